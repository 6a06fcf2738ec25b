import { bump, bumpBy, code, op, type Routine } from './assemble.ts'

/** How much of a negative number the leaky rectifier lets through (Maas 2013). */
export const LEAK = 0.1

/** Leaves the vector in local `x` leaked on the stack, multiplied as doubles as the training does; `half` is a free local. */
function leaked(x: number, half: number): number[] {
  const pair = code(op.toDoubles, op.doubles(LEAK), op.mulF64, op.toFloats)
  const high = code(op.get(x), op.get(x), op.lanes([2, 3, 2, 3]), pair, op.set(half))
  return code(high, op.get(x), pair, op.get(half), op.lanes([0, 1, 4, 5]), op.get(x), op.maxF32)
}

/** The leaky rectifier over the first `width` bytes (a multiple of 16) of each of some rows, `stride` bytes apart, in place. */
export function leakRows(name: string): Routine {
  const [X, ROWS_LEFT, WIDTH, STRIDE] = [0, 1, 2, 3]
  const [AT, END] = [4, 5]
  const [VALUE, HALF] = [6, 7]
  const body = code(
    code(op.get(AT), op.load(0), op.set(VALUE), op.get(AT), leaked(VALUE, HALF), op.store(0)),
    code(bump(AT, 16), op.get(AT), op.get(END), op.less),
  )
  const row = code(
    code(op.get(X), op.set(AT), op.get(X), op.get(WIDTH), op.add, op.set(END), op.repeat(body)),
    code(bumpBy(X, STRIDE), bump(ROWS_LEFT, -1), op.int(0), op.get(ROWS_LEFT), op.less),
  )
  return { name, params: 4, locals: { i32: 2, v128: 2 }, body: op.repeat(row) }
}

/** out = leaky rectifier of a + b, over `width` bytes (a multiple of 16). */
export function leakSum(name: string): Routine {
  const [A, B, OUT, WIDTH] = [0, 1, 2, 3]
  const [AT] = [4]
  const [VALUE, HALF] = [5, 6]
  const there = (base: number) => code(op.get(base), op.get(AT), op.add)
  const body = code(
    code(there(A), op.load(0), there(B), op.load(0), op.addF32, op.set(VALUE)),
    code(there(OUT), leaked(VALUE, HALF), op.store(0)),
    code(bump(AT, 16), op.get(AT), op.get(WIDTH), op.less),
  )
  return { name, params: 4, locals: { i32: 1, v128: 2 }, body: op.repeat(body) }
}
