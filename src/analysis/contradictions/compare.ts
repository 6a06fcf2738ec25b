import type { Entry } from '../../model/index.ts'
import type { CaseIndex } from '../case-index.ts'
import { compareFigures } from './figures.ts'
import { compareGoalAndDeed } from './goal-do.ts'
import { compareGoals } from './goal-goal.ts'
import type { Clash } from './pairs.ts'
import { compareResponsibility } from './responsibility.ts'
import { compareDeeds, compareWordAndDeed } from './say-do.ts'
import { compareStatements } from './say-say.ts'

/** Two entries that clash. */
export interface Found {
  readonly a: Entry
  readonly b: Entry
  readonly clash: Clash
}

/** What a comparison of two entries yields, whichever kinds they are; an event is compared as the second of the two. */
export function comparePair(a: Entry, b: Entry, index: CaseIndex): Clash | null {
  if (a.kind === 'statement' && b.kind === 'statement') return compareResponsibility(a, b, index) ?? compareStatements(a, b, index)
  if (a.kind === 'goal' && b.kind === 'goal') return compareGoals(a, b, index)
  if (a.kind === 'figure' && b.kind === 'figure') return compareFigures(a, b, index)
  if (a.kind === 'statement' && b.kind === 'event') return compareWordAndDeed(a, b, index)
  if (a.kind === 'goal' && b.kind === 'event') return compareGoalAndDeed(a, b, index)
  if (a.kind === 'event' && b.kind === 'event') return compareDeeds(a, b, index)
  return null
}

/** Every pair of a list. */
export function* allPairs<T>(list: readonly T[]): Generator<readonly [T, T]> {
  for (let i = 0; i < list.length; i++) for (let j = i + 1; j < list.length; j++) yield [list[i]!, list[j]!]
}

/** Compares pairs, an event always second. */
export function compareAll(pairs: Iterable<readonly [Entry, Entry]>, index: CaseIndex): Found[] {
  const found: Found[] = []
  for (const [a, b] of pairs) {
    const [x, y] = a.kind === 'event' && b.kind !== 'event' ? [b, a] : [a, b]
    const clash = comparePair(x, y, index)
    if (clash) found.push({ a: x, b: y, clash })
  }
  return found
}
