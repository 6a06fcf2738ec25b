import { cover, type Span } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { tokenFrom } from '../token-range.ts'
import type { Desk } from './statements-draft.ts'

/**
 * "threatened Peru with war | if it closes the strait": a condition right behind what is said is part of it, wherever the tree hangs it.
 * Returns the content, widened to the end of the condition where one follows at once.
 */
export function withCondition({ reading: { doc, clauses, codebook } }: Desk, cue: Clause, content: Span): Span {
  const next = tokenFrom(doc, content.end)
  const first = doc.tokens[next]?.text === ',' ? doc.tokens[next + 1] : doc.tokens[next]
  if (!first || first.sentence !== cue.sentence || !codebook.clauses.conditionals.has(first.text.toLowerCase())) return content
  const marker = first.text.toLowerCase()
  const condition = clauses.all.find(
    (c) => c.sentence === first.sentence && c.relation === 'advcl' && c.marker === marker && c.head > first.i,
  )
  return condition ? cover([content, condition.span]) : content
}
