import type { CausalWords } from '../../codebook/causal.ts'
import {
  type CodedEvent,
  contains,
  type Entry,
  type EntryOrSpan,
  type Goal,
  type LinkType,
  type Span,
  type Statement,
} from '../../model/index.ts'
import { plantTree, type Tree } from '../clauses/tree.ts'
import type { Reading } from '../reading.ts'

/** What the link rules look at. */
export interface LinkDesk {
  readonly reading: Reading
  readonly tree: Tree
  readonly words: CausalWords['links']
  readonly statements: readonly Statement[]
  readonly goals: readonly Goal[]
  readonly events: readonly CodedEvent[]
}

/** A link before it becomes an entry: its ends as head tokens. */
export interface LinkDraft {
  readonly type: LinkType
  readonly from: number
  readonly to: number
  readonly rule: string
  readonly confidence: number
}

/** Lays out what the link coder reads: the tree, and the entries coded before. */
export function openLinkDesk(reading: Reading, earlier: readonly Entry[]): LinkDesk {
  return {
    reading,
    tree: plantTree(reading.doc),
    words: reading.codebook.causal.links,
    statements: earlier.filter((e): e is Statement => e.kind === 'statement'),
    goals: earlier.filter((e): e is Goal => e.kind === 'goal'),
    events: earlier.filter((e): e is CodedEvent => e.kind === 'event'),
  }
}

/** The words of a link's end: the clause that a verb heads, else the noun phrase. */
export function spanAt(desk: LinkDesk, head: number): Span {
  const clause = desk.reading.clauses.headedBy(head)
  return clause ? clause.span : desk.reading.clauses.phrase(head)
}

/** A link's end: the event whose words stand on its head, else the one told inside its clause (but not in the other end's), else its words. */
export function endAt(desk: LinkDesk, head: number, other: number): EntryOrSpan {
  const token = desk.tree.tokens[head]!
  const span = spanAt(desk, head)
  const apart = spanAt(desk, other)
  const event =
    toldAt(desk, head) ??
    desk.events.filter((e) => contains(span, e.predicate) && !(contains(apart, e.predicate) && !contains(apart, token))).at(-1)
  return event ? { entryId: event.id } : { span }
}

/** The event that a token tells, or tells again ("the killing" after it was told). */
export function toldAt(desk: LinkDesk, head: number): CodedEvent | undefined {
  const token = desk.tree.tokens[head]!
  return (
    desk.events.find((e) => contains(e.predicate, token)) ??
    desk.events.find((e) => e.evidence.slice(1).some((m) => contains(m, token) && m.end - m.start < RETOLD))
  )
}

/** Characters of evidence within which a noun can be the act itself. */
const RETOLD = 60
