import type { EntryOf, SpeechAct } from '../../model/index.ts'
import { type CaseIndex, mainWords } from '../case-index.ts'
import { readTopic, type Topic } from '../topic.ts'
import { accusedIn } from './charges.ts'
import { adjacent, taken, takesUp } from './discourse.ts'
import { byTwoDoers } from './doers.ts'
import { elsewhere } from './elsewhere.ts'
import { compareHolders } from './holders.ts'
import { compareIdentities } from './identities.ts'
import { mutualBlame } from './mutual.ts'
import { commonWeight, isMet, type Opposed, oppositions } from './opposition.ts'
import { compareOtherwise } from './otherwise.ts'
import { type Clash, does, nested, quote, type Scope, saysOrDenies, scopeOf } from './pairs.ts'
import { compareAdmission, compareDeniedCharge, compareEllipsis, compareRebuttal } from './rebuttal.ts'

type Statement = EntryOf<'statement'>

const AGAINST: ReadonlySet<SpeechAct> = new Set(['accuse', 'deny'])
const FOR: ReadonlySet<SpeechAct> = new Set(['justify', 'praise'])

/** Does one hold against something what the other stands up for? */
const crossed = (a: Statement, b: Statement): boolean =>
  (AGAINST.has(a.speechAct) && FOR.has(b.speechAct)) || (AGAINST.has(b.speechAct) && FOR.has(a.speechAct))

/** Does an accusation name the other's speaker or side, in its words or in those of accusing? */
function aims(accusation: Statement, other: Statement, index: CaseIndex, named = index.topic(accusation).actors): boolean {
  if (accusation.speechAct !== 'accuse') return false
  const sides = index.sidesOf(other.speakers)
  return named.some((id) => sides.has(index.sideOf(id)))
}

/** How much two statements must have in common for an opposition to count; Infinity where it never does. */
function needed(opposed: Opposed, { scope, cross, denial, near, none }: Meeting, { weak }: CaseIndex['lexicon']): number {
  if (opposed.kind === 'judgement') return opposed.test === 'opposition' ? 1 : Number.POSITIVE_INFINITY
  if (opposed.kind === 'evaluation') return cross ? 0.5 : scope === 'self' ? 2 : 1
  if (opposed.test === 'negation' && opposed.used.some((key) => weak.has(key))) return 1.5
  if (opposed.test === 'negation') return denial || none ? 0 : 0.5
  if (opposed.test === 'act') return denial ? (near ? 0.5 : 1) : 1.5
  if (opposed.test === 'turned' && opposed.kind === 'care' && scope === 'rival') return 2
  if (opposed.test === 'turned')
    return opposed.kind === 'presence' || opposed.kind === 'existence' || (scope === 'self' && opposed.kind !== 'fact')
      ? Number.POSITIVE_INFINITY
      : 1
  if (opposed.test === 'antonym') return 1
  if (opposed.kind === 'amount') return 1
  if (opposed.kind === 'stance') return scope === 'rival' ? 1 : Number.POSITIVE_INFINITY
  if (opposed.kind === 'fact') return denial ? 0 : 0.8
  return Number.POSITIVE_INFINITY
}

/** Oppositions that say little in a long sentence: there, more of it must be shared. */
const LOOSE: ReadonlySet<Opposed['kind']> = new Set(['amount', 'stance'])

/** Telling words of two sayings among which praise and blame need not be of one thing. */
const LONG = 24

interface Meeting {
  readonly scope: Scope
  /** One accuses or denies, the other justifies or praises. */
  readonly cross: boolean
  /** One accuses, and names the other's speaker or side. */
  readonly aimed: boolean
  /** One is a denial. */
  readonly denial: boolean
  /** One demands of somebody, and the other of the same side tells how things are. */
  readonly asked: boolean
  /** One tells what had not been done, another of another side what it will do. */
  readonly unreal: boolean
  /** Told one after the other. */
  readonly near: boolean
  /** Told one after the other, and one begins with nobody or nothing. */
  readonly none: boolean
  /** Rivals speak one after the other. */
  readonly answer: boolean
  /** What the later one's taking up of the earlier one counts for. */
  readonly taken: number
  /** The same for two evaluations, which may be bare: "a farce". */
  readonly hinted: number
}

