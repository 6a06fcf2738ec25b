import { type EntryOf, type EventType, overlap, type SpeechAct } from '../../model/index.ts'
import { type CaseIndex, mainWords, wordsOf } from '../case-index.ts'
import { readTopic, shared, type Topic } from '../topic.ts'
import { readWords } from '../words.ts'
import { adjacent, distance } from './discourse.ts'
import { isProvisional, onTwoThings } from './objects.ts'
import { commonWeight, isMet, type Opposed, oppositions } from './opposition.ts'
import { type Clash, nested, quote, saidIn, saysOrDenies, scopeOf, who } from './pairs.ts'
import { compareUnkept, compareUnnamedDeed } from './unkept.ts'

type Statement = EntryOf<'statement'>
type CodedEvent = EntryOf<'event'>

const FORCE: ReadonlySet<EventType> = new Set(['ASSAULT', 'MOBILIZE', 'COERCE'])
const BONDS: ReadonlySet<EventType> = new Set(['AGREE', 'SUPPORT'])
const BREAKS: ReadonlySet<EventType> = new Set(['REJECT', 'SANCTION', 'RETREAT'])

/** Sayings that commit their speaker: a deed can belie them. */
const COMMITS: ReadonlySet<SpeechAct> = new Set(['promise', 'deny', 'refuse', 'announce', 'justify', 'agree'])

/** Words of an assertion that may stand for a promise ("taxes would not rise"). */
const SHORT = 15

const done = (event: CodedEvent): boolean => event.polarity === 'positive' && event.phase !== 'future' && event.certainty === 'certain'

const told = (statement: Statement, event: CodedEvent, index: CaseIndex): string =>
  `${saysOrDenies(statement, index)} ${quote(mainWords(statement))}, but ${who(event, index)}: ${quote(event.evidence[0]!.exact)}`

/** A deployment that is called defensive, and an assault by the same side. */
function belied(statement: Statement, event: CodedEvent, said: Topic, index: CaseIndex): Clash | null {
  const calm = (said.signs.get('hostility')?.sign ?? 0) > 0 && (said.signs.get('presence')?.sign ?? 0) > 0
  if (!calm || event.eventType !== 'ASSAULT' || statement.speechAct !== 'justify') return null
  const distance = Math.abs(event.evidence[0]!.start - statement.evidence[0]!.start)
  return { basis: 'say-do', strength: 2 - distance / 1e6, why: `${told(statement, event, index)}: an assault.` }
}

/** An accusation of somebody who, the text says, did no such thing. */
function unfounded(statement: Statement, event: CodedEvent, said: Topic, index: CaseIndex): Clash | null {
  if (statement.speechAct !== 'accuse' || event.polarity !== 'negative' || event.phase === 'future') return null
  const accused = new Set(said.actors.map(index.sideOf))
  if (!event.actors.some((id) => accused.has(index.sideOf(id))) || scopeOf(statement, event, index) !== 'rival') return null
  const words = event.evidence[0]!.exact.toLowerCase()
  if (!index.lexicon.disclaim.some((cue) => words.includes(cue.split(' ')[0]!)) || !index.lexicon.blame.some((cue) => words.includes(cue)))
    return null
  return { basis: 'say-do', strength: 2, why: `${told(statement, event, index)}: no such act.` }
}

/** A promise not to allow somebody's force, and that force used or announced. */
function forbiddenForce(statement: Statement, event: CodedEvent, said: Topic, index: CaseIndex): Clash | null {
  if (statement.speechAct !== 'promise' || !FORCE.has(event.eventType) || event.polarity === 'negative') return null
  const doers = index.sidesOf(event.actors)
  const named = said.actors.some((id) => doers.has(index.sideOf(id)))
  const forbids = said.negated.length > 0 && [...said.keys.keys()].some((key) => index.lexicon.force.has(key))
  if (!named || !forbids || scopeOf(statement, event, index) !== 'rival') return null
  const teller = saidIn(event, index)
  const owned = teller && teller !== statement && scopeOf(statement, teller, index) !== 'rival' ? teller : null
  const why = `${told(statement, event, index)}: what was not to be.`
  return owned ? { basis: 'say-say', strength: 3, why, instead: owned } : { basis: 'say-do', strength: 3, why }
}

/** Is the deed itself what opposes the word, and not a word beside it? */
function tells(event: CodedEvent, opposed: Opposed, index: CaseIndex): boolean {
  const { keys } = readTopic(wordsOf(event, event.predicate), index)
  return opposed.used.some((key) => keys.has(key))
}

/** How much a word and a deed must share besides what opposes them: nothing where one does oneself what one said one would not. */
function least(opposed: Opposed, statement: Statement, event: CodedEvent, { lexicon }: CaseIndex): number {
  const denial = statement.speechAct === 'deny'
  if (opposed.test !== 'negation' && opposed.test !== 'act') return denial ? 1 : 1.5
  const own =
    (statement.speechAct === 'promise' || statement.speechAct === 'refuse') && statement.speakers.some((id) => event.actors.includes(id))
  if (own && opposed.used.every((key) => !lexicon.weak.has(key))) return 0
  return denial ? 0.5 : 1
}

