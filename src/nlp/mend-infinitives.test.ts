import { expect, test } from 'vitest'
import { docFromParse } from '../../test/support/parse.ts'
import { mendInfinitives } from './mend-infinitives.ts'

const sentence = (verb: string) => `
    Arvo/_/NNP/2/nsubj
    ${verb}/${verb}/VBD/0/root
    to/_/IN/5/case
    lower/low/JJR/5/amod
    taxes/tax/NNS/2/obl`

test('behind a verb that takes an infinitive an adjective that is a verb too is one', () => {
  const { tokens } = mendInfinitives(docFromParse(sentence('promised')), { intending: new Set(['promised']) })
  expect(tokens[3]).toMatchObject({ upos: 'VERB', head: 1, deprel: 'xcomp' })
  expect(tokens[4]).toMatchObject({ head: 3, deprel: 'obj' })
  expect(tokens[2]).toMatchObject({ head: 3, deprel: 'mark' })
})

test('behind any other verb it stays as it is', () => {
  expect(mendInfinitives(docFromParse(sentence('led')), { intending: new Set(['promised']) }).tokens[3]).toMatchObject({ deprel: 'amod' })
})
