import type { EntryOf, EventType, SpeechAct } from '../../model/index.ts'
import { type CaseIndex, mainWords } from '../case-index.ts'
import type { Topic } from '../topic.ts'
import { commonWeight, oppositions } from './opposition.ts'
import { type Clash, nested, quote, saidIn, scopeOf, who } from './pairs.ts'

type Statement = EntryOf<'statement'>
type CodedEvent = EntryOf<'event'>

const FORCE: ReadonlySet<EventType> = new Set(['ASSAULT', 'MOBILIZE', 'COERCE'])
const BONDS: ReadonlySet<EventType> = new Set(['AGREE', 'SUPPORT'])
const BREAKS: ReadonlySet<EventType> = new Set(['REJECT', 'SANCTION', 'RETREAT'])

/** Sayings that commit their speaker: a deed can belie them. */
const COMMITS: ReadonlySet<SpeechAct> = new Set(['promise', 'deny', 'refuse', 'announce', 'justify', 'agree'])

const done = (event: CodedEvent): boolean => event.polarity === 'positive' && event.phase !== 'future' && event.certainty === 'certain'

const told = (statement: Statement, event: CodedEvent, index: CaseIndex): string =>
  `${who(statement, index)} says ${quote(mainWords(statement))}, but ${who(event, index)}: ${quote(event.evidence[0]!.exact)}`

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

/** Words against a deed of one's own side: a restraint or promise, and an act that belies it; or a charge that the facts deny. */
export function compareWordAndDeed(statement: Statement, event: CodedEvent, index: CaseIndex): Clash | null {
  if (statement.speechAct === 'ask' || nested(statement, event) || event.actors.length === 0 || statement.speakers.length === 0) return null
  const said = index.topic(statement)
  if (statement.speechAct === 'accuse') return unfounded(statement, event, said, index)
  const denial = statement.speechAct === 'deny' && event.certainty === 'certain'
  const forbidden = forbiddenForce(statement, event, said, index)
  if (forbidden) return forbidden
  if (!done(event) || (!denial && scopeOf(statement, event, index) === 'rival')) return null
  if (!COMMITS.has(statement.speechAct)) return null
  const deed = index.topic(event)
  const opposed = oppositions(said, deed).find(
    (o) =>
      o.test === 'negation' ||
      o.kind === 'presence' ||
      (denial && o.test === 'turned') ||
      (statement.speechAct === 'promise' && (o.kind === 'fact' || o.kind === 'existence')),
  )
  const weight = opposed ? commonWeight(said, deed, index, opposed.used) : 0
  if (opposed && weight >= (opposed.test === 'negation' ? (denial ? 0.5 : 1) : denial ? 1 : 1.5)) {
    const why = `${told(statement, event, index)}: “${opposed.words[0]}” against “${opposed.words[1]}”.`
    return { basis: 'say-do', strength: 2 + weight, why }
  }
  return belied(statement, event, said, index)
}

const breaking = (event: CodedEvent): boolean => BREAKS.has(event.eventType) && event.polarity === 'positive'
const unratified = (event: CodedEvent): boolean =>
  BONDS.has(event.eventType) && event.polarity === 'negative' && event.certainty === 'certain'

/** Is an event a bond (an agreement, support given)? */
export const canBind = (event: CodedEvent): boolean => BONDS.has(event.eventType) && event.polarity === 'positive'
/** Is an event one that undoes a bond? */
export const canBreak = (event: CodedEvent): boolean => breaking(event) || unratified(event)

/** An agreement and the deed that undoes it, by one side: it agreed and it withdrew, or did not ratify. */
export function compareDeeds(a: CodedEvent, b: CodedEvent, index: CaseIndex): Clash | null {
  const [bond, other] = canBind(a) ? [a, b] : [b, a]
  if (!canBind(bond) || !canBreak(other) || nested(bond, other) || scopeOf(bond, other, index) === 'rival') return null
  const weight = commonWeight(index.topic(bond), index.topic(other), index)
  if (weight < (unratified(other) ? 0.5 : 2)) return null
  const why = `${who(bond, index)} bound itself: ${quote(bond.evidence[0]!.exact)}, but ${who(other, index)}: ${quote(other.evidence[0]!.exact)}.`
  return { basis: 'say-do', strength: 2 + weight, why }
}
