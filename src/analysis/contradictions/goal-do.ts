import type { EntryOf, EventType } from '../../model/index.ts'
import { type CaseIndex, mainWords } from '../case-index.ts'
import { type CodedEvent, causeFinder, standing } from '../effects.ts'
import { wanted } from './goal-goal.ts'
import { commonWeight, oppositions } from './opposition.ts'
import { type Clash, type Found, quote, scopeOf, who } from './pairs.ts'

type Goal = EntryOf<'goal'>

/** Further apart than any two words of one text. */
const FAR = 1e6

const REFUSALS: ReadonlySet<EventType> = new Set(['REJECT', 'SANCTION', 'CONCEDE', 'RETREAT'])
const VERBAL: ReadonlySet<EventType> = new Set(['REQUEST', 'ACCUSE', 'CONSULT', 'SUPPORT', 'THREATEN'])

const why = (goal: Goal, event: CodedEvent, index: CaseIndex): string =>
  `${who(goal, index)} wants ${quote(mainWords(goal))}, but ${who(event, index)}: ${quote(event.evidence[0]!.exact)}.`

/** Does a refusal answer the wish: it is addressed to who holds it, it names the thing, or the wish names who refuses? */
function answers(goal: Goal, event: CodedEvent, index: CaseIndex): boolean {
  const [holders, doers] = [index.sidesOf(goal.holders), index.sidesOf(event.actors)]
  if (commonWeight(index.topic(goal), index.topic(event), index) >= 1) return true
  return event.recipients.some((id) => holders.has(index.sideOf(id))) || index.topic(goal).actors.some((id) => doers.has(index.sideOf(id)))
}

/** Does one of the two act for the other? A parliament and a government of one state are not one will. */
function inLine(goal: Goal, event: CodedEvent, index: CaseIndex): boolean {
  const above = (id: string): string[] => {
    const chain: string[] = []
    for (let at: string | undefined = id; at && !chain.includes(at); at = index.actor(at)?.actsFor) chain.push(at)
    return chain
  }
  return goal.holders.some((holder) => event.actors.some((doer) => above(holder).includes(doer) || above(doer).includes(holder)))
}

/**
 * Acts that an effect says hurt a goal: those of the goal's own side, and those of another side that refuse or undo the very
 * thing that is wanted. Any other act of a rival against a goal is an effect, not a contradiction.
 */
export function findGoalDo(index: CaseIndex): Found[] {
  const causeOf = causeFinder(index)
  const found: Found[] = []
  for (const effect of standing(index)) {
    if (effect.sign !== '-' || !('goalId' in effect.affected)) continue
    const goal = index.byId(effect.affected.goalId)
    const event = causeOf(effect)
    if (goal?.kind !== 'goal' || !event || (event.polarity === 'negative' && event.eventType !== 'REJECT')) continue
    if (goal.holders.length === 0 || event.actors.length === 0) continue
    const [x, y] = [goal.evidence[0]!, event.evidence[0]!]
    const near = x.documentId === y.documentId ? Math.abs(x.start - y.start) : FAR
    const happened = event.phase !== 'future' && event.certainty !== 'conditional'
    const scope = scopeOf(goal, event, index)
    const fits =
      scope === 'rival'
        ? REFUSALS.has(event.eventType) && answers(goal, event, index)
        : !VERBAL.has(event.eventType) && (scope === 'self' || inLine(goal, event, index))
    if (fits && happened)
      found.push({ a: goal, b: event, clash: { basis: 'goal-do', strength: 4 - near / FAR, why: why(goal, event, index) } })
  }
  return found
}

/** One's own side does what the goal wants undone: it wants to withdraw and sends soldiers. */
function againstOneself(goal: Goal, event: CodedEvent, index: CaseIndex): boolean {
  const { signs, keys } = index.topic(goal)
  const soldiers = [...keys.keys()].some((key) => index.lexicon.unitFamily.get(key) === 'fighters')
  const less = goal.direction === 'avoid' || goal.direction === 'cease' || goal.direction === 'reduce'
  const pull = signs.get('presence')?.sign ?? 0
  const wanted = less ? (soldiers && pull === 0 ? -1 : 0) : pull
  return (wanted < 0 && event.eventType === 'MOBILIZE') || (wanted > 0 && event.eventType === 'RETREAT')
}

/** Another side refuses or undoes in words what the goal wants: it opposes the withdrawal that they announce. */
function undoes(goal: Goal, event: CodedEvent, index: CaseIndex): boolean {
  if (!REFUSALS.has(event.eventType)) return false
  const [want, deed] = [wanted(goal, index), index.topic(event)]
  return oppositions(want, deed)
    .filter((o) => o.kind === 'fact' || o.kind === 'presence' || o.test === 'negation')
    .some((o) => want.keys.size <= 1 || commonWeight(want, deed, index, o.used) >= 1)
}

/** Does an act go against a goal by its kind or words alone, with no effect coded? */
export function compareGoalAndDeed(goal: Goal, event: CodedEvent, index: CaseIndex): Clash | null {
  if (event.polarity === 'negative' || goal.polarity === 'negative' || event.actors.length === 0 || goal.holders.length === 0) return null
  if (event.phase === 'future') return null
  const against = scopeOf(goal, event, index) === 'rival' ? undoes : againstOneself
  const [x, y] = [goal.evidence[0]!, event.evidence[0]!]
  const near = x.documentId === y.documentId ? Math.abs(x.start - y.start) : FAR
  return against(goal, event, index) ? { basis: 'goal-do', strength: 2 - near / FAR, why: why(goal, event, index) } : null
}
