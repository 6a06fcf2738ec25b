import type { FigureWords } from '../../codebook/figures.ts'
import type { Token } from '../../model/index.ts'

/** A number as written: its tokens `[first, last]`, its value, and whether its words are vague ("thousands"). */
export interface WrittenNumber {
  readonly first: number
  readonly last: number
  readonly value: number
  readonly vague: boolean
  readonly kind: 'count' | 'percent' | 'share'
  /** The currency named by a sign before it; null when there is none. */
  readonly currency: string | null
}

const DIGITS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/

interface Reading {
  value: number
  at: number
  vague: boolean
  share: boolean
}

/** The token's words, a hyphened one taken apart: `three-and-a-half`. */
const partsOf = (token: Token): string[] => token.text.toLowerCase().split(/[-–]/).filter(Boolean)

/** Reads a number that starts at a token, in digits, words or both ("5.7 million", "tens of thousands"); null when there is none. */
export function readNumber(tokens: readonly Token[], first: number, words: FigureWords): WrittenNumber | null {
  const sign = words.currencies[tokens[first]?.text ?? '']
  const start = sign ? first + 1 : first
  const read = readVague(tokens, start, words) ?? readExact(tokens, start, words)
  // Digits without end run past every number that can be written down.
  if (!read || !Number.isFinite(read.value * 1e4)) return null
  const scale = suffixAt(tokens, read.at, sign !== undefined, words)
  if (scale !== null) Object.assign(read, { value: read.value * scale, at: read.at + 1 })
  const next = tokens[read.at]
  const two = `${next?.text} ${tokens[read.at + 1]?.text}`.toLowerCase()
  const percent = next && words.percent.includes(next.text.toLowerCase()) ? 1 : words.percent.includes(two) ? 2 : 0
  return {
    first,
    last: read.at - 1 + percent,
    value: Math.round(read.value * 1e4) / 1e4,
    vague: read.vague,
    kind: percent > 0 ? 'percent' : read.share ? 'share' : 'count',
    currency: sign ?? null,
  }
}

/** What letters right behind digits multiply them by ("€250m", "3bn"); a single letter does so only to a sum of money. */
function suffixAt(tokens: readonly Token[], at: number, money: boolean, words: FigureWords): number | null {
  const [before, token] = [tokens[at - 1], tokens[at]]
  if (!token || !before || token.start !== before.end || !DIGITS.test(before.text)) return null
  const suffix = token.text.toLowerCase()
  return money || suffix.length > 1 ? (words.suffixes[suffix] ?? null) : null
}

/** "hundreds", "tens of thousands", "hundreds of millions". */
function readVague(tokens: readonly Token[], start: number, words: FigureWords): Reading | null {
  const at = (i: number): string => tokens[i]?.text.toLowerCase() ?? ''
  const second = words.vague[at(start + 2)]
  if (words.vagueTens.includes(at(start))) {
    if (at(start) !== words.vagueTens[0] || at(start + 1) !== 'of' || second === undefined) return null
    return { value: 10 * second, at: start + 3, vague: true, share: false }
  }
  const value = words.vague[at(start)]
  if (value === undefined) return null
  if (at(start + 1) === 'of' && second !== undefined) return { value: value * second, at: start + 3, vague: true, share: false }
  return { value, at: start + 1, vague: true, share: false }
}

/** Digits and number words with their scales and fractions, as far as they go. */
function readExact(tokens: readonly Token[], start: number, words: FigureWords): Reading | null {
  let total = 0
  let current: number | null = null
  let share = false
  let at = start
  const sentence = tokens[start]?.sentence
  for (; at < tokens.length && tokens[at]!.sentence === sentence; at++) {
    const parts = partsOf(tokens[at]!)
    if (parts.length === 0) {
      if (current === null && total === 0) break
      if (isNumberWord(tokens[at + 1], words)) continue
      break
    }
    const before = { total, current, share }
    let ok = true
    for (const part of parts) {
      // "a 1994 agreement": an article counts only before a word.
      if (words.articles.includes(part) && DIGITS.test(tokens[at + 1]?.text ?? '')) {
        ok = false
        break
      }
      const step = takeWord(part, { total, current, share }, words, parts.length > 1 || isNumberWord(tokens[at + 1], words) || at > start)
      if (!step) {
        ok = false
        break
      }
      ;({ total, current, share } = step)
    }
    if (!ok) {
      ;({ total, current, share } = before)
      break
    }
  }
  while (at > start && isJoiner(tokens[at - 1]!, words)) at--
  if (at === start || (current === null && total === 0)) return null
  return { value: total + (current ?? 0), at, vague: false, share }
}

const isJoiner = ({ text }: Token, words: FigureWords): boolean =>
  /^[-–—]$/.test(text) || words.joiners.includes(text.toLowerCase()) || words.articles.includes(text.toLowerCase())

const isNumberWord = (token: Token | undefined, words: FigureWords): boolean =>
  token !== undefined &&
  partsOf(token).every(
    (p) =>
      p in words.units ||
      p in words.tens ||
      p in words.scales ||
      p in words.fractions ||
      words.joiners.includes(p) ||
      words.articles.includes(p) ||
      DIGITS.test(p),
  )

interface Sum {
  total: number
  current: number | null
  share: boolean
}

/** Takes one more word into a number; null when the word does not go on with it. */
function takeWord(word: string, sum: Sum, words: FigureWords, within: boolean): Sum | null {
  const { total, current, share } = sum
  if (DIGITS.test(word)) return current === null && total === 0 ? { total, current: Number(word.replaceAll(',', '')), share } : null
  if (word in words.units)
    return current === null || current % 100 === 0 || (current % 10 === 0 && current % 100 >= 20)
      ? { total, current: (current ?? 0) + words.units[word]!, share }
      : null
  if (word in words.tens)
    return current === null || current % 100 === 0 ? { total, current: (current ?? 0) + words.tens[word]!, share } : null
  if (word in words.scales) {
    const scaled = (current ?? 1) * words.scales[word]!
    if (current === null && !within) return null
    return words.scales[word]! >= 1000 ? { total: total + scaled, current: null, share } : { total, current: scaled, share }
  }
  if (words.joiners.includes(word)) return current !== null || total > 0 ? sum : null
  if (words.articles.includes(word)) return within ? sum : null
  if (word in words.fractions) {
    if (word === 'half' && current !== null) return { total, current: current + 0.5, share }
    if (current === null && total === 0) return word === 'half' || within ? { total, current: words.fractions[word]!, share: true } : null
    return current === null ? null : { total, current: fraction(current, words.fractions[word]!), share: true }
  }
  return null
}

/** Two thirds are 0.6667, not twice 0.3333. */
const fraction = (count: number, part: number): number => (Math.abs(part - 0.3333) < 1e-9 ? count / 3 : count * part)
