import type { ActorKnowledge } from '../../codebook/expressions.ts'
import type { Section } from '../model-file.ts'
import { NAME_LABELS } from '../ner.ts'
import { nameFeatures } from '../ner-features.ts'
import { gatherNameKnowledge } from '../ner-words.ts'
import { clusterWords } from './ner-clusters.ts'
import type { NameText } from './ner-data.ts'
import { type FieldRecipe, type NameSentence, trainField } from './ner-field.ts'
import type { Vectors } from './vectors.ts'

/** How the name tagger is trained. */
export const NAME_RECIPE = { buckets: 1 << 18, epochs: 12, rate: 0.05, decay: 1e-6, seed: 7, words: 40_000 }
const DOMAINS = ['uner', 'wikigold', 'gum'] as const
const L = NAME_LABELS.length

/** Word clusters for the tagger: the most frequent words that have vectors and no odd letters. */
export function nameClusters(vectors: Vectors, recipe = NAME_RECIPE): { words: string[]; clusters: Uint8Array } {
  const words = vectors.words.filter((w) => vectors.rows.has(w) && /^[a-z][a-z'.-]*$/.test(w)).slice(0, recipe.words)
  return { words, clusters: clusterWords(vectors, words, recipe.seed) }
}

/** Trains the name tagger on tagged texts and gives its sections of the model file (`ner.*`). Same data, same recipe: same bytes. */
export function trainNames(
  texts: readonly NameText[],
  clusters: { words: string[]; clusters: Uint8Array },
  codebook: ActorKnowledge,
  report: (epoch: number, loss: number) => void,
  recipe: FieldRecipe & { words: number } = NAME_RECIPE,
): Record<string, Section> {
  const knowledge = gatherNameKnowledge(codebook, new Map(clusters.words.map((w, i) => [w, clusters.clusters[i]!])))
  const sentences = texts.flatMap((text): NameSentence[] =>
    nameFeatures(text.doc, knowledge, recipe.buckets).map((features, s) => ({
      features,
      labels: text.labels[s]!.map((label) => NAME_LABELS.indexOf(label as (typeof NAME_LABELS)[number])),
      domain: DOMAINS.indexOf(text.domain),
    })),
  )
  const field = trainField(sentences, recipe, report)
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
    'ner.transitions': { json: [...field.transitions] },
    'ner.words': Buffer.from(clusters.words.join('\n')),
    'ner.clusters': clusters.clusters,
  }
}
