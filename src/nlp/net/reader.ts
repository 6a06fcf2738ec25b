import type { ByteTable, ModelFile } from '../model-file.ts'
import { Arena, type Matrix, pad4 } from './arena.ts'
import { chooseLabels } from './choose-labels.ts'
import { clashes } from './clash.ts'
import { decodeTree } from './decode-tree.ts'
import { type IntWeights, intProduct, packWeights, roundMatrix } from './int-weights.ts'
import { joinColumns } from './join-columns.ts'
import { NameReader } from './name-reader.ts'
import { readFloats } from './read-floats.ts'
import { scanSentences } from './scan-sentences.ts'
import { affixRows, wordKey } from './word-features.ts'

interface Shape {
  input: number
  hidden: number
  layers: number
  tagLayer: number
  arc: number
  label: number
}
interface Layer {
  readonly weights: IntWeights
  readonly gates: Matrix
}
/** What the network says of one sentence: for each word the index of its tag, of its head (−1: root) and of its label. */
export interface Parse {
  readonly tags: Int32Array
  readonly heads: Int32Array
  readonly labels: Int32Array
  /** For each word the index of its name tag; empty where the model tags no names. */
  readonly names: Int32Array
}

/** A sentence's tree in the making; `scores` as `scoreArcs` gives them. */
interface Draft {
  readonly start: number
  readonly scores: Float32Array
  readonly tags: Int32Array
  heads: Int32Array
  labels: Int32Array
}

const LEAK = 0.1
const RETRIES = 2
/** Forms whose vectors are kept at hand. */
const REMEMBERED = 20_000
const BARRED = -1e5
const WORKSPACE = 48_000_000
/** Words in one pass through the network. */
const BATCH = 600

/** The trained network: tags and parses tokenised sentences (train/network.ts describes it). */
export class NetReader {
  readonly tags: readonly string[]
  readonly labels: readonly string[]
  private readonly shape: Shape
  private readonly arena: Arena
  private readonly rows: ReadonlyMap<string, number>
  private readonly words: ByteTable
  private readonly affixes: ByteTable
  private readonly layers: readonly Layer[]
  private readonly dense: Readonly<Record<'tags' | 'mlp' | 'biaffine' | 'labels', IntWeights>>
  private readonly namer: NameReader | null
  private readonly rowCache = new Map<string, number>()
  private readonly cache = new Map<string, Float32Array>()

  constructor(model: ModelFile) {
    this.shape = model.json('net.shape')
    this.tags = model.json('net.tags')
    this.labels = model.json('net.labels')
    this.arena = new Arena(WORKSPACE)
    this.words = model.table('net.words')
    this.affixes = model.table('net.affixes')
    const keys = Buffer.from(model.bytes('net.words.keys')).toString('utf8').split('\n')
    this.rows = new Map(keys.map((key, i) => [key, i + 2]))
    this.layers = Array.from({ length: this.shape.layers }, (_, l) => this.readLayer(model, `net.layer${l}`))
    const dense = (name: string) => packWeights(this.arena, model.table(`net.${name}.weights`), readFloats(model, `net.${name}.bias`))
    this.dense = { tags: dense('tags'), mlp: dense('mlp'), biaffine: dense('biaffine'), labels: dense('labels') }
    this.namer = model.has('names.tags') ? new NameReader(this.arena, model) : null
  }

  /** What the name tags stand for; empty where the model tags no names. */
  get nameTags(): readonly string[] {
    return this.namer?.tags ?? []
  }

  private readLayer(model: ModelFile, name: string): Layer {
    const gates = this.arena.matrix(4, 2 * this.shape.hidden)
    gates.data.set(readFloats(model, `${name}.gates`))
    return { weights: packWeights(this.arena, model.table(`${name}.weights`)), gates }
  }

  /** Reads sentences of word forms; same sentences, same answers, however they are batched. */
  read(sentences: readonly (readonly string[])[]): Parse[] {
    const out: Parse[] = []
    let batch: (readonly string[])[] = []
    let words = 0
    for (const sentence of sentences) {
      if (words > 0 && words + sentence.length + 1 > BATCH) {
        out.push(...this.readBatch(batch))
        batch = []
        words = 0
      }
      batch.push(sentence)
      words += sentence.length + 1
    }
    if (batch.length > 0) out.push(...this.readBatch(batch))
    return out
  }

