import type { Arena } from '../net/arena.ts'
import { decodeTree } from '../net/decode-tree.ts'
import { LEAK } from '../net/leak.ts'
import { addBias } from './dense.ts'
import { encode } from './encode.ts'
import type { Example } from './examples.ts'
import type { Network } from './network.ts'
import { slice } from './objective.ts'

export interface Prediction {
  readonly heads: Int32Array
  readonly labels: Int32Array
  readonly tags: Int32Array
}

/** Tags and parses sentences with the network as trained (no rounding of weights). */
export function predict(arena: Arena, net: Network, examples: readonly Example[]): Prediction[] {
  const mark = arena.mark()
  const e = encode(arena, net, examples, null, Math.random)
  const { arc, label } = net.shape
  const logits = arena.product(e.scans[net.shape.tagLayer - 1]!.h, net.tags.weights.value)
  addBias(logits, net.tags.bias)
  const m = arena.product(e.scans.at(-1)!.h, net.mlp.weights.value)
  addBias(m, net.mlp.bias)
  for (let r = 0; r < m.rows; r++) for (let c = 0; c < 2 * arc; c++) if (m.data[r * m.cols + c]! < 0) m.data[r * m.cols + c]! *= LEAK
  const q = arena.product(slice(arena, m, 0, arc), net.biaffine.weights.value)
  addBias(q, net.biaffine.bias)
  const out = examples.map((example, s) => {
    const n = example.length
    const start = e.starts[s]!
    const scores = new Float32Array(n * n)
    for (let d = 1; d < n; d++)
      for (let h = 0; h < n; h++) {
        let sum = 0
        for (let c = 0; c < arc; c++) sum += q.data[(start + d) * arc + c]! * m.data[(start + h) * m.cols + arc + c]!
        scores[d * n + h] = sum
      }
    const heads = decodeTree(scores, n)
    const labels = new Int32Array(n)
    const tags = new Int32Array(n)
    const z = new Float32Array(label)
    const w = net.labels.weights.value
    for (let d = 1; d < n; d++) {
      tags[d] = argmax(logits.data, (start + d) * logits.cols, net.inventory.tags.length)
      for (let c = 0; c < label; c++) {
        const v = m.data[(start + d) * m.cols + 2 * arc + c]! + m.data[(start + heads[d]!) * m.cols + 2 * arc + label + c]!
        z[c] = v < 0 ? v * LEAK : v
      }
      const row = Float32Array.from(net.labels.bias.value.data)
      for (let c = 0; c < label; c++) for (let k = 0; k < row.length; k++) row[k]! += z[c]! * w.data[c * w.cols + k]!
      labels[d] = argmax(row, 0, net.inventory.labels.length)
    }
    return { heads, labels, tags }
  })
  arena.release(mark)
  return out
}

/** Where the largest of `count` numbers stands, counted from `from`. */
function argmax(data: Float32Array, from: number, count: number): number {
  let best = 0
  for (let i = 1; i < count; i++) if (data[from + i]! > data[from + best]!) best = i
  return best
}

/** UPOS, joint tag, UAS and LAS in percent, on gold tokens (punctuation included, subtypes of relations included). */
export function scoreExamples(arena: Arena, net: Network, examples: readonly Example[]) {
  const hit = { words: 0, tags: 0, uas: 0, las: 0 }
  for (let i = 0; i < examples.length; i += 32) {
    const batch = examples.slice(i, i + 32)
    predict(arena, net, batch).forEach((p, k) => {
      const gold = batch[k]!
      for (let d = 1; d < gold.length; d++) {
        hit.words++
        if (p.tags[d] === gold.tags[d]) hit.tags++
        if (p.heads[d] !== gold.heads[d]) continue
        hit.uas++
        if (net.inventory.labels[p.labels[d]!]!.split(':')[0] === net.inventory.labels[gold.labels[d]!]!.split(':')[0]) hit.las++
      }
    })
  }
  const percent = (n: number) => Math.round((10000 * n) / hit.words) / 100
  return { tags: percent(hit.tags), uas: percent(hit.uas), las: percent(hit.las) }
}
