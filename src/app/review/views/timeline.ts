import { z } from 'zod'
import type { CodedEvent, Statement } from '../../../model/index.ts'
import type { Snapshot } from '../open-review.ts'
import { RowView, viewRow } from './row.ts'

/** What each actor did and said, when. Dates are ISO days; `precision` says what they rest on. */
export const TimelineView = z
  .object({
    lanes: z.array(z.object({ actorId: z.string(), name: z.string(), bars: z.int() })),
    bars: z.array(
      z.object({
        actorId: z.string(),
        start: z.string(),
        end: z.string(),
        /** `day` and `span` come from words of the text; `published` is only the day of publication. */
        precision: z.enum(['day', 'span', 'published']),
        row: RowView,
      }),
    ),
    /** Actors with something on the line, over all; and acts that cannot be dated at all. */
    totals: z.object({ actors: z.int(), bars: z.int(), undated: z.int() }),
  })
  .meta({ id: 'TimelineView' })
export type TimelineView = z.infer<typeof TimelineView>

/** Acts (and with `statements` also sayings) in a lane for each of the `lanes` busiest actors, at most `bars` in all, latest kept. */
export function viewTimeline(
  snapshot: Snapshot,
  limit: { readonly lanes: number; readonly bars: number; readonly statements: boolean },
): TimelineView {
  const found: {
    actorId: string
    start: string
    end: string
    precision: TimelineView['bars'][number]['precision']
    entry: CodedEvent | Statement
  }[] = []
  let undated = 0
  for (const entry of snapshot.standing) {
    if (entry.kind !== 'event' && !(limit.statements && entry.kind === 'statement')) continue
    const when = whenOf(entry, snapshot)
    if (!when) undated += 1
    else for (const actorId of entry.kind === 'event' ? entry.actors : entry.speakers) found.push({ actorId, ...when, entry })
  }
  const counts = new Map<string, number>()
  for (const { actorId } of found) counts.set(actorId, (counts.get(actorId) ?? 0) + 1)
  const lanes = [...counts].sort((a, b) => b[1] - a[1]).slice(0, limit.lanes)
  const shown = new Set(lanes.map(([id]) => id))
  const bars = found
    .filter((bar) => shown.has(bar.actorId))
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
    .slice(-limit.bars)
  return {
    lanes: lanes.map(([actorId, n]) => ({ actorId, name: snapshot.actors.get(actorId)?.name ?? 'unknown actor', bars: n })),
    bars: bars.map(({ entry, ...bar }) => ({ ...bar, row: viewRow(entry, snapshot) })),
    totals: { actors: counts.size, bars: found.length, undated },
  }
}

function whenOf(
  entry: CodedEvent | Statement,
  { documents }: Snapshot,
): Pick<TimelineView['bars'][number], 'start' | 'end' | 'precision'> | null {
  const published = documents.get(entry.evidence[0]!.documentId)?.publishedAt?.slice(0, 10) ?? null
  const start = entry.time?.start?.slice(0, 10) ?? null
  const end = entry.time?.end?.slice(0, 10) ?? null
  if (start && end) return { start, end, precision: start === end ? 'day' : 'span' }
  if (start) return { start, end: published && published > start ? published : start, precision: 'span' }
  if (end) return { start: end, end, precision: 'span' }
  return published ? { start: published, end: published, precision: 'published' } : null
}
