import type { Frame } from '../../codebook/plover.ts'
import type { EventType, Token } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { authorsOf, counterpart } from './events-counterpart.ts'
import { behind, type EventDesk, lemmaAt, participants, resolveAt } from './events-desk.ts'
import { mendClause } from './events-mend.ts'
import { groundsOf, namedBy } from './events-named.ts'
import { notAsked } from './events-owners.ts'
import { actOf, complements, fillers, inClass, isAct, isPersonal, targetsOf, verbFrame } from './events-slots.ts'
import { unsaidActors } from './events-unsaid.ts'

/** Who does an act and to whom, as actor ids. */
export interface Roles {
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly alternatives: readonly string[]
  /** The subject is neither an actor nor a means of somebody's ("the storm killed"). */
  readonly strangeSubject: boolean
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]
const NONE: ReadonlySet<number> = new Set()
const DEFAULT_SLOTS = ['patient', 'beneficiary']

/** "agreed to withdraw its troops": forces that are only moved are not those it is agreed with. */
const withoutForces = (desk: EventDesk, clause: Clause): Clause => ({
  ...clause,
  patients: clause.patients.filter((p) => !isMerelyMoved(desk, p.head)),
})

/** Forces without a name or origin of their own. */
const isMerelyMoved = (desk: EventDesk, head: number): boolean =>
  desk.tree.tokens[head]!.upos === 'NOUN' &&
  inClass(desk, head, 'forces') &&
  !desk.tree.byRelation(head, 'amod', 'compound').some((c) => resolveAt(desk, c).ids.length > 0)

/** Whom a complement names: its own subject ("demanded that Sudan return it"), else whom its act is done to. */
function fromComplement(desk: EventDesk, below: readonly Clause[], type: EventType, own: ReadonlySet<string>): string[] {
  const sides = new Set([...own].flatMap((id) => desk.reading.actors.sideOf(id)))
  for (const complement of below.map((c) => mendClause(desk, c))) {
    // "demanded that they be freed": those to be freed are not asked.
    const doers = complement.passive && type !== 'REQUEST' ? complement.patients : complement.agents
    // "promised that his ministry would punish the officers": what is one's own is not promised anything.
    const others = type === 'REQUEST' ? doers : doers.filter((a) => !isOwned(desk, a.head, own))
    const subjects = others.flatMap((a) => [...resolveAt(desk, a.head).ids]).filter((id) => !sides.has(id))
    if (subjects.length > 0) return subjects
    if (others.some((a) => a.via === 'syntax') || (complement.passive && type === 'REQUEST')) continue
    const to = verbFrame(desk, complement, 2)?.to ?? []
    for (const slots of [to, DEFAULT_SLOTS, [...desk.plover.small.reach]]) {
      const named = readSlots(desk, withoutForces(desk, complement), slots, type, own)
      if (named.length > 0) return named
    }
  }
  return []
}

/** Is a noun somebody's own, by its possessive? */
const isOwned = (desk: EventDesk, head: number, own: ReadonlySet<string>): boolean =>
  desk.tree.byRelation(head, 'nmod:poss').some((p) => resolveAt(desk, p).ids.some((id) => own.has(id)))

function readSlots(desk: EventDesk, clause: Clause, slots: readonly string[], type: EventType, own: ReadonlySet<string>): string[] {
  const found: string[] = []
  for (const slot of slots) {
    // Who is accused or asked is said once; what follows says why.
    if (found.length > 0 && AIMED.has(type) && slot !== 'beneficiary') break
    // Where somebody was killed is no second victim.
    if (found.length > 0 && HARMS.has(type) && desk.plover.small.places.has(slot)) continue
    found.push(...readSlot(desk, clause, slot, type, own, found.length > 0).filter((id) => !own.has(id)))
  }
  return found.length > 0 || !HARMS.has(type) ? unique(found) : disowned(desk, clause, own)
}

/** "The rebels shelled the town. The army bombed their camp": nobody harms what is his, so that a pronoun in doubt means the other. */
function disowned(desk: EventDesk, clause: Clause, own: ReadonlySet<string>): string[] {
  const owners = clause.patients.flatMap((p) => desk.tree.byRelation(p.head, 'nmod:poss')).map((o) => resolveAt(desk, o))
  return unique(owners.filter((o) => o.ids.every((id) => own.has(id))).flatMap((o) => [...o.alternatives])).filter((id) => !own.has(id))
}

