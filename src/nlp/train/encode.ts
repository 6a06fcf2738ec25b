import { type Arena, type Matrix, pad4 } from '../net/arena.ts'
import { backProduct, dropout, multiply } from './dense.ts'
import type { Example } from './examples.ts'
import type { Network } from './network.ts'
import { backScan, type Scanned, scan } from './recurrence.ts'
import { VECTOR_SIZE } from './vectors.ts'

/** Chances of leaving out: a word's own row, input columns, columns between layers. */
export interface Noise {
  readonly word: number
  readonly input: number
  readonly layer: number
}
/** A batch of sentences, one row a token, with all that the way back needs. */
export interface Encoded {
  readonly examples: readonly Example[]
  readonly starts: readonly number[]
  readonly total: number
  readonly kept: readonly (readonly number[])[]
  readonly gathered: Matrix
  readonly x: Matrix
  readonly inputMask: Matrix | null
  readonly scans: readonly Scanned[]
  readonly masks: readonly (Matrix | null)[]
}

/** Runs sentences through embeddings and recurrences, one row a word; `noise` is null outside training. */
export function encode(arena: Arena, net: Network, examples: readonly Example[], noise: Noise | null, random: () => number): Encoded {
  const starts: number[] = []
  let total = 0
  for (const example of examples) {
    starts.push(total)
    total += example.length
  }
  const rows = pad4(total)
  const gathered = arena.zeros(rows, VECTOR_SIZE)
  const kept: number[][] = []
  let t = 0
  for (const e of examples)
    for (let i = 0; i < e.length; i++, t++) {
      const p = e.pretrained[i]!
      if (p >= 0) gathered.data.set(net.vectors.data.subarray(p * VECTOR_SIZE, (p + 1) * VECTOR_SIZE), t * VECTOR_SIZE)
      kept.push([noise && i > 0 && random() < noise.word ? 0 : e.trained[i]!, ...e.affixes[i]!])
    }
  const x = arena.product(gathered, net.projection.value)
  addRows(net, x, kept)
  const inputMask = noise ? dropout(arena, x, starts, noise.input, random) : null
  const scans: Scanned[] = []
  const masks: (Matrix | null)[] = []
  let below = x
  for (const layer of net.layers) {
    const scanned = scan(arena, layer, below, starts, total)
    scans.push(scanned)
    masks.push(noise ? dropout(arena, scanned.h, starts, noise.layer, random) : null)
    below = scanned.h
  }
  return { examples, starts, total, kept, gathered, x, inputMask, scans, masks }
}

function addRows(net: Network, x: Matrix, kept: readonly (readonly number[])[]): void {
  const width = x.cols
  kept.forEach((rows, t) => {
    rows.forEach((row, k) => {
      const table = k === 0 ? net.words.value.data : net.affixes.value.data
      for (let c = 0, i = t * width, j = row * width; c < width; c++, i++, j++) x.data[i] = x.data[i]! + table[j]!
    })
  })
}

/** Sends gradients of the layers' outputs down to the tables; `outer[l]` is the gradient of layer l's (masked) output from above the encoder. */
export function backEncode(arena: Arena, net: Network, e: Encoded, outer: readonly (Matrix | null)[]): void {
  let dh = outer.at(-1)!
  for (let l = net.layers.length - 1; l >= 0; l--) {
    const mask = e.masks[l]
    if (mask) multiply(dh, mask)
    const below = l > 0 ? (outer[l - 1] ?? arena.zeros(e.x.rows, 2 * net.shape.hidden)) : arena.zeros(e.x.rows, e.x.cols)
    backScan(arena, net.layers[l]!, e.scans[l]!, e.starts, e.total, dh, below)
    dh = below
  }
  if (e.inputMask) multiply(dh, e.inputMask)
  backProduct(arena, e.gathered, net.projection, dh, null)
  const width = dh.cols
  e.kept.forEach((rows, t) => {
    rows.forEach((row, k) => {
      const { gradient, touched } = k === 0 ? net.words : net.affixes
      touched!.add(row)
      for (let c = 0, i = t * width, j = row * width; c < width; c++, i++, j++) gradient.data[j] = gradient.data[j]! + dh.data[i]!
    })
  })
}
