import type { Matrix } from './arena.ts'

/** Relations of which a word has one at most (core arguments; outer subjects apart), as groups of labels. */
const ONCE: readonly (readonly string[])[] = [['nsubj', 'nsubj:pass', 'csubj', 'csubj:pass'], ['obj']]

/**
 * Picks the label of each word from its row of `logits` (rows from `first` on). Where a head would get two subjects or two objects, the
 * surest keeps it and the others take their next best label; only children of the artificial root (head −1) may be `root`.
 */
export function chooseLabels(logits: Matrix, first: number, heads: Int32Array, labels: readonly string[]): Int32Array {
  const chosen = heads.map((head, i) => bestLabel(logits, first + i, labels, (label) => head < 0 === (label === 'root')))
  for (const group of ONCE) {
    const taken = new Map<number, number>()
    for (let i = 0; i < heads.length; i++) {
      if (!group.includes(labels[chosen[i]!]!)) continue
      const other = taken.get(heads[i]!)
      if (other === undefined) {
        taken.set(heads[i]!, i)
        continue
      }
      const loser =
        lead(logits, first + i, chosen[i]!, group, labels) > lead(logits, first + other, chosen[other]!, group, labels) ? other : i
      taken.set(heads[i]!, loser === i ? other : i)
      chosen[loser] = bestLabel(logits, first + loser, labels, (label) => label !== 'root' && !group.includes(label))
    }
  }
  return chosen
}

function bestLabel(logits: Matrix, row: number, labels: readonly string[], allowed: (label: string) => boolean): number {
  const from = row * logits.cols
  let best = -1
  for (let k = 0; k < labels.length; k++)
    if ((best < 0 || logits.data[from + k]! > logits.data[from + best]!) && allowed(labels[k]!)) best = k
  return Math.max(best, 0)
}

/** How far the chosen label is ahead of the best one outside the group. */
function lead(logits: Matrix, row: number, label: number, group: readonly string[], labels: readonly string[]): number {
  const other = bestLabel(logits, row, labels, (name) => name !== 'root' && !group.includes(name))
  return logits.data[row * logits.cols + label]! - logits.data[row * logits.cols + other]!
}
