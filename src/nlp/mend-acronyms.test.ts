import { expect, test } from 'vitest'
import { docFromParse } from '../../test/support/parse.ts'
import { mendAcronyms } from './mend-acronyms.ts'

const signed = (short: string) => `
    Arvo/_/NNP/2/nsubj
    signed/sign/VBD/0/root
    the/_/DT/5/det
    River/_/NNP/5/compound
    Fund/_/NNP/2/obj
    (/(/-LRB-/7/punct
    ${short}/_/NNP/5/appos
    )/)/-RRB-/7/punct
    treaty/_/NN/2/xcomp`

test('the noun behind a bracket with the short name heads the phrase', () => {
  const { tokens } = mendAcronyms(docFromParse(signed('RF')))
  expect(tokens[8]).toMatchObject({ head: 1, deprel: 'obj' })
  expect(tokens[4]).toMatchObject({ head: 8, deprel: 'compound' })
  expect(tokens[2]).toMatchObject({ head: 8 })
})

test('other brackets change nothing', () => {
  expect(mendAcronyms(docFromParse(signed('founded'))).tokens[8]).toMatchObject({ deprel: 'xcomp' })
})
