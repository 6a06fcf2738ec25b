import type { CodedEvent, EventType } from '../model/index.ts'
import { type EventDesk, lemmaAt } from './events-desk.ts'
import type { Roles } from './events-roles.ts'

const MATERIAL: ReadonlySet<EventType> = new Set<EventType>([
  'ASSAULT',
  'COERCE',
  'SANCTION',
  'RETREAT',
  'MOBILIZE',
  'PROTEST',
  'AGREE',
  'CONSULT',
  'CONCEDE',
  'AID',
  'COOPERATE',
  'REJECT',
  'REQUEST',
  'THREATEN',
])

/** Could the ids named now be those named before? Sides count: the American army for the United States. */
function compatible(desk: EventDesk, now: readonly string[], before: readonly string[]): boolean {
  if (now.length === 0) return true
  const sides = (ids: readonly string[]) => new Set(ids.flatMap((id) => desk.reading.actors.sideOf(id)))
  const known = sides(before)
  return now.every((id) => desk.reading.actors.sideOf(id).some((side) => known.has(side)))
}

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'such', 'both'])

/** Is a noun marked as known: by an article, a demonstrative or a possessor? */
export function isDefinite(desk: EventDesk, token: number): boolean {
  return desk.tree
    .byRelation(token, 'det', 'nmod:poss')
    .some((c) => desk.tree.tokens[c]!.deprel === 'nmod:poss' || DEFINITE.has(lemmaAt(desk, c)))
}

/** Does a word beside the act say that it is another one ("further", "again", "a second")? */
const isFurther = (desk: EventDesk, token: number): boolean =>
  desk.tree.byRelation(token, 'amod', 'advmod', 'det', 'nummod').some((c) => desk.plover.light.further.has(lemmaAt(desk, c)))

/**
 * The earlier event that an act told now only refers back to; null when it is told for the first time. A verb must name somebody
 * acted upon again; a definite noun needs no names at all.
 */
export function retold(desk: EventDesk, head: number, kind: 'verb' | 'noun', type: EventType, roles: Roles): CodedEvent | null {
  if (!MATERIAL.has(type) || isFurther(desk, head)) return null
  if (kind === 'verb' && (roles.recipients.length === 0 || VERBAL.has(type))) return null
  const named = roles.actors.length + roles.recipients.length > 0
  if (kind === 'noun' && !named && !isDefinite(desk, head)) return null
  const before = desk.told.filter((e) => e.eventType === type && e.polarity === 'positive')
  return (
    before.findLast(
      (e) =>
        compatible(desk, roles.actors, [...e.actors, ...(kind === 'noun' ? e.recipients : [])]) &&
        compatible(desk, roles.recipients, [...e.recipients, ...(kind === 'noun' ? e.actors : [])]) &&
        (kind === 'noun' || (e.recipients.length > 0 && compatible(desk, e.recipients, roles.recipients))),
    ) ?? null
  )
}

const VERBAL: ReadonlySet<EventType> = new Set<EventType>(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SUPPORT', 'AGREE', 'CONSULT'])
