import type { ByteTable, ModelFile } from '../model-file.ts'
import type { Arena, Matrix } from './arena.ts'
import { Gazetteer, type KnownNames } from './gazetteer.ts'
import { type IntWeights, intProduct, packWeights, roundMatrix } from './int-weights.ts'
import { readFloats } from './read-floats.ts'
import { scanSentences } from './scan-sentences.ts'

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
  private readonly layer: IntWeights
  private readonly gates: Matrix
  private readonly out: IntWeights
  /** Whether tag b may follow tag a (`a * tags + b`); the row after the last is a sentence's start. */
  private readonly allowed: readonly boolean[]

  constructor(arena: Arena, model: ModelFile) {
    this.arena = arena
    this.tags = model.json<string[]>('names.tags')
    const dense = (name: string) => packWeights(arena, model.table(`${name}.weights`), readFloats(model, `${name}.bias`))
    this.words = model.table('names.words')
    this.gazetteer = new Gazetteer(model.json<KnownNames>('names.gazetteer'))
    this.known = model.table('names.known')
    this.states = dense('names.states')
    this.layer = packWeights(arena, model.table('names.layer.weights'))
    const gates = readFloats(model, 'names.layer.gates')
    this.gates = arena.matrix(4, gates.length / 4)
    this.gates.data.set(gates)
    this.out = dense('names.out')
    this.allowed = [...this.tags, 'O'].flatMap((a) => this.tags.map((b) => !b.startsWith('I-') || a.slice(2) === b.slice(2)))
  }

  /** The best sequence of tags for each sentence; `rows`: each word's row in the table, sentence after sentence, without artificial roots. */
  read(features: Matrix, sentences: readonly (readonly string[])[], rows: readonly number[], starts: readonly number[]): Int32Array[] {
    const { arena } = this
    const z = intProduct(arena, roundMatrix(arena, features), this.states)
    rows.forEach((row, t) => {
      addRow(this.words, row, z, t)
    })
    sentences.forEach((words, s) => {
      this.gazetteer.mark(words).forEach((mark, i) => {
        if (mark > 0) addRow(this.known, mark, z, starts[s]! + i)
      })
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

function addRow(table: ByteTable, row: number, into: Matrix, at: number): void {
  const scale = table.scales[row]!
  for (let c = 0, i = at * into.cols, j = row * table.cols; c < table.cols; c++, i++, j++)
    into.data[i] = into.data[i]! + table.values[j]! * scale
}