const HARMS: ReadonlySet<EventType> = new Set<EventType>(['ASSAULT', 'COERCE'])
/** Acts that are aimed at those whom one phrase names. */
const AIMED: ReadonlySet<EventType> = new Set<EventType>(['ACCUSE', 'REQUEST', 'REJECT', 'PROTEST', 'SUPPORT', 'THREATEN'])

/** Whom one slot names; where others are named already, a phrase below an object tells only about the object ("the arrest of X by Y"). */
function readSlot(desk: EventDesk, clause: Clause, slot: string, type: EventType, own: ReadonlySet<string>, named: boolean): string[] {
  if (slot === 'none') return []
  if (slot === 'complement-subject') return complements(desk, clause).flatMap((c) => c.agents.flatMap((a) => participants(desk, a.head)))
  if (slot === 'purpose') return fromPurpose(desk, clause, type, own)
  const spared = type === 'REQUEST' || type === 'PROTEST' ? notAsked(desk, clause) : NONE
  if (slot === 'for-whose')
    return fillers(desk, clause, 'for').flatMap((head) => (isFreed(desk, head) || spared.has(head) ? [] : behind(desk, head)))
  // "Brussels and London agreed to share intelligence on smugglers": those who agree do so with one another.
  if (slot === 'complement' && type === 'AGREE' && own.size > 1) return []
  if (slot === 'complement') {
    const addressed = type === 'REQUEST' ? addressees(desk, clause).filter((id) => !own.has(id)) : []
    return addressed.length > 0 ? addressed : fromComplement(desk, complements(desk, clause), type, own)
  }
  const heads = fillers(desk, clause, slot).filter((head) => !spared.has(head))
  const direct = new Set([...clause.patients, ...clause.beneficiaries, ...clause.obliques, ...clause.agents].map((a) => a.head))
  const read =
    named && clause.kind === 'verb' && PREPOSITION.test(slot) ? heads.filter((h) => direct.has(h) || !isBelow(desk, h, clause)) : heads
  return read.flatMap((head) => namedBy(desk, head, type, own))
}

/** "wrote to the embassy asking to …": it is asked of those who are written to. */
function addressees(desk: EventDesk, clause: Clause): string[] {
  if (clause.form !== 'participle' || clause.parent === null) return []
  const to = desk.reading.clauses.all[clause.parent]!.obliques.filter((o) => o.preposition === 'to' && o.head < clause.head)
  return to.flatMap((o) => [...resolveAt(desk, o.head).ids])
}

/** Release is not asked of the one to be released. */
const isFreed = (desk: EventDesk, head: number): boolean => desk.plover.light.freed.has(lemmaAt(desk, head))

/** "the release of their leaders": those below a word for what is asked for them. */
const isFreedBy = (desk: EventDesk, head: number): boolean => {
  const above = desk.tree.tokens[head]?.head ?? -1
  return above >= 0 && isFreed(desk, above)
}

/** Does a phrase hang below what a clause acts upon? */
function isBelow(desk: EventDesk, head: number, clause: Clause): boolean {
  const objects = new Set(clause.patients.map((p) => p.head))
  for (let at = desk.tree.tokens[head]!.head, steps = 0; at >= 0 && steps < 8; at = desk.tree.tokens[at]!.head, steps++)
    if (objects.has(at)) return true
  return false
}

/** Against whom people protest, from what they do it for: "to demand that …", "calling for the king to go". */
function fromPurpose(desk: EventDesk, clause: Clause, type: EventType, own: ReadonlySet<string>): string[] {
  const { all } = desk.reading.clauses
  const around = clause.kind === 'noun' ? desk.reading.clauses.around(clause.head) : clause
  const aims = (around?.children ?? []).map((c) => all[c]!).filter((c) => c.form !== 'finite' && /^(advcl|xcomp|acl)$/.test(c.relation))
  for (const aim of aims) {
    const frame = verbFrame(desk, { ...aim, agents: clause.agents }, 2)
    const named = readSlots(
      desk,
      aim,
      [...new Set([...(frame?.to ?? []), 'patient', ...desk.plover.small.aims])].filter((s) => s !== 'purpose'),
      type,
      own,
    )
    if (named.length > 0) return named
  }
  return []
}

