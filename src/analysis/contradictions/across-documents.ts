import type { Entry, EntryOf, EventType } from '../../model/index.ts'
import type { CaseIndex } from '../case-index.ts'
import { pairsByKey } from '../pairs-by-key.ts'
import type { Topic } from '../topic.ts'
import { compareAll } from './compare.ts'
import { sameVerbs } from './opposition.ts'
import type { Found } from './pairs.ts'

/** How many earlier entries of a bucket an entry is compared with. */
export const WINDOW = 6
const RAREST = 2

/** How many entries speak of each word or side: rare ones tell topics apart. */
export function frequencies(entries: Iterable<Entry>, index: CaseIndex): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const count = (token: string) => counts.set(token, (counts.get(token) ?? 0) + 1)
  for (const entry of entries) for (const token of tokens(index.topic(entry), index)) count(token)
  return counts
}

/** What a topic is about, as tokens: strong words and sides. */
export function tokens(topic: Topic, index: CaseIndex): string[] {
  const list: string[] = []
  for (const key of topic.keys.keys()) if (!index.lexicon.weak.has(key)) list.push(key)
  for (const id of topic.actors) list.push(index.sideOf(id))
  return list
}

/** The rarest tokens that somebody else uses too. */
export function rarest(topic: Topic, counts: ReadonlyMap<string, number>, index: CaseIndex, n = RAREST): string[] {
  const shared = tokens(topic, index).filter((token) => (counts.get(token) ?? 0) > 1)
  if (shared.length <= n) return shared
  return shared.sort((x, y) => counts.get(x)! - counts.get(y)! || (x < y ? -1 : 1)).slice(0, n)
}

/** What a topic can clash on: negated verbs, verbs that somebody negates, sides taken in evaluations and facts. */
function hooks(topic: Topic, negated: ReadonlySet<string>, index: CaseIndex): string[] {
  const list: string[] = []
  for (const key of topic.keys.keys()) if (negated.has(key) && !index.lexicon.weak.has(key)) list.push(`n ${key}`)
  for (const [name, { kind, sign }] of topic.signs) if (sign !== 0 && (kind === 'evaluation' || kind === 'fact')) list.push(`g ${name}`)
  return list
}

function statementKeys(statements: readonly EntryOf<'statement'>[], index: CaseIndex): (s: EntryOf<'statement'>) => readonly string[] {
  const counts = frequencies(statements, index)
  const negated = new Set<string>()
  for (const s of statements)
    for (const t of index.sentences(s)) for (const key of t.negated) for (const verb of sameVerbs(key)) negated.add(verb)
  return (s) =>
    index.sentences(s).flatMap((topic) => {
      const about = rarest(topic, counts, index)
      return hooks(topic, negated, index).flatMap((hook) => about.map((token) => `${hook} ${token}`))
    })
}

/** Pairs of different documents only: those of one document were compared with one another already. */
function* apart<T extends Entry>(pairs: Iterable<readonly [T, T]>): Generator<readonly [T, T]> {
  for (const pair of pairs) if (pair[0].evidence[0]!.documentId !== pair[1].evidence[0]!.documentId) yield pair
}

/** Deeds that can belie words. */
const BELIES: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'REJECT', 'SANCTION', 'RETREAT'])

/** Promises and denials beside the later acts of their side that speak of the same. */
function* wordsAndDeeds(index: CaseIndex): Generator<readonly [Entry, Entry]> {
  const binding = index.of('statement').filter((s) => s.speechAct === 'promise' || s.speechAct === 'deny' || s.speechAct === 'refuse')
  const counts = frequencies(binding, index)
  const sides = index.sidesOf(binding.flatMap((s) => s.speakers))
  const events = index
    .of('event')
    .filter((e) => BELIES.has(e.eventType) && e.polarity === 'positive' && e.phase !== 'future')
    .filter((e) => e.actors.some((id) => sides.has(index.sideOf(id))))
  const keys = (e: EntryOf<'statement'> | EntryOf<'event'>) => {
    const about = rarest(index.topic(e), counts, index)
    return [...index.sidesOf(e.kind === 'event' ? e.actors : e.speakers)].flatMap((side) => about.map((token) => `${side} ${token}`))
  }
  for (const [a, b] of pairsByKey([...binding, ...events], keys, WINDOW)) if (a.kind !== b.kind) yield [a, b]
}

/** Clashes between documents, on shared rare words (see `pairsByKey` for what is compared and what is not). */
export function compareAcrossDocuments(index: CaseIndex, goals: readonly EntryOf<'goal'>[]): Found[] {
  if (index.byDocument.size < 2) return []
  const statements = index.of('statement').filter((s) => s.speechAct !== 'ask' && s.speakers.length > 0)
  const counts = frequencies(goals, index)
  const pairs: Iterable<readonly [Entry, Entry]>[] = [
    pairsByKey(statements, statementKeys(statements, index), WINDOW),
    pairsByKey(goals, (g) => rarest(index.topic(g), counts, index), WINDOW),
    wordsAndDeeds(index),
  ]
  return pairs.flatMap((list) => compareAll(apart(list), index)).filter(({ clash }) => clash.strength >= STRONG)
}

/** Between texts, more must be shared than inside one. */
const STRONG = 4