  private readBatch(sentences: readonly (readonly string[])[]): Parse[] {
    const mark = this.arena.mark()
    const { starts, total, states } = this.encode(sentences)
    const tags = this.apply(states[this.shape.tagLayer]!, this.dense.tags)
    const m = this.apply(states.at(-1)!, this.dense.mlp)
    const names = this.readNames(sentences, starts, states)
    const parses = this.readTrees(m, starts, total, tags).map((parse, s) => ({ ...parse, names: names[s] ?? new Int32Array(0) }))
    this.arena.release(mark)
    return parses
  }

  private readNames(sentences: readonly (readonly string[])[], starts: readonly number[], states: readonly Matrix[]): Int32Array[] {
    if (!this.namer) return []
    const begins: number[] = []
    const rows: number[] = []
    for (const sentence of sentences) {
      begins.push(rows.length)
      for (const form of sentence) rows.push(this.rowOf(form))
    }
    return this.namer.read(this.nameInput(sentences, starts, states), sentences, rows, begins)
  }

  /** What the name tagger sees of each word of a sentence: columns by rows. Few sentences at a time. */
  nameFeatures(sentences: readonly (readonly string[])[]): Float32Array[] {
    const mark = this.arena.mark()
    const { starts, states } = this.encode(sentences)
    const input = this.nameInput(sentences, starts, states)
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
  private nameInput(sentences: readonly (readonly string[])[], starts: readonly number[], states: readonly Matrix[]): Matrix {
    const rows = starts.flatMap((start, s) => sentences[s]!.map((_, i) => start + 1 + i))
    return joinColumns(this.arena, states.slice(0, 3), rows)
  }

  /** The encoder: the words' own vectors, then the output of each layer. */
  private encode(sentences: readonly (readonly string[])[]): { starts: number[]; total: number; states: Matrix[] } {
    const starts: number[] = []
    let total = 0
    for (const sentence of sentences) {
      starts.push(total)
      total += sentence.length + 1
    }
    const states = [this.embed(sentences, starts, total)]
    for (const layer of this.layers) {
      const x = states.at(-1)!
      const u = intProduct(this.arena, roundMatrix(this.arena, x), layer.weights)
      states.push(scanSentences(this.arena, x, u, layer.gates, this.shape.hidden, starts, total))
    }
    return { starts, total, states }
  }

  private embed(sentences: readonly (readonly string[])[], starts: readonly number[], total: number): Matrix {
    const { input } = this.shape
    const x = this.arena.zeros(pad4(total), input)
    sentences.forEach((sentence, s) => {
      const at = starts[s]!
      this.addRow(this.words, 1, x.data, at * input)
      sentence.forEach((form, i) => {
        x.data.set(this.embedding(form), (at + 1 + i) * input)
      })
    })
    return x
  }

  /** A word's row in the table of words, 0 for one the model has not met. */
  private rowOf(form: string): number {
    const known = this.rowCache.get(form)
    if (known !== undefined) return known
    const row = this.rows.get(wordKey(form)) ?? 0
    if (this.rowCache.size > REMEMBERED) this.rowCache.clear()
    this.rowCache.set(form, row)
    return row
  }

  private embedding(form: string): Float32Array {
    const known = this.cache.get(form)
    if (known) return known
    const sum = new Float32Array(this.shape.input)
    this.addRow(this.words, this.rowOf(form), sum, 0)
    for (const row of affixRows(form)) this.addRow(this.affixes, row, sum, 0)
    if (this.cache.size > REMEMBERED) this.cache.clear()
    this.cache.set(form, sum)
    return sum
  }

  private addRow(table: ByteTable, row: number, into: Float32Array, at: number): void {
    const scale = table.scales[row]!
    for (let c = 0, i = row * table.cols; c < table.cols; c++, i++) into[at + c] = into[at + c]! + table.values[i]! * scale
  }

  private apply(x: Matrix, weights: IntWeights): Matrix {
    return intProduct(this.arena, roundMatrix(this.arena, x), weights)
  }

  private readTrees(m: Matrix, starts: readonly number[], total: number, tags: Matrix): Omit<Parse, 'names'>[] {
    const { arc, label } = this.shape
    const dependents = this.arena.matrix(m.rows, arc)
    for (let r = 0; r < m.rows; r++)
      for (let c = 0; c < 2 * arc; c++) {
        const v = m.data[r * m.cols + c]!
        const w = v < 0 ? v * LEAK : v
        m.data[r * m.cols + c] = w
        if (c < arc) dependents.data[r * arc + c] = w
      }
    const q = this.apply(dependents, this.dense.biaffine)
    const z = this.arena.zeros(m.rows, label)
    const drafts = starts.map((start, s): Draft => {
      const n = (starts[s + 1] ?? total) - start
      const found = Int32Array.from({ length: n - 1 }, (_, i) => best(tags, start + 1 + i, this.tags.length))
      return { start, scores: this.scoreArcs(q, m, start, n), tags: found, heads: found, labels: found }
    })
    for (let pending = drafts, round = 0; pending.length > 0; round++) {
      for (const draft of pending) this.attach(draft, m, z)
      const logits = this.apply(z, this.dense.labels)
      for (const draft of pending) draft.labels = chooseLabels(logits, draft.start + 1, draft.heads, this.labels)
      pending = round < RETRIES ? pending.filter((draft) => this.barClashes(draft)) : []
    }
    return drafts.map(({ tags, heads, labels }) => ({ tags, heads, labels }))
  }

  /** Finds the tree, and what the labels are read from: each word with its head. */
  private attach(draft: Draft, m: Matrix, z: Matrix): void {
    const { arc, label } = this.shape
    const { start, scores } = draft
    const heads = decodeTree(scores, draft.tags.length + 1)
    for (let d = 1; d < heads.length; d++)
      for (let c = 0; c < label; c++) {
        const v = m.data[(start + d) * m.cols + 2 * arc + c]! + m.data[(start + heads[d]!) * m.cols + 2 * arc + label + c]!
        z.data[(start + d) * label + c] = v < 0 ? v * LEAK : v
      }
    draft.heads = Int32Array.from(heads.subarray(1), (head) => head - 1)
  }

  /** Bars the heads of words whose tag and relation cannot go together, for them and for what hangs from that head beyond them; were there any? */
  private barClashes({ scores, tags, heads, labels }: Draft): boolean {
    const n = heads.length + 1
    let any = false
    for (let i = 0; i < heads.length; i++) {
      const head = heads[i]!
      if (head < 0 || !clashes(this.tags[tags[i]!]!, this.labels[labels[i]!]!)) continue
      for (let d = 0; d < heads.length; d++)
        if (d === i || (heads[d] === head && d < i === i < head)) scores[(d + 1) * n + head + 1] = BARRED
      any = true
    }
    return any
  }

  /** How good word h is as head of word d, for all pairs of one sentence: `d · n + h`. */
  private scoreArcs(q: Matrix, m: Matrix, start: number, n: number): Float32Array {
    const { arc } = this.shape
    const mark = this.arena.mark()
    const width = (n + 7) & ~7
    const heads = this.arena.zeros(arc, width)
    for (let h = 0; h < n; h++) for (let c = 0, j = (start + h) * m.cols + arc; c < arc; c++, j++) heads.data[c * width + h] = m.data[j]!
    const all = this.arena.matrix(pad4(n), width)
    this.arena.kernels.multiply(q.at + start * arc * 4, heads.at, all.at, all.rows, arc, width)
    const scores = new Float32Array(n * n)
    for (let d = 1; d < n; d++) for (let h = 0; h < n; h++) scores[d * n + h] = all.data[d * width + h]!
    this.arena.release(mark)
    return scores
  }
}

function best(m: Matrix, row: number, count: number): number {
  const from = row * m.cols
  let top = 0
  for (let i = 1; i < count; i++) if (m.data[from + i]! > m.data[from + top]!) top = i
  return top
}
