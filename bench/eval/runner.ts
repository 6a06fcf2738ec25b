import { findAll } from '../../src/analysis/index.ts'
import { loadCodebook } from '../../src/codebook/index.ts'
import { codeDocument } from '../../src/coding/index.ts'
import { type CaseFile, contentId, documentId, type Source } from '../../src/model/index.ts'
import { English } from '../../src/nlp/index.ts'
import { addLayers } from '../../src/nlp/layers.ts'

let machine: { english: English; codebook: ReturnType<typeof loadCodebook> } | null = null

/** Reads one text in this process, as `crosspurpose read --no-save --json` would: the same case file, without the start-up. */
export function codeText(text: string, publishedAt: string | null = null): CaseFile {
  machine ??= { english: English.load(), codebook: loadCodebook() }
  const source: Source = { id: documentId(text, publishedAt), title: '', publishedAt, sources: [], sha256: contentId(text), text }
  const { actors, entries } = codeDocument(addLayers(machine.english.read(source), machine.codebook), machine.codebook)
  const findings = findAll({ documents: [source], actors, entries }, machine.codebook.findings)
  return { format: 'crosspurpose-case', version: 1, documents: [source], actors, entries, findings }
}
