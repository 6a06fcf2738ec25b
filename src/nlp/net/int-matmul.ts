import { bump, bumpBy, code, op, type Routine, setWords } from './assemble.ts'

/** Inputs are rounded to −63…63 and stored with this added, as bytes from 1 to 127 (round-rows.ts). */
export const OFFSET = 64
/** Rows of a tile: twelve sums at once keep the processor busy, and leave it registers for the terms. */
const MOST_ROWS = 6
const HALVES = [0, 1]
// parameters: addresses and sizes
const [A, B, C, M, K, N, ROW_SCALES, COL_SCALES, BIAS, SUMS] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
// i32 locals
const [I, J, P, PB, PC, NB, PS, COL, SIXES, ROW_A] = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19]
// v128 locals
const LANES = ROW_A + MOST_ROWS
const sum = (row: number, half: number) => LANES + row * 2 + half
const [B0, B1, SPLAT] = [0, 1, 2].map((k) => LANES + 2 * MOST_ROWS + k) as [number, number, number]

/** Four terms of the inner product at once, A's bytes at `offset` of the row pointers. */
const step = (rows: readonly number[], offset: number): number[] =>
  code(
    code(op.get(PB), op.load(0), op.set(B0), op.get(PB), op.load(16), op.set(B1)),
    ...rows.map((row) =>
      code(
        code(op.get(ROW_A + row), op.loadSplat32(offset), op.set(SPLAT)),
        ...HALVES.map((half) => code(op.get(half ? B1 : B0), op.get(SPLAT), op.get(sum(row, half)), op.dotBytes, op.set(sum(row, half)))),
      ),
    ),
    bumpBy(PB, NB),
  )

const rowPointer = (row: number) => code(op.get(A), op.get(I), op.int(row), op.add, op.get(K), op.mul, op.add, op.set(ROW_A + row))
const column = (base: number) => code(op.get(base), op.get(COL), op.add)

/**
 * C = A·B scaled back to floats, plus a bias a column: A is m×k bytes by rows (see round-rows.ts); B k×n signed bytes packed by fours
 * (element (p, j) at (p/4 · n + j) · 4 + p%4); C floats. `rowScales`: four equal floats a row of A; `colScales`, `bias`: one a column;
 * `sums`: −OFFSET times the column's sum, 32-bit integers. m a multiple of 4, k of 16, n of 8.
 */
export function intMatmul(name: string): Routine {
  const first = (row: number) => code(...HALVES.map((half) => code(column(SUMS), op.load(16 * half), op.set(sum(row, half)))))
  const last = (row: number) =>
    code(
      ...HALVES.map((half) =>
        code(
          code(op.get(PC), op.get(sum(row, half)), op.toFloat, column(COL_SCALES), op.load(16 * half), op.mulF32),
          code(op.get(PS), op.load(16 * row), op.mulF32, column(BIAS), op.load(16 * half), op.addF32, op.store(16 * half)),
        ),
      ),
      bumpBy(PC, NB),
    )
  const tiles = (count: number) => {
    const rows = Array.from({ length: count }, (_, row) => row)
    const steps = code(...[0, 4, 8, 12].map((offset) => step(rows, offset)), ...rows.map((row) => bump(ROW_A + row, 16)))
    return code(
      code(...rows.map(first), ...rows.map(rowPointer)),
      code(op.get(B), op.get(COL), op.add, op.set(PB), op.int(0), op.set(P)),
      op.repeat(code(steps, bump(P, 16), op.get(P), op.get(K), op.less)),
      code(op.get(C), op.get(I), op.get(NB), op.mul, op.add, op.get(COL), op.add, op.set(PC)),
      code(op.get(ROW_SCALES), op.get(I), op.int(4), op.shl, op.add, op.set(PS)),
      code(...rows.map(last), bump(I, count)),
    )
  }
  const down = (count: number, limit: number) => {
    const more = code(op.get(I), op.get(limit), op.less)
    return op.when(more, op.repeat(code(tiles(count), more)))
  }
  // m is six by six, and what is left four by four: none, one or two times
  const left = code(op.get(M), op.int(MOST_ROWS), op.remainder, op.int(4), op.mul, op.int(12), op.remainder)
  const across = op.repeat(
    code(code(setWords(COL, J), op.int(0), op.set(I), down(MOST_ROWS, SIXES), down(4, M)), code(bump(J, 8), op.get(J), op.get(N), op.less)),
  )
  const start = code(setWords(NB, N), op.get(M), left, op.sub, op.set(SIXES), op.int(0), op.set(J))
  return { name, params: 10, locals: { i32: 9 + MOST_ROWS, v128: 2 * MOST_ROWS + 3 }, body: code(start, across) }
}