/** Acts of words, which a noun tells with what is said below it. */
const IN_WORDS: ReadonlySet<EventType> = new Set<EventType>([
  'REQUEST',
  'REJECT',
  'THREATEN',
  'AGREE',
  'SANCTION',
  'COERCE',
  'CONCEDE',
  'ACCUSE',
])

/** "Iran's refusal to meet the inspectors", "the demand that Sudan leave": whom the clause below a noun names. */
function fromBelowNoun(desk: EventDesk, clause: Clause, type: EventType, own: ReadonlySet<string>): string[] {
  if (!IN_WORDS.has(type)) return []
  const below = desk.tree.byRelation(clause.head, 'acl', 'ccomp', 'xcomp').flatMap((c) => desk.reading.clauses.headedBy(c) ?? [])
  return fromComplement(
    desk,
    below.filter((c) => c.form === 'infinitive' || c.marker === 'that'),
    type,
    own,
  )
}

/** What stands near, or else whom a participle of the same type names ("filed a petition, accusing the network"). */
function fromBeside(desk: EventDesk, clause: Clause, frame: Frame, slots: readonly string[], own: ReadonlySet<string>): string[] {
  if (frame.type === 'AGREE' && own.size > 1) return []
  const near = fromNearby(desk, clause, slots, own)
  if (near.length > 0) return near
  const told = IN_WORDS.has(frame.type)
    ? [...clause.beneficiaries, ...clause.patients].flatMap((a) => [...resolveAt(desk, a.head).ids])
    : []
  const others = unique(told).filter((id) => !own.has(id))
  if (others.length > 0 && !clause.passive) return others
  const given = frame.type === 'AID' ? glued(desk, clause, own) : []
  if (given.length > 0) return given
  const abroad = AT_A_PLACE.has(frame.type) ? statesIn(desk, clause, frame.type, own) : []
  if (abroad.length > 0) return abroad
  const fended = fromAim(desk, clause, frame.type, own)
  if (fended.length > 0 || frame.type === 'AID') return fended
  const participles = clause.children
    .map((c) => desk.reading.clauses.all[c]!)
    .filter((c) => c.relation === 'advcl' && c.form === 'participle')
  for (const participle of participles) {
    const beside = verbFrame(desk, { ...participle, agents: clause.agents }, 2)
    if (beside?.type === frame.type) return readSlots(desk, participle, beside.to ?? DEFAULT_SLOTS, frame.type, own)
  }
  return []
}

const FORCE: ReadonlySet<EventType> = new Set<EventType>(['ASSAULT', 'COERCE', 'MOBILIZE', 'SANCTION', 'AID'])

/** "sent frigates to stop the pirates": against whom force is used or moved, by what it is to do. */
function fromAim(desk: EventDesk, clause: Clause, type: EventType, own: ReadonlySet<string>): string[] {
  if (!FORCE.has(type)) return []
  for (const aim of complements(desk, clause).filter((c) => c.form === 'infinitive')) {
    const act = actOf(desk, aim)
    if (!desk.plover.light.fend.has(aim.lemma) && act !== 'ASSAULT' && act !== 'COERCE') continue
    const slots = verbFrame(desk, aim)?.to ?? DEFAULT_SLOTS
    const named = readSlots(desk, aim, unique(['patient', ...slots]), type, own)
    if (named.length > 0) return named
  }
  return []
}

/** "gave Mali two million euros": whom a parser took for part of what was given. */
const glued = (desk: EventDesk, clause: Clause, own: ReadonlySet<string>): string[] =>
  unique(clause.patients.flatMap((p) => behind(desk, p.head))).filter((id) => !own.has(id))

const AT_A_PLACE: ReadonlySet<EventType> = new Set<EventType>(['THREATEN', 'REJECT', 'MOBILIZE', 'ASSAULT', 'SANCTION', 'COERCE'])

/** A state on whose ground something hostile is done, when it is not the doer's own: "strengthened its forces in Lebanon". */
function statesIn(desk: EventDesk, clause: Clause, type: EventType, own: ReadonlySet<string>): string[] {
  const { byId, sideOf } = desk.reading.actors
  const sides = new Set([...own].flatMap((id) => sideOf(id)))
  const clauses = [clause, ...complements(desk, clause)]
  const ids = clauses
    .flatMap((c) => [...desk.plover.small.abroad].flatMap((slot) => fillers(desk, c, slot)))
    .flatMap((head) => [...resolveAt(desk, head).ids, ...(type === 'ASSAULT' ? groundsOf(desk, head) : [])])
  return unique(ids).filter((id) => byId(id).kind === 'state' && !sides.has(id))
}

