import { expect, test } from 'vitest'
import { docFromParse } from '../../test/support/parse.ts'
import { mendPerfects } from './mend-perfects.ts'

const mend = (rows: string) => mendPerfects(docFromParse(rows)).tokens

test('a participle behind "have" and an adverb makes the perfect and does not describe what follows', () => {
  const tokens = mend(`
    Arvo/_/NNP/2/nsubj
    had/have/VBD/0/root
    previously/_/RB/4/advmod
    opposed/oppose/VBN/5/amod
    hearings/hearing/NNS/2/obj`)
  expect(tokens[3]).toMatchObject({ head: -1, deprel: 'root', upos: 'VERB' })
  expect(tokens[1]).toMatchObject({ head: 3, deprel: 'aux' })
  expect(tokens[0]).toMatchObject({ head: 3, deprel: 'nsubj' })
  expect(tokens[4]).toMatchObject({ head: 3, deprel: 'obj' })
})

test('what is had may be described by a participle', () => {
  const tokens = mend(`
    Arvo/_/NNP/2/nsubj
    has/have/VBZ/0/root
    armed/arm/VBN/4/amod
    guards/guard/NNS/2/obj`)
  expect(tokens[1]).toMatchObject({ head: -1, deprel: 'root' })
})

test('marks of quotation between them do not part "have" from its participle', () => {
  const tokens = mend(`
    It/_/PRP/2/nsubj
    said/say/VBD/0/root
    troops/troop/NNS/4/nsubj
    had/have/VBD/2/ccomp
    "/"/''/7/punct
    wrongly/_/RB/7/advmod
    fired/fire/VBN/2/ccomp`)
  expect(tokens[6]).toMatchObject({ head: 1, deprel: 'ccomp' })
  expect(tokens[3]).toMatchObject({ head: 6, deprel: 'aux' })
  expect(tokens[2]).toMatchObject({ head: 6, deprel: 'nsubj' })
})
