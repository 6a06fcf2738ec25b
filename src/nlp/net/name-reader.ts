import type { ByteTable, ModelFile } from '../model-file.ts'
import type { Arena, Matrix } from './arena.ts'
import { addRow } from './embedder.ts'
import { Gazetteer, type KnownNames } from './gazetteer.ts'
import { type IntWeights, intProduct, roundMatrix } from './int-weights.ts'
import { type Layer, readDense, readLayer, runLayer } from './layer.ts'

/** The last layer of the name tagger: from the encoder's states to tags `O`, `B-PER`, `I-PER` and so on. */
export class NameReader {
  readonly tags: readonly string[]
  private readonly arena: Arena
  /** A row a word, the same rows as the parser's. */
  private readonly words: ByteTable
  private readonly gazetteer: Gazetteer
  /** A row a mark of the gazetteer. */
  private readonly known: ByteTable
  private readonly states: IntWeights
  private readonly layer: Layer
  private readonly out: IntWeights
  /** Whether tag b may follow tag a (`a * tags + b`); the row after the last is a sentence's start. */
  private readonly allowed: readonly boolean[]

  constructor(arena: Arena, model: ModelFile) {
    this.arena = arena
    this.tags = model.json<string[]>('names.tags')
    this.words = model.table('names.words')
    this.gazetteer = new Gazetteer(model.json<KnownNames>('names.gazetteer'))
    this.known = model.table('names.known')
    this.states = readDense(arena, model, 'names.states')
    this.layer = readLayer(arena, model, 'names.layer')
    this.out = readDense(arena, model, 'names.out')
    this.allowed = [...this.tags, 'O'].flatMap((a) => this.tags.map((b) => !b.startsWith('I-') || a.slice(2) === b.slice(2)))
  }

  /** The best sequence of tags for each sentence; `rows`: each word's row in the table, sentence after sentence, without artificial roots, as in `features`. */
  read(features: Matrix, sentences: readonly (readonly string[])[], rows: Int32Array): Int32Array[] {
    const { arena } = this
    const z = intProduct(arena, roundMatrix(arena, features), this.states)
    for (let t = 0; t < rows.length; t++) addRow(this.words, rows[t]!, z.data, t * z.cols)
    const starts: number[] = []
    let total = 0
    for (const words of sentences) {
      const marks = this.gazetteer.mark(words)
      for (let i = 0; i < words.length; i++) if (marks[i]! > 0) addRow(this.known, marks[i]!, z.data, (total + i) * z.cols)
      starts.push(total)
      total += words.length
    }
    arena.kernels.leakRows(z.at, z.rows, z.cols * 4, z.cols * 4)
    const h = runLayer(arena, this.layer, z, roundMatrix(arena, z), starts, total)
    const scores = intProduct(arena, roundMatrix(arena, h), this.out)
    return starts.map((start, s) => this.bestPath(scores, start, starts[s + 1] ?? total))
  }

  /** Viterbi over the allowed transitions. */
  private bestPath(scores: Matrix, from: number, to: number): Int32Array {
    const count = this.tags.length
    const back = new Int32Array((to - from) * count)
    let before = new Float64Array(count)
    for (let t = from; t < to; t++) {
      const now = new Float64Array(count)
      for (let b = 0; b < count; b++) {
        let best = -1
        for (let a = 0; a < count; a++)
          if (this.allowed[(t === from ? count : a) * count + b] && (best < 0 || before[a]! > before[best]!)) best = a
        now[b] = (best < 0 ? -1e9 : before[best]!) + scores.data[t * scores.cols + b]!
        back[(t - from) * count + b] = Math.max(0, best)
      }
      before = now
    }
    const path = new Int32Array(to - from)
    let tag = before.indexOf(Math.max(...before))
    for (let i = to - from - 1; i >= 0; i--) {
      path[i] = tag
      tag = back[i * count + tag]!
    }
    return path
  }
}
