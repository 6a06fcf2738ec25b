import type { Frame } from '../../codebook/plover.ts'
import { type CodedEvent, contains, type EventType, overlap, type Span, type Statement, tokensWithin } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { prepositionOf } from '../clauses/tree.ts'
import { makeEntry } from '../entry.ts'
import { attributionAt, statementsAround } from '../statements/attribution.ts'
import { type EventDesk, lemmaAt, nounEntry, participants, resolveAt } from './events-desk.ts'
import { nearestBeside } from './events-owners.ts'
import { inClass, isPersonal, verbFrame } from './events-slots.ts'

/** Acts that are done by saying, where no verb of the saying names them: what others must do, and what they are blamed for. */
export function codeSayings(desk: EventDesk, taken: ReadonlySet<number>): void {
  for (const clause of desk.reading.clauses.all) {
    const saying = taken.has(clause.head) ? null : sayingOf(desk, clause)
    if (!saying || saying.speakers.length === 0 || isCoded(desk, clause.predicate) || goesOn(desk, clause)) continue
    desk.told.push(
      ...(demandOf(desk, clause, saying) ??
        blameOf(desk, clause, saying) ??
        threatOf(desk, clause, saying) ??
        warningOf(desk, clause, saying) ??
        []),
    )
  }
  for (const statement of desk.statements) if (!isPart(desk, statement, taken)) codeStatement(desk, statement)
}

/** A clause coordinated with one that was coded says no more than that one did. */
const goesOn = (desk: EventDesk, clause: Clause): boolean =>
  clause.relation === 'conj' && clause.parent !== null && isCoded(desk, desk.reading.clauses.all[clause.parent]!.predicate)

/** Are the words of saying part of an act coded before ("denounced the plan, calling it a farce")? */
function isPart(desk: EventDesk, { cue }: Statement, taken: ReadonlySet<number>): boolean {
  if (!cue) return true
  const verbs = tokensWithin(desk.tree.tokens, cue).filter((t) => t.upos === 'VERB')
  const clauses = verbs.map((t) => desk.reading.clauses.headedBy(t.i))
  return !clauses.some(Boolean) || verbs.some((t) => taken.has(t.i)) || clauses.some((c) => followsSaying(desk, c))
}

/** A participle of saying below a verb that was coded goes on with what that one tells. */
function followsSaying(desk: EventDesk, clause: Clause | undefined): boolean {
  if (clause?.form !== 'participle' || clause.parent === null) return false
  return isCoded(desk, desk.reading.clauses.all[clause.parent]!.predicate)
}

const BY_ACT: ReadonlyMap<Statement['speechAct'], EventType> = new Map<Statement['speechAct'], EventType>([
  ['accuse', 'ACCUSE'],
  ['threaten', 'THREATEN'],
  ['praise', 'SUPPORT'],
  ['demand', 'REQUEST'],
  ['refuse', 'REJECT'],
])

/** A statement that accuses, threatens, praises, asks or refuses somebody it names is that act, when no verb of it has told so. */
function codeStatement(desk: EventDesk, statement: Statement): void {
  const type = BY_ACT.get(statement.speechAct)
  const { cue, content, speakers } = statement
  if (!type || !cue || speakers.length === 0 || isCoded(desk, cue) || tellsOther(desk, cue, type)) return
  const around = { start: Math.min(cue.start, content.start), end: Math.max(cue.end, content.end) }
  if (desk.told.some((e) => e.eventType === type && overlap(e.predicate, around) > 0)) return
  const clauses = desk.reading.clauses.all.filter((c) => contains(content, c.predicate) || overlap(c.predicate, cue) > 0)
  const clause = clauses[0]
  const recipients = recipientsOf(desk, clauses, statement, type)
  if (clause && (recipients.length > 0 || (type === 'ACCUSE' ? judges(statement) : says(desk, cue, type))))
    desk.told.push(toSaying(desk, type, statement.speechAct, clause, cue, statement, recipients))
}

/** Is what somebody says of a thing the word of saying itself ("called the ban a waste", "spoke of theft"), and no sentence of his? */
const judges = ({ coder }: Statement): boolean => /\/(object|predicate|prep)/.test(coder.rule)

/** Whom a saying is aimed at: an accusation at whoever its clauses speak ill of, a demand or refusal at those it names or is said to. */
function recipientsOf(desk: EventDesk, clauses: readonly Clause[], statement: Statement, type: EventType): readonly string[] {
  if (type === 'ACCUSE') {
    const accused = accusedIn(desk, clauses, statement)
    return accused.length > 0 || !judges(statement) ? accused : namedIn(desk, statement)
  }
  const targets = targetsIn(desk, clauses, statement)
  if (type !== 'REQUEST' && type !== 'REJECT') return targets
  if (statement.addressees.length > 0 || !says(desk, statement.cue!, type)) return statement.addressees
  return targets.length > 0 || type !== 'REQUEST' ? targets : besideCue(desk, statement)
}

