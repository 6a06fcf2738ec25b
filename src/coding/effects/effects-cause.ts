import { type CodedEvent, contains, cover, type EntryOrSpan, type Span } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { actorsAt, type EffectDesk, eventsIn } from './effects-desk.ts'
import { verbSigns } from './signs.ts'

/** A cause with the words that show it. */
export interface Cause {
  readonly ref: EntryOrSpan
  readonly span: Span
}

/** The event that stands on a token, or that the token names again ("the attacks" after one was told). */
function toldAt(desk: EffectDesk, head: number): CodedEvent | undefined {
  const token = desk.tree.tokens[head]!
  const again = (e: CodedEvent) => e.evidence.slice(1).some((m) => contains(m, token) && m.end - m.start < RETOLD)
  return desk.eventAt(head) ?? (token.upos === 'NOUN' ? desk.events.find(again) : undefined)
}

/** Characters of evidence within which a noun can be the act itself. */
const RETOLD = 60

/** An entry where an event stands on a token, else the words. */
export function refAt(desk: EffectDesk, head: number, span: Span): Cause {
  const event = toldAt(desk, head)
  return { ref: event ? { entryId: event.id } : { span }, span }
}

/** The act of a clause: its event, else the event it reports ("said it would leave"), else its words. */
export function actOf(desk: EffectDesk, clause: Clause): Cause {
  const own = desk.eventAt(clause.head)
  if (own) return { ref: { entryId: own.id }, span: clause.span }
  const below = clause.children.map((i) => desk.clauses.all[i]!).filter((c) => c.relation === 'ccomp' || c.relation === 'xcomp')
  for (const child of below) {
    const event = desk.eventAt(child.head)
    if (event) return { ref: { entryId: event.id }, span: clause.span }
  }
  return { ref: { span: clause.span }, span: clause.span }
}

/** "by jailing its leaders the junta handed them a cause": what the subject did it by. */
export const meansOf = (desk: EffectDesk, clause: Clause): Clause | undefined =>
  clause.children
    .map((i) => desk.clauses.all[i]!)
    .find(
      (c) =>
        c.form === 'participle' &&
        c.marker !== null &&
        desk.reading.codebook.causal.links.causes.gerunds.includes(c.marker) &&
        !desk.statements.some((s) => s.cue !== null && contains(s.cue, c.predicate)),
    )

/** "closing the base would cost jobs": a gerund that opens the sentence, which the parse takes for a clause beside its own object. */
export function gerundSubject(desk: EffectDesk, clause: Clause): Cause | undefined {
  const { tokens } = desk.tree
  const subject = clause.agents[0]
  const { firstToken } = desk.reading.doc.sentences[clause.sentence]!
  const opening = clause.children.map((i) => desk.clauses.all[i]!).find((c) => c.head === firstToken)
  const isGerund = opening?.relation === 'advcl' && opening.form === 'participle' && tokens[opening.head]!.xpos === 'VBG'
  if (!isGerund || clause.form !== 'finite' || (subject && (subject.head < opening.head || subject.head > clause.head))) return undefined
  if (tokens.slice(opening.head, clause.head).some((t) => t.text === ',')) return undefined
  const span = subject ? cover([opening.predicate, subject.span]) : opening.span
  const event = desk.eventAt(opening.head)
  return { ref: event ? { entryId: event.id } : { span }, span }
}

const VAGUE = new Set(['PRON', 'DET'])

/**
 * What a clause says brought its effect about: its subject if that is an act or thing; the clause's own act if somebody does it; for
 * "this" and "which", what was said before. Null when the text does not say.
 */
