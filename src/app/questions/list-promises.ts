import { type PromiseState, trackPromises } from '../../analysis/promises.ts'
import { type Line, lineOf, linesOf, type Questions } from './open-questions.ts'

/** A promise with its history. `on` is the day it was made: told, or published. */
export interface PromiseReport {
  readonly id: string
  readonly by: readonly string[]
  readonly state: PromiseState
  readonly made: Line & { readonly on: string | null }
  readonly repeated: readonly (Line & { readonly on: string | null })[]
  readonly kept: readonly Line[]
  readonly broken: readonly Line[]
  readonly reversed: readonly Line[]
}

/** Every promise of the case and what became of it. */
export function listPromises(questions: Questions): PromiseReport[] {
  const { view, index } = questions
  const dated = ({ statementId, on }: { statementId: string; on: string | null }) => ({ ...lineOf(questions, statementId), on })
  return trackPromises(index, view.file.findings).map(({ id, by, state, made, repeated, kept, broken, reversed }) => ({
    id,
    by: view.names(by),
    state,
    made: dated(made),
    repeated: repeated.map(dated),
    kept: linesOf(questions, kept),
    broken: linesOf(questions, broken),
    reversed: linesOf(questions, reversed),
  }))
}
