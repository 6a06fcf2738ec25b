import type { EntryOf } from '../../model/index.ts'
import { type CaseIndex, mainWords } from '../case-index.ts'
import { shared } from '../topic.ts'
import { commonWeight, type Opposed, oppositions } from './opposition.ts'
import { type Clash, quote, type Scope, scopeOf, who } from './pairs.ts'

type Goal = EntryOf<'goal'>

/** Directions that want a thing and directions that want it gone. */
const WANTS: Readonly<Record<Goal['direction'], 1 | -1>> = { achieve: 1, maintain: 1, increase: 1, avoid: -1, cease: -1, reduce: -1 }

/** What two goals have in common beyond who holds them. */
function common(a: Goal, b: Goal, index: CaseIndex, used: readonly string[]): number {
  const holders = index.sidesOf([...a.holders, ...b.holders])
  const named = shared(index.topic(a), index.topic(b), index).actors.filter((id) => holders.has(id)).length
  return commonWeight(index.topic(a), index.topic(b), index, used) - 0.25 * named
}

/** One wants what the other wants gone, or wants changed what the other wants kept. */
function opposedDirection(a: Goal, b: Goal): Opposed | null {
  const changing = (goal: Goal) => goal.direction !== 'maintain' && goal.direction !== 'avoid'
  const kept = (a.direction === 'maintain' && changing(b)) || (b.direction === 'maintain' && changing(a))
  if (WANTS[a.direction] === WANTS[b.direction] && !kept) return null
  return { test: 'opposition', kind: 'existence', words: [a.direction, b.direction], used: [] }
}

/** Does one goal name the other's holder ("attack American diplomats" beside a goal of the United States)? */
function aimedAt(a: Goal, b: Goal, index: CaseIndex): boolean {
  const names = (goal: Goal, other: Goal) => {
    const sides = index.sidesOf(other.holders)
    return index.topic(goal).actors.some((id) => sides.has(index.sideOf(id)))
  }
  return names(a, b) || names(b, a)
}

/** How much two goals must share: little where soldiers stand against "get out", or where one aims at the other's holder. */
function needed(opposed: Opposed, scope: Scope, aimed: boolean): number {
  if (scope !== 'rival') return 1.5
  if (opposed.kind === 'presence' || (opposed.kind === 'care' && aimed)) return 0
  return opposed.used.length > 0 ? 0.5 : 1
}

/** Do two goals collide? Rival sides wanting opposite things of one topic, or one side wanting both. */
export function compareGoals(a: Goal, b: Goal, index: CaseIndex): Clash | null {
  if (a.holders.length === 0 || b.holders.length === 0 || a.polarity !== b.polarity) return null
  const scope = scopeOf(a, b, index)
  const byWords = oppositions(index.topic(a), index.topic(b)).filter((o) => o.kind !== 'evaluation')
  const byDirection = scope === 'rival' ? opposedDirection(a, b) : null
  for (const opposed of [...byWords, byDirection]) {
    const weight = opposed ? common(a, b, index, opposed.used) : 0
    if (!opposed || weight < needed(opposed, scope, aimedAt(a, b, index))) continue
    const pull = `“${opposed.words[0]}” against “${opposed.words[1]}”`
    const [x, y] = [quote(mainWords(a)), quote(mainWords(b))]
    const why =
      scope === 'self'
        ? `${who(a, index)} wants both ${x} and ${y}: ${pull}.`
        : `${who(a, index)} wants ${x}, ${who(b, index)} wants ${y}: ${pull}.`
    return { basis: 'goal-goal', strength: 3 + weight, why }
  }
  return null
}
