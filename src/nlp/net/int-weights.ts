import type { ByteTable } from '../model-file.ts'
import type { Arena, Matrix } from './arena.ts'

/** Weights ready for `multiplyInts`: k inputs, n outputs. */
export interface IntWeights {
  readonly at: number
  readonly k: number
  readonly n: number
  /** One scale, and one bias, an output. */
  readonly scales: Matrix
  readonly bias: Matrix
}
/** A matrix rounded to 16-bit integers, four equal scales a row. */
export interface IntRows {
  readonly at: number
  readonly rows: number
  readonly cols: number
  readonly scales: Matrix
}

/** Lays out a table of the model (a row an output) for the kernel: pairs of inputs side by side. */
export function packWeights(arena: Arena, table: ByteTable, bias?: Float32Array): IntWeights {
  const { rows: n, cols: k, values } = table
  const place = arena.matrix((k * n) / 2, 1)
  const packed = new Int16Array(place.data.buffer, place.at, k * n)
  for (let j = 0; j < n; j++) for (let p = 0; p < k; p++) packed[((p >> 1) * n + j) * 2 + (p & 1)] = values[j * k + p]!
  const scales = arena.matrix(1, n)
  scales.data.set(table.scales)
  const added = arena.zeros(1, n)
  if (bias) added.data.set(bias)
  return { at: place.at, k, n, scales, bias: added }
}

/** Rounds a matrix for `multiplyInts`. */
export function roundMatrix(arena: Arena, x: Matrix): IntRows {
  const place = arena.matrix((x.rows * x.cols) / 2, 1)
  const scales = arena.matrix(x.rows, 4)
  arena.kernels.roundRows(x.at, place.at, scales.at, x.rows, x.cols)
  return { at: place.at, rows: x.rows, cols: x.cols, scales }
}

/** Y = X·W + b. */
export function intProduct(arena: Arena, x: IntRows, weights: IntWeights): Matrix {
  const y = arena.matrix(x.rows, weights.n)
  arena.kernels.multiplyInts(x.at, weights.at, y.at, x.rows, x.cols, weights.n, x.scales.at, weights.scales.at, weights.bias.at)
  return y
}
