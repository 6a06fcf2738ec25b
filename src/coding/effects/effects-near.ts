import type { Clause } from '../clauses/clause.ts'
import { type Aim, type EffectDesk, mayStandForGoal, readTouches } from './effects-desk.ts'
import type { Topic } from './topics.ts'
import { movedBy } from './topics-signed.ts'

/** The places of goals in `EffectDesk.aims`, by the actors and words of the topics that they want. */
export type AimIndex = ReadonlyMap<string, readonly number[]>

/** Lays out the goals of a text so that an act meets only those that share something with it. */
export function indexAims(desk: EffectDesk): AimIndex {
  const index = new Map<string, number[]>()
  desk.aims.forEach((aim, i) => {
    for (const key of new Set(aim.desires.flatMap((d) => keysOf(d.topic)))) index.set(key, [...(index.get(key) ?? []), i])
  })
  return index
}

/**
 * The goals that a clause may move, in their order: those whose topics share an actor or a word with what it moves, without which no two
 * topics meet; all goals where it touches a noun that may stand for any ("the demand").
 */
export function aimsNear(desk: EffectDesk, index: AimIndex, clause: Clause): readonly Aim[] {
  if (readTouches(desk, clause).some((t) => mayStandForGoal(desk, t.head))) return desk.aims
  const near = new Set(
    movedBy(desk, clause)
      .flatMap((m) => keysOf(m.topic))
      .flatMap((key) => index.get(key) ?? []),
  )
  return [...near].sort((a, b) => a - b).map((i) => desk.aims[i]!)
}

const keysOf = (topic: Topic): string[] => [
  ...[...topic.actors].map((id) => `actor ${id}`),
  ...[...topic.words].map((word) => `word ${word}`),
]
