import type { CausalWords } from '../codebook/causal.ts'
import type { CodedEvent, Entry, EntryOrSpan, Goal, LinkType, Span, Statement } from '../model/index.ts'
import type { Reading } from './reading.ts'
import { plantTree, type Tree } from './tree.ts'

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

/** A link's end: the goal or event whose words stand on its head, else its words. */
export function endAt(desk: LinkDesk, head: number): EntryOrSpan {
  const token = desk.tree.tokens[head]!
  const event = desk.events.find((e) => e.predicate.start <= token.start && token.end <= e.predicate.end)
  return event ? { entryId: event.id } : { span: spanAt(desk, head) }
}
