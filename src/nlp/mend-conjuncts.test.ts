import { expect, test } from 'vitest'
import { docFromParse } from '../../test/support/parse.ts'
import { mendConjuncts } from './mend-conjuncts.ts'

const mend = (rows: string) => mendConjuncts(docFromParse(rows), { temporal: new Set(['since']), charging: new Set(['accuse']) })

const demand = (tag: string) => `
    They/_/PRP/2/nsubj
    demanded/demand/VBD/0/root
    that/_/IN/5/mark
    sides/side/NNS/5/nsubj
    stop/stop/${tag}/2/ccomp
    and/_/CC/7/cc
    urged/urge/VBD/5/conj
    calm/_/NN/7/obj`

test('a past form is no sister of a subjunctive, but of the past form above it', () => {
  expect(mend(demand('VBP')).tokens[6]).toMatchObject({ head: 1, deprel: 'conj' })
  expect(mend(demand('VB')).tokens[6]).toMatchObject({ head: 1, deprel: 'conj' })
})

const readiness = (verb: string, tag: string) => `
    Oslo/_/NNP/2/nsubj
    said/say/VBD/0/root
    it/_/PRP/5/nsubj
    was/be/VBD/5/cop
    ready/_/JJ/2/ccomp
    but/_/CC/7/cc
    ${verb}/${verb.replace(/d$/, '')}/${tag}/5/conj
    Bamako/_/NNP/7/obj`

test('a charge goes on with who says something, not with what is said to be so', () => {
  expect(mend(readiness('accused', 'VBD')).tokens[6]).toMatchObject({ head: 1, deprel: 'conj' })
  expect(mend(readiness('accused', 'VBN')).tokens[6]).toMatchObject({ head: 1, xpos: 'VBD' })
  expect(mend(readiness('avoided', 'VBD')).tokens[6]).toMatchObject({ head: 4 })
})

test('a past form stays the sister of another', () => {
  expect(mend(demand('VBD')).tokens[6]).toMatchObject({ head: 4 })
})

test('names that a word of time governs are the subject of the past form right behind them', () => {
  const { tokens } = mend(`
    A/_/DT/2/det
    year/_/NN/3/nsubj
    passed/pass/VBD/0/root
    since/_/IN/5/case
    Arvo/_/NNP/3/obl
    and/_/CC/7/cc
    Belm/_/NNP/5/conj
    cut/cut/VBD/3/conj
    ties/tie/NNS/8/obj`)
  expect(tokens[7]).toMatchObject({ head: 2, deprel: 'advcl' })
  expect(tokens[4]).toMatchObject({ head: 7, deprel: 'nsubj' })
  expect(tokens[3]).toMatchObject({ head: 7, deprel: 'mark' })
})

test('a past form goes on with the present above a bare verb', () => {
  const { tokens } = mend(`
    Oslo/_/NNP/2/nsubj
    wants/want/VBZ/0/root
    to/_/TO/4/mark
    talk/_/VB/2/xcomp
    and/_/CC/6/cc
    fired/fire/VBD/4/conj
    shots/shot/NNS/6/obj`)
  expect(tokens[5]).toMatchObject({ head: 1, deprel: 'conj' })
})

test('a noun behind a verb is its object, and no sister of the object before', () => {
  const dismissed = (verb: string) =>
    mend(`
    He/_/PRP/2/nsubj
    sacked/sack/VBD/0/root
    ministers/minister/NNS/2/obj
    and/_/CC/5/cc
    ${verb}
    parliament/_/NN/3/conj`).tokens[5]
  expect(dismissed('suspended/suspend/VBD/2/conj')).toMatchObject({ head: 4, deprel: 'obj' })
  expect(dismissed('the/_/DT/6/det')).toMatchObject({ head: 2, deprel: 'conj' })
})
