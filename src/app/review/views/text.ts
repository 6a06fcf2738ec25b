import { z } from 'zod'
import { Provenance, Reliability, Span } from '../../../model/index.ts'
import type { Snapshot } from '../open-review.ts'
import { RowView, statusOf, viewRow } from './row.ts'

/** How much has been judged: rows that are no longer mere proposals, of all rows. */
export const Progress = z.object({ judged: z.int(), total: z.int() }).meta({ id: 'Progress' })
export type Progress = z.infer<typeof Progress>

export const TextView = z
  .object({
    id: z.string(),
    number: z.int(),
    title: z.string(),
    publishedAt: z.string().nullable(),
    sources: z.array(Provenance),
    characters: z.int(),
    reliability: Reliability.nullable(),
    progress: Progress,
  })
  .meta({ id: 'TextView' })
export type TextView = z.infer<typeof TextView>

/** A text whole, with its sentences and its rows, rejected ones included. Offsets are UTF-16 into `text`. */
export const TextPage = TextView.extend({ text: z.string(), sentences: z.array(Span), rows: z.array(RowView) }).meta({ id: 'TextPage' })
export type TextPage = z.infer<typeof TextPage>

/** The texts of the case in the order of their numbers. */
export function viewTexts(snapshot: Snapshot): TextView[] {
  const progress = new Map<string, Progress>()
  for (const entry of snapshot.rows) {
    const id = entry.evidence[0]!.documentId
    const known = progress.get(id) ?? { judged: 0, total: 0 }
    const judged = known.judged + (statusOf(entry.id, snapshot) === 'proposed' ? 0 : 1)
    progress.set(id, { judged, total: known.total + 1 })
  }
  return snapshot.texts.map(({ source: { text, sha256: _, ...source }, number }) => ({
    ...source,
    number,
    characters: text.length,
    reliability: snapshot.judged.reliability.get(source.id) ?? null,
    progress: progress.get(source.id) ?? { judged: 0, total: 0 },
  }))
}

/** One text with its rows in the order of their words; null when the case has none of this id. */
export function viewText(id: string, snapshot: Snapshot): TextPage | null {
  const text = snapshot.stored.get(id)
  if (!text) return null
  const rows = snapshot.rows.filter((entry) => entry.evidence[0]!.documentId === id).map((entry) => viewRow(entry, snapshot))
  const judged = rows.filter((row) => row.status !== 'proposed').length
  const { sha256: _, ...source } = text.source
  return {
    ...source,
    number: text.number,
    characters: source.text.length,
    reliability: snapshot.judged.reliability.get(id) ?? null,
    progress: { judged, total: rows.length },
    sentences: text.sentences.map(({ start, end }) => ({ start, end })),
    rows,
  }
}

/** Progress over the whole case. */
export function countProgress(snapshot: Snapshot): Progress {
  const judged = snapshot.rows.filter((entry) => statusOf(entry.id, snapshot) !== 'proposed').length
  return { judged, total: snapshot.rows.length }
}
