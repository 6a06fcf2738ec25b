import { expect, test } from 'vitest'
import { docFromParse } from '../../test/support/parse.ts'
import { loadFigureWords } from '../codebook/figures.ts'
import { mendCounts } from './mend-counts.ts'

const words = loadFigureWords()
const counted = (noun: string, verb = 'VBD/0/root') =>
  mendCounts(
    docFromParse(`
    Guards/guard/NNS/2/nsubj
    held/hold/${verb}
    at/_/IN/4/case
    least/_/JJ/5/nmod
    30/_/CD/6/nummod
    ${noun}/_/NNS/2/obl`),
    words,
  ).tokens

test('what is counted behind "at least" is the object', () => {
  expect(counted('people')[5]).toMatchObject({ head: 1, deprel: 'obj' })
})

test('the words that make a number approximate hang on it', () => {
  const { tokens } = mendCounts(
    docFromParse(`
    Guards/guard/NNS/2/nsubj
    held/hold/VBD/0/root
    up/_/RP/2/compound:prt
    to/_/IN/6/case
    30/_/CD/6/nummod
    people/_/NNS/2/obl`),
    words,
  )
  expect(tokens.slice(2, 4)).toMatchObject([
    { head: 4, deprel: 'advmod' },
    { head: 4, deprel: 'advmod' },
  ])
  expect(tokens[5]).toMatchObject({ deprel: 'obj' })
})

test('a spell of time, and what stands behind a preposition, are none', () => {
  expect(counted('day')[5]).toMatchObject({ deprel: 'obl' })
  const { tokens } = mendCounts(
    docFromParse(`
    Guards/guard/NNS/2/nsubj
    fired/fire/VBD/0/root
    on/_/IN/5/case
    30/_/CD/5/nummod
    people/_/NNS/2/obl`),
    words,
  )
  expect(tokens[4]).toMatchObject({ deprel: 'obl' })
})
