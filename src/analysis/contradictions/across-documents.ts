import type { Entry, EntryOf, EventType } from '../../model/index.ts'
import type { CaseIndex } from '../case-index.ts'
import { type Hook, meet } from '../meet.ts'
import type { Topic } from '../topic.ts'
import { sameVerbs } from '../word-relations.ts'
import { comparePair } from './compare.ts'
import type { Found } from './pairs.ts'
import { admits, denies } from './rebuttal.ts'

type Statement = EntryOf<'statement'>
type CodedEvent = EntryOf<'event'>

/** What a topic is about, as tokens: strong words and sides. */
export function tokens(topic: Topic, index: CaseIndex): string[] {
  const list: string[] = []
  for (const key of topic.keys.keys()) if (!index.lexicon.weak.has(key)) list.push(key)
  for (const id of topic.actors) list.push(index.sideOf(id))
  return list
}

/** The words that tell a topic best from others: its longest strong ones, or the sides it names where it has none. */
export function tellingTokens(topic: Topic, index: CaseIndex, n: number): string[] {
  const strong: string[] = []
  for (const key of topic.keys.keys()) if (!index.lexicon.weak.has(key)) strong.push(key)
  if (strong.length === 0) return topic.actors.slice(0, n).map(index.sideOf)
  return strong.sort((x, y) => y.length - x.length || (x < y ? -1 : 1)).slice(0, n)
}

/** What a sentence can clash on: verbs affirmed (+1) or negated (−1), sides taken in evaluations and facts; each with a word of its topic. */
function sentenceHooks(topic: Topic, index: CaseIndex): Hook[] {
  const about = tellingTokens(topic, index, 3)
  const hooks: Hook[] = []
  for (const [key, negated] of topic.keys) {
    if (index.lexicon.weak.has(key)) continue
    const other = about.find((token) => token !== key)
    if (!negated && other) hooks.push({ key: `n ${key} ${other}`, side: 1 })
    if (negated) for (const verb of sameVerbs(key)) for (const token of about) hooks.push({ key: `n ${verb} ${token}`, side: -1 })
  }
  for (const [name, { kind, sign }] of topic.signs) {
    if (sign === 0 || (kind !== 'evaluation' && kind !== 'fact')) continue
    for (const token of about) hooks.push({ key: `g ${name} ${token}`, side: sign > 0 ? 1 : -1 })
  }
  return hooks
}

/** Deeds that can belie words. */
const BELIES: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'REJECT', 'SANCTION', 'RETREAT'])
const BINDS: ReadonlySet<Statement['speechAct']> = new Set(['promise', 'deny', 'refuse'])

const isBinding = (entry: Entry): entry is Statement => entry.kind === 'statement' && BINDS.has(entry.speechAct)
const isBelying = (entry: Entry): entry is CodedEvent =>
  entry.kind === 'event' && BELIES.has(entry.eventType) && entry.polarity === 'positive' && entry.phase !== 'future'

/** A binding word on one side of its side's topics, a deed on the other. */
function deedHooks(entry: Statement | CodedEvent, index: CaseIndex): Hook[] {
  const about = tellingTokens(index.topic(entry), index, 2)
  const sides = [...index.sidesOf(entry.kind === 'event' ? entry.actors : entry.speakers)]
  return sides.flatMap((side) => about.map((token): Hook => ({ key: `${side} ${token}`, side: entry.kind === 'event' ? -1 : 1 })))
}

/** What one side denies, and what it owns up to: each with its telling words. */
function admissionHooks(entry: Statement, index: CaseIndex): Hook[] {
  const about = tellingTokens(index.topic(entry), index, 3)
  const side = admits(entry, index) ? -1 : 1
  return [...index.sidesOf(entry.speakers)].flatMap((of) => about.map((token): Hook => ({ key: `${of} ${token}`, side })))
}

/** Between texts, more must be shared than inside one. */
const STRONG = 4

/** Clashes between documents (see `meet` for what is compared and what is not). */
export function compareAcrossDocuments(index: CaseIndex, goals: readonly EntryOf<'goal'>[]): Found[] {
  if (index.byDocument.size < 2) return []
  const compare = (x: Entry, y: Entry): Found | null => {
    if (x.evidence[0]!.documentId === y.evidence[0]!.documentId) return null
    const [a, b] = x.kind === 'event' ? [y, x] : [x, y]
    const clash = comparePair(a, b, index)
    return clash && clash.strength >= STRONG ? { a, b, clash } : null
  }
  const statements = index.of('statement').filter((s) => s.speechAct !== 'ask' && s.speakers.length > 0)
  const sayings = (s: Statement) => index.sentences(s).flatMap((topic) => sentenceHooks(topic, index))
  const wanted = (g: Entry) => tellingTokens(index.topic(g), index, 2).map((key): Hook => ({ key, side: 0 }))
  const owning = statements.filter((s) => admits(s, index) || (s.speechAct === 'deny' && denies(s, index)))
  const bound = index.view.entries.filter((e): e is Statement | CodedEvent => isBinding(e) || isBelying(e))
  return [
    ...meet(index.memory, 'sayings', statements, sayings, compare),
    ...meet(index.memory, 'goals', goals, wanted, compare),
    ...meet(index.memory, 'admissions', owning, (e) => admissionHooks(e, index), compare),
    ...meet(index.memory, 'deeds', bound, (e) => deedHooks(e, index), compare),
  ]
}
