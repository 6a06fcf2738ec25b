import { z } from 'zod'
import { readCodebookFile } from './load.ts'
import { wordTable } from './word-table.ts'

const words = z.array(z.string()).min(1)
const values = wordTable(z.number())
const Example = z.strictObject({ text: z.string(), value: z.number(), approximate: z.boolean(), unit: z.string() })
const FiguresFile = z.strictObject({
  units: values,
  tens: values,
  scales: values,
  suffixes: values,
  vague: values,
  vagueTens: words,
  fractions: values,
  shares: values,
  joiners: words,
  articles: words,
  ages: words,
  old: z.string(),
  percent: words,
  currencies: wordTable(z.string()),
  approximate: words,
  labels: words,
  streets: words,
  to: z.string(),
  between: z.string(),
  times: words,
  short: words,
  dates: words,
  datesBefore: words,
  durations: words,
  known: words,
  puts: words,
  at: z.string(),
  counting: words,
  making: words,
  bare: words,
  fates: words,
  counts: words,
  standing: words,
  examples: z.array(Example).min(1),
  nearMisses: words,
})

/** The words of number, from codebook/lexicon/en/figures.yaml. */
export type FigureWords = z.infer<typeof FiguresFile>

/** Reads the words of number; throws CODEBOOK_INVALID. */
export const loadFigureWords = (): FigureWords => readCodebookFile('lexicon/en/figures.yaml', FiguresFile)
