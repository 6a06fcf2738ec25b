import { contentId, type EntryOf } from '../model/index.ts'
import type { CaseIndex } from './case-index.ts'
import { wordsOf } from './case-index.ts'
import { readTopic } from './topic.ts'

export type Goal = EntryOf<'goal'>

/** Goals of one side that want the same thing: told several times, counted once. */
export interface GoalGroup {
  /** Content hash of the members' ids. */
  readonly id: string
  /** The member that stands for all: the first one told. */
  readonly representative: string
  readonly goals: readonly string[]
  /** Why they were merged, for people; null for a goal on its own. */
  readonly why: string | null
}

/** What goals must share to be one: holders' sides, direction, and the words of the topic without function words. */
function groupKey(goal: Goal, index: CaseIndex): string {
  const words = wordsOf(goal, goal.topic) || wordsOf(goal, goal.content) || goal.evidence[0]!.exact
  const topic = readTopic(words, index)
  const sides = [...index.sidesOf(goal.holders)].sort()
  const actors = [...new Set(topic.actors.map(index.sideOf))].sort()
  const keys = [...topic.keys.keys()].sort()
  if (keys.length + actors.length === 0 || sides.length === 0) return `alone ${goal.id}`
  return JSON.stringify([sides, goal.direction, goal.polarity, actors, keys])
}

/**
 * Merges goals told by several texts, or several times in one: same holder side, same direction, same topic words. A merge is
 * undone by putting the ids of two goals into `apart` (`"a b"`, in the order of the ids); the later one then stands alone.
 */
export function groupGoals(index: CaseIndex, apart: ReadonlySet<string> = new Set()): GoalGroup[] {
  const groups = new Map<string, Goal[]>()
  for (const goal of index.of('goal')) {
    const key = index.reading(goal, 'group', groupKey)
    const members = groups.get(key)
    const barred = apart.size > 0 && members?.some((m) => apart.has(m.id < goal.id ? `${m.id} ${goal.id}` : `${goal.id} ${m.id}`))
    if (members && !barred) members.push(goal)
    else groups.set(members ? `${key} ${goal.id}` : key, [goal])
  }
  return [...groups.values()].map((members) => {
    const goals = members.map((m) => m.id)
    const first = members[0]!
    const holders = [...index.sidesOf(first.holders)].map(index.name).join(', ')
    const topic = wordsOf(first, first.topic) || wordsOf(first, first.content)
    const why =
      goals.length > 1 ? `${holders}: ${goals.length} goals to ${first.direction} “${topic}” share holder, direction and topic.` : null
    return { id: contentId('goal-group', goals), representative: first.id, goals, why }
  })
}
