import type { Entry, EntryOf } from '../../model/index.ts'
import type { CaseIndex } from '../case-index.ts'
import { compareAccounts, compareReasons } from './accounts.ts'
import { compareFigures } from './figures.ts'
import { compareGoalAndDeed } from './goal-do.ts'
import { compareWishes, isWish } from './goal-goal.ts'
import { type Clash, type Found, scopeOf } from './pairs.ts'
import { compareResponsibility } from './responsibility.ts'
import { compareDeeds, compareWordAndDeed } from './say-do.ts'
import { compareStatements } from './say-say.ts'

/** What a comparison of two entries yields, whichever kinds they are; an event is compared as the second of the two. */
export function comparePair(a: Entry, b: Entry, index: CaseIndex): Clash | null {
  if (a.kind === 'statement' && b.kind === 'statement') return compareSayings(a, b, index) ?? compareDemands(a, b, index)
  if ((a.kind === 'goal' && isWish(b, index)) || (b.kind === 'goal' && isWish(a, index))) return compareWishes(a, b, index)
  if (a.kind === 'figure' && b.kind === 'figure') return compareFigures(a, b, index)
  if (a.kind === 'statement' && b.kind === 'event') return compareWordAndDeed(a, b, index) ?? compareDemands(a, b, index)
  if (a.kind === 'goal' && b.kind === 'event') return compareGoalAndDeed(a, b, index) ?? compareDemands(a, b, index)
  if (a.kind === 'event' && b.kind === 'event') return compareDeeds(a, b, index)
  return null
}

function compareSayings(a: EntryOf<'statement'>, b: EntryOf<'statement'>, index: CaseIndex): Clash | null {
  if (a.speechAct === 'ask' || b.speechAct === 'ask') return compareStatements(a, b, index)
  return compareResponsibility(a, b, index) ?? compareAccounts(a, b, index) ?? compareStatements(a, b, index) ?? compareReasons(a, b, index)
}

/** Demands that want opposite things: between rivals only, for one side's sayings `compareStatements` asks for more. */
const compareDemands = (a: Entry, b: Entry, index: CaseIndex): Clash | null =>
  isWish(a, index) && isWish(b, index) && scopeOf(a, b, index) === 'rival' ? compareWishes(a, b, index) : null

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
    if (clash) found.push({ a: x, b: clash.instead ?? y, clash })
  }
  return found
}
