import { expect, it } from 'vitest'
import { crfLoss } from './crf.ts'

const TAGS = 3
const numbers = (count: number, seed: number) => Float32Array.from({ length: count }, (_, i) => Math.sin(seed + i * 7.13))
const transitions = () => ({ values: numbers((TAGS + 1) * TAGS, 5), gradient: new Float32Array((TAGS + 1) * TAGS) })

/** The score of one sequence. */
function total(scores: Float32Array, values: Float32Array, path: readonly number[]): number {
  return path.reduce((sum, tag, t) => sum + scores[t * TAGS + tag]! + values[(t === 0 ? TAGS : path[t - 1]!) * TAGS + tag]!, 0)
}

it('is the logarithm of one sequence’s share among all', () => {
  const scores = numbers(2 * TAGS, 1)
  const { values } = transitions()
  const all = [0, 1, 2].flatMap((a) => [0, 1, 2].map((b) => Math.exp(total(scores, values, [a, b]))))
  const share = Math.exp(total(scores, values, [2, 1])) / all.reduce((a, b) => a + b, 0)
  expect(crfLoss(scores.slice(), 0, TAGS, [2, 1], TAGS, transitions(), 1)).toBeCloseTo(-Math.log(share), 5)
})

it('gives the slope of the loss', () => {
  const gold = [0, 2, 2, 1]
  const scores = numbers(4 * TAGS, 2)
  const slopes = scores.slice()
  const learnt = transitions()
  crfLoss(slopes, 0, TAGS, gold, TAGS, learnt, 2)
  const lossWith = (at: number, by: number, of: 'scores' | 'transitions') => {
    const moved = { scores: scores.slice(), ...transitions() }
    const target = of === 'scores' ? moved.scores : moved.values
    target[at] = target[at]! + by
    return crfLoss(moved.scores, 0, TAGS, gold, TAGS, moved, 1)
  }
  for (const at of [0, 4, 11]) expect(slopes[at]! / 2).toBeCloseTo((lossWith(at, 0.01, 'scores') - lossWith(at, -0.01, 'scores')) / 0.02, 3)
  for (const at of [1, 8, 9, 11])
    expect(learnt.gradient[at]! / 2).toBeCloseTo((lossWith(at, 0.01, 'transitions') - lossWith(at, -0.01, 'transitions')) / 0.02, 3)
})
