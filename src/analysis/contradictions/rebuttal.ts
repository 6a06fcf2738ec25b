import type { EntryOf } from '../../model/index.ts'
import { type CaseIndex, mainWords, wordsOf } from '../case-index.ts'
import { shared } from '../topic.ts'
import { lemmaOf, readWords } from '../words.ts'
import { accusedIn } from './charges.ts'
import { adjacent, distance, takesUp } from './discourse.ts'
import { commonWeight } from './opposition.ts'
import { type Clash, does, nested, quote, type Scope, saysOrDenies } from './pairs.ts'

type Statement = EntryOf<'statement'>

/** Further apart than this many characters, a charge and an answer that name no one do not belong together. */
const FAR = 2000
/** A question and its answer stand this close in a transcript. */
const ANSWER = 40
const SHORT = 25
/** Words that a charge must have: "the attack" alone asserts nothing. */
const FEWEST = 3

/** How a saying dismisses another one: by a noun for it ("the allegation as groundless"), or by a pronoun ("that is a lie"). */
function dismissal(statement: Statement, index: CaseIndex): 'claim' | 'deictic' | null {
  const topic = index.topic(statement)
  const untrue = (topic.signs.get('truth')?.sign ?? 0) < 0
  if (statement.speechAct !== 'deny' && !untrue) return null
  if (topic.claims > 0) return 'claim'
  return topic.length <= SHORT ? 'deictic' : null
}

/** Does a saying's content name one of the sides that speak in the other? */
function names(saying: Statement, other: Statement, index: CaseIndex): boolean {
  const sides = index.sidesOf(other.speakers)
  const named = saying.speechAct === 'accuse' ? accusedIn(saying, index) : index.topic(saying).actors
  return named.some((id) => sides.has(index.sideOf(id)))
}

const CLAIMS: ReadonlySet<Statement['speechAct']> = new Set(['accuse', 'assert', 'announce', 'warn'])

/** Is the one saying what the other dismisses? It accuses the dismisser, is named by him, or was just taken up. */
function isTarget(charge: Statement, answer: Statement, how: 'claim' | 'deictic', index: CaseIndex): boolean {
  const later = answer.evidence[0]!.start > charge.evidence[0]!.start
  const apart = distance(charge, answer)
  if (charge.speechAct === 'ask') return later && apart <= ANSWER && answer.speechAct === 'deny' && charge.quotation === 'direct'
  if (!CLAIMS.has(charge.speechAct) || apart > FAR) return false
  const { actors } = index.topic(answer)
  if (actors.length > 0 && !names(answer, charge, index) && !actors.every((id) => answer.speakers.includes(id))) return false
  if (how === 'claim' && names(answer, charge, index)) return true
  if (how === 'claim' && names(charge, answer, index) && (charge.speechAct === 'accuse' || adjacent(charge, answer))) return true
  if (how === 'deictic' && index.topic(charge).negated.length > 0) return false
  const back = later ? takesUp(charge, answer, index) : null
  return back === 'pronoun' || (back === 'noun' && how === 'claim')
}

/** Does an answer say itself what it denies ("all claims that he was slain")? Then it must speak of the charge. */
function tells(answer: Statement, index: CaseIndex): boolean {
  const { keys, claims, signs } = index.topic(answer)
  return keys.size > claims + (signs.has('truth') ? 1 : 0)
}

/** Is an answer the next saying after a charge? */
const follows = (charge: Statement, answer: Statement, index: CaseIndex): boolean =>
  adjacent(charge, answer) &&
  !index
    .statementsIn(charge.evidence[0]!.documentId)
    .some((s) => s.evidence[0]!.start >= charge.evidence[0]!.end && s.evidence[0]!.end <= answer.evidence[0]!.start)

/** Begins the `words` of rebuttals: of one answer, the nearest charge is shown. */
export const REBUTS = 'rebuts:'

/** A saying that dismisses what another side said: "Moscow dismissed the allegation as groundless". */
export function compareRebuttal(a: Statement, b: Statement, scope: Scope, index: CaseIndex): Clash | null {
  if (scope === 'self' || nested(a, b) || a.speakers.length === 0 || b.speakers.length === 0) return null
  return rebuttal(a, b, index) ?? rebuttal(b, a, index)
}

function rebuttal(charge: Statement, answer: Statement, index: CaseIndex): Clash | null {
  const how = index.reading(answer, 'dismissal', dismissal)
  if (!how || !isTarget(charge, answer, how, index) || index.topic(charge).length < FEWEST) return null
  const aimed = charge.speechAct === 'accuse' && follows(charge, answer, index) && names(charge, answer, index)
  if (
    !aimed &&
    tells(answer, index) &&
    (how === 'deictic' || takesUp(charge, answer, index) === null) &&
    commonWeight(index.topic(charge), index.topic(answer), index) < 1
  )
    return null
  const why = `${does(charge, index, 'say')} ${quote(mainWords(charge))}; ${does(answer, index, 'deny')} it: ${quote(mainWords(answer))}.`
  return { basis: 'say-say', strength: 3.5 - Math.min(0.9, distance(charge, answer) / FAR), words: `${REBUTS} ${answer.id}`, why }
}

