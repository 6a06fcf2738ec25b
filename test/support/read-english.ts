import { loadCodebook } from '../../src/codebook/index.ts'
import { CODERS, openReading } from '../../src/coding/index.ts'
import type { Reading } from '../../src/coding/reading.ts'
import { documentId, type Entry, type Source } from '../../src/model/index.ts'
import { English } from '../../src/nlp/index.ts'
import { addLayers } from '../../src/nlp/layers.ts'

let machine: { english: English; codebook: ReturnType<typeof loadCodebook> } | undefined

/** Reads a text with the shipped model and codes it with every coder: for tests of vocabulary and of coders on real sentences. */
export function readEnglish(text: string, publishedAt: string | null = null): { reading: Reading; entries: Entry[] } {
  machine ??= { english: English.load(), codebook: loadCodebook() }
  const source: Source = { id: documentId(text, publishedAt), title: '', publishedAt, sources: [], sha256: '', text }
  const reading = openReading(addLayers(machine.english.read(source), machine.codebook), machine.codebook)
  const entries: Entry[] = []
  for (const code of CODERS) entries.push(...code(reading, entries))
  return { reading, entries }
}
