import type { ByteTable, ModelFile } from '../model-file.ts'
import type { Arena, Matrix } from './arena.ts'
import { bestPath, orderTags, type TagOrder } from './best-path.ts'
import { addRow } from './embedder.ts'
import { Gazetteer, type KnownNames } from './gazetteer.ts'
import { type IntWeights, intProduct, roundMatrix } from './int-weights.ts'
import { type Layer, readDense, readLayer, runLayer } from './layer.ts'
import { readFloats } from './read-floats.ts'

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
  private readonly order: TagOrder

  constructor(arena: Arena, model: ModelFile) {
    this.arena = arena
    this.tags = model.json<string[]>('names.tags')
    this.words = model.table('names.words')
    this.gazetteer = new Gazetteer(model.json<KnownNames>('names.gazetteer'))
    this.known = model.table('names.known')
    this.states = readDense(arena, model, 'names.states')
    this.layer = readLayer(arena, model, 'names.layer')
    this.out = readDense(arena, model, 'names.out')
    this.order = orderTags(this.tags, readFloats(model, 'names.transitions'))
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
      for (let i = 0; i < words.length; i++)
        for (const row of this.gazetteer.rowsOf[marks[i]!]!) addRow(this.known, row, z.data, (total + i) * z.cols)
      starts.push(total)
      total += words.length
    }
    arena.kernels.leakRows(z.at, z.rows, z.cols * 4, z.cols * 4)
    const h = runLayer(arena, this.layer, z, roundMatrix(arena, z), starts, total)
    const scores = intProduct(arena, roundMatrix(arena, h), this.out)
    return starts.map((start, s) => bestPath(scores.data, scores.cols, start, starts[s + 1] ?? total, this.order))
  }
}
