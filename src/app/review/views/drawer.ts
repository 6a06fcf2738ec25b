import { z } from 'zod'
import { Finding, Judgement, Provenance, Reliability } from '../../../model/index.ts'
import { answerOf } from '../compare-findings.ts'
import type { Snapshot } from '../open-review.ts'
import { QuoteView, quoteView, RowView, viewRow } from './row.ts'

/** Everything the evidence drawer shows of a row. */
export const RowPage = z
  .object({
    row: RowView,
    /** Who asserts it, outermost first (names); empty: the text's own author. */
    attribution: z.array(z.string()),
    /** Readings that were considered and rejected (names). */
    alternatives: z.array(z.string()),
    quotes: z.array(QuoteView.extend({ documentId: z.string(), cite: z.string(), title: z.string() })),
    source: z.object({
      title: z.string(),
      publishedAt: z.string().nullable(),
      sources: z.array(Provenance),
      reliability: Reliability.nullable(),
    }),
    /** What was decided about the row, oldest first; decisions that were undone are marked. */
    history: z.array(Judgement.extend({ undone: z.boolean() })),
    /** Rows that this one rests on, and rows that rest on it. */
    restsOn: z.array(RowView),
    carries: z.array(RowView),
    findings: z.array(z.object({ finding: Finding, answer: z.string() })),
  })
  .meta({ id: 'RowPage' })
export type RowPage = z.infer<typeof RowPage>

/** The drawer of one row; null when the case has none of this id. */
export function viewRowPage(id: string, snapshot: Snapshot): RowPage | null {
  const entry = snapshot.judged.byId.get(id)
  if (!entry) return null
  const names = (ids: readonly string[]) => ids.map((actor) => snapshot.actors.get(actor)?.name ?? 'unknown actor')
  const { title, publishedAt, sources, id: documentId } = snapshot.documents.get(entry.evidence[0]!.documentId)!
  const standing = new Set(snapshot.judged.standing.map((judgement) => judgement.id))
  const row = viewRow(entry, snapshot)
  return {
    row,
    attribution: names(entry.attribution),
    alternatives: names(entry.alternatives ?? []),
    quotes: entry.evidence.map((quote) => ({
      ...quoteView(quote.documentId, { start: quote.start, end: quote.end }, snapshot),
      documentId: quote.documentId,
      cite: quote === entry.evidence[0] ? row.cite : `${snapshot.numbers.get(quote.documentId) ?? 0}`,
      title: snapshot.documents.get(quote.documentId)?.title ?? '',
    })),
    source: { title, publishedAt, sources, reliability: snapshot.judged.reliability.get(documentId) ?? null },
    history: snapshot.judgements
      .filter((judgement) => judgement.targetId === id)
      .map((judgement) => ({ ...judgement, undone: !standing.has(judgement.id) })),
    ...neighbours(id, snapshot),
    findings: snapshot.findings.filter((finding) => mentions(finding, id)).map((finding) => ({ finding, answer: answerOf(finding) })),
  }
}

/** Does a finding name this row? */
export const mentions = (finding: Finding, id: string): boolean =>
  Object.values(finding).some((value) => value === id || (Array.isArray(value) && (value as string[]).includes(id)))

function neighbours(id: string, snapshot: Snapshot): Pick<RowPage, 'restsOn' | 'carries'> {
  const entry = snapshot.judged.byId.get(id)!
  const view = (other: string) => {
    const found = snapshot.judged.byId.get(other)
    return found ? [viewRow(found, snapshot)] : []
  }
  const carried = snapshot.judged.entries.filter((other) => referredBy(other).includes(id))
  return { restsOn: referredBy(entry).flatMap(view), carries: carried.slice(0, 50).map((other) => viewRow(other, snapshot)) }
}

/** The entries that an entry names. */
export function referredBy(entry: RowView['entry']): string[] {
  if (entry.kind === 'figure') return entry.eventId ? [entry.eventId] : []
  if (entry.kind !== 'effect' && entry.kind !== 'link') return []
  const ends = entry.kind === 'effect' ? [entry.cause] : [entry.from, entry.to]
  const ids = ends.flatMap((end) => ('entryId' in end ? [end.entryId] : []))
  return entry.kind === 'effect' && 'goalId' in entry.affected ? [...ids, entry.affected.goalId] : ids
}