const PREPOSITION = /^[a-z]+$/

/** What syntax does not give may stand close by: the first actor after one of the frame's prepositions, up to the next comma. */
function fromNearby(desk: EventDesk, clause: Clause, slots: readonly string[], own: ReadonlySet<string>): string[] {
  const { tokens } = desk.tree
  const wanted = new Set(slots.filter((s) => PREPOSITION.test(s)))
  const spared = notAsked(desk, clause)
  for (let i = clause.head + 1; i < Math.min(tokens.length, clause.head + 16); i++) {
    const token = tokens[i]!
    if (token.sentence !== clause.sentence || /^[,;:.–—]$/.test(token.text) || token.upos === 'SCONJ' || /^VB[DPZ]$/.test(token.xpos))
      return []
    if (token.deprel === 'case' && desk.plover.small.beside.has(token.text.toLowerCase())) return []
    if (clause.agents.some((a) => a.head === token.head) || isFreedBy(desk, token.head)) continue
    if (token.upos !== 'ADP' || token.deprel === 'fixed' || !wanted.has(token.text.toLowerCase())) continue
    if (token.head > i && (isMerelyMoved(desk, token.head) || isFreed(desk, token.head) || spared.has(token.head))) continue
    for (let j = i + 1; j < Math.min(i + 6, tokens.length) && !opensAnew(tokens[j]!); j++) {
      const ids = desk.reading.clauses.conjuncts(j).flatMap((head) => resolveAt(desk, head).ids)
      const others = unique(ids).filter((id) => !own.has(id))
      if (others.length > 0) return others
    }
  }
  return []
}

/** Does a word end the phrase before it: another preposition, a verb, a mark, or the subject of the next clause? */
const opensAnew = ({ upos, deprel }: Token): boolean => /^(ADP|VERB|PUNCT)$/.test(upos) || deprel.startsWith('nsubj')

/** Subjects that are somebody's means: "rockets hit", "the attack killed". */
const isMeans = (desk: EventDesk, head: number): boolean =>
  inClass(desk, head, 'ordnance') ||
  inClass(desk, head, 'forces') ||
  inClass(desk, head, 'carriers') ||
  isAct(desk, head) ||
  isPersonal(desk, head)

/** "Japan said it had halted aid": a pronoun that nothing else explains, as the subject of what is said, stands for the one who says it. */
function saidSubject(desk: EventDesk, clause: Clause): string[] {
  if (clause.parent === null) return []
  if (clause.relation === 'xcomp') return saidSubject(desk, desk.reading.clauses.all[clause.parent]!)
  if (clause.relation !== 'ccomp') return []
  return desk.reading.clauses.all[clause.parent]!.agents.flatMap((a) => resolveAt(desk, a.head).ids)
}

/** "launched missiles targeting the base": whoever launched them targets it. */
function owners(desk: EventDesk, clause: Clause): string[] {
  if (clause.form === 'finite' || clause.parent === null) return []
  return desk.reading.clauses.all[clause.parent]!.agents.flatMap((a) => resolveAt(desk, a.head).ids)
}

/** "a bomb planted by dissidents", "shells fired by the army": who used a weapon, as the participle at it tells. */
const handledBy = (desk: EventDesk, weapon: number): string[] =>
  desk.tree
    .byRelation(weapon, 'acl')
    .flatMap((c) => desk.reading.clauses.headedBy(c)?.agents ?? [])
    .filter((a) => a.via === 'by-phrase')
    .flatMap((a) => resolveAt(desk, a.head).ids)

/** A constitution or a treaty does nothing by itself. */
const isText = (desk: EventDesk, head: number): boolean =>
  inClass(desk, head, 'law') || inClass(desk, head, 'agreement') || inClass(desk, head, 'curbs')

const isUnknown = (desk: EventDesk, ids: readonly string[]): boolean =>
  ids.length > 0 && ids.every((id) => desk.reading.actors.byId(id).kind === 'other')

