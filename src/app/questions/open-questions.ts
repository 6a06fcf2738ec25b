import type { CaseIndex } from '../../analysis/case-index.ts'
import { restrict } from '../../analysis/case-view.ts'
import { findAll, openCase } from '../../analysis/index.ts'
import type { FindingLexicon } from '../../codebook/findings.ts'
import { AppError } from '../../errors.ts'
import { type CaseView, type Quote, quoteEntry, viewCase, whoOf } from '../case-view.ts'

/** A case opened for questions: the case to quote from, and the look-ups of analysis on the same entries. */
export interface Questions {
  readonly view: CaseView
  readonly index: CaseIndex
}

/** A line of an answer: an entry with its words, sentence and speaker. */
export interface Line extends Quote {
  readonly id: string
  readonly who: readonly string[]
}

/** Opens a case for questions. */
export const openQuestions = (view: CaseView, lexicon: FindingLexicon): Questions => ({ view, index: openCase(view.file, lexicon) })

/**
 * The case as it was known on a day (ISO date, or a year or month: to its end): without what was published later, with the findings
 * of what remains. Throws BAD_DATE.
 */
export function asOf(view: CaseView, day: string, lexicon: FindingLexicon): CaseView {
  if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(day)) throw new AppError('BAD_DATE', `${day}: is not a date`, { asOf: day })
  const { documents, entries } = restrict(view.file, { asOf: day })
  const open = new Set(documents.map((d) => d.id))
  const kept = view.file.documents.filter((d) => open.has(d.id))
  const facts = { documents: kept, actors: view.file.actors, entries: [...entries] }
  return viewCase(
    { ...view.file, ...facts, findings: findAll(facts, lexicon) },
    view.texts.filter((t) => open.has(t.source.id)),
  )
}

/** An entry as a line of an answer. */
export function lineOf({ view }: Questions, id: string): Line {
  const entry = view.entry(id)
  return { id, who: whoOf(view, entry), ...quoteEntry(view, entry) }
}

/** Entries as lines with their sentence numbers, in the order of the ids. */
export const linesOf = (questions: Questions, ids: readonly string[]): Line[] => ids.map((id) => lineOf(questions, id))