const EXPLAIN = {
  negation: ([x, y]: Opposed['words']) => `one affirms and the other denies “${x === y ? x : `${x}/${y}`}”`,
  act: ([x, y]: Opposed['words']) => (x === y ? `“${x}” is affirmed and denied` : `“${x}” and “${y}”, one affirmed and one denied`),
  turned: ([x, y]: Opposed['words']) => `“${x}” and “${y}”, one affirmed and one denied`,
  opposition: ([x, y]: Opposed['words']) => `“${x}” against “${y}”`,
  antonym: ([x, y]: Opposed['words']) => `“${x}” is the opposite of “${y}”`,
} as const

/** One short saying denies what the other affirms. */
const answers = (opposed: Opposed, x: Topic, y: Topic): boolean =>
  (opposed.test === 'act' || opposed.test === 'negation') && x.length + y.length <= 2 * SHORT

/** Words opposed to one another, with what the sentences that hold them are about. */
type Met = readonly [Topic, Topic, Opposed]

/** All that is opposed between the sentences of two statements. */
function allOpposed(a: Statement, b: Statement, index: CaseIndex): Met[] {
  const met: Met[] = []
  for (const x of index.sentences(a)) for (const y of index.sentences(b)) for (const opposed of oppositions(x, y)) met.push([x, y, opposed])
  return met
}

/** May a thing come about in the one, which in the other is only not there yet: "a deal is possible", "there is no deal"? */
function isNotYet(x: Topic, y: Topic, { used }: Opposed, { lexicon }: CaseIndex): boolean {
  if (x.modal || y.modal) return false
  const may = ({ keys }: Topic) => {
    for (const word of lexicon.prospects) if (keys.get(word) === false && !used.includes(word)) return true
    return false
  }
  return may(x) !== may(y)
}

function strongest(a: Statement, b: Statement, met: readonly Met[], meeting: Meeting, index: CaseIndex): [Opposed, number] | null {
  let best: [Opposed, number] | null = null
  for (const [x, y, opposed] of met) {
    if (opposed.test === 'antonym' && index.lexicon.converses.has(opposed.words.join(' '))) continue
    if (!isMet(opposed, meeting.denial)) continue
    if ((meeting.asked || meeting.unreal) && opposed.kind === 'lexical') continue
    if (opposed.test === 'act' && !meeting.denial && x.modal !== y.modal) continue
    if ((opposed.test === 'negation' || opposed.test === 'act') && isNotYet(x, y, opposed, index)) continue
    if (opposed.kind === 'judgement' && x.length + y.length > 2 * FEW) continue
    const inside =
      commonWeight(x, y, index, opposed.used) +
      (opposed.kind === 'evaluation' || opposed.kind === 'judgement' ? meeting.hinted : meeting.taken) +
      (meeting.answer && answers(opposed, x, y) ? 1.5 : 0)
    const aimed = opposed.kind === 'evaluation' && meeting.aimed ? 1 : 0
    const weight =
      aimed + (meeting.cross ? Math.max(inside, commonWeight(index.topic(a), index.topic(b), index, opposed.used), 0.5) : inside)
    const spread = opposed.kind === 'evaluation' && x.keys.size + y.keys.size > LONG ? 1.3 : 0
    const least = LOOSE.has(opposed.kind) || opposed.test === 'antonym' ? 0.3 * Math.max(x.keys.size, y.keys.size) : 0
    if (weight >= Math.max(least, spread, needed(opposed, meeting, index.lexicon)) && (!best || weight > best[1])) best = [opposed, weight]
  }
  return best
}

/** A saying told inside another one that calls it untrue ("the lie told by X is that …"). */
function disputed(outer: Statement, inner: Statement, index: CaseIndex): Clash | null {
  const told = mainWords(inner)
  const where = mainWords(outer).indexOf(told)
  if (where <= 0 || inner.speakers.length === 0) return null
  const before = readTopic(
    mainWords(outer)
      .slice(0, where)
      .split(/[.!?]\s|\[\.\.\.\]/)
      .at(-1)!,
    index,
  )
  if ((before.signs.get('truth')?.sign ?? 0) >= 0) return null
  return { basis: 'say-say', strength: 4, why: `${does(outer, index, 'call')} untrue what ${does(inner, index, 'say')}: ${quote(told)}.` }
}

/** Words of a saying that makes one point. */
const SHORT = 20

