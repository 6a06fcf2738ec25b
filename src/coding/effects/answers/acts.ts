import type { CodedEvent, EventType } from '../../../model/index.ts'
import type { Clause } from '../../clauses/clause.ts'
import { actorsAt, type EffectDesk } from '../effects-desk.ts'
import { type Answer, isAgainst, type Told, type Wanted } from './wanted.ts'

const HOSTILE: ReadonlySet<EventType> = new Set(['ASSAULT', 'SANCTION', 'COERCE', 'THREATEN', 'REJECT'])
const FRIENDLY: ReadonlySet<EventType> = new Set(['AGREE', 'COOPERATE', 'AID'])

/** "wants to end the violence … gunmen killed six", "hopes for better ties … expelled the envoy": an act of the kind that the goal is about. */
export function answeredByAct(desk: EffectDesk, wanted: Wanted, { clause, near }: Told): Answer | null {
  const event = near ? desk.eventAt(clause.head) : undefined
  if (event?.polarity !== 'positive' || event.certainty !== 'certain' || event.phase === 'future') return null
  return violenceAgainst(desk, wanted, event) ?? termsWith(desk, wanted, event) ?? keptFromContest(desk, wanted, event, clause)
}

/** Violence goes on that was to end, or breaks the calm that was wanted. */
function violenceAgainst(desk: EffectDesk, wanted: Wanted, event: CodedEvent): Answer | null {
  const { violence, calm } = desk.reading.codebook.contrast
  const unwanted = wanted.about.some((word) => (isAgainst(wanted) ? violence : calm).includes(word))
  if (!unwanted || event.eventType !== 'ASSAULT' || isOf(desk, event.actors, wanted.aim.goal.holders)) return null
  return { sign: '-', rule: 'answered/violence', why: isAgainst(wanted) ? 'the violence goes on' : 'violence breaks the calm' }
}

/** The one with whom good terms are wanted does something to the one who wants them. */
function termsWith(desk: EffectDesk, wanted: Wanted, event: CodedEvent): Answer | null {
  const { holders } = wanted.aim.goal
  const { concord } = desk.reading.codebook.contrast
  if (isAgainst(wanted) || !wanted.about.some((word) => concord.includes(word))) return null
  if (!isOf(desk, event.actors, [...wanted.actors]) || (event.recipients.length > 0 && !isOf(desk, event.recipients, holders))) return null
  if (HOSTILE.has(event.eventType)) return { sign: '-', rule: 'answered/terms', why: 'a hostile act mars the terms that are wanted' }
  return FRIENDLY.has(event.eventType) ? { sign: '+', rule: 'answered/terms', why: 'a friendly act mends the terms that are wanted' } : null
}

/** "hopes to win the vote … the court barred its leader": whoever wants office is kept from seeking it. */
function keptFromContest(desk: EffectDesk, wanted: Wanted, event: CodedEvent, clause: Clause): Answer | null {
  const { contests } = desk.reading.codebook.contrast
  const { holders } = wanted.aim.goal
  if (isAgainst(wanted) || (event.eventType !== 'COERCE' && event.eventType !== 'SANCTION') || isOf(desk, event.actors, holders))
    return null
  const isPrize = wanted.about.some((word) => contests.prizes.includes(word))
  const seeks = contests.seeking.includes(wanted.act) && (isPrize || wanted.about.length === 0)
  if (wanted.isVerb ? !seeks : !isPrize) return null
  const owners = clause.patients.flatMap((p) => desk.tree.byRelation(p.head, 'nmod:poss')).map((o) => actorsAt(desk, o))
  // "its leader": nobody bars his own, so that a pronoun in doubt means those who want the office
  const theirs = owners.some((ids) => isOf(desk, ids, holders) || ids.every((id) => event.actors.includes(id)))
  return theirs || isOf(desk, event.recipients, holders)
    ? { sign: '-', rule: 'answered/barred', why: 'who seeks the office is kept from it' }
    : null
}

/** Does one of some actors stand on the side of one of some others? */
function isOf(desk: EffectDesk, ids: readonly string[], others: readonly string[]): boolean {
  const { sideOf } = desk.reading.actors
  const sides = new Set(others.flatMap((id) => [id, ...sideOf(id)]))
  return ids.some((id) => [id, ...sideOf(id)].some((side) => sides.has(side)))
}
