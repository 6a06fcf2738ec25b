import type { Arena, Matrix } from '../net/arena.ts'
import { LEAK } from '../net/leak.ts'
import { addBias, backBias, backLeaky, backProduct, dropout, leaky, multiply, softmaxLoss } from './dense.ts'
import { backEncode, type Encoded, encode, type Noise } from './encode.ts'
import type { Example } from './examples.ts'
import type { Dense, Network } from './network.ts'

/** Columns of the perceptron's output. */
const columns = (net: Network) => {
  const { arc, label } = net.shape
  return { dependent: 0, head: arc, labelDependent: 2 * arc, labelHead: 2 * arc + label }
}

/** Adds the gradient of one batch's loss (mean over words) to the parameters; returns the loss. */
export function learn(arena: Arena, net: Network, examples: readonly Example[], noise: Noise, random: () => number): number {
  const mark = arena.mark()
  const e = encode(arena, net, examples, noise, random)
  const outer: (Matrix | null)[] = net.layers.map(() => null)
  const weight = 1 / (e.total - examples.length)
  const top = e.scans.at(-1)!.h
  const dTop = arena.zeros(top.rows, top.cols)
  outer[net.layers.length - 1] = dTop
  const level = net.shape.tagLayer - 1
  const dTags = outer[level] ?? arena.zeros(top.rows, top.cols)
  outer[level] = dTags
  let loss = learnTags(arena, net, e, e.scans[level]!.h, dTags, weight)
  loss += learnTree(arena, net, e, top, dTop, weight, noise, random)
  backEncode(arena, net, e, outer)
  arena.release(mark)
  return loss
}

const layer = (arena: Arena, x: Matrix, dense: Dense): Matrix => {
  const y = arena.product(x, dense.weights.value)
  addBias(y, dense.bias)
  return y
}
const backLayer = (arena: Arena, x: Matrix, dense: Dense, dy: Matrix, dx: Matrix): void => {
  backBias(dy, dense.bias)
  backProduct(arena, x, dense.weights, dy, dx)
}

/** Turns logits into gradients row by row; rows without a gold answer become zero. */
function classify(logits: Matrix, count: number, e: Encoded, gold: (example: Example) => Int32Array, weight: number): number {
  let loss = 0
  e.examples.forEach((example, s) => {
    const answers = gold(example)
    for (let i = 0; i < example.length; i++) {
      const row = (e.starts[s]! + i) * logits.cols
      if (i === 0) logits.data.fill(0, row, row + logits.cols)
      else {
        loss += softmaxLoss(logits.data, row, count, answers[i]!, weight)
        logits.data.fill(0, row + count, row + logits.cols)
      }
    }
  })
  logits.data.fill(0, e.total * logits.cols)
  return loss * weight
}

function learnTags(arena: Arena, net: Network, e: Encoded, h: Matrix, dh: Matrix, weight: number): number {
  const logits = layer(arena, h, net.tags)
  const loss = classify(logits, net.inventory.tags.length, e, (x) => x.tags, weight)
  backLayer(arena, h, net.tags, logits, dh)
  return loss
}

function learnTree(
  arena: Arena,
  net: Network,
  e: Encoded,
  h: Matrix,
  dh: Matrix,
  weight: number,
  noise: Noise,
  random: () => number,
): number {
  const m = layer(arena, h, net.mlp)
  const at = columns(net)
  leakyUpTo(m, at.labelDependent)
  const mask = dropout(arena, m, e.starts, noise.layer, random)
  const dm = arena.zeros(m.rows, m.cols)
  const loss = learnArcs(arena, net, e, m, dm, weight) + learnLabels(arena, net, e, m, dm, weight)
  multiply(dm, mask)
  backLeakyUpTo(m, dm, at.labelDependent)
  backLayer(arena, h, net.mlp, dm, dh)
  return loss
}

