import type { Doc } from '../../model/doc.ts'
import { affixRows, wordKey } from '../net/word-features.ts'
import type { Vectors } from './vectors.ts'

/** A sentence as the network learns it; index 0 of every array is the artificial root. */
export interface Example {
  readonly forms: readonly string[]
  readonly length: number
  readonly trained: Int32Array
  readonly pretrained: Int32Array
  readonly affixes: readonly (readonly number[])[]
  readonly heads: Int32Array
  readonly labels: Int32Array
  readonly tags: Int32Array
}

/** The closed sets a network answers with, and the words it has rows of its own for. */
export interface Inventory {
  readonly words: ReadonlyMap<string, number>
  readonly tags: readonly string[]
  readonly labels: readonly string[]
}

/** Both parts of speech of a token as one tag, `UPOS|XPOS`. */
const tagOf = (token: { upos: string; xpos: string }): string => `${token.upos}|${token.xpos}`
export const UNKNOWN = 0
export const ROOT = 1

/** Collects tags, labels, and the words that occur at least twice. */
export function takeInventory(docs: readonly Doc[]): Inventory {
  const counts = new Map<string, number>()
  const tags = new Map<string, number>()
  const labels = new Map<string, number>()
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
  for (const doc of docs)
    for (const token of doc.tokens) {
      count(counts, wordKey(token.text))
      count(tags, tagOf(token))
      count(labels, token.deprel)
    }
  const words = new Map([...counts].filter(([, n]) => n >= 2).map(([word], i) => [word, i + 2]))
  const often = (map: Map<string, number>, least: number) =>
    [...map]
      .filter(([, n]) => n >= least)
      .map(([key]) => key)
      .sort()
  return { words, tags: often(tags, 4), labels: often(labels, 4) }
}

/** The sentences of treebank documents as examples; rare tags and labels that the inventory lacks become its first. */
export function toExamples(docs: readonly Doc[], inventory: Inventory, vectors: Vectors): Example[] {
  const tags = new Map(inventory.tags.map((tag, i) => [tag, i]))
  const labels = new Map(inventory.labels.map((label, i) => [label, i]))
  return docs.flatMap((doc) =>
    doc.sentences.map((sentence) => {
      const tokens = doc.tokens.slice(sentence.firstToken, sentence.lastToken)
      const heads = tokens.map((t) => (t.head < 0 ? 0 : t.head - sentence.firstToken + 1))
      const label = (deprel: string) => labels.get(deprel) ?? labels.get(deprel.split(':')[0]!) ?? 0
      return {
        ...wordsOf(
          tokens.map((t) => t.text),
          inventory,
          vectors,
        ),
        heads: Int32Array.of(0, ...heads),
        labels: Int32Array.of(0, ...tokens.map((t) => label(t.deprel))),
        tags: Int32Array.of(0, ...tokens.map((t) => tags.get(tagOf(t)) ?? 0)),
      }
    }),
  )
}

function wordsOf(forms: readonly string[], inventory: Inventory, vectors: Vectors) {
  const keys = forms.map(wordKey)
  return {
    forms,
    length: forms.length + 1,
    trained: Int32Array.of(ROOT, ...keys.map((key) => inventory.words.get(key) ?? UNKNOWN)),
    pretrained: Int32Array.of(-1, ...keys.map((key) => vectors.rows.get(key) ?? -1)),
    affixes: [[], ...forms.map(affixRows)],
  }
}
