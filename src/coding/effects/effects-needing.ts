import { contains, cover, type Sign, type Span } from '../../model/index.ts'
import type { Argument, Clause } from '../clauses/clause.ts'
import { actOf, before, type Cause, causeOf, refAt } from './effects-cause.ts'
import type { EffectDesk, EffectDraft } from './effects-desk.ts'
import { effectOn, stateEffect } from './effects-draft.ts'
import { objectsAfter } from './effects-slots.ts'
import { verbSigns } from './signs.ts'

/** What stands or falls with a thing: "without the airlift the town would not have survived", "as long as it is shut they cannot sell". */
export function statedByNeeds(desk: EffectDesk): EffectDraft[] {
  return desk.clauses.all.flatMap((clause) => [...without(desk, clause), ...aslong(desk, clause), ...onlyWay(desk, clause)])
}

/** Is a clause about what can or could not be: denied, or a loss? Null where it tells nothing of the kind. */
function barred(desk: EffectDesk, clause: Clause): boolean {
  const { modals, losing } = desk.words.frames.needing
  if (clause.modal === null) return false
  if (losing.modals.includes(clause.modal)) return losing.verbs.includes(clause.lemma) && clause.polarity === 'positive'
  if (!modals.includes(clause.modal)) return false
  if (losing.verbs.includes(clause.lemma)) return true
  const thing = subjectOf(desk, clause)
  if (clause.polarity === 'negative' || (thing && noneOf(desk, thing.head) !== null)) return true
  return clause.kind === 'verb' && (clause.passive ? verbSigns(desk, clause)?.object : verbSigns(desk, clause)?.subject) === '-'
}

/** The "no" of what there would be none of ("there would be no talks"). */
const noneOf = (desk: EffectDesk, thing: number): number | null =>
  desk.tree.byRelation(thing, 'det').find((d) => desk.reading.codebook.clauses.negatingDeterminers.has(desk.tree.tokens[d]!.lemma)) ?? null

/** Whom or what it is about: the subject; in "there could be no peace" what there is not. */
function subjectOf(desk: EffectDesk, clause: Clause): Argument | undefined {
  const subject = clause.agents[0] ?? clause.patients[0]
  return subject && desk.tree.tokens[subject.head]!.xpos === 'EX' ? objectsAfter(desk, clause)[0] : subject
}

function without(desk: EffectDesk, clause: Clause): EffectDraft[] {
  const { prepositions } = desk.words.frames.needing
  const lacking = clause.obliques.find((o) => prepositions.includes(o.preposition!)) ?? notFor(desk, clause)
  const subject = lacking && barred(desk, clause) ? subjectOf(desk, clause) : undefined
  if (!lacking || !subject) return []
  const cause = refAt(desk, lacking.head, lacking.span)
  const none = noneOf(desk, subject.head)
  if (none === null) return draft(desk, clause, cause, subject, '+', 'need/without')
  const span = { start: desk.tree.tokens[none + 1]!.start, end: subject.span.end }
  return effectOn(
    desk,
    { ...clause, predicate: cover([cause.span, clause.predicate]) },
    cause,
    { ...subject, span },
    '+',
    'need/without',
    0.55,
  )
}

/** "had it not been for the loan": what stands after the words, before the clause that would have been otherwise. */
function notFor(desk: EffectDesk, clause: Clause): Argument | undefined {
  const { butFor } = desk.words.frames.needing
  const { tokens } = desk.tree
  const { firstToken } = desk.reading.doc.sentences[clause.sentence]!
  const opening = tokens.slice(firstToken, Math.min(firstToken + 8, clause.head))
  const denied =
    opening.some((t) => butFor.not.includes(t.lemma)) && opening[0] !== undefined && butFor.verbs.includes(opening[0].lemma.toLowerCase())
  const mark = denied ? opening.find((t) => butFor.words.includes(t.lemma)) : undefined
  if (!mark) return undefined
  const stop = tokens.slice(mark.i, clause.head).find((t) => t.text === ',')
  const words = stop ? tokens.slice(mark.i + 1, stop.i) : []
  return words.length > 0 ? { head: words.at(-1)!.i, span: cover(words), preposition: mark.lemma, via: 'syntax' } : undefined
}