/** "Denied that it had bombed the hospital", "had bombed a base": one verb, and each time something of another name. */
function onOthers(statement: Statement, event: CodedEvent, { used }: Opposed, { lexicon }: CaseIndex): boolean {
  if (new Set(used).size > 1) return false
  const objects = (entry: Statement | CodedEvent) => {
    const words = readWords(mainWords(entry), lexicon)
    const after = words.slice(words.findIndex((w) => used.includes(w.key)) + 1)
    const end = after.findIndex((w) => w.boundary)
    return (end < 0 ? after : after.slice(0, end)).filter((w) => !w.stop && !w.form.number).map((w) => w.key)
  }
  const [x, y] = [objects(statement), objects(event)]
  return x.length > 0 && y.length > 0 && !x.some((key) => y.includes(key))
}

/** Sayings that rule force out, of what is to come or of what one does. */
const RULES_OUT: ReadonlySet<SpeechAct> = new Set(['promise', 'deny', 'refuse'])

/** Characters between a word about force and the force, where nothing else says that they belong together. */
const NEAR = 1500

/** A word that no soldier would come or that nobody bombs, and the soldiers or blows of one's own side. */
function forceAfterAll(statement: Statement, event: CodedEvent, said: Topic, index: CaseIndex): Clash | null {
  if (!RULES_OUT.has(statement.speechAct) || distance(statement, event) > NEAR) return null
  if (event.eventType !== 'ASSAULT' && (event.eventType !== 'MOBILIZE' || statement.speechAct !== 'promise')) return null
  const { unitFamily, force } = index.lexicon
  const armed = said.keys.has('arm') || said.keys.has('armed')
  const none = said.negated.some((key) => unitFamily.get(key) === 'fighters' || force.has(key) || armed)
  return none && said.length <= SHORT ? { basis: 'say-do', strength: 2, why: `${told(statement, event, index)}.` } : null
}

/** Sayings that bind to a halt of the fighting. */
const HALTS: ReadonlySet<SpeechAct> = new Set(['announce', 'promise', 'agree'])

/** A truce that a side announced or agreed to, and its blow right after. */
function truceBroken(statement: Statement, event: CodedEvent, said: Topic, index: CaseIndex): Clash | null {
  if (!HALTS.has(statement.speechAct) || event.eventType !== 'ASSAULT' || said.length > SHORT || said.negated.length > 0) return null
  if (event.predicate.start < statement.content.end || !adjacent(statement, event)) return null
  const truce = index.lexicon.truces.exec(mainWords(statement))?.[0]
  return truce ? { basis: 'say-do', strength: 3, why: `${told(statement, event, index)}: an assault after the ${truce}.` } : null
}

/** Sayings of what has not been done. */
const NOTHING_DONE: ReadonlySet<SpeechAct> = new Set(['deny', 'assert'])

/** What was not done, it is said in few words, and the next sentence tells as done: "nobody had been arrested", "police arrested forty people". */
function doneAfterAll(statement: Statement, event: CodedEvent, said: Topic, index: CaseIndex): Clash | null {
  if (!NOTHING_DONE.has(statement.speechAct) || said.length > SHORT || said.modal || !done(event) || !adjacent(statement, event))
    return null
  if (event.predicate.start < statement.content.end || saidIn(event, index)?.speakers.some((id) => statement.speakers.includes(id)))
    return null
  const opposed = oppositions(said, index.topic(event)).find((o) => (o.test === 'negation' || o.test === 'act') && !o.mention)
  if (!opposed || !tells(event, opposed, index) || opposed.used.some((key) => index.lexicon.weak.has(key))) return null
  if (statement.speechAct === 'deny' && onOthers(statement, event, opposed, index)) return null
  const why = `${told(statement, event, index)}: “${opposed.words[0]}” against “${opposed.words[1]}”.`
  return { basis: 'say-do', strength: 2, why }
}

/** Is an act what another side says, and no deed that the text tells? Such sayings are compared as sayings. */
function isOnlySaid(statement: Statement, event: CodedEvent, index: CaseIndex): boolean {
  const teller = saidIn(event, index)
  return teller !== null && teller.speakers.length > 0 && teller !== statement && scopeOf(statement, teller, index) === 'rival'
}

