import { expect, test } from 'vitest'
import { docFromParse } from '../../test/support/parse.ts'
import { mendDeeds } from './mend-deeds.ts'

const closed = (noun: string) => `
    Police/_/NNP/2/nsubj
    closed/close/VBD/0/root
    the/_/DT/4/det
    ${noun}/_/NN/2/obj
    and/_/CC/6/cc
    elected/elect/VBN/7/amod
    officials/official/NNS/4/conj`

test('a second past form goes on with what was done', () => {
  const { tokens } = mendDeeds(docFromParse(closed('border')))
  expect(tokens[5]).toMatchObject({ head: 1, deprel: 'conj', xpos: 'VBD' })
  expect(tokens[6]).toMatchObject({ head: 5, deprel: 'obj' })
})

test('a word that may describe people beside people does', () => {
  expect(mendDeeds(docFromParse(closed('mayor'))).tokens[6]).toMatchObject({ head: 3, deprel: 'conj' })
})
