/** Small words by language, `english` against the others; the lists are data of the codebook. */
export interface FunctionWords {
  readonly english: ReadonlySet<string>
  readonly others: Readonly<Record<string, ReadonlySet<string>>>
}

/** Of the letters of an English text, at least this share is Latin. */
const LATIN_SHARE = 0.5
/** Of the words of running English, at least this share is function words (about 0.4 in news, half of that in notes). */
const ENGLISH_SHARE = 0.1
/** Below this many words (a headline) a text may have no function words at all. */
const RUNNING_TEXT = 25

/**
 * Whether a text is English, told by its script and its function words: enough English ones for its length, and more of
 * them than of any other language's. A headline passes unless it shows another language's words.
 */
export function isEnglish(text: string, words: FunctionWords): boolean {
  const sample = text.slice(0, 20_000)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (letters === 0 || latin / letters < LATIN_SHARE) return false
  const tokens = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  const count = (list: ReadonlySet<string>) => tokens.filter((token) => list.has(token)).length
  const english = count(words.english)
  const other = Math.max(0, ...Object.values(words.others).map(count))
  if (tokens.length < RUNNING_TEXT) return other < 2 || english >= other
  return english / tokens.length >= ENGLISH_SHARE && english > other
}
