import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { findAll, newMemory } from '../analysis/index.ts'
import type { Codebook } from '../codebook/index.ts'
import { CODER_VERSION, codeDocument } from '../coding/index.ts'
import { English } from '../nlp/index.ts'
import { addLayers } from '../nlp/layers.ts'
import type { Machine } from './machine.ts'

const MODELS = new URL('../../models/', import.meta.url)

/** The machine that reads English with the bundled model; the model is loaded when the first text is coded. */
export function englishMachine(codebook: Codebook): Machine {
  let english: English | null = null
  const memory = newMemory()
  return {
    versions: { coderVersion: CODER_VERSION, codebookHash: codebook.hash, modelHash: hashModels() },
    code: async (source) => {
      english ??= English.load()
      const doc = addLayers(english.read(source), codebook)
      const { actors, entries } = codeDocument(doc, codebook)
      return { sentences: doc.sentences.map(({ start, end }) => ({ start, end })), actors, entries }
    },
    find: async (facts) => findAll(facts, codebook.findings, { memory }),
  }
}

/** SHA-256 of the model files: a new model is a new run on every text. */
function hashModels(): string {
  const hash = createHash('sha256')
  const files = readdirSync(MODELS, { withFileTypes: true }).filter((file) => file.isFile() && !file.name.endsWith('.md'))
  for (const { name } of files.sort((a, b) => (a.name < b.name ? -1 : 1))) hash.update(name).update(readFileSync(new URL(name, MODELS)))
  return hash.digest('hex')
}
