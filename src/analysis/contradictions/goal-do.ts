import type { CaseIndex } from '../case-index.ts'
import { mainWords } from '../case-index.ts'
import { type CodedEvent, causeFinder, standing } from '../effects.ts'
import { type Contradiction, contradiction, quote, scopeOf, who } from './pairs.ts'

/**
 * Acts of a goal's own side that an effect says hurt the goal. An act of another side against it is an effect, not a
 * contradiction, unless the act refuses or undoes the very thing that is wanted (REJECT, SANCTION, CONCEDE on its words).
 */
export function findGoalDo(index: CaseIndex): Contradiction[] {
  const causeOf = causeFinder(index)
  const found: Contradiction[] = []
  for (const effect of standing(index)) {
    if (effect.sign !== '-' || !('goalId' in effect.affected)) continue
    const goal = index.byId(effect.affected.goalId)
    const event = causeOf(effect)
    if (goal?.kind !== 'goal' || !event || event.polarity === 'negative' || goal.holders.length === 0) continue
    const scope = scopeOf(goal, event, index)
    if (event.actors.length === 0 || (scope === 'rival' && !refuses(event))) continue
    const why = `${who(goal, index)} wants ${quote(mainWords(goal))}, but ${who(event, index)} did the opposite: ${quote(event.evidence[0]!.exact)}.`
    found.push(contradiction(goal, event, { basis: 'goal-do', strength: 4, why }, index))
  }
  return found
}

const REFUSALS: ReadonlySet<CodedEvent['eventType']> = new Set(['REJECT', 'SANCTION', 'CONCEDE', 'RETREAT'])
const refuses = (event: CodedEvent): boolean => REFUSALS.has(event.eventType)
