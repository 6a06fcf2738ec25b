import type { FindingLexicon } from '../codebook/findings.ts'
import type { Finding } from '../model/index.ts'
import { findAlignments } from './alignments.ts'
import { findBackfires } from './backfires.ts'
import { findBeneficiaries } from './beneficiaries.ts'
import { findBrokenPromises } from './broken-promises.ts'
import { type CaseIndex, indexCase } from './case-index.ts'
import { type CaseView, restrict, type ViewOptions } from './case-view.ts'
import { findContradictions } from './contradictions/index.ts'
import { groupGoals } from './goal-groups.ts'
import type { FindingMemory } from './memory.ts'
import { findVerdicts } from './verdicts.ts'

export type { CaseDocument, CaseView, ViewOptions } from './case-view.ts'
export { type FindingMemory, newMemory } from './memory.ts'

export interface FindOptions extends ViewOptions {
  /** What was read of entries in an earlier run; hand the same memory in again to make a second run quick. */
  readonly memory?: FindingMemory
  /** Pairs of goals that a person took apart (`"idA idB"`, ids in order): they are not merged. */
  readonly apart?: ReadonlySet<string>
}

/** A case with look-ups, for questions beyond `findAll`: loops, timeline, grids, promises, explanations. */
export function openCase(view: CaseView, lexicon: FindingLexicon, options: FindOptions = {}): CaseIndex {
  return indexCase(restrict(view, options), lexicon, options.memory)
}

/**
 * Everything that follows from the entries of a case, in a fixed order: verdicts, beneficiaries, contradictions, alignments, broken
 * promises, backfires. Deterministic; ids are content hashes. Rejected entries, and what rests on them, count for nothing.
 */
export function findAll(view: CaseView, lexicon: FindingLexicon, options: FindOptions = {}): Finding[] {
  const index = openCase(view, lexicon, options)
  const groups = groupGoals(index, options.apart)
  const goals = groups.map((g) => index.byId(g.representative)!).filter((g) => g.kind === 'goal')
  const contradictions = findContradictions(index, goals)
  return [
    ...findVerdicts(index, groups),
    ...findBeneficiaries(index),
    ...contradictions,
    ...findAlignments(index, goals),
    ...findBrokenPromises(index, contradictions),
    ...findBackfires(index, groups),
  ]
}
