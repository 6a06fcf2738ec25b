import type { CaseIndex } from './case-index.ts'
import type { Effect } from './effects.ts'
import { causeFinder, standing } from './effects.ts'

/** Gains and losses side by side, never one number: ids of effects, by how the text gives them. */
export interface BenefitCell {
  readonly row: string
  readonly column: string
  readonly gains: Readonly<Record<Effect['basis'], readonly string[]>>
  readonly losses: Readonly<Record<Effect['basis'], readonly string[]>>
  /** Documents that the cell rests on. */
  readonly documents: readonly string[]
}

/** Rows are the actors that gain or lose; columns are acts, or the actors whose acts they were. */
export interface BenefitGrid {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly cells: readonly BenefitCell[]
}

/** Whom an effect moves: the actor it names, or the holders of the goal that it helps or hurts. */
export function movedBy(effect: Effect, index: CaseIndex): readonly string[] {
  const { affected } = effect
  if ('actorId' in affected) return [affected.actorId]
  if (!('goalId' in affected)) return []
  const goal = index.byId(affected.goalId)
  return goal?.kind === 'goal' ? goal.holders : []
}

type Side = Record<Effect['basis'], string[]>
interface Draft {
  row: string
  column: string
  gains: Side
  losses: Side
  documents: Set<string>
}
const empty = (): Side => ({ stated: [], contrast: [], derived: [] })

function fill(index: CaseIndex, columnsOf: (effect: Effect) => readonly string[]): BenefitGrid {
  const cells = new Map<string, Draft>()
  for (const effect of standing(index))
    for (const row of movedBy(effect, index))
      for (const column of columnsOf(effect)) {
        const key = `${row} ${column}`
        const cell = cells.get(key) ?? { row, column, gains: empty(), losses: empty(), documents: new Set() }
        ;(effect.sign === '+' ? cell.gains : cell.losses)[effect.basis].push(effect.id)
        for (const { documentId } of effect.evidence) cell.documents.add(documentId)
        cells.set(key, cell)
      }
  const list = [...cells.values()].map((cell) => ({ ...cell, documents: [...cell.documents] }))
  return { rows: [...new Set(list.map((c) => c.row))], columns: [...new Set(list.map((c) => c.column))], cells: list }
}

/** Who gained and who lost by each act. */
export function benefitsByAct(index: CaseIndex): BenefitGrid {
  const causeOf = causeFinder(index)
  return fill(index, (effect) => {
    const event = causeOf(effect)
    return event ? [event.id] : []
  })
}

/** Who gained and who lost by whose acts (by side); effects of no known act are left out. */
export function benefitsByActor(index: CaseIndex): BenefitGrid {
  const causeOf = causeFinder(index)
  return fill(index, (effect) => [...index.sidesOf(causeOf(effect)?.actors ?? [])])
}

/** Who gained and who lost, by source: columns are documents. */
export function benefitsBySource(index: CaseIndex): BenefitGrid {
  return fill(index, (effect) => [...new Set(effect.evidence.map((e) => e.documentId))])
}
