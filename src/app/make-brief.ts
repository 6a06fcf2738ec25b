import type { Effect, Entry, Goal, VerdictLabel } from '../model/index.ts'
import { type CaseView, firstEvidence, type Quote, quoteEntry, whoOf } from './case-view.ts'

/** Everything that the brief shows: plain data, each line with its sentence number. */
export interface Brief {
  readonly texts: readonly BriefText[]
  readonly counts: Readonly<Record<Entry['kind'], number>>
  readonly goals: readonly HolderGoals[]
  readonly beneficiaries: readonly BeneficiaryLine[]
  readonly contradictions: readonly ContradictionLine[]
  readonly promises: readonly PromiseLine[]
  readonly backfires: readonly BackfireLine[]
  readonly alignments: readonly PairLine[]
  readonly figures: readonly FigureLine[]
}

export interface BriefText {
  readonly number: number
  readonly title: string
  readonly publishedAt: string | null
  readonly publishers: readonly string[]
}

/** The goals of one holder (or of several that hold them together). */
export interface HolderGoals {
  readonly holder: string
  readonly side: string | null
  readonly goals: readonly GoalLine[]
}

export interface GoalLine extends Quote {
  readonly id: string
  readonly verdictId: string
  readonly direction: Goal['direction']
  readonly label: VerdictLabel
  readonly acts: readonly ActLine[]
  /** Further sentences that state the goal. */
  readonly also: readonly string[]
}

/** What helped (+) or hurt (−), in the text's words; `by` is whose act it was, `claimedBy` who says so when not the text itself. */
export interface ActLine extends Quote {
  readonly sign: Effect['sign']
  readonly by: readonly string[]
  readonly basis: Effect['basis']
  readonly certainty: Effect['certainty']
  readonly claimedBy: readonly string[]
}

export interface BeneficiaryLine {
  readonly name: string
  /** The text itself names this actor as one who gains. */
  readonly stated: boolean
  readonly gains: readonly ActLine[]
  readonly losses: readonly ActLine[]
}

export interface SideLine extends Quote {
  readonly who: readonly string[]
  /** Other readings of who is meant, where the text leaves it open. */
  readonly alternatives: readonly string[]
}

export interface PairLine {
  readonly id: string
  readonly why: string
  readonly a: SideLine
  readonly b: SideLine
}

export interface ContradictionLine extends PairLine {
  readonly scope: 'self' | 'side' | 'rival'
  readonly basis: string
}

export interface PromiseLine extends SideLine {
  readonly why: string
}

export interface BackfireLine extends SideLine {
  readonly goals: readonly Quote[]
  readonly gainers: readonly string[]
}

export interface FigureLine extends Quote {
  readonly value: number
  readonly approximate: boolean
  readonly unit: string
  readonly of: string | null
  /** The words of the act that it counts in. */
  readonly event: string | null
}

/** The brief of a case: goals with verdicts, who benefits, contradictions, broken promises, backfires and figures. */
export function makeBrief(view: CaseView): Brief {
  const counts = { statement: 0, event: 0, goal: 0, effect: 0, figure: 0, link: 0 }
  for (const entry of view.file.entries) counts[entry.kind] += 1
  return {
    texts: view.texts.map(({ number, source }) => ({
      number,
      title: source.title,
      publishedAt: source.publishedAt,
      publishers: source.sources.flatMap((provenance) => provenance.publisher ?? []),
    })),
    counts,
    goals: goalsByHolder(view),
    beneficiaries: beneficiaries(view),
    contradictions: view
      .findings('contradiction')
      .map(({ id, scope, basis, why, a, b }) => ({ id, scope, basis, why, ...pair(view, a, b) })),
    promises: view.findings('broken-promise').map(({ statementId, why }) => ({ ...sideLine(view, statementId), why })),
    backfires: view.findings('backfire').map(({ eventId, goals, gainers }) => ({
      ...sideLine(view, eventId),
      goals: goals.map((id) => quoteEntry(view, view.entry(id))),
      gainers: view.names(gainers),
    })),
    alignments: view.findings('alignment').map(({ id, why, a, b }) => ({ id, why, ...pair(view, a, b) })),
    figures: view.file.entries.flatMap((entry) => (entry.kind === 'figure' ? [figureLine(view, entry)] : [])),
  }
}

