import { contains, type Sign } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { wantedClause } from './effects-answered.ts'
import { type Aim, actorsAt, type EffectDesk, type EffectDraft } from './effects-desk.ts'
import { outcomeDraft } from './effects-draft.ts'
import { indexBySentence, toldBefore } from './effects-responses.ts'

/** Sentences between what was wanted or promised and the "so" that takes it up. */
const NEAR = 2

/** "promised not to fill the lake. It has done so three times", "vowed to leave but did the opposite": the wanted act, taken up by "so". */
export function doneSo(desk: EffectDesk): EffectDraft[] {
  const told = indexBySentence(desk)
  return desk.clauses.all.flatMap((clause) => {
    const turned = takesUp(desk, clause)
    if (turned === null || isToCome(desk, clause) || !/^(certain|probable)$/.test(clause.certainty)) return []
    const aim = toldBefore(told, clause.sentence, NEAR).find(
      (a) => a.goal.evidence[0]!.end <= clause.predicate.start && (isDoneBy(desk, clause, a) || (turned && isThing(desk, clause, a))),
    )
    return aim ? [draft(desk, clause, aim, signOf(desk, clause, aim, turned))] : []
  })
}

/** An infinitive has the time of what governs it ("failed to do so"); one that nothing governs is but a wish. */
function isToCome(desk: EffectDesk, clause: Clause): boolean {
  if (clause.form !== 'infinitive') return clause.tense === 'future'
  const above = clause.parent === null || clause.relation !== 'xcomp' ? null : desk.clauses.all[clause.parent]!
  return above === null || above.tense === 'future'
}

/** Does a clause stand for an act told before ("did so": false), or for its opposite ("did the reverse": true)? Null when for none. */
function takesUp(desk: EffectDesk, clause: Clause): boolean | null {
  const { proverbs, so, reverse } = desk.reading.codebook.contrast
  if (clause.kind !== 'verb' || !proverbs.includes(clause.lemma)) return null
  // The parse may hang "so" on the number after it ("done so three times").
  const beside = [clause.head + 1, ...desk.tree.byRelation(clause.head, 'advmod', 'obj')].filter(
    (i) => i > clause.head && desk.tree.tokens[i],
  )
  const words = beside.map((i) => desk.tree.tokens[i]!.lemma.toLowerCase())
  if (words.some((w) => reverse.includes(w))) return true
  return words.some((w) => so.includes(w)) ? false : null
}

/** Is it the holder of the goal, by name or by a pronoun that stands for nobody else, who did it? */
function isDoneBy(desk: EffectDesk, clause: Clause, { goal }: Aim): boolean {
  if (goal.evidence.some((e) => contains(e, clause.predicate))) return false
  return clause.agents.some(({ head }) => {
    const ids = actorsAt(desk, head)
    return ids.length > 0 ? ids.some((id) => goal.holders.includes(id)) : desk.tree.tokens[head]!.upos === 'PRON'
  })
}

/** "nationalising the mine did the reverse": an act or a thing that turned out against what was wanted. */
const isThing = (desk: EffectDesk, clause: Clause, { goal }: Aim): boolean =>
  !goal.evidence.some((e) => contains(e, clause.predicate)) &&
  (clause.agents.length === 0 || clause.agents.every((a) => actorsAt(desk, a.head).length === 0))

/** Doing what one wanted to avoid, or wanted others not to do, hurts; not doing it helps. */
function signOf(desk: EffectDesk, clause: Clause, aim: Aim, turned: boolean): Sign {
  const yet =
    clause.form === 'infinitive' && clause.parent !== null && desk.reading.codebook.contrast.pending.includes(governorOf(desk, clause))
  const did = ((clause.polarity === 'positive') === !yet) !== turned
  const barred = aim.goal.direction === 'avoid' || wantedClause(desk, aim)?.polarity === 'negative'
  return did === barred ? '-' : '+'
}

/** "has yet to do so": the words above an infinitive with the adverb between, as one. */
function governorOf(desk: EffectDesk, clause: Clause): string {
  const above = desk.clauses.all[clause.parent!]!
  const adverb = desk.tree.byRelation(above.head, 'advmod').find((i) => i > above.head && i < clause.head)
  return [above.lemma, ...(adverb === undefined ? [] : [desk.tree.tokens[adverb]!.lemma])].join(' ')
}

function draft(desk: EffectDesk, clause: Clause, aim: Aim, sign: Sign): EffectDraft {
  const shown = clause.form === 'infinitive' ? desk.clauses.all[clause.parent!]! : clause
  const words = desk.reading.doc.source.text.slice(shown.predicate.start, clause.predicate.end)
  const why = sign === '+' ? 'it takes up what was wanted, as done' : 'it takes up what was wanted, as not kept'
  return { ...outcomeDraft(shown, aim, sign, [{ words, sign, why }]), at: clause.head }
}