function agentsOf(desk: EventDesk, clause: Clause): string[] {
  return unique(
    clause.agents.flatMap((a) => {
      const direct = inClass(desk, a.head, 'carriers') ? participants(desk, a.head) : resolveAt(desk, a.head).ids
      // "the Tiananmen protests": a name that nothing is known of is where it was.
      if (a.via === 'modifier' && clause.kind === 'noun' && isUnknown(desk, direct)) return []
      if (direct.length > 0) return direct
      if (a.via === 'modifier') return behind(desk, a.head)
      if (isPersonal(desk, a.head)) return saidSubject(desk, clause)
      if (inClass(desk, a.head, 'ordnance') && behind(desk, a.head).length === 0) {
        const users = handledBy(desk, a.head)
        return users.length > 0 ? users : owners(desk, clause)
      }
      if (!isAct(desk, a.head)) return isText(desk, a.head) ? authorsOf(desk, a.head) : behind(desk, a.head)
      return desk.reading.clauses.nominal(a.head).agents.flatMap((n) => resolveAt(desk, n.head).ids)
    }),
  )
}

/** "talks between A and B": both of them take part, neither is acted upon. */
function mutual(desk: EventDesk, clause: Clause): string[] {
  // "talks between the two security chiefs": a plural is both of them.
  const between = unique(fillers(desk, clause, 'between').flatMap((head) => participants(desk, head)))
  const within = fillers(desk, clause, 'within').flatMap((head) => participants(desk, head))
  const parties = unique([...between, ...within])
  return parties.length > 1 ? parties : between
}

/** "The explosion killed two men": those that the act named by the subject is said to have killed or hurt. */
function victims(desk: EventDesk, clause: Clause, frame: Frame): string[] {
  if (clause.kind !== 'noun' || frame.type !== 'ASSAULT') return []
  const harms = desk.reading.clauses.all.filter(
    (c) => c.agents.some((a) => a.head === clause.head) && verbFrame(desk, c)?.type === 'ASSAULT',
  )
  return harms.flatMap((c) => c.patients.flatMap((p) => participants(desk, p.head)))
}

const nearby = (desk: EventDesk, slots: readonly string[]): readonly string[] =>
  slots.includes('complement') ? [...slots, ...desk.plover.small.reach] : slots

/** "his arrest", "the Oduya murder": the possessor or the person it is named after is the one it is done to, unless "of" says whom. */
function ownedBy(desk: EventDesk, clause: Clause): Clause {
  const isPerson = (head: number) => resolveAt(desk, head).ids.some((id) => desk.reading.actors.byId(id).kind === 'person')
  const owners = clause.agents.filter((a) => a.via === 'possessive' || (a.via === 'modifier' && isPerson(a.head)))
  if (owners.length === 0 || clause.patients.length > 0) return clause
  return { ...clause, agents: clause.agents.filter((a) => !owners.includes(a)), patients: owners }
}

/** Reads who does what to whom for an act that fits a frame. */
export function readRoles(desk: EventDesk, told: Clause, frame: Frame): Roles {
  const clause = frame.owned ? ownedBy(desk, told) : told
  const own = agentsOf(desk, frame.stative ? { ...clause, agents: clause.patients } : clause)
  const direct =
    own.length > 0 ? own : unique(frame.by.flatMap((slot) => fillers(desk, clause, slot)).flatMap((h) => participants(desk, h)))
  const parties = direct.length === 0 ? mutual(desk, clause) : []
  const known = parties.length > 0 ? parties : direct
  const actors = known.length > 0 ? known : unsaidActors(desk, clause, frame)
  const slots = frame.to ?? DEFAULT_SLOTS
  const read = readSlots(desk, clause, slots, frame.type, new Set(actors))
  const ofNoun = () => [
    ...victims(desk, clause, frame),
    ...targetsOf(desk, clause.head).flatMap((h) => namedBy(desk, h, frame.type, new Set())),
    ...(read.length > 0 ? [] : fromBelowNoun(desk, clause, frame.type, new Set(actors))),
  ]
  const recipients =
    read.length > 0 || clause.kind !== 'verb'
      ? [...read, ...ofNoun()]
      : fromBeside(desk, clause, frame, nearby(desk, slots), new Set(actors))
  const subjects = clause.agents.filter((a) => a.via !== 'modifier')
  return {
    actors,
    recipients: recipients.length > 0 ? recipients : counterpart(desk, clause, frame.type, new Set(actors)),
    alternatives: unique(clause.agents.flatMap((a) => resolveAt(desk, a.head).alternatives)),
    strangeSubject: clause.kind !== 'noun' && subjects.length > 0 && actors.length === 0 && !subjects.some((a) => isMeans(desk, a.head)),
  }
}
