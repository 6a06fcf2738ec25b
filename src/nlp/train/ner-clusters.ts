import { randomFrom } from './random.ts'
import { VECTOR_SIZE, type Vectors } from './vectors.ts'

const COARSE = 32
const FINE = 8

/**
 * Clusters of words, numbered 1…255 so that eight neighbours make a coarse cluster: spherical k-means in two steps (32 clusters, each cut
 * in 8) over unit vectors.
 */
export function clusterWords(vectors: Vectors, words: readonly string[], seed: number): Uint8Array {
  const rows = words.map((word) => unit(vectors, vectors.rows.get(word)!))
  const random = randomFrom(seed)
  const coarse = kMeans(rows, COARSE, random)
  const out = new Uint8Array(words.length)
  for (let c = 0; c < COARSE; c++) {
    const members = rows.flatMap((_, i) => (coarse[i] === c ? [i] : []))
    const fine = kMeans(
      members.map((i) => rows[i]!),
      FINE,
      random,
    )
    members.forEach((i, k) => {
      out[i] = Math.min(255, 1 + c * FINE + fine[k]!)
    })
  }
  return out
}

function unit(vectors: Vectors, row: number): Float32Array {
  const v = vectors.data.slice(row * VECTOR_SIZE, (row + 1) * VECTOR_SIZE)
  const norm = Math.hypot(...v) || 1
  return v.map((x) => x / norm)
}

function kMeans(rows: readonly Float32Array[], k: number, random: () => number, rounds = 12): Int32Array {
  const centres = Array.from({ length: k }, () => rows[Math.floor(random() * rows.length)]!.slice())
  const assigned = new Int32Array(rows.length)
  for (let round = 0; round < rounds; round++) {
    rows.forEach((row, i) => {
      let best = Number.NEGATIVE_INFINITY
      centres.forEach((centre, c) => {
        let dot = 0
        for (let d = 0; d < VECTOR_SIZE; d++) dot += row[d]! * centre[d]!
        if (dot > best) [best, assigned[i]] = [dot, c]
      })
    })
    for (const centre of centres) centre.fill(0)
    rows.forEach((row, i) => {
      const centre = centres[assigned[i]!]!
      for (let d = 0; d < VECTOR_SIZE; d++) centre[d]! += row[d]!
    })
    for (const centre of centres) {
      const norm = Math.hypot(...centre) || 1
      for (let d = 0; d < VECTOR_SIZE; d++) centre[d]! /= norm
    }
  }
  return assigned
}
