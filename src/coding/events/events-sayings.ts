import { type CodedEvent, contains, overlap, type Span, type Statement, tokensWithin } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { makeEntry } from '../entry.ts'
import { attributionAt, statementsAround } from '../statements/attribution.ts'
import { type EventDesk, participants, resolveAt } from './events-desk.ts'
import { isPersonal } from './events-slots.ts'

/** Acts that are done by saying, where no verb of the saying names them: what others must do, and what they are blamed for. */
export function codeSayings(desk: EventDesk): void {
  for (const clause of desk.reading.clauses.all) {
    const saying = sayingOf(desk, clause)
    if (!saying || saying.speakers.length === 0 || isCoded(desk, clause.predicate) || goesOn(desk, clause)) continue
    desk.told.push(...(demandOf(desk, clause, saying) ?? blameOf(desk, clause, saying) ?? threatOf(desk, clause, saying) ?? []))
  }
  for (const statement of desk.statements) codeStatement(desk, statement)
}

/** A clause coordinated with one that was coded says no more than that one did. */
const goesOn = (desk: EventDesk, clause: Clause): boolean =>
  clause.relation === 'conj' && clause.parent !== null && isCoded(desk, desk.reading.clauses.all[clause.parent]!.predicate)

const BY_ACT: ReadonlyMap<Statement['speechAct'], CodedEvent['eventType']> = new Map<Statement['speechAct'], CodedEvent['eventType']>([
  ['accuse', 'ACCUSE'],
  ['threaten', 'THREATEN'],
  ['praise', 'SUPPORT'],
])

/** A statement that accuses, threatens or praises somebody it names is that act, when no verb of it has told so. */
function codeStatement(desk: EventDesk, statement: Statement): void {
  const type = BY_ACT.get(statement.speechAct)
  const { cue, content, speakers } = statement
  if (!type || !cue || speakers.length === 0 || hasOwnFrame(desk, cue)) return
  if (!tokensWithin(desk.tree.tokens, cue).some((t) => t.upos === 'VERB')) return
  const around = { start: Math.min(cue.start, content.start), end: Math.max(cue.end, content.end) }
  if (desk.told.some((e) => overlap(e.predicate, around) > 0)) return
  const clauses = desk.reading.clauses.all.filter((c) => contains(content, c.predicate) || overlap(c.predicate, cue) > 0)
  const recipients = targetsIn(desk, clauses, statement)
  const clause = clauses[0]
  if (clause && recipients.length > 0) desk.told.push(toSaying(desk, type, statement.speechAct, clause, cue, statement, recipients))
}

/** Whom a statement is about: the subjects of its clauses, or else what they are done to, that are on another side than the speaker's. */
function targetsIn(desk: EventDesk, clauses: readonly Clause[], { speakers }: Statement): string[] {
  const { resolve, sideOf } = desk.reading.actors
  const side = new Set(speakers.flatMap((id) => sideOf(id)))
  const others = (heads: readonly number[], read: (head: number) => readonly string[]) =>
    [...new Set(heads.flatMap((head) => [...read(head)]))].filter((id) => !side.has(id))
  const subjects = others(
    clauses.flatMap((c) => c.agents.map((a) => a.head)),
    (head) => resolve(head, speakers).ids,
  )
  if (subjects.length > 0) return subjects.slice(0, 1)
  return others(
    clauses.slice(0, 1).flatMap((c) => [...c.agents, ...c.patients].map((a) => a.head)),
    (head) => participants(desk, head),
  ).slice(0, 1)
}

/** Who says a clause: the speakers of the statement around it, or the subject of the verb that takes it as its complement. */
interface Saying {
  readonly speakers: readonly string[]
  readonly cue: Span | null
  readonly content: Span
  readonly time: CodedEvent['time']
}

function sayingOf(desk: EventDesk, clause: Clause): Saying | null {
  const statement = statementsAround(clause.predicate, desk.statements).at(-1)
  if (statement) return statement
  const parent = clause.relation === 'ccomp' && clause.parent !== null ? desk.reading.clauses.all[clause.parent]! : null
  if (
    !parent ||
    parent.polarity === 'negative' ||
    parent.passive ||
    desk.plover.light.wish.has(parent.lemma) ||
    desk.plover.light.believe.has(parent.lemma)
  )
    return null
  const speakers = parent.agents.flatMap((a) => [...resolveAt(desk, a.head).ids])
  return { speakers, cue: parent.predicate, content: clause.span, time: desk.reading.timeOf(parent) }
}

const isCoded = (desk: EventDesk, span: Span): boolean =>
  desk.told.some((e) => e.predicate.start < span.end && span.start < e.predicate.end)

const isQuestion = (desk: EventDesk, clause: Clause): boolean =>
  /\?\W*$/.test(desk.reading.doc.source.text.slice(clause.span.start, desk.reading.doc.sentences[clause.sentence]!.end))

