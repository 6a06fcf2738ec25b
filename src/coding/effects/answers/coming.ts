import { contains } from '../../../model/index.ts'
import { actorsAt, type EffectDesk } from '../effects-desk.ts'
import { areSameThing, doneByRightOnes, isAnaphor, isNone, isSameWord } from './meaning.ts'
import { isByHolder } from './met.ts'
import { type Answer, isAgainst, type Told, type Wanted } from './wanted.ts'

/** "delivered two batteries", "held the vote anyway", "talks broke down": the wanted or unwanted thing comes about, or comes to nothing. */
export const answeredByComing = (desk: EffectDesk, wanted: Wanted, told: Told): Answer | null =>
  isByHolder(desk, wanted, told.clause)
    ? null
    : (given(desk, wanted, told) ?? held(desk, wanted, told) ?? cameToNothing(desk, wanted, told))

/** "asked for weapons … delivered two batteries": the wanted thing is handed over, or nothing of it. */
function given(desk: EffectDesk, wanted: Wanted, { clause, near }: Told): Answer | null {
  const { giving, standIns } = desk.reading.codebook.contrast
  if (wanted.isVerb || isAgainst(wanted) || !giving.includes(clause.lemma) || clause.patients.length === 0) return null
  const thing = clause.patients.find(({ head }) => {
    const { lemma, upos } = desk.tree.tokens[head]!
    const standsIn = near && (standIns.includes(lemma) || isNone(desk, head))
    return standsIn || (upos === 'NOUN' && (isSameWord(desk, lemma, wanted.act) || holdsWord(desk, head, wanted.act)))
  })
  const asked = wanted.doers.length > 0 && clause.agents.length > 0 && doneByRightOnes(desk, wanted, clause)
  const helps = asked && near && desk.eventAt(clause.head)?.eventType === 'AID'
  if (!thing && !helps) return null
  const none = clause.polarity === 'negative' || clause.patients.some((p) => isNone(desk, p.head))
  return { sign: none ? '-' : '+', rule: 'answered/given', why: none ? 'nothing of it is given' : 'the wanted thing is given' }
}

/** "a commission of inquiry": the wanted word below what is set up. */
const holdsWord = (desk: EffectDesk, head: number, word: string): boolean =>
  desk.tree.byRelation(head, 'nmod', 'compound').some((i) => desk.tree.tokens[i]!.lemma === word)

/** "wanted to prevent the vote … held it anyway": what was wanted or not wanted took place. */
function held(desk: EffectDesk, wanted: Wanted, { clause, near }: Told): Answer | null {
  if (clause.tense !== 'past' || !desk.reading.codebook.contrast.holding.includes(clause.lemma)) return null
  const things = clause.patients.length > 0 ? clause.patients : clause.agents
  const thing = things.find(({ head }) => {
    const { lemma, upos } = desk.tree.tokens[head]!
    if (upos === 'NOUN') return areSameThing(desk, wanted, lemma) || (!wanted.isVerb && isSameWord(desk, lemma, wanted.act))
    return near && isAnaphor(desk, head) && actorsAt(desk, head).length === 0
  })
  if (!thing || (wanted.isVerb && !isAgainst(wanted))) return null
  const came = clause.polarity === 'positive' && !isNone(desk, thing.head)
  const alike = came !== isAgainst(wanted)
  return { sign: alike ? '+' : '-', rule: 'answered/held', why: came ? 'it took place' : 'it did not take place' }
}

/** "wants a truce … the talks broke down", "work has not begun": the way to what is wanted closes. */
function cameToNothing(desk: EffectDesk, wanted: Wanted, { clause, distance, near }: Told): Answer | null {
  const { settlements, ways, works, failing, holding } = desk.reading.codebook.contrast
  const subject = clause.agents[0] ?? clause.patients[0]
  if (distance > 2 || !subject || isAgainst(wanted) || contains(wanted.aim.goal.content, subject.span)) return null
  const { lemma } = desk.tree.tokens[subject.head]!
  const wantsOne = settlements.includes(wanted.act) || [...wanted.things].some((t) => settlements.includes(t))
  const itself =
    near && !wanted.isVerb && isAnaphor(desk, subject.head) && (ways.includes(wanted.act) || actorsAt(desk, subject.head).length === 0)
  const way = itself || (wantsOne && ways.includes(lemma)) || (wanted.isVerb && works.includes(lemma) && near)
  const failed = clause.polarity === 'negative' ? holding.includes(clause.lemma) : failing.includes(clause.lemma)
  return way && failed ? { sign: '-', rule: 'answered/failed', why: 'the way to what is wanted closes' } : null
}
