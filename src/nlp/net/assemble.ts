/** A function of a WebAssembly module: i32 parameters, no result; `locals` follow the parameters in number. */
export interface Routine {
  readonly name: string
  readonly params: number
  /** How many i32 and then how many v128 locals. */
  readonly locals: { readonly i32: number; readonly v128: number }
  readonly body: readonly number[]
}

const I32 = 0x7f
const V128 = 0x7b

const unsigned = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)])
const signed = (value: number): number[] => (value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)])
const vector = (items: readonly (readonly number[])[]): number[] => [...unsigned(items.length), ...items.flat()]
const section = (id: number, content: readonly number[]): number[] => [id, ...unsigned(content.length), ...content]
const name = (text: string): number[] => vector([...Buffer.from(text)].map((byte) => [byte]))

/** Joins pieces of code. */
export const code = (...parts: readonly (readonly number[])[]): number[] => parts.flat()

const simd = (opcode: number, ...rest: readonly number[]): number[] => [0xfd, ...unsigned(opcode), ...rest]
const at = (offset: number): number[] => [2, ...unsigned(offset)]

/** Instructions of WebAssembly (core specification 3.0: 128-bit SIMD, relaxed SIMD), as byte sequences. */
export const op = {
  get: (local: number) => [0x20, ...unsigned(local)],
  set: (local: number) => [0x21, ...unsigned(local)],
  int: (value: number) => [0x41, ...signed(value)],
  add: [0x6a],
  sub: [0x6b],
  mul: [0x6c],
  remainder: [0x70],
  shl: [0x74],
  less: [0x48],
  /** Repeats `body` while the condition it leaves on the stack is not 0 (the body runs at least once). */
  repeat: (body: readonly number[]) => [0x03, 0x40, ...body, 0x0d, 0x00, 0x0b],
  /** Runs `body` once if the condition that `test` leaves on the stack is not 0. */
  when: (test: readonly number[], body: readonly number[]) => [0x02, 0x40, ...test, 0x45, 0x0d, 0x00, ...body, 0x0b],
  load: (offset = 0) => simd(0x00, ...at(offset)),
  loadSplat32: (offset = 0) => simd(0x09, ...at(offset)),
  store: (offset = 0) => simd(0x0b, ...at(offset)),
  /** Stores one 32-bit lane of a vector. */
  storeLane: (lane: number, offset = 0) => simd(0x5a, ...at(offset), lane),
  /** A vector of four times the same float, or the same integer. */
  floats: (value: number) => simd(0x0c, ...new Uint8Array(Float32Array.of(value, value, value, value).buffer)),
  ints: (value: number) => simd(0x0c, ...new Uint8Array(Int32Array.of(value, value, value, value).buffer)),
  doubles: (value: number) => simd(0x0c, ...new Uint8Array(Float64Array.of(value, value).buffer)),
  /** Picks four 32-bit lanes of two vectors: 0 to 3 from the first, 4 to 7 from the second. */
  lanes: (order: readonly number[]) => simd(0x0d, ...order.flatMap((lane) => [0, 1, 2, 3].map((byte) => lane * 4 + byte))),
  absF32: simd(0xe0),
  addF32: simd(0xe4),
  subF32: simd(0xe5),
  mulF32: simd(0xe6),
  divF32: simd(0xe7),
  /** The lesser, and the greater, of numbers that are none of them NaN; of equal ones the first. */
  minF32: simd(0xea),
  maxF32: simd(0xeb),
  toFloat: simd(0xfa),
  addI32: simd(0xae),
  /** The first two floats as doubles; two doubles as floats, followed by two zeros. */
  toDoubles: simd(0x5f),
  toFloats: simd(0x5e),
  mulF64: simd(0xf2),
  shlI32: simd(0xab),
  /** Two vectors of 32-bit lanes to one of 16-bit lanes, clipped. */
  narrow: simd(0x85),
  /** Two vectors of 16-bit lanes to one of unsigned bytes, clipped. */
  narrowBytes: simd(0x66),
  /** a·b + c: products of signed bytes with bytes from 0 to 127, four by four, added to 32-bit lanes (relaxed SIMD; exact in this range). */
  dotBytes: simd(0x113),
} as const

/** Adds a constant to an integer local. */
export const bump = (local: number, by: number): number[] => code(op.get(local), op.int(by), op.add, op.set(local))
/** Adds one integer local to another. */
export const bumpBy = (local: number, by: number): number[] => code(op.get(local), op.get(by), op.add, op.set(local))
/** Sets an integer local to another's value times 4. */
export const setWords = (to: number, from: number): number[] => code(op.get(from), op.int(2), op.shl, op.set(to))

/** The bytes of a module that imports its memory as `env.memory` and exports the routines. */
export function assemble(routines: readonly Routine[]): Uint8Array<ArrayBuffer> {
  const type = (r: Routine) => [0x60, ...vector(new Array<number[]>(r.params).fill([I32])), 0]
  const routine = (r: Routine) => {
    const locals = vector([
      [...unsigned(r.locals.i32), I32],
      [...unsigned(r.locals.v128), V128],
    ])
    const body = [...locals, ...r.body, 0x0b]
    return [...unsigned(body.length), ...body]
  }
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, vector(routines.map(type))),
    ...section(2, vector([[...name('env'), ...name('memory'), 2, 0, 0]])),
    ...section(3, vector(routines.map((_, i) => unsigned(i)))),
    ...section(7, vector(routines.map((r, i) => [...name(r.name), 0, ...unsigned(i)]))),
    ...section(10, vector(routines.map(routine))),
  ])
}
