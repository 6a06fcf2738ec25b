import { z } from 'zod'
import { type Beneficiary, type Finding, VerdictLabel } from '../../../model/index.ts'
import type { Snapshot } from '../open-review.ts'
import { ActLine, actLines } from './act-line.ts'
import { GoalCard, orderVerdicts, viewGoal } from './goal.ts'
import { orderPairs, PairView, viewPair } from './pair.ts'
import { RowView, viewRow } from './row.ts'
import { countProgress, Progress } from './text.ts'

export const Benefit = z
  .object({
    actorId: z.string(),
    name: z.string(),
    /** The text itself names this actor as one who gains. */
    stated: z.boolean(),
    gains: z.array(ActLine),
    losses: z.array(ActLine),
  })
  .meta({ id: 'Benefit' })
export type Benefit = z.infer<typeof Benefit>

/** The first few of many, with how many there are. */
const first = <T extends z.ZodType>(item: T) => z.object({ total: z.int(), top: z.array(item) })

export const BriefView = z
  .object({
    texts: z.int(),
    actors: z.int(),
    progress: Progress,
    counts: z.record(z.string(), z.int()),
    /** How many goals have each verdict. */
    verdicts: z.record(VerdictLabel, z.int()),
    goals: first(GoalCard),
    contradictions: first(PairView),
    beneficiaries: first(Benefit),
    backfires: first(z.object({ row: RowView, goals: z.array(RowView), gainers: z.array(z.string()) })),
    promises: first(z.object({ row: RowView, why: z.string() })),
  })
  .meta({ id: 'BriefView' })
export type BriefView = z.infer<typeof BriefView>

/** How many of each the brief shows; the totals say what is left out, and the other pages hold it. */
const TOP = { goals: 40, contradictions: 5, beneficiaries: 12, backfires: 6, promises: 6 }

/** The first screen: what each side wants and how it fares, contradictions, who benefits, and how much has been judged. */
export function viewBrief(snapshot: Snapshot): BriefView {
  const counts: Record<string, number> = {}
  for (const { kind } of snapshot.rows) counts[kind] = (counts[kind] ?? 0) + 1
  const verdicts = orderVerdicts(snapshot)
  const backfires = ofKind(snapshot, 'backfire')
  const promises = ofKind(snapshot, 'broken-promise')
  return {
    texts: snapshot.texts.length,
    actors: snapshot.actors.size,
    progress: countProgress(snapshot),
    counts,
    verdicts: countVerdicts(verdicts),
    goals: take(verdicts, TOP.goals, (verdict) => viewGoal(verdict, snapshot)),
    contradictions: take(orderPairs(snapshot), TOP.contradictions, (pair) => viewPair(pair, snapshot)),
    beneficiaries: take(orderBenefits(snapshot), TOP.beneficiaries, (benefit) => viewBenefit(benefit, snapshot)),
    backfires: take(backfires, TOP.backfires, ({ eventId, goals, gainers }) => ({
      row: rowOf(eventId, snapshot),
      goals: goals.map((id) => rowOf(id, snapshot)),
      gainers: gainers.map((id) => snapshot.actors.get(id)?.name ?? 'unknown actor'),
    })),
    promises: take(promises, TOP.promises, ({ statementId, why }) => ({ row: rowOf(statementId, snapshot), why })),
  }
}

const take = <T, V>(list: readonly T[], most: number, view: (item: T) => V) => ({ total: list.length, top: list.slice(0, most).map(view) })

function countVerdicts(verdicts: readonly { readonly label: VerdictLabel }[]): Record<VerdictLabel, number> {
  const counts = { advanced: 0, 'set back': 0, conflicted: 0, open: 0 }
  for (const { label } of verdicts) counts[label] += 1
  return counts
}

/** Actors that a text names as gaining first, then by how much is said of them. */
function orderBenefits(snapshot: Snapshot): Beneficiary[] {
  const size = ({ gains, losses }: Beneficiary) => gains.length + losses.length
  const stated = (finding: Beneficiary) => Number(finding.stated.length > 0)
  return ofKind(snapshot, 'beneficiary').sort((a, b) => stated(b) - stated(a) || size(b) - size(a))
}

const viewBenefit = ({ actorId, gains, losses, stated }: Beneficiary, snapshot: Snapshot): Benefit => ({
  actorId,
  name: snapshot.actors.get(actorId)?.name ?? 'unknown actor',
  stated: stated.length > 0,
  gains: actLines([...new Set([...stated, ...gains])], snapshot),
  losses: actLines(losses, snapshot),
})

function rowOf(id: string, snapshot: Snapshot): RowView {
  const entry = snapshot.judged.byId.get(id)
  if (!entry) throw new Error(`a finding names ${id}, which the case does not hold`)
  return viewRow(entry, snapshot)
}

const ofKind = <K extends Finding['kind']>({ findings }: Snapshot, kind: K): Extract<Finding, { kind: K }>[] =>
  findings.filter((finding): finding is Extract<Finding, { kind: K }> => finding.kind === kind)
