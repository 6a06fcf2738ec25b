import { cover, type Sign } from '../../model/index.ts'
import type { Argument, Clause } from '../clauses/clause.ts'
import { prepositionOf } from '../clauses/tree.ts'
import { before, type Cause, causeOf, doerBefore, refAt } from './effects-cause.ts'
import type { EffectDesk, EffectDraft } from './effects-desk.ts'
import { stateEffect } from './effects-draft.ts'

/** What a subject is to something: "a factor in the slump", "a crucial part of the defences", "the losers of the deal", "the result was …". */
export function statedByCopula(desk: EffectDesk): EffectDraft[] {
  return desk.clauses.all.flatMap((clause) => {
    if (clause.kind !== 'copula' || clause.polarity === 'negative' || desk.tree.tokens[clause.head]!.upos !== 'NOUN') return []
    return [...asCause(desk, clause), ...asResult(desk, clause), ...asPart(desk, clause), ...asFate(desk, clause)]
  })
}

/** The phrases that hang on a noun by one of some prepositions. */
function hungBy(desk: EffectDesk, noun: number, prepositions: readonly string[]): Argument[] {
  return desk.tree.byRelation(noun, 'nmod', 'obl').flatMap((head): Argument[] => {
    const preposition = prepositionOf(desk.tree, head)
    return preposition !== null && prepositions.includes(preposition)
      ? [{ head, span: desk.clauses.phrase(head), preposition, via: 'syntax' }]
      : []
  })
}

const state = (desk: EffectDesk, clause: Clause, cause: Cause | null, on: readonly Argument[], sign: Sign, rule: string): EffectDraft[] =>
  cause === null ? [] : on.slice(0, 1).flatMap((arg) => stateEffect(desk, clause, cause, arg, sign, `copular/${rule}`, 0.6))

function asCause(desk: EffectDesk, clause: Clause): EffectDraft[] {
  const { nominal } = desk.reading.codebook.causal
  const subject = clause.agents[0]
  const lemma = (i: number) => desk.tree.tokens[i]!.lemma
  const named = [
    ...(nominal.causes.includes(lemma(clause.head)) ? hungBy(desk, clause.head, nominal.of) : []),
    ...(nominal.factors.includes(lemma(clause.head)) ? hungBy(desk, clause.head, nominal.in) : []),
  ]
  if (named.length > 0) return state(desk, clause, causeOf(desk, clause), named, '+', 'cause')
  // "the reason for the delay was the storm"
  if (!subject || !nominal.causes.includes(lemma(subject.head))) return []
  return state(
    desk,
    clause,
    refAt(desk, clause.head, desk.clauses.phrase(clause.head)),
    hungBy(desk, subject.head, nominal.of),
    '+',
    'cause',
  )
}

function asResult(desk: EffectDesk, clause: Clause): EffectDraft[] {
  const { results } = desk.reading.codebook.causal.nominal
  const subject = clause.agents[0]
  if (!subject) return []
  const lemma = (i: number) => desk.tree.tokens[i]!.lemma
  if (results.includes(lemma(clause.head))) {
    const [source] = hungBy(desk, clause.head, ['of'])
    return source ? state(desk, clause, refAt(desk, source.head, source.span), [subject], '+', 'result') : []
  }
  if (!results.includes(lemma(subject.head))) return []
  const [source] = hungBy(desk, subject.head, ['of'])
  const cause = source ? refAt(desk, source.head, source.span) : before(desk, clause)
  const come: Argument = { head: clause.head, span: desk.clauses.phrase(clause.head), preposition: null, via: 'syntax' }
  return state(desk, clause, cause, [come], '+', 'result')
}

function asPart(desk: EffectDesk, clause: Clause): EffectDraft[] {
  const { words, weighty, prepositions, best } = desk.words.parts
  const describedBy = (list: readonly string[]) =>
    desk.tree.byRelation(clause.head, 'amod', 'compound').some((a) => list.includes(desk.tree.tokens[a]!.lemma))
  const { lemma } = desk.tree.tokens[clause.head]!
  if (best.words.includes(lemma) && describedBy(best.weighty))
    return state(desk, clause, causeOf(desk, clause), ownersOf(desk, clause.head), '+', 'best')
  if (!describedBy(weighty) || !words.includes(lemma)) return []
  return state(desk, clause, causeOf(desk, clause), hungBy(desk, clause.head, prepositions), '+', 'part')
}

/** Whose something is: "the smugglers' best recruiters", "the best recruiters of the smugglers". */
const ownersOf = (desk: EffectDesk, noun: number): Argument[] => [
  ...desk.tree
    .byRelation(noun, 'nmod:poss')
    .map((head): Argument => ({ head, span: desk.clauses.phrase(head), preposition: null, via: 'syntax' })),
  ...hungBy(desk, noun, ['of']),
]

function asFate(desk: EffectDesk, clause: Clause): EffectDraft[] {
  const { signs, bare, prepositions } = desk.words.fates
  const sign = signs.get(desk.tree.tokens[clause.head]!.lemma)
  if (!sign || clause.agents.length === 0) return []
  const [source] = hungBy(desk, clause.head, prepositions)
  if (!source && !bare.includes(desk.tree.tokens[clause.head]!.lemma)) return []
  const cause = source ? refAt(desk, source.head, source.span) : doerBefore(desk, clause)
  const told = { ...clause, predicate: cover([clause.predicate, desk.clauses.phrase(clause.head)]) }
  return state(desk, told, cause, clause.agents, sign, 'fate')
}
