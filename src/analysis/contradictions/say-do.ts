import type { EntryOf, EventType } from '../../model/index.ts'
import { type CaseIndex, mainWords } from '../case-index.ts'
import { readTopic } from '../topic.ts'
import { commonWeight, oppositions } from './opposition.ts'
import { type Clash, nested, quote, scopeOf, who } from './pairs.ts'

type Statement = EntryOf<'statement'>
type CodedEvent = EntryOf<'event'>

const FORCE: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE'])
const BONDS: ReadonlySet<EventType> = new Set(['AGREE', 'SUPPORT'])
const BREAKS: ReadonlySet<EventType> = new Set(['REJECT', 'SANCTION', 'RETREAT'])

/** Words against a deed of one's own side: a restraint or promise, and an act that belies it. */
export function compareWordAndDeed(statement: Statement, event: CodedEvent, index: CaseIndex): Clash | null {
  if (event.polarity === 'negative' || event.phase === 'future' || event.certainty === 'conditional') return null
  if (statement.speechAct === 'ask' || statement.speechAct === 'accuse' || nested(statement, event)) return null
  if (scopeOf(statement, event, index) === 'rival' || event.actors.length === 0 || statement.speakers.length === 0) return null
  const said = index.topic(statement)
  const done = readTopic(event.evidence[0]!.exact, index)
  const opposed = oppositions(said, done).find((o) => o.test === 'negation' || o.kind === 'fact' || o.kind === 'presence')
  const weight = opposed ? commonWeight(said, done, index, opposed.used) : 0
  const because = `${who(statement, index)} says ${quote(mainWords(statement))}, but ${who(event, index)} did: ${quote(event.evidence[0]!.exact)}`
  if (opposed && weight >= 1.5)
    return { basis: 'say-do', strength: 2 + weight, why: `${because}: “${opposed.words[0]}” against “${opposed.words[1]}”.` }
  const restrained = (said.signs.get('hostility')?.sign ?? 0) > 0
  if (restrained && event.eventType === 'ASSAULT' && statement.speechAct === 'justify')
    return { basis: 'say-do', strength: 2, why: `${because}: an assault.` }
  return null
}

/** An agreement and the deed that undoes it, by one side: it agreed and it withdrew. */
export function compareDeeds(a: CodedEvent, b: CodedEvent, index: CaseIndex): Clash | null {
  const bond = BONDS.has(a.eventType) && a.polarity === 'positive' ? a : BONDS.has(b.eventType) && b.polarity === 'positive' ? b : null
  const other = bond === a ? b : a
  if (!bond || FORCE.has(other.eventType)) return null
  const undone =
    (BREAKS.has(other.eventType) && other.polarity === 'positive') || (BONDS.has(other.eventType) && other.polarity === 'negative')
  if (!undone || scopeOf(bond, other, index) === 'rival') return null
  const [x, y] = [readTopic(bond.evidence[0]!.exact, index), readTopic(other.evidence[0]!.exact, index)]
  const weight = commonWeight(x, y, index)
  if (weight < 2) return null
  const why = `${who(bond, index)} bound itself: ${quote(bond.evidence[0]!.exact)}, but ${who(other, index)}: ${quote(other.evidence[0]!.exact)}.`
  return { basis: 'say-do', strength: 2 + weight, why }
}
