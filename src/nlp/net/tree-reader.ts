import type { ModelFile } from '../model-file.ts'
import { type Arena, type Matrix, pad4 } from './arena.ts'
import { chooseLabels } from './choose-labels.ts'
import { clashes } from './clash.ts'
import { decodeTree } from './decode-tree.ts'
import { type IntRows, type IntWeights, intProduct, roundMatrix } from './int-weights.ts'
import { readDense } from './layer.ts'

/** A sentence's tree: for each word the index of its head (−1: root) and of its label. */
export interface Tree {
  readonly heads: Int32Array
  readonly labels: Int32Array
}
/** A tree in the making; `scores[d · width + h]`: how good word h is as head of word d, both counted from the artificial root. */
interface Draft {
  readonly start: number
  readonly scores: Float32Array
  readonly width: number
  readonly tags: Int32Array
  heads: Int32Array
  labels: Int32Array
}

const RETRIES = 2
const BARRED = -1e5

/** The part of the network that makes trees of the encoder's last states. */
export class TreeReader {
  private readonly arena: Arena
  private readonly arc: number
  private readonly label: number
  private readonly tags: readonly string[]
  private readonly labels: readonly string[]
  private readonly mlp: IntWeights
  private readonly biaffine: IntWeights
  private readonly relations: IntWeights

  constructor(arena: Arena, model: ModelFile, widths: { arc: number; label: number }) {
    this.arena = arena
    this.arc = widths.arc
    this.label = widths.label
    this.tags = model.json('net.tags')
    this.labels = model.json('net.labels')
    this.mlp = readDense(arena, model, 'net.mlp')
    this.biaffine = readDense(arena, model, 'net.biaffine')
    this.relations = readDense(arena, model, 'net.labels')
  }

  /** The trees of sentences that begin, with their artificial roots, at rows `starts` of the states; `tags` holds each sentence's tags. */
  read(states: IntRows, starts: readonly number[], tags: readonly Int32Array[]): Tree[] {
    const { arena, arc, label } = this
    const m = intProduct(arena, states, this.mlp)
    arena.kernels.leakRows(m.at, m.rows, 2 * arc * 4, m.cols * 4)
    const q = intProduct(arena, roundMatrix(arena, m, arc), this.biaffine)
    const z = arena.zeros(m.rows, label)
    const drafts = starts.map((start, s) => this.scoreArcs(q, m, start, tags[s]!))
    let pending = drafts
    for (let round = 0; pending.length > 0; round++) {
      for (const draft of pending) this.attach(draft, m, z)
      const mark = arena.mark()
      const logits = intProduct(arena, roundMatrix(arena, z), this.relations)
      for (const draft of pending) draft.labels = chooseLabels(logits, draft.start + 1, draft.heads, this.labels)
      arena.release(mark)
      pending = round < RETRIES ? pending.filter((draft) => this.barClashes(draft)) : []
    }
    return drafts
  }

  /** Finds the tree, and what the labels are read from: each word with its head. */
  private attach(draft: Draft, m: Matrix, z: Matrix): void {
    const { arc, label } = this
    const { start, scores, width } = draft
    const heads = decodeTree(scores, draft.tags.length + 1, width)
    const dependents = m.at + 2 * arc * 4
    const governors = dependents + label * 4
    const step = m.cols * 4
    for (let d = 1; d < heads.length; d++) {
      const out = z.at + (start + d) * label * 4
      this.arena.kernels.leakSum(dependents + (start + d) * step, governors + (start + heads[d]!) * step, out, label * 4)
      draft.heads[d - 1] = heads[d]! - 1
    }
  }

  /** Bars the heads of words whose tag and relation cannot go together, for them and for what hangs from that head beyond them; were there any? */
  private barClashes({ scores, width, tags, heads, labels }: Draft): boolean {
    let any = false
    for (let i = 0; i < heads.length; i++) {
      const head = heads[i]!
      if (head < 0 || !clashes(this.tags[tags[i]!]!, this.labels[labels[i]!]!)) continue
      for (let d = 0; d < heads.length; d++)
        if (d === i || (heads[d] === head && d < i === i < head)) scores[(d + 1) * width + head + 1] = BARRED
      any = true
    }
    return any
  }

  private scoreArcs(q: Matrix, m: Matrix, start: number, tags: Int32Array): Draft {
    const { arena, arc } = this
    const n = tags.length + 1
    const width = (n + 7) & ~7
    const all = arena.matrix(pad4(n), width)
    const mark = arena.mark()
    const heads = arena.matrix(arc, width)
    arena.kernels.turnRows(m.at + (start * m.cols + arc) * 4, heads.at, n, arc * 4, m.cols * 4, width * 4)
    arena.kernels.multiply(q.at + start * arc * 4, heads.at, all.at, all.rows, arc, width)
    arena.release(mark)
    return { start, scores: all.data, width, tags, heads: new Int32Array(tags.length), labels: tags }
  }
}
