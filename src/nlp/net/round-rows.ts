import { bump, bumpBy, code, op, type Routine } from './assemble.ts'
import { OFFSET } from './int-matmul.ts'

const STEPS = 63
/** Added to a float of small size, it leaves the nearest integer (the even one of two) in the last bits: those of this float plus it. */
export const SHIFTER = 1.5 * 2 ** 23
export const SHIFTER_BITS = 0x4b400000
const PARTS = [0, 1, 2, 3]

/**
 * Rounds the rows of a float matrix (m×k, k a multiple of 16; `stride` bytes from row to row) to bytes, each row to its own scale (stored
 * four times over).
 */
export function roundRows(name: string): Routine {
  const [X, OUT, SCALES, ROWS_LEFT, WIDTH, STRIDE] = [0, 1, 2, 3, 4, 5]
  const [END, AT] = [6, 7]
  const [TOP, FACTOR] = [8, 12]
  const rounded = (offset: number) =>
    code(
      code(op.get(AT), op.load(offset), op.get(FACTOR), op.mulF32, op.floats(SHIFTER), op.addF32),
      code(op.ints(OFFSET - SHIFTER_BITS), op.addI32),
    )
  const widest = op.repeat(
    code(
      ...PARTS.map((part) => code(op.get(TOP + part), op.get(AT), op.load(16 * part), op.absF32, op.maxF32, op.set(TOP + part))),
      code(bump(AT, 64), op.get(AT), op.get(END), op.less),
    ),
  )
  const join = (a: number, b: number) => code(op.get(a), op.get(b), op.maxF32, op.set(a))
  const spread = (order: number[]) => code(op.get(TOP), op.get(TOP), op.get(TOP), op.lanes(order), op.maxF32, op.set(TOP))
  const bytes = code(rounded(0), rounded(16), op.narrow, rounded(32), rounded(48), op.narrow, op.narrowBytes)
  const write = op.repeat(code(op.get(OUT), bytes, op.store(0), bump(OUT, 16), bump(AT, 64), op.get(AT), op.get(END), op.less))
  const row = code(
    code(op.get(X), op.get(WIDTH), op.int(2), op.shl, op.add, op.set(END)),
    ...PARTS.map((part) => code(op.floats(1e-9), op.set(TOP + part))),
    code(op.get(X), op.set(AT), widest, join(TOP, TOP + 1), join(TOP + 2, TOP + 3), join(TOP, TOP + 2)),
    code(spread([1, 0, 3, 2]), spread([2, 3, 0, 1])),
    code(op.get(SCALES), op.get(TOP), op.floats(1 / STEPS), op.mulF32, op.store(0), bump(SCALES, 16)),
    code(op.floats(STEPS), op.get(TOP), op.divF32, op.set(FACTOR), op.get(X), op.set(AT), write),
    code(bumpBy(X, STRIDE), bump(ROWS_LEFT, -1), op.int(0), op.get(ROWS_LEFT), op.less),
  )
  return { name, params: 6, locals: { i32: 2, v128: 5 }, body: op.repeat(row) }
}