/** One praises or defends what the other condemns right after: "praised the verdict", "condemned it as a disgrace". */
function condemned(a: Statement, b: Statement, scope: Scope, index: CaseIndex): Clash | null {
  if (scope === 'self' || !crossed(a, b) || a.speechAct === 'deny' || b.speechAct === 'deny' || !adjacent(a, b)) return null
  const [against, stands] = AGAINST.has(a.speechAct) ? [a, b] : [b, a]
  if (against.evidence[0]!.start < stands.evidence[0]!.start || index.topic(against).length > FEW) return null
  const [first] = mainWords(against)
    .toLowerCase()
    .match(/\p{L}+/u) ?? ['']
  if (!index.lexicon.anaphors.has(first)) return null
  const why = `${does(stands, index, 'stand')} up for ${quote(mainWords(stands))}; ${does(against, index, 'condemn')} it: ${quote(mainWords(against))}.`
  return { basis: 'say-say', strength: 2.5, why }
}

/** An accusation and, next to it, the accused's own account of the matter. */
function answered(a: Statement, b: Statement, scope: Scope, index: CaseIndex): Clash | null {
  const [charge, account] = a.speechAct === 'accuse' ? [a, b] : [b, a]
  if (scope !== 'rival' || charge.speechAct !== 'accuse' || account.speechAct !== 'justify') return null
  if (gapBetween(a, b) >= ONE_BREATH || !aims(charge, account, index, accusedIn(charge, index))) return null
  if (Math.max(index.topic(a).length, index.topic(b).length) > SHORT) return null
  const why = `${does(charge, index, 'accuse')}: ${quote(mainWords(charge))}; ${does(account, index, 'give')} its own account: ${quote(mainWords(account))}.`
  return { basis: 'say-say', strength: 2, why }
}

/** Nobody is held to contradict himself in one breath: what is said this few characters apart hangs together. */
const ONE_BREATH = 120

/** The day of a saying, or the words for it ("a week later"). */
const saidWhen = ({ time }: Statement): string => time?.start ?? time?.expression ?? ''

function gapBetween(a: Statement, b: Statement): number {
  if (a.evidence[0]!.documentId !== b.evidence[0]!.documentId) return Number.POSITIVE_INFINITY
  return Math.max(a.content.start, b.content.start) - Math.min(a.content.end, b.content.end)
}

/** Does a saying evaluate something ("a farce")? */
const judges = (statement: Statement, index: CaseIndex): boolean =>
  [...index.topic(statement).signs.values()].some(({ kind }) => kind === 'evaluation' || kind === 'judgement')

/** Does one tell what was not done before the other promised it? */
function isPromisedAfter(a: Statement, b: Statement, index: CaseIndex): boolean {
  if ((a.speechAct === 'promise') === (b.speechAct === 'promise')) return false
  const [promise, told] = a.speechAct === 'promise' ? [a, b] : [b, a]
  const [x, y] = [promise, told].map((s) => index.documentOf(s)?.publishedAt ?? '') as [string, string]
  return x === y ? promise.evidence[0]!.start > told.evidence[0]!.start : x > y
}

/** Words of a saying that judges and says little else. */
const FEW = 10

/** Words that a saying must have to be compared: "the murder" affirms nothing. */
const FEWEST = 3

/** How two statements stand to one another, for what is opposed between them. */
function meetingOf(a: Statement, b: Statement, scope: Scope, denial: boolean, index: CaseIndex): Meeting {
  const near = adjacent(a, b)
  return {
    scope,
    cross: scope !== 'self' && crossed(a, b),
    aimed: scope === 'rival' && (aims(a, b, index) || aims(b, a, index)),
    denial,
    asked: scope !== 'rival' && (a.speechAct === 'demand') !== (b.speechAct === 'demand'),
    unreal: scope === 'rival' && !denial && isPromisedAfter(a, b, index),
    taken: scope === 'self' ? 0 : taken(a, b, index),
    hinted: scope !== 'self' && takesUp(a, b, index) ? 1 : 0,
    near,
    none: near && [a, b].some((s) => index.lexicon.nobody.has(firstWord(s))),
    answer: scope === 'rival' && near,
  }
}

