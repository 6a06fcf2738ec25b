import { type CodedEvent, contains } from '../../model/index.ts'
import { type LinkDesk, type LinkDraft, toldAt } from './links-desk.ts'

/**
 * "Chad announced after the theft of its cattle that …": an act told after another one by the side that the other was done to.
 * Mere sequence of acts by others is no answer.
 */
export function linksOfAnswers(desk: LinkDesk): LinkDraft[] {
  const { clauses } = desk.reading
  return clauses.all.flatMap((clause) =>
    clause.obliques
      .filter((o) => o.preposition !== null && desk.words.responds.markers.includes(o.preposition))
      .flatMap((o) => {
        const before = toldAt(desk, o.head)
        const answers = desk.events.filter((e) => e !== before && contains(clause.span, e.predicate) && !contains(o.span, e.predicate))
        const answer = before && answers.find((e) => isAnswer(desk, e, before))
        return answer ? [{ type: 'responds' as const, from: headOf(desk, answer), to: o.head, rule: 'answer/after', confidence: 0.6 }] : []
      }),
  )
}

/** Is the later act done by the side that the earlier one was done to, and that one by somebody else? */
function isAnswer(desk: LinkDesk, later: CodedEvent, earlier: CodedEvent): boolean {
  const side = (ids: readonly string[]) => new Set(ids.flatMap((id) => desk.reading.actors.sideOf(id)))
  const doers = side(later.actors)
  const struck = side(earlier.recipients)
  return [...doers].some((id) => struck.has(id)) && ![...side(earlier.actors)].some((id) => doers.has(id))
}

const headOf = (desk: LinkDesk, event: CodedEvent): number =>
  desk.tree.tokens.find((t) => contains(event.predicate, t) && t.upos !== 'PUNCT')?.i ?? 0
