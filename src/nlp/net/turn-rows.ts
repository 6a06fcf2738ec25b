import { bump, bumpBy, code, op, type Routine } from './assemble.ts'

/**
 * Writes a matrix's transpose: `rows` rows of floats, `stride` bytes apart, of which the first `width` bytes count (a multiple of 16), become
 * the columns of rows `turned` bytes apart.
 */
export function turnRows(name: string): Routine {
  const [FROM, TO, ROWS_LEFT, WIDTH, STRIDE, TURNED] = [0, 1, 2, 3, 4, 5]
  const [AT, END, OUT] = [6, 7, 8]
  const [VALUE] = [9]
  const lane = (k: number) => code(op.get(OUT), op.get(VALUE), op.storeLane(k), bumpBy(OUT, TURNED))
  const body = code(
    code(op.get(AT), op.load(0), op.set(VALUE), ...[0, 1, 2, 3].map(lane)),
    code(bump(AT, 16), op.get(AT), op.get(END), op.less),
  )
  const row = code(
    code(op.get(FROM), op.set(AT), op.get(FROM), op.get(WIDTH), op.add, op.set(END), op.get(TO), op.set(OUT), op.repeat(body)),
    code(bumpBy(FROM, STRIDE), bump(TO, 4), bump(ROWS_LEFT, -1), op.int(0), op.get(ROWS_LEFT), op.less),
  )
  return { name, params: 6, locals: { i32: 3, v128: 1 }, body: op.repeat(row) }
}
