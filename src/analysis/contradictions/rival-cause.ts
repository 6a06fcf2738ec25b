import type { CaseIndex } from '../case-index.ts'
import { wordsOf } from '../case-index.ts'
import { type Effect, standing } from '../effects.ts'
import { type Hook, meet } from '../meet.ts'
import { readTopic, shared, type Topic } from '../topic.ts'
import { tokens } from './across-documents.ts'
import { type Contradiction, claimants, contradiction, nested, quote, who } from './pairs.ts'

interface Explanation {
  readonly effect: Effect
  /** Words of what is explained, and of what explains it. */
  readonly affected: Topic
  readonly cause: Topic
  readonly causeWords: string
}

/** What an effect moves, in words: its span, the actor's name, or the goal's topic. */
export function affectedWords(effect: Effect, index: CaseIndex): string {
  const { affected } = effect
  if ('span' in affected) return wordsOf(effect, affected.span)
  if ('actorId' in affected) return index.name(affected.actorId)
  const goal = index.byId(affected.goalId)
  return goal?.kind === 'goal' ? wordsOf(goal, goal.topic) : ''
}

/** What an effect names as the cause, in words. */
export function causeWords(effect: Effect, index: CaseIndex): string {
  if ('span' in effect.cause) return wordsOf(effect, effect.cause.span)
  return index.byId(effect.cause.entryId)?.evidence[0]?.exact ?? ''
}

function explain(effect: Effect, index: CaseIndex): Explanation {
  const words = causeWords(effect, index)
  return { effect, affected: readTopic(affectedWords(effect, index), index), cause: readTopic(words, index), causeWords: words }
}

const sameWords = (a: Topic, b: Topic): boolean =>
  a.keys.size > 0 && a.keys.size === b.keys.size && [...a.keys.keys()].every((k) => b.keys.has(k))

/** The same thing, moved the same way, by causes that share no word: two explanations of one fact. */
export function rivals(a: Explanation, b: Explanation, index: CaseIndex): boolean {
  if (a.effect.sign !== b.effect.sign || a.causeWords === '' || b.causeWords === '') return false
  const one = shared(a.affected, b.affected, index)
  const causes = shared(a.cause, b.cause, index)
  const enough = one.strong.length + one.actors.length > 1 || sameWords(a.affected, b.affected)
  return enough && causes.strong.length === 0 && causes.weak.length === 0
}

/** Effects as explanations, those of one document or topic side by side. */
export function explanations(index: CaseIndex): Explanation[] {
  return standing(index)
    .filter((e) => e.basis === 'stated' && ('span' in e.affected || 'goalId' in e.affected))
    .map((effect) => index.reading(effect, 'explanation', () => explain(effect, index)))
}

/** Two people (or one and the author) who name different causes for one thing. */
export function findRivalCauses(index: CaseIndex): Contradiction[] {
  const about = ({ affected }: Explanation): Hook[] =>
    tokens(affected, index)
      .slice(0, 4)
      .map((key): Hook => ({ key, side: 0 }))
  const compare = (a: Explanation, b: Explanation): Contradiction | null => {
    if (!rivals(a, b, index) || nested(a.effect, b.effect)) return null
    if (claimants(a.effect, index).join() === claimants(b.effect, index).join()) return null
    const why = `${who(a.effect, index)} names ${quote(a.causeWords)}, ${who(b.effect, index)} names ${quote(b.causeWords)} as what moves the same thing.`
    return contradiction(a.effect, b.effect, { basis: 'rival-cause', strength: 3, why }, index)
  }
  return [...meet(index.memory, 'rival causes', explanations(index), about, compare)]
}
