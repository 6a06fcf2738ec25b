import { cover, type Sign } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { conjunctsOf } from '../clauses/tree.ts'
import { doerBefore, refAt } from './effects-cause.ts'
import { type EffectDesk, type EffectDraft, isQuestion } from './effects-desk.ts'
import { stateEffect } from './effects-draft.ts'
import { argumentAt, isSomebody } from './effects-slots.ts'

/** Sentences behind a question that may answer it. */
const REACH = 3

/** "Who has gained from the war? The generals. And, above all, the smugglers.": the names that answer a question gain or lose. */
export function statedByAnswers(desk: EffectDesk): EffectDraft[] {
  return desk.clauses.all.flatMap((clause) => {
    const sign = askedSign(desk, clause) ?? shownSign(desk, clause)
    if (!sign) return []
    const { from } = desk.words.frames.winning
    const source = clause.obliques.find((o) => from.includes(o.preposition!) && desk.tree.tokens[o.head]!.upos !== 'PRON')
    const cause = source ? refAt(desk, source.head, source.span) : doerBefore(desk, clause)
    if (!cause) return []
    return answersTo(desk, clause).flatMap((head) => {
      const told = { ...clause, head, sentence: desk.tree.tokens[head]!.sentence, predicate: desk.clauses.phrase(head) }
      return stateEffect(desk, told, cause, argumentAt(desk, head), sign, 'winner/asked', 0.55).map((d) => ({
        ...d,
        evidence: [cover([clause.predicate, ...clause.agents.map((a) => a.span)]), ...d.evidence],
      }))
    })
  })
}

/** Which way those go whom a question asks for; null when it asks no such thing. */
function askedSign(desk: EffectDesk, clause: Clause): Sign | null {
  const { gain, lose, glad, sorry, asking } = desk.words.frames.winning
  const subject = clause.agents[0]
  if (!subject || !asking.includes(desk.tree.tokens[subject.head]!.lemma.toLowerCase()) || !isQuestion(desk, clause.sentence)) return null
  if (clause.kind === 'copula') return desk.words.fates.signs.get(desk.tree.tokens[clause.head]!.lemma) ?? null
  if (gain.includes(clause.lemma) || glad.includes(clause.lemma)) return '+'
  return lose.includes(clause.lemma) || sorry.includes(clause.lemma) ? '-' : null
}

/** "Here is the principal winner.": a sentence that shows somebody who gains or loses, and leaves the name to the next. */
function shownSign(desk: EffectDesk, clause: Clause): Sign | null {
  const { showing } = desk.words.frames.winning
  const subject = clause.agents[0] ?? { head: clause.head }
  const here = desk.tree.byRelation(clause.head, 'advmod').some((i) => showing.includes(desk.tree.tokens[i]!.lemma.toLowerCase()))
  const shown = showing.includes(desk.tree.tokens[clause.head]!.lemma.toLowerCase()) || here
  return shown && clause.relation === 'root' ? (desk.words.fates.signs.get(desk.tree.tokens[subject.head]!.lemma) ?? null) : null
}

/** The names that head the sentences without a verb right behind a question, their sisters included. */
function answersTo(desk: EffectDesk, clause: Clause): number[] {
  const { sentences } = desk.reading.doc
  const found: number[] = []
  for (const { i, firstToken, lastToken } of sentences.slice(clause.sentence + 1, clause.sentence + 1 + REACH)) {
    const root = desk.tree.tokens.slice(firstToken, lastToken).find((t) => t.head < 0)
    if (!root || !/^(NOUN|PROPN)$/.test(root.upos) || desk.tree.byRelation(root.i, 'cop').length > 0 || isQuestion(desk, i)) break
    found.push(...conjunctsOf(desk.tree, root.i).filter((head) => isSomebody(desk, head)))
  }
  return found
}
