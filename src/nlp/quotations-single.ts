import type { Quotation, Span } from '../model/index.ts'
import { makeQuotation } from './quotations.ts'

/**
 * Quotations in single marks within one paragraph. An apostrophe is told from a mark by its place: a mark opens before a word and after a
 * blank, and closes after a word and before a blank or stop; an `s'` before a small letter is a possessive while a better close follows.
 */
export function findSingleQuotes(text: string, paragraph: Span, doubles: readonly Quotation[]): Quotation[] {
  const found: Quotation[] = []
  for (let i = paragraph.start; i < paragraph.end; i++) {
    if (!opensSingle(text, paragraph, i)) continue
    const limit = doubles.find((q) => q.inner.start <= i && i < q.inner.end)?.inner.end ?? paragraph.end
    const close = closeOf(text, i, limit)
    if (close === null) continue
    found.push(makeQuotation(text, i, i + 1, close, close + 1, false))
    i = close
  }
  return found
}

function opensSingle(text: string, paragraph: Span, i: number): boolean {
  const mark = text[i]!
  if (mark !== '‘' && mark !== "'" && mark !== '‚') return false
  const before = i === paragraph.start ? ' ' : text[i - 1]!
  const after = text[i + 1] ?? ' '
  if (!/[\s([{—–"“„]/.test(before) || !/[\p{L}\p{N}]/u.test(after)) return false
  if (mark === "'" && text[i + 1] === "'") return false
  return !/^\d0s\b/.test(text.slice(i + 1, i + 5))
}

/** The closing mark for a single mark at `from`; null when every mark after it is an apostrophe. */
function closeOf(text: string, from: number, limit: number): number | null {
  const closing = text[from] === "'" ? "'" : '’'
  let possessive: number | null = null
  for (let i = from + 2; i < limit; i++) {
    if (text[i] === text[from] && text[from] !== closing) break
    if (text[i] !== closing || /\s/.test(text[i - 1]!)) continue
    const after = i + 1 >= limit ? ' ' : text[i + 1]!
    if (/[\p{L}\p{N}]/u.test(after)) continue
    if (/s/i.test(text[i - 1]!) && /^\s\p{Ll}/u.test(text.slice(i + 1, i + 3))) possessive ??= i
    else return i
  }
  return possessive
}
