import { type DenseWeights, REACH, rowOf } from '../ner-dense.ts'
import { NAME_LABELS } from '../ner-labels.ts'
import { randomFrom } from './random.ts'

const WINDOW = 2 * REACH + 1
const L = NAME_LABELS.length

/** The dense part in training: weights that change by adaptive steps, with dropout on the hidden layer. */
export class DenseTrainer {
  readonly weights: DenseWeights
  private readonly squares: Record<'input' | 'bias' | 'output', Float32Array>
  private readonly random: () => number
  private readonly rate: number
  private readonly dropout: number

  constructor(vectors: Pick<DenseWeights, 'size' | 'rows' | 'data'>, hidden: number, rate: number, dropout: number, seed: number) {
    this.random = randomFrom(seed)
    const draw = (n: number, scale: number): Float32Array => Float32Array.from({ length: n }, () => (this.random() * 2 - 1) * scale)
    const input = draw(WINDOW * vectors.size * hidden, Math.sqrt(3 / (WINDOW * vectors.size)))
    this.weights = { ...vectors, hidden, input, bias: new Float32Array(hidden), output: draw(hidden * L, 0.1) }
    this.squares = {
      input: new Float32Array(input.length).fill(1e-3),
      bias: new Float32Array(hidden).fill(1e-3),
      output: new Float32Array(hidden * L).fill(1e-3),
    }
    this.rate = rate
    this.dropout = dropout
  }

  /** The hidden layer of every word, some of it dropped; adds scores to the emissions. */
  forward(words: readonly string[], emissions: readonly Float64Array[]): { rows: number[]; layers: Float32Array[] } {
    const { size, hidden, data, input, bias, output } = this.weights
    const rows = words.map((word) => rowOf(this.weights, word))
    const layers = rows.map((_, i) => {
      const layer = Float32Array.from(bias)
      for (let k = -REACH; k <= REACH; k++) {
        const row = rows[i + k] ?? 0
        if (row === 0) continue
        for (let d = 0; d < size; d++) {
          const value = data[row * size + d]!
          const at = ((k + REACH) * size + d) * hidden
          for (let h = 0; h < hidden; h++) layer[h]! += value * input[at + h]!
        }
      }
      for (let h = 0; h < hidden; h++) layer[h] = layer[h]! > 0 && this.random() >= this.dropout ? layer[h]! / (1 - this.dropout) : 0
      for (let h = 0; h < hidden; h++) if (layer[h]! > 0) for (let y = 0; y < L; y++) emissions[i]![y]! += layer[h]! * output[h * L + y]!
      return layer
    })
    return { rows, layers }
  }

  /** Steps against the gradients of the emissions. */
  backward(state: { rows: number[]; layers: Float32Array[] }, gradients: readonly Float64Array[]): void {
    const { size, hidden, data, input, bias, output } = this.weights
    state.layers.forEach((layer, i) => {
      const gradient = gradients[i]!
      const deltas = new Float32Array(hidden)
      for (let h = 0; h < hidden; h++) {
        if (layer[h]! <= 0) continue
        for (let y = 0; y < L; y++) deltas[h]! += gradient[y]! * output[h * L + y]!
        for (let y = 0; y < L; y++) this.step('output', output, h * L + y, gradient[y]! * layer[h]!)
        deltas[h]! /= 1 - this.dropout
        this.step('bias', bias, h, deltas[h]!)
      }
      for (let k = -REACH; k <= REACH; k++) {
        const row = state.rows[i + k] ?? 0
        if (row === 0) continue
        for (let d = 0; d < size; d++) {
          const value = data[row * size + d]!
          const at = ((k + REACH) * size + d) * hidden
          for (let h = 0; h < hidden; h++) if (deltas[h] !== 0) this.step('input', input, at + h, deltas[h]! * value)
        }
      }
    })
  }

  private step(name: 'input' | 'bias' | 'output', values: Float32Array, at: number, gradient: number): void {
    const squares = this.squares[name]
    squares[at]! += gradient * gradient
    values[at]! -= (this.rate * gradient) / Math.sqrt(squares[at]!)
  }
}
