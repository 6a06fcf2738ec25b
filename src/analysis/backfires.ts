import { contentId, type Finding } from '../model/index.ts'
import { type CaseIndex, wordsOf } from './case-index.ts'
import { type CodedEvent, causeFinder, consequencesOf, type Effect, isSaying, standing } from './effects.ts'
import type { Goal, GoalGroup } from './goal-groups.ts'
import { readTopic, shared } from './topic.ts'
import { readWords } from './words.ts'

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

/** A promise or an agreement given in words hurts nothing by being given: what hurts is that it is not kept. */
const givesWord = (event: CodedEvent, index: CaseIndex): boolean => event.eventType === 'AGREE' && isSaying(event, index)

/** Does an effect touch all goals of a side at once ("all of America's goals have been hit hard")? */
function isOfAll(effect: Effect, own: ReadonlySet<string>, index: CaseIndex): boolean {
  if (!('span' in effect.affected)) return false
  const words = wordsOf(effect, effect.affected.span)
  const lemmas = readWords(words, index.lexicon).map((w) => w.lemma)
  if (!lemmas.some((l) => index.lexicon.totals.has(l)) || !lemmas.some((l) => index.lexicon.aims.has(l))) return false
  const { actors } = readTopic(words, index)
  return actors.length === 0 || actors.some((id) => own.has(index.sideOf(id)))
}

/** What a text excepts from "all of its goals", in its words: "except the elections and the port". */
function exceptedBy(effect: Effect, { lexicon }: CaseIndex): string[] {
  const { exact } = effect.evidence[0]!
  const cue = lexicon.exceptions.exec(exact)
  if (!cue) return []
  const after = exact.slice(cue.index + cue[0].length)
  const [own] = after.split(cue.index === 0 ? /[,;]/u : /;/u)
  return own!.split(/,|\band\b/u).flatMap((part) => {
    // "all goals except the vote have been hit": the exception ends before the verb
    const words = part.trim().split(/\s+/u)
    const verb = words.findIndex((word) => lexicon.auxiliaries.has(word.toLowerCase()))
    return (verb < 0 ? words : words.slice(0, verb)).join(' ') || []
  })
}

/** Is a goal what a text excepts? Most of the telling words of the exception are the goal's. */
function isExcepted(goal: Goal, excepted: readonly string[], index: CaseIndex): boolean {
  const wanted = index.topic(goal)
  return excepted.some((words) => {
    const topic = readTopic(words, index)
    const { strong, actors } = shared(topic, wanted, index)
    return strong.length > 0 ? strong.length * 2 > topic.keys.size - topic.mentioned.size : topic.keys.size === 0 && actors.length > 0
  })
}

/** The goals of a side, one of each merged group: those that some effect hurts or none touches, and those excepted or only helped. */
function goalsOf(
  own: ReadonlySet<string>,
  excepted: readonly string[],
  groups: readonly GoalGroup[],
  signs: ReadonlyMap<string, ReadonlySet<string>>,
  index: CaseIndex,
) {
  const hit: string[] = []
  const exceptions: string[] = []
  for (const { representative, goals } of groups) {
    const goal = index.byId(representative)
    if (goal?.kind !== 'goal' || !goal.holders.some((id) => own.has(index.sideOf(id)))) continue
    const touched = new Set(goals.flatMap((id) => [...(signs.get(id) ?? [])]))
    const spared = isExcepted(goal, excepted, index) || (touched.size > 0 && !touched.has('-'))
    ;(spared ? exceptions : hit).push(representative)
  }
  return { hit, exceptions }
}

/** The signs of all effects on each goal. */
function signsByGoal(index: CaseIndex): Map<string, Set<string>> {
  const signs = new Map<string, Set<string>>()
  for (const { affected, sign } of standing(index))
    if ('goalId' in affected) signs.set(affected.goalId, (signs.get(affected.goalId) ?? new Set()).add(sign))
  return signs
}

/**
 * Acts that hurt goals of their own side, one finding an act over all of its side's goals, by its own effects or by those of the
 * acts it provoked (links `causes` and `responds`); `gainers` are the actors that it helped, its own side left out. Where a text says
 * that all goals of the side were hurt, the finding covers them all and lists as its exceptions those that the text
 * itself leaves out and those that were only helped.
 */
export function findBackfires(index: CaseIndex, groups: readonly GoalGroup[]): Backfire[] {
  const byAct = effectsByAct(index)
  const next = consequences(index)
  const signs = signsByGoal(index)
  const found: Backfire[] = []
  for (const event of index.of('event')) {
    if (event.actors.length === 0 || event.polarity === 'negative' || givesWord(event, index)) continue
    const effects = [...reach(next, event.id)].flatMap((id) => byAct.get(id) ?? [])
    const own = index.sidesOf(event.actors)
    const sweeping = effects.filter((e) => e.sign === '-' && isOfAll(e, own, index))
    const excepted = [...new Set(sweeping.flatMap((e) => exceptedBy(e, index)))]
    const all = sweeping.length > 0 ? goalsOf(own, excepted, groups, signs, index) : null
    const hurts = effects.filter((e) => e.sign === '-' && 'goalId' in e.affected && isOwn(index, event, e.affected.goalId))
    if (hurts.length === 0 && !all?.hit.length) continue
    const gained = effects.flatMap((e) => (e.sign === '+' && 'actorId' in e.affected ? [e.affected.actorId] : []))
    const body = {
      eventId: event.id,
      goals: [...new Set([...hurts.flatMap((e) => ('goalId' in e.affected ? [e.affected.goalId] : [])), ...(all?.hit ?? [])])],
      effects: [...hurts, ...sweeping].map((e) => e.id),
      gainers: [...new Set(gained)].filter((id) => !own.has(index.sideOf(id))),
      ...(all ? { exceptions: all.exceptions } : {}),
      ...(excepted.length > 0 ? { excepted } : {}),
    }
    found.push({ id: contentId('backfire', body), kind: 'backfire', ...body })
  }
  return found
}
