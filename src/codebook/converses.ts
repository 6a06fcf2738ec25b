import { z } from 'zod'
import { readCodebookFile } from './load.ts'

const ConversesFile = z.array(z.tuple([z.string(), z.string()]))

/** Pairs of verbs that tell of one exchange from its two ends (codebook/findings/converses.yaml); throws CODEBOOK_INVALID. */
export const loadConverses = (): readonly (readonly [string, string])[] => readCodebookFile('findings/converses.yaml', ConversesFile)
