import type { Arena, Matrix } from '../net/arena.ts'
import { AFFIX_ROWS } from '../net/word-features.ts'
import type { Inventory } from './examples.ts'
import { type Parameter, Parameters } from './parameters.ts'
import { makeRecurrence, type Recurrence } from './recurrence.ts'
import { VECTOR_SIZE, type Vectors } from './vectors.ts'

/** Widths of the network: all multiples of 8. */
export interface NetShape {
  readonly input: number
  /** Units each way in a recurrent layer. */
  readonly hidden: number
  readonly layers: number
  /** Recurrent layers below the tagger. */
  readonly tagLayer: number
  readonly arc: number
  readonly label: number
}

/**
 * A tagger and graph parser on one encoder: word vectors and affixes added up, simple recurrent units in both directions, tags read off a
 * lower layer, heads by a biaffine score (Dozat and Manning 2017), labels from the pair of word and head.
 */
export interface Network {
  readonly shape: NetShape
  readonly inventory: Inventory
  readonly vectors: Matrix
  readonly parameters: Parameters
  readonly words: Parameter
  readonly affixes: Parameter
  readonly projection: Parameter
  readonly layers: readonly Recurrence[]
  readonly tags: Dense
  readonly mlp: Dense
  readonly biaffine: Dense
  readonly labels: Dense
}
export interface Dense {
  readonly weights: Parameter
  readonly bias: Parameter
}

/** Rounds up to a multiple of 8. */
export const pad8 = (n: number): number => (n + 7) & ~7

/** A new network of a shape, its weights drawn from `random`. */
export function makeNetwork(arena: Arena, shape: NetShape, inventory: Inventory, vectors: Vectors, random: () => number): Network {
  const table = arena.matrix(Math.max(1, vectors.rows.size), VECTOR_SIZE)
  table.data.set(vectors.data)
  const parameters = new Parameters(arena, random)
  const { input, hidden, arc, label } = shape
  const dense = (name: string, from: number, to: number, spread = Math.sqrt(6 / (from + to))): Dense => ({
    weights: parameters.make(`${name}.weights`, from, to, spread),
    bias: parameters.make(`${name}.bias`, 1, to, 0, 'vector'),
  })
  const wide = 2 * hidden
  return {
    shape,
    inventory,
    vectors: table,
    parameters,
    words: parameters.make('words', inventory.words.size + 2, input, 0.05, 'table'),
    affixes: parameters.make('affixes', AFFIX_ROWS, input, 0.05, 'table'),
    projection: parameters.make('projection', VECTOR_SIZE, input, 0.15),
    layers: Array.from({ length: shape.layers }, (_, l) => makeRecurrence(parameters, `layer${l}`, l === 0 ? input : wide, hidden)),
    tags: dense('tags', wide, pad8(inventory.tags.length)),
    mlp: dense('mlp', wide, 2 * arc + 2 * label),
    biaffine: dense('biaffine', arc, arc, 0.02),
    labels: dense('labels', label, pad8(inventory.labels.length)),
  }
}
