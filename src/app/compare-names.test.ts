import { expect, it } from 'vitest'
import { comparePairs } from './compare-names.ts'

it('judges each pair on a line of its own', () => {
  const out = comparePairs('{"name1": "Ilan Marek", "name2": "Ilan Marek", "kind": "x"}\n\n{"name1": "Ilan Marek", "name2": "Oona Velt"}\n')
  const results = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(results).toEqual([expect.objectContaining({ score: 1, same: true }), expect.objectContaining({ same: false })])
  expect(Object.keys(results[0])).toEqual(['score', 'same', 'why'])
})

it('names the line that is no pair', () => {
  expect(() => comparePairs('{"name1": "a", "name2": "b"}\n{"name1": "a"}\n')).toThrow(/line 2 is no pair of names/)
  expect(() => comparePairs('not json')).toThrow(/line 1/)
})
