import { contains } from '../../../model/index.ts'
import type { Clause } from '../../clauses/clause.ts'
import { actOf } from '../effects-cause.ts'
import { type Aim, type EffectDesk, type EffectDraft, isQuestion } from '../effects-desk.ts'
import { isElsewhere } from '../effects-owners.ts'
import { answeredByAct } from './acts.ts'
import { answeredByAmount } from './amounts.ts'
import { answeredByComing } from './coming.ts'
import { isBeforeDeadline } from './deadlines.ts'
import { answeredByDeed } from './deeds.ts'
import { answeredByState } from './lasting.ts'
import { answeredByOthers } from './met.ts'
import { type Answer, type Told, toldAt, type Wanted, wantedOf } from './wanted.ts'
import { answeredByYielding } from './yielding.ts'

/** Sentences behind a goal within which a clause may answer it. */
const REACH = 3

/** Clauses that answer a goal told before them: the wanted act is done or undone, others grant or refuse it, or things stay as they are. */
export function answersToGoals(desk: EffectDesk): EffectDraft[] {
  return desk.aims.flatMap((aim) => {
    const wanted = wantedOf(desk, aim)
    if (!wanted) return []
    const { sentence, end } = toldAt(desk, aim)
    const later = desk.clauses.all.filter((c) => c.sentence >= sentence && c.sentence <= sentence + REACH && c.predicate.start >= end)
    return later.flatMap((clause) => {
      const answer =
        isTold(desk, clause, aim) && !isElsewhere(desk, aim, clause)
          ? answerOf(desk, wanted, toldAfter(desk, aim, clause, clause.sentence - sentence))
          : null
      return answer && !(answer.sign === '-' && isBeforeDeadline(desk, aim, clause)) ? [draft(desk, clause, aim, answer)] : []
    })
  })
}

function toldAfter(desk: EffectDesk, aim: Aim, clause: Clause, distance: number): Told {
  const { end } = aim.goal.content
  const since = desk.aims.some((a) => a !== aim && a.goal.content.start > end && a.goal.content.end < clause.predicate.start)
  return { clause, distance, near: distance <= 1 && !since }
}

const answerOf = (desk: EffectDesk, wanted: Wanted, told: Told): Answer | null =>
  answeredByAmount(desk, wanted, told) ??
  answeredByDeed(desk, wanted, told) ??
  answeredByOthers(desk, wanted, told) ??
  answeredByComing(desk, wanted, told) ??
  answeredByState(desk, wanted, told) ??
  answeredByYielding(desk, wanted, told) ??
  answeredByAct(desk, wanted, told)

/** Does a clause tell what is or was, outside the words of the goal and of any other? Questions, plans and what only describes do not. */
function isTold(desk: EffectDesk, clause: Clause, aim: Aim): boolean {
  if (clause.kind === 'noun' || clause.form !== 'finite' || clause.modal !== null || clause.tense === 'future') return false
  if (clause.certainty !== 'certain' && clause.certainty !== 'probable') return false
  if (describes(desk, clause) || isAsked(desk, clause)) return false
  if (aim.goal.evidence.some((e) => contains(e, clause.predicate))) return false
  if (aim.goal.coder.rule.startsWith('purpose') && aim.sentences.has(clause.sentence)) return false
  return !desk.aims.some((a) => a.goal.evidence.some((e) => contains(e, clause.predicate)) && /^(?:verb|purpose)/.test(a.goal.coder.rule))
}

/** "the plan that cuts the tax": a relative clause without a comma says only which thing is meant. */
const describes = (desk: EffectDesk, { relation, head }: Clause): boolean =>
  relation === 'relcl' && !desk.tree.byRelation(head, 'punct').some((p) => p < head && desk.tree.tokens[p]!.text === ',')

/** "how the pact was kept", "whether it left": what is asked. */
const isAsked = (desk: EffectDesk, { head, relation }: Clause): boolean =>
  isQuestion(desk, desk.tree.tokens[head]!.sentence) ||
  (relation === 'ccomp' && desk.tree.byRelation(head, 'advmod', 'mark', 'obl').some((i) => /^W/.test(desk.tree.tokens[i]!.xpos)))

function draft(desk: EffectDesk, clause: Clause, aim: Aim, { sign, rule, why }: Answer): EffectDraft {
  const words = desk.reading.doc.source.text.slice(clause.predicate.start, clause.predicate.end)
  return {
    rule,
    cause: actOf(desk, clause).ref,
    affected: { goalId: aim.goal.id },
    sign,
    basis: 'derived',
    chain: [{ words, sign, why }],
    calculus: 'confirms',
    at: clause.head,
    evidence: [clause.span, aim.goal.evidence[0]!],
    confidence: 0.45,
  }
}
