import { expect, test } from 'vitest'
import { docFromParse } from '../../test/support/parse.ts'
import { mendTexts } from './mend-texts.ts'

const mend = (rows: string) => mendTexts(docFromParse(rows), { texts: new Set(['bill']) }).tokens

const approved = (noun: string) => `
    Deputies/deputy/NNS/2/nsubj
    approved/approve/VBD/0/root
    a/_/DT/6/det
    ${noun}/_/NN/6/compound
    curbing/_/NN/6/compound
    strikes/strike/NNS/2/obj`

test('a participle behind a text says what the text does', () => {
  const tokens = mend(approved('bill'))
  expect(tokens[3]).toMatchObject({ head: 1, deprel: 'obj' })
  expect(tokens[2]).toMatchObject({ head: 3 })
  expect(tokens[4]).toMatchObject({ head: 3, deprel: 'acl', upos: 'VERB' })
  expect(tokens[5]).toMatchObject({ head: 4, deprel: 'obj' })
})

test('other nouns stay one phrase with what follows', () => {
  expect(mend(approved('grain'))[3]).toMatchObject({ head: 5, deprel: 'compound' })
})

test('such a participle is not what the doer of the main verb does', () => {
  const rows = (noun: string) => `
    Judges/judge/NNS/2/nsubj
    upheld/uphold/VBD/0/root
    a/_/DT/4/det
    ${noun}/_/NN/2/obj
    barring/bar/VBG/2/advcl
    imports/import/NNS/5/obj`
  expect(mend(rows('bill'))[4]).toMatchObject({ head: 3, deprel: 'acl' })
  expect(mend(rows('farmer'))[4]).toMatchObject({ head: 1, deprel: 'advcl' })
})
