import { type CodedEvent, type EventType, overlap, type Span } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { collect, prepositionOf } from '../clauses/tree.ts'
import { carried, type EventDesk, lemmaAt, nounEntry, participants, resolveAt } from './events-desk.ts'
import { isDefinite } from './events-mentions.ts'
import { isBehindAct, makersAt } from './events-owners.ts'
import { inClass, isAct, nounFrame } from './events-slots.ts'

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]
const NOBODY: ReadonlySet<string> = new Set()

/**
 * The event an act noun refers back to: one done to those who speak of it now, else for general words the first of its type, else the
 * first told by a related word.
 */
export function sameAct(desk: EventDesk, token: number, own: ReadonlySet<string> = NOBODY): CodedEvent | null {
  const entry = nounEntry(desk, token, desk.plover.nouns)
  if (!entry) return null
  const plain = entry.value.filter((f) => f.when.length === 0).map((f) => f.type)
  const types = new Set<EventType>(plain.length > 0 ? plain : entry.value.map((f) => f.type))
  if (types.has('RETREAT')) types.add('CONCEDE')
  const told = desk.told.filter((e) => e.predicate.end <= desk.tree.tokens[token]!.start && e.actors.length > 0 && types.has(e.eventType))
  const suffered = told.findLast((e) => e.recipients.some((id) => own.has(id)) && !e.actors.some((id) => own.has(id)))
  if (suffered) return suffered
  const stem = entry.key.replace(/[ -]/g, '').slice(0, 5)
  const text = (s: Span) => desk.reading.doc.source.text.slice(s.start, s.end).toLowerCase().replace(/[ -]/g, '')
  const byPredicate = told.find((e) => text(e.predicate).includes(stem))
  const related = byPredicate ?? told.find((e) => e.evidence.some((s) => text(s).includes(stem)))
  return (desk.plover.light.topical.has(entry.key) ? told[0] : (related ?? told[0])) ?? null
}

/** Sentences that "the step" looks back over. */
const REACH = 3

/** "the step", said by those against whom something was done just before: whoever did it. */
function lastAgainst(desk: EventDesk, token: number, own: ReadonlySet<string>): readonly string[] {
  const { sideOf } = desk.reading.actors
  const sides = new Set([...own].flatMap((id) => sideOf(id)))
  const { start } = desk.reading.doc.sentences[Math.max(0, desk.tree.tokens[token]!.sentence - REACH)]!
  const before = desk.told.filter((e) => e.predicate.start >= start && e.predicate.end <= desk.tree.tokens[token]!.start)
  const against = before.findLast(
    (e) => e.actors.length > 0 && !e.actors.some((id) => sides.has(id)) && e.recipients.some((id) => sideOf(id).some((s) => sides.has(s))),
  )
  return against?.actors ?? []
}

const COMMENTS: ReadonlySet<EventType> = new Set<EventType>(['ACCUSE', 'SUPPORT', 'REQUEST', 'REJECT'])

/** "Trump sent officers to Portland. Biden criticised the move": who did what was told right before, in the sentence or the one before it. */
function subjectBefore(desk: EventDesk, token: number, own: ReadonlySet<string>): string[] {
  const { sentence } = desk.tree.tokens[token]!
  const { all } = desk.reading.clauses
  const told = all.filter((c) => c.head < token && c.kind === 'verb' && c.sentence >= sentence - 1 && c.sentence <= sentence)
  const main = told.filter((c) => c.relation === 'root' || c.relation === 'conj' || c.relation === 'parataxis')
  const isComment = (c: Clause) =>
    desk.statements.some((s) => s.cue !== null && overlap(s.cue, c.predicate) > 0) ||
    desk.told.some((e) => COMMENTS.has(e.eventType) && overlap(e.predicate, c.predicate) > 0)
  const doing = main.filter((c) => !isComment(c)).reverse()
  const agents = doing.map((c) => c.agents.flatMap((a) => [...resolveAt(desk, a.head).ids]).filter((id) => !own.has(id)))
  return unique(agents.find((ids) => ids.length > 0) ?? [])
}