export function causeOf(desk: EffectDesk, clause: Clause): Cause | null {
  const governor = clause.parent === null ? null : desk.clauses.all[clause.parent]!
  if (clause.relation === 'advcl' && clause.form === 'participle' && clause.marker === null && governor) return actOf(desk, governor)
  const clausal = clause.children.map((i) => desk.clauses.all[i]!).find((c) => c.relation === 'csubj')
  if (clausal) return { ref: actOf(desk, clausal).ref, span: clausal.span }
  const gerund = gerundSubject(desk, clause)
  if (gerund) return gerund
  const means = meansOf(desk, clause)
  if (means) return { ref: actOf(desk, means).ref, span: means.span }
  // "accused the mayor of undermining …": the one who is accused does it.
  const accused = clause.form === 'participle' && clause.marker === 'of' ? governor?.patients[0] : undefined
  const subject = accused ?? clause.agents[0]
  const unmarked = subject ? undefined : unmarkedSubject(desk, clause)
  if (unmarked !== undefined) return refAt(desk, unmarked, desk.clauses.phrase(unmarked))
  if (!subject) return agentless(desk, clause, governor)
  if (clause.relation === 'relcl' && throughPlace(desk, subject.head) !== subject.head) {
    const head = throughPlace(desk, subject.head)
    return refAt(desk, head, desk.clauses.phrase(head))
  }
  const { upos, lemma } = desk.tree.tokens[subject.head]!
  // "could close the port and stop the smuggling": the act before is what does it.
  const actsFirst =
    actorsAt(desk, subject.head).length > 0 &&
    clause.relation === 'conj' &&
    governor?.kind === 'verb' &&
    !desk.eventAt(clause.head) &&
    !neutersIn(desk, governor)
  if (actsFirst && governor.agents.some((a) => a.head === subject.head)) return actOf(desk, governor)
  const { neuter, manners } = desk.reading.codebook.causal
  const nobody = clause.kind === 'copula' || actorsAt(desk, subject.head).length === 0
  if (VAGUE.has(upos) && neuter.includes(lemma) && nobody) return spokenOf(desk, clause, governor)
  if (actorsAt(desk, subject.head).length > 0) {
    const own = desk.eventAt(clause.head)
    const doing = cover([subject.span, clause.predicate])
    return { ref: own ? { entryId: own.id } : { span: doing.end - doing.start > LONG ? subject.span : doing }, span: subject.span }
  }
  if (isFreeRelative(desk, subject.head)) {
    const span = desk.clauses.subtree(subject.head)
    return { ref: { span }, span }
  }
  if (VAGUE.has(upos)) return before(desk, clause)
  const isManner = clause.relation === 'relcl' && manners.includes(lemma)
  if (governor && (isManner || (clause.relation === 'relcl' && isVerbal(desk, clause, governor)))) return actOf(desk, governor)
  return refAt(desk, subject.head, subject.span)
}

/** Does a clause act on nothing, so that it is no means to anything ("they met and helped")? */
const neutersIn = (desk: EffectDesk, clause: Clause): boolean =>
  clause.patients.length === 0 || desk.reading.codebook.wanting.verbs.has(clause.lemma)

/** Characters of subject and verb beyond which the subject alone stands for what it does. */
const LONG = 80

/** "…, but it may help": the thing that the clause before is about, else what was told before. */
function spokenOf(desk: EffectDesk, clause: Clause, governor: Clause | null): Cause | null {
  const [first] = clause.relation === 'conj' && governor ? governor.agents : []
  const isThing = first && !VAGUE.has(desk.tree.tokens[first.head]!.upos) && actorsAt(desk, first.head).length === 0
  return first && isThing ? refAt(desk, first.head, first.span) : before(desk, clause)
}

/** "what goes on there": a pronoun that its own clause describes. */
const isFreeRelative = (desk: EffectDesk, head: number): boolean =>
  VAGUE.has(desk.tree.tokens[head]!.upos) && desk.tree.byRelation(head, 'acl').some((c) => desk.tree.tokens[c]!.deprel === 'acl:relcl')

/** "an attack on a refinery, which halved output": the act, not the place it was done to. */
export function throughPlace(desk: EffectDesk, head: number): number {
  for (let at = head; at >= 0; at = desk.tree.tokens[at]!.head) {
    if (desk.eventAt(at)) return at
    if (desk.tree.tokens[at]!.deprel !== 'nmod') break
  }
  return head
}

