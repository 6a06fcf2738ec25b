import type { Span } from '../model/span.ts'

/** What the splitter learns from a treebank; words in lower case. */
export interface SentenceRules {
  /** Abbreviations that name what follows (“gen.”), so never end a sentence. */
  readonly titles: ReadonlySet<string>
  /** Words mostly written small: capitalised after an abbreviation, they begin a sentence. */
  readonly small: ReadonlySet<string>
}

const END = /^(?:[.!?]+|…+)$/
const CLOSER = /^["”’')\]»]+$/
const OPENER = /^["“‘'([«]$/

/** Cuts the tokens of one paragraph into sentences: for each, `[first, last)` among the tokens. */
export function splitSentences(text: string, tokens: readonly Span[], rules: SentenceRules): [number, number][] {
  const words = tokens.map((token) => text.slice(token.start, token.end))
  const out: [number, number][] = []
  let first = 0
  const label = labelEnd(words, text, tokens)
  if (label > 0) {
    out.push([0, label])
    first = label
  }
  for (let i = first; i < words.length; i++) {
    if (!mayEnd(words[i]!)) continue
    let next = i + 1
    while (next < words.length && closes(words, tokens, next)) next++
    if (next < words.length && !isBoundary(words, tokens, i, next, rules)) continue
    out.push([first, next])
    first = next
    i = next - 1
  }
  if (first < words.length) out.push([first, words.length])
  return out
}

const mayEnd = (word: string): boolean => END.test(word) || (word.endsWith('.') && word.length > 1)

/** Does token i close what the sentence opened (a mark that touches the word before it)? */
const closes = (words: readonly string[], tokens: readonly Span[], i: number): boolean =>
  CLOSER.test(words[i]!) &&
  tokens[i - 1]!.end === tokens[i]!.start &&
  (tokens[i + 1] === undefined || tokens[i]!.end < tokens[i + 1]!.start || /^[)\]"”’']/.test(words[i + 1]!))

function isBoundary(words: readonly string[], tokens: readonly Span[], end: number, next: number, rules: SentenceRules): boolean {
  const gap = tokens[next]!.start > tokens[next - 1]!.end
  if (!gap && !(words[end] === '.' && /^\p{Lu}\p{Ll}/u.test(words[next]!))) return false
  let head = next
  while (head + 1 < words.length && (OPENER.test(words[head]!) || /^(?:\.\.\.|…|-+|—)$/.test(words[head]!))) head++
  const follower = words[head]!
  const capital = /^[\p{Lu}\p{N}$£€@#]/u.test(follower)
  if (!capital) return /^[!?.]$/.test(words[end]!) && /^[^\p{L}\p{N},;:)\]%-]/u.test(follower)
  if (END.test(words[end]!))
    return !(words[end] === '.' && /^\p{Lu}$/u.test(words[end - 1] ?? '') && !rules.small.has(follower.toLowerCase()) && end < 2)
  const abbreviation = words[end]!.toLowerCase()
  if (rules.titles.has(abbreviation)) return false
  if (next > end + 1) return true
  if (head > next) return rules.small.has(follower.toLowerCase())
  return rules.small.has(follower.toLowerCase()) && !/^\p{Lu}\.$/u.test(words[end]!)
}

/** A speaker's label before a turn of a transcript (“MR. CARNEY:”, “Q”): how many tokens, 0 where there is none. */
function labelEnd(words: readonly string[], text: string, tokens: readonly Span[]): number {
  if (words[0] === 'Q' && words.length > 1 && /^\p{Lu}/u.test(words[1]!) && /^\s{1,4}$/.test(text.slice(tokens[0]!.end, tokens[1]!.start)))
    return 1
  const colon = words.indexOf(':')
  if (colon < 1 || colon > 7 || colon === words.length - 1) return 0
  return words.slice(0, colon).every((word) => /^[\p{Lu}.'’()&-]+$/u.test(word)) && words.slice(0, colon).some((w) => w.length > 2)
    ? colon + 1
    : 0
}
