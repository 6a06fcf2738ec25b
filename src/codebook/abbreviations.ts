import { z } from 'zod'
import { readCodebookFile } from './load.ts'

/** Words that keep their final period; titles never end a sentence. */
export const Abbreviations = z.object({ titles: z.array(z.string().endsWith('.')), others: z.array(z.string().endsWith('.')) })
export type Abbreviations = z.infer<typeof Abbreviations>

/** The abbreviations of the English lexicon; throws CODEBOOK_INVALID. */
export const loadAbbreviations = (): Abbreviations => readCodebookFile('lexicon/en/abbreviations.yaml', Abbreviations)
