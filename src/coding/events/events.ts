import { type CodedEvent, contains, cover, type EventType, type Span, type Statement } from '../../model/index.ts'
import { plantTree } from '../clauses/tree.ts'
import { distinct, makeEntry } from '../entry.ts'
import type { Coder } from '../reading.ts'
import { attributionAt, statementsAround } from '../statements/attribution.ts'
import { type Context, nounContext, verbContext } from './events-context.ts'
import { type EventDesk, lemmaAt } from './events-desk.ts'
import { type Act, actAt, isCarried, isPerformed, takenBy } from './events-find.ts'
import { isDefinite, retold } from './events-mentions.ts'
import { placeOf } from './events-place.ts'
import { type Roles, readRoles } from './events-roles.ts'
import { codeSayings } from './events-sayings.ts'
import { asksForKind, inClass, isAct, isHuman, isPersonal } from './events-slots.ts'

/** Types whose polarity and certainty concern the act of saying (codebook.md, hard cases). */
const SAID = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'])

/**
 * Codes who does what to whom in PLOVER's sixteen types (Open Event Data Alliance): verbs by their frames, nouns read as predicates,
 * and sayings whose content is an act. One event a predicate; a noun that refers back to an act told before adds evidence to it.
 */
export const codeEvents: Coder = (reading, earlier) => {
  const statements = earlier.filter((e): e is Statement => e.kind === 'statement')
  const desk: EventDesk = { reading, tree: plantTree(reading.doc), plover: reading.codebook.plover, statements, told: [] }
  const taken = new Set<number>()
  for (const token of reading.doc.tokens) {
    const act = taken.has(token.i) ? null : actAt(desk, token.i)
    if (act) codeAct(desk, act, taken)
  }
  codeSayings(desk, taken)
  return distinct(desk.told.toSorted((a, b) => a.predicate.start - b.predicate.start))
}

/** Has an act the participants that its frame asks for, and no subject that cannot act? */
function isPeopled(desk: EventDesk, act: Act, roles: Roles, place: Span | null): boolean {
  const { frame, kind, clause } = act
  const human = kind === 'verb' && clause.agents.some((a) => isHuman(desk, a.head))
  if (roles.strangeSubject && !human && !isAskedFor(act)) return false
  const recipients = roles.recipients.length > 0
  const agents =
    roles.actors.length > 0 || (human && (recipients || clause.patients.length > 0 || asksForKind(frame) || isOfPolitics(desk, act)))
  if (frame.type === 'CONSULT' && frame.mode === null && clause.patients.length === 0 && isAlone(desk, roles)) return false
  if (frame.needs === 'both') return (agents && recipients) || roles.actors.length > 1 || areMany(desk, act)
  if (frame.needs === 'agent') return agents
  if (act.frame.mode === 'defend' && (!recipients || isOwnSide(desk, roles))) return false
  if (agents || recipients || isSpecificPassive(act)) return true
  if (kind === 'noun' && clause.patients.length > 0) return true
  if (!frame.alone) return false
  if (kind === 'verb') return clause.patients.length > 0 || isAskedFor(act)
  if (isPerformed(desk, clause.head) || tookPlace(desk, clause.head) || isCarried(desk, clause.head)) return true
  return !isDefinite(desk, clause.head) && (place !== null || frame.when.length > 0 || isIndefinite(desk, clause.head))
}

/** Do officials in the plural talk ("the two leaders discussed trade")? */
const areMany = (desk: EventDesk, { frame, clause }: Act): boolean =>
  frame.type === 'CONSULT' &&
  clause.agents.some(
    ({ head }) =>
      desk.tree.tokens[head]!.xpos === 'NNS' &&
      (desk.plover.light.sides.has(lemmaAt(desk, head)) || OFFICERS.some((c) => inClass(desk, head, c))),
  )
const OFFICERS = ['office', 'official', 'diplomat']

/** Does the subject's own noun say that it acts in politics ("the garrison surrendered", "the minister resigned")? */
const isOfPolitics = (desk: EventDesk, { clause }: Act): boolean =>
  clause.agents.some((a) => ['forces', 'office', 'official', 'assembly', 'lawcourt', 'armed'].some((name) => inClass(desk, a.head, name)))

/** What a reduced clause tells as an act without its doer: "an embargo imposed in 2019", "the agreement signed last year". */
const REDUCED: ReadonlySet<EventType> = new Set<EventType>(['SANCTION', 'AGREE', 'COERCE', 'MOBILIZE'])

/** "Troops were sent", "the bill was voted down": what it was done to, being of the kind that the frame asks for, tells the act. */
const isSpecificPassive = ({ frame, clause, kind }: Act): boolean =>
  kind === 'verb' &&
  clause.passive &&
  (clause.relation !== 'acl' || REDUCED.has(frame.type)) &&
  clause.agents.length === 0 &&
  clause.patients.length > 0 &&
  asksForKind(frame)

