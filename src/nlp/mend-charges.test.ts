import { expect, test } from 'vitest'
import { docFromParse } from '../../test/support/parse.ts'
import { mendCharges } from './mend-charges.ts'

const charge = (verb: string) => `
    Arvo/_/NNP/2/nsubj
    ${verb}/${verb}/VBD/0/root
    police/_/NNS/2/obj
    of/_/IN/6/case
    beating/beat/VBG/6/amod
    farmers/farmer/NNS/3/nmod`

test('what somebody is accused of doing is a deed with an object', () => {
  const mend = (verb: string) => mendCharges(docFromParse(charge(verb)), { charging: new Set(['accuse']) }).tokens
  expect(mend('accuse')[4]).toMatchObject({ head: 1, deprel: 'advcl', upos: 'VERB' })
  expect(mend('accuse')[5]).toMatchObject({ head: 4, deprel: 'obj' })
  expect(mend('see')[5]).toMatchObject({ head: 2, deprel: 'nmod' })
})
