import type { EntryOf } from '../../model/index.ts'
import { type CaseIndex, mainWords } from '../case-index.ts'
import { shared, type Topic } from '../topic.ts'
import { commonWeight, type Opposed, oppositions } from './opposition.ts'
import { type Clash, nested, quote, scopeOf, who } from './pairs.ts'

type Goal = EntryOf<'goal'>

/** Directions that want a thing and directions that want it gone. */
const WANTS: Readonly<Record<Goal['direction'], 1 | -1>> = { achieve: 1, maintain: 1, increase: 1, avoid: -1, cease: -1, reduce: -1 }

/** What two goals have in common beyond who holds them. */
function common(a: Goal, b: Goal, index: CaseIndex, used: readonly string[]): number {
  const holders = index.sidesOf([...a.holders, ...b.holders])
  const named = shared(index.topic(a), index.topic(b), index).actors.filter((id) => holders.has(id)).length
  return commonWeight(index.topic(a), index.topic(b), index, used) - 0.25 * named
}

/**
 * Does a goal's words already hold its direction ("halt drilling" is cease and says so)? Then the words alone are compared; else
 * a negative direction turns the words round ("avoid: election").
 */
function saysDirection(goal: Goal, topic: Topic): boolean {
  return WANTS[goal.direction] > 0 || [...topic.signs.values()].some((s) => s.sign < 0) || [...topic.keys.values()].includes(true)
}

/** One wants what the other wants gone: opposite directions on the same words. */
function opposedDirection(a: Goal, b: Goal, ta: Topic, tb: Topic): Opposed | null {
  if (WANTS[a.direction] === WANTS[b.direction]) return null
  return saysDirection(a, ta) !== saysDirection(b, tb) || WANTS[a.direction] !== WANTS[b.direction]
    ? { test: 'opposition', kind: 'fact', words: [a.direction, b.direction], used: [] }
    : null
}

/** A state kept as it is, and a change of it. */
function keptAndChanged(a: Goal, b: Goal): Opposed | null {
  const changing = (goal: Goal) => goal.direction === 'achieve' || goal.direction === 'cease' || goal.direction === 'reduce'
  const pulls = (a.direction === 'maintain' && changing(b)) || (b.direction === 'maintain' && changing(a))
  return pulls ? { test: 'opposition', kind: 'existence', words: [a.direction, b.direction], used: [] } : null
}

const NEEDED = { word: 0.5, direction: 1, change: 1 } as const

/** Do two goals collide? Rival sides wanting opposite things of one topic, or one side wanting both. */
export function compareGoals(a: Goal, b: Goal, index: CaseIndex): Clash | null {
  if (a.holders.length === 0 || b.holders.length === 0 || nested(a, b)) return null
  const [ta, tb] = [index.topic(a), index.topic(b)]
  const tries: [Opposed | null | undefined, number][] = [
    [oppositions(ta, tb).find((o) => o.kind !== 'evaluation'), NEEDED.word],
    [opposedDirection(a, b, ta, tb), NEEDED.direction],
    [keptAndChanged(a, b), NEEDED.change],
  ]
  for (const [opposed, needed] of tries) {
    const weight = opposed ? common(a, b, index, opposed.used) : 0
    if (!opposed || weight < needed) continue
    const [x, y] = opposed.words
    const self = scopeOf(a, b, index) === 'self'
    const why = self
      ? `${who(a, index)} wants both ${quote(mainWords(a))} and ${quote(mainWords(b))}: “${x}” against “${y}”.`
      : `${who(a, index)} wants ${quote(mainWords(a))}, ${who(b, index)} wants ${quote(mainWords(b))}: “${x}” against “${y}”.`
    return { basis: 'goal-goal', strength: 3 + weight, why }
  }
  return null
}
