import type { Arena, Matrix } from '../net/arena.ts'

/** A trained matrix with its gradient, Adam's moments and, for products backwards, its transpose. */
export interface Parameter {
  readonly name: string
  readonly value: Matrix
  readonly gradient: Matrix
  readonly transposed: Matrix | null
  readonly first: Float32Array
  readonly second: Float32Array
  /** Rows touched since the last step, for tables of which a batch sees few rows; null: all. */
  readonly touched: Set<number> | null
}

/** All parameters of a network, made in a fixed order from one seed. */
export class Parameters {
  readonly all: Parameter[] = []
  private readonly arena: Arena
  private readonly random: () => number
  private steps = 0

  constructor(arena: Arena, random: () => number) {
    this.arena = arena
    this.random = random
  }

  /** A new parameter, uniform in ±`spread`. */
  make(name: string, rows: number, cols: number, spread: number, kind: 'weights' | 'vector' | 'table' = 'weights'): Parameter {
    const value = this.arena.zeros(rows, cols)
    if (spread > 0) for (let i = 0; i < value.data.length; i++) value.data[i] = (this.random() * 2 - 1) * spread
    const parameter: Parameter = {
      name,
      value,
      gradient: this.arena.zeros(rows, cols),
      transposed: kind === 'weights' ? this.arena.zeros(cols, rows) : null,
      first: new Float32Array(rows * cols),
      second: new Float32Array(rows * cols),
      touched: kind === 'table' ? new Set() : null,
    }
    if (parameter.transposed) transpose(value, parameter.transposed)
    this.all.push(parameter)
    return parameter
  }

  /** One step of Adam (Kingma and Ba 2015), gradients clipped to a norm; clears the gradients. */
  update(rate: number, clip: number): void {
    this.steps++
    const scale = Math.min(1, clip / (Math.sqrt(this.squaredNorm()) + 1e-9))
    const correction = rate * (Math.sqrt(1 - BETA2 ** this.steps) / (1 - BETA1 ** this.steps))
    for (const parameter of this.all) {
      const { value, touched, transposed } = parameter
      if (touched) {
        for (const row of touched) adam(parameter, row * value.cols, (row + 1) * value.cols, correction, scale)
        touched.clear()
      } else adam(parameter, 0, value.data.length, correction, scale)
      if (transposed) transpose(value, transposed)
    }
  }

  /** Forgets the moments, so that a further round begins as if the values had just been loaded. */
  restart(): void {
    this.steps = 0
    for (const { first, second } of this.all) {
      first.fill(0)
      second.fill(0)
    }
  }

  private squaredNorm(): number {
    let sum = 0
    for (const { gradient, touched } of this.all) {
      const g = gradient.data
      if (!touched) for (let i = 0; i < g.length; i++) sum += g[i]! * g[i]!
      else for (const row of touched) for (let i = row * gradient.cols, end = i + gradient.cols; i < end; i++) sum += g[i]! * g[i]!
    }
    return sum
  }
}

const BETA1 = 0.9
const BETA2 = 0.98

function adam(parameter: Parameter, from: number, to: number, rate: number, scale: number): void {
  const { first, second } = parameter
  const value = parameter.value.data
  const gradient = parameter.gradient.data
  for (let i = from; i < to; i++) {
    const g = gradient[i]! * scale
    const m = BETA1 * first[i]! + (1 - BETA1) * g
    const v = BETA2 * second[i]! + (1 - BETA2) * g * g
    first[i] = m
    second[i] = v
    value[i] = value[i]! - (rate * m) / (Math.sqrt(v) + 1e-8)
    gradient[i] = 0
  }
}

/** Writes the transpose of `from` into `to`. */
export function transpose(from: Matrix, to: Matrix): void {
  const { rows, cols, data } = from
  const out = to.data
  for (let r = 0; r < rows; r++) for (let c = 0; c < cols; c++) out[c * rows + r] = data[r * cols + c]!
}
