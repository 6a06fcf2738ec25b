import { expect, test } from 'vitest'
import { docFromParse } from '../../test/support/parse.ts'
import { mendPresent } from './mend-present.ts'

const sentence = (mark: string) => `
    The/_/DT/3/det
    bank/_/NN/3/compound
    questions/question/NNS/0/root
    two/_/CD/5/nummod
    members/member/NNS/3/appos
    ${mark}/${mark}/./3/punct`

test('a word in -s between a singular noun and another phrase is the verb of a sentence that has none', () => {
  const { tokens } = mendPresent(docFromParse(sentence('.')))
  expect(tokens[2]).toMatchObject({ head: -1, deprel: 'root', xpos: 'VBZ' })
  expect(tokens[1]).toMatchObject({ head: 2, deprel: 'nsubj' })
  expect(tokens[4]).toMatchObject({ head: 2, deprel: 'obj' })
})

test('a title without a full stop has no verb', () => {
  expect(mendPresent(docFromParse(sentence('!'))).tokens[2]).toMatchObject({ xpos: 'NNS' })
})
