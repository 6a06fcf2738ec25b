import { z } from 'zod'
import { readCodebookFile } from './load.ts'

const words = z.array(z.string()).min(1)
const FunctionWordsFile = z.strictObject({ english: words, others: z.record(z.string(), words) })

/** Small words by which a text's language is told: English ones, and those of other languages that English does not have. */
export interface LanguageWords {
  readonly english: ReadonlySet<string>
  readonly others: Readonly<Record<string, ReadonlySet<string>>>
}

/** Reads the function words; words that are English too are no sign of another language. Throws CODEBOOK_INVALID. */
export function loadLanguageWords(): LanguageWords {
  const file = readCodebookFile('lexicon/function-words.yaml', FunctionWordsFile)
  const english = new Set(file.english)
  const distinct = (list: readonly string[]) => new Set(list.filter((word) => !english.has(word)))
  return { english, others: Object.fromEntries(Object.entries(file.others).map(([language, list]) => [language, distinct(list)])) }
}
