import type { Arena, Matrix } from '../net/arena.ts'
import { LEAK } from '../net/leak.ts'
import { type Parameter, transpose } from './parameters.ts'

/** Backward of Y = X·W: adds XᵀdY to W's gradient, and gives dX = dY·Wᵀ (added to `into` where given). */
export function backProduct(arena: Arena, x: Matrix, weights: Parameter, dy: Matrix, into: Matrix | null): void {
  const mark = arena.mark()
  const xt = arena.matrix(x.cols, x.rows)
  transpose(x, xt)
  arena.kernels.accumulate(xt.at, dy.at, weights.gradient.at, xt.rows, xt.cols, dy.cols)
  if (into) arena.kernels.accumulate(dy.at, weights.transposed!.at, into.at, dy.rows, dy.cols, x.cols)
  arena.release(mark)
}

/** Adds the bias to every row, in place. */
export function addBias(y: Matrix, bias: Parameter): void {
  const b = bias.value.data
  for (let r = 0, i = 0; r < y.rows; r++) for (let c = 0; c < y.cols; c++, i++) y.data[i] = y.data[i]! + b[c]!
}

/** Adds to the gradient of a bias what its rows gave back. */
export function backBias(dy: Matrix, bias: Parameter): void {
  const g = bias.gradient.data
  for (let r = 0, i = 0; r < dy.rows; r++) for (let c = 0; c < dy.cols; c++, i++) g[c] = g[c]! + dy.data[i]!
}

/** Leaky rectifier, in place (Maas 2013). */
export function leaky(y: Matrix): void {
  const d = y.data
  for (let i = 0; i < d.length; i++) if (d[i]! < 0) d[i] = d[i]! * LEAK
}
/** dY through the leaky rectifier, whose sign its output keeps. */
export function backLeaky(y: Matrix, dy: Matrix): void {
  const d = y.data
  for (let i = 0; i < d.length; i++) if (d[i]! < 0) dy.data[i] = dy.data[i]! * LEAK
}

/**
 * Dropout with one mask a sentence (Gal and Ghahramani 2016): scales kept columns by 1/(1−p), zeroes the others, and returns the mask,
 * which `multiply` applies again on the way back.
 */
export function dropout(arena: Arena, y: Matrix, starts: readonly number[], p: number, random: () => number): Matrix {
  const mask = arena.matrix(y.rows, y.cols)
  const keep = 1 / (1 - p)
  const row = new Float32Array(y.cols)
  for (let s = 0; s < starts.length; s++) {
    for (let c = 0; c < y.cols; c++) row[c] = random() < p ? 0 : keep
    const end = starts[s + 1] ?? y.rows
    for (let r = starts[s]!; r < end; r++) mask.data.set(row, r * y.cols)
  }
  multiply(y, mask)
  return mask
}

/** Multiplies by a mask, in place. */
export function multiply(y: Matrix, mask: Matrix): void {
  for (let i = 0; i < y.data.length; i++) y.data[i] = y.data[i]! * mask.data[i]!
}

/** Softmax cross-entropy of one row, in place: the row becomes its gradient times `weight`; returns the loss. */
export function softmaxLoss(row: Float32Array, from: number, count: number, gold: number, weight: number): number {
  let top = -Infinity
  for (let i = 0; i < count; i++) if (row[from + i]! > top) top = row[from + i]!
  let sum = 0
  for (let i = 0; i < count; i++) {
    const e = Math.exp(row[from + i]! - top)
    row[from + i] = e
    sum += e
  }
  const loss = -Math.log(row[from + gold]! / sum + 1e-12)
  for (let i = 0; i < count; i++) row[from + i] = (row[from + i]! / sum - (i === gold ? 1 : 0)) * weight
  return loss
}
