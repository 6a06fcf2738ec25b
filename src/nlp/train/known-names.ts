import type { Registry } from '../../codebook/actors.ts'
import { foldName, type KnownNames } from '../net/gazetteer.ts'
import { type TokenRules, tokenize } from '../tokenize.ts'

/** Names of one sort. */
export interface NameList {
  readonly label: string
  readonly names: Iterable<string>
}

/** The names of the codebook's registry and its places, each with what it names (`state name`, `person family`…). */
export function listRegistryNames(registry: Registry, places: Iterable<string>): NameList[] {
  const lists = new Map<string, Set<string>>()
  const add = (name: string, label: string) => lists.set(label, (lists.get(label) ?? new Set()).add(name))
  for (const actor of registry.all) {
    for (const name of [actor.name, ...actor.names]) {
      const sort = registry.index.of(name).find((reading) => reading.id === actor.id)?.sort ?? 'name'
      add(name, `${actor.kind} ${sort}`)
    }
    if (actor.kind === 'person' && actor.name.includes(' ')) add(actor.name.split(' ').at(-1)!, 'person family')
  }
  for (const place of places) add(place, 'place')
  return [...lists].map(([label, names]) => ({ label, names }))
}

/** Joins lists of names, cut as the machine cuts words: names grouped by the labels they have. Same lists, same order. */
export function gatherKnownNames(lists: readonly NameList[], rules: TokenRules): KnownNames {
  const labels = [...new Set(lists.map((list) => list.label))].sort()
  const found = new Map<string, Set<number>>()
  for (const { label, names } of lists)
    for (const name of names) {
      const words = tokenize(name, 0, name.length, rules).map((span) => name.slice(span.start, span.end))
      const key = foldName(words.join(' '))
      if (key.length > 1) found.set(key, (found.get(key) ?? new Set()).add(labels.indexOf(label)))
    }
  const groups = new Map<string, string[]>()
  for (const [name, set] of found) {
    const key = [...set].sort((a, b) => a - b).join(' ')
    groups.set(key, [...(groups.get(key) ?? []), name])
  }
  return {
    labels,
    groups: [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, names]) => ({ labels: key.split(' ').map(Number), names: names.sort() })),
  }
}
