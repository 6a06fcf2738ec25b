import { z } from 'zod'
import { whatFlips } from '../../../analysis/verdicts.ts'
import { Direction, type Verdict, VerdictLabel } from '../../../model/index.ts'
import type { Snapshot } from '../open-review.ts'
import { ActLine, actLines } from './act-line.ts'
import { viewRow, whoIds } from './row.ts'

/** A goal with its verdict: what was done for it and against it, and what would turn the verdict. */
export const GoalCard = z
  .object({
    goalId: z.string(),
    holderIds: z.array(z.string()),
    holders: z.array(z.string()),
    content: z.string(),
    cite: z.string(),
    direction: Direction,
    label: VerdictLabel,
    /** The first effects on each side; `effects` counts them all. */
    support: z.array(ActLine),
    denial: z.array(ActLine),
    effects: z.object({ support: z.int(), denial: z.int() }),
    /** For each other verdict within reach: the rows that would have to be rejected. */
    flips: z.array(z.object({ label: VerdictLabel, reject: z.array(z.string()) })),
  })
  .meta({ id: 'GoalCard' })
export type GoalCard = z.infer<typeof GoalCard>

/** How many effects of each side a card lists. */
const MOST = 12
const ORDER = ['conflicted', 'set back', 'advanced', 'open']

/** Verdicts on goals: those with an answer first, among them those with most effects. */
export function orderVerdicts({ findings, judged }: Snapshot): Verdict[] {
  const effects = ({ support, denial }: Verdict) => support.length + denial.length
  return findings
    .filter((finding) => finding.kind === 'verdict' && judged.byId.get(finding.goalId)?.kind === 'goal')
    .map((finding) => finding as Verdict)
    .sort((a, b) => ORDER.indexOf(a.label) - ORDER.indexOf(b.label) || effects(b) - effects(a))
}

/** The card of a goal: its verdict with the effects behind it. Throws an `Error` for a verdict on what is no goal. */
export function viewGoal(verdict: Verdict, snapshot: Snapshot): GoalCard {
  const goal = snapshot.judged.byId.get(verdict.goalId)
  if (goal?.kind !== 'goal') throw new Error(`a verdict names ${verdict.goalId}, which is no goal`)
  const { who, gist, cite } = viewRow(goal, snapshot)
  return {
    goalId: goal.id,
    holderIds: [...whoIds(goal)],
    holders: who,
    content: gist,
    cite,
    direction: goal.direction,
    label: verdict.label,
    support: actLines(verdict.support.slice(0, MOST), snapshot),
    denial: actLines(verdict.denial.slice(0, MOST), snapshot),
    effects: { support: verdict.support.length, denial: verdict.denial.length },
    flips: whatFlips(verdict, { byId: (id) => snapshot.judged.byId.get(id) }).map(({ label, reject }) => ({ label, reject: [...reject] })),
  }
}
