import { ModelFile, packModel, quantise, type Section } from '../model-file.ts'
import { Arena, type Matrix, pad4 } from '../net/arena.ts'
import { Gazetteer, type KnownNames } from '../net/gazetteer.ts'
import { NetReader } from '../net/reader.ts'
import { wordKey } from '../net/word-features.ts'
import { addBias, backBias, backLeaky, backProduct, dropout, leaky, multiply, softmaxLoss } from './dense.ts'
import { exportDense, exportRecurrence } from './export-network.ts'
import { NAME_TAGS, type NamedSentence } from './name-data.ts'
import { type Dense, pad8 } from './network.ts'
import { type Parameter, Parameters } from './parameters.ts'
import { randomFrom, shuffle } from './random.ts'
import { backScan, makeRecurrence, type Recurrence, scan } from './recurrence.ts'
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
}
/** A sentence's encoder states as bytes (they would fill the memory as floats), its word vectors' rows and tags. */
interface Prepared {
  readonly features: ReturnType<typeof quantise>
  readonly vectors: readonly number[]
  readonly marks: readonly number[]
  readonly tags: readonly number[]
  readonly weight: number
}
/** Encoder states and word vectors, joined by addition; one recurrent layer; a softmax. */
interface NameNet {
  readonly states: Dense
  readonly projection: Parameter
  readonly known: Parameter
  readonly layer: Recurrence
  readonly out: Dense
}

/** Trains the name tagger's own layers on the states of a finished encoder (the sections of `core`); gives the sections `names.*`. */
export function trainNames(
  core: Record<string, Section>,
  vectors: Vectors,
  known: KnownNames,
  data: readonly { sentence: NamedSentence; weight: number }[],
  recipe: NameRecipe,
): Record<string, Section> {
  const model = new ModelFile(packModel(core, 1))
  const reader = new NetReader(model)
  const gazetteer = new Gazetteer(known)
  const prepared = data.map(({ sentence, weight }) => prepare(reader, gazetteer, vectors, sentence, weight))
  const random = randomFrom(recipe.seed)
  const arena = new Arena(300_000_000)
  const parameters = new Parameters(arena, random)
  const net = makeNameNet(parameters, prepared[0]!.features.cols, pad4(gazetteer.marks), recipe)
  const steps = Math.ceil((prepared.length / recipe.batch) * recipe.epochs)
  let step = 0
  for (let epoch = 0; epoch < recipe.epochs; epoch++) {
    const order = shuffle([...prepared], random)
    for (let i = 0; i < order.length; i += recipe.batch) {
      learnBatch(arena, net, vectors, order.slice(i, i + recipe.batch), recipe.dropout, random)
      parameters.update(recipe.rate * Math.max(0.02, 1 - step++ / steps), 5)
    }
  }
  return exportNames(net, vectors, known, Buffer.from(model.bytes('net.words.keys')).toString('utf8').split('\n'))
}

function makeNameNet(parameters: Parameters, features: number, marks: number, { input, hidden }: NameRecipe): NameNet {
  const dense = (name: string, from: number, to: number): Dense => ({
    weights: parameters.make(`${name}.weights`, from, to, Math.sqrt(6 / (from + to))),
    bias: parameters.make(`${name}.bias`, 1, to, 0, 'vector'),
  })
  return {
    states: dense('names.states', features, input),
    projection: parameters.make('names.projection', VECTOR_SIZE, input, 0.15),
    known: parameters.make('names.known', marks, input, 0.1),
    layer: makeRecurrence(parameters, 'names.layer', input, hidden),
    out: dense('names.out', 2 * hidden, pad8(NAME_TAGS.length)),
  }
}

function prepare(reader: NetReader, gazetteer: Gazetteer, vectors: Vectors, { words, tags }: NamedSentence, weight: number): Prepared {
  const features = reader.nameFeatures([words])[0]!
  return {
    features: quantise(features, words.length, features.length / words.length),
    vectors: words.map((word) => vectors.rows.get(wordKey(word)) ?? -1),
    marks: gazetteer.mark(words),
    tags: tags.map((tag) => NAME_TAGS.indexOf(tag as (typeof NAME_TAGS)[number])),
    weight,
  }
}

