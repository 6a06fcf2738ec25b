import type { ByteTable, ModelFile } from '../model-file.ts'
import type { Arena, Matrix } from './arena.ts'
import { type IntWeights, intProduct, packWeights, roundMatrix } from './int-weights.ts'
import { readFloats } from './read-floats.ts'
import { scanSentences } from './scan-sentences.ts'

/** The last layer of the name tagger: from the encoder's states to tags `O`, `B-PER`, `I-PER` and so on. */
export class NameReader {
  readonly tags: readonly string[]
  private readonly arena: Arena
  /** A row a word, the same rows as the parser's. */
  private readonly words: ByteTable
  private readonly states: IntWeights
  private readonly layer: IntWeights
  private readonly gates: Matrix
  private readonly out: IntWeights
  /** Whether tag b may follow tag a (`a * tags + b`); the row after the last is a sentence's start. */
  private readonly allowed: readonly boolean[]

  constructor(arena: Arena, model: ModelFile) {
    this.arena = arena
    this.tags = model.json<string[]>('ner.tags')
    const dense = (name: string) => packWeights(arena, model.table(`${name}.weights`), readFloats(model, `${name}.bias`))
    this.words = model.table('ner.words')
    this.states = dense('ner.states')
    this.layer = packWeights(arena, model.table('ner.layer.weights'))
    const gates = readFloats(model, 'ner.layer.gates')
    this.gates = arena.matrix(4, gates.length / 4)
    this.gates.data.set(gates)
    this.out = dense('ner.out')
    this.allowed = [...this.tags, 'O'].flatMap((a) => this.tags.map((b) => !b.startsWith('I-') || a.slice(2) === b.slice(2)))
  }

  /** The best sequence of tags for each sentence; `rows`: each word's row in the table. Sentences have no artificial root here. */
  read(features: Matrix, rows: readonly number[], starts: readonly number[]): Int32Array[] {
    const { arena, words } = this
    const z = intProduct(arena, roundMatrix(arena, features), this.states)
    rows.forEach((row, t) => {
      const scale = words.scales[row]!
      for (let c = 0, i = t * z.cols, j = row * words.cols; c < z.cols; c++, i++, j++) z.data[i] = z.data[i]! + words.values[j]! * scale
    })
    for (let i = 0; i < z.data.length; i++) if (z.data[i]! < 0) z.data[i] = z.data[i]! * 0.1
    const u = intProduct(arena, roundMatrix(arena, z), this.layer)
    const h = scanSentences(arena, z, u, this.gates, this.gates.cols / 2, starts, rows.length)
    const scores = intProduct(arena, roundMatrix(arena, h), this.out)
    return starts.map((start, s) => this.bestPath(scores, start, starts[s + 1] ?? rows.length))
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
