import type { Span, Statement } from '../../model/index.ts'
import { SpanIndex } from '../span-index.ts'

/** The statements whose content holds a span, outermost first; a statement that says exactly these words counts too. */
export function statementsAround(span: Span, statements: readonly Statement[]): Statement[] {
  const index = INDEXES.get(statements)
  // Lists still growing are few and short-lived; what was indexed at another length is indexed anew.
  const current = index?.size === statements.length ? index : new SpanIndex(statements, (s) => s.content)
  INDEXES.set(statements, current)
  return current.around(span).sort(outermostFirst)
}

const INDEXES = new WeakMap<readonly Statement[], SpanIndex<Statement>>()

/** Longer contents hold shorter ones; of two that say the same words, the one whose cue comes first reports the other. */
function outermostFirst(a: Statement, b: Statement): number {
  const length = (s: Statement) => s.content.end - s.content.start
  const at = (s: Statement) => s.cue?.start ?? s.content.start
  return length(b) - length(a) || at(a) - at(b)
}

/**
 * Who asserts the words of a span, outermost first (actor ids): the speakers of every statement that holds it, each once in a row.
 * Empty: the text's own author. For a statement, ask with its cue or leave it out of `statements`.
 */
export function attributionAt(span: Span, statements: readonly Statement[]): string[] {
  const chain = statementsAround(span, statements).flatMap((s) => s.speakers)
  return chain.filter((id, i) => id !== chain[i - 1])
}