function learnBatch(arena: Arena, net: NameNet, vectors: Vectors, batch: readonly Prepared[], p: number, random: () => number): void {
  const mark = arena.mark()
  const starts: number[] = []
  let total = 0
  for (const { tags } of batch) {
    starts.push(total)
    total += tags.length
  }
  const [x, v, g] = gather(arena, vectors, batch, total, net.known.value.rows)
  dropout(arena, x, starts, p, random)
  dropout(arena, v, starts, p / 2, random)
  dropout(arena, g, starts, p, random)
  const z = apply(arena, x, net.states)
  arena.kernels.accumulate(v.at, net.projection.value.at, z.at, z.rows, v.cols, z.cols)
  arena.kernels.accumulate(g.at, net.known.value.at, z.at, z.rows, g.cols, z.cols)
  leaky(z)
  const scanned = scan(arena, net.layer, z, starts, total)
  const mask = dropout(arena, scanned.h, starts, p, random)
  const logits = apply(arena, scanned.h, net.out)
  answer(logits, batch, total)
  const dh = arena.zeros(scanned.h.rows, scanned.h.cols)
  backBias(logits, net.out.bias)
  backProduct(arena, scanned.h, net.out.weights, logits, dh)
  multiply(dh, mask)
  const dz = arena.zeros(z.rows, z.cols)
  backScan(arena, net.layer, scanned, starts, total, dh, dz)
  backLeaky(z, dz)
  backBias(dz, net.states.bias)
  backProduct(arena, x, net.states.weights, dz, null)
  backProduct(arena, v, net.projection, dz, null)
  backProduct(arena, g, net.known, dz, null)
  arena.release(mark)
}

function gather(arena: Arena, vectors: Vectors, batch: readonly Prepared[], total: number, kinds: number): [Matrix, Matrix, Matrix] {
  const x = arena.zeros(pad4(total), batch[0]!.features.cols)
  const v = arena.zeros(pad4(total), VECTOR_SIZE)
  const g = arena.zeros(pad4(total), kinds)
  let row = 0
  for (const { features, vectors: rows, marks } of batch)
    for (let r = 0; r < features.rows; r++, row++) {
      const scale = features.scales[r]!
      if (marks[r]! > 0) g.data[row * kinds + marks[r]!] = 1
      for (let c = 0; c < features.cols; c++) x.data[row * x.cols + c] = features.values[r * features.cols + c]! * scale
      const from = rows[r]! * VECTOR_SIZE
      if (from >= 0) v.data.set(vectors.data.subarray(from, from + VECTOR_SIZE), row * VECTOR_SIZE)
    }
  return [x, v, g]
}

/** Turns logits into gradients. */
function answer(logits: Matrix, batch: readonly Prepared[], total: number): void {
  let row = 0
  for (const { tags, weight } of batch)
    for (const tag of tags) {
      softmaxLoss(logits.data, row * logits.cols, NAME_TAGS.length, tag, weight / total)
      logits.data.fill(0, row * logits.cols + NAME_TAGS.length, ++row * logits.cols)
    }
  logits.data.fill(0, total * logits.cols)
}

function apply(arena: Arena, x: Matrix, dense: Dense): Matrix {
  const y = arena.product(x, dense.weights.value)
  addBias(y, dense.bias)
  return y
}

function exportNames(net: NameNet, vectors: Vectors, known: KnownNames, keys: readonly string[]): Record<string, Section> {
  const width = net.projection.value.cols
  const table = new Float32Array((keys.length + 2) * width)
  keys.forEach((key, k) => {
    const row = vectors.rows.get(key)
    if (row === undefined) return
    for (let i = 0; i < VECTOR_SIZE; i++)
      for (let c = 0; c < width; c++)
        table[(k + 2) * width + c] =
          table[(k + 2) * width + c]! + vectors.data[row * VECTOR_SIZE + i]! * net.projection.value.data[i * width + c]!
  })
  return {
    'names.tags': { json: NAME_TAGS },
    'names.gazetteer': { json: known },
    'names.known': quantise(net.known.value.data, net.known.value.rows, width),
    'names.words': quantise(table, keys.length + 2, width),
    ...exportDense('names.states', net.states),
    ...exportRecurrence('names.layer', net.layer),
    ...exportDense('names.out', net.out),
  }
}
