import { contains, type Span } from '../../model/index.ts'
import { speaksOf } from './effects-derived.ts'
import { type Aim, type EffectDesk, type EffectDraft, mayStandForGoal, tokensIn } from './effects-desk.ts'

/** A stated effect on words that say a goal, or stand for one ("set back its plan to count the province"), is an effect on that goal. */
export function statedOnGoals(desk: EffectDesk, drafts: readonly EffectDraft[]): EffectDraft[] {
  return drafts.map((draft) => {
    if (!('span' in draft.affected)) return draft
    const { span } = draft.affected
    const noun = referenceIn(desk, span)
    const aim = desk.aims.find((a) => isSaidBy(desk, span, noun, a))
    // "prompted objections from those opposing the bill" tells the goal in passing; the effect is on the objections.
    if (!aim || aim.goal.evidence.some((e) => contains(e, desk.tree.tokens[draft.at]!))) return draft
    return { ...draft, affected: { goalId: aim.goal.id }, rule: `on-goal/${draft.rule}` }
  })
}

/** The noun that heads some words, where it may stand for a goal ("the plan", "any efforts to …"). */
function referenceIn(desk: EffectDesk, span: Span): number | undefined {
  const inside = tokensIn(desk.reading, span)
  const head = inside.find((i) => !inside.includes(desk.tree.tokens[i]!.head))
  return head !== undefined && mayStandForGoal(desk, head) ? head : undefined
}

/** Do words say a goal: its own content, or a noun that governs it or stands for it? */
function isSaidBy(desk: EffectDesk, span: Span, noun: number | undefined, aim: Aim): boolean {
  const { content } = aim.goal
  const overlap = Math.min(span.end, content.end) - Math.max(span.start, content.start)
  if (overlap > 0 && overlap * 2 >= Math.max(content.end - content.start, span.end - span.start)) return true
  return noun !== undefined && (contains(desk.clauses.subtree(noun), content) || speaksOf(desk, noun, aim))
}
