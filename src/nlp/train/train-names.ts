import { ModelFile, packModel, quantise, type Section } from '../model-file.ts'
import { Gazetteer, type KnownNames } from '../net/gazetteer.ts'
import { NetReader } from '../net/reader.ts'
import { wordKey } from '../net/word-features.ts'
import { exportDense, exportRecurrence } from './export-network.ts'
import { fitNames } from './fit-names.ts'
import { NAME_TAGS, type NamedSentence } from './name-data.ts'
import type { NameExample, NameNet } from './name-network.ts'
import { tagTogether } from './name-teachers.ts'
import { VECTOR_SIZE, type Vectors } from './vectors.ts'

export interface NameRecipe {
  readonly seed: number
  /** Width of the joined input, and units each way in the recurrent layer. */
  readonly input: number
  readonly hidden: number
  readonly epochs: number
  /** Sentences in a batch. */
  readonly batch: number
  readonly rate: number
  /** Chance of leaving out a column of the encoder's states, or of the layers here. */
  readonly dropout: number
  /** How many networks, each from a seed of its own, tag sentences without names for the last one to learn from, how wide they are, and how much such a sentence counts. */
  readonly teachers: { readonly count: number; readonly input: number; readonly hidden: number; readonly weight: number }
}
/** A sentence with names, the number of the way of annotating that it follows (0: the one the model is to follow), and how much it counts. */
export interface NameSource {
  readonly sentence: NamedSentence
  readonly source: number
  readonly weight: number
}
/** What names are learnt with, besides sentences that have them marked. */
export interface NameKnowledge {
  readonly vectors: Vectors
  readonly known: KnownNames
  /** Sentences of news without marks. */
  readonly unmarked: readonly (readonly string[])[]
}

/**
 * Trains the name tagger's own layers on the states of a finished encoder (the sections of `core`): first teachers, then, on the marked
 * sentences and on the unmarked ones as the teachers together tag them, the one that is kept (Hinton et al. 2015). Gives the sections `names.*`.
 */
export function trainNames(
  core: Record<string, Section>,
  { vectors, known, unmarked }: NameKnowledge,
  data: readonly NameSource[],
  recipe: NameRecipe,
  report: (network: string, epoch: number, loss: number) => void = () => {},
): Record<string, Section> {
  const model = new ModelFile(packModel(core, 1))
  const reader = new NetReader(model)
  const gazetteer = new Gazetteer(known)
  const sources = 1 + Math.max(...data.map(({ source }) => source))
  const fit = (examples: readonly NameExample[], name: string, change: Partial<NameRecipe>) => {
    const shape = { features: examples[0]!.features.cols, marks: gazetteer.rows, sources }
    return fitNames(examples, vectors, shape, { ...recipe, ...change }, (epoch, loss) => report(name, epoch, loss))
  }
  const examples = prepare(reader, gazetteer, vectors, data)
  const { count, weight, ...widths } = recipe.teachers
  if (count > 0 && unmarked.length > 0) {
    const marked = examples.slice()
    const blank = unmarked.map((words) => ({ sentence: { words, tags: words.map(() => 'O') }, source: 0, weight }))
    const bare = prepare(reader, gazetteer, vectors, blank)
    const teachers = Array.from({ length: count }, (_, k) => fit(marked, `teacher ${k + 1}`, { ...widths, seed: recipe.seed + 1 + k }))
    tagTogether(teachers, vectors, bare).forEach((tags, i) => {
      examples.push({ ...bare[i]!, tags })
    })
  }
  const { net } = fit(examples, 'names', {})
  return exportNames(net, vectors, known, Buffer.from(model.bytes('net.words.keys')).toString('utf8').split('\n'))
}

/** Sentences whose states are worked out at once. */
const BATCH = 16

/** What the network sees of sentences. */
function prepare(reader: NetReader, gazetteer: Gazetteer, vectors: Vectors, data: readonly NameSource[]): NameExample[] {
  const examples: NameExample[] = []
  for (let from = 0; from < data.length; from += BATCH) {
    const batch = data.slice(from, from + BATCH)
    reader.nameFeatures(batch.map(({ sentence }) => sentence.words)).forEach((features, k) => {
      const { sentence, source, weight } = batch[k]!
      const { words, tags } = sentence
      examples.push({
        features: quantise(features, words.length, features.length / words.length),
        vectors: words.map((word) => vectors.rows.get(wordKey(word)) ?? -1),
        marks: Array.from(gazetteer.mark(words), (mark) => gazetteer.rowsOf[mark]!),
        tags: tags.map((tag) => NAME_TAGS.indexOf(tag as (typeof NAME_TAGS)[number])),
        source,
        weight,
      })
    })
  }
  return examples
}

/** The sections of the name tagger; that it is to follow the first way of annotating goes into a bias. */
function exportNames(net: NameNet, vectors: Vectors, known: KnownNames, keys: readonly string[]): Record<string, Section> {
  const width = net.projection.value.cols
  const { bias } = net.states
  for (let c = 0; c < width; c++) bias.value.data[c] = bias.value.data[c]! + net.sources.value.data[c]!
  return {
    'names.tags': { json: NAME_TAGS },
    'names.gazetteer': { json: known },
    'names.known': quantise(net.known.value.data, net.known.value.rows, width),
    'names.words': projectWords(net, vectors, keys),
    ...exportDense('names.states', net.states),
    ...exportRecurrence('names.layer', net.layer),
    ...exportDense('names.out', net.out),
    'names.transitions': new Uint8Array(net.transitions.value.data.slice().buffer),
  }
}

/** For each key its projected vector; two empty rows before (unknown words, the root). */
function projectWords(net: NameNet, vectors: Vectors, keys: readonly string[]): Section {
  const { cols: width, data: projection } = net.projection.value
  const table = new Float32Array((keys.length + 2) * width)
  keys.forEach((key, k) => {
    const row = vectors.rows.get(key)
    if (row === undefined) return
    const to = (k + 2) * width
    for (let i = 0; i < VECTOR_SIZE; i++) {
      const x = vectors.data[row * VECTOR_SIZE + i]!
      for (let c = 0; c < width; c++) table[to + c] = table[to + c]! + x * projection[i * width + c]!
    }
  })
  return quantise(table, keys.length + 2, width)
}
