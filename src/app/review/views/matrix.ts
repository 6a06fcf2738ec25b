import { z } from 'zod'
import type { Effect, Entry } from '../../../model/index.ts'
import type { Snapshot } from '../open-review.ts'
import { causeWords, RowView, viewRow } from './row.ts'

/** Who gains and loses by which act: the effects for and against, as pairs and never as one number. */
export const MatrixView = z
  .object({
    actors: z.array(z.object({ id: z.string(), name: z.string() })),
    acts: z.array(RowView),
    cells: z.array(z.object({ actorId: z.string(), actId: z.string(), gains: z.array(z.string()), losses: z.array(z.string()) })),
    /** How many actors and acts there are in all; the lists hold those with most cells. */
    totals: z.object({ actors: z.int(), acts: z.int() }),
  })
  .meta({ id: 'MatrixView' })
export type MatrixView = z.infer<typeof MatrixView>

/**
 * The grid of acts (rows that cause effects, or words that do) by actors they touch: an actor is touched when an effect names it, or a goal it holds.
 * The busiest `limit` of each are returned, acts in order of their texts.
 */
export function viewMatrix(snapshot: Snapshot, limit: { readonly actors: number; readonly acts: number }): MatrixView {
  const cells = new Map<string, MatrixView['cells'][number]>()
  for (const entry of snapshot.standing) {
    if (entry.kind !== 'effect') continue
    for (const actorId of touchedBy(entry, snapshot)) {
      const actId = 'entryId' in entry.cause ? entry.cause.entryId : entry.id
      const key = `${actorId} ${actId}`
      const cell = cells.get(key) ?? { actorId, actId, gains: [], losses: [] }
      ;(entry.sign === '+' ? cell.gains : cell.losses).push(entry.id)
      cells.set(key, cell)
    }
  }
  const all = [...cells.values()]
  const actorIds = busiest(all, (cell) => cell.actorId)
  const actIds = busiest(all, (cell) => cell.actId)
  const acts = new Set(actIds.slice(0, limit.acts))
  const actors = actorIds.slice(0, limit.actors)
  return {
    actors: actors.map((id) => ({ id, name: snapshot.actors.get(id)?.name ?? 'unknown actor' })),
    acts: snapshot.rows.filter((entry) => acts.has(entry.id)).map((entry) => viewAct(entry, snapshot)),
    cells: all.filter((cell) => acts.has(cell.actId) && actors.includes(cell.actorId)),
    totals: { actors: actorIds.length, acts: actIds.length },
  }
}

/** An act as a row; where only words stand for it, the effect's row with those words. */
function viewAct(entry: Entry, snapshot: Snapshot): RowView {
  const row = viewRow(entry, snapshot)
  return { ...row, gist: causeWords(entry, snapshot) ?? row.gist }
}

function touchedBy(effect: Effect, { judged }: Snapshot): readonly string[] {
  if ('actorId' in effect.affected) return [effect.affected.actorId]
  if (!('goalId' in effect.affected)) return []
  const goal = judged.byId.get(effect.affected.goalId)
  return goal?.kind === 'goal' ? goal.holders : []
}

function busiest<T>(items: readonly T[], key: (item: T) => string): string[] {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id)
}
