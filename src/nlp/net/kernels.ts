import { assemble } from './assemble.ts'
import { intMatmul, roundRows } from './int-matmul.ts'
import { matmul } from './matmul.ts'
import { scanRoutine } from './scan.ts'
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
  roundRows(x: number, out: number, scales: number, m: number, k: number): void
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
    scanRoutine('scan', false),
    scanRoutine('scanProjected', true),
  ]
  return new wasm.Instance(new wasm.Module(assemble(routines)), { env: { memory } }).exports as Kernels
}
