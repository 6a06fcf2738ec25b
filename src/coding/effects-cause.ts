import type { EntryOrSpan, Span } from '../model/index.ts'
import type { Clause } from './clause.ts'
import { actorsAt, type EffectDesk, eventsIn } from './effects-desk.ts'

/** A cause with the words that show it. */
export interface Cause {
  readonly ref: EntryOrSpan
  readonly span: Span
}

/** An entry where an event stands on a token, else the words. */
export function refAt(desk: EffectDesk, head: number, span: Span): Cause {
  const event = desk.eventAt(head)
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
  const subject = clause.agents[0]
  if (!subject) return agentless(desk, clause, governor)
  if (clause.relation === 'relcl' && throughPlace(desk, subject.head) !== subject.head) {
    const head = throughPlace(desk, subject.head)
    return refAt(desk, head, desk.clauses.phrase(head))
  }
  if (actorsAt(desk, subject.head).length > 0) {
    const own = desk.eventAt(clause.head)
    return own ? { ref: { entryId: own.id }, span: subject.span } : { ref: { span: subject.span }, span: subject.span }
  }
  if (isFreeRelative(desk, subject.head)) {
    const span = desk.clauses.subtree(subject.head)
    return { ref: { span }, span }
  }
  if (VAGUE.has(desk.tree.tokens[subject.head]!.upos)) return before(desk, clause)
  if (clause.relation === 'relcl' && governor && isVerbal(desk, clause, governor)) return actOf(desk, governor)
  return refAt(desk, subject.head, subject.span)
}

/** "what is happening now": a pronoun that its own clause describes. */
const isFreeRelative = (desk: EffectDesk, head: number): boolean =>
  VAGUE.has(desk.tree.tokens[head]!.upos) && desk.tree.byRelation(head, 'acl').some((c) => desk.tree.tokens[c]!.deprel === 'acl:relcl')

/** "an attack on a refinery, which halved output": the act, not the place it was done to. */
function throughPlace(desk: EffectDesk, head: number): number {
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

/** A passive without an agent: the clause's own act, or the act that its sentence or the one before tells of. */
function agentless(desk: EffectDesk, clause: Clause, governor: Clause | null): Cause | null {
  const own = desk.eventAt(clause.head)
  if (own) return { ref: { entryId: own.id }, span: clause.span }
  if (governor && desk.eventAt(governor.head)) return actOf(desk, governor)
  return before(desk, clause)
}

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
