import type { Doc, Token } from '../model/index.ts'
import type { Clause, ClauseIndex } from './clauses/clause.ts'

/** Index of the first item of a sorted list that is past a test (the list's length when none is). */
function firstPast<T>(items: readonly T[], isPast: (item: T) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isPast(items[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

/** Index of the first token that starts at or after an offset; the number of tokens when none does. Takes logarithmic time. */
export const tokenFrom = ({ tokens }: Doc, offset: number): number => firstPast(tokens, (t) => t.start >= offset)

/** The clauses whose heads are among some tokens in a row. */
export function clausesOn({ all }: ClauseIndex, tokens: readonly Token[]): Clause[] {
  const first = tokens[0]
  const last = tokens.at(-1)
  if (!first || !last) return []
  return all.slice(
    firstPast(all, (c) => c.head >= first.i),
    firstPast(all, (c) => c.head > last.i),
  )
}