/** "The protests began in June", "the law sparked protests": told as having come about. */
function tookPlace(desk: EventDesk, token: number): boolean {
  const around = desk.reading.clauses.around(token)
  if (around?.kind !== 'verb' || (around.relation === 'advcl' && isDefinite(desk, token))) return false
  const { occur, bring } = desk.plover.light
  const is = (arguments_: readonly { head: number }[]) => arguments_.some((a) => a.head === token)
  if (around.passive) return bring.has(around.lemma) && is([...around.patients, ...around.obliques])
  return (occur.has(around.lemma) && is(around.agents)) || (bring.has(around.lemma) && is(around.patients))
}

/** "The bill failed": a subject of the kind that the frame asks for. */
const isAskedFor = ({ frame }: Act): boolean =>
  frame.when.some((t) => t.slot === 'agent' && !t.values.includes('any') && !t.values.includes('actor'))

/** One person meets nobody. */
const isAlone = (desk: EventDesk, { actors, recipients }: Roles): boolean =>
  recipients.length === 0 && actors.length === 1 && desk.reading.actors.byId(actors[0]!).kind === 'person'

/** "an attack", "another strike": told of as one that took place. */
const isIndefinite = (desk: EventDesk, token: number): boolean =>
  desk.tree.byRelation(token, 'det').some((c) => desk.plover.small.indefinite.has(lemmaAt(desk, c)))

/** Praise of oneself or one's own side is no act between actors. */
function isOwnSide(desk: EventDesk, roles: Roles): boolean {
  const { sideOf } = desk.reading.actors
  const sides = new Set(roles.actors.map((id) => sideOf(id).at(-1)))
  return roles.recipients.length > 0 && roles.recipients.every((id) => sides.has(sideOf(id).at(-1)))
}

/** "shot themselves in the foot": what one does to oneself is no attack. */
const isToOneself = (desk: EventDesk, { frame, clause }: Act): boolean =>
  /^(ASSAULT|COERCE|SANCTION)$/.test(frame.type) &&
  clause.patients.length > 0 &&
  clause.patients.every((p) => /^PRP/.test(desk.tree.tokens[p.head]!.xpos) && /sel(f|ves)$/i.test(desk.tree.tokens[p.head]!.text))

function codeAct(desk: EventDesk, act: Act, taken: Set<number>): void {
  if (isToOneself(desk, act)) return
  const context = (act.kind === 'verb' ? verbContext(desk, act.clause) : nounContext(desk, act.clause)) ?? refusal(desk, act)
  if (!context) return
  const roles = withCompany(desk, act, readRoles(desk, act.clause, act.frame))
  const place = placeOf(desk, act.clause)
  const known = meansOf(desk, act) ?? retold(desk, act, roles)
  const refersBack = act.kind === 'noun' && known !== null
  if (!refersBack && !isPeopled(desk, act, roles, place)) return
  for (const token of takenBy(desk, act)) taken.add(token)
  if (known) addMention(desk, known, act, roles)
  else if (act.kind === 'noun' || !isToldByItsSubject(desk, act))
    desk.told.push(toEvent(desk, asSaid(desk, act, roles), roles, context, place))
}

/** "The attack killed twelve": the noun has told the act already. */
const isToldByItsSubject = (desk: EventDesk, act: Act): boolean =>
  act.frame.type === 'ASSAULT' &&
  act.clause.agents.some((a) => a.head < act.clause.head && isAct(desk, a.head) && !inClass(desk, a.head, 'ordnance'))

/** "We cannot accept this", "it would not consider the request": said with a modal, and a refusal all the same. */
function refusal(desk: EventDesk, { frame, clause }: Act): Context | null {
  const refuses = frame.mode !== 'veto' && frame.when.some((t) => t.slot === 'polarity') && clause.polarity === 'negative'
  if (!refuses || clause.form !== 'finite' || clause.relation === 'advcl' || !desk.plover.small.refusing.has(clause.modal ?? ''))
    return null
  return { polarity: 'positive', certainty: 'certain', phase: 'past' }
}

/** The act of the same type told before in the same sentence. */
function companion(desk: EventDesk, act: Act): CodedEvent | undefined {
  const { start } = desk.reading.doc.sentences[act.clause.sentence]!
  return desk.told.findLast((e) => e.eventType === act.frame.type && e.predicate.start >= start && e.predicate.end <= act.predicate.start)
}

/** A noun that names nobody, beside an act of its type, is done by the same people ("strikes followed by an invasion"). */
function withCompany(desk: EventDesk, act: Act, roles: Roles): Roles {
  if (act.kind !== 'noun' || roles.actors.length + roles.recipients.length > 0) return roles
  const beside = companion(desk, act)
  return beside ? { ...roles, actors: beside.actors, recipients: beside.recipients } : roles
}

/** The preposition that leads a noun phrase in, as it stands in the text. */
function prepositionBefore(desk: EventDesk, head: number): string | null {
  const { tokens } = desk.tree
  let at = head - 1
  while (at > 0 && head - at <= 4 && /^(DET|ADJ|NUM|NOUN)$/.test(tokens[at]!.upos)) at--
  return tokens[at]?.upos === 'ADP' ? tokens[at]!.text.toLowerCase() : null
}

