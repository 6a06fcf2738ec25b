import { z } from 'zod'
import { readCodebookFile } from './load.ts'

const share = z.number().min(0).max(1)
const ConfidenceFile = z.record(z.string(), z.strictObject({ all: share, rules: z.record(z.string(), share) }))

/** By kind of entry: how often its rows were right on annotated texts, in all and by family of rules (codebook/confidence.yaml). */
export type ConfidenceTable = z.infer<typeof ConfidenceFile>

/** Reads the table that `npm run calibrate` writes; throws CODEBOOK_INVALID. */
export const loadConfidence = (): ConfidenceTable => readCodebookFile('confidence.yaml', ConfidenceFile)
