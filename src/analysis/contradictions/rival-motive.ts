import type { EntryOf, SpeechAct } from '../../model/index.ts'
import { type CaseIndex, mainWords } from '../case-index.ts'
import { shared } from '../topic.ts'
import { type Found, quote, who } from './pairs.ts'

type Goal = EntryOf<'goal'>
type Statement = EntryOf<'statement'>

/** Sayings that can impute a motive. */
const CHARGES: ReadonlySet<SpeechAct> = new Set(['accuse', 'assert', 'warn'])

/** The smallest saying that a goal is told in. */
function toldIn(goal: Goal, index: CaseIndex): Statement | undefined {
  const around = index
    .statementsIn(goal.evidence[0]!.documentId)
    .filter((s) => s.content.start <= goal.content.start && goal.content.end <= s.content.end && s.speakers.length > 0)
  return around.sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))[0]
}

/** What one's own side says it wants, and what an accuser of another side says it wants instead: two motives for one's acts. */
export function findRivalMotives(index: CaseIndex): Found[] {
  const told = index.of('goal').flatMap((goal) => {
    const { statement } = index.reading(goal, 'told in', () => ({ statement: toldIn(goal, index) }))
    return statement ? [{ goal, statement, holders: index.sidesOf(goal.holders), speakers: index.sidesOf(statement.speakers) }] : []
  })
  const own = Map.groupBy(
    told.filter((t) => [...t.speakers].some((side) => t.holders.has(side))),
    (t) => t.statement.evidence[0]!.documentId,
  )
  return told
    .filter((t) => CHARGES.has(t.statement.speechAct) && ![...t.speakers].some((side) => t.holders.has(side)))
    .flatMap((charge) =>
      (own.get(charge.statement.evidence[0]!.documentId) ?? [])
        .filter(
          (o) =>
            o.statement !== charge.statement &&
            shared(index.topic(o.goal), index.topic(charge.goal), index).strong.length === 0 &&
            [...o.holders].some((side) => charge.holders.has(side)),
        )
        .map((o) => ({
          a: o.statement,
          b: charge.statement,
          clash: { basis: 'rival-cause' as const, strength: 3, why: why(o, charge, index) },
        })),
    )
}

interface Told {
  readonly goal: Goal
  readonly statement: Statement
}

const why = (own: Told, charge: Told, index: CaseIndex): string =>
  `${who(own.statement, index)} gives ${quote(mainWords(own.goal))} as the aim; ${who(charge.statement, index)} says it is ${quote(mainWords(charge.goal))}.`
