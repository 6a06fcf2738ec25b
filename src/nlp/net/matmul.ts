import { bump, bumpBy, code, op, type Routine, setWords } from './assemble.ts'

const ROWS = [0, 1, 2, 3]
const HALVES = [0, 1]
// parameters: addresses of A, B and C, sizes
const [A, B, C, M, K, N] = [0, 1, 2, 3, 4, 5]
// i32 locals
const [I, J, P, PB, PC, NB, ROW_A] = [6, 7, 8, 9, 10, 11, 12]
// v128 locals
const LANES = ROW_A + 4
const sum = (row: number, half: number) => LANES + row * 2 + half
const [B0, B1, SPLAT] = [LANES + 8, LANES + 9, LANES + 10]

/** Adds one step of the inner product, A's column at byte `offset` of the row pointers. */
const step = (offset: number): number[] =>
  code(
    code(op.get(PB), op.load(0), op.set(B0), op.get(PB), op.load(16), op.set(B1)),
    ...ROWS.map((row) =>
      code(
        code(op.get(ROW_A + row), op.loadSplat32(offset), op.set(SPLAT)),
        ...HALVES.map((half) =>
          code(op.get(sum(row, half)), op.get(SPLAT), op.get(half ? B1 : B0), op.mulF32, op.addF32, op.set(sum(row, half))),
        ),
      ),
    ),
    bumpBy(PB, NB),
  )

/** Sets PC to C's tile at row I, column J. */
const addressOfC = code(code(op.get(C), op.get(I), op.get(NB), op.mul, op.add), code(op.get(J), op.int(2), op.shl, op.add, op.set(PC)))
const rowPointer = (row: number) =>
  code(op.get(A), op.get(I), op.int(row), op.add, op.get(K), op.mul, op.int(2), op.shl, op.add, op.set(ROW_A + row))

/**
 * C = A·B, or C += A·B: A is m×k, B k×n, C m×n, 32-bit floats by rows; m and k multiples of 4, n of 8. A tile of 4 rows by 8 columns is
 * kept in registers along k (Goto and van de Geijn 2008).
 */
export function matmul(name: string, accumulate: boolean): Routine {
  const first = (row: number) =>
    code(
      ...HALVES.map((half) => code(accumulate ? code(op.get(PC), op.load(16 * half)) : op.floats(0), op.set(sum(row, half)))),
      accumulate ? bumpBy(PC, NB) : [],
    )
  const last = (row: number) => code(...HALVES.map((half) => code(op.get(PC), op.get(sum(row, half)), op.store(16 * half))), bumpBy(PC, NB))
  const inner = op.repeat(
    code(step(0), step(4), step(8), step(12), ...ROWS.map((row) => bump(ROW_A + row, 16)), bump(P, 4), op.get(P), op.get(K), op.less),
  )
  const tile = code(
    code(addressOfC, ...ROWS.map(first), ...ROWS.map(rowPointer)),
    code(op.get(B), op.get(J), op.int(2), op.shl, op.add, op.set(PB)),
    code(op.int(0), op.set(P), inner),
    code(addressOfC, ...ROWS.map(last)),
  )
  const downRows = code(op.int(0), op.set(I), op.repeat(code(tile, bump(I, 4), op.get(I), op.get(M), op.less)))
  const body = code(setWords(NB, N), op.int(0), op.set(J), op.repeat(code(downRows, bump(J, 8), op.get(J), op.get(N), op.less)))
  return { name, params: 6, locals: { i32: 10, v128: 11 }, body }
}
