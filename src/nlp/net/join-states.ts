import type { Arena, Matrix } from './arena.ts'

/** The rows of matrices side by side, without each sentence's first, the artificial root; filled up with empty rows to a multiple of 4. */
export function joinStates(arena: Arena, parts: readonly Matrix[], starts: readonly number[], total: number): Matrix {
  const width = parts.reduce((sum, part) => sum + part.cols, 0)
  const out = arena.padded(total - starts.length, width)
  let row = 0
  starts.forEach((start, s) => {
    const end = starts[s + 1] ?? total
    for (let r = start + 1; r < end; r++, row++) {
      let to = out.at + row * width * 4
      for (const { at, cols } of parts) {
        arena.copy(at + r * cols * 4, to, cols)
        to += cols * 4
      }
    }
  })
  return out
}
