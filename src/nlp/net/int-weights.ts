import type { ByteTable } from '../model-file.ts'
import type { Arena, Matrix } from './arena.ts'
import { OFFSET } from './int-matmul.ts'

/** Weights ready for `multiplyInts`: k inputs, n outputs. */
export interface IntWeights {
  readonly at: number
  readonly k: number
  readonly n: number
  /** One scale, and one bias, an output. */
  readonly scales: Matrix
  readonly bias: Matrix
  /** Address of one 32-bit integer an output: what the inputs' offset adds, negated. */
  readonly sums: number
}
/** A matrix rounded to bytes, four equal scales a row. */
export interface IntRows {
  readonly at: number
  readonly rows: number
  readonly cols: number
  readonly scales: Matrix
}

/** Lays out a table of the model (a row an output) for the kernel: four inputs side by side. */
export function packWeights(arena: Arena, table: ByteTable, bias?: Float32Array): IntWeights {
  const { rows: n, cols: k, values } = table
  const place = arena.matrix((k * n) / 4, 1)
  const packed = new Int8Array(place.data.buffer, place.at, k * n)
  const sumPlace = arena.matrix(1, n)
  const sums = new Int32Array(sumPlace.data.buffer, sumPlace.at, n)
  for (let j = 0; j < n; j++) {
    let sum = 0
    for (let p = 0; p < k; p++) {
      packed[((p >> 2) * n + j) * 4 + (p & 3)] = values[j * k + p]!
      sum += values[j * k + p]!
    }
    sums[j] = -OFFSET * sum
  }
  const scales = arena.matrix(1, n)
  scales.data.set(table.scales)
  const added = arena.zeros(1, n)
  if (bias) added.data.set(bias)
  return { at: place.at, k, n, scales, bias: added, sums: sumPlace.at }
}

/** Rounds a matrix, or its first `cols` columns, for `multiplyInts`. */
export function roundMatrix(arena: Arena, x: Matrix, cols: number = x.cols): IntRows {
  const place = arena.matrix((x.rows * cols) / 4, 1)
  const scales = arena.matrix(x.rows, 4)
  arena.kernels.roundRows(x.at, place.at, scales.at, x.rows, cols, x.cols * 4)
  return { at: place.at, rows: x.rows, cols, scales }
}

/** Y = X·W + b. */
export function intProduct(arena: Arena, x: IntRows, weights: IntWeights): Matrix {
  const y = arena.matrix(x.rows, weights.n)
  arena.kernels.multiplyInts(
    x.at,
    weights.at,
    y.at,
    x.rows,
    x.cols,
    weights.n,
    x.scales.at,
    weights.scales.at,
    weights.bias.at,
    weights.sums,
  )
  return y
}
