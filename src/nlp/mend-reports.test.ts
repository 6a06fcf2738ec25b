import { expect, test } from 'vitest'
import { docFromParse } from '../../test/support/parse.ts'
import { mendReports } from './mend-reports.ts'

const said = (noun: string) => `
    Arvo/_/NNP/2/nsubj
    spoke/speak/VBD/0/root
    on/_/IN/4/case
    ${noun}/_/NNP/2/obl
    that/_/IN/7/mark
    troops/troop/NNS/7/nsubj
    left/leave/VBD/4/acl:relcl`

test('a clause behind a spell of time is what was said', () => {
  const mend = (noun: string) => mendReports(docFromParse(said(noun)), { spells: new Set(['monday']) }).tokens
  expect(mend('Monday')[6]).toMatchObject({ head: 1, deprel: 'ccomp' })
  expect(mend('Bern')[6]).toMatchObject({ head: 3 })
})
