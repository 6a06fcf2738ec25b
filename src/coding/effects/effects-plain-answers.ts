import { nearness } from '../../codebook/wordnet.ts'
import { contains, type Sign } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { wantedClause } from './effects-answered.ts'
import { speaksOf } from './effects-derived.ts'
import { type Aim, actorsAt, type EffectDesk, type EffectDraft, tokensIn } from './effects-desk.ts'
import { indexBySentence, isUnowned, namesAct, toldBefore, wordsOfGoal } from './effects-responses.ts'

/** Answers to a goal, told in its sentence or the next by a clause that no event stands for: "parliament voted down the proposal". */
export function plainlyAnswered(desk: EffectDesk): EffectDraft[] {
  const told = indexBySentence(desk)
  return desk.clauses.all.flatMap((clause) => {
    if (!isAct(clause) || desk.eventAt(clause.head)) return []
    const aims = toldBefore(told, clause.sentence, 1).filter((a) => a.goal.evidence[0]!.end <= clause.predicate.start)
    for (const aim of aims) {
      const sign = answerOf(desk, clause, aim)
      if (sign) return [draft(desk, clause, aim, sign)]
    }
    return []
  })
}

const isAct = (clause: Clause): boolean =>
  clause.kind === 'verb' &&
  clause.form === 'finite' &&
  clause.tense !== 'future' &&
  (clause.certainty === 'certain' || clause.certainty === 'probable')

function answerOf(desk: EffectDesk, clause: Clause, aim: Aim): Sign | null {
  if (aim.goal.evidence.some((e) => contains(e, clause.predicate))) return null
  const { refusing, granting } = desk.reading.codebook.contrast
  const positive = clause.polarity === 'positive'
  if (isDone(desk, clause, aim)) return positive ? '+' : '-'
  const own = clause.agents.some((a) => actorsAt(desk, a.head).some((id) => aim.goal.holders.includes(id)))
  const answers = refusing.includes(clause.lemma) ? '-' : granting.includes(clause.lemma) ? '+' : null
  if (own || !answers || !isAbout(desk, clause, aim)) return null
  return positive ? answers : answers === '+' ? '-' : null
}

/** Heads of what a verb acts on, a particle's object that the parse takes for a phrase of its own included. */
const objectsOf = (desk: EffectDesk, clause: Clause): readonly number[] => [
  ...new Set([...clause.patients.map((p) => p.head), ...desk.tree.byRelation(clause.head, 'obj', 'obl')]),
]

function isAbout(desk: EffectDesk, clause: Clause, aim: Aim): boolean {
  const words = wordsOfGoal(desk, aim)
  return objectsOf(desk, clause).some(
    (i) => words.has(desk.tree.tokens[i]!.lemma) || isUnowned(desk, i) || namesAct(desk, i, aim) || speaksOf(desk, i, aim),
  )
}

/** "demanded the release of their leader … he was released", "pledged to reopen the border … it was reopened": the wanted act. */
function isDone(desk: EffectDesk, clause: Clause, aim: Aim): boolean {
  const inside = tokensIn(desk.reading, aim.goal.content)
  const top = inside.find((i) => !inside.includes(desk.tree.tokens[i]!.head))
  if (top === undefined || !isWantedAct(desk, clause, aim, top)) return false
  const things = clause.patients.map((p) => desk.tree.tokens[p.head]!)
  const words = wordsOfGoal(desk, aim)
  return things.some((t) => t.upos === 'PRON' || words.has(t.lemma))
}

function isWantedAct(desk: EffectDesk, clause: Clause, aim: Aim, top: number): boolean {
  const wanted = wantedClause(desk, aim)
  if (wanted) return wanted.lemma === clause.lemma && wanted.polarity === 'positive'
  const { lemma, upos } = desk.tree.tokens[top]!
  return upos === 'NOUN' && (lemma === clause.lemma || nearness(lemma, clause.lemma) === 'derived')
}

function draft(desk: EffectDesk, clause: Clause, aim: Aim, sign: Sign): EffectDraft {
  const words = desk.reading.doc.source.text.slice(clause.predicate.start, clause.predicate.end)
  return {
    rule: 'answered/plainly',
    cause: { span: clause.span },
    affected: { goalId: aim.goal.id },
    sign,
    basis: 'derived',
    chain: [{ words, sign, why: sign === '+' ? 'it does or grants what is wanted' : 'it refuses what is wanted' }],
    calculus: 'confirms',
    at: clause.head,
    evidence: [clause.span, aim.goal.evidence[0]!],
    confidence: 0.45,
  }
}
