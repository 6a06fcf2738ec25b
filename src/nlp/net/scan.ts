import type { Matrix } from './arena.ts'

/** The logistic function. */
export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

/**
 * A layer of simple recurrent units both ways over each sentence: `u` holds forget, reset, candidate (and, where the input is of another
 * width, carry) columns, `gates` the biases and weights of the state (train/recurrence.ts trains them).
 */
export function scanBoth(
  x: Matrix,
  u: Matrix,
  gates: Float32Array,
  hidden: number,
  starts: readonly number[],
  total: number,
  out: Matrix,
): void {
  const width = 2 * hidden
  const projects = u.cols === 4 * width
  const state = new Float32Array(hidden)
  for (let s = 0; s < starts.length; s++) {
    const start = starts[s]!
    const end = starts[s + 1] ?? total
    for (let half = 0; half < 2; half++) {
      state.fill(0)
      for (let n = 0, t = half ? end - 1 : start; n < end - start; n++, t += half ? -1 : 1) {
        for (let k = 0, j = half * hidden; k < hidden; k++, j++) {
          const base = t * u.cols + j
          const before = state[k]!
          const f = sigmoid(u.data[base]! + gates[j]! + gates[2 * width + j]! * before)
          const r = sigmoid(u.data[base + width]! + gates[width + j]! + gates[3 * width + j]! * before)
          const now = f * before + (1 - f) * u.data[base + 2 * width]!
          const carry = projects ? u.data[base + 3 * width]! : x.data[t * width + j]!
          state[k] = now
          out.data[t * width + j] = r * now + (1 - r) * carry
        }
      }
    }
  }
}
