import { contains, type Span, type Statement } from '../model/index.ts'

/** The statements whose content holds a span, outermost first; a statement that says exactly these words counts too. */
export function statementsAround(span: Span, statements: readonly Statement[]): Statement[] {
  return statements.filter((s) => contains(s.content, span)).toSorted(outermostFirst)
}

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

/** Is a span what somebody denies having been so ("denied that …", "dismissed the claim that …")? Nested denials cancel out. */
export const isDeniedAt = (span: Span, statements: readonly Statement[]): boolean =>
  statementsAround(span, statements).filter((s) => s.coder.rule.startsWith('deny/')).length % 2 === 1
