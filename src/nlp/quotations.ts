import { type Doc, type Quotation, type Span, tokensWithin } from '../model/index.ts'
import { findSingleQuotes } from './quotations-single.ts'

const DOUBLE = /["“”„‟«»]|``|''/g
const OPENING = /^[“„«]$|^``$/
const CLOSING = /^[”»]$|^''$/

/** A double quotation mark and what its surroundings make of it. */
interface Mark {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Stands where an opening mark stands (blank before, word after), or where a closing one does. */
  readonly opens: boolean
  readonly closes: boolean
}

/**
 * The quotations of a text, in text order: straight, curly, angled and typewriter marks, single marks too, nested ones included. Marks
 * need not match (machine translation): a mark that can only open ends an unclosed quotation before it. A quotation without a closing
 * mark runs to the end of its paragraph and is `open`. Apostrophes, feet and inches are no marks.
 */
export function findQuotations(doc: Doc): Quotation[] {
  const { text } = doc.source
  const found: Quotation[] = []
  let carried = false
  for (const paragraph of paragraphsOf(text)) {
    const doubles = pairDoubles(text, paragraph, carried)
    carried = doubles.some((q) => q.open)
    found.push(...doubles, ...findSingleQuotes(text, paragraph, doubles))
  }
  return found
    .map((quotation) => ({ ...quotation, fragment: isFragment(doc, quotation) }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Blocks divided by line breaks. */
function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/[^\n\r]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }))
}

/** A quotation from its marks: trims the blanks of an unclosed one. */
export function makeQuotation(text: string, start: number, innerStart: number, innerEnd: number, end: number, open: boolean): Quotation {
  let last = innerEnd
  let first = innerStart
  while (last > first && /\s/.test(text[last - 1]!)) last--
  while (first < last && /\s/.test(text[first]!)) first++
  return { start, end: end === innerEnd ? last : end, inner: { start: first, end: last }, open, fragment: false }
}

function marksOf(text: string, paragraph: Span): Mark[] {
  const part = text.slice(paragraph.start, paragraph.end)
  return [...part.matchAll(DOUBLE)].map((m) => {
    const start = paragraph.start + m.index
    const end = start + m[0].length
    const before = start === paragraph.start ? ' ' : text[start - 1]!
    const after = end === paragraph.end ? ' ' : text[end]!
    const wide = /[\s([{—–\-‘']/
    const shut = /[\s.,;:!?)\]}—–\-’']/
    return { start, end, text: m[0], opens: wide.test(before) && !/\s/.test(after), closes: !/[\s([{]/.test(before) && shut.test(after) }
  })
}

/** Pairs the double marks of a paragraph from left to right. `carried`: the paragraph before ended inside a quotation. */
function pairDoubles(text: string, paragraph: Span, carried: boolean): Quotation[] {
  const found: Quotation[] = []
  let open: Mark | null = null
  for (const mark of marksOf(text, paragraph)) {
    if (open === null) {
      if (isOpener(mark)) open = mark
      else if (carried && found.length === 0 && mark.closes)
        found.push(makeQuotation(text, paragraph.start, paragraph.start, mark.start, mark.end, false))
      continue
    }
    if (startsAnew(mark)) {
      found.push(makeQuotation(text, open.start, open.end, mark.start, mark.start, false))
      open = mark
      continue
    }
    found.push(makeQuotation(text, open.start, open.end, mark.start, mark.end, false))
    open = null
  }
  if (open && open.end < paragraph.end) found.push(makeQuotation(text, open.start, open.end, paragraph.end, paragraph.end, true))
  return found.filter((q) => q.inner.end > q.inner.start)
}

/** With nothing open: a mark opens by its shape or its place, but never where it can only close (inches, a stray mark). */
const isOpener = (mark: Mark): boolean =>
  OPENING.test(mark.text) ? true : CLOSING.test(mark.text) ? mark.opens && !mark.closes : !mark.closes || mark.opens

/** With a quotation open: a mark that can only open begins the next one. */
const startsAnew = (mark: Mark): boolean => {
  if (CLOSING.test(mark.text)) return false
  if (OPENING.test(mark.text)) return !mark.closes || mark.opens
  return mark.opens && !mark.closes
}

/** Few words inside a phrase, as against something that was said: no subject with its verb, and no clause cut off by a comma or stop. */
function isFragment(doc: Doc, quotation: Quotation): boolean {
  const { start, end } = quotation.inner
  const words = doc.source.text.slice(start, end)
  const inside = tokensWithin(doc.tokens, quotation.inner)
  if (inside.some((t) => /^(nsubj|csubj|expl)/.test(t.deprel) && doc.tokens[t.head]!.start >= start && doc.tokens[t.head]!.end <= end))
    return false
  const count = words.split(/\s+/).length
  if (/^\p{Lu}/u.test(words) && /[.,!?]$/.test(words)) return false
  return quotation.open ? count <= 2 : count <= 12 || !/[.!?]$/.test(words)
}
