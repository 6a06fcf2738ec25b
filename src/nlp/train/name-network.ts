import type { ByteTable } from '../model-file.ts'
import { type Arena, type Matrix, pad4 } from '../net/arena.ts'
import { crfLoss } from './crf.ts'
import { addBias, backBias, backLeaky, backProduct, dropout, leaky, multiply } from './dense.ts'
import { NAME_TAGS } from './name-data.ts'
import { type Dense, pad8 } from './network.ts'
import type { Parameter, Parameters } from './parameters.ts'
import { backScan, makeRecurrence, type Recurrence, type Scanned, scan } from './recurrence.ts'
import { VECTOR_SIZE, type Vectors } from './vectors.ts'

/** A sentence's encoder states as bytes (they would fill the memory as floats), its word vectors' rows, its marks of known names, its source, its tags. */
export interface NameExample {
  readonly features: ByteTable
  readonly vectors: readonly number[]
  /** For each word the rows of what known names say of it. */
  readonly marks: readonly (readonly number[])[]
  readonly tags: readonly number[]
  /** Which way of annotating it follows. */
  readonly source: number
  readonly weight: number
}
/** Encoder states, word vectors, marks and the source, joined by addition; one recurrent layer; scores and transitions of tags. */
export interface NameNet {
  readonly states: Dense
  readonly projection: Parameter
  readonly known: Parameter
  readonly sources: Parameter
  readonly layer: Recurrence
  readonly out: Dense
  readonly transitions: Parameter
}
export interface NameWidths {
  readonly features: number
  readonly marks: number
  readonly sources: number
  readonly input: number
  readonly hidden: number
}

/** Makes the name tagger's network with weights drawn from the parameters' own random numbers; `features`, `marks` and `sources` are the widths of its inputs. */
export function makeNameNet(parameters: Parameters, { features, marks, sources, input, hidden }: NameWidths): NameNet {
  const dense = (name: string, from: number, to: number): Dense => ({
    weights: parameters.make(`${name}.weights`, from, to, Math.sqrt(6 / (from + to))),
    bias: parameters.make(`${name}.bias`, 1, to, 0, 'vector'),
  })
  return {
    states: dense('names.states', features, input),
    projection: parameters.make('names.projection', VECTOR_SIZE, input, 0.15),
    known: parameters.make('names.known', pad4(marks), input, 0.1),
    sources: parameters.make('names.sources', pad4(sources), input, 0),
    layer: makeRecurrence(parameters, 'names.layer', input, hidden),
    out: dense('names.out', 2 * hidden, pad8(NAME_TAGS.length)),
    transitions: parameters.make('names.transitions', NAME_TAGS.length + 1, NAME_TAGS.length, 0, 'vector'),
  }
}

/** What one pass leaves behind. */
interface Passed {
  readonly starts: readonly number[]
  readonly total: number
  readonly inputs: readonly [Matrix, Matrix, Matrix, Matrix]
  readonly z: Matrix
  readonly scanned: Scanned
  readonly mask: Matrix | null
  readonly logits: Matrix
}

/** Runs a batch through the network; `noise` is the chance of leaving columns out, 0 outside training. */
export function passNames(
  arena: Arena,
  net: NameNet,
  vectors: Vectors,
  batch: readonly NameExample[],
  noise: number,
  random: () => number,
): Passed {
  const starts: number[] = []
  let total = 0
  for (const { tags } of batch) {
    starts.push(total)
    total += tags.length
  }
  const inputs = gather(arena, vectors, batch, total, net, noise, random)
  const z = arena.product(inputs[0], net.states.weights.value)
  addBias(z, net.states.bias)
  for (const [x, p] of [
    [inputs[1], net.projection],
    [inputs[2], net.known],
    [inputs[3], net.sources],
  ] as const)
    arena.kernels.accumulate(x.at, p.value.at, z.at, z.rows, x.cols, z.cols)
  leaky(z)
  const scanned = scan(arena, net.layer, z, starts, total)
  const mask = noise > 0 ? dropout(arena, scanned.h, starts, noise, random) : null
  const logits = arena.product(scanned.h, net.out.weights.value)
  addBias(logits, net.out.bias)
  return { starts, total, inputs, z, scanned, mask, logits }
}

