import { bump, bumpBy, code, op, type Routine } from './assemble.ts'
import { SHIFTER } from './round-rows.ts'

/** The logistic function, as training computes it. */
export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

// v128 locals after the integers; the routine below numbers them
const LOG2E = Math.LOG2E
/** 2^f on [−½, ½], Taylor's terms, highest first. */
const TERMS = [0.0013333558, 0.0096181291, 0.0555041087, 0.2402265069, Math.LN2, 1]

/** Replaces the vector in local `x` by its logistic function, to within 1e−6; `t` is a free local. */
function logistic(x: number, t: number): number[] {
  const clip = code(op.get(x), op.floats(-LOG2E), op.mulF32, op.floats(-120), op.maxF32, op.floats(120), op.minF32, op.set(x))
  const shifted = code(op.get(x), op.floats(SHIFTER), op.addF32, op.set(t))
  const split = code(shifted, op.get(x), op.get(t), op.floats(SHIFTER), op.subF32, op.subF32, op.set(x))
  const polynomial = TERMS.slice(1).reduce(
    (inner, term) => code(inner, op.get(x), op.mulF32, op.floats(term), op.addF32),
    op.floats(TERMS[0]!),
  )
  // the bits of 2^n: the shift leaves nothing but n, which stands in the last bits
  const power = code(op.get(t), op.int(23), op.shlI32, op.floats(1), op.addI32, op.set(t))
  return code(clip, split, power, op.floats(1), polynomial, op.get(t), op.mulF32, op.floats(1), op.addF32, op.divF32, op.set(x))
}

/**
 * One direction of a layer of simple recurrent units over one sentence (train/recurrence.ts trains them). Addresses: `u` at the first word's
 * forget column, the input `x` and `out` at its column, `gates` at the bias column, `state` (zeroed before). `width` is the bytes between
 * column groups, `units` the bytes of the state; steps are bytes from word to word, negative to go leftwards.
 */
export function scanRoutine(name: string, projects: boolean): Routine {
  const [U, X, OUT, GATES, STATE, COUNT, UNITS, WIDTH, U_STEP, X_STEP] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
  const [J, P, G] = [10, 11, 12]
  const [BEFORE, F, R, NOW, T] = [13, 14, 15, 16, 17]
  const at = (base: number) => code(op.get(base), op.get(J), op.add)
  const nextGroup = (pointer: number) => bumpBy(pointer, WIDTH)
  /** Input of a gate: its column of u plus its bias. */
  const input = (to: number) => code(op.get(P), op.load(0), op.get(G), op.load(0), op.addF32, op.set(to), nextGroup(P), nextGroup(G))
  const recurrent = (to: number) => code(op.get(to), op.get(G), op.load(0), op.get(BEFORE), op.mulF32, op.addF32, op.set(to), nextGroup(G))
  const candidate = code(op.get(P), op.load(0), op.set(NOW))
  const mix = code(op.get(NOW), op.get(F), op.get(BEFORE), op.get(NOW), op.subF32, op.mulF32, op.addF32, op.set(NOW))
  const carry = projects ? code(nextGroup(P), op.get(P), op.load(0)) : code(at(X), op.load(0))
  const output = code(op.get(T), op.get(R), op.get(NOW), op.get(T), op.subF32, op.mulF32, op.addF32)
  const unit = code(
    code(at(STATE), op.load(0), op.set(BEFORE), at(U), op.set(P), at(GATES), op.set(G)),
    code(input(F), input(R), recurrent(F), recurrent(R)),
    code(logistic(F, T), logistic(R, T)),
    code(candidate, mix, at(STATE), op.get(NOW), op.store(0)),
    code(carry, op.set(T), at(OUT), output, op.store(0)),
    code(bump(J, 16), op.get(J), op.get(UNITS), op.less),
  )
  const word = code(
    code(op.int(0), op.set(J), op.repeat(unit)),
    code(bumpBy(U, U_STEP), bumpBy(X, X_STEP), bumpBy(OUT, X_STEP)),
    code(bump(COUNT, -1), op.int(0), op.get(COUNT), op.less),
  )
  return { name, params: 10, locals: { i32: 3, v128: 5 }, body: op.repeat(word) }
}
