import type { Finding, VerdictLabel } from '../model/index.ts'
import type { CaseIndex } from './case-index.ts'

/** What became of all goals of one side. */
export interface SideRollUp {
  readonly side: string
  /** Goals by verdict (ids). */
  readonly goals: Readonly<Record<VerdictLabel, readonly string[]>>
  /** Goals that were touched at all. */
  readonly touched: number
  /** Every touched goal was hurt and none only helped: "all of its goals have been hit". */
  readonly allHit: boolean
  /** The goals that speak against it: helped, or not touched. */
  readonly exceptions: readonly string[]
  /** Acts of the side that hurt its own goals. */
  readonly backfires: readonly string[]
}

/** Verdicts and backfires by side, sides with most goals first: the answer to "have all its goals been hit?", with exceptions. */
export function rollUpBySide(index: CaseIndex, findings: readonly Finding[]): SideRollUp[] {
  const sides = new Map<string, Record<VerdictLabel, string[]>>()
  for (const finding of findings) {
    if (finding.kind !== 'verdict') continue
    const goal = index.byId(finding.goalId)
    if (goal?.kind !== 'goal') continue
    for (const side of index.sidesOf(goal.holders)) {
      const goals = sides.get(side) ?? { advanced: [], 'set back': [], conflicted: [], open: [] }
      goals[finding.label].push(finding.goalId)
      sides.set(side, goals)
    }
  }
  const own = (side: string) => findings.filter((f) => f.kind === 'backfire').filter((f) => sidesOfAct(index, f.eventId).has(side))
  return [...sides]
    .map(([side, goals]) => {
      const touched = goals.advanced.length + goals['set back'].length + goals.conflicted.length
      const allHit = touched > 0 && goals.advanced.length === 0
      return { side, goals, touched, allHit, exceptions: [...goals.advanced, ...goals.open], backfires: own(side).map((f) => f.id) }
    })
    .sort((a, b) => b.touched - a.touched)
}

function sidesOfAct(index: CaseIndex, eventId: string): ReadonlySet<string> {
  const event = index.byId(eventId)
  return index.sidesOf(event?.kind === 'event' ? event.actors : [])
}
