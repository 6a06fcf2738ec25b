import { contains, type Span } from '../../model/index.ts'
import { speaksOf } from './effects-derived.ts'
import { type Aim, type EffectDesk, type EffectDraft, tokensIn } from './effects-desk.ts'

/** A stated effect on words that say a goal, or stand for one ("set back its plan to count the province"), is an effect on that goal. */
export function statedOnGoals(desk: EffectDesk, drafts: readonly EffectDraft[]): EffectDraft[] {
  return drafts.map((draft) => {
    if (!('span' in draft.affected)) return draft
    const { span } = draft.affected
    const aim = desk.aims.find((a) => isSaidBy(desk, span, a))
    // "prompted objections from those opposing the bill" tells the goal in passing; the effect is on the objections.
    if (!aim || aim.goal.evidence.some((e) => contains(e, desk.tree.tokens[draft.at]!))) return draft
    return { ...draft, affected: { goalId: aim.goal.id }, rule: `on-goal/${draft.rule}` }
  })
}

/** Do words say a goal: its own content, what governs it ("any efforts to …"), or a noun for it told later ("the plan")? */
function isSaidBy(desk: EffectDesk, span: Span, aim: Aim): boolean {
  const { content } = aim.goal
  const overlap = Math.min(span.end, content.end) - Math.max(span.start, content.start)
  if (overlap > 0 && overlap * 2 >= Math.max(content.end - content.start, span.end - span.start)) return true
  const inside = tokensIn(desk.reading, span)
  const head = inside.find((i) => !inside.includes(desk.tree.tokens[i]!.head))
  if (head === undefined || !desk.reading.codebook.wanting.references.has(desk.tree.tokens[head]!.lemma)) return false
  return contains(desk.clauses.subtree(head), content) || speaksOf(desk, head, aim)
}
