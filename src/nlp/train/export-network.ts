import { quantise, type Section } from '../model-file.ts'
import type { Matrix } from '../net/arena.ts'
import { ROOT, UNKNOWN } from './examples.ts'
import type { Dense, Network } from './network.ts'
import { transpose } from './parameters.ts'
import type { Recurrence } from './recurrence.ts'
import { VECTOR_SIZE, type Vectors } from './vectors.ts'

/**
 * The network's sections of the model file: weights as bytes, one scale an output unit; for each word of `keys` one row that adds up its
 * projected vector and its trained row (row 0: unknown words, row 1: the root).
 */
export function exportNetwork(net: Network, vectors: Vectors, keys: readonly string[]): Record<string, Section> {
  const { shape, inventory } = net
  const sections: Record<string, Section> = {
    'net.shape': { json: shape },
    'net.tags': { json: inventory.tags },
    'net.labels': { json: inventory.labels },
    'net.words.keys': Buffer.from(keys.join('\n')),
    'net.words': wordTable(net, vectors, keys),
    'net.affixes': quantise(net.affixes.value.data, net.affixes.value.rows, net.affixes.value.cols),
  }
  net.layers.forEach((layer, l) => {
    Object.assign(sections, exportRecurrence(`net.layer${l}`, layer))
  })
  for (const name of ['tags', 'mlp', 'biaffine', 'labels'] as const) Object.assign(sections, exportDense(`net.${name}`, net[name]))
  return sections
}

/** The sections of a dense layer, weights by output. */
export const exportDense = (name: string, { weights, bias }: Dense): Record<string, Section> => ({
  [`${name}.weights`]: byOutput(weights.value),
  [`${name}.bias`]: floats(bias.value),
})

/** The sections of a recurrent layer, weights by output. */
export const exportRecurrence = (name: string, { weights, gates }: Recurrence): Record<string, Section> => ({
  [`${name}.weights`]: byOutput(weights.value),
  [`${name}.gates`]: floats(gates.value),
})

const floats = (m: Matrix): Uint8Array => new Uint8Array(m.data.slice().buffer)

function byOutput(m: Matrix): Section {
  const turned = { at: 0, rows: m.cols, cols: m.rows, data: new Float32Array(m.rows * m.cols) }
  transpose(m, turned)
  return quantise(turned.data, turned.rows, turned.cols)
}

function wordTable(net: Network, vectors: Vectors, keys: readonly string[]): Section {
  const width = net.shape.input
  const data = new Float32Array((keys.length + 2) * width)
  const own = net.words.value.data
  const projection = net.projection.value.data
  const add = (row: number, trained: number) => {
    for (let c = 0; c < width; c++) data[row * width + c] = data[row * width + c]! + own[trained * width + c]!
  }
  add(0, UNKNOWN)
  add(1, ROOT)
  keys.forEach((key, k) => {
    add(k + 2, net.inventory.words.get(key) ?? UNKNOWN)
    const vector = vectors.rows.get(key)
    if (vector === undefined) return
    for (let i = 0; i < VECTOR_SIZE; i++) {
      const x = vectors.data[vector * VECTOR_SIZE + i]!
      for (let c = 0; c < width; c++) data[(k + 2) * width + c] = data[(k + 2) * width + c]! + x * projection[i * width + c]!
    }
  })
  return quantise(data, keys.length + 2, width)
}
