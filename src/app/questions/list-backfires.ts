import { effectsByAct } from '../../analysis/backfires.ts'
import { movedBy } from '../../analysis/benefits.ts'
import type { Effect } from '../../analysis/effects.ts'
import { rollUpBySide } from '../../analysis/roll-up.ts'
import type { VerdictLabel } from '../../model/index.ts'
import { type Line, lineOf, linesOf, type Questions } from './open-questions.ts'

/** An act and what it did to the goals of its own side, and who gained. */
export interface BackfireReport extends Line {
  readonly findingId: string
  readonly hurt: readonly Line[]
  readonly helped: readonly Line[]
  readonly gainers: readonly string[]
  /** Where a text says that all of the side's goals were hurt: those that were only helped, or that the text excepts. */
  readonly exceptions: readonly Line[]
  /** What the text itself excepts, in its words. */
  readonly excepted: readonly string[]
}

/** What became of one side's goals, with the exceptions to "all have been hit". */
export interface SideReport {
  readonly side: string
  readonly allHit: boolean
  readonly touched: number
  readonly goals: Readonly<Record<VerdictLabel, readonly Line[]>>
  readonly exceptions: readonly Line[]
}

/** Acts that hurt their own side's goals, and the roll-up by side. */
export function listBackfires(questions: Questions): {
  readonly backfires: readonly BackfireReport[]
  readonly sides: readonly SideReport[]
} {
  const { view, index } = questions
  const byAct = effectsByAct(index)
  const helpedOf = (eventId: string): string[] => {
    const event = view.entry(eventId)
    const own = index.sidesOf(event.kind === 'event' ? event.actors : [])
    const helps = (e: Effect) => e.sign === '+' && 'goalId' in e.affected && movedBy(e, index).some((id) => own.has(index.sideOf(id)))
    return (byAct.get(eventId) ?? []).filter(helps).flatMap((e) => ('goalId' in e.affected ? [e.affected.goalId] : []))
  }
  const backfires = view.findings('backfire').map(({ id, eventId, goals, gainers, exceptions, excepted }) => ({
    ...lineOf(questions, eventId),
    findingId: id,
    hurt: linesOf(questions, goals),
    helped: linesOf(questions, [...new Set(helpedOf(eventId))]),
    gainers: view.names(gainers),
    exceptions: linesOf(questions, exceptions ?? []),
    excepted: excepted ?? [],
  }))
  const sides = rollUpBySide(index, view.file.findings).map(({ side, allHit, touched, goals, exceptions }) => ({
    side: index.name(side),
    allHit,
    touched,
    goals: {
      advanced: linesOf(questions, goals.advanced),
      'set back': linesOf(questions, goals['set back']),
      conflicted: linesOf(questions, goals.conflicted),
      open: linesOf(questions, goals.open),
    },
    exceptions: linesOf(questions, exceptions),
  }))
  return { backfires, sides }
}
