import { z } from 'zod'
import { contentId } from './id.ts'

/** Where a text was found: one document may have several, when outlets publish the same words. */
export const Provenance = z.object({
  url: z.string().optional(),
  publisher: z.string().optional(),
  author: z.string().optional(),
  retrievedAt: z.string().optional(),
})
export type Provenance = z.infer<typeof Provenance>

/** A text as ingested. `text` is what all offsets point into; `sha256` is of the raw bytes; `publishedAt` is an ISO date or null. */
export const Source = z.object({
  id: z.string(),
  title: z.string(),
  publishedAt: z.string().nullable(),
  sources: z.array(Provenance),
  sha256: z.string(),
  text: z.string(),
})
export type Source = z.infer<typeof Source>

/** The id of a document: its text and publication date, nothing else. */
export const documentId = (text: string, publishedAt: string | null): string => contentId('document', text, publishedAt)