const firstWord = (statement: Statement): string => /^[\p{L}'’-]+( one)?/u.exec(mainWords(statement).toLowerCase())?.[0] ?? ''

const saysLittle = (statement: Statement, index: CaseIndex): boolean => index.topic(statement).length < FEWEST && !judges(statement, index)

/** One denies an act that the other, right beside it, only names: "denied that he had resigned", "reported his resignation". */
function namedAct(a: Statement, b: Statement, scope: Scope, index: CaseIndex): Clash | null {
  if (scope !== 'rival' || !adjacent(a, b) || (a.speechAct === 'deny') === (b.speechAct === 'deny')) return null
  const [x, y] = [index.topic(a), index.topic(b)]
  const hit = oppositions(x, y).find((o) => o.test === 'negation' || o.test === 'act')
  if (!hit) return null
  const both = [a, b].map((s) => `${saysOrDenies(s, index)} ${quote(mainWords(s))}`).join(', ')
  return { basis: 'say-say', strength: 2.5, why: `${both}: ${EXPLAIN[hit.test](hit.words)}.` }
}

/** Words of a sentence that may be said again the other way round. */
const PLAIN = 12

/** One mouth says a thing twice, in two sayings and the same words, once the other way round: "trusts the premier", "does not trust the premier". */
function turnedRound(a: Statement, b: Statement, index: CaseIndex): Clash | null {
  if (!a.cue || !b.cue || a.cue.start === b.cue.start || nested(a, b)) return null
  const [x, y] = [index.topic(a), index.topic(b)]
  if (Math.max(x.length, y.length) > PLAIN || x.modal !== y.modal || x.actors.join() !== y.actors.join()) return null
  const opposed = oppositions(x, y).find((o) => o.kind !== 'judgement' && !o.mention && sameBut(x, y, o.used, index))
  if (!opposed) return null
  const words = [...opposed.used].sort().join(' ')
  const why = `${does(a, index, 'say')} ${quote(mainWords(a))} and ${quote(mainWords(b))}: ${EXPLAIN[opposed.test](opposed.words)}.`
  return { basis: 'say-say', strength: 3, words, why }
}

/** Are two topics of the same words, but for some, and for verbs that say little where only the act is named ("no vote", "a vote is held")? */
function sameBut(x: Topic, y: Topic, used: readonly string[], { lexicon }: CaseIndex): boolean {
  const rest = ({ keys }: Topic) =>
    [...keys.keys()]
      .filter((key) => !used.includes(key))
      .sort()
      .join(' ')
  const [one, other] = [rest(x), rest(y)]
  if (one === other) return one !== '' || x.actors.length > 0
  return (one === '' && lexicon.light.has(other)) || (other === '' && lexicon.light.has(one))
}

/** Does what one affirms and the other denies have two doers? */
const isOfOthers = (a: Statement, b: Statement, { test, used }: Opposed, scope: Scope, index: CaseIndex): boolean =>
  scope === 'rival' && (test === 'negation' || test === 'act') && byTwoDoers(a, b, used, index)

/** Do two statements pull against one another? Null where nothing shows that they do. */
export function compareStatements(a: Statement, b: Statement, index: CaseIndex): Clash | null {
  const scope = scopeOf(a, b, index)
  if (a.speechAct === 'ask' || b.speechAct === 'ask') return compareRebuttal(a, b, scope, index)
  if (nested(a, b)) return scope === 'self' ? null : (disputed(a, b, index) ?? disputed(b, a, index) ?? compareDeniedCharge(a, b, index))
  if (saysLittle(a, index) || saysLittle(b, index))
    return (
      namedAct(a, b, scope, index) ??
      compareEllipsis(a, b, scope, index) ??
      compareRebuttal(a, b, scope, index) ??
      condemned(a, b, scope, index) ??
      compareIdentities(a, b, scope, index)
    )
  const denied = (s: Statement) => s.speechAct === 'deny' || (s.speechAct === 'refuse' && scope !== 'rival')
  const denial = denied(a) || denied(b)
  if (scope === 'self' && gapBetween(a, b) < ONE_BREATH && saidWhen(a) === saidWhen(b))
    return compareAdmission(a, b, scope, index) ?? turnedRound(a, b, index)
  const met = allOpposed(a, b, index)
  const best = met.length === 0 ? null : strongest(a, b, met, meetingOf(a, b, scope, denial, index), index)
  if (best && isOfOthers(a, b, best[0], scope, index)) return null
  const hit = best && !elsewhere(a, b, index) ? best : null
  if (!hit)
    return (
      compareEllipsis(a, b, scope, index) ??
      compareRebuttal(a, b, scope, index) ??
      mutualBlame(a, b, scope, index) ??
      answered(a, b, scope, index) ??
      condemned(a, b, scope, index) ??
      compareAdmission(a, b, scope, index) ??
      compareHolders(a, b, scope, index) ??
      compareOtherwise(a, b, scope, index) ??
      compareIdentities(a, b, scope, index)
    )
  const both = [a, b].map((s) => `${saysOrDenies(s, index)} ${quote(mainWords(s))}`).join(', ')
  const strength = 2 + hit[1] + (scope === 'rival' ? 0 : 0.5)
  const words = [...hit[0].used].sort().join(' ')
  return { basis: 'say-say', strength, words, why: `${both}: ${EXPLAIN[hit[0].test](hit[0].words)}.` }
}
