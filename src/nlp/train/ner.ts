import type { ActorKnowledge } from '../../codebook/expressions.ts'
import { type ByteTable, dequantise, quantise, type Section } from '../model-file.ts'
import { REACH } from '../ner-dense.ts'
import { nameFeatures } from '../ner-features.ts'
import { NAME_LABELS } from '../ner-labels.ts'
import { gatherNameKnowledge } from '../ner-words.ts'
import { clusterWords } from './ner-clusters.ts'
import type { NameText } from './ner-data.ts'
import { DenseTrainer } from './ner-dense.ts'
import { type NameSentence, trainField } from './ner-field.ts'
import { VECTOR_SIZE, type Vectors } from './vectors.ts'

/** How the name tagger is trained. */
export const NAME_RECIPE = {
  buckets: 1 << 18,
  epochs: 12,
  rate: 0.05,
  decay: 1e-6,
  seed: 7,
  words: 40_000,
  bias: 1,
  hidden: 64,
  denseRate: 0.01,
  dropout: 0.4,
}
const DOMAINS = ['uner', 'wikigold', 'gum'] as const
const L = NAME_LABELS.length
const WINDOW = 2 * REACH + 1

/** Word clusters for the tagger: the most frequent words that have vectors and no odd letters. */
export function nameClusters(vectors: Vectors, recipe = NAME_RECIPE): { words: string[]; clusters: Uint8Array; vectors: ByteTable } {
  const words = vectors.words.filter((w) => vectors.rows.has(w) && /^[a-z][a-z'.-]*$/.test(w)).slice(0, recipe.words)
  const data = new Float32Array((words.length + 1) * VECTOR_SIZE)
  words.forEach((word, i) => {
    const row = vectors.rows.get(word)! * VECTOR_SIZE
    data.set(vectors.data.subarray(row, row + VECTOR_SIZE), (i + 1) * VECTOR_SIZE)
  })
  return { words, clusters: clusterWords(vectors, words, recipe.seed), vectors: quantise(data, words.length + 1, VECTOR_SIZE) }
}

const wordsOf = (text: NameText, sentence: number): string[] => {
  const { firstToken, lastToken } = text.doc.sentences[sentence]!
  return text.doc.tokens.slice(firstToken, lastToken).map((t) => t.text)
}

/** Trains the name tagger on tagged texts and gives its sections of the model file (`ner.*`). Same data, same recipe: same bytes. */
export function trainNames(
  texts: readonly NameText[],
  clusters: { words: string[]; clusters: Uint8Array; vectors: ByteTable },
  lists: { given: string[]; cities: string[] },
  codebook: ActorKnowledge,
  report: (epoch: number, loss: number) => void,
  recipe: typeof NAME_RECIPE = NAME_RECIPE,
): Record<string, Section> {
  const knowledge = gatherNameKnowledge(codebook, { clusters: new Map(clusters.words.map((w, i) => [w, clusters.clusters[i]!])), ...lists })
  const sentences = texts.flatMap((text): NameSentence[] =>
    nameFeatures(text.doc, knowledge, recipe.buckets).map((features, s) => ({
      words: wordsOf(text, s),
      features,
      labels: text.labels[s]!.map((label) => NAME_LABELS.indexOf(label as (typeof NAME_LABELS)[number])),
      domain: DOMAINS.indexOf(text.domain),
    })),
  )
  const vectors = {
    size: clusters.vectors.cols,
    rows: new Map(clusters.words.map((w, i) => [w, i + 1])),
    data: dequantise(clusters.vectors),
  }
  const dense = new DenseTrainer(vectors, recipe.hidden, recipe.denseRate, recipe.dropout, recipe.seed)
  const field = trainField(sentences, dense, recipe, report)
  const scales = Array.from({ length: L }, (_, y) => {
    let most = 0
    for (let k = y; k < field.weights.length; k += L) most = Math.max(most, Math.abs(field.weights[k]!))
    return most / 127 || 1
  })
  const values = new Int8Array(field.weights.length)
  for (let k = 0; k < values.length; k++) values[k] = Math.round(field.weights[k]! / scales[k % L]!)
  return {
    'ner.weights': { rows: 1, cols: values.length, scales: Float32Array.of(1), values },
    'ner.scales': { json: scales },
    'ner.bias': { json: recipe.bias },
    'ner.transitions': { json: [...field.transitions] },
    'ner.words': Buffer.from(clusters.words.join('\n')),
    'ner.clusters': clusters.clusters,
    'ner.lists': { json: lists },
    'ner.dense.vectors': clusters.vectors,
    'ner.dense.input': quantise(dense.weights.input, WINDOW * vectors.size, recipe.hidden),
    'ner.dense.bias': quantise(dense.weights.bias, 1, recipe.hidden),
    'ner.dense.output': quantise(dense.weights.output, recipe.hidden, L),
  }
}