/** Words against a deed of one's own side: a restraint or promise, and an act that belies it; or a charge that the facts deny. */
export function compareWordAndDeed(statement: Statement, event: CodedEvent, index: CaseIndex): Clash | null {
  if (statement.speechAct === 'ask' || statement.speakers.length === 0) return null
  if (isOnlySaid(statement, event, index)) return null
  if (event.coder.rule.startsWith('saying/') || (statement.cue && overlap(statement.cue, event.predicate) > 0)) return null
  const unkept = compareUnkept(statement, event, index)
  if (unkept || nested(statement, event) || isProvisional(statement, index)) return unkept
  if (event.actors.length === 0) return compareUnnamedDeed(statement, event, index)
  const said = index.topic(statement)
  if (statement.speechAct === 'accuse') return unfounded(statement, event, said, index)
  const denial = statement.speechAct === 'deny' && event.certainty === 'certain'
  const forbidden = forbiddenForce(statement, event, said, index)
  if (forbidden) return forbidden
  const after = doneAfterAll(statement, event, said, index)
  if (after) return after
  if (!done(event) || (!denial && scopeOf(statement, event, index) === 'rival')) return null
  if (!COMMITS.has(statement.speechAct) && !(statement.speechAct === 'assert' && said.modal && said.length <= SHORT)) return null
  const deed = index.topic(event)
  const opposed = oppositions(said, deed).find(
    (o) =>
      (o.test === 'negation' && isMet(o, denial)) ||
      (o.test === 'act' && isMet(o, denial)) ||
      o.kind === 'presence' ||
      (denial && o.test === 'turned') ||
      (statement.speechAct === 'promise' && (o.kind === 'fact' || o.kind === 'existence')),
  )
  const weight = opposed ? commonWeight(said, deed, index, opposed.used) : 0
  if (opposed && denial && onOthers(statement, event, opposed, index)) return null
  if (opposed && onTwoThings(statement, event, opposed.used, index)) return null
  if (opposed && weight >= least(opposed, statement, event, index)) {
    const why = `${told(statement, event, index)}: “${opposed.words[0]}” against “${opposed.words[1]}”.`
    return { basis: 'say-do', strength: 2 + weight + (tells(event, opposed, index) ? 1 : 0), why }
  }
  return forceAfterAll(statement, event, said, index) ?? truceBroken(statement, event, said, index) ?? belied(statement, event, said, index)
}

const happened = (event: CodedEvent): boolean => event.certainty === 'certain' && event.phase !== 'future'
const breaking = (event: CodedEvent): boolean => BREAKS.has(event.eventType) && event.polarity === 'positive' && happened(event)
const unratified = (event: CodedEvent): boolean =>
  BONDS.has(event.eventType) && event.polarity === 'negative' && event.certainty === 'certain'

/** Is an event a bond (an agreement, support given)? */
export const canBind = (event: CodedEvent): boolean => BONDS.has(event.eventType) && event.polarity === 'positive' && happened(event)
/** Is an event one that undoes a bond? */
export const canBreak = (event: CodedEvent): boolean => breaking(event) || unratified(event)

/** Words that are about agreeing or backing, and do not show what was agreed or backed. */
const isAgreeing = (key: string, { lexicon }: CaseIndex): boolean =>
  (lexicon.acts.get(key) ?? []).some((act) => act.name === 'agreement') ||
  (lexicon.sides.get(key) ?? []).some((side) => side.name === 'backing')

/** Are two acts told by one verb ("voted for the first article but against the second")? */
function sameVerb(a: CodedEvent, b: CodedEvent, index: CaseIndex): boolean {
  const [x, y] = [a, b].map((event) => readTopic(wordsOf(event, event.predicate), index).keys) as [Topic['keys'], Topic['keys']]
  return [...x.keys()].some((key) => y.has(key))
}

/** An agreement and the deed that undoes it, by one side: it agreed and it withdrew, or did not ratify. */
export function compareDeeds(a: CodedEvent, b: CodedEvent, index: CaseIndex): Clash | null {
  const [bond, other] = canBind(a) ? [a, b] : [b, a]
  if (!canBind(bond) || !canBreak(other) || scopeOf(bond, other, index) === 'rival') return null
  if (nested(bond, other) || (distance(bond, other) === 0 && sameVerb(bond, other, index))) return null
  const [made, undone] = [index.topic(bond), index.topic(other)]
  // thanks and praise bind nobody
  if (bond.eventType === 'SUPPORT' && (made.signs.get('backing')?.sign ?? 0) <= 0) return null
  if (unratified(other)) {
    if (undone.acts.get('agreement')?.negated !== true) return null
    const repeats = [...undone.verbs].some((key) => undone.keys.get(key) && made.verbs.has(key))
    const about = shared(made, undone, index).strong.some((key) => !isAgreeing(key, index))
    if (!about && (repeats || commonWeight(made, undone, index) < 0.5)) return null
  } else if (commonWeight(made, undone, index) < 2) return null
  const why = `${who(bond, index)} bound itself: ${quote(bond.evidence[0]!.exact)}, but ${who(other, index)}: ${quote(other.evidence[0]!.exact)}.`
  return { basis: 'say-do', strength: 2 + commonWeight(made, undone, index), why }
}
