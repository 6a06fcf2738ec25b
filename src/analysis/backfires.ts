import { contentId, type Finding } from '../model/index.ts'
import type { CaseIndex } from './case-index.ts'
import { type CodedEvent, causeFinder, consequencesOf, type Effect, standing } from './effects.ts'

type Backfire = Extract<Finding, { kind: 'backfire' }>

const isOwn = (index: CaseIndex, event: CodedEvent, goalId: string): boolean => {
  const goal = index.byId(goalId)
  if (goal?.kind !== 'goal') return false
  const sides = index.sidesOf(event.actors)
  return goal.holders.some((h) => sides.has(index.sideOf(h)))
}

/** What came of each act, as far as its effects say: effects grouped by the event that caused them. */
export function effectsByAct(index: CaseIndex): Map<string, Effect[]> {
  const causeOf = causeFinder(index)
  const byAct = new Map<string, Effect[]>()
  for (const effect of standing(index)) {
    const event = causeOf(effect)
    const list = event && byAct.get(event.id)
    if (list) list.push(effect)
    else if (event) byAct.set(event.id, [effect])
  }
  return byAct
}

/** What each act brought about, through the acts that it caused or that answered it. */
function consequences(index: CaseIndex): Map<string, string[]> {
  const next = new Map<string, string[]>()
  for (const { cause, result } of consequencesOf(index)) next.set(cause.id, [...(next.get(cause.id) ?? []), result.id])
  return next
}

function reach(next: ReadonlyMap<string, readonly string[]>, from: string): Set<string> {
  const seen = new Set([from])
  for (const id of seen) for (const to of next.get(id) ?? []) seen.add(to)
  return seen
}

/**
 * Acts that hurt goals of their own side, one finding an act over all of its side's goals, by its own effects or by those of the
 * acts it provoked (links `causes` and `responds`); `gainers` are the actors that it helped, its own side left out.
 */
export function findBackfires(index: CaseIndex): Backfire[] {
  const byAct = effectsByAct(index)
  const next = consequences(index)
  const found: Backfire[] = []
  for (const event of index.of('event')) {
    if (event.actors.length === 0 || event.polarity === 'negative') continue
    const effects = [...reach(next, event.id)].flatMap((id) => byAct.get(id) ?? [])
    const hurts = effects.filter((e) => e.sign === '-' && 'goalId' in e.affected && isOwn(index, event, e.affected.goalId))
    if (hurts.length === 0) continue
    const own = index.sidesOf(event.actors)
    const gained = effects.flatMap((e) => (e.sign === '+' && 'actorId' in e.affected ? [e.affected.actorId] : []))
    const body = {
      eventId: event.id,
      goals: [...new Set(hurts.flatMap((e) => ('goalId' in e.affected ? [e.affected.goalId] : [])))],
      effects: hurts.map((e) => e.id),
      gainers: [...new Set(gained)].filter((id) => !own.has(index.sideOf(id))),
    }
    found.push({ id: contentId('backfire', body), kind: 'backfire', ...body })
  }
  return found
}
