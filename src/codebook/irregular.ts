import { z } from 'zod'
import { readCodebookFile } from './load.ts'

const Line = z.string().regex(/^\S+ \S+( \S+)?$/)
/** Irregular verbs (base, past, past participle) and nouns (singular, plural); alternatives parted by a slash. */
export const Irregular = z.object({ verbs: z.array(Line), nouns: z.array(Line) })
export type Irregular = z.infer<typeof Irregular>

/** Irregular inflection of the English lexicon; throws CODEBOOK_INVALID. */
export const loadIrregular = (): Irregular => readCodebookFile('lexicon/en/irregular.yaml', Irregular)
