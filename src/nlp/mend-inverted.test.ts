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

test('so does one behind "so said"', () => {
  const { tokens } = mendInverted(
    docFromParse(`
    No/_/DT/2/det
    branch/branch/NN/4/nsubj
    will/_/MD/4/aux
    close/close/VB/0/root
    so/so/RB/6/advmod
    said/say/VBD/4/parataxis
    the/_/DT/8/det
    bank/bank/NN/6/iobj`),
  )
  expect(tokens[7]).toMatchObject({ deprel: 'nsubj', head: 5 })
})

test('whom something is told is no subject', () => {
  const { tokens } = mendInverted(
    docFromParse(`
    ,/,/,/2/punct
    told/tell/VBD/0/root
    Reuters/_/NNP/2/iobj
    it/_/PRP/5/nsubj
    fell/fall/VBD/2/ccomp`),
  )
  expect(tokens[2]).toMatchObject({ deprel: 'iobj' })
})
