import type { FigureWords } from '../../codebook/figures.ts'
import type { Token } from '../../model/index.ts'
import { readNumber, type WrittenNumber } from './figures-number.ts'

const DASH = /^[-–—]$/

/** The token after the words that join the ends of a range ("–", "to", "-to-", "between … and"); null when none stand there. */
function afterJoiner(tokens: readonly Token[], low: WrittenNumber, words: FigureWords): { at: number; poll: boolean } | null {
  const text = (i: number): string => tokens[i]?.text.toLowerCase() ?? ''
  const next = low.last + 1
  if (DASH.test(text(next)) && text(next + 1) === words.to && DASH.test(text(next + 2))) return { at: next + 3, poll: true }
  if (DASH.test(text(next)) || text(next) === words.to) return { at: next + 1, poll: false }
  return words.joiners.includes(text(next)) && text(low.first - 1) === words.between ? { at: next + 1, poll: false } : null
}

/** What the words of scale in a number come to: 1,000,000 for "7 million". */
const scaleOf = (tokens: readonly Token[], { first, last }: WrittenNumber, words: FigureWords): number =>
  tokens.slice(first, last + 1).reduce((product, t) => product * (words.scales[t.text.toLowerCase()] ?? 1), 1)

/**
 * The two ends of a range whose second lends the first its scale, percent or currency ("15–25 million dollars", "between $5 and $7 billion"),
 * or of a vote ("230-to-198"); both numbers span the tokens of the whole. Null where a number stands alone.
 */
export function readRange(tokens: readonly Token[], low: WrittenNumber, words: FigureWords): [WrittenNumber, WrittenNumber] | null {
  const joined = afterJoiner(tokens, low, words)
  const high = joined && readNumber(tokens, joined.at, words)
  if (!high || tokens[high.last]!.sentence !== tokens[low.first]!.sentence || low.vague || high.vague) return null
  const ends = { first: low.first, last: high.last }
  if (joined.poll)
    return [
      { ...low, ...ends },
      { ...high, ...ends },
    ]
  const scale = scaleOf(tokens, low, words) === 1 ? scaleOf(tokens, high, words) : 1
  const lends = scale > 1 || (high.kind === 'percent' && low.kind === 'count') || (high.currency !== null && low.currency === null)
  if ((!lends && high.currency === null) || low.kind === 'share' || low.value * scale >= high.value) return null
  const currency = low.currency ?? high.currency
  return [
    { ...low, ...ends, value: low.value * scale, kind: high.kind, currency },
    { ...high, ...ends, currency },
  ]
}