/** "as long as the border stays shut, growers cannot sell", "until it is opened they cannot". */
function aslong(desk: EffectDesk, clause: Clause): EffectDraft[] {
  const { needing } = desk.words.frames
  // "he would not open the gates while they shelled" is his will.
  if (!barred(desk, clause) || !needing.barring.includes(clause.modal!)) return []
  const opened = clause.children
    .map((i) => desk.clauses.all[i]!)
    .find((c) => c.relation === 'advcl' && c.marker !== null && [...needing.while, ...needing.until].includes(c.marker))
  const long = opened ? undefined : longAs(desk, clause)
  const subject = subjectOf(desk, clause)
  if (long && subject) return draft(desk, clause, { ref: { span: long }, span: long }, subject, '-', 'need/while')
  if (!opened || !subject) return []
  const sign: Sign = needing.until.includes(opened.marker!) ? '+' : '-'
  return draft(desk, clause, { ref: actOf(desk, opened).ref, span: opened.span }, subject, sign, 'need/while')
}

/** "as long as the border stays shut": the words of the clause, which the parse hangs on the adverb. */
function longAs(desk: EffectDesk, clause: Clause): Span | undefined {
  const { tokens } = desk.tree
  const { measure, measuring } = desk.words.frames.needing
  const adverb = desk.tree.byRelation(clause.head, 'advmod').find((i) => {
    const around = [tokens[i - 1], tokens[i + 1]].map((t) => t?.text.toLowerCase() ?? '')
    return measure.includes(tokens[i]!.lemma) && around.every((w) => measuring.includes(w))
  })
  const inside = adverb === undefined ? [] : tokens.filter((t) => t.i > adverb + 1 && t.start < desk.clauses.subtree(adverb).end)
  return inside.length > 1 ? cover(inside) : undefined
}

/** On the goal that the clause tells, if it is one; else on its subject. */
function draft(desk: EffectDesk, clause: Clause, cause: Cause, subject: Argument, sign: Sign, rule: string): EffectDraft[] {
  const aim = desk.aims.find((a) => contains(a.goal.content, clause.predicate))
  const told = { ...clause, predicate: cover([cause.span, clause.predicate]) }
  const stated = stateEffect(desk, told, cause, subject, sign, rule, 0.55).map((d) => ({ ...d, affirmed: true }))
  return aim ? stated.slice(0, 1).map((d) => ({ ...d, affected: { goalId: aim.goal.id } })) : stated
}

/** "the treaty is the only way to reopen the pass": what it is the way to. */
function onlyWay(desk: EffectDesk, clause: Clause): EffectDraft[] {
  if (clause.kind !== 'copula' || clause.polarity === 'negative') return []
  const subject = clause.agents[0]
  if (isWay(desk, clause.head)) {
    const cause = subject && desk.tree.tokens[subject.head]!.upos === 'PRON' ? before(desk, clause) : causeOf(desk, clause)
    return wayTo(desk, clause.head).flatMap((to) => (cause ? stateEffect(desk, clause, cause, to, '+', 'need/way', 0.55) : []))
  }
  // "the only way to peace is the treaty"
  if (!subject || !isWay(desk, subject.head)) return []
  const cause = refAt(
    desk,
    clause.head,
    desk.clauses.headedBy(clause.head)?.kind === 'copula' ? desk.clauses.phrase(clause.head) : clause.span,
  )
  return wayTo(desk, subject.head).flatMap((to) => stateEffect(desk, clause, cause, to, '+', 'need/way', 0.55))
}

function isWay(desk: EffectDesk, head: number): boolean {
  const { words, weighty } = desk.words.frames.ways
  return (
    words.includes(desk.tree.tokens[head]!.lemma) &&
    desk.tree.byRelation(head, 'amod').some((a) => weighty.includes(desk.tree.tokens[a]!.text.toLowerCase()))
  )
}

/** What a way leads to: a clause that hangs on the noun, or a phrase. */
function wayTo(desk: EffectDesk, head: number): { head: number; span: Span }[] {
  const below = desk.tree
    .byRelation(head, 'acl')
    .map((i) => desk.clauses.headedBy(i))
    .find((c) => c !== undefined)
  if (below) return [{ head: below.head, span: below.span }]
  const { prepositions } = desk.words.frames.ways
  return desk.clauses
    .nominal(head)
    .obliques.filter((o) => prepositions.includes(o.preposition!))
    .slice(0, 1)
}
