import { cover, type Span } from '../../model/index.ts'
import type { Desk } from './statements-draft.ts'

/**
 * "he would close ten mines, some of which are old": a comment on part of what was just named belongs to what is said, wherever the tree
 * hangs it. Returns the content, widened to the end of the comment where one follows at once.
 */
export function withPartitive({ reading: { doc, clauses } }: Desk, content: Span): Span {
  const next = doc.tokens.findIndex((t) => t.start >= content.end)
  const [comma, part, of, which] = next < 0 ? [] : doc.tokens.slice(next, next + 4)
  if (comma?.text !== ',' || of?.lemma !== 'of' || which?.xpos !== 'WDT' || !part) return content
  const comment = clauses.all.find((c) => c.sentence === part.sentence && c.agents.some((a) => a.head === part.i))
  return comment ? cover([content, comment.predicate]) : content
}
