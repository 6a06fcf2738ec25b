import type { Span } from '../../model/index.ts'
import type { Argument, Clause } from '../clauses/clause.ts'
import type { EventDesk } from './events-desk.ts'
import { inClass } from './events-slots.ts'

/** Is an argument a place: the name of one, or a noun for one? */
function isPlace(desk: EventDesk, argument: Argument): boolean {
  const { small } = desk.plover
  const preposition = argument.preposition ?? ''
  if (!small.places.has(preposition) || isDate(desk, argument.head)) return false
  const named = desk.reading.doc.mentions.some(
    (m) => m.firstToken <= argument.head && argument.head < m.lastToken && (m.type === 'LOC' || m.type === 'GPE'),
  )
  const proper = desk.tree.tokens[argument.head]!.upos === 'PROPN' && small.names.has(preposition)
  return named || proper || inClass(desk, argument.head, 'territory')
}

/** A month or a weekday is no place, whatever stands before it. */
function isDate(desk: EventDesk, head: number): boolean {
  const { months, weekdays } = desk.reading.codebook.time
  const word = desk.tree.tokens[head]!.text.toLowerCase()
  return months.includes(word) || weekdays.includes(word)
}

/** Where an act takes place: the first phrase of place of its clause, or of what it is done to ("an air base near Mosul"). */
export function placeOf(desk: EventDesk, clause: Clause): Span | null {
  const own = clause.obliques.find((o) => isPlace(desk, o))
  if (own) return own.span
  const below = clause.patients.flatMap((p) => desk.reading.clauses.nominal(p.head).obliques)
  const around = clause.kind === 'noun' ? desk.reading.clauses.around(clause.head) : undefined
  const beside = around && [...around.agents, ...around.patients].some((a) => a.head === clause.head) ? around.obliques : []
  return [...below, ...beside].find((o) => isPlace(desk, o))?.span ?? null
}