/** Holders with decided goals first, then in order of the text; goals likewise. The same words with the same verdict are one line. */
export function goalsByHolder(view: CaseView): HolderGoals[] {
  const verdicts = new Map(view.findings('verdict').map((verdict) => [verdict.goalId, verdict]))
  const holders = new Map<string, { side: string | null; goals: Map<string, GoalLine> }>()
  for (const goal of view.file.entries) {
    if (goal.kind !== 'goal') continue
    const verdict = verdicts.get(goal.id)
    // A goal told again is grouped with its first telling, which alone has the verdict.
    if (!verdict) continue
    const { label, support, denial } = verdict
    const acts = actLines(view, [...support, ...denial])
    const quote = quoteEntry(view, goal)
    const holder = view.names(goal.holders).join(', ') || 'nobody named'
    const group = holders.get(holder) ?? { side: sideOf(view, goal), goals: new Map<string, GoalLine>() }
    holders.set(holder, group)
    const key = `${label} ${goal.direction} ${quote.words.toLowerCase()}`
    const known = group.goals.get(key)
    const also = goal.evidence.slice(1).map((evidence) => view.quote(evidence.documentId, evidence).cite)
    if (!known) group.goals.set(key, { id: goal.id, verdictId: verdict.id, ...quote, direction: goal.direction, label, acts, also })
    else group.goals.set(key, { ...known, acts: distinctActs([...known.acts, ...acts]), also: [...known.also, quote.cite, ...also] })
  }
  const decided = (goals: readonly GoalLine[]) => goals.filter((goal) => goal.label !== 'open').length
  return [...holders]
    .map(([holder, { side, goals }]) => ({
      holder,
      side,
      goals: [...goals.values()].sort((a, b) => Number(a.label === 'open') - Number(b.label === 'open')),
    }))
    .sort((a, b) => decided(b.goals) - decided(a.goals))
}

function sideOf(view: CaseView, goal: Goal): string | null {
  const [holder, ...others] = goal.holders
  const side = holder && others.length === 0 ? view.actor(holder).actsFor : undefined
  return side ? view.name(side) : null
}

/** Effects as lines, one for each cause and sign. */
export function actLines(view: CaseView, effectIds: readonly string[]): ActLine[] {
  return distinctActs(effectIds.map((id) => actLine(view, view.entry(id) as Effect)))
}

function actLine(view: CaseView, effect: Effect): ActLine {
  const { sign, basis, certainty, cause } = effect
  const claimedBy = view.names(effect.attribution)
  if ('span' in cause) return { ...view.quote(firstEvidence(effect).documentId, cause.span), sign, by: [], basis, certainty, claimedBy }
  const entry = view.entry(cause.entryId)
  return { ...quoteEntry(view, entry), sign, by: whoOf(view, entry), basis, certainty, claimedBy }
}

/** Effects in the words that show them whole: who gains is in them, as well as by what. */
function effectLines(view: CaseView, effectIds: readonly string[]): ActLine[] {
  const lines = effectIds.map((id) => {
    const effect = view.entry(id)
    return { ...actLine(view, effect as Effect), ...quoteEntry(view, effect) }
  })
  return distinctActs(lines)
}

function distinctActs(acts: readonly ActLine[]): ActLine[] {
  return [...new Map(acts.toReversed().map((act) => [`${act.sign} ${act.cite} ${act.words}`, act])).values()].reverse()
}

function beneficiaries(view: CaseView): BeneficiaryLine[] {
  const lines = view.findings('beneficiary').map(({ actorId, gains, losses, stated }) => ({
    name: view.name(actorId),
    stated: stated.length > 0,
    gains: effectLines(view, [...stated, ...gains.filter((id) => !stated.includes(id))]),
    losses: effectLines(view, losses),
  }))
  return lines.sort((a, b) => Number(b.stated) - Number(a.stated) || b.gains.length - a.gains.length)
}

function pair(view: CaseView, a: string, b: string): { a: SideLine; b: SideLine } {
  return { a: sideLine(view, a), b: sideLine(view, b) }
}

function sideLine(view: CaseView, entryId: string): SideLine {
  const entry = view.entry(entryId)
  return { ...quoteEntry(view, entry), who: whoOf(view, entry), alternatives: view.names(entry.alternatives ?? []) }
}

/** A figure with whose it is and the act that it counts in, as the text words them. */
function figureLine(view: CaseView, entry: Extract<Entry, { kind: 'figure' }>): FigureLine {
  const { value, approximate, unit, of, eventId } = entry
  const whose = of ? view.quote(firstEvidence(entry).documentId, of).words : null
  return {
    ...quoteEntry(view, entry),
    value,
    approximate,
    unit,
    of: whose,
    event: eventId ? quoteEntry(view, view.entry(eventId)).words : null,
  }
}
