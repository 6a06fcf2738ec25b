import { expect, test } from 'vitest'
import { docFromParse } from '../../test/support/parse.ts'
import { mendFronted } from './mend-fronted.ts'

const sentence = (comma: string) => `
    When/_/WRB/7/advmod
    Arvo/_/NNP/3/compound
    cut/cut/VBD/7/advcl
    supplies/supply/NNS/7/nsubj
    ${comma}/,/,/7/punct
    it/_/PRP/7/expl
    hoped/hope/VBD/0/root`

test('an "it" behind the comma of a fronted clause is the subject, and that clause gets its object and subject back', () => {
  const { tokens } = mendFronted(docFromParse(sentence(',')))
  expect(tokens[5]).toMatchObject({ head: 6, deprel: 'nsubj' })
  expect(tokens[3]).toMatchObject({ head: 2, deprel: 'obj' })
  expect(tokens[1]).toMatchObject({ head: 2, deprel: 'nsubj' })
})

test('an empty "it" without such a clause stays empty', () => {
  expect(mendFronted(docFromParse(sentence('-'))).tokens[5]).toMatchObject({ deprel: 'expl' })
})
