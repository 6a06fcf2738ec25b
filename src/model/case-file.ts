import { z } from 'zod'
import { Actor } from './actor.ts'
import { Entry } from './entry.ts'
import { Finding } from './finding.ts'
import { Source } from './source.ts'

/** The exchange format `crosspurpose-case`, version 1 (design.md). */
export const CaseFile = z.object({
  format: z.literal('crosspurpose-case'),
  version: z.literal(1),
  documents: z.array(Source),
  actors: z.array(Actor),
  entries: z.array(Entry),
  findings: z.array(Finding),
})
export type CaseFile = z.infer<typeof CaseFile>
