import type { EntryOf, EventType } from '../../model/index.ts'
import { type CaseIndex, mainWords } from '../case-index.ts'
import { actFinder, type CodedEvent, causeFinder, isSaying, standing } from '../effects.ts'
import { shared } from '../topic.ts'
import { distance } from './discourse.ts'
import { isProvisional, onTwoThings } from './objects.ts'
import { type Clash, does, type Found, nested, quote, scopeOf, who } from './pairs.ts'

type Goal = EntryOf<'goal'>

/** Further apart than any two words of one text. */
const FAR = 1e6

const REFUSALS: ReadonlySet<EventType> = new Set(['REJECT', 'CONCEDE'])
/** Acts that say something, or that give a goal up: no deeds against it. */
const VERBAL: ReadonlySet<EventType> = new Set(['REQUEST', 'ACCUSE', 'CONSULT', 'SUPPORT', 'THREATEN', 'CONCEDE'])

const why = (goal: Goal, event: CodedEvent, index: CaseIndex): string =>
  `${does(goal, index, 'want')} ${quote(mainWords(goal))}, but ${who(event, index)}: ${quote(event.evidence[0]!.exact)}.`

/**
 * Does a refusal name the very thing that is wanted, in so many words, and not only whose wish it turns down? Any other act of a
 * rival against a goal is an effect of it.
 */
const refuses = (goal: Goal, event: CodedEvent, index: CaseIndex): boolean => {
  if (!REFUSALS.has(event.eventType) || (event.polarity === 'positive') !== (event.eventType === 'REJECT')) return false
  return !nested(goal, event) && shared(index.topic(goal), index.topic(event), index).strong.length >= SAME
}
/** Words that a wish and its refusal share. */
const SAME = 3

/** Does one of the two act for the other? A parliament and a government of one state are not one will. */
function inLine(goal: Goal, event: CodedEvent, index: CaseIndex): boolean {
  const above = (id: string): string[] => {
    const chain: string[] = []
    for (let at: string | undefined = id; at && !chain.includes(at); at = index.actor(at)?.actsFor) chain.push(at)
    return chain
  }
  return goal.holders.some((holder) => event.actors.some((doer) => above(holder).includes(doer) || above(doer).includes(holder)))
}

/** The acts that were done for each goal ("shut the universities to rob the opposition of recruits"), as links say: `"act goal"`. */
function purposes(index: CaseIndex): ReadonlySet<string> {
  const find = actFinder(index)
  return new Set(
    index.of('link').flatMap((link) => {
      const act = link.type === 'purpose' ? find(link.from, link) : undefined
      return act && 'entryId' in link.to ? [`${act.id} ${link.to.entryId}`] : []
    }),
  )
}

/** Is a goal told as the purpose of an act, right after it? */
const toldAsPurpose = (event: CodedEvent, goal: Goal): boolean =>
  goal.evidence.some(({ documentId, start }) => {
    const { documentId: same, end } = event.evidence[0]!
    return documentId === same && event.predicate.end < start && start - end <= 1
  })

/** Is what is to be left undone done to something else ("not to bomb the harbour", "bombed the airfield"), or only with a proviso? */
function ofAnother(goal: Goal, event: CodedEvent, index: CaseIndex): boolean {
  if (goal.direction !== 'avoid' && goal.direction !== 'cease') return false
  if (isProvisional(goal, index)) return true
  const { keys } = index.topic(event)
  const verbs = [...index.topic(goal).keys.keys()].filter((key) => keys.has(key))
  return verbs.length > 0 && onTwoThings(goal, event, verbs, index)
}

/**
 * Deeds that an effect says go against a goal of their own side, and refusals of another side that name the very thing that is
 * wanted. An act that a word of causing says to have hurt the goal, or that was done for it, has misfired: that is a backfire, and
 * no contradiction. Any other act of a rival against a goal is an effect.
 */
