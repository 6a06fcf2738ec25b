import type { ByteTable, ModelFile } from '../model-file.ts'
import type { Arena, Matrix } from './arena.ts'
import { affixRows, wordKey } from './word-features.ts'

/** Forms whose vectors are kept at hand. */
const REMEMBERED = 16_384
const ROOT_ROW = 1

/** The words' own vectors: a row of the table of words, and rows of the affixes, added up. */
export class Embedder {
  private readonly arena: Arena
  private readonly width: number
  private readonly rows: ReadonlyMap<string, number>
  private readonly words: ByteTable
  private readonly affixes: ByteTable
  /** Where a form's vector stands among those at hand. */
  private readonly slots = new Map<string, number>()
  private readonly vectors: Matrix
  private readonly rowOfSlot = new Int32Array(REMEMBERED)

  constructor(arena: Arena, model: ModelFile) {
    this.arena = arena
    this.words = model.table('net.words')
    this.affixes = model.table('net.affixes')
    this.width = this.words.cols
    const keys = Buffer.from(model.bytes('net.words.keys')).toString('utf8').split('\n')
    this.rows = new Map(keys.map((key, i) => [key, i + 2]))
    this.vectors = arena.matrix(REMEMBERED, this.width)
  }

  /** The vectors of all words of sentences that begin at rows `starts`, each after its artificial root; and each word's row in the table of words (0: unknown), roots left out. */
  embed(sentences: readonly (readonly string[])[], starts: readonly number[], total: number): { x: Matrix; rows: Int32Array } {
    const x = this.arena.padded(total, this.width)
    const rows = new Int32Array(total - sentences.length)
    let word = 0
    for (let s = 0; s < sentences.length; s++) {
      const at = starts[s]!
      x.data.fill(0, at * this.width, (at + 1) * this.width)
      addRow(this.words, ROOT_ROW, x.data, at * this.width)
      const sentence = sentences[s]!
      for (let i = 0; i < sentence.length; i++) {
        const slot = this.slotOf(sentence[i]!)
        rows[word++] = this.rowOfSlot[slot]!
        this.arena.copy(this.vectors.at + slot * this.width * 4, x.at + (at + 1 + i) * this.width * 4, this.width)
      }
    }
    return { x, rows }
  }

  private slotOf(form: string): number {
    const known = this.slots.get(form)
    if (known !== undefined) return known
    if (this.slots.size === REMEMBERED) this.slots.clear()
    const slot = this.slots.size
    const row = this.rows.get(wordKey(form)) ?? 0
    const from = slot * this.width
    this.vectors.data.fill(0, from, from + this.width)
    addRow(this.words, row, this.vectors.data, from)
    for (const affix of affixRows(form)) addRow(this.affixes, affix, this.vectors.data, from)
    this.slots.set(form, slot)
    this.rowOfSlot[slot] = row
    return slot
  }
}

/** Adds a row of a table to floats from `at` on. */
export function addRow(table: ByteTable, row: number, into: Float32Array, at: number): void {
  const { cols, values } = table
  const scale = table.scales[row]!
  for (let c = 0, i = row * cols; c < cols; c++, i++) into[at + c] = into[at + c]! + values[i]! * scale
}
