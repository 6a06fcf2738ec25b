import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeTree } from './decode-tree.ts'

/** The best one-rooted tree by trying all. */
function bestByTrying(scores: Float32Array, n: number): number {
  const heads = new Int32Array(n).fill(-1)
  let best = -Infinity
  const tryFrom = (d: number, sum: number): void => {
    if (d === n) {
      if (isTree(heads)) best = Math.max(best, sum)
      return
    }
    for (let h = 0; h < n; h++) {
      if (h === d) continue
      heads[d] = h
      tryFrom(d + 1, sum + scores[d * n + h]!)
    }
  }
  tryFrom(1, 0)
  return best
}

function isTree(heads: Int32Array): boolean {
  let roots = 0
  for (let d = 1; d < heads.length; d++) {
    if (heads[d] === 0) roots++
    let at = d
    for (let steps = 0; at > 0; steps++) {
      if (steps > heads.length) return false
      at = heads[at]!
    }
  }
  return roots === 1
}

it('finds the best tree with one root', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 6 }),
      fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 36, maxLength: 36 }),
      (n, numbers) => {
        const scores = Float32Array.from(numbers.slice(0, n * n))
        const heads = decodeTree(scores, n)
        expect(isTree(heads)).toBe(true)
        let sum = 0
        for (let d = 1; d < n; d++) sum += scores[d * n + heads[d]!]!
        expect(sum).toBeCloseTo(bestByTrying(scores, n))
      },
    ),
    { numRuns: 200 },
  )
})
it('reads scores whose rows stand further apart', () => {
  const scores = Float32Array.of(0, 0, 0, 9, 1, 0, 5, 9, 4, 8, 0, 9)
  expect([...decodeTree(scores, 3, 4)]).toEqual([-1, 0, 1])
})
