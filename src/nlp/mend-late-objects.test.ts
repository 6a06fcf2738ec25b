import { expect, test } from 'vitest'
import { docFromParse } from '../../test/support/parse.ts'
import { mendLateObjects } from './mend-late-objects.ts'

const mend = (rows: string) => mendLateObjects(docFromParse(rows), { spells: new Set(['night']) }).tokens

const adopted = (thing: string) => `
    Delegates/delegate/NNS/2/nsubj
    adopted/adopt/VBD/0/root
    in/_/IN/4/case
    Arvo/_/NNP/2/obl
    a/_/DT/6/det
    ${thing}/_/NN/2/obl`

test('a noun phrase without a preposition behind those of a verb without an object is its object', () => {
  expect(mend(adopted('resolution'))[5]).toMatchObject({ head: 1, deprel: 'obj' })
})

test('a spell of time is no object', () => {
  expect(mend(adopted('night'))[5]).toMatchObject({ deprel: 'obl' })
})

test('a verb that has an object keeps it', () => {
  const rows = `
    Delegates/delegate/NNS/2/nsubj
    adopted/adopt/VBD/0/root
    rules/rule/NNS/2/obj
    in/_/IN/5/case
    Arvo/_/NNP/2/obl
    the/_/DT/7/det
    capital/_/NN/5/appos`
  expect(mend(rows)[6]).toMatchObject({ head: 4, deprel: 'appos' })
})

test('a past form behind a bare noun that gets an object so is the verb of the sentence', () => {
  const tokens = mend(`
    The/_/DT/2/det
    ministers/minister/NNS/0/root
    signed/sign/VBD/2/acl
    in/_/IN/5/case
    Arvo/_/NNP/3/obl
    a/_/DT/7/det
    protocol/_/NN/3/obl`)
  expect(tokens[1]).toMatchObject({ head: 2, deprel: 'nsubj' })
  expect(tokens[2]).toMatchObject({ head: -1, deprel: 'root' })
  expect(tokens[6]).toMatchObject({ head: 2, deprel: 'obj' })
})
