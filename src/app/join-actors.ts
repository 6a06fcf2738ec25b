import { compareNames } from '../coding/actors/names.ts'
import type { CodedText } from '../ledger/index.ts'
import type { Actor, Entry } from '../model/index.ts'
import { renameActors } from './review/apply-judgements.ts'

/**
 * One list of actors over several texts, with the entries renamed to it. Texts name people more or less fully: "Marek" in one is
 * "Ilan Marek" of another when no second Marek is about and nothing speaks against it; spellings of one name are one. Nobody is
 * joined who acts for different sides. Of joined actors the one with the fullest name gives its id.
 */
export function joinActors(texts: readonly Pick<CodedText, 'actors' | 'entries'>[]): { actors: Actor[]; entries: Entry[] } {
  const actors = mergeSameIds(texts.flatMap((text) => text.actors))
  const entries = texts.flatMap((text) => text.entries)
  if (texts.length < 2) return { actors, entries }
  const root = findRoots(actors, voicesOf(entries))
  const joined = new Map<string, Actor>()
  for (const actor of actors) {
    const id = root(actor.id)
    const known = joined.get(id)
    if (known) joined.set(id, addAliases(known, actor))
    else if (id === actor.id) joined.set(id, actor)
    else joined.set(id, addAliases(actors.find((other) => other.id === id)!, actor))
  }
  const rename = (id: string) => root(id)
  const renamed = [...joined.values()].map((actor) => (actor.actsFor ? { ...actor, actsFor: rename(actor.actsFor) } : actor))
  return { actors: renamed, entries: entries.map((entry) => renameActors(entry, rename)) }
}

function mergeSameIds(actors: readonly Actor[]): Actor[] {
  const merged = new Map<string, Actor>()
  for (const actor of actors) {
    const known = merged.get(actor.id)
    merged.set(actor.id, known ? addAliases(known, actor) : actor)
  }
  return [...merged.values()]
}

const addAliases = (actor: Actor, other: Actor): Actor => {
  const aliases = [...new Set([...actor.aliases, ...other.aliases, ...(other.name === actor.name ? [] : [other.name])])]
  return { ...other, ...actor, aliases }
}

/** Who says or wants something: a bare name that does is no place. */
function voicesOf(entries: readonly Entry[]): Set<string> {
  return new Set(entries.flatMap((entry) => (entry.kind === 'statement' ? entry.speakers : entry.kind === 'goal' ? entry.holders : [])))
}

/** For each actor the id of the one that stands for it. */
function findRoots(actors: readonly Actor[], voices: ReadonlySet<string>): (id: string) => string {
  const parents = new Map<string, string>()
  const root = (id: string): string => {
    const parent = parents.get(id)
    return parent === undefined ? id : root(parent)
  }
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const join = (a: Actor, b: Actor): void => {
    const [left, right] = [byId.get(root(a.id))!, byId.get(root(b.id))!]
    if (left === right || opposed(left, right)) return
    const [kept, gone] = fullness(right) > fullness(left) ? [right, left] : [left, right]
    parents.set(gone.id, kept.id)
  }
  const byWord = indexByWord(actors)
  for (const actor of actors) {
    const likes = sameName(actor, byWord)
    for (const other of likes) join(actor, other)
  }
  const mayBePerson = (one: Actor) => isPerson(one) || (one.kind === 'other' && voices.has(one.id))
  for (const actor of actors.filter((one) => mayBePerson(one) && wordsOf(one.name).length === 1)) {
    const fuller = new Map(fullerNames(actor, byWord).map((other) => [root(other.id), other]))
    const [only] = fuller.values()
    if (only && fuller.size === 1) join(actor, only)
  }
  return root
}

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []
const fullness = (actor: Actor): number => wordsOf(actor.name).length
const isPerson = (actor: Actor): boolean => actor.kind === 'person'
const opposed = (a: Actor, b: Actor): boolean => a.actsFor !== undefined && b.actsFor !== undefined && a.actsFor !== b.actsFor

function indexByWord(actors: readonly Actor[]): Map<string, Actor[]> {
  const index = new Map<string, Actor[]>()
  for (const actor of actors) for (const word of new Set(wordsOf(actor.name))) index.set(word, [...(index.get(word) ?? []), actor])
  return index
}

/** Actors of the same kind whose full names are one name, spelt alike or nearly so. */
function sameName(actor: Actor, byWord: ReadonlyMap<string, Actor[]>): Actor[] {
  const words = wordsOf(actor.name)
  const near = new Set(words.flatMap((word) => byWord.get(word) ?? []))
  near.delete(actor)
  return [...near].filter((other) => {
    if (other.kind !== actor.kind) return false
    const others = wordsOf(other.name)
    if (words.join(' ') === others.join(' ')) return true
    return isPerson(actor) && words.length > 1 && others.length > 1 && compareNames(actor.name, other.name).same
  })
}

/** Persons whose longer name ends in this one-word name. */
const fullerNames = (actor: Actor, byWord: ReadonlyMap<string, Actor[]>): Actor[] => {
  const [word] = wordsOf(actor.name)
  return (byWord.get(word!) ?? []).filter((other) => isPerson(other) && fullness(other) > 1 && wordsOf(other.name).at(-1) === word)
}
