import type { EntryOf } from '../../model/index.ts'
import type { CaseIndex } from '../case-index.ts'
import { compareAcrossDocuments } from './across-documents.ts'
import { findGoalDo } from './goal-do.ts'
import { compareInDocuments } from './in-document.ts'
import type { Contradiction } from './pairs.ts'
import { findRivalCauses } from './rival-cause.ts'
import { findRivalMotives } from './rival-motive.ts'
import { keepStrongest } from './strongest.ts'

/** All contradictions of a case: inside each document, between documents (`goals`: one of each merged group), and by effects. */
export function findContradictions(index: CaseIndex, goals: readonly EntryOf<'goal'>[]): Contradiction[] {
  const found = [
    ...compareInDocuments(index),
    ...compareAcrossDocuments(index, goals),
    ...findGoalDo(index),
    ...findRivalMotives(index),
    ...findRivalCauses(index),
  ]
  return keepStrongest(found, index)
}
