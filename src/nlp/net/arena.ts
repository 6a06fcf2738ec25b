import { compileKernels, type Kernels } from './kernels.ts'
import { wasm } from './wasm.ts'

/** A matrix by rows in the arena's memory. */
export interface Matrix {
  /** Byte address in the memory. */
  readonly at: number
  readonly rows: number
  readonly cols: number
  readonly data: Float32Array<ArrayBuffer>
}

const PAGE = 65536

/** One WebAssembly memory of fixed size, given out from its start; `release` takes back all that came after a `mark`. */
export class Arena {
  readonly kernels: Kernels
  private readonly buffer: ArrayBuffer
  private readonly floats: Float32Array
  private next = 0

  constructor(bytes: number) {
    const pages = Math.ceil(bytes / PAGE)
    const memory = new wasm.Memory({ initial: pages, maximum: pages })
    this.buffer = memory.buffer
    this.floats = new Float32Array(this.buffer)
    this.kernels = compileKernels(memory)
  }

  matrix(rows: number, cols: number): Matrix {
    const at = this.next
    const data = new Float32Array(this.buffer, at, rows * cols)
    this.next += (rows * cols * 4 + 63) & ~63
    return { at, rows, cols, data }
  }

  zeros(rows: number, cols: number): Matrix {
    const matrix = this.matrix(rows, cols)
    matrix.data.fill(0)
    return matrix
  }

  /** A matrix for rows of which the kernels want a multiple of 4: those from `used` on are zero, the others as they come. */
  padded(used: number, cols: number): Matrix {
    const matrix = this.matrix(pad4(used), cols)
    matrix.data.fill(0, used * cols)
    return matrix
  }

  /** Copies floats from one byte address to another. */
  copy(from: number, to: number, count: number): void {
    this.floats.copyWithin(to >> 2, from >> 2, (from >> 2) + count)
  }

  mark(): number {
    return this.next
  }

  release(mark: number): void {
    this.next = mark
  }

  /** C = A·B. */
  product(a: Matrix, b: Matrix, c: Matrix = this.matrix(a.rows, b.cols)): Matrix {
    this.kernels.multiply(a.at, b.at, c.at, a.rows, a.cols, b.cols)
    return c
  }
}

/** Rounds up to a multiple of 4, as the kernels want their rows. */
export const pad4 = (n: number): number => (n + 3) & ~3
