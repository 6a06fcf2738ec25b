import type { ModelFile } from '../model-file.ts'
import type { Arena, Matrix } from './arena.ts'
import { type IntRows, type IntWeights, intProduct, packWeights } from './int-weights.ts'
import { readFloats } from './read-floats.ts'
import { scanSentences } from './scan-sentences.ts'

/** A layer of simple recurrent units, both ways. */
export interface Layer {
  readonly weights: IntWeights
  readonly gates: Matrix
}

/** The layer whose sections begin with `name`. */
export function readLayer(arena: Arena, model: ModelFile, name: string): Layer {
  const values = readFloats(model, `${name}.gates`)
  const gates = arena.matrix(4, values.length / 4)
  gates.data.set(values)
  return { weights: packWeights(arena, model.table(`${name}.weights`)), gates }
}

/** The dense layer whose sections begin with `name`. */
export const readDense = (arena: Arena, model: ModelFile, name: string): IntWeights =>
  packWeights(arena, model.table(`${name}.weights`), readFloats(model, `${name}.bias`))

/** Runs a layer over sentences that begin at rows `starts`; `x` also comes rounded. */
export function runLayer(arena: Arena, layer: Layer, x: Matrix, rounded: IntRows, starts: readonly number[], total: number): Matrix {
  const out = arena.padded(total, layer.gates.cols)
  const mark = arena.mark()
  const u = intProduct(arena, rounded, layer.weights)
  scanSentences(arena, x, u, layer.gates, layer.gates.cols / 2, starts, total, out)
  arena.release(mark)
  return out
}
