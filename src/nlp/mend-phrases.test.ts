import { expect, test } from 'vitest'
import { docFromParse } from '../../test/support/parse.ts'
import { mendPhrases } from './mend-phrases.ts'

const mend = (rows: string) => mendPhrases(docFromParse(rows), { spells: new Set(['hour']) }).tokens

test('a preposition in front of a title goes with the name behind it', () => {
  const tokens = mend(`
    It/_/PRP/3/nsubj:pass
    was/be/VBD/3/aux:pass
    backed/back/VBN/0/root
    by/_/IN/5/case
    Senator/_/NNP/6/nmod:desc
    Keller/_/NNP/3/obl:agent`)
  expect(tokens[3]).toMatchObject({ head: 5 })
})

const spoke = (noun: string) => `
    Arvo/_/NNP/2/nsubj
    spoke/speak/VBD/0/root
    for/_/IN/5/case
    two/_/CD/5/nummod
    ${noun}/_/NN/2/obl
    with/_/IN/7/case
    Keller/_/NNP/5/nmod`

test('whom one speaks with hangs on the verb and not on a spell of time', () => {
  expect(mend(spoke('hour'))[6]).toMatchObject({ head: 1, deprel: 'obl' })
  expect(mend(spoke('farmer'))[6]).toMatchObject({ head: 4, deprel: 'nmod' })
})