/** A saying that is no more than "it never did", "they have not": it denies, or affirms, the one right before it. */
function ellipsis(statement: Statement, index: CaseIndex): 'denies' | 'affirms' | null {
  const words = readWords(mainWords(statement), index.lexicon)
  const { auxiliaries, negators } = index.lexicon
  if (words.length === 0 || words.length > FEW_WORDS || !words.every((w) => w.stop || negators.has(w.text) || auxiliaries.has(w.text)))
    return null
  const last = words.findLast((w) => !negators.has(w.text))
  if (!last || !auxiliaries.has(last.text)) return null
  return words.some((w) => negators.has(w.text)) ? 'denies' : 'affirms'
}
const FEW_WORDS = 6

/** "Luanda says that it kept its word; the rebels that it never did". */
export function compareEllipsis(a: Statement, b: Statement, scope: Scope, index: CaseIndex): Clash | null {
  const [first, answer] = a.evidence[0]!.start < b.evidence[0]!.start ? [a, b] : [b, a]
  if (scope === 'self' || !adjacent(a, b) || nested(a, b)) return null
  const how = index.reading(answer, 'ellipsis', ellipsis)
  const denied = denies(first, index)
  if (!how || (how === 'denies') === denied || index.topic(first).length < FEWEST) return null
  const why = `${saysOrDenies(first, index)} ${quote(mainWords(first))}, ${does(answer, index, 'say')} ${quote(mainWords(answer))}.`
  return { basis: 'say-say', strength: 3.5, why }
}

/** Somebody denies what he tells another to have said: "called Caracas's charge that Bogotá had bribed the garrison a script for television". */
export function compareDeniedCharge(a: Statement, b: Statement, index: CaseIndex): Clash | null {
  const inside = (outer: Statement, inner: Statement) =>
    outer.content.start <= inner.content.start &&
    inner.content.end <= outer.content.end &&
    outer.evidence[0]!.documentId === inner.evidence[0]!.documentId
  const [outer, inner] = inside(a, b) ? [a, b] : [b, a]
  if (!inside(outer, inner) || outer.speechAct !== 'deny' || inner.speakers.length === 0 || index.topic(outer).claims === 0) return null
  if (inner.speechAct === 'deny' || inner.content.end - inner.content.start >= outer.content.end - outer.content.start) return null
  const why = `${does(inner, index, 'say')} ${quote(mainWords(inner))}; ${does(outer, index, 'deny')} it: ${quote(mainWords(outer))}.`
  return { basis: 'say-say', strength: 3.5, why }
}

/** Does somebody own up in a saying ("admitted that guards broke some ribs")? */
export const admits = (statement: Statement, index: CaseIndex): boolean => index.reading(statement, 'admission', ownsUp)

function ownsUp(statement: Statement, index: CaseIndex): boolean {
  const cue = statement.cue ? wordsOf(statement, statement.cue).toLowerCase() : ''
  return (cue.match(/\p{L}+/gu) ?? []).some((verb) => index.lexicon.admitting.has(lemmaOf(verb, index.lexicon)))
}

/** Is something denied in a saying? */
export const denies = (statement: Statement, index: CaseIndex): boolean => index.topic(statement).negated.length > 0

/** An admission right beside a denial: "not one prisoner had been mistreated", "admitted that guards broke some ribs". */
export function compareAdmission(a: Statement, b: Statement, scope: Scope, index: CaseIndex): Clash | null {
  if ((!admits(a, index) && !admits(b, index)) || nested(a, b)) return null
  const [denial, admission] = admits(b, index) ? [a, b] : [b, a]
  if (!admits(admission, index) || admits(denial, index) || !denies(denial, index) || denies(admission, index)) return null
  // one side owns up, if only later, to what it denied of the same thing
  const owns = scope !== 'rival' && sharesThing(denial, admission, index)
  if (!owns && (scope === 'self' || !adjacent(a, b))) return null
  const why = `${saysOrDenies(denial, index)} ${quote(mainWords(denial))}; ${does(admission, index, 'admit')} ${quote(mainWords(admission))}.`
  return { basis: 'say-say', strength: adjacent(a, b) ? 5 : 4, why }
}

/** Do a denial and another saying share a telling word besides what is denied? */
const sharesThing = (denial: Statement, other: Statement, index: CaseIndex): boolean =>
  shared(index.topic(denial), index.topic(other), index).strong.some((key) => index.topic(denial).keys.get(key) === false)
