import type { EntryOf } from '../../model/index.ts'
import { type CaseIndex, mainWords, wordsOf } from '../case-index.ts'
import { shared } from '../topic.ts'
import { lemmaOf } from '../words.ts'
import { distance, takesUp } from './discourse.ts'
import { type Clash, does, named, nested, quote, scopeOf, who } from './pairs.ts'

type Statement = EntryOf<'statement'>

/** Who a statement says did it, and how it says so. */
interface Answer {
  readonly how: 'claims' | 'blames' | 'disclaims' | 'denies'
  readonly doers: readonly string[]
  /** Said in so many words, and in few. */
  readonly plain: boolean
}

const PATTERNS = new WeakMap<readonly string[], RegExp>()

/** Does a text hold one of some cues? The list is made into one pattern once. */
function says(text: string, cues: readonly string[]): boolean {
  const known = PATTERNS.get(cues) ?? new RegExp(cues.map((cue) => cue.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'))
  PATTERNS.set(cues, known)
  return known.test(text)
}

/** Characters between two answers that still speak of one act. */
const FAR = 2000

/** Few words and no verb among them but what its noun comes from: "the attack", not "that X attacked". */
const isNounPhrase = (statement: Statement, index: CaseIndex): boolean => index.topic(statement).length <= 4

/** "Iran for the attacks": what is laid on somebody is short; a longer accusation must say so in words. */
const SHORT = 8
/** Words of a saying that lays an act on somebody and says little else. */
const PLAIN = 20

/** What a statement answers to the question who did it; null when it does not speak of that. */
function answer(statement: Statement, index: CaseIndex): Answer | null {
  const { claim, blame, disclaim } = index.lexicon
  const cue = statement.cue ? wordsOf(statement, statement.cue) : ''
  const content = mainWords(statement)
  const text = `${cue} ${content}`.toLowerCase()
  const own = index.sidesOf(statement.speakers)
  const named = index.topic(statement).actors.filter((id) => !own.has(index.sideOf(id)))
  const untrue = (index.topic(statement).signs.get('truth')?.sign ?? 0) < 0
  const ownName = index.topic(statement).actors.some((id) => own.has(index.sideOf(id)))
  if (ownName && (untrue || (statement.speechAct === 'deny' && says(text, blame))))
    return { how: 'denies', doers: statement.speakers, plain: true }
  if (says(text, index.lexicon.exculpate) && named.length === 0) return { how: 'denies', doers: statement.speakers, plain: true }
  if (says(text, disclaim)) return { how: 'disclaims', doers: named, plain: true }
  const verbs = cue.toLowerCase().match(/\p{L}+/gu) ?? []
  const blames = says(content.toLowerCase(), blame) || verbs.some((verb) => index.lexicon.blaming.has(lemmaOf(verb, index.lexicon)))
  if (statement.speechAct === 'demand' || statement.speechAct === 'promise') return null
  const accuses = statement.speechAct === 'accuse' && index.topic(statement).length <= SHORT
  if (accuses || blames)
    return named.length > 0 ? { how: 'blames', doers: named, plain: blames && index.topic(statement).length <= PLAIN } : null
  const claims = says(text, claim) || (index.lexicon.claimCues.some((c) => cue.toLowerCase().includes(c)) && isNounPhrase(statement, index))
  if (statement.speakers.length > 0 && claims) return { how: 'claims', doers: statement.speakers, plain: true }
  return null
}

/** Do two statements speak of one act? They share a word that is no actor's name, or one of them names none ("responsibility"). */
function sameAct(a: Statement, b: Statement, index: CaseIndex): boolean {
  const [ta, tb] = [index.topic(a), index.topic(b)]
  if ([...ta.keys.keys()].some((key) => tb.keys.has(key))) return true
  return [ta, tb].some((t) => [...t.keys.keys()].every((key) => index.lexicon.blame.some((cue) => cue.startsWith(key))))
}

/** Begins the `words` of clashes about who did it: of one claim, the nearest blame and the nearest denial are shown. */
export const WHO_DID_IT = 'who did it:'

/** A little less for what stands further apart: an answer is given to the nearest claim. */
const apart = (a: Statement, b: Statement): number => Math.min(0.9, Math.abs(a.content.start - b.content.start) / 1e5)

/** Blame on a side, and that side's word that the charge is untrue. */
function deniedBlame(a: Statement, b: Statement, [x, y]: readonly [Answer, Answer], index: CaseIndex): Clash | null {
  const [denial, blame] = x.how === 'denies' ? [x, y] : [y, x]
  const sides = index.sidesOf(denial.doers)
  if (blame.how !== 'blames' || !blame.doers.some((id) => sides.has(index.sideOf(id)))) return null
  const both = `${who(a, index)}: ${quote(mainWords(a))}; ${who(b, index)}: ${quote(mainWords(b))}`
  return {
    basis: 'say-say',
    strength: 3 - apart(a, b),
    words: `${WHO_DID_IT} denied`,
    why: `${both}: ${denial.doers.map(index.name).join(' and ')} calls untrue what it is blamed for.`,
  }
}

/** Each lays one act on somebody else, and neither on the same: "the government sent them", "foreign agents were behind it". */
function rivalBlame(a: Statement, b: Statement, [x, y]: readonly [Answer, Answer], index: CaseIndex): Clash | null {
  if (
    x.how !== 'blames' ||
    y.how !== 'blames' ||
    (!x.plain && !y.plain) ||
    [a, b].some((s) => index.topic(s).length > PLAIN) ||
    scopeOf(a, b, index) === 'self' ||
    distance(a, b) > FAR
  )
    return null
  const doers = index.sidesOf(x.doers)
  if (y.doers.some((id) => doers.has(index.sideOf(id)))) return null
  const act = shared(index.topic(a), index.topic(b), index).strong.length > 0 || ['pronoun', 'noun'].includes(takesUp(a, b, index) ?? '')
  if (!act) return null
  const why = `${does(a, index, 'lay')} it on ${named(x.doers, index)}: ${quote(mainWords(a))}; ${who(b, index)} on ${named(y.doers, index)}: ${quote(mainWords(b))}.`
  return { basis: 'rival-cause', strength: 3.5 - apart(a, b), words: `${WHO_DID_IT} another`, why }
}

const answerOf = (statement: Statement, index: CaseIndex): Answer | null => index.reading(statement, 'responsibility', answer)

/** Two answers to who did it: X claims an act that others lay on Y, or that others say X cannot have done. */
export function compareResponsibility(a: Statement, b: Statement, index: CaseIndex): Clash | null {
  const x = answerOf(a, index)
  const y = x && answerOf(b, index)
  if (!x || !y || nested(a, b)) return null
  if (x.how === y.how) return rivalBlame(a, b, [x, y], index)
  if (x.how === 'denies' || y.how === 'denies') return deniedBlame(a, b, [x, y], index)
  if (!sameAct(a, b, index)) return null
  const [claimed, other] = x.how === 'claims' ? [x, y] : [y, x]
  if (claimed.how !== 'claims') return null
  const claimants = index.sidesOf(claimed.doers)
  const agree = other.doers.some((id) => claimants.has(index.sideOf(id)))
  if (other.how === 'blames' ? agree : false) return null
  const both = `${who(a, index)}: ${quote(mainWords(a))}; ${who(b, index)}: ${quote(mainWords(b))}`
  const explicit = says(`${mainWords(a)} ${mainWords(b)}`.toLowerCase(), index.lexicon.claimed)
  const doer = claimed.doers.map(index.name).join(' and ')
  return other.how === 'blames'
    ? {
        basis: 'rival-cause',
        strength: 4 - apart(a, b) + (explicit ? 0.5 : 0),
        words: `${WHO_DID_IT} blamed`,
        why: `${both}: ${doer} claims what is laid on ${other.doers.map(index.name).join(' and ')}.`,
      }
    : {
        basis: 'say-say',
        strength: 4 - apart(a, b),
        words: `${WHO_DID_IT} disclaimed`,
        why: `${both}: ${doer} claims what the other says it cannot have done.`,
      }
}