/** "the killing of the general in an airstrike": the airstrike is how the killing was done. */
function meansOf(desk: EventDesk, act: Act): CodedEvent | null {
  const preposition = act.kind === 'noun' ? prepositionBefore(desk, act.clause.head) : null
  return preposition !== null && desk.plover.small.means.has(preposition) ? (companion(desk, act) ?? null) : null
}

/** What an act becomes that its own doer announces: violence a threat, help a promise, a retreat a concession. */
const ANNOUNCED: ReadonlyMap<EventType, EventType> = new Map<EventType, EventType>([
  ['ASSAULT', 'THREATEN'],
  ['COERCE', 'THREATEN'],
  ['PROTEST', 'THREATEN'],
  ['AID', 'AGREE'],
  ['SUPPORT', 'AGREE'],
  ['RETREAT', 'CONCEDE'],
])

/** "He said that he would strike Iran", "Finland says it will send doctors": announced by its doer. */
function asSaid(desk: EventDesk, act: Act, roles: Roles): Act {
  const { clause, frame } = act
  const type = ANNOUNCED.get(frame.type)
  if (!type || act.kind === 'noun' || clause.tense !== 'future' || clause.modal === null || clause.polarity === 'negative') return act
  return isSaidByDoer(desk, act, roles) ? { ...act, frame: { ...frame, type, mode: null } } : act
}

function isSaidByDoer(desk: EventDesk, act: Act, roles: Roles): boolean {
  const parent = act.clause.relation === 'ccomp' && act.clause.parent !== null ? desk.reading.clauses.all[act.clause.parent]!.agents : []
  const said = statementsAround(act.predicate, desk.statements).flatMap((s) => s.speakers)
  const speakers = [...said, ...parent.flatMap((a) => desk.reading.actors.resolve(a.head).ids)]
  const sides = new Set(speakers.flatMap((id) => desk.reading.actors.sideOf(id)))
  if (roles.actors.length === 0) return act.clause.relation === 'ccomp' && act.clause.agents.some((a) => isPersonal(desk, a.head))
  return roles.actors.some((id) => desk.reading.actors.sideOf(id).some((side) => sides.has(side)))
}

/** Adds the words that refer back to an event to its evidence; the event keeps its place and becomes a new entry with a new id. */
function addMention(desk: EventDesk, event: CodedEvent, act: Act, roles: Roles): void {
  const span = act.kind === 'noun' ? desk.reading.clauses.phrase(act.clause.head) : act.predicate
  if (event.evidence.some((e) => contains(e, span))) return
  const { id: _id, kind: _kind, coder, ...fields } = event
  const evidence = [...event.evidence, desk.reading.evidence(span)]
  const actors = event.actors.length > 0 ? event.actors : roles.actors.filter((id) => !event.recipients.includes(id))
  const recipients = event.recipients.length > 0 ? event.recipients : roles.recipients.filter((id) => !actors.includes(id))
  desk.told[desk.told.indexOf(event)] = makeEntry('event', {
    ...fields,
    actors: [...actors],
    recipients: [...recipients],
    evidence,
    rule: coder.rule,
  })
}

/** The smallest run of words that shows the act: its predicate with its subjects and objects, within the sentence. */
export function evidenceSpan(desk: EventDesk, act: Pick<Act, 'clause' | 'predicate'>): Span {
  const sentence = desk.reading.doc.sentences[act.clause.sentence]!
  const spans = [...act.clause.agents, ...act.clause.patients, ...act.clause.beneficiaries].map((a) => a.span)
  const inside = spans.filter((s) => s.start >= sentence.start && s.end <= sentence.end)
  return cover([act.predicate, ...inside])
}

/** How likely the entry is right, set a little under the share of such events that annotators wrote too: more with both sides named. */
function confidenceOf(roles: Roles): number {
  const sides = (roles.actors.length > 0 ? 1 : 0) + (roles.recipients.length > 0 ? 1 : 0)
  return [0.7, 0.8, 0.85][sides]!
}

function toEvent(desk: EventDesk, act: Act, roles: Roles, context: Context, place: Span | null): CodedEvent {
  const said = SAID.has(act.frame.type)
  const refused = act.frame.when.some((t) => t.slot === 'polarity')
  return makeEntry('event', {
    evidence: [desk.reading.evidence(evidenceSpan(desk, act))],
    attribution: attributionAt(act.predicate, desk.statements),
    polarity: refused ? 'positive' : context.polarity,
    certainty: said && context.certainty === 'conditional' ? 'certain' : context.certainty,
    time: desk.reading.timeOf(act.clause),
    confidence: confidenceOf(roles),
    ...(roles.alternatives.length > 0 ? { alternatives: [...roles.alternatives] } : {}),
    eventType: act.frame.type,
    mode: act.frame.mode,
    actors: [...roles.actors],
    recipients: [...roles.recipients],
    place,
    predicate: act.predicate,
    phase: context.phase,
    rule: `${act.kind}/${act.frame.type}/${act.key}`,
  })
}
