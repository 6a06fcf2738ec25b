import { type Arena, type Matrix, pad4 } from './arena.ts'

/** The chosen rows of matrices, side by side; filled up with empty rows to a multiple of 4. */
export function joinColumns(arena: Arena, parts: readonly Matrix[], rows: readonly number[]): Matrix {
  const width = parts.reduce((sum, part) => sum + part.cols, 0)
  const out = arena.zeros(pad4(rows.length), width)
  let from = 0
  for (const { cols, data } of parts) {
    for (let r = 0; r < rows.length; r++) out.data.set(data.subarray(rows[r]! * cols, (rows[r]! + 1) * cols), r * width + from)
    from += cols
  }
  return out
}
