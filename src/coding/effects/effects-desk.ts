import {
  type CodedEvent,
  type Effect,
  type Entry,
  type EntryOrSpan,
  type Goal,
  type Sign,
  type SignStep,
  type Span,
  type Statement,
  tokensWithin,
} from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { plantTree } from '../clauses/tree.ts'
import type { Reading } from '../reading.ts'
import { SpanIndex } from '../span-index.ts'
import { attributionAt } from '../statements/attribution.ts'
import { type Touch, touchesOf } from './signs.ts'
import type { Signed, TopicDesk } from './topics.ts'
import { desiresOf } from './topics-signed.ts'

/** A goal with what it wants of which topics. */
export interface Aim {
  readonly goal: Goal
  readonly desires: readonly Signed[]
  /** Sentences that say it. */
  readonly sentences: ReadonlySet<number>
}

/** What the effect rules look at. */
export interface EffectDesk extends TopicDesk {
  readonly events: readonly CodedEvent[]
  /** The events by the place of their predicates. */
  readonly byPredicate: SpanIndex<CodedEvent>
  readonly statements: readonly Statement[]
  readonly aims: readonly Aim[]
  /** The words that each clause touches, read once. */
  readonly touched: Map<Clause, readonly Touch[]>
  /** The event whose predicate holds a token. */
  eventAt(token: number): CodedEvent | undefined
}

/** An effect before it becomes an entry. */
export interface EffectDraft {
  readonly rule: string
  readonly cause: EntryOrSpan
  readonly affected: Effect['affected']
  readonly sign: Sign
  readonly basis: Effect['basis']
  readonly chain: readonly SignStep[]
  readonly calculus: Effect['calculus']
  /** Token that says it: its clause gives time, certainty and attribution. */
  readonly at: number
  readonly evidence: readonly Span[]
  readonly confidence: number
  /** Heads of the phrases whose claim it is ("the minister blames …"), besides those whose words it stands in. */
  readonly claimedBy?: readonly number[]
  /** The denial in its clause is part of how it is told ("without the dike they would not have survived"). */
  readonly affirmed?: boolean
}

/** Lays out a reading for the effect rules. */
export function openDesk(reading: Reading, earlier: readonly Entry[]): EffectDesk {
  const tree = plantTree(reading.doc)
  const events = earlier.filter((e): e is CodedEvent => e.kind === 'event')
  const statements = earlier.filter((e): e is Statement => e.kind === 'statement')
  const goals = earlier.filter((e): e is Goal => e.kind === 'goal')
  const byToken = new Map<number, CodedEvent>()
  for (const event of events) for (const i of tokensIn(reading, event.predicate)) if (!byToken.has(i)) byToken.set(i, event)
  const { codebook } = reading
  const desk: TopicDesk = {
    reading,
    tree,
    clauses: reading.clauses,
    words: codebook.signs,
    negators: codebook.clauses.negators,
    speakersAt: (token) => attributionAt(tree.tokens[token]!, statements).slice(-1),
  }
  const aims = goals.map((goal) => ({ goal, desires: desiresOf(desk, goal), sentences: sentencesOf(reading, goal.evidence) }))
  const byPredicate = new SpanIndex(events, (e) => e.predicate)
  return { ...desk, events, byPredicate, statements, aims, touched: new Map(), eventAt: (token) => byToken.get(token) }
}

/** Indices of the tokens that lie in a span. */
export function tokensIn(reading: Reading, span: Span): number[] {
  return tokensWithin(reading.doc.tokens, span).map((t) => t.i)
}

const sentencesOf = (reading: Reading, spans: readonly Span[]): Set<number> =>
  new Set(reading.doc.sentences.filter((s) => spans.some((e) => e.start < s.end && e.end > s.start)).map((s) => s.i))

/** The words that a clause touches: asked anew for every goal, read once. */
export function readTouches(desk: EffectDesk, clause: Clause): readonly Touch[] {
  const touched = desk.touched.get(clause) ?? touchesOf(desk, clause)
  desk.touched.set(clause, touched)
  return touched
}

/** The events whose predicates lie in a span, in text order. */
export const eventsIn = (desk: EffectDesk, span: Span): CodedEvent[] =>
  desk.byPredicate.inside(span).sort((a, b) => a.predicate.start - b.predicate.start)

/** The token that heads an event's predicate. */
export function headOfEvent(desk: EffectDesk, event: CodedEvent): number {
  const known = HEADS.get(event)
  if (known !== undefined) return known
  const found = findHead(desk, event)
  HEADS.set(event, found)
  return found
}

const HEADS = new WeakMap<CodedEvent, number>()

function findHead(desk: EffectDesk, event: CodedEvent): number {
  const inside = tokensIn(desk.reading, event.predicate)
  const head = inside.find((i) => !inside.includes(desk.tree.tokens[i]!.head))
  return head ?? inside[0] ?? 0
}

/** The clause that an event's predicate heads, nouns read as predicates. */
export function clauseOfEvent(desk: EffectDesk, event: CodedEvent): Clause {
  const head = headOfEvent(desk, event)
  return desk.clauses.headedBy(head) ?? desk.clauses.nominal(head)
}

/** The actors a phrase stands for; empty when it is none. */
export const actorsAt = (desk: EffectDesk, head: number): readonly string[] => desk.reading.actors.resolve(head, desk.speakersAt(head)).ids

/** Is it a noun that may stand for a goal ("the demand", "that policy")? */
export function mayStandForGoal(desk: EffectDesk, head: number): boolean {
  const { references, undertakings } = desk.reading.codebook.wanting
  const { lemma } = desk.tree.tokens[head]!
  return references.has(lemma) || undertakings.has(lemma)
}

/** Does a sentence end in a question mark? */
export const isQuestion = (desk: EffectDesk, sentence: number): boolean =>
  desk.tree.tokens[desk.reading.doc.sentences[sentence]!.lastToken - 1]?.text === '?'

/** What an effect touches: the actor that a phrase stands for, else its words. Null for a bare pronoun that stands for nobody. */
export function affectedAt(desk: EffectDesk, head: number): Effect['affected'][] {
  const { upos, xpos } = desk.tree.tokens[head]!
  if (xpos === 'WP') return isQuestion(desk, desk.tree.tokens[head]!.sentence) ? [] : [{ span: desk.clauses.subtree(head) }]
  const topic = upos === 'PRON' ? announcedTopic(desk, head) : undefined
  if (topic !== undefined) return affectedAt(desk, topic)
  const ids = actorsAt(desk, head)
  if (ids.length > 0) return ids.map((actorId) => ({ actorId }))
  return upos === 'PRON' || upos === 'DET' ? [] : [{ span: desk.clauses.phrase(head) }]
}

/** "As for the drought, he blames it on the dam": the topic that a clause announces before its "it". */
function announcedTopic(desk: EffectDesk, pronoun: number): number | undefined {
  const { topicalizers } = desk.reading.codebook.clauses
  const { lemma } = desk.tree.tokens[pronoun]!
  const clause = desk.clauses.around(pronoun)
  const topic = clause?.obliques.find((o) => o.preposition !== null && topicalizers.has(o.preposition) && o.head < pronoun)
  return lemma === 'it' ? topic?.head : undefined
}
