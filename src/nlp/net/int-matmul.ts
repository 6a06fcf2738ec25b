import { bump, bumpBy, code, op, type Routine, setWords } from './assemble.ts'

/** Inputs are rounded to −63…63 and stored with this added, as bytes from 1 to 127. */
export const OFFSET = 64
const STEPS = 63
const ROWS = [0, 1, 2, 3]
const HALVES = [0, 1]
// parameters: addresses and sizes
const [A, B, C, M, K, N, ROW_SCALES, COL_SCALES, BIAS, SUMS] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
// i32 locals
const [I, J, P, PB, PC, NB, PS, COL, ROW_A] = [10, 11, 12, 13, 14, 15, 16, 17, 18]
// v128 locals
const LANES = ROW_A + 4
const sum = (row: number, half: number) => LANES + row * 2 + half
const [B0, B1, SPLAT] = [LANES + 8, LANES + 9, LANES + 10]

/** Four terms of the inner product at once, A's bytes at `offset` of the row pointers. */
const step = (offset: number): number[] =>
  code(
    code(op.get(PB), op.load(0), op.set(B0), op.get(PB), op.load(16), op.set(B1)),
    ...ROWS.map((row) =>
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
 * C = A·B scaled back to floats, plus a bias a column: A is m×k bytes by rows (see `roundRows`); B k×n signed bytes packed by fours
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
  const inner = op.repeat(
    code(step(0), step(4), step(8), step(12), ...ROWS.map((row) => bump(ROW_A + row, 16)), bump(P, 16), op.get(P), op.get(K), op.less),
  )
  const tile = code(
    code(...ROWS.map(first), ...ROWS.map(rowPointer)),
    code(op.get(B), op.get(COL), op.add, op.set(PB), op.int(0), op.set(P), inner),
    code(op.get(C), op.get(I), op.get(NB), op.mul, op.add, op.get(COL), op.add, op.set(PC)),
    code(op.get(ROW_SCALES), op.get(I), op.int(4), op.shl, op.add, op.set(PS)),
    ...ROWS.map(last),
  )
  const downRows = code(op.int(0), op.set(I), op.repeat(code(tile, bump(I, 4), op.get(I), op.get(M), op.less)))
  const across = op.repeat(code(setWords(COL, J), downRows, bump(J, 8), op.get(J), op.get(N), op.less))
  return { name, params: 10, locals: { i32: 12, v128: 11 }, body: code(setWords(NB, N), op.int(0), op.set(J), across) }
}

/** Rounds the rows of a float matrix (m×k, k a multiple of 16) to bytes, each row to its own scale (stored four times over). */
export function roundRows(name: string): Routine {
  const [X, OUT, SCALES, ROWS_LEFT, WIDTH] = [0, 1, 2, 3, 4]
  const [END, AT] = [5, 6]
  const [TOP, FACTOR] = [7, 8]
  const spread = (order: number[]) => code(op.get(TOP), op.get(TOP), op.get(TOP), op.lanes(order), op.maxF32, op.set(TOP))
  const rounded = (offset: number) =>
    code(op.get(AT), op.load(offset), op.get(FACTOR), op.mulF32, op.nearest, op.truncate, op.ints(OFFSET), op.addI32)
  const widest = op.repeat(
    code(op.get(TOP), op.get(AT), op.load(0), op.absF32, op.maxF32, op.set(TOP), bump(AT, 16), op.get(AT), op.get(END), op.less),
  )
  const bytes = code(rounded(0), rounded(16), op.narrow, rounded(32), rounded(48), op.narrow, op.narrowBytes)
  const write = op.repeat(code(op.get(OUT), bytes, op.store(0), bump(OUT, 16), bump(AT, 64), op.get(AT), op.get(END), op.less))
  const row = code(
    code(op.get(X), op.get(WIDTH), op.int(2), op.shl, op.add, op.set(END), op.floats(1e-9), op.set(TOP)),
    code(op.get(X), op.set(AT), widest, spread([1, 0, 3, 2]), spread([2, 3, 0, 1])),
    code(op.get(SCALES), op.get(TOP), op.floats(1 / STEPS), op.mulF32, op.store(0), bump(SCALES, 16)),
    code(op.floats(STEPS), op.get(TOP), op.divF32, op.set(FACTOR), op.get(X), op.set(AT), write),
    code(op.get(END), op.set(X), bump(ROWS_LEFT, -1), op.int(0), op.get(ROWS_LEFT), op.less),
  )
  return { name, params: 5, locals: { i32: 2, v128: 2 }, body: op.repeat(row) }
}
