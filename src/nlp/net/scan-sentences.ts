import type { Arena, Matrix } from './arena.ts'

/**
 * A layer of simple recurrent units, both ways over each sentence: `u` holds the columns forget, reset, candidate (and, where the input is
 * of another width, carry), each 2·hidden wide; `gates` the rows bias of forget, bias of reset, and the state's weights in either.
 */
export function scanSentences(
  arena: Arena,
  x: Matrix,
  u: Matrix,
  gates: Matrix,
  hidden: number,
  starts: readonly number[],
  total: number,
  out: Matrix = arena.padded(total, 2 * hidden),
): Matrix {
  const state = arena.zeros(1, hidden)
  const width = 8 * hidden
  const routine = u.cols === 8 * hidden ? arena.kernels.scanProjected : arena.kernels.scan
  for (let s = 0; s < starts.length; s++) {
    const start = starts[s]!
    const end = starts[s + 1] ?? total
    for (let half = 0; half < 2; half++) {
      state.data.fill(0)
      const first = half ? end - 1 : start
      const column = half * hidden * 4
      const sign = half ? -1 : 1
      routine(
        u.at + first * u.cols * 4 + column,
        x.at + first * width + column,
        out.at + first * width + column,
        gates.at + column,
        state.at,
        end - start,
        hidden * 4,
        width,
        sign * u.cols * 4,
        sign * width,
      )
    }
  }
  return out
}
