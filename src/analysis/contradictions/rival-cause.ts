import type { Entry, EntryOf } from '../../model/index.ts'
import type { CaseIndex } from '../case-index.ts'
import { wordsOf } from '../case-index.ts'
import { type Effect, standing } from '../effects.ts'
import { type Hook, meet } from '../meet.ts'
import { readTopic, shared, type Topic } from '../topic.ts'
import { accountOf } from './accounts.ts'
import { tokens } from './across-documents.ts'
import { adjacent, distance } from './discourse.ts'
import { claimants, type Found, nested, quote, saidIn, who } from './pairs.ts'

/** A cause that somebody names for something. */
export interface Explanation {
  /** The effect that explains, or the saying where no effect is coded of it. */
  readonly entry: Effect | EntryOf<'statement'>
  /** Whether the thing is raised or lowered; null where a saying leaves it open. */
  readonly sign: Effect['sign'] | null
  /** Words of what is explained, and of what explains it. */
  readonly affected: Topic
  readonly cause: Topic
  readonly causeWords: string
  /** What is explained, in the text's words. */
  readonly fact: string
  /** Is what is explained left to the sentence before? */
  readonly open: boolean
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
  const fact = affectedWords(effect, index)
  return {
    entry: effect,
    sign: effect.sign,
    fact,
    open: false,
    affected: readTopic(fact, index),
    cause: readTopic(words, index),
    causeWords: words,
  }
}

const sameWords = (a: Topic, b: Topic): boolean =>
  a.keys.size > 0 && a.keys.size === b.keys.size && [...a.keys.keys()].every((k) => b.keys.has(k))

/** Characters between two explanations that need share no more than a telling word. */
const NEAR = 400

/** Are the words that two facts share at least a third of those of the shorter one? */
const covers = (common: number, a: Topic, b: Topic): boolean => common > 0 && common * 3 >= Math.min(a.keys.size, b.keys.size)

/** Do two explanations explain the same thing, moved the same way? */
export function explainOne(a: Explanation, b: Explanation, index: CaseIndex): boolean {
  if (a.open || b.open) {
    const [earlier, later] = a.entry.evidence[0]!.start <= b.entry.evidence[0]!.start ? [a, b] : [b, a]
    return !earlier.open && later.open && adjacent(a.entry, b.entry)
  }
  if (a.sign && b.sign && a.sign !== b.sign) return false
  const one = shared(a.affected, b.affected, index)
  const near = distance(a.entry, b.entry) <= NEAR && covers(one.strong.length, a.affected, b.affected)
  return near || one.strong.length + one.actors.length > 1 || sameWords(a.affected, b.affected)
}

/** The same thing, moved the same way, by causes that share no word: two explanations of one fact. */
export function rivals(a: Explanation, b: Explanation, index: CaseIndex): boolean {
  if (a.causeWords === '' || b.causeWords === '' || !explainOne(a, b, index)) return false
  const causes = shared(a.cause, b.cause, index)
  return causes.strong.length === 0 && causes.weak.length === 0
}

/** A saying that explains something; what it explains may be left to the sentence before ("the closure caused it"). */
function explainBySaying(entry: EntryOf<'statement'>, index: CaseIndex): Explanation | null {
  const account = entry.speakers.length === 0 ? null : accountOf(entry, index)
  if (!account || account.doer) return null
  const { cause, causeWords, factWords: fact } = account
  return { entry, sign: null, affected: account.fact ?? cause, cause, causeWords, fact, open: account.fact === null }
}

/** Effects as explanations, and sayings that explain something and hold no effect, those of one document or topic side by side. */
export function explanations(index: CaseIndex): Explanation[] {
  const effects = standing(index)
    .filter((e) => e.basis === 'stated' && ('span' in e.affected || 'goalId' in e.affected))
    .map((effect) => index.reading(effect, 'explanation', explain))
  const coded = new Set(effects.map(({ entry }) => saidIn(entry, index)))
  const sayings = index.of('statement').flatMap((entry): Explanation[] => {
    const is = index.reading(entry, 'explanation of a saying', explainBySaying)
    return is && (is.open || !coded.has(entry)) ? [is] : []
  })
  const places = new Map([...index.byDocument.keys()].map((id, i) => [id, i]))
  const at = ({ entry }: Explanation): [number, number] => [places.get(entry.evidence[0]!.documentId)!, entry.evidence[0]!.start]
  return [...effects, ...sayings].sort((x, y) => at(x)[0] - at(y)[0] || at(x)[1] - at(y)[1])
}

/** The saying that an explanation is, or the effect where the author gives it. */
const shownAs = ({ entry }: Explanation, index: CaseIndex): Entry => (entry.kind === 'statement' ? entry : (saidIn(entry, index) ?? entry))

const by = ({ entry }: Explanation, index: CaseIndex): string =>
  (entry.kind === 'statement' ? entry.speakers : claimants(entry, index)).join()

/** Two people (or one and the author) who name different causes for one thing. */
export function findRivalCauses(index: CaseIndex): Found[] {
  const about = ({ affected, entry, open }: Explanation): Hook[] => [
    { key: `in ${entry.evidence[0]!.documentId}`, side: 0 },
    ...(open ? [] : tokens(affected, index).slice(0, 4)).map((key): Hook => ({ key, side: 0 })),
  ]
  const compare = (x: Explanation, y: Explanation): Found | null => {
    if (!rivals(x, y, index) || nested(x.entry, y.entry) || by(x, index) === by(y, index)) return null
    const [first, second] = x.entry.evidence[0]!.start <= y.entry.evidence[0]!.start ? [x, y] : [y, x]
    const [a, b] = [shownAs(first, index), shownAs(second, index)]
    if (a === b) return null
    const why = `${quote(first.fact)} is put down to ${quote(first.causeWords)} by ${who(first.entry, index)}, to ${quote(second.causeWords)} by ${who(second.entry, index)}.`
    return { a, b, clash: { basis: 'rival-cause', strength: 3, why } }
  }
  return [...meet(index.memory, 'rival causes', explanations(index), about, compare)]
}
