import type { Frame } from '../codebook/plover.ts'
import type { CodedEvent, EventType } from '../model/index.ts'
import type { Clause } from './clause.ts'
import { behind, type EventDesk, nounEntry, participants, resolveAt } from './events-desk.ts'
import { complements, fillers, inClass, isAct, isPersonal, verbFrame } from './events-slots.ts'

/** Who does an act and to whom, as actor ids. */
export interface Roles {
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly alternatives: readonly string[]
  /** The subject is neither an actor nor a means of somebody's ("the storm killed"). */
  readonly strangeSubject: boolean
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]
const DEFAULT_SLOTS = ['patient', 'beneficiary']
const PLACES = new Set(['in', 'at', 'near', 'of', 'between', 'by', 'to'])

/** The event a noun refers back to: the last told one of the type it names ("the withdrawal"), or the last act at all ("the move"). */
export function referredEvent(desk: EventDesk, token: number): CodedEvent | null {
  const entry = nounEntry(desk, token, desk.plover.nouns)
  const types = entry ? new Set(entry.value.map((f) => f.type)) : null
  const { start } = desk.tree.tokens[token]!
  const candidates = desk.told.filter((e) => e.predicate.end <= start && e.actors.length > 0)
  if (types) return candidates.findLast((e) => types.has(e.eventType)) ?? null
  if (!inClass(desk, token, 'statement')) return null
  return candidates.findLast((e) => e.eventType !== 'ACCUSE' && e.eventType !== 'SUPPORT') ?? null
}

/** Whom an argument names as the one acted upon; for an act, whoever did it. */
function namedBy(desk: EventDesk, head: number, type: EventType): string[] {
  if (isAct(desk, head)) {
    const agents = desk.reading.clauses.nominal(head).agents.flatMap((a) => resolveAt(desk, a.head).ids)
    if (agents.length > 0) return agents
    const referred = referredEvent(desk, head)
    if (referred) return [...referred.actors]
  }
  const named = participants(desk, head)
  if (named.length > 0) return named
  if (type === 'ASSAULT' || type === 'COERCE') return participants(desk, head, PLACES)
  return [...(referredEvent(desk, head)?.actors ?? [])]
}

/** Whom a complement names: its own subject ("demanded that Sudan return it"), else whom its act is done to. */
function fromComplement(desk: EventDesk, clause: Clause, type: EventType, own: ReadonlySet<string>): string[] {
  for (const complement of complements(desk, clause)) {
    const subjects = complement.agents.flatMap((a) => participants(desk, a.head)).filter((id) => !own.has(id))
    if (subjects.length > 0) return subjects
    const frame = verbFrame(desk, complement, 2)
    const slots = frame?.to ?? [...DEFAULT_SLOTS, 'against', 'on', 'with', 'to']
    const named = readSlots(desk, complement, slots, type, own)
    if (named.length > 0) return named
  }
  return []
}

function readSlots(desk: EventDesk, clause: Clause, slots: readonly string[], type: EventType, own: ReadonlySet<string>): string[] {
  const ids = slots.flatMap((slot) => {
    if (slot === 'none') return []
    if (slot === 'complement-subject') return complements(desk, clause).flatMap((c) => c.agents.flatMap((a) => participants(desk, a.head)))
    if (slot === 'complement') return fromComplement(desk, clause, type, own)
    return fillers(desk, clause, slot).flatMap((head) => namedBy(desk, head, type))
  })
  return unique(ids).filter((id) => !own.has(id))
}

/** Subjects that are somebody's means: "rockets hit", "the attack killed". */
const isMeans = (desk: EventDesk, head: number): boolean =>
  inClass(desk, head, 'ordnance') ||
  inClass(desk, head, 'forces') ||
  inClass(desk, head, 'carriers') ||
  isAct(desk, head) ||
  isPersonal(desk, head)

function agentsOf(desk: EventDesk, clause: Clause): string[] {
  return unique(
    clause.agents.flatMap((a) => {
      const direct = resolveAt(desk, a.head).ids
      if (direct.length > 0 || a.via === 'modifier') return direct
      if (!isAct(desk, a.head)) return behind(desk, a.head)
      return desk.reading.clauses.nominal(a.head).agents.flatMap((n) => resolveAt(desk, n.head).ids)
    }),
  )
}

/** "talks between A and B": both of them take part, neither is acted upon. */
function mutual(desk: EventDesk, clause: Clause): string[] {
  const between = [...fillers(desk, clause, 'between'), ...fillers(desk, clause, 'within')]
  return unique(between.flatMap((head) => participants(desk, head)))
}

/** Reads who does what to whom for an act that fits a frame. */
export function readRoles(desk: EventDesk, clause: Clause, frame: Frame): Roles {
  const own = agentsOf(desk, clause)
  const direct =
    own.length > 0 ? own : unique(frame.by.flatMap((slot) => fillers(desk, clause, slot)).flatMap((h) => participants(desk, h)))
  const parties = direct.length === 0 ? mutual(desk, clause) : []
  const actors = parties.length > 1 ? parties : direct
  const recipients = readSlots(desk, clause, frame.to ?? DEFAULT_SLOTS, frame.type, new Set(actors))
  const subjects = clause.agents.filter((a) => a.via !== 'modifier')
  return {
    actors,
    recipients,
    alternatives: unique(clause.agents.flatMap((a) => resolveAt(desk, a.head).alternatives)),
    strangeSubject: clause.kind !== 'noun' && subjects.length > 0 && actors.length === 0 && !subjects.some((a) => isMeans(desk, a.head)),
  }
}
