import pc from 'picocolors'

/** What a report is written on: how wide it is, and whether colours show. */
export interface Paper {
  readonly width: number
  readonly colors: ReturnType<typeof pc.createColors>
}

const NARROWEST = 50
const WIDEST = 120
const PLAIN_WIDTH = 80
/** However little is left beside lead and sentence number, a text gets this much. */
const MIN_ROOM = 16

/** The paper of a stream: a terminal's width and colours (NO_COLOR is heeded); 80 columns and no colour when piped. */
export function paperOf(stream: { isTTY?: boolean; columns?: number }, env: Readonly<Record<string, string | undefined>>): Paper {
  const tty = stream.isTTY === true
  const width = tty ? Math.max(NARROWEST, Math.min(stream.columns ?? PLAIN_WIDTH, WIDEST)) : PLAIN_WIDTH
  return { width, colors: pc.createColors(tty && !env.NO_COLOR && env.TERM !== 'dumb') }
}

/** Breaks a text into lines of at most `width` characters at blanks; a longer word stands alone. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current)
      current = word
    } else current = current === '' ? word : `${current} ${word}`
  }
  return current === '' && lines.length > 0 ? lines : [...lines, current]
}

/** One paragraph of a report: `lead` before the first line, `text` wrapped under itself, `cite` at the right edge. */
export interface Row {
  readonly lead: string
  readonly text: string
  readonly cite?: string
  readonly style?: (text: string) => string
  readonly leadStyle?: (text: string) => string
}

/** Room kept for sentence numbers at the right edge, so that they stand under one another. */
const CITE_WIDTH = 9

/** A row as lines that fit the paper. */
export function row(paper: Paper, { lead, text, cite = '', style = String, leadStyle = String }: Row): string[] {
  const right = cite === '' ? 0 : Math.max(CITE_WIDTH, cite.length + 2)
  const room = Math.max(MIN_ROOM, paper.width - lead.length - right)
  return wrap(text, room).map((part, i) => {
    const start = i === 0 ? leadStyle(lead) : ' '.repeat(lead.length)
    const gap = paper.width - lead.length - part.length - cite.length
    return i === 0 && cite ? `${start}${style(part)}${' '.repeat(Math.max(2, gap))}${paper.colors.dim(cite)}` : `${start}${style(part)}`
  })
}

/** A section's heading over the whole width; `note` says what stands below. */
export function heading(paper: Paper, title: string, note = ''): string[] {
  const { bold, dim } = paper.colors
  return [
    '',
    ...row(paper, {
      lead: `${title.toUpperCase()}  `,
      text: note,
      leadStyle: (lead) => bold(lead.trimEnd()) + (note ? '  ' : ''),
      style: dim,
    }),
  ]
}

/** A text cut at a word's end to at most `length` characters. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.lastIndexOf(' ', length - 1)
  return `${text.slice(0, cut > length / 2 ? cut : length - 1)}…`
}

/** "1 act", "2 acts". */
export const count = (n: number, noun: string, plural = `${noun}s`): string => `${n} ${n === 1 ? noun : plural}`

/** Keeps the first `most` of a list, and a line that says where the rest is. */
export function firstOf<T>(paper: Paper, items: readonly T[], most: number, rest: string, print: (item: T) => string[]): string[] {
  const more = items.length - most
  return [...items.slice(0, most).flatMap(print), ...(more > 0 ? [paper.colors.dim(`  … ${more} more: ${rest}`)] : [])]
}

/** How a finding is asked about: `crosspurpose why 3fa2c1`. */
export const whyHint = (id: string): string => `why ${id.slice(0, 6)}`
