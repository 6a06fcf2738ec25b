import type { CaseIndex } from './case-index.ts'
import { consequencesOf } from './effects.ts'

/** An act and the act that answered it or that it brought about, as a link in a text says. */
export interface Reaction {
  readonly action: string
  readonly reaction: string
  readonly linkId: string
  readonly how: 'responds' | 'causes'
  /** Days between the two, where both are dated; negative when the texts' dates disagree with their link. */
  readonly days: number | null
  /** Does another side answer? */
  readonly acrossSides: boolean
}

const DAY = 86_400_000

/** Action–reaction pairs, in the order of their links. In `responds`, the answering act is `from`; in `causes`, the cause is. */
export function findReactions(index: CaseIndex): Reaction[] {
  return consequencesOf(index).map(({ link, cause: action, result: reaction }) => {
    const [x, y] = [action.time?.start, reaction.time?.start]
    const days = x && y ? Math.round((Date.parse(y) - Date.parse(x)) / DAY) : null
    const sides = index.sidesOf(action.actors)
    const acrossSides = reaction.actors.some((id) => !sides.has(index.sideOf(id)))
    const how = link.type === 'causes' ? 'causes' : 'responds'
    return { action: action.id, reaction: reaction.id, linkId: link.id, how, days, acrossSides }
  })
}
