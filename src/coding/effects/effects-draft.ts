import { cover, type Sign, type Span } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import type { Cause } from './effects-cause.ts'
import { affectedAt, type EffectDesk, type EffectDraft } from './effects-desk.ts'

/** Characters before a clause within which its cause belongs to one piece of evidence with it. */
const REACH = 40

/** An effect that the words of a clause state: its cause, what it touches, and the words between them as evidence. */
export function stateEffect(
  desk: EffectDesk,
  clause: Clause,
  cause: Cause,
  affected: { head: number; span: Span },
  sign: Sign,
  rule: string,
  confidence: number,
): EffectDraft[] {
  const { sentence } = desk.tree.tokens[clause.head]!
  const within = desk.reading.doc.sentences[sentence]!
  const here = cause.span.start >= within.start && cause.span.end <= within.end
  const near = here && cause.span.end > clause.span.start - REACH
  const subject = clause.agents.filter(() => !here || !near).map((a) => a.span)
  const words = cover([...(near ? [cause.span] : subject), clause.predicate, affected.span])
  const evidence = here && !near ? [words, cause.span] : [words]
  return affectedAt(desk, affected.head).map((target) => ({
    rule,
    cause: cause.ref,
    affected: 'span' in target && desk.tree.tokens[affected.head]!.upos !== 'PRON' ? { span: affected.span } : target,
    sign,
    basis: 'stated',
    chain: [],
    calculus: 'silent',
    at: clause.head,
    evidence,
    confidence,
  }))
}
