import type { Clause } from '../../clauses/clause.ts'
import { actorsAt, type EffectDesk } from '../effects-desk.ts'
import { doneByRightOnes, isNamed } from './meaning.ts'
import type { Answer, Told, Wanted } from './wanted.ts'

/** "promised to close the camp … it is still open", "wants to destroy the militia … it still holds the town": how what was to change stands. */
export function answeredByState(desk: EffectDesk, wanted: Wanted, told: Told): Answer | null {
  return stands(desk, wanted, told) ?? runs(desk, wanted, told) ?? persists(desk, wanted, told)
}

const subjectOf = (clause: Clause) => clause.agents[0] ?? (clause.passive ? clause.patients[0] : undefined)

/** "is still open", "has been shut since May": an adjective of the wanted state or of its opposite. */
function stands(desk: EffectDesk, wanted: Wanted, { clause, near }: Told): Answer | null {
  const subject = subjectOf(clause)
  if (!wanted.isVerb || clause.kind !== 'copula' || !subject || !isAboutIt(desk, wanted, subject.head, near)) return null
  const { lemma, upos } = desk.tree.tokens[clause.head]!
  if (upos !== 'ADJ' && upos !== 'VERB') return null
  for (const [a, b] of desk.reading.codebook.contrast.opposites) {
    const side = [a!, b!].find((words) => words.includes(wanted.act))
    const said = [a!, b!].find((words) => words.includes(lemma))
    if (!side || !said) continue
    const alike = (side === said) === (clause.polarity === 'positive')
    return { sign: alike ? '+' : '-', rule: 'answered/stands', why: alike ? 'it is so now' : 'it is not so' }
  }
  return null
}

const isAboutIt = (desk: EffectDesk, wanted: Wanted, head: number, near: boolean): boolean =>
  isNamed(desk, wanted, head) || (near && desk.tree.tokens[head]!.upos === 'PRON' && actorsAt(desk, head).length === 0)

/** "wants to end the strike … the strike goes on": what was to end goes on, or has ended. */
function runs(desk: EffectDesk, wanted: Wanted, { clause, near }: Told): Answer | null {
  if (!near || wanted.withheld || wanted.aim.goal.direction !== 'cease' || clause.kind !== 'verb') return null
  if (clause.passive || clause.patients.length > 0 || !clause.agents.some((a) => isNamed(desk, wanted, a.head))) return null
  const { running, ending } = desk.reading.codebook.contrast
  const ended = ending.includes(clause.lemma)
  if (!ended && !running.includes(clause.lemma)) return null
  const over = ended === (clause.polarity === 'positive')
  return { sign: over ? '+' : '-', rule: 'answered/stands', why: over ? 'what was to end has ended' : 'what was to end goes on' }
}

/** "still controls the city", "remains in power": whom the goal would end or weaken goes on. */
function persists(desk: EffectDesk, wanted: Wanted, { clause }: Told): Answer | null {
  const { direction } = wanted.aim.goal
  if ((direction !== 'cease' && direction !== 'reduce') || clause.polarity === 'negative' || !clause.agents[0]) return null
  const target = wanted.clause?.patients.flatMap((p) => actorsAt(desk, p.head)) ?? []
  const own = clause.agents.some((a) => actorsAt(desk, a.head).some((id) => target.includes(id)))
  if (!own || !goesOn(desk, clause) || (wanted.doers.length > 0 && doneByRightOnes(desk, wanted, clause))) return null
  return { sign: '-', rule: 'answered/stands', why: 'what was to end goes on' }
}

function goesOn(desk: EffectDesk, clause: Clause): boolean {
  const { persisting, still } = desk.reading.codebook.contrast
  if (persisting.includes(clause.lemma)) return true
  return desk.tree.byRelation(clause.head, 'advmod').some((i) => still.includes(desk.tree.tokens[i]!.lemma.toLowerCase()))
}
