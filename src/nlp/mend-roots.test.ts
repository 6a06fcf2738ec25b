import { expect, test } from 'vitest'
import { docFromParse } from '../../test/support/parse.ts'
import { mendModals } from './mend-modals.ts'
import { mendRoots } from './mend-roots.ts'

const aside = (verb: string, next: string) => `
    Keller/_/NNP/0/root
    ,/,/,/3/punct
    mayor/_/NN/1/appos
    ,/,/,/3/punct
    ${verb}/${verb}/VBN/1/acl
    ${next}/_/IN/7/case
    calm/_/NN/5/obl`

test('a participle behind an aside is the verb of a sentence without one, unless somebody else does it', () => {
  const called = mendRoots(docFromParse(aside('called', 'for'))).tokens
  expect(called[4]).toMatchObject({ head: -1, xpos: 'VBD' })
  expect(called[0]).toMatchObject({ head: 4, deprel: 'nsubj' })
  expect(mendRoots(docFromParse(aside('called', 'by'))).tokens[0]).toMatchObject({ head: -1 })
})

test('a past form with an object behind an aside of two names is the verb, and no third name', () => {
  const { tokens } = mendRoots(
    docFromParse(`
    Deputies/deputy/NNS/0/root
    ,/,/,/3/punct
    Ana/_/NNP/1/conj
    and/_/CC/5/cc
    Berg/_/NNP/1/conj
    ,/,/,/7/punct
    opposed/oppose/VBN/1/conj
    it/_/PRP/7/obj`),
  )
  expect(tokens[6]).toMatchObject({ head: -1, deprel: 'root', xpos: 'VBD' })
  expect(tokens[0]).toMatchObject({ head: 6, deprel: 'nsubj' })
})

test('a modal with a capital behind a preposition is a month', () => {
  const doc = docFromParse(`
    In/_/IN/2/case
    May/may/MD/4/aux
    he/_/PRP/4/nsubj
    left/leave/VBD/0/root`)
  expect(mendModals(doc).tokens[1]).toMatchObject({ upos: 'PROPN', deprel: 'obl' })
})

test('a modal with a capital between a name and a past form is a name', () => {
  const doc = docFromParse(`
    Theresa/_/NNP/3/nsubj
    May/may/MD/3/aux
    said/said/VB/0/root`)
  expect(mendModals(doc).tokens[1]).toMatchObject({ upos: 'PROPN', head: 0 })
  expect(doc.tokens[2]).toMatchObject({ xpos: 'VBD' })
})
