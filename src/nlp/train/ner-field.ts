import { mayFollow, NAME_LABELS } from '../ner-labels.ts'
import type { DenseTrainer } from './ner-dense.ts'
import { randomFrom, shuffle } from './random.ts'

const L = NAME_LABELS.length

/** A sentence ready for training: features and labels of its tokens, and a number for its source. */
export interface NameSentence {
  readonly words: readonly string[]
  readonly features: readonly Uint32Array[]
  readonly labels: readonly number[]
  readonly domain: number
}
export interface FieldRecipe {
  readonly buckets: number
  readonly epochs: number
  readonly rate: number
  readonly decay: number
  readonly seed: number
}
export interface Field {
  readonly weights: Float32Array
  readonly transitions: Float32Array
}

/**
 * Trains a linear-chain conditional random field by stochastic gradient with adaptive steps (Duchi, Hazan and Singer 2011). Each source
 * has weights of its own beside the common ones (Daumé 2007); the field given back is the common one plus that of source 0.
 */
export function trainField(
  sentences: readonly NameSentence[],
  dense: DenseTrainer,
  recipe: FieldRecipe,
  report: (epoch: number, loss: number) => void,
): Field {
  const domains = 1 + Math.max(...sentences.map((s) => s.domain))
  const size = recipe.buckets * L
  const weights = new Float32Array(size * (1 + domains))
  const squares = new Float32Array(weights.length).fill(1e-4)
  const transitions = new Float32Array(L * L)
  const transitionSquares = new Float32Array(L * L).fill(1e-4)
  const random = randomFrom(recipe.seed)
  const order = sentences.map((_, i) => i)
  for (let epoch = 0; epoch < recipe.epochs; epoch++) {
    shuffle(order, random)
    let loss = 0
    for (const i of order) {
      const sentence = sentences[i]!
      const own = size * (1 + sentence.domain)
      const emissions = sentence.features.map((features) => emission(features, weights, own))
      const state = dense.forward(sentence.words, emissions)
      const { marginals, pairs, logLoss } = expect(sentence, emissions.map(potential), transitions)
      loss += logLoss
      sentence.features.forEach((features, t) => {
        const gradient = marginals[t]!
        gradient[sentence.labels[t]!]! -= 1
        for (const f of features) for (const base of [0, own]) step(weights, squares, base + f * L, gradient, recipe)
      })
      dense.backward(state, marginals)
      for (let k = 0; k < L * L; k++) {
        if (pairs[k] === 0) continue
        transitionSquares[k]! += pairs[k]! ** 2
        transitions[k]! -= (recipe.rate * pairs[k]!) / Math.sqrt(transitionSquares[k]!)
      }
    }
    report(epoch + 1, loss / sentences.length)
  }
  return { weights: weights.subarray(0, size).map((w, k) => w + weights[size + k]!), transitions }
}

function step(weights: Float32Array, squares: Float32Array, at: number, gradient: Float64Array, recipe: FieldRecipe): void {
  for (let y = 0; y < L; y++) {
    const g = gradient[y]! + recipe.decay * weights[at + y]!
    if (Math.abs(g) < 1e-5) continue
    squares[at + y]! += g * g
    weights[at + y]! -= (recipe.rate * g) / Math.sqrt(squares[at + y]!)
  }
}

/** Marginals of labels, and of label pairs minus those seen, by forward and backward sums with scaling. */
function expect(sentence: NameSentence, potentials: readonly { values: Float64Array }[], transitions: Float32Array) {
  const n = sentence.features.length
  const moves = new Float64Array(L * L)
  for (let a = 0; a < L; a++) for (let b = 0; b < L; b++) moves[a * L + b] = mayFollow(a, b) ? Math.exp(transitions[a * L + b]!) : 0
  const forward: Float64Array[] = []
  const scales: number[] = []
  for (let t = 0; t < n; t++) {
    const now = new Float64Array(L)
    for (let b = 0; b < L; b++) {
      let sum = t === 0 ? (mayFollow(-1, b) ? 1 : 0) : 0
      if (t > 0) for (let a = 0; a < L; a++) sum += forward[t - 1]![a]! * moves[a * L + b]!
      now[b] = sum * potentials[t]!.values[b]!
    }
    const scale = now.reduce((x, y) => x + y, 0)
    for (let b = 0; b < L; b++) now[b]! /= scale
    forward.push(now)
    scales.push(scale)
  }
  const backward: Float64Array[] = Array.from({ length: n }, () => new Float64Array(L).fill(1))
  for (let t = n - 2; t >= 0; t--)
    for (let a = 0; a < L; a++) {
      let sum = 0
      for (let b = 0; b < L; b++) sum += moves[a * L + b]! * potentials[t + 1]!.values[b]! * backward[t + 1]![b]!
      backward[t]![a] = sum / scales[t + 1]!
    }
  const pairs = new Float64Array(L * L)
  for (let t = 1; t < n; t++)
    for (let a = 0; a < L; a++)
      for (let b = 0; b < L; b++)
        pairs[a * L + b]! += (forward[t - 1]![a]! * moves[a * L + b]! * potentials[t]!.values[b]! * backward[t]![b]!) / scales[t]!
  let logLoss = 0
  for (let t = 0; t < n; t++) {
    const y = sentence.labels[t]!
    logLoss += Math.log(scales[t]!) - Math.log(potentials[t]!.values[y]!)
    if (t > 0) {
      pairs[sentence.labels[t - 1]! * L + y]! -= 1
      logLoss -= Math.log(moves[sentence.labels[t - 1]! * L + y]! || 1e-9)
    }
  }
  return { marginals: forward.map((f, t) => f.map((v, y) => v * backward[t]![y]!)), pairs, logLoss }
}

/** Scores of a token's labels from its sparse features. */
function emission(features: Uint32Array, weights: Float32Array, own: number): Float64Array {
  const values = new Float64Array(L)
  for (const f of features) for (let y = 0; y < L; y++) values[y]! += weights[f * L + y]! + weights[own + f * L + y]!
  return values
}

/** Potentials of a token's labels, scaled to a maximum of one. */
function potential(scores: Float64Array): { values: Float64Array } {
  const most = Math.max(...scores)
  return { values: scores.map((score) => Math.exp(Math.max(-60, score - most))) }
}
