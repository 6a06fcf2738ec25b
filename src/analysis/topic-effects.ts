import { overlap, type Sign } from '../model/index.ts'
import { type CaseIndex, wordsOf } from './case-index.ts'
import { type Effect, standing } from './effects.ts'
import type { Goal } from './goal-groups.ts'
import { readTopic, type Topic } from './topic.ts'

/** An effect on the very thing that a goal is about, told apart from the goal: often in another text. */
export interface TopicEffect {
  readonly effect: Effect
  readonly goalId: string
  /** Whether it helps the goal: more of what is to be avoided hurts. */
  readonly sign: Sign
}

/** Directions that want less of their topic. */
const LESS: ReadonlySet<Goal['direction']> = new Set(['avoid', 'cease', 'reduce'])

const strongOf = (topic: Topic, { lexicon }: CaseIndex): string[] => [...topic.keys.keys()].filter((key) => !lexicon.weak.has(key)).sort()

/** What a goal is about; null where its words say too little to be known again. */
function aboutOf(goal: Goal, index: CaseIndex): Topic | null {
  const topic = readTopic(wordsOf(goal, goal.topic), index)
  return topic.negated.length === 0 && goal.polarity === 'positive' && strongOf(topic, index).length > 0 ? topic : null
}

/** Do an effect and a goal speak of one thing of one owner: "Russia's influence", "its influence in Moldova" wanted by Russia? */
function sameThing(touched: Topic, goal: Goal, about: Topic, index: CaseIndex): boolean {
  const named = index.sidesOf(touched.actors)
  const holders = index.sidesOf(goal.holders)
  const places = index.sidesOf(about.actors)
  if ([...named].some((side) => !holders.has(side) && !places.has(side))) return false
  const owned = [...named].some((side) => holders.has(side)) || (places.size > 0 && [...places].every((side) => named.has(side)))
  return owned || (named.size === 0 && places.size === 0 && strongOf(touched, index).length > 1)
}

/** Effects on things that goals are about: same telling words, same owner; left out what the goal's own words or effects tell. */
export function effectsOnTopics(index: CaseIndex): TopicEffect[] {
  const byWords = new Map<string, { goal: Goal; about: Topic }[]>()
  for (const goal of index.of('goal')) {
    const about = index.reading(goal, 'about', aboutOf)
    if (!about) continue
    const key = strongOf(about, index).join(' ')
    byWords.set(key, [...(byWords.get(key) ?? []), { goal, about }])
  }
  const told = Map.groupBy(
    standing(index).filter((e) => 'goalId' in e.affected),
    (e) => ('goalId' in e.affected ? e.affected.goalId : ''),
  )
  return standing(index).flatMap((effect) => {
    if (!('span' in effect.affected)) return []
    const { span } = effect.affected
    const topic = index.reading(effect, 'touched', () => readTopic(wordsOf(effect, span), index))
    return (byWords.get(strongOf(topic, index).join(' ')) ?? []).flatMap(({ goal, about }) => {
      const known = sameWords(goal, effect) || (told.get(goal.id) ?? []).some((e) => sameWords(e, effect))
      if (known || !sameThing(topic, goal, about, index)) return []
      return [{ effect, goalId: goal.id, sign: LESS.has(goal.direction) ? (effect.sign === '+' ? '-' : '+') : effect.sign }]
    })
  })
}

const sameWords = (a: Effect | Goal, b: Effect): boolean =>
  a.evidence.some((x) => b.evidence.some((y) => x.documentId === y.documentId && overlap(x, y) > 0))
