import { assemble, op, type Routine } from './assemble.ts'
import { type WasmMemory, wasm } from './wasm.ts'

/** Products of matrices in one WebAssembly memory; addresses are byte offsets. */
export interface Kernels {
  /** C = A·B (or C += A·B): A is m×k, B k×n, C m×n, 32-bit floats by rows; m and k multiples of 4, n of 8. */
  multiply(a: number, b: number, c: number, m: number, k: number, n: number): void
  accumulate(a: number, b: number, c: number, m: number, k: number, n: number): void
}

const ROWS = 4
// parameters
const [A, B, C, M, K, N] = [0, 1, 2, 3, 4, 5]
// i32 locals
const [I, J, P, PB, PC, NB] = [6, 7, 8, 9, 10, 11]
const ROW_A = 12
const LANES = ROW_A + ROWS
const ACC = (row: number, half: number) => LANES + row * 2 + half
const [B0, B1, SPLAT] = [LANES + 8, LANES + 9, LANES + 10]

/** Adds one step of the inner product, A's column at byte `offset` of the row pointers. */
const step = (offset: number): number[] => [
  ...op.get(PB),
  ...op.load(0),
  ...op.set(B0),
  ...op.get(PB),
  ...op.load(16),
  ...op.set(B1),
  ...[0, 1, 2, 3].flatMap((row) => [
    ...op.get(ROW_A + row),
    ...op.loadSplat32(offset),
    ...op.set(SPLAT),
    ...[0, 1].flatMap((half) => [
      ...op.get(ACC(row, half)),
      ...op.get(SPLAT),
      ...op.get(half ? B1 : B0),
      ...op.mulF32,
      ...op.addF32,
      ...op.set(ACC(row, half)),
    ]),
  ]),
  ...op.get(PB),
  ...op.get(NB),
  ...op.add,
  ...op.set(PB),
]

const bump = (local: number, by: number): number[] => [...op.get(local), ...op.int(by), ...op.add, ...op.set(local)]

/** A tile of 4 rows by 8 columns, kept in registers along k (Goto and van de Geijn 2008). */
function matmul(name: string, accumulate: boolean): Routine {
  const eachRow = (f: (row: number) => number[]) => [0, 1, 2, 3].flatMap(f)
  const rowOfC = [...op.get(PC), ...op.get(NB), ...op.add, ...op.set(PC)]
  const start = eachRow((row) => [
    ...[0, 1].flatMap((half) => [...(accumulate ? [...op.get(PC), ...op.load(16 * half)] : op.zero), ...op.set(ACC(row, half))]),
    ...(accumulate ? rowOfC : []),
  ])
  const addressOfC = [
    ...op.get(C),
    ...op.get(I),
    ...op.get(NB),
    ...op.mul,
    ...op.add,
    ...op.get(J),
    ...op.int(2),
    ...op.shl,
    ...op.add,
    ...op.set(PC),
  ]
  const finish = eachRow((row) => [
    ...[0, 1].flatMap((half) => [...op.get(PC), ...op.get(ACC(row, half)), ...op.store(16 * half)]),
    ...rowOfC,
  ])
  const rows = [
    ...eachRow((row) => [
      ...op.get(A),
      ...op.get(I),
      ...op.int(row),
      ...op.add,
      ...op.get(K),
      ...op.mul,
      ...op.int(2),
      ...op.shl,
      ...op.add,
      ...op.set(ROW_A + row),
    ]),
    ...op.get(B),
    ...op.get(J),
    ...op.int(2),
    ...op.shl,
    ...op.add,
    ...op.set(PB),
  ]
  const inner = op.repeat([
    ...step(0),
    ...step(4),
    ...step(8),
    ...step(12),
    ...eachRow((row) => bump(ROW_A + row, 16)),
    ...bump(P, 4),
    ...op.get(P),
    ...op.get(K),
    ...op.less,
  ])
  const tile = [...addressOfC, ...start, ...rows, ...op.int(0), ...op.set(P), ...inner, ...addressOfC, ...finish]
  const body = [
    ...op.get(N),
    ...op.int(2),
    ...op.shl,
    ...op.set(NB),
    ...op.int(0),
    ...op.set(J),
    ...op.repeat([
      ...op.int(0),
      ...op.set(I),
      ...op.repeat([...tile, ...bump(I, 4), ...op.get(I), ...op.get(M), ...op.less]),
      ...bump(J, 8),
      ...op.get(J),
      ...op.get(N),
      ...op.less,
    ]),
  ]
  return { name, params: 6, locals: { i32: 6 + ROWS, v128: 11 }, body }
}

/** Compiles the kernels over a memory. */
export function compileKernels(memory: WasmMemory): Kernels {
  const module = new wasm.Module(assemble([matmul('multiply', false), matmul('accumulate', true)]))
  return new wasm.Instance(module, { env: { memory } }).exports as unknown as Kernels
}
