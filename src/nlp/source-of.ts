import { createHash } from 'node:crypto'
import { documentId, type Source } from '../model/source.ts'

/** A `Source` around bare text: no title unless given, no date, no provenance; the SHA-256 is of the text's UTF-8 bytes. */
export function sourceOf(text: string, title = ''): Source {
  const sha256 = createHash('sha256').update(text).digest('hex')
  return { id: documentId(text, null), title, publishedAt: null, sources: [], sha256, text }
}
