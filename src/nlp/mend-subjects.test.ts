import { expect, test } from 'vitest'
import { docFromParse } from '../../test/support/parse.ts'
import { mendSubjects } from './mend-subjects.ts'

const mend = (rows: string) => mendSubjects(docFromParse(rows), { spells: new Set(['monday']) }).tokens

test('the noun before a main verb that has an object and no subject is its subject', () => {
  const tokens = mend(`
    The/_/DT/4/det
    bank/_/NN/4/compound
    froze/freeze/VBD/0/root
    accounts/account/NNS/3/obj`)
  expect(tokens[1]).toMatchObject({ head: 2, deprel: 'nsubj' })
  expect(tokens[0]).toMatchObject({ head: 1 })
})

test('whom one speaks to is no subject', () => {
  const tokens = mend(`
    Ana/_/NNP/3/compound
    ,/,/,/1/punct
    took/take/VBD/0/root
    it/_/PRP/3/obj`)
  expect(tokens[0]).toMatchObject({ deprel: 'compound' })
})

test('a noun drawn into a spell of time stands for itself', () => {
  const tokens = mend(`
    On/_/IN/2/case
    Monday/_/NNP/4/obl
    Arvo/_/NNP/2/flat
    filed/file/VBD/0/root
    charges/charge/NNS/4/obj`)
  expect(tokens[2]).toMatchObject({ head: 3, deprel: 'nsubj' })
})

test('of two participles the first is the main verb, the last describes its object', () => {
  const tokens = mend(`
    The/_/DT/2/det
    army/_/NN/4/compound
    shelled/shell/VBN/4/amod
    villages/village/NNS/5/nsubj:pass
    held/hold/VBN/0/root
    by/_/IN/7/case
    rebels/rebel/NNS/5/obl:agent`)
  expect(tokens[2]).toMatchObject({ head: -1, deprel: 'root', xpos: 'VBD' })
  expect(tokens[1]).toMatchObject({ head: 2, deprel: 'nsubj' })
  expect(tokens[3]).toMatchObject({ head: 2, deprel: 'obj' })
  expect(tokens[4]).toMatchObject({ head: 3, deprel: 'acl' })
})

test('a name in front of two joined ones is the first of a list', () => {
  const list = (comma: string) =>
    mend(`
    Arvo/_/NNP/6/vocative
    ${comma}/,/,/1/punct
    Belm/_/NNP/6/nsubj
    and/_/CC/5/cc
    Corv/_/NNP/3/conj
    signed/sign/VBD/0/root
    it/_/PRP/6/obj`)
  expect(
    list(',')
      .map((t) => `${t.deprel}-${t.head}`)
      .slice(0, 5),
  ).toEqual(['nsubj-5', 'punct-0', 'conj-0', 'cc-4', 'conj-0'])
  expect(list('-')[0]).toMatchObject({ deprel: 'vocative' })
})