/** Who stands behind "the move", "the decision": whoever has acted most so far, other than the one who speaks of it. */
function mainActors(desk: EventDesk, token: number, own: ReadonlySet<string>): string[] {
  if (!inClass(desk, token, 'statement')) return []
  const answered = lastAgainst(desk, token, own)
  if (answered.length > 0) return [...answered]
  const before = isDefinite(desk, token) ? subjectBefore(desk, token, own) : []
  if (before.length > 0) return before
  const counts = new Map<string, number>()
  const told = desk.told.filter(
    (e) => e.predicate.end <= desk.tree.tokens[token]!.start && e.eventType !== 'ACCUSE' && e.eventType !== 'SUPPORT',
  )
  for (const id of told.flatMap((e) => e.actors)) if (!own.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most ? [most[0]] : []
}

/** The heads of the "by" phrases below a verb or a noun of action, but not those of other acts ("dropped after protests by students"). */
const byWhom = (desk: EventDesk, head: number): number[] =>
  collect(desk.tree, head, (t) => t.deprel === 'acl:relcl' || (t.deprel === 'acl' && t.xpos === 'VBN') || isOtherAct(desk, t.i)).filter(
    (i) => i !== head && prepositionOf(desk.tree, i) === 'by' && (desk.tree.tokens[i]!.head !== head || !isBehindAct(desk, i)),
  )

const isOtherAct = (desk: EventDesk, token: number): boolean => {
  const preposition = prepositionOf(desk.tree, token) ?? ''
  return desk.plover.small.beside.has(preposition) || desk.plover.small.besides.has(preposition)
}

/** "the detention of a man by the police": who does what a noun tells, wherever the parser hung the phrase. */
export function byPhrase(desk: EventDesk, head: number): string[] {
  const around = desk.reading.clauses.around(head)
  const next = desk.tree.tokens[head + 1]
  const behind = next?.deprel === 'case' && prepositionOf(desk.tree, next.head) === 'by' && isBehindAct(desk, next.head) ? [next.head] : []
  const strayed =
    around && !around.passive ? around.obliques.filter((o) => o.preposition === 'by' && o.head > head).map((o) => o.head) : behind
  return unique([...byWhom(desk, head), ...strayed].flatMap((h) => [...resolveAt(desk, h).ids]))
}

/** The doers that an act noun names before it; "his arrest", "the Oduya murder" name those it was done to. */
function doersOf(desk: EventDesk, head: number): number[] {
  const nominal = desk.reading.clauses.nominal(head)
  const owned = nounFrame(desk, nominal)?.frame.owned ?? false
  return nominal.agents.filter((a) => !owned || a.via === 'by-phrase' || a.via === 'syntax').map((a) => a.head)
}

/** Whom an argument names as the one acted upon; for an act, whoever did it. */
export function namedBy(desk: EventDesk, head: number, type: EventType, own: ReadonlySet<string>): string[] {
  // "demanded her release": it is not asked of her.
  if ((type === 'REQUEST' || type === 'PROTEST') && desk.plover.light.freed.has(lemmaAt(desk, head))) return byPhrase(desk, head)
  if (isAct(desk, head)) {
    const agents = [...doersOf(desk, head).flatMap((a) => resolveAt(desk, a).ids), ...byPhrase(desk, head)]
    if (agents.length > 0) return unique(agents)
    const source = participants(desk, head, desk.plover.small.sources).filter((id) => !own.has(id))
    if (source.length > 0 && inClass(desk, head, 'proposal')) return source
    const referred = sameAct(desk, head, own)
    if (referred) return unique(referred.actors.map((id) => (isPerson(desk, id) ? id : (desk.reading.actors.sideOf(id).at(-1) ?? id))))
  }
  const named = participants(desk, head)
  if (named.length > 0) return named
  const makers = makersAt(desk, head)
  if (makers.length > 0) return makers
  if (TO_BODIES.has(type) && desk.tree.tokens[head]!.xpos === 'PRP') return bodyBefore(desk, head, own)
  if (HARMS.has(type)) {
    const held = participants(desk, head, desk.plover.small.grounds)
    const grounds = held.length > 0 ? held : groundsOf(desk, head)
    if (grounds.length > 0) return grounds
    const { upos, text } = desk.tree.tokens[head]!
    const named = upos === 'PROPN' && !desk.reading.codebook.actorWords.calendar.has(text.toLowerCase())
    return named ? [...desk.reading.actors.source(head).ids] : []
  }
  // "flew to Moscow", "a visit to Riyadh": those who rule there are met.
  if (type === 'CONSULT') return isCapital(desk, head) ? groundsOf(desk, head).filter((id) => !sidesOf(desk, own).has(id)) : []
  const main = mainActors(desk, head, own)
  return main.length > 0 || !ADDRESSED.has(type) ? main : groundsOf(desk, head)
}

const sidesOf = (desk: EventDesk, own: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...own].flatMap((id) => desk.reading.actors.sideOf(id)))

/** A place whose name stands for a government elsewhere, and for nobody where a preposition makes it a place. */
const isCapital = (desk: EventDesk, head: number): boolean =>
  desk.tree.tokens[head]!.upos === 'PROPN' &&
  desk.reading.codebook.registry.index.of(desk.tree.tokens[head]!.text).some((r) => r.sort === 'capital')

const isPerson = (desk: EventDesk, id: string): boolean => desk.reading.actors.byId(id).kind === 'person'

/** Acts in which the name of a city stands for who governs it: "asked Geneva for blankets". */
const ADDRESSED: ReadonlySet<EventType> = new Set<EventType>(['REQUEST', 'ACCUSE', 'SUPPORT', 'REJECT', 'THREATEN', 'SANCTION', 'AID'])
const HARMS: ReadonlySet<EventType> = new Set<EventType>(['ASSAULT', 'COERCE'])

/** Acts in which an "it" that is acted upon is a body that acts itself ("accused it", "tried to storm it"). */
const TO_BODIES: ReadonlySet<EventType> = new Set<EventType>([...HARMS, 'ACCUSE', 'REQUEST', 'THREATEN', 'SANCTION', 'PROTEST'])
const BODIES: ReadonlySet<string> = new Set(['state', 'government', 'organization', 'armed-group', 'alliance', 'media'])

/** The body that an unresolved "it" takes up: the one named last before it in the sentence. */
function bodyBefore(desk: EventDesk, head: number, own: ReadonlySet<string>): string[] {
  const { tokens } = desk.tree
  if (!desk.plover.small.things.has(tokens[head]!.text.toLowerCase())) return []
  const { firstToken } = desk.reading.doc.sentences[tokens[head]!.sentence]!
  for (let i = head - 1; i >= firstToken; i--) {
    if (!/^(NN|NNP)$/.test(tokens[i]!.xpos)) continue
    const ids = resolveAt(desk, i).ids.filter((id) => !own.has(id) && BODIES.has(desk.reading.actors.byId(id).kind))
    if (ids.length > 0) return ids
  }
  return []
}

/** The states on whose ground a place lies, or a thing stands: "rockets at Haifa", "a market in Kharkiv". */
export const groundsOf = (desk: EventDesk, head: number): string[] =>
  unique(
    [head, ...carried(desk, head, desk.plover.small.grounds)]
      .flatMap((token) => [...desk.reading.clauses.conjuncts(token)])
      .flatMap((token) => [...desk.reading.actors.ground(token)]),
  )
