import { expect, it } from 'vitest'
import { chooseLabels } from './choose-labels.ts'

const labels = ['nsubj', 'obj', 'obl', 'root']
const matrix = (...rows: number[][]) => ({ at: 0, rows: rows.length, cols: 4, data: Float32Array.from(rows.flat()) })

it('gives a verb one subject, the surer one', () => {
  const logits = matrix([5, 0, 4, 9], [6, 0, 1, 9], [0, 0, 0, 1], [3, 2, 1, 0])
  const chosen = chooseLabels(logits, 0, Int32Array.of(2, 2, -1, 1), labels)
  expect([...chosen].map((k) => labels[k])).toEqual(['obl', 'nsubj', 'root', 'nsubj'])
})
it('keeps root for the root', () => {
  const chosen = chooseLabels(matrix([0, 0, 0, 0], [9, 0, 0, 1]), 0, Int32Array.of(1, -1), labels)
  expect([...chosen].map((k) => labels[k])).toEqual(['nsubj', 'root'])
})
