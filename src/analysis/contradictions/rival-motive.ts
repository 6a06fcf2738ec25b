import type { EntryOf, SpeechAct } from '../../model/index.ts'
import { type CaseIndex, mainWords } from '../case-index.ts'
import { shared } from '../topic.ts'
import { distance } from './discourse.ts'
import { does, type Found, quote } from './pairs.ts'

type Goal = EntryOf<'goal'>
type Statement = EntryOf<'statement'>

/** Sayings that can impute a motive. */
const CHARGES: ReadonlySet<SpeechAct> = new Set(['accuse', 'assert', 'warn'])

/** Sayings that speak of what others do. */
const CHARGING: ReadonlySet<SpeechAct> = new Set(['accuse', 'warn', 'deny'])

/** The smallest saying that a goal is told in. */
function toldIn(goal: Goal, index: CaseIndex): Statement | null {
  const around = index
    .statementsIn(goal.evidence[0]!.documentId)
    .filter((s) => s.content.start <= goal.content.start && goal.content.end <= s.content.end && s.speakers.length > 0)
  return around.sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))[0] ?? null
}

/** What one's own side says it wants, and what an accuser of another side says it wants instead: two motives for one's acts. */
export function findRivalMotives(index: CaseIndex): Found[] {
  const told = index.of('goal').flatMap((goal): Told[] => {
    const statement = index.reading(goal, 'told in', toldIn)
    return statement ? [{ goal, statement, holders: index.sidesOf(goal.holders), speakers: index.sidesOf(statement.speakers) }] : []
  })
  const owns = Map.groupBy(told.filter(isOwn), (t) => t.statement.evidence[0]!.documentId)
  const charges = Map.groupBy(
    told.filter((t) => CHARGES.has(t.statement.speechAct) && !isOwn(t)),
    (t) => t.statement,
  )
  return [...charges].flatMap(([statement, list]) => {
    const pairs = list.flatMap((charge) =>
      (owns.get(statement.evidence[0]!.documentId) ?? [])
        .filter((own) => isAnswered(own, charge, index))
        .map((own) => ({ own, charge, apart: distance(own.statement, statement) })),
    )
    // of what one's own side says, the nearest is what the charge answers
    const [nearest] = pairs.sort((x, y) => x.apart - y.apart)
    if (!nearest) return []
    const clash = { basis: 'rival-cause' as const, strength: 3, why: why(nearest.own, nearest.charge, index) }
    return [{ a: nearest.own.statement, b: statement, clash }]
  })
}

const isOwn = ({ holders, speakers }: Told): boolean => [...speakers].some((side) => holders.has(side))

/** Is it the own aim of somebody whom another one charges with another aim? Who accuses gives no aim of his own. */
const isAnswered = (own: Told, charge: Told, index: CaseIndex): boolean =>
  own.statement !== charge.statement &&
  !CHARGING.has(own.statement.speechAct) &&
  [...own.holders].some((side) => charge.holders.has(side)) &&
  shared(index.topic(own.goal), index.topic(charge.goal), index).strong.length === 0

/** A goal, and the saying that tells of it. */
interface Told {
  readonly goal: Goal
  readonly statement: Statement
  readonly holders: ReadonlySet<string>
  readonly speakers: ReadonlySet<string>
}

const why = (own: Told, charge: Told, index: CaseIndex): string =>
  `${does(own.statement, index, 'give')} ${quote(mainWords(own.goal))} as the aim; ${does(charge.statement, index, 'say')} it is ${quote(mainWords(charge.goal))}.`