/** Adds the gradients of one batch; returns its loss. */
export function learnNames(
  arena: Arena,
  net: NameNet,
  vectors: Vectors,
  batch: readonly NameExample[],
  noise: number,
  random: () => number,
): number {
  const mark = arena.mark()
  const { starts, total, inputs, z, scanned, mask, logits } = passNames(arena, net, vectors, batch, noise, random)
  const transitions = { values: net.transitions.value.data, gradient: net.transitions.gradient.data }
  let loss = 0
  batch.forEach(({ tags, weight }, s) => {
    loss += crfLoss(logits.data, starts[s]!, logits.cols, tags, NAME_TAGS.length, transitions, weight / total)
    for (let t = 0; t < tags.length; t++)
      logits.data.fill(0, (starts[s]! + t) * logits.cols + NAME_TAGS.length, (starts[s]! + t + 1) * logits.cols)
  })
  logits.data.fill(0, total * logits.cols)
  const dh = arena.zeros(scanned.h.rows, scanned.h.cols)
  backBias(logits, net.out.bias)
  backProduct(arena, scanned.h, net.out.weights, logits, dh)
  if (mask) multiply(dh, mask)
  const dz = arena.zeros(z.rows, z.cols)
  backScan(arena, net.layer, scanned, starts, total, dh, dz)
  backLeaky(z, dz)
  backBias(dz, net.states.bias)
  backProduct(arena, inputs[0], net.states.weights, dz, null)
  backProduct(arena, inputs[1], net.projection, dz, null)
  backProduct(arena, inputs[2], net.known, dz, null)
  backProduct(arena, inputs[3], net.sources, dz, null)
  arena.release(mark)
  return loss
}

/** A column's factor under dropout, the same all through a sentence (Gal and Ghahramani 2016). */
function drawMask(columns: number, p: number, random: () => number): Float32Array {
  const mask = new Float32Array(columns).fill(1 / (1 - p))
  if (p > 0) for (let c = 0; c < columns; c++) if (random() < p) mask[c] = 0
  return mask
}

/** The inputs of a batch, word by word, with columns left out. */
function gather(
  arena: Arena,
  vectors: Vectors,
  batch: readonly NameExample[],
  total: number,
  net: NameNet,
  noise: number,
  random: () => number,
): [Matrix, Matrix, Matrix, Matrix] {
  const x = arena.zeros(pad4(total), batch[0]!.features.cols)
  const v = arena.zeros(pad4(total), VECTOR_SIZE)
  const g = arena.zeros(pad4(total), net.known.value.rows)
  const o = arena.zeros(pad4(total), net.sources.value.rows)
  let row = 0
  for (const { features, vectors: rows, marks, source } of batch) {
    const masks = [x, v, g].map(({ cols }, k) => drawMask(cols, k === 1 ? noise / 2 : noise, random)) as [
      Float32Array,
      Float32Array,
      Float32Array,
    ]
    for (let r = 0; r < features.rows; r++, row++) {
      const scale = features.scales[r]!
      for (let c = 0, i = r * x.cols, j = row * x.cols; c < x.cols; c++, i++, j++) x.data[j] = features.values[i]! * scale * masks[0][c]!
      const from = rows[r]! * VECTOR_SIZE
      if (from >= 0) for (let c = 0; c < VECTOR_SIZE; c++) v.data[row * VECTOR_SIZE + c] = vectors.data[from + c]! * masks[1][c]!
      for (const mark of marks[r]!) g.data[row * g.cols + mark] = masks[2][mark]!
      o.data[row * o.cols + source] = 1
    }
  }
  return [x, v, g, o]
}
