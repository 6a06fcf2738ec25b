import { expect, test } from 'vitest'
import { docFromParse } from '../../test/support/parse.ts'
import { mendGerunds } from './mend-gerunds.ts'

test('a gerund with an of-phrase is a noun, one with an object stays a verb', () => {
  const noun = docFromParse(`
    They/_/PRP/2/nsubj
    condemned/condemn/VBD/0/root
    the/_/DT/4/det
    killing/kill/VBG/2/obj
    of/_/IN/6/case
    Doran/_/NNP/4/nmod`)
  expect(mendGerunds(noun).tokens[3]).toMatchObject({ upos: 'NOUN', xpos: 'NN', lemma: 'killing' })
  const verb = docFromParse(`
    Killing/kill/VBG/3/csubj
    envoys/envoy/NNS/1/obj
    angers/anger/VBZ/0/root
    them/_/PRP/3/obj`)
  expect(mendGerunds(verb).tokens[0]).toMatchObject({ upos: 'VERB' })
})
