import { expect, test } from 'vitest'
import { docFromParse } from '../../test/support/parse.ts'
import { mendNouns } from './mend-nouns.ts'

test('an object tagged as a verb that governs nothing is a noun', () => {
  const { tokens } = mendNouns(
    docFromParse(`
    Arvo/_/NNP/2/nsubj
    sought/seek/VBD/0/root
    guarantees/guarantee/VBZ/2/obj
    from/_/IN/5/case
    Belm/_/NNP/2/obl`),
  )
  expect(tokens[2]).toMatchObject({ upos: 'NOUN', xpos: 'NNS' })
})

test('one with a subject of its own stays a verb', () => {
  const { tokens } = mendNouns(
    docFromParse(`
    Arvo/_/NNP/2/nsubj
    hopes/hope/VBZ/0/root
    Belm/_/NNP/4/nsubj
    pays/pay/VBZ/2/obj`),
  )
  expect(tokens[3]).toMatchObject({ upos: 'VERB' })
})

test('an infinitive right behind its verb that no dictionary knows as a verb is the object', () => {
  const blamed = (word: string, xpos: string) =>
    mendNouns(
      docFromParse(`
    Arvo/_/NNP/2/nsubj
    blamed/blame/VBD/0/root
    ${word}/_/${xpos}/2/xcomp
    for/_/IN/5/case
    Belm/_/NNP/3/obl`),
    ).tokens[2]
  expect(blamed('drought', 'VBN')).toMatchObject({ upos: 'NOUN', xpos: 'NN', deprel: 'obj' })
  expect(blamed('pay', 'VB')).toMatchObject({ upos: 'VERB', deprel: 'xcomp' })
})