/** "…, which helped": a relative clause after a comma on the last phrase of an act speaks of the act. */
function isVerbal(desk: EffectDesk, clause: Clause, governor: Clause): boolean {
  const antecedent = desk.tree.tokens[clause.head]!.head
  const comma = desk.tree
    .byRelation(clause.head, 'punct')
    .some((p) => p < clause.head && p > antecedent && desk.tree.tokens[p]!.text === ',')
  const { upos } = desk.tree.tokens[antecedent]!
  return comma && upos === 'PROPN' && desk.eventAt(governor.head) !== undefined && desk.eventAt(antecedent) === undefined
}

/** "another year without a budget could hand them a cause": a phrase of time that the parse leaves the clause without a subject for. */
const unmarkedSubject = (desk: EffectDesk, clause: Clause): number | undefined =>
  clause.passive || clause.form !== 'finite'
    ? undefined
    : desk.tree.byRelation(clause.head, 'obl').find((i) => i < clause.head && desk.tree.tokens[i]!.deprel === 'obl:unmarked')

/** A passive without an agent ("output had been disrupted"): the clause's own act, the one above it, or the last blow told before. */
function agentless(desk: EffectDesk, clause: Clause, governor: Clause | null): Cause | null {
  const own = desk.eventAt(clause.head)
  if (own) return { ref: { entryId: own.id }, span: clause.span }
  const condition = conditionOf(desk, clause) ?? occasionOf(desk, clause)
  if (condition) return { ref: actOf(desk, condition).ref, span: condition.span }
  if (governor && desk.eventAt(governor.head)) return actOf(desk, governor)
  // "advanced copies made available" harms nothing.
  if (verbSigns(desk, clause)?.object !== '-') return null
  const struck = desk.events.filter((e) => e.eventType === 'ASSAULT' && e.phase !== 'future' && e.predicate.end < clause.predicate.start)
  const last = struck.at(-1)
  return last ? { ref: { entryId: last.id }, span: last.predicate } : null
}

/** "the growers will be ruined if the dues are doubled": the clause on which another depends. */
export const conditionOf = (desk: EffectDesk, clause: Clause): Clause | undefined =>
  clause.children
    .map((i) => desk.clauses.all[i]!)
    .find((c) => c.relation === 'advcl' && c.marker !== null && desk.reading.codebook.causal.links.condition.markers.includes(c.marker))

/** "hopes were dashed when the envoys walked out": the clause of what happened then. */
export const occasionOf = (desk: EffectDesk, clause: Clause): Clause | undefined =>
  clause.children
    .map((i) => desk.clauses.all[i]!)
    .find((c) => {
      const opening = c.marker ?? desk.tree.tokens.find((t) => t.start >= c.span.start)?.lemma
      return c.relation === 'advcl' && c.form === 'finite' && desk.words.frames.occasions.includes(opening ?? '')
    })

/** What "this" or "it" speaks of: the last act told before the clause, in its sentence or the one before. */
export function before(desk: EffectDesk, clause: Clause): Cause | null {
  const { sentences } = desk.reading.doc
  const from = sentences[Math.max(0, clause.sentence - 1)]!.start
  const events = eventsIn(desk, { start: from, end: Math.max(from, clause.predicate.start) })
  const last = events.at(-1)
  if (last) return { ref: { entryId: last.id }, span: last.predicate }
  const previous = desk.clauses.all.filter((c) => c.sentence === clause.sentence - 1 && c.relation === 'root').at(-1)
  return previous ? { ref: { span: previous.span }, span: previous.span } : null
}

/** "The fighting has ruined the harvest. The only winners are the smugglers": the thing that did it, where the sentence before names one. */
export function doerBefore(desk: EffectDesk, clause: Clause): Cause | null {
  const previous = desk.clauses.all.filter((c) => c.sentence === clause.sentence - 1 && c.relation === 'root').at(-1)
  const subject =
    previous?.kind === 'verb' && (verbSigns(desk, previous)?.object || previous.patients.length === 0) ? previous.agents[0] : undefined
  const isThing = subject && !VAGUE.has(desk.tree.tokens[subject.head]!.upos) && actorsAt(desk, subject.head).length === 0
  return subject && isThing ? refAt(desk, subject.head, subject.span) : before(desk, clause)
}
