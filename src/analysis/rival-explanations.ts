import { contentId, type Entry, overlap } from '../model/index.ts'
import { type CaseIndex, mainWords } from './case-index.ts'
import { tokens } from './contradictions/across-documents.ts'
import { oppositions } from './contradictions/opposition.ts'
import { claimants, saidIn } from './contradictions/pairs.ts'
import { type Explanation as Claim, causeWords, explainOne, explanations } from './contradictions/rival-cause.ts'
import { type Hook, meet } from './meet.ts'
import { newMemory } from './memory.ts'
import { readTopic, shared, type Topic } from './topic.ts'

/** One explanation of a fact: a cause that somebody names for it, with all who name it. */
export interface Explanation {
  readonly id: string
  readonly cause: string
  /** Effects, and sayings with no effect coded, that name this cause. */
  readonly effects: readonly string[]
  /** Actors who say so; '' for a text's own author. */
  readonly saidBy: readonly string[]
}

export type Reading = 'consistent' | 'inconsistent' | 'silent'

/** A fact that two or more explanations are given for, and how each piece of evidence stands to each of them. */
export interface RivalExplanations {
  readonly id: string
  /** What is explained, in a text's words. */
  readonly fact: string
  readonly explanations: readonly Explanation[]
  /** Analysis of competing hypotheses (Heuer 1999): a row for each entry, a reading for each explanation in their order. */
  readonly matrix: readonly { readonly entryId: string; readonly readings: readonly Reading[] }[]
}

const claimantsOf = ({ entry }: Claim, index: CaseIndex): readonly string[] =>
  entry.kind === 'statement' ? entry.speakers : claimants(entry, index)

const alike = (a: Topic, b: Topic, index: CaseIndex): boolean => {
  const { strong, actors } = shared(a, b, index)
  return strong.length > 0 || (actors.length > 0 && a.keys.size + b.keys.size === 0)
}

/** Effects that speak of one fact: the same thing moved the same way. */
function facts(list: readonly Claim[], index: CaseIndex): Claim[][] {
  const home = new Map<Claim, Claim[]>(list.map((c) => [c, [c]]))
  const hooks = (c: Claim): Hook[] =>
    [`in ${c.entry.evidence[0]!.documentId}`, ...tokens(c.affected, index)].map((key) => ({ key, side: 0 }))
  const pair = (a: Claim, b: Claim): readonly [Claim, Claim] | null => (explainOne(a, b, index) ? [a, b] : null)
  for (const [a, b] of meet(newMemory(), 'claims', list, hooks, pair)) {
    const [into, from] = [home.get(a)!, home.get(b)!]
    if (into === from) continue
    into.push(...from)
    for (const claim of from) home.set(claim, into)
  }
  return [...new Set(home.values())]
}

/** Claims of one fact that name the same cause are one explanation. */
function explanationsOf(fact: readonly Claim[], index: CaseIndex): { explanation: Explanation; topic: Topic }[] {
  const groups: Claim[][] = []
  for (const claim of fact.filter((c) => c.cause.keys.size + c.cause.actors.length > 0)) {
    const same = groups.find(([first]) => first!.causeWords === claim.causeWords || alike(first!.cause, claim.cause, index))
    if (same) same.push(claim)
    else groups.push([claim])
  }
  return groups.map((group) => {
    const effects = group.map((c) => c.entry.id)
    const said = group.map((c) => claimantsOf(c, index)[0] ?? '')
    const explanation = { id: contentId('explanation', effects), cause: group[0]!.causeWords, effects, saidBy: [...new Set(said)] }
    return { explanation, topic: group[0]!.cause }
  })
}

/** How an entry stands to an explanation: for it when it names its cause, against it when it denies or opposes it. */
function readingOf(entry: Entry, explanation: Explanation, cause: Topic, index: CaseIndex): Reading {
  if (explanation.effects.includes(entry.id)) return 'consistent'
  const about = entry.kind === 'effect' ? readTopic(causeWords(entry, index), index) : index.topic(entry)
  if (!alike(about, cause, index)) return 'silent'
  const against = entry.polarity === 'negative' || (entry.kind === 'statement' && entry.speechAct === 'deny')
  return against || oppositions(about, cause).length > 0 ? 'inconsistent' : 'consistent'
}

/** Entries of the documents at hand that could speak to a fact: effects on it, and statements and events that name its words. */
function evidenceFor(fact: readonly Claim[], index: CaseIndex): Entry[] {
  const documents = new Set(fact.map((c) => c.entry.evidence[0]!.documentId))
  const own = new Set(fact.map((c) => c.entry.id))
  const causes = fact.map((c) => c.cause)
  const about = (entry: Entry): Topic | null => {
    if (entry.kind === 'effect') return entry.polarity === 'negative' ? readTopic(causeWords(entry, index), index) : null
    return entry.kind === 'statement' || entry.kind === 'event' ? index.topic(entry) : null
  }
  const speaks = (entry: Entry) => {
    const topic = about(entry)
    return topic !== null && causes.some((c) => alike(topic, c, index))
  }
  const found = [...documents].flatMap((id) => (index.byDocument.get(id) ?? []).filter((e) => own.has(e.id) || speaks(e)))
  return found.filter((entry) => !isTold(entry, found, index))
}

/** Is what an entry says told by a saying that is evidence itself: the act of saying it, or an effect claimed in it? */
function isTold(entry: Entry, found: readonly Entry[], index: CaseIndex): boolean {
  if (entry.kind === 'event')
    return found.some((e) => e.kind === 'statement' && e.cue !== null && sameText(e, entry) && overlap(e.cue, entry.predicate) > 0)
  if (entry.kind !== 'effect') return false
  const told = saidIn(entry, index)
  return told !== null && found.includes(told)
}

const sameText = (a: Entry, b: Entry): boolean => a.evidence[0]!.documentId === b.evidence[0]!.documentId

/** Facts with two or more explanations by different people, each with its evidence for and against. */
export function findRivalExplanations(index: CaseIndex): RivalExplanations[] {
  const found: RivalExplanations[] = []
  for (const fact of facts(explanations(index), index)) {
    const rivals = explanationsOf(fact, index)
    const voices = new Set(rivals.map((r) => r.explanation.saidBy.join()))
    if (rivals.length < 2 || voices.size < 2) continue
    const rows = evidenceFor(fact, index).map((entry) => ({
      entryId: entry.id,
      readings: rivals.map((r) => readingOf(entry, r.explanation, r.topic, index)),
    }))
    const explanations = rivals.map((r) => r.explanation)
    const matrix = rows.filter((row) => row.readings.some((r) => r !== 'silent'))
    found.push({ id: contentId('rival-explanations', explanations), fact: fact[0]!.fact, explanations, matrix })
  }
  return found
}

const cell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The matrix of one fact as CSV (RFC 4180): entry, its words, who says it, then a column for each explanation. */
export function matrixToCsv(rivals: RivalExplanations, index: CaseIndex): string {
  const head = [
    'entry',
    'words',
    'said by',
    ...rivals.explanations.map((e) => `${e.cause} (${e.saidBy.map((id) => (id ? index.name(id) : 'the text')).join('; ')})`),
  ]
  const rows = rivals.matrix.map(({ entryId, readings }) => {
    const entry = index.byId(entryId)!
    const words = entry.kind === 'effect' ? entry.evidence[0]!.exact : mainWords(entry)
    return [entryId, words.replace(/\s+/g, ' '), claimants(entry, index).map(index.name).join('; ') || 'the text', ...readings]
  })
  return `${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}