/** "The traders confronted the police to demand money": who stands beside the words of asking. */
function besideCue(desk: EventDesk, { cue, speakers }: Statement): string[] {
  const sides = new Set(speakers.flatMap((id) => desk.reading.actors.sideOf(id)))
  const clause = desk.reading.clauses.all.find((c) => overlap(c.predicate, cue!) > 0)
  return clause ? nearestBeside(desk, clause, (id) => !sides.has(id)) : []
}

/** The first on another side than the speaker's that the words of a judgement name. */
function namedIn(desk: EventDesk, { content, speakers }: Statement): string[] {
  const { sideOf } = desk.reading.actors
  const side = new Set(speakers.flatMap((id) => sideOf(id)))
  const nouns = tokensWithin(desk.tree.tokens, content).filter((t) => /^(NOUN|PROPN|PRON)$/.test(t.upos))
  for (const { i } of nouns) {
    const ids = desk.reading.clauses.conjuncts(i).flatMap((head) => participants(desk, head))
    const others = [...new Set(ids)].filter((id) => !side.has(id))
    if (others.length > 0) return others
  }
  return []
}

const ILL: ReadonlySet<EventType> = new Set<EventType>(['ASSAULT', 'COERCE', 'REJECT', 'THREATEN', 'SANCTION'])

/** Of whom, on another side than the speaker's, something bad is said: an act of harm, a word of blame, or a judgement. */
function accusedIn(desk: EventDesk, clauses: readonly Clause[], statement: Statement): string[] {
  for (const clause of clauses) {
    const ids = clause.polarity === 'positive' && speaksIll(desk, clause) ? others(desk, clause, { ...statement, time: null }) : null
    if (ids && ids.length > 0) return ids
  }
  return []
}

function speaksIll(desk: EventDesk, clause: Clause): boolean {
  const { blame, negative } = desk.plover.evaluation
  const words = [clause.head, ...clause.patients.map((p) => p.head), ...clause.obliques.map((o) => o.head)]
  const described = words.flatMap((i) => [i, ...desk.tree.byRelation(i, 'amod', 'advmod')]).map((i) => lemmaAt(desk, i))
  if (blame.has(clause.lemma) || described.some((w) => negative.has(w) || negative.has(w.replace(/ly$/, '')))) return true
  const type = clause.kind === 'verb' ? verbFrame(desk, clause)?.type : undefined
  return (type !== undefined && ILL.has(type)) || isBehindHarm(desk, clause)
}

/** "was behind the attack", "is behind it". */
const isBehindHarm = (desk: EventDesk, { kind, head }: Clause): boolean =>
  kind === 'copula' &&
  desk.plover.small.backing.has(prepositionOf(desk.tree, head) ?? '') &&
  (desk.tree.tokens[head]!.upos === 'PRON' || (nounEntry(desk, head, desk.plover.nouns)?.value.some((f) => ILL.has(f.type)) ?? false))

/** The frames of the verbs among the words of saying. */
const verbsOf = (desk: EventDesk, cue: Span): (readonly Frame[])[] =>
  tokensWithin(desk.tree.tokens, cue).map((t) => desk.plover.verbs.get(t.lemma.toLowerCase()) ?? [])

const PARTIES: ReadonlySet<string> = new Set(['agent', 'patient', 'beneficiary'])

/** Does a word of saying name the act by itself ("begged", "criticised"), whatever is said? */
const says = (desk: EventDesk, cue: Span, type: EventType): boolean =>
  verbsOf(desk, cue).some((frames) => frames.some((f) => f.type === type && f.when.every((t) => PARTIES.has(t.slot))))

/** Is a word of saying a verb of other acts only ("justified")? */
const tellsOther = (desk: EventDesk, cue: Span, type: EventType): boolean =>
  hasOwnFrame(desk, cue) && !verbsOf(desk, cue).some((frames) => frames.some((f) => f.type === type))

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
  if (!obliges || clause.passive || isQuestion(desk, clause) || clause.agents.some((a) => isAnyone(desk, a.head))) return null
  const recipients = others(desk, clause, statement)
  return recipients && [toSaying(desk, 'REQUEST', 'must', clause, clause.verbGroup, statement, recipients)]
}

/** "every society should": said of nobody in particular. */
const isAnyone = (desk: EventDesk, head: number): boolean =>
  desk.tree.byRelation(head, 'det').some((c) => desk.plover.small.general.has(lemmaAt(desk, c)))

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

/** "Such acts will not be tolerated", "they will pay a heavy price": a threat to whoever is meant. */
function warningOf(desk: EventDesk, clause: Clause, statement: Saying): CodedEvent[] | null {
  const { intolerant, doom } = desk.plover.evaluation
  if (clause.tense !== 'future' || clause.modal === null || isQuestion(desk, clause) || clause.certainty === 'conditional') return null
  const patients = clause.patients.map((p) => p.head)
  const lets = clause.polarity === 'negative' && clause.passive && intolerant.has(clause.lemma)
  const doomed = clause.polarity === 'positive' && doom.has(clause.lemma) && patients.some((head) => inClass(desk, head, 'penalty'))
  if (!lets && !doomed) return null
  const recipients = doomed ? others(desk, clause, statement) : patients.flatMap((head) => participants(desk, head))
  return recipients && [toSaying(desk, 'THREATEN', 'warn', clause, clause.verbGroup, statement, recipients)]
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
