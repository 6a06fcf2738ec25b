import { z } from 'zod'
import { readCodebookFile } from './load.ts'
import { wordTable } from './word-table.ts'

const words = z.array(z.string()).min(1)
const Example = z.strictObject({
  text: z.string(),
  published: z.string().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
})
const Unit = z.union([z.strictObject({ days: z.int() }), z.strictObject({ months: z.int() })])
const TimeFile = z.strictObject({
  months: words.length(12),
  monthsShort: wordTable(z.int()),
  weekdays: words.length(7),
  units: wordTable(Unit),
  days: wordTable(z.int()),
  anaphors: wordTable(z.int()),
  past: words,
  present: words,
  future: words,
  since: words,
  until: words,
  leading: words,
  leadingMonth: words,
  ago: words,
  after: words,
  before: words,
  partsStart: words,
  partsMiddle: words,
  partsEnd: words,
  around: words,
  numbers: wordTable(z.int()),
  examples: z.array(Example).min(1),
})

/** The words of time, from codebook/lexicon/en/time.yaml. */
export type TimeWords = z.infer<typeof TimeFile>

/** Reads the words of time; throws CODEBOOK_INVALID. */
export const loadTimeWords = (): TimeWords => readCodebookFile('lexicon/en/time.yaml', TimeFile)
