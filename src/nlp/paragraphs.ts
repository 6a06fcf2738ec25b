import type { Span } from '../model/span.ts'

interface Line extends Span {
  readonly text: string
  /** Does a line without a blank one between follow? */
  joined: boolean
}
/** Hard-wrapped text is rarely wider than this. */
const WIDEST_WRAP = 130

/**
 * The paragraphs of a text: lines, except where a line break only wraps a running text. Blank lines always part; a single break wraps
 * when the next line goes on in lower case, or when the text's lines fill one width so that the next word would not have fitted.
 */
export function findParagraphs(text: string): Span[] {
  const lines = readLines(text)
  const width = lines.reduce((most, line) => Math.max(most, line.text.length), 0)
  const inner = lines.filter((line) => line.joined)
  const full = inner.filter((line) => fills(line, lines[lines.indexOf(line) + 1]!, width))
  const wrapped = width <= WIDEST_WRAP && full.length >= 2 && full.length >= 0.6 * inner.length
  const out: { start: number; end: number }[] = []
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    const goesOn =
      before?.joined && !startsItem(line.text) && (continues(before.text, line.text) || (wrapped && fills(before, line, width)))
    if (goesOn) out.at(-1)!.end = line.end
    else out.push({ start: line.start, end: line.end })
  })
  return out
}

function readLines(text: string): Line[] {
  const lines: Line[] = []
  const pattern = /[^\r\n\u2028\u2029]*(?:\r\n|[\r\n\u2028\u2029]|$)/g
  let blank = true
  for (const match of text.matchAll(pattern)) {
    const content = match[0].trim()
    if (match.index >= text.length) break
    if (content === '') blank = true
    else {
      if (!blank) lines.at(-1)!.joined = true
      const start = match.index + match[0].indexOf(content)
      lines.push({ start, end: start + content.length, text: content, joined: false })
      blank = false
    }
  }
  return lines
}

/** Would the next line's first word not have fitted on this one? */
const fills = (line: Line, next: Line, width: number): boolean => line.text.length + 1 + next.text.search(/\s|$/) > width - 3

const continues = (before: string, next: string): boolean => /^\p{Ll}/u.test(next) && !/[.!?:;”"]$/.test(before)

const startsItem = (text: string): boolean => /^(?:[-*•·–—]\s|\(?\d{1,3}[.)]\s|\(?[a-z]\)\s|>)/.test(text)
