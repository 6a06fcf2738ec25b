import { expect, test } from 'vitest'
import { findAll } from '../../src/analysis/index.ts'
import { loadCodebook } from '../../src/codebook/index.ts'
import { readEnglish } from '../support/read-english.ts'

const figureClashes = (text: string) => {
  const { reading, entries } = readEnglish(text)
  const { source } = reading.doc
  return findAll({ documents: [source], actors: [...reading.actors.actors], entries }, loadCodebook().findings).filter(
    (f) => f.kind === 'contradiction' && f.basis === 'figure-figure',
  )
}

test('a number put to what was counted before is set against it', () => {
  expect(figureClashes('Ankara said 12 soldiers had been killed. Damascus put the number at 30.')).toHaveLength(1)
})
test('a number put to another thing is not', () => {
  expect(figureClashes('Ankara said 12 soldiers had been killed. Damascus put attendance at 30.')).toEqual([])
})
test('“made it” takes up what was counted', () => {
  expect(figureClashes('Police counted 300 tractors. The union made it 1,100.')).toHaveLength(1)
  expect(figureClashes('Police counted 300 tractors. The union made 1,100 calls.')).toEqual([])
})
