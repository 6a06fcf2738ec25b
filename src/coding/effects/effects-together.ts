import { contains, type Sign } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import type { Aim, EffectDesk, EffectDraft } from './effects-desk.ts'
import { outcomeDraft } from './effects-draft.ts'
import { indexBySentence, toldBefore } from './effects-responses.ts'

/** Sentences between goals and what is said of them together. */
const NEAR = 2

/** "Neither aim has been reached", "Both of these hopes came true": what is said of some goals just told, as one. */
export function outcomesTogether(desk: EffectDesk): EffectDraft[] {
  const told = indexBySentence(desk)
  return desk.clauses.all.flatMap((clause) => {
    const sign = clause.kind === 'verb' && clause.relation !== 'relcl' ? outcomeOf(desk, clause) : null
    const subject = (clause.agents[0] ?? clause.patients[0])?.head
    if (sign === null || subject === undefined || !meansSeveral(desk, subject)) return []
    return goalsMeant(clause, told).map((aim) => outcomeDraft(clause, aim, sign))
  })
}

/** What a verb says of its subject: that it came about, or that it did not; null when neither. */
function outcomeOf(desk: EffectDesk, clause: Clause): Sign | null {
  const { failing, happening, succeeding } = desk.reading.codebook.contrast
  const positive = clause.polarity === 'positive'
  if (failing.includes(clause.lemma)) return positive ? '-' : null
  if (positive) return succeeding.includes(clause.lemma) ? '+' : null
  return happening.includes(clause.lemma) || succeeding.includes(clause.lemma) ? '-' : null
}

/** "neither aim", "both of its goals", "none of these hopes", "neither". */
function meansSeveral(desk: EffectDesk, head: number): boolean {
  const { contrast, wanting } = desk.reading.codebook
  const lemma = (i: number) => desk.tree.tokens[i]!.lemma.toLowerCase()
  const counted = desk.tree.byRelation(head, 'det', 'nummod').some((i) => contrast.together.includes(lemma(i)))
  if (counted) return wanting.references.has(lemma(head))
  if (!contrast.together.includes(lemma(head))) return false
  const whole = desk.tree.byRelation(head, 'nmod')
  return whole.length === 0 ? desk.tree.tokens[head]!.upos !== 'NOUN' : whole.some((i) => wanting.references.has(lemma(i)))
}

/** The goals of the sentence that told some last, of the same holders as the last of them; none where it told but one. */
function goalsMeant(clause: Clause, told: ReadonlyMap<number, readonly Aim[]>): Aim[] {
  const before = toldBefore(told, clause.sentence, NEAR).filter(
    (a) => a.goal.content.end <= clause.predicate.start && !a.goal.evidence.some((e) => contains(e, clause.predicate)),
  )
  const last = before.toSorted((a, b) => b.goal.content.start - a.goal.content.start)[0]
  if (!last) return []
  const alike = before.filter((a) => String(a.goal.holders) === String(last.goal.holders))
  return alike.length > 1 ? alike : []
}