function leakyUpTo(m: Matrix, cols: number): void {
  for (let r = 0; r < m.rows; r++) for (let c = 0, i = r * m.cols; c < cols; c++, i++) if (m.data[i]! < 0) m.data[i] = m.data[i]! * LEAK
}
function backLeakyUpTo(m: Matrix, dm: Matrix, cols: number): void {
  for (let r = 0; r < m.rows; r++) for (let c = 0, i = r * m.cols; c < cols; c++, i++) if (m.data[i]! < 0) dm.data[i] = dm.data[i]! * LEAK
}

function learnArcs(arena: Arena, net: Network, e: Encoded, m: Matrix, dm: Matrix, weight: number): number {
  const { arc } = net.shape
  const dependents = slice(arena, m, 0, arc)
  const q = layer(arena, dependents, net.biaffine)
  const dq = arena.zeros(q.rows, arc)
  let loss = 0
  e.examples.forEach((example, s) => {
    const start = e.starts[s]!
    const scores = new Float32Array(example.length)
    for (let d = 1; d < example.length; d++) {
      const qd = (start + d) * arc
      for (let g = 0; g < example.length; g++) {
        let sum = 0
        for (let c = 0, j = (start + g) * m.cols + arc; c < arc; c++, j++) sum += q.data[qd + c]! * m.data[j]!
        scores[g] = g === d ? -1e9 : sum
      }
      loss += softmaxLoss(scores, 0, example.length, example.heads[d]!, weight)
      for (let g = 0; g < example.length; g++) {
        const ds = scores[g]!
        if (ds > -1e-7 && ds < 1e-7) continue
        for (let c = 0, j = (start + g) * m.cols + arc; c < arc; c++, j++) {
          dq.data[qd + c] = dq.data[qd + c]! + ds * m.data[j]!
          dm.data[j] = dm.data[j]! + ds * q.data[qd + c]!
        }
      }
    }
  })
  const dd = arena.zeros(m.rows, arc)
  backLayer(arena, dependents, net.biaffine, dq, dd)
  for (let r = 0; r < m.rows; r++) for (let c = 0; c < arc; c++) dm.data[r * m.cols + c] = dm.data[r * m.cols + c]! + dd.data[r * arc + c]!
  return loss * weight
}

/** A copy of some columns of a matrix. */
export function slice(arena: Arena, m: Matrix, from: number, cols: number): Matrix {
  const out = arena.matrix(m.rows, cols)
  for (let r = 0; r < m.rows; r++) out.data.set(m.data.subarray(r * m.cols + from, r * m.cols + from + cols), r * cols)
  return out
}

function learnLabels(arena: Arena, net: Network, e: Encoded, m: Matrix, dm: Matrix, weight: number): number {
  const { label } = net.shape
  const at = columns(net)
  const z = arena.zeros(m.rows, label)
  const eachPair = (f: (dependent: number, head: number, row: number) => void) =>
    e.examples.forEach((example, s) => {
      for (let d = 1; d < example.length; d++) {
        const row = e.starts[s]! + d
        f(row * m.cols + at.labelDependent, (e.starts[s]! + example.heads[d]!) * m.cols + at.labelHead, row * label)
      }
    })
  eachPair((d, h, row) => {
    for (let c = 0; c < label; c++) z.data[row + c] = m.data[d + c]! + m.data[h + c]!
  })
  leaky(z)
  const logits = layer(arena, z, net.labels)
  const loss = classify(logits, net.inventory.labels.length, e, (x) => x.labels, weight)
  const dz = arena.zeros(z.rows, label)
  backLayer(arena, z, net.labels, logits, dz)
  backLeaky(z, dz)
  eachPair((d, h, row) => {
    for (let c = 0; c < label; c++) {
      dm.data[d + c] = dm.data[d + c]! + dz.data[row + c]!
      dm.data[h + c] = dm.data[h + c]! + dz.data[row + c]!
    }
  })
  return loss
}
