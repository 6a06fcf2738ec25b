import { z } from 'zod'
import { Credibility, Entry, type Entry as EntryType, Span } from '../../../model/index.ts'
import { sentenceNumber } from '../../case-view.ts'
import type { RowStatus } from '../apply-judgements.ts'
import type { Snapshot } from '../open-review.ts'

export const Status = z.enum(['proposed', 'accepted', 'edited', 'added', 'rejected'])

/** An entry as people see it in a list: where it stands, who is behind it, what it says, and what has been decided. */
export const RowView = z
  .object({
    entry: Entry,
    documentId: z.string(),
    /** Document number and sentence number, as `3:s12`. */
    cite: z.string(),
    /** Names of the speakers, doers or holders; of those who assert it where there are none. */
    who: z.array(z.string()),
    /** Names of those spoken to, acted upon or affected. */
    whom: z.array(z.string()),
    /** The type in one word: speech act, event type, direction, sign or unit. */
    label: z.string(),
    /** The words that stand for the row. */
    gist: z.string(),
    status: Status,
    credibility: Credibility.nullable(),
    /** How much would change if the row fell, and why (no unit; 0 when nothing rests on it). */
    weight: z.number(),
    reasons: z.array(z.string()),
  })
  .meta({ id: 'RowView' })
export type RowView = z.infer<typeof RowView>

/** A sentence around some words: `before`, the words, `after`. Joined, they are the text as it stands. */
export const QuoteView = z.object({ before: z.string(), exact: z.string(), after: z.string(), span: Span }).meta({ id: 'QuoteView' })
export type QuoteView = z.infer<typeof QuoteView>

/** An entry of the snapshot as a row. */
export function viewRow(entry: EntryType, snapshot: Snapshot): RowView {
  const documentId = entry.evidence[0]!.documentId
  const weight = snapshot.weights.get(entry.id)
  const names = (ids: readonly string[]) => ids.map((id) => snapshot.actors.get(id)?.name ?? 'unknown actor')
  return {
    entry,
    documentId,
    cite: citeOf(documentId, entry.evidence[0]!.start, snapshot),
    who: names(whoIds(entry)),
    whom: names(whomIds(entry)),
    label: labelOf(entry),
    gist: gistOf(entry, snapshot),
    status: statusOf(entry.id, snapshot),
    credibility: snapshot.judged.credibility.get(entry.id) ?? null,
    weight: weight?.weight ?? 0,
    reasons: [...(weight?.reasons ?? [])],
  }
}

/** What people made of an entry; `proposed` until somebody judges it. */
export const statusOf = (id: string, { judged }: Snapshot): RowStatus => judged.status.get(id) ?? 'proposed'

/** Document and sentence number of a place in a text. */
export function citeOf(documentId: string, start: number, { stored }: Snapshot): string {
  const text = stored.get(documentId)
  return `${text?.number ?? 0}:s${sentenceNumber(text?.sentences ?? [], { start, end: start })}`
}

/** The ids of those behind an entry. */
export function whoIds(entry: EntryType): readonly string[] {
  if (entry.kind === 'statement') return entry.speakers
  if (entry.kind === 'event') return entry.actors
  if (entry.kind === 'goal') return entry.holders
  return entry.attribution.slice(-1)
}

function whomIds(entry: EntryType): readonly string[] {
  if (entry.kind === 'statement') return entry.addressees
  if (entry.kind === 'event') return entry.recipients
  return entry.kind === 'effect' && 'actorId' in entry.affected ? [entry.affected.actorId] : []
}

function labelOf(entry: EntryType): string {
  switch (entry.kind) {
    case 'statement':
      return entry.speechAct
    case 'event':
      return entry.eventType
    case 'goal':
      return entry.direction
    case 'effect':
      return entry.sign === '+' ? 'helps' : 'hurts'
    case 'figure':
      return `${entry.approximate ? 'about ' : ''}${entry.value.toLocaleString('en')} ${entry.unit}`.trim()
    case 'link':
      return entry.type
  }
}

/** What is wanted or said; for an effect or a link both ends; else the words that show the row. */
function gistOf(entry: EntryType, snapshot: Snapshot): string {
  const { documentId, exact } = entry.evidence[0]!
  const words = (span: { start: number; end: number }) => snapshot.documents.get(documentId)?.text.slice(span.start, span.end) ?? exact
  const end = (side: { entryId: string } | { span: { start: number; end: number } }): string => {
    if ('span' in side) return words(side.span)
    const other = snapshot.judged.byId.get(side.entryId)
    return other && other.kind !== 'effect' && other.kind !== 'link' ? gistOf(other, snapshot) : exact
  }
  if (entry.kind === 'statement' || entry.kind === 'goal') return shorten(words(entry.content))
  if (entry.kind === 'link') return `${shorten(end(entry.from), 130)} → ${shorten(end(entry.to), 130)}`
  if (entry.kind !== 'effect') return shorten(exact)
  const { affected } = entry
  const touched =
    'actorId' in affected
      ? (snapshot.actors.get(affected.actorId)?.name ?? 'unknown actor')
      : end('goalId' in affected ? { entryId: affected.goalId } : affected)
  return `${shorten(end(entry.cause), 130)} → ${shorten(touched, 130)}`
}

/** The words that name the cause of an effect where no entry stands for it; null where one does. */
export function causeWords(entry: EntryType, { documents }: Snapshot): string | null {
  if (entry.kind !== 'effect' || !('span' in entry.cause)) return null
  const { start, end } = entry.cause.span
  return shorten(documents.get(entry.evidence[0]!.documentId)?.text.slice(start, end) ?? '')
}

/** Blanks collapsed, at most 280 characters. */
export function shorten(words: string, most = 280): string {
  const plain = words
    .slice(0, most * 4)
    .replace(/\s+/g, ' ')
    .trim()
  return plain.length <= most ? plain : `${plain.slice(0, most - 1).trimEnd()}…`
}

/** Characters of context shown on either side when a sentence is far longer than one. */
const CONTEXT = 400

/** Words with the sentence (or sentences) around them. */
export function quoteView(documentId: string, span: Span, snapshot: Snapshot): QuoteView {
  const text = snapshot.documents.get(documentId)?.text ?? ''
  const around = snapshot.stored.get(documentId)?.sentences.filter((s) => s.start < span.end && span.start < s.end) ?? []
  const start = Math.max(Math.min(span.start, around[0]?.start ?? span.start), span.start - CONTEXT)
  const end = Math.min(Math.max(span.end, around.at(-1)?.end ?? span.end), span.end + CONTEXT)
  return { before: text.slice(start, span.start), exact: text.slice(span.start, span.end), after: text.slice(span.end, end), span }
}
