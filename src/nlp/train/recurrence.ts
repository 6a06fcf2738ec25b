import type { Arena, Matrix } from '../net/arena.ts'
import { sigmoid } from '../net/scan.ts'
import { backProduct } from './dense.ts'
import type { Parameter, Parameters } from './parameters.ts'

/** A layer of simple recurrent units (Lei et al. 2018) in both directions: `hidden` units each way, output 2·hidden columns. */
export interface Recurrence {
  readonly hidden: number
  /** Does the carried input need its own projection (its width is not the output's)? */
  readonly projects: boolean
  readonly weights: Parameter
  /** Rows: bias of f, bias of r, c's weight in f, c's weight in r; 2·hidden columns. */
  readonly gates: Parameter
}

/** A new recurrent layer of both directions; an input of another width than the output is projected. */
export function makeRecurrence(parameters: Parameters, name: string, input: number, hidden: number): Recurrence {
  const projects = input !== 2 * hidden
  const width = 2 * hidden * (projects ? 4 : 3)
  const weights = parameters.make(`${name}.weights`, input, width, Math.sqrt(3 / input))
  const gates = parameters.make(`${name}.gates`, 4, 2 * hidden, 0, 'vector')
  for (let i = 0; i < 4 * hidden; i++) gates.value.data[i] = i < 2 * hidden ? 1 : -0.5
  return { hidden, projects, weights, gates }
}

/** What the way back needs of the way forth. */
export interface Scanned {
  readonly x: Matrix
  readonly u: Matrix
  readonly f: Matrix
  readonly r: Matrix
  readonly c: Matrix
  readonly h: Matrix
}

/** Columns of U: forget gate's input, then reset, candidate, carry, each 2·hidden wide (left-to-right half, right-to-left half). */
export function scan(arena: Arena, layer: Recurrence, x: Matrix, starts: readonly number[], total: number): Scanned {
  const width = 2 * layer.hidden
  const u = arena.product(x, layer.weights.value)
  const [f, r, c, h] = [0, 0, 0, 0].map(() => arena.zeros(x.rows, width)) as [Matrix, Matrix, Matrix, Matrix]
  const g = layer.gates.value.data
  starts.forEach((start, s) => {
    const end = starts[s + 1] ?? total
    for (let half = 0; half < 2; half++) {
      const step = half ? -1 : 1
      const first = half ? end - 1 : start
      for (let n = 0, t = first; n < end - start; n++, t += step) {
        for (let j = half * layer.hidden; j < (half + 1) * layer.hidden; j++) {
          const i = t * width + j
          const base = t * u.cols + j
          const previous = n === 0 ? 0 : c.data[i - step * width]!
          const fi = sigmoid(u.data[base]! + g[j]! + g[2 * width + j]! * previous)
          const ri = sigmoid(u.data[base + width]! + g[width + j]! + g[3 * width + j]! * previous)
          const ci = fi * previous + (1 - fi) * u.data[base + 2 * width]!
          const carry = layer.projects ? u.data[base + 3 * width]! : x.data[i]!
          f.data[i] = fi
          r.data[i] = ri
          c.data[i] = ci
          h.data[i] = ri * ci + (1 - ri) * carry
        }
      }
    }
  })
  return { x, u, f, r, c, h }
}

/** Backward of `scan`: dh becomes gradients of the weights and is added to `dx`. */
export function backScan(
  arena: Arena,
  layer: Recurrence,
  kept: Scanned,
  starts: readonly number[],
  total: number,
  dh: Matrix,
  dx: Matrix | null,
): void {
  const mark = arena.mark()
  const width = 2 * layer.hidden
  const { x, u, f, r, c } = kept
  const du = arena.zeros(u.rows, u.cols)
  const g = layer.gates.value.data
  const dg = layer.gates.gradient.data
  const carried = new Float32Array(layer.hidden)
  starts.forEach((start, s) => {
    const end = starts[s + 1] ?? total
    for (let half = 0; half < 2; half++) {
      const step = half ? -1 : 1
      carried.fill(0)
      for (let n = end - start - 1, t = half ? start : end - 1; n >= 0; n--, t -= step) {
        for (let k = 0, j = half * layer.hidden; k < layer.hidden; k++, j++) {
          const i = t * width + j
          const base = t * u.cols + j
          const previous = n === 0 ? 0 : c.data[i - step * width]!
          const fi = f.data[i]!
          const ri = r.data[i]!
          const d = dh.data[i]!
          const carry = layer.projects ? u.data[base + 3 * width]! : x.data[i]!
          const dc = d * ri + carried[k]!
          const df = dc * (previous - u.data[base + 2 * width]!) * fi * (1 - fi)
          const dr = d * (c.data[i]! - carry) * ri * (1 - ri)
          du.data[base] = df
          du.data[base + width] = dr
          du.data[base + 2 * width] = dc * (1 - fi)
          if (layer.projects) du.data[base + 3 * width] = d * (1 - ri)
          else if (dx) dx.data[i] = dx.data[i]! + d * (1 - ri)
          dg[j] = dg[j]! + df
          dg[width + j] = dg[width + j]! + dr
          dg[2 * width + j] = dg[2 * width + j]! + df * previous
          dg[3 * width + j] = dg[3 * width + j]! + dr * previous
          carried[k] = dc * fi + df * g[2 * width + j]! + dr * g[3 * width + j]!
        }
      }
    }
  })
  backProduct(arena, x, layer.weights, du, dx)
  arena.release(mark)
}
