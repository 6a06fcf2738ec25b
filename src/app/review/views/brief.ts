import { z } from 'zod'
import { whatFlips } from '../../../analysis/verdicts.ts'
import { Certainty, Direction, type Effect, type Finding, Sign, VerdictLabel } from '../../../model/index.ts'
import type { Snapshot } from '../open-review.ts'
import { orderPairs, PairView, viewPair } from './pair.ts'
import { citeOf, RowView, Status, shorten, statusOf, viewRow, whoIds } from './row.ts'
import { countProgress, Progress } from './text.ts'

/** One effect as a line: what act helped or hurt, whose it was, and who says so when not the text itself. */
export const ActLine = z
  .object({
    effectId: z.string(),
    /** The entry of the act; null where only words stand for it. */
    actId: z.string().nullable(),
    sign: Sign,
    by: z.array(z.string()),
    words: z.string(),
    cite: z.string(),
    basis: z.enum(['stated', 'contrast', 'derived']),
    certainty: Certainty,
    claimedBy: z.array(z.string()),
    status: Status,
  })
  .meta({ id: 'ActLine' })
export type ActLine = z.infer<typeof ActLine>

export const GoalCard = z
  .object({
    goalId: z.string(),
    holderIds: z.array(z.string()),
    holders: z.array(z.string()),
    content: z.string(),
    cite: z.string(),
    direction: Direction,
    label: VerdictLabel,
    support: z.array(ActLine),
    denial: z.array(ActLine),
    /** For each other verdict within reach: how many rows would have to be rejected. */
    flips: z.array(z.object({ label: VerdictLabel, reject: z.array(z.string()) })),
  })
  .meta({ id: 'GoalCard' })
export type GoalCard = z.infer<typeof GoalCard>

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

export const BriefView = z
  .object({
    texts: z.int(),
    actors: z.int(),
    progress: Progress,
    counts: z.record(z.string(), z.int()),
    /** Goals with a verdict first, those that something hurt before those that were helped. */
    goals: z.array(GoalCard),
    contradictions: z.object({ total: z.int(), top: z.array(PairView) }),
    beneficiaries: z.array(Benefit),
    backfires: z.array(z.object({ row: RowView, goals: z.array(RowView), gainers: z.array(z.string()) })),
    promises: z.array(z.object({ row: RowView, why: z.string() })),
  })
  .meta({ id: 'BriefView' })
export type BriefView = z.infer<typeof BriefView>

/** How many contradictions the brief shows; the rest stand on their own screen. */
const TOP_PAIRS = 5
const ORDER = ['conflicted', 'set back', 'advanced', 'open']

/** The first screen: what each side wants and how it fares, contradictions, who benefits, and how much has been judged. */
export function viewBrief(snapshot: Snapshot): BriefView {
  const counts: Record<string, number> = {}
  for (const { kind } of snapshot.rows) counts[kind] = (counts[kind] ?? 0) + 1
  const pairs = orderPairs(snapshot)
  return {
    texts: snapshot.texts.length,
    actors: snapshot.actors.size,
    progress: countProgress(snapshot),
    counts,
    goals: viewGoals(snapshot),
    contradictions: { total: pairs.length, top: pairs.slice(0, TOP_PAIRS).map((pair) => viewPair(pair, snapshot)) },
    beneficiaries: ofKind(snapshot, 'beneficiary')
      .map(({ actorId, gains, losses, stated }) => ({
        actorId,
        name: snapshot.actors.get(actorId)?.name ?? 'unknown actor',
        stated: stated.length > 0,
        gains: actLines([...new Set([...stated, ...gains])], snapshot),
        losses: actLines(losses, snapshot),
      }))
      .sort((a, b) => Number(b.stated) - Number(a.stated) || b.gains.length + b.losses.length - a.gains.length - a.losses.length),
    backfires: ofKind(snapshot, 'backfire').flatMap(({ eventId, goals, gainers }) =>
      rowsOf([eventId], snapshot).map((row) => ({
        row,
        goals: rowsOf(goals, snapshot),
        gainers: gainers.map((id) => snapshot.actors.get(id)?.name ?? 'unknown actor'),
      })),
    ),
    promises: ofKind(snapshot, 'broken-promise').flatMap(({ statementId, why }) =>
      rowsOf([statementId], snapshot).map((row) => ({ row, why })),
    ),
  }
}

/** One card a goal, decided goals first. */
export function viewGoals(snapshot: Snapshot): GoalCard[] {
  const cards = ofKind(snapshot, 'verdict').flatMap((verdict): GoalCard[] => {
    const goal = snapshot.judged.byId.get(verdict.goalId)
    if (goal?.kind !== 'goal') return []
    const row = viewRow(goal, snapshot)
    return [
      {
        goalId: goal.id,
        holderIds: [...whoIds(goal)],
        holders: row.who,
        content: row.gist,
        cite: row.cite,
        direction: goal.direction,
        label: verdict.label,
        support: actLines(verdict.support, snapshot),
        denial: actLines(verdict.denial, snapshot),
        flips: whatFlips(verdict).map(({ label, reject }) => ({ label, reject: [...reject] })),
      },
    ]
  })
  return cards.sort((a, b) => ORDER.indexOf(a.label) - ORDER.indexOf(b.label))
}

function actLines(effectIds: readonly string[], snapshot: Snapshot): ActLine[] {
  return effectIds.flatMap((id) => {
    const effect = snapshot.judged.byId.get(id)
    return effect?.kind === 'effect' ? [actLine(effect, snapshot)] : []
  })
}

function actLine(effect: Effect, snapshot: Snapshot): ActLine {
  const { documentId } = effect.evidence[0]!
  const { sign, basis, certainty, cause } = effect
  const act = 'entryId' in cause ? snapshot.judged.byId.get(cause.entryId) : undefined
  const row = act && viewRow(act, snapshot)
  const span = 'span' in cause ? cause.span : effect.evidence[0]!
  return {
    effectId: effect.id,
    actId: row?.entry.id ?? null,
    sign,
    by: row?.who ?? [],
    words: row?.gist ?? shorten(snapshot.documents.get(documentId)?.text.slice(span.start, span.end) ?? ''),
    cite: row?.cite ?? citeOf(documentId, span.start, snapshot),
    basis,
    certainty,
    claimedBy: effect.attribution.map((id) => snapshot.actors.get(id)?.name ?? 'unknown actor'),
    status: statusOf(effect.id, snapshot),
  }
}

const rowsOf = (ids: readonly string[], snapshot: Snapshot): RowView[] =>
  ids.flatMap((id) => {
    const entry = snapshot.judged.byId.get(id)
    return entry ? [viewRow(entry, snapshot)] : []
  })

const ofKind = <K extends Finding['kind']>({ findings }: Snapshot, kind: K): Extract<Finding, { kind: K }>[] =>
  findings.filter((finding): finding is Extract<Finding, { kind: K }> => finding.kind === kind)
