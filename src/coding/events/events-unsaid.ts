import type { Frame } from '../../codebook/plover.ts'
import type { CodedEvent, EventType } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { accusers, authorsOf, lastProtest, rulers } from './events-counterpart.ts'
import { behind, type EventDesk, lemmaAt, participants, resolveAt } from './events-desk.ts'
import { byPhrase, sameAct } from './events-named.ts'
import { fillers, inClass, isAct } from './events-slots.ts'

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]

const LEGAL = new Set(['legal', 'investigate', 'arrest', 'detain'])

/** "was charged in Peru": without a doer, the law of the state where it took place. */
function jurisdiction(desk: EventDesk, clause: Clause, frame: Frame): string[] {
  if (!clause.passive || frame.mode === null || !LEGAL.has(frame.mode)) return []
  // "In China such books are banned, and an author was sentenced"
  const first = clause.relation === 'conj' && clause.parent !== null ? [desk.reading.clauses.all[clause.parent]!] : []
  const places = [clause, ...first].flatMap((c) => [...desk.plover.small.law].flatMap((slot) => fillers(desk, c, slot)))
  const ids = places.flatMap((head) => resolveAt(desk, head).ids)
  return unique(ids).filter((id) => desk.reading.actors.byId(id).kind === 'state')
}

/** "was killed in the airstrike", "died in clashes with the army": whoever did the airstrike, or stood on the other side. */
function fromMeans(desk: EventDesk, clause: Clause): string[] {
  const means = [...desk.plover.small.doneIn].flatMap((slot) => fillers(desk, clause, slot))
  const hit = new Set(clause.patients.flatMap((p) => participants(desk, p.head)))
  const found = means.flatMap((head) => {
    if (!isAct(desk, head)) return inClass(desk, head, 'operation') ? behind(desk, head) : []
    const { agents, obliques } = desk.reading.clauses.nominal(head)
    const own = agents.flatMap((a) => resolveAt(desk, a.head).ids).filter((id) => desk.reading.actors.byId(id).kind !== 'other')
    if (own.length > 0) return own
    const loose = clause.obliques.filter((o) => o.head > head)
    const against = [...obliques, ...loose].filter((o) => desk.plover.small.versus.has(o.preposition ?? ''))
    const others = against.flatMap((o) => participants(desk, o.head))
    return others.length > 0 ? others : [...(sameAct(desk, head)?.actors ?? [])]
  })
  return unique(found).filter((id) => !hit.has(id))
}

/** Acts of authority, in which whoever does one does the others of its name too. */
const OFFICIAL: ReadonlySet<EventType> = new Set<EventType>(['COERCE', 'ACCUSE', 'CONCEDE', 'SANCTION', 'REJECT'])
const AUTHORITIES: ReadonlySet<string> = new Set(['government', 'state', 'organization', 'alliance'])

/** "The House has impeached two presidents. Bill Clinton was impeached": the authority that was told to do so before. */
function sameAuthority(desk: EventDesk, clause: Clause, frame: Frame): readonly string[] {
  if (!OFFICIAL.has(frame.type)) return []
  const official = (ids: readonly string[]) => ids.length > 0 && ids.every((id) => AUTHORITIES.has(desk.reading.actors.byId(id).kind))
  const stem = clause.lemma.slice(0, Math.max(4, clause.lemma.length - 2)).toLowerCase()
  const before = desk.told.filter((e) => e.eventType === frame.type && official(e.actors))
  const { text } = desk.reading.doc.source
  const wording = ({ predicate }: CodedEvent) => text.slice(predicate.start, predicate.end + NEXT).toLowerCase()
  return before.findLast((e) => wording(e).includes(stem))?.actors ?? []
}

/** Characters behind a predicate that may still name the act ("voted to impeach"). */
const NEXT = 16

/** "The protests went on": those who protested before, or else the nearest protesters that the text names. */
function crowdOf(desk: EventDesk, clause: Clause): readonly string[] {
  const before = lastProtest(desk)
  if (before.length > 0) return before
  const { tokens } = desk.tree
  const crowds = tokens.filter((t) => t.upos === 'NOUN' && desk.plover.light.protesters.has(lemmaAt(desk, t.i))).map((t) => t.i)
  const named = crowds.filter((i) => resolveAt(desk, i).ids.length > 0)
  const alike = named.filter((i) => lemmaAt(desk, i).slice(0, 4) === lemmaAt(desk, clause.head).slice(0, 4))
  const near = (a: number, b: number) => Math.abs(a - clause.head) - Math.abs(b - clause.head)
  const nearest = (alike.length > 0 ? alike : named).sort(near)[0]
  return nearest === undefined ? [] : resolveAt(desk, nearest).ids
}

/** What a court or a chamber does with whoever or whatever comes before it. */
const DECIDED: ReadonlySet<EventType> = new Set<EventType>(['CONCEDE', 'REJECT', 'SUPPORT', 'ACCUSE'])

/** "were acquitted in the Senate": the institution in which something was done does it. */
const chambers = (desk: EventDesk, clause: Clause): string[] =>
  unique(
    clause.obliques
      .filter((o) => desk.plover.small.law.has(o.preposition ?? '') && desk.tree.tokens[o.head]!.upos !== 'NUM')
      .flatMap((o) => resolveAt(desk, o.head).ids),
  ).filter((id) => desk.reading.actors.byId(id).kind === 'government')

/** "The bill passed the Senate", "the motion failed in the House": the chamber before which a bill came. */
function chamberOf(desk: EventDesk, clause: Clause): string[] {
  if (clause.kind !== 'verb' || clause.passive || !clause.agents.some((a) => inClass(desk, a.head, 'motion'))) return []
  const passed = clause.patients.filter((p) => inClass(desk, p.head, 'assembly')).flatMap((p) => resolveAt(desk, p.head).ids)
  return passed.length > 0 ? unique(passed) : chambers(desk, clause)
}

/** Who does what a clause tells without its doer: by what means it was done, under whose law, by whom the case or the measure was begun. */
export function unsaidActors(desk: EventDesk, clause: Clause, frame: Frame): readonly string[] {
  const strayed = clause.kind === 'noun' || clause.passive ? byPhrase(desk, clause.head) : []
  if (strayed.length > 0) return strayed
  if (frame.type === 'ASSAULT') return fromMeans(desk, clause)
  if (frame.type === 'PROTEST' && clause.kind === 'noun') return crowdOf(desk, clause)
  const chamberPassed = DECIDED.has(frame.type) ? chamberOf(desk, clause) : []
  if (chamberPassed.length > 0 || !clause.passive) return chamberPassed
  const lawful = jurisdiction(desk, clause, frame)
  if (lawful.length > 0) return lawful
  // A lawsuit filed in a court is not the court's.
  const filed = clause.patients.some((p) => inClass(desk, p.head, 'charge'))
  const chamber = DECIDED.has(frame.type) && !(filed && frame.type === 'ACCUSE') ? chambers(desk, clause) : []
  if (chamber.length > 0) return chamber
  if (frame.type === 'CONCEDE' || frame.type === 'RETREAT') {
    const authors = unique(clause.patients.flatMap((p) => authorsOf(desk, p.head)))
    if (authors.length > 0) return authors
    const law = ['law', 'curbs', 'motion'].some((name) => clause.patients.some((p) => inClass(desk, p.head, name)))
    return law && frame.type === 'CONCEDE' ? rulers(desk, clause) : []
  }
  const accused = frame.mode !== null && LEGAL.has(frame.mode) ? accusers(desk, clause) : []
  return accused.length > 0 ? accused : sameAuthority(desk, clause, frame)
}
