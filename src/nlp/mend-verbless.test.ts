import { expect, test } from 'vitest'
import { docFromParse } from '../../test/support/parse.ts'
import { mendVerbless } from './mend-verbless.ts'

const sentence = (end: string) => `
    Arvo/_/NNP/3/compound
    cut/cut/VBN/3/amod
    ties/tie/NNS/0/root
    with/_/IN/5/case
    Bel/_/NNP/3/nmod
    ${end}/_/./3/punct`

test('a participle between two nouns is the verb of a whole sentence without one', () => {
  const { tokens } = mendVerbless(docFromParse(sentence('.')))
  expect(tokens.map((t) => [t.head, t.deprel])).toEqual([
    [1, 'nsubj'],
    [-1, 'root'],
    [1, 'obj'],
    [4, 'case'],
    [1, 'obl'],
    [1, 'punct'],
  ])
  expect(tokens[1]).toMatchObject({ upos: 'VERB', xpos: 'VBD' })
})

test('"the British" act, and a subject has any form for its verb', () => {
  const british = sentence('.')
    .replace('Arvo/_/NNP/3/compound', 'The/_/DT/4/det\n    British/_/JJ/4/amod')
    .replace(/\/([35])\//g, (_, n) => `/${Number(n) + 1}/`)
  expect(mendVerbless(docFromParse(british)).tokens[2]).toMatchObject({ upos: 'VERB', head: -1 })
  const wrung = sentence('.').replace('NNP/3/compound', 'NNS/3/nsubj').replace('cut/cut/VBN', 'wrung/wring/JJ')
  expect(mendVerbless(docFromParse(wrung)).tokens[1]).toMatchObject({ upos: 'VERB', head: -1 })
})

test('a headline, and a sentence with a verb, stay as they are', () => {
  expect(mendVerbless(docFromParse(sentence('!'))).tokens[1]).toMatchObject({ deprel: 'amod' })
  const told = sentence('.').replace('with/_/IN/5/case', 'stay/stay/VBP/5/acl')
  expect(mendVerbless(docFromParse(told)).tokens[1]).toMatchObject({ deprel: 'amod' })
})

test('a plural noun behind a bare name is what the name does, where only phrases follow', () => {
  const present = (first: string, end: string) => `
    ${first}
    profits/profit/NNS/0/root
    from/_/IN/4/case
    war/war/NN/2/${end}`
  const { tokens } = mendVerbless(
    docFromParse(`${present('Arvo/_/NNP/2/compound', 'nmod')}\n    ././././2/punct`.replace('././././2', './_/./2')),
  )
  expect(tokens[1]).toMatchObject({ upos: 'VERB', xpos: 'VBZ' })
  expect([tokens[0]!.deprel, tokens[3]!.deprel]).toEqual(['nsubj', 'obl'])
  const owned = mendVerbless(docFromParse(`${present('the/_/DT/2/det', 'nmod')}\n    ./_/./2/punct`))
  expect(owned.tokens[1]).toMatchObject({ upos: 'NOUN' })
})
