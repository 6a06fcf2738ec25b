import type { Actor } from '../model/index.ts'

/** The actor that an actor acts for in the end; cycles end where they began. */
function lastOf(actors: ReadonlyMap<string, Actor>, id: string, demonyms: ReadonlyMap<string, string>): string {
  const seen = new Set<string>()
  let at = id
  while (!seen.has(at)) {
    seen.add(at)
    const next = actors.get(at)?.actsFor ?? demonyms.get(at)
    if (!next) return at
    at = next
  }
  return at
}

const SHORTEST = 5

/**
 * Groups named by the demonym of a state that the case names too ("Norvanian troops" beside "Norvania"), where no registry knows
 * the state: the group's first word is the state's name, its last vowels off, with an ending of demonyms.
 */
function byDemonym(actors: readonly Actor[], endings: readonly string[]): Map<string, string> {
  const found = new Map<string, string>()
  const stems = new Map<string, Actor>()
  for (const actor of actors)
    if (actor.kind !== 'person' && actor.name.length >= SHORTEST && /^\p{Lu}\p{L}+$/u.test(actor.name)) stems.set(actor.name, actor)
  const forms = new Map<string, string>()
  for (const { id, name } of stems.values())
    for (const ending of endings) {
      const form = name.replace(/[aeiouy]+$/u, '') + ending
      if (form !== name) forms.set(form, id)
    }
  for (const { id, name, kind, actsFor } of actors) {
    const state = kind === 'person' || actsFor ? undefined : forms.get(name.split(' ')[0]!)
    if (state && state !== id) found.set(id, state)
  }
  return found
}

/** Bodies named by whose they are ("Norvania's customs service"), where nothing says whom they act for. */
function byOwner(actors: readonly Actor[]): Map<string, string> {
  const named = new Map(actors.flatMap(({ id, name, aliases }) => [name, ...aliases].map((n) => [n, id] as const)))
  const found = new Map<string, string>()
  for (const { id, name, kind, actsFor } of actors) {
    const owner = actsFor || kind === 'person' || kind === 'population' ? undefined : /^(.+?)['’]s?\s\p{Ll}/u.exec(name)?.[1]
    const of = owner && named.get(owner.replace(/^the /iu, ''))
    if (of && of !== id) found.set(id, of)
  }
  return found
}

/** Every actor's side, by id. */
export function sidesOf(actors: readonly Actor[], endings: readonly string[]): Map<string, string> {
  const byId = new Map(actors.map((a) => [a.id, a]))
  const demonyms = new Map([...byOwner(actors), ...byDemonym(actors, endings)])
  return new Map(actors.map(({ id }) => [id, lastOf(byId, id, demonyms)]))
}
