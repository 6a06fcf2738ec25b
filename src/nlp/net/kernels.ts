import { assemble } from './assemble.ts'
import { intMatmul } from './int-matmul.ts'
import { leakRows, leakSum } from './leak.ts'
import { matmul } from './matmul.ts'
import { roundRows } from './round-rows.ts'
import { scanRoutine } from './scan.ts'
import { turnRows } from './turn-rows.ts'
import { type WasmMemory, wasm } from './wasm.ts'

/** The routines, each described where it is made; all addresses are byte offsets into one memory. */
export interface Kernels {
  multiply(a: number, b: number, c: number, m: number, k: number, n: number): void
  accumulate(a: number, b: number, c: number, m: number, k: number, n: number): void
  multiplyInts(
    a: number,
    b: number,
    c: number,
    m: number,
    k: number,
    n: number,
    rowScales: number,
    colScales: number,
    bias: number,
    sums: number,
  ): void
  roundRows(x: number, out: number, scales: number, m: number, k: number, stride: number): void
  leakRows(x: number, rows: number, width: number, stride: number): void
  leakSum(a: number, b: number, out: number, width: number): void
  turnRows(from: number, to: number, rows: number, width: number, stride: number, turned: number): void
  scan(...addressesAndSizes: number[]): void
  scanProjected(...addressesAndSizes: number[]): void
}

/** Compiles the kernels over a memory. */
export function compileKernels(memory: WasmMemory): Kernels {
  const routines = [
    matmul('multiply', false),
    matmul('accumulate', true),
    intMatmul('multiplyInts'),
    roundRows('roundRows'),
    leakRows('leakRows'),
    leakSum('leakSum'),
    turnRows('turnRows'),
    scanRoutine('scan', false),
    scanRoutine('scanProjected', true),
  ]
  return new wasm.Instance(new wasm.Module(assemble(routines)), { env: { memory } }).exports as Kernels
}
