import { expect, test } from 'vitest'
import { docFromParse } from '../../test/support/parse.ts'
import { mendInverted } from './mend-inverted.ts'

test('a noun phrase behind an inverted verb of saying is its subject', () => {
  const { tokens } = mendInverted(
    docFromParse(`
    Gates/gate/NNS/2/nsubj
    closed/close/VBD/4/ccomp
    ,/,/,/2/punct
    said/say/VBD/0/root
    the/_/DT/6/det
    chief/chief/NN/4/ccomp`),
  )
  expect(tokens[5]).toMatchObject({ deprel: 'nsubj', head: 3 })
})

test('a clause with a subject of its own stays one', () => {
  const { tokens } = mendInverted(
    docFromParse(`
    Gates/gate/NNS/2/nsubj
    closed/close/VBD/4/ccomp
    ,/,/,/2/punct
    said/say/VBD/0/root
    he/_/PRP/6/nsubj
    chief/chief/NN/4/ccomp`),
  )
  expect(tokens[5]).toMatchObject({ deprel: 'ccomp' })
})
