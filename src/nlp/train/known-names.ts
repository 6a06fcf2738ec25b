import type { Registry } from '../../codebook/actors.ts'
import type { KnownNames } from '../net/gazetteer.ts'
import { type TokenRules, tokenize } from '../tokenize.ts'

/** The names of the codebook's registry and its places, cut as the machine cuts words, each with what it names (`state name`, `person family`…). */
export function gatherKnownNames(registry: Registry, places: Iterable<string>, rules: TokenRules): KnownNames {
  const found = new Map<string, string>()
  const add = (name: string, label: string) => {
    const key = tokenize(name, 0, name.length, rules)
      .map((span) => name.slice(span.start, span.end).toLowerCase().replaceAll('’', "'"))
      .join(' ')
    if (key.length > 1 && !found.has(key)) found.set(key, label)
  }
  for (const actor of registry.all)
    for (const name of [actor.name, ...actor.names]) {
      const sort = registry.index.of(name).find((reading) => reading.id === actor.id)?.sort ?? 'name'
      add(name, `${actor.kind} ${sort}`)
    }
  for (const actor of registry.all)
    if (actor.kind === 'person' && actor.name.includes(' ')) add(actor.name.split(' ').at(-1)!, 'person family')
  for (const place of places) add(place, 'place')
  const labels = [...new Set(found.values())].sort()
  const names = Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, label]) => [name, labels.indexOf(label)]))
  return { labels, names }
}
