import { z } from 'zod'
import { Sign, VerdictLabel } from '../../../model/index.ts'
import type { Snapshot } from '../open-review.ts'
import { referredBy } from './drawer.ts'
import { causeWords, RowView, viewRow } from './row.ts'

/** A goal with what bears on it, in layers: acts, their effects, goals. */
export const MapView = z
  .object({
    goalId: z.string(),
    nodes: z.array(
      z.object({
        id: z.string(),
        layer: z.enum(['act', 'effect', 'goal']),
        row: RowView,
        label: VerdictLabel.nullable(),
        /** The words that name the cause of an effect, where no act stands for it. */
        cause: z.string().nullable(),
        /** Neighbours of this node that are not on the map. */
        hidden: z.int(),
      }),
    ),
    edges: z.array(z.object({ id: z.string(), from: z.string(), to: z.string(), sign: Sign.nullable(), type: z.string() })),
    hidden: z.int(),
  })
  .meta({ id: 'MapView' })
export type MapView = z.infer<typeof MapView>

interface Edge {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly sign: '+' | '-' | null
  readonly type: string
}

/**
 * The map around a goal: breadth first over causes and links, at most `limit` nodes; nodes named in `expand` bring all their
 * neighbours. What is left out is counted, never dropped in silence.
 */
export function viewMap(
  snapshot: Snapshot,
  goalId: string,
  options: { readonly limit: number; readonly expand: readonly string[] },
): MapView | null {
  if (snapshot.judged.byId.get(goalId)?.kind !== 'goal') return null
  const edges = edgesOf(snapshot)
  const near = new Map<string, Set<string>>()
  const join = (a: string, b: string) => near.set(a, (near.get(a) ?? new Set()).add(b))
  for (const { from, to } of edges) {
    join(from, to)
    join(to, from)
  }
  const shown = new Set([goalId])
  for (const id of shown) {
    if (shown.size >= options.limit) break
    for (const other of near.get(id) ?? []) if (shown.size < options.limit) shown.add(other)
  }
  for (const id of options.expand) if (shown.has(id)) for (const other of near.get(id) ?? []) shown.add(other)
  const reach = new Set([goalId])
  for (const id of reach) for (const other of near.get(id) ?? []) reach.add(other)
  const labels = new Map(snapshot.findings.flatMap((f) => (f.kind === 'verdict' ? [[f.goalId, f.label] as const] : [])))
  return {
    goalId,
    nodes: [...shown].map((id) => {
      const entry = snapshot.judged.byId.get(id)!
      return {
        id,
        layer: entry.kind === 'goal' ? 'goal' : entry.kind === 'effect' ? 'effect' : 'act',
        row: viewRow(entry, snapshot),
        label: labels.get(id) ?? null,
        cause: causeWords(entry, snapshot),
        hidden: [...(near.get(id) ?? [])].filter((other) => !shown.has(other)).length,
      }
    }),
    edges: edges.filter(({ from, to }) => shown.has(from) && shown.has(to)),
    hidden: reach.size - shown.size,
  }
}

/** Act → effect → goal, act → act by links, goal – goal by clashes and alignments; only rows that stand. */
function edgesOf(snapshot: Snapshot): Edge[] {
  const merged = goalMerges(snapshot)
  const rows = snapshot.standing.flatMap((entry): Edge[] => {
    if (entry.kind === 'effect') {
      const cause = 'entryId' in entry.cause ? entry.cause.entryId : null
      const goal = 'goalId' in entry.affected ? (merged.get(entry.id) ?? entry.affected.goalId) : null
      if (!goal) return []
      const into: Edge = { id: `${entry.id}>`, from: entry.id, to: goal, sign: entry.sign, type: entry.basis }
      return cause ? [{ id: `>${entry.id}`, from: cause, to: entry.id, sign: null, type: 'has effect' }, into] : [into]
    }
    if (entry.kind !== 'link') return []
    const [from, to] = referredBy(entry)
    return from && to && from !== to ? [{ id: entry.id, from, to, sign: entry.sign ?? null, type: entry.type }] : []
  })
  return [...rows, ...goalPairs(snapshot)]
}

/** Goals that clash or run together, as the findings say. */
function goalPairs({ findings, judged }: Snapshot): Edge[] {
  const isGoal = (id: string) => judged.byId.get(id)?.kind === 'goal'
  return findings.flatMap((f) => {
    if (f.kind !== 'alignment' && f.kind !== 'contradiction') return []
    if (!isGoal(f.a) || !isGoal(f.b) || (f.kind === 'contradiction' && judged.pairs.get(f.id) === 'compatible')) return []
    return [{ id: f.id, from: f.a, to: f.b, sign: null, type: f.kind === 'alignment' ? 'runs with' : 'clashes with' }]
  })
}

/** Effects on a goal that was merged into another count for that other goal, as its verdict says. */
function goalMerges({ findings }: Snapshot): Map<string, string> {
  return new Map(findings.flatMap((f) => (f.kind === 'verdict' ? [...f.support, ...f.denial].map((id) => [id, f.goalId] as const) : [])))
}
