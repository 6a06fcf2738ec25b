import { describe, expect, it } from 'vitest'
import { CaseBuilder } from '../../../test/support/build-case.ts'
import { loadFindingLexicon } from '../../codebook/findings.ts'
import { findAll } from '../index.ts'

const lexicon = loadFindingLexicon()
type Count = readonly [value: number, unit: string, words: string]

/** Two numbers from two mouths. */
function two(a: Count, b: Count) {
  const c = new CaseBuilder()
  c.counts('Police', ...a)
  c.counts('Union', ...b)
  return findAll(c.view(), lexicon).filter((f) => f.kind === 'contradiction')
}

describe('two numbers of one thing', () => {
  it.each<[string, Count, Count]>([
    ['tolls', [12, 'killed', 'killed twelve'], [190, 'dead', '190 dead']],
    ['a number that does not name its unit', [300, 'tractors', '300 tractors'], [1100, 'tractors', 'put the number at 1,100']],
    ['the head of a unit', [300, 'marchers in the rain', '300 marchers'], [2000, 'marchers at the gate', '2,000 marchers at the gate']],
    ['more than the other allows', [27, 'wounded', 'at least 27 wounded'], [4, 'wounded', '4 wounded']],
    ['people to whom one thing happened', [300, 'people', '300 people were arrested'], [30, 'people', '30 people were arrested']],
    ['a part larger than the whole', [50, 'children killed', '50 children killed'], [12, 'dead', '12 dead']],
  ])('clash: %s', (_, a, b) => {
    expect(two(a, b)).toMatchObject([{ basis: 'figure-figure' }])
  })

  it.each<[string, Count, Count]>([
    ['the least there is', [30, 'dead', 'at least 30 dead'], [190, 'dead', '190 dead']],
    ['a part', [35, 'bodies', '35 bodies in one hospital'], [190, 'dead', '190 dead']],
    ['the most there is', [12, 'dead', '12 dead'], [40, 'dead', 'up to 40 dead']],
    ['people to whom other things happened', [300, 'people', '300 people were arrested'], [30, 'people', '30 people were released']],
    ['a number that has grown since', [30, 'people', '30 people'], [45, 'people', 'had risen to 45']],
    ['one group among the dead', [95, 'civilians killed', '95 civilians killed'], [190, 'dead', '190 dead']],
  ])('agree: %s', (_, a, b) => {
    expect(two(a, b)).toEqual([])
  })
})

it('holds one mouth to the number it gave in the same words', () => {
  const told = (a: string, b: string) => {
    const c = new CaseBuilder()
    const gives = (words: string, value: number, at: number) => {
      const { evidence } = c.says('Arland', 'assert', words, { cue: { start: at, end: at + 1 } })
      c.counts('Arland', value, 'gates', words, { evidence })
    }
    gives(a, 20, 1)
    c.says('Corland', 'assert', `the harvest would be poor this year, ${'and the next one too, '.repeat(6)}`)
    gives(b, 60, 2)
    return findAll(c.view(), lexicon).filter((f) => f.kind === 'contradiction' && f.basis === 'figure-figure')
  }
  expect(told('the dam has 20 gates', 'the dam has 60 gates')).toMatchObject([{ scope: 'self' }])
  expect(told('the dam has 20 gates', 'the lock has 60 gates')).toEqual([])
})
