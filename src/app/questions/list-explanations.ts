import { findRivalExplanations, matrixToCsv, type Reading } from '../../analysis/rival-explanations.ts'
import { AppError } from '../../errors.ts'
import { type Line, lineOf, linesOf, type Questions } from './open-questions.ts'

/** A fact with its rival explanations and the evidence for and against each. */
export interface ExplanationsReport {
  readonly id: string
  readonly fact: string
  readonly explanations: readonly { readonly cause: string; readonly saidBy: readonly string[]; readonly lines: readonly Line[] }[]
  readonly matrix: readonly (Line & { readonly readings: readonly Reading[] })[]
}

const THE_TEXT = 'the text'

/** Rival explanations of one fact, side by side. */
export function listExplanations(questions: Questions): ExplanationsReport[] {
  return findRivalExplanations(questions.index).map(({ id, fact, explanations, matrix }) => ({
    id,
    fact,
    explanations: explanations.map((e) => ({
      cause: e.cause,
      saidBy: e.saidBy.map((actor) => (actor ? questions.index.name(actor) : THE_TEXT)),
      lines: linesOf(questions, e.effects),
    })),
    matrix: matrix.map(({ entryId, readings }) => ({ ...lineOf(questions, entryId), readings })),
  }))
}

/** The matrix of one fact (analysis of competing hypotheses) as CSV; throws NO_SUCH_ENTRY. */
export function explanationsCsv({ index }: Questions, id: string): string {
  const rivals = findRivalExplanations(index).find((r) => r.id.startsWith(id))
  if (!rivals) throw new AppError('NO_SUCH_ENTRY', `The case holds no rival explanations ${id}.`, { id })
  return matrixToCsv(rivals, index)
}