export function findGoalDo(index: CaseIndex): Found[] {
  const causeOf = causeFinder(index)
  const served = purposes(index)
  const found: Found[] = []
  for (const effect of standing(index)) {
    if (effect.sign !== '-' || !('goalId' in effect.affected)) continue
    const goal = index.byId(effect.affected.goalId)
    const event = causeOf(effect)
    if (goal?.kind !== 'goal' || !event || goal.holders.length === 0 || event.actors.length === 0) continue
    if (event.phase === 'future' || event.certainty === 'conditional' || (isSaying(event, index) && event.eventType !== 'REJECT')) continue
    const scope = scopeOf(goal, event, index)
    const misfired = effect.basis === 'stated' || served.has(`${event.id} ${goal.id}`) || toldAsPurpose(event, goal)
    const deed = event.polarity === 'positive' || event.eventType === 'REJECT'
    const fits =
      scope === 'rival'
        ? refuses(goal, event, index)
        : deed && !misfired && !VERBAL.has(event.eventType) && (scope === 'self' || inLine(goal, event, index))
    if (!fits || ofAnother(goal, event, index)) continue
    const [x, y] = [goal.evidence[0]!, event.evidence[0]!]
    const near = x.documentId === y.documentId ? Math.abs(x.start - y.start) : FAR
    found.push({ a: goal, b: event, clash: { basis: 'goal-do', strength: 4 - near / FAR, why: why(goal, event, index) } })
  }
  return found
}

/** Does a wish tell what others are to do ("they will withdraw")? */
const ofOthers = (goal: Goal, index: CaseIndex): boolean =>
  index.lexicon.anaphors.has(
    mainWords(goal)
      .toLowerCase()
      .match(/^\p{L}+/u)?.[0] ?? '',
  )

/** One's own side does what the goal wants undone: it wants to withdraw and sends soldiers. */
function againstOneself(goal: Goal, event: CodedEvent, index: CaseIndex): boolean {
  if (ofOthers(goal, index)) return false
  const { signs, keys } = index.topic(goal)
  const soldiers = [...keys.keys()].some((key) => index.lexicon.unitFamily.get(key) === 'fighters')
  const pull = signs.get('presence')?.sign ?? 0
  const wanted = LESS.has(goal.direction) ? (soldiers && pull === 0 ? -1 : 0) : pull
  return (wanted < 0 && event.eventType === 'MOBILIZE') || (wanted > 0 && event.eventType === 'RETREAT')
}

/** Goals of less, and of none. */
const LESS: ReadonlySet<Goal['direction']> = new Set(['avoid', 'cease', 'reduce'])

/** One's own side strikes right after it is told to want peace, or an end of the fighting. */
function strikesForPeace(goal: Goal, event: CodedEvent, { lexicon }: CaseIndex): boolean {
  if (event.eventType !== 'ASSAULT' || event.certainty !== 'certain' || distance(goal, event) > NEAR) return false
  if (event.evidence[0]!.start < goal.evidence[0]!.end) return false
  return (LESS.has(goal.direction) ? lexicon.fighting : lexicon.peace).test(mainWords(goal))
}
/** Characters between a wish for peace and the blow that belies it. */
const NEAR = 300

/** Does an act of one's own side go against a goal by its kind alone, with no effect coded? */
export function compareGoalAndDeed(goal: Goal, event: CodedEvent, index: CaseIndex): Clash | null {
  if (event.polarity === 'negative' || goal.polarity === 'negative' || event.actors.length === 0 || goal.holders.length === 0) return null
  if (event.phase === 'future' || scopeOf(goal, event, index) === 'rival') return null
  if (!againstOneself(goal, event, index) && !strikesForPeace(goal, event, index)) return null
  const [x, y] = [goal.evidence[0]!, event.evidence[0]!]
  const near = x.documentId === y.documentId ? Math.abs(x.start - y.start) : FAR
  return { basis: 'goal-do', strength: 2 - near / FAR, why: why(goal, event, index) }
}
