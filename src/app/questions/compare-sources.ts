import { byPublisher, bySide, compareSources, type SourceFilter } from '../../analysis/compare-sources.ts'
import { AppError } from '../../errors.ts'
import { type Line, lineOf, linesOf, type Questions } from './open-questions.ts'

/** How two sources tell of one act. */
export interface TellingPair {
  readonly act: Line
  readonly a: readonly Line[]
  readonly b: readonly Line[]
  readonly differences: readonly string[]
}

export interface SourceReport {
  readonly a: string
  readonly b: string
  readonly acts: readonly TellingPair[]
  readonly clashes: readonly { readonly why: string; readonly basis: string; readonly a: Line; readonly b: Line }[]
}

/** A source by name: a publisher of the case, or an actor and its side. Throws NO_SUCH_ENTRY. */
function filterFor({ view, index }: Questions, name: string): SourceFilter {
  const wanted = name.toLowerCase()
  const published = view.file.documents.some((d) => d.sources.some((s) => s.publisher?.toLowerCase() === wanted))
  if (published) return byPublisher(index, name)
  const actor = view.file.actors.find((a) => [a.name, ...a.aliases].some((n) => n.toLowerCase() === wanted))
  if (!actor) throw new AppError('NO_SUCH_ENTRY', `The case has no publisher and no actor named ${name}.`, { name })
  return bySide(index, actor.id)
}

/** What two outlets, or two sides, say of the same acts, and where they clash. */
export function compareByName(questions: Questions, a: string, b: string): SourceReport {
  const { acts, clashes } = compareSources(questions.index, filterFor(questions, a), filterFor(questions, b))
  return {
    a,
    b,
    acts: acts.map((act) => ({
      act: lineOf(questions, act.representative),
      a: linesOf(questions, act.a.entries),
      b: linesOf(questions, act.b.entries),
      differences: act.differences,
    })),
    clashes: clashes.map((c) => ({ why: c.why, basis: c.basis, a: lineOf(questions, c.a), b: lineOf(questions, c.b) })),
  }
}
