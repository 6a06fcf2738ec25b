import { cover, type EntryOrSpan, type Sign, type Span } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import type { Cause } from './effects-cause.ts'
import { type Aim, affectedAt, type EffectDesk, type EffectDraft } from './effects-desk.ts'

/** Characters before a clause within which its cause belongs to one piece of evidence with it. */
const REACH = 40

/** Characters of a cause beyond which it is evidence of its own. */
const LONG = 100

/** An effect that the words of a clause state: its cause, what it touches, and the words between them as evidence. */
export function stateEffect(...told: Parameters<typeof effectOn>): EffectDraft[] {
  const [desk, , , { head }] = told
  const { text, upos } = desk.tree.tokens[head]!
  const itself = upos === 'PRON' && /sel(f|ves)$/.test(text)
  return itself || isNone(desk, head) ? [] : effectOn(...told)
}

/** The same on what there would be none of ("without the dike there would be no harvest"). */
export function effectOn(
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
  const short = cause.span.end - cause.span.start <= LONG
  const near = here && short && cause.span.end > clause.span.start - REACH
  const subject = clause.agents.filter((a) => (!here || !near) && a.span.end - a.span.start <= LONG).map((a) => a.span)
  const words = cover([...(near ? [cause.span] : subject), clause.predicate, affected.span])
  const evidence = here && !near ? [words, cause.span] : [words]
  return affectedAt(desk, affected.head).map((target) => ({
    rule,
    cause: cause.ref,
    affected: 'span' in target && desk.tree.tokens[affected.head]!.upos !== 'PRON' ? { span: withRest(desk, affected) } : target,
    sign,
    basis: 'stated',
    chain: [],
    calculus: 'silent',
    at: clause.head,
    evidence,
    confidence,
  }))
}

/** "helps no grower", "helps neither the growers nor the smugglers": said to touch nobody. */
function isNone(desk: EffectDesk, head: number): boolean {
  const { tokens } = desk.tree
  const first = tokens[head]!.deprel === 'conj' ? tokens[head]!.head : head
  const words = [...desk.tree.byRelation(head, 'det', 'cc'), ...desk.tree.byRelation(first, 'cc:preconj', 'det')]
  return words.some((w) => desk.negators.has(tokens[w]!.lemma.toLowerCase()))
}

/** What a clause says became of a goal: that it came about, or that it did not, which denies nothing. */
export const outcomeDraft = (clause: Clause, aim: Aim, sign: Sign, chain: EffectDraft['chain'] = []): EffectDraft => ({
  rule: 'outcome',
  cause: { span: clause.span },
  affected: { goalId: aim.goal.id },
  sign,
  basis: 'stated',
  affirmed: true,
  chain,
  calculus: chain.length > 0 ? 'confirms' : 'silent',
  at: clause.head,
  evidence: [clause.span, aim.goal.evidence[0]!],
  confidence: 0.55,
})

/** What is set against a goal works against it: nothing says so but the contrast. */
export const contrastDraft = (
  clause: Clause,
  aim: Aim,
  cause: EntryOrSpan,
  rule: string,
  evidence: Span[],
  confidence: number,
): EffectDraft => ({
  rule,
  cause,
  affected: { goalId: aim.goal.id },
  sign: '-',
  basis: 'contrast',
  chain: [],
  calculus: 'silent',
  at: clause.head,
  evidence,
  confidence,
})

/** "5.7 million barrels of crude were lost": a phrase with "of" belongs to the amount it follows, wherever the parse hangs it. */
function withRest(desk: EffectDesk, { head, span }: { head: number; span: Span }): Span {
  const { tokens } = desk.tree
  let next = head + 1
  while (next < tokens.length && tokens[next]!.start < span.end) next++
  const token = tokens[next]
  if (token?.text !== 'of' || token.deprel !== 'case' || token.start - span.end > 1) return span
  return cover([span, desk.clauses.phrase(token.head)])
}
