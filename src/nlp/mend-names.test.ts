import { expect, test } from 'vitest'
import { docFromParse } from '../../test/support/parse.ts'
import { mendNames } from './mend-names.ts'

/** A hand-built parse with one name in it, mended: form, head's form and relation. */
function mended(parse: string, firstToken: number, lastToken: number): string[] {
  const doc = docFromParse(parse)
  const start = doc.tokens[firstToken]!.start
  doc.mentions.push({ firstToken, lastToken, start, end: doc.tokens[lastToken - 1]!.end, type: 'PER' })
  return mendNames(doc).tokens.map((t) => `${t.text} ${t.deprel} ${t.head < 0 ? '-' : doc.tokens[t.head]!.text}`)
}

test('a name torn into two objects becomes one', () => {
  const parse = `
    Rebels/rebel/NNS/2/nsubj
    killed/kill/VBD/0/root
    Oren/_/NNP/2/iobj
    Baskin/_/NNP/2/obj`
  expect(mended(parse, 2, 4)).toEqual(['Rebels nsubj killed', 'killed root -', 'Oren obj killed', 'Baskin flat Oren'])
})

test('a verb inside a name is none', () => {
  const parse = `
    Troops/troop/NNS/2/nsubj
    entered/enter/VBD/0/root
    Tell/tell/VB/2/xcomp
    Marun/_/NNP/3/obj`
  expect(mended(parse, 2, 4)).toEqual(['Troops nsubj entered', 'entered root -', 'Tell obj entered', 'Marun flat Tell'])
})

test('a name whose words already hang together stays as it is', () => {
  const parse = `
    Bank/_/NNP/4/nsubj
    of/_/IN/3/case
    Corvast/_/NNP/1/nmod
    closed/close/VBD/0/root`
  expect(mended(parse, 0, 3)).toEqual(['Bank nsubj closed', 'of case Corvast', 'Corvast nmod Bank', 'closed root -'])
})

test('a name that hangs on the day before it is the subject that its verb lacks', () => {
  const parse = `
    On/_/IN/2/case
    Tuesday/_/NNP/5/obl
    Oren/_/NNP/2/flat
    Baskin/_/NNP/2/flat
    left/leave/VBD/0/root`
  expect(mended(parse, 2, 4)).toEqual(['On case Tuesday', 'Tuesday obl left', 'Oren nsubj left', 'Baskin flat Oren', 'left root -'])
})

test('a capital adjective right before a name belongs to it', () => {
  const parse = `
    the/_/DT/3/det
    Red/_/NNP/3/amod
    Column/_/NNP/0/root`
  expect(mended(parse, 2, 3)).toEqual(['the det Column', 'Red compound Column', 'Column root -'])
})

test('a capital noun that the tagger of names knows is a name', () => {
  const doc = docFromParse(`
    Belmor/belmor/NN/2/nsubj
    left/leave/VBD/0/root`)
  doc.mentions.push({ firstToken: 0, lastToken: 1, start: 0, end: 6, type: 'PER' })
  expect(mendNames(doc).tokens[0]).toMatchObject({ upos: 'PROPN', xpos: 'NNP', lemma: 'Belmor' })
})

test('a capital word is a name where it is one elsewhere in the text', () => {
  const doc = docFromParse(`
    Belmor/belmor/NN/2/nsubj
    left/leave/VBD/0/root

    Dorn/_/NNP/2/nsubj
    left/leave/VBD/0/root
    Belmor/_/NNP/2/obj`)
  expect(mendNames(doc).tokens[0]).toMatchObject({ upos: 'PROPN', lemma: 'Belmor' })
})
