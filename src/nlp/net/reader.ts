import type { ModelFile } from '../model-file.ts'
import { Arena, type Matrix } from './arena.ts'
import { Embedder } from './embedder.ts'
import { type IntRows, type IntWeights, intProduct, roundMatrix } from './int-weights.ts'
import { joinStates } from './join-states.ts'
import { type Layer, readDense, readLayer, runLayer } from './layer.ts'
import { NameReader } from './name-reader.ts'
import { TreeReader } from './tree-reader.ts'

interface Shape {
  hidden: number
  layers: number
  tagLayer: number
  arc: number
  label: number
}
/** What the network says of one sentence: for each word the index of its tag, of its head (−1: root) and of its label. */
export interface Parse {
  readonly tags: Int32Array
  readonly heads: Int32Array
  readonly labels: Int32Array
  /** For each word the index of its name tag; empty where the model tags no names. */
  readonly names: Int32Array
}
/** A batch of sentences inside the network: sentence s begins, with its artificial root, at row `starts[s]` of every state. */
interface Encoded {
  readonly sentences: readonly (readonly string[])[]
  readonly starts: readonly number[]
  readonly total: number
  /** The words' own vectors, then the output of each layer, and all of them rounded. */
  readonly states: readonly Matrix[]
  readonly rounded: readonly IntRows[]
  /** Each word's row in the table of words, roots left out. */
  readonly rows: Int32Array
}

/** Bytes set aside; what a batch does not use is never touched. */
const WORKSPACE = 48_000_000
/** Words in one pass through the network: enough to keep it busy, few enough to stay in the processor's cache. */
const BATCH = 256

/** The trained network: tags and parses tokenised sentences (train/network.ts describes it). */
export class NetReader {
  readonly tags: readonly string[]
  readonly labels: readonly string[]
  private readonly tagLayer: number
  private readonly arena: Arena
  private readonly embedder: Embedder
  private readonly layers: readonly Layer[]
  private readonly tagger: IntWeights
  private readonly trees: TreeReader
  private readonly namer: NameReader | null

  constructor(model: ModelFile) {
    const shape = model.json<Shape>('net.shape')
    this.tags = model.json('net.tags')
    this.labels = model.json('net.labels')
    this.tagLayer = shape.tagLayer
    this.arena = new Arena(WORKSPACE)
    this.embedder = new Embedder(this.arena, model)
    this.layers = Array.from({ length: shape.layers }, (_, l) => readLayer(this.arena, model, `net.layer${l}`))
    this.tagger = readDense(this.arena, model, 'net.tags')
    this.trees = new TreeReader(this.arena, model, shape)
    this.namer = model.has('names.tags') ? new NameReader(this.arena, model) : null
  }

  /** What the name tags stand for; empty where the model tags no names. */
  get nameTags(): readonly string[] {
    return this.namer?.tags ?? []
  }

  /** Reads sentences of word forms; same sentences, same answers, however they are batched. */
  read(sentences: readonly (readonly string[])[]): Parse[] {
    const out: Parse[] = []
    let batch: (readonly string[])[] = []
    let words = 0
    for (const sentence of sentences) {
      if (words > 0 && words + sentence.length + 1 > BATCH) {
        this.readBatch(batch, out)
        batch = []
        words = 0
      }
      batch.push(sentence)
      words += sentence.length + 1
    }
    if (batch.length > 0) this.readBatch(batch, out)
    return out
  }

  private readBatch(sentences: readonly (readonly string[])[], out: Parse[]): void {
    const mark = this.arena.mark()
    const encoded = this.encode(sentences)
    const { starts, rounded, rows } = encoded
    const tags = this.readTags(encoded)
    const trees = this.trees.read(rounded.at(-1)!, starts, tags)
    const names = this.namer?.read(this.nameInput(encoded), sentences, rows)
    for (let s = 0; s < sentences.length; s++)
      out.push({ tags: tags[s]!, heads: trees[s]!.heads, labels: trees[s]!.labels, names: names?.[s] ?? NO_NAMES })
    this.arena.release(mark)
  }

  private readTags({ sentences, starts, rounded }: Encoded): Int32Array[] {
    const mark = this.arena.mark()
    const scores = intProduct(this.arena, rounded[this.tagLayer]!, this.tagger)
    const tags = sentences.map((words, s) => Int32Array.from(words, (_, i) => best(scores, starts[s]! + 1 + i, this.tags.length)))
    this.arena.release(mark)
    return tags
  }

  /** What the name tagger sees of each word of a sentence: columns by rows. Few sentences at a time. */
  nameFeatures(sentences: readonly (readonly string[])[]): Float32Array[] {
    const mark = this.arena.mark()
    const input = this.nameInput(this.encode(sentences))
    let from = 0
    const features = sentences.map((words) => {
      const start = from
      from += words.length
      return input.data.slice(start * input.cols, from * input.cols)
    })
    this.arena.release(mark)
    return features
  }

  /** The first states side by side, without the rows of the artificial roots. */
  private nameInput({ states, starts, total }: Encoded): Matrix {
    return joinStates(this.arena, states.slice(0, 3), starts, total)
  }

  private encode(sentences: readonly (readonly string[])[]): Encoded {
    const starts: number[] = []
    let total = 0
    for (const sentence of sentences) {
      starts.push(total)
      total += sentence.length + 1
    }
    const { x, rows } = this.embedder.embed(sentences, starts, total)
    const states = [x]
    const rounded = [roundMatrix(this.arena, x)]
    this.layers.forEach((layer, l) => {
      const state = runLayer(this.arena, layer, states[l]!, rounded[l]!, starts, total)
      states.push(state)
      rounded.push(roundMatrix(this.arena, state))
    })
    return { sentences, starts, total, states, rounded, rows }
  }
}

const NO_NAMES = new Int32Array(0)

function best(m: Matrix, row: number, count: number): number {
  const from = row * m.cols
  let top = 0
  for (let i = 1; i < count; i++) if (m.data[from + i]! > m.data[from + top]!) top = i
  return top
}
