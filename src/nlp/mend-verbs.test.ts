import { expect, test } from 'vitest'
import { docFromParse } from '../../test/support/parse.ts'
import { mendVerbs } from './mend-verbs.ts'

test('a gerund with an object behind "is" is no predicate noun', () => {
  const doc = docFromParse(`
    Keller/_/NNP/3/nsubj
    is/be/VBZ/3/cop
    questioning/question/VBG/0/root
    votes/vote/NNS/3/obj`)
  expect(mendVerbs(doc).tokens[1]).toMatchObject({ deprel: 'aux' })
})

test('a plural with a subject and a clause is a verb, one with an article is none', () => {
  const parse = (first: string) => `
    ${first}
    shows/show/NNS/0/root
    he/_/PRP/4/nsubj
    left/leave/VBD/2/ccomp`
  expect(mendVerbs(docFromParse(parse('slide/_/NN/2/nsubj'))).tokens[1]).toMatchObject({ xpos: 'VBZ' })
  expect(mendVerbs(docFromParse(parse('the/_/DT/2/det'))).tokens[1]).toMatchObject({ xpos: 'NNS' })
})