/** Whom a clause is about, when they are others than the speaker's own side; null when it is about nobody else. */
function others(desk: EventDesk, clause: Clause, statement: Saying): string[] | null {
  const { actors } = desk.reading
  const side = new Set(statement.speakers.flatMap((id) => actors.sideOf(id)))
  const heads = clause.agents.map((a) => a.head)
  const ids = [...new Set(heads.flatMap((head) => [...resolveAt(desk, head).ids]))]
  if (ids.some((id) => side.has(id))) return null
  return ids.length > 0 || heads.some((head) => isPersonal(desk, head) && isThird(desk, head)) ? ids : null
}

const isThird = (desk: EventDesk, head: number): boolean => !desk.plover.small.selves.has(desk.tree.tokens[head]!.text.toLowerCase())

/** "Sudan must return it", "the growers need to wait for us": said of others, it is asked of them. */
function demandOf(desk: EventDesk, clause: Clause, statement: Saying): CodedEvent[] | null {
  const { light } = desk.plover
  const obliges =
    (clause.modal !== null && light.oblige.has(clause.modal)) ||
    (light.needs.has(clause.lemma) && clause.patients.length === 0 && hasInfinitive(desk, clause))
  if (!obliges || clause.passive || isQuestion(desk, clause)) return null
  const recipients = others(desk, clause, statement)
  return recipients && [toSaying(desk, 'REQUEST', 'must', clause, clause.verbGroup, statement, recipients)]
}

const hasInfinitive = (desk: EventDesk, clause: Clause): boolean =>
  clause.children.some((c) => desk.reading.clauses.all[c]!.relation === 'xcomp' && desk.reading.clauses.all[c]!.form === 'infinitive')

/** "They are lying": what a speaker says of others in words of blame accuses them. */
function blameOf(desk: EventDesk, clause: Clause, statement: Saying): CodedEvent[] | null {
  const blames = desk.plover.evaluation.blame.has(clause.lemma) && clause.polarity === 'positive' && clause.modal === null
  if (!blames || clause.form !== 'finite' || isQuestion(desk, clause) || clause.certainty === 'conditional') return null
  if (clause.relation === 'relcl' || clause.relation === 'advcl') return null
  const recipients = others(desk, clause, statement)
  if (!recipients || recipients.length === 0) return null
  const cue = statement.cue && !hasOwnFrame(desk, statement.cue) ? statement.cue : clause.predicate
  if (isCoded(desk, cue)) return null
  return [toSaying(desk, 'ACCUSE', 'blame', clause, cue, statement, recipients)]
}

/** Is a word of saying a verb that makes another event ("justified")? */
const hasOwnFrame = (desk: EventDesk, cue: Span): boolean =>
  tokensWithin(desk.tree.tokens, cue).some((t) => {
    const frames = desk.plover.verbs.get(t.lemma.toLowerCase())
    return frames !== undefined && !frames.some((f) => f.when.some((w) => w.slot === 'blames'))
  })

/** "I will destroy their economy": harm that a speaker says his own side will do to another. */
function threatOf(desk: EventDesk, clause: Clause, statement: Saying): CodedEvent[] | null {
  const { evaluation } = desk.plover
  if (!evaluation.harm.has(clause.lemma) || clause.tense !== 'future' || clause.modal === null || clause.polarity === 'negative')
    return null
  if (clause.passive || isQuestion(desk, clause)) return null
  const { actors } = desk.reading
  const side = new Set(statement.speakers.flatMap((id) => actors.sideOf(id)))
  const own = clause.agents.some((a) => !isThird(desk, a.head) || actors.resolve(a.head, statement.speakers).ids.some((id) => side.has(id)))
  const recipients = [...new Set(clause.patients.flatMap((p) => participants(desk, p.head)))].filter((id) => !side.has(id))
  return own && recipients.length > 0 ? [toSaying(desk, 'THREATEN', 'vow', clause, clause.verbGroup, statement, recipients)] : null
}

function toSaying(
  desk: EventDesk,
  eventType: CodedEvent['eventType'],
  rule: string,
  clause: Clause,
  predicate: Span,
  statement: Saying,
  recipients: readonly string[],
): CodedEvent {
  const inContent = contains(statement.content, clause.span)
  return makeEntry('event', {
    evidence: [desk.reading.evidence(inContent ? clause.span : clause.predicate)],
    attribution: attributionAt(predicate, desk.statements).filter((id) => !statement.speakers.includes(id)),
    polarity: 'positive',
    certainty: 'certain',
    time: statement.time,
    confidence: recipients.length > 0 ? 0.55 : 0.5,
    eventType,
    mode: null,
    actors: [...statement.speakers],
    recipients: [...recipients],
    place: null,
    predicate,
    phase: 'past',
    rule: `saying/${eventType}/${rule}`,
  })
}
