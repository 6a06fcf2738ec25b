import { findAll, newMemory } from '../../src/analysis/index.ts'
import type { Machine } from '../../src/app/machine.ts'
import { openReview } from '../../src/app/review/open-review.ts'
import { loadFindingLexicon } from '../../src/codebook/findings.ts'
import { type CodedText, openLedger } from '../../src/ledger/index.ts'
import { reviewCase } from './review-case.ts'
import { codeSimply } from './small-case.ts'

export const lexicon = loadFindingLexicon()
const memory = newMemory()

/** A machine that derives real findings, and codes by two plain rules. */
export const plainMachine: Machine = {
  versions: { coderVersion: '1', codebookHash: 'c', modelHash: 'm' },
  code: async (source) => codeSimply(source),
  find: async (facts) => findAll(facts, lexicon, { memory }),
}

/** A clock that ticks a minute at each call. */
export function steadyClock(): () => string {
  let minute = 0
  return () => new Date(Date.UTC(2031, 2, 9, 8, minute++)).toISOString()
}

/** The hand-coded case in a ledger of its own, open for review. */
export async function openReviewCase(texts: readonly CodedText[] = reviewCase()) {
  const ledger = await openLedger(':memory:', { create: true })
  for (const text of texts) await ledger.append(text)
  return { ledger, texts, review: openReview({ ledger, machine: plainMachine, now: steadyClock() }) }
}
