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

/** Instructions of WebAssembly (core specification 2.0 with 128-bit SIMD), as byte sequences. */
export const op = {
  get: (local: number) => [0x20, ...unsigned(local)],
  set: (local: number) => [0x21, ...unsigned(local)],
  tee: (local: number) => [0x22, ...unsigned(local)],
  int: (value: number) => [0x41, ...signed(value)],
  add: [0x6a],
  sub: [0x6b],
  mul: [0x6c],
  shl: [0x74],
  less: [0x48],
  /** Repeats `body` while the condition it leaves on the stack is not 0 (the body runs at least once). */
  repeat: (body: readonly number[]) => [0x03, 0x40, ...body, 0x0d, 0x00, 0x0b],
  when: (body: readonly number[]) => [0x04, 0x40, ...body, 0x0b],
  load: (offset = 0) => [0xfd, 0x00, 0x02, ...unsigned(offset)],
  /** Eight signed bytes widened to eight 16-bit lanes. */
  loadBytes: (offset = 0) => [0xfd, 0x01, 0x00, ...unsigned(offset)],
  loadSplat32: (offset = 0) => [0xfd, 0x09, 0x02, ...unsigned(offset)],
  store: (offset = 0) => [0xfd, 0x0b, 0x02, ...unsigned(offset)],
  zero: [0xfd, 0x0c, ...new Array<number>(16).fill(0)],
  addF32: [0xfd, 0xe4, 0x01],
  subF32: [0xfd, 0xe5, 0x01],
  mulF32: [0xfd, 0xe6, 0x01],
  addI32: [0xfd, 0xae, 0x01],
  /** Products of signed 16-bit lanes, added in pairs into four 32-bit lanes. */
  dotI16: [0xfd, 0xba, 0x01],
} as const

/** The bytes of a module that imports its memory as `env.memory` and exports the routines. */
export function assemble(routines: readonly Routine[]): Uint8Array<ArrayBuffer> {
  const type = (r: Routine) => [0x60, ...vector(new Array<number[]>(r.params).fill([I32])), 0]
  const code = (r: Routine) => {
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
    ...section(10, vector(routines.map(code))),
  ])
}
