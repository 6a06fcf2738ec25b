import { type BenefitGrid, benefitsByAct, benefitsByActor, benefitsBySource } from '../../analysis/benefits.ts'
import type { Effect } from '../../analysis/effects.ts'
import { type Line, lineOf, linesOf, type Questions } from './open-questions.ts'

type Side = Readonly<Record<Effect['basis'], readonly Line[]>>

/** Gains and losses of one actor by one act, actor or source: side by side, never one number. */
export interface BenefitReportCell {
  readonly actor: string
  readonly by: string
  readonly gains: Side
  readonly losses: Side
}

export interface BenefitReport {
  readonly by: 'act' | 'actor' | 'source'
  readonly actors: readonly string[]
  readonly columns: readonly string[]
  readonly cells: readonly BenefitReportCell[]
}

const GRIDS = { act: benefitsByAct, actor: benefitsByActor, source: benefitsBySource } as const

function label(questions: Questions, by: BenefitReport['by'], column: string): string {
  if (by === 'actor') return questions.index.name(column)
  if (by === 'act') return lineOf(questions, column).words
  const source = questions.view.file.documents.find((d) => d.id === column)
  return source?.sources[0]?.publisher ?? source?.title ?? column
}

/** Who gained and who lost, by act, by whose act it was, or by source. */
export function listBenefits(questions: Questions, by: BenefitReport['by'] = 'actor'): BenefitReport {
  const grid: BenefitGrid = GRIDS[by](questions.index)
  const side = (ids: BenefitGrid['cells'][number]['gains']): Side => ({
    stated: linesOf(questions, ids.stated),
    contrast: linesOf(questions, ids.contrast),
    derived: linesOf(questions, ids.derived),
  })
  const labels = new Map(grid.columns.map((column) => [column, label(questions, by, column)]))
  const cells = grid.cells.map(({ row, column, gains, losses }) => ({
    actor: questions.index.name(row),
    by: labels.get(column)!,
    gains: side(gains),
    losses: side(losses),
  }))
  return { by, actors: grid.rows.map(questions.index.name), columns: grid.columns.map((c) => labels.get(c)!), cells }
}
