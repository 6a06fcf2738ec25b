import { expect, test } from 'vitest'
import { docFromParse } from '../../test/support/parse.ts'
import { mendFrontedReports } from './mend-fronted-reports.ts'

const talks = (deprel: string, verb: string) => `
  Talks/talk/NNS/6/${deprel}
  have/have/VBP/3/aux
  ${verb}
  ,/,/,/3/punct
  unions/union/NNS/6/nsubj
  said/say/VBD/0/root`

test.each(['nsubj:outer', 'obj', 'obl', 'ccomp'])('what a verb of saying holds as %s is the subject of the clause before it', (deprel) => {
  const { tokens } = mendFrontedReports(docFromParse(talks(deprel, 'collapsed/collapse/VBN/6/advcl')))
  expect(tokens[0]).toMatchObject({ head: 2, deprel: 'nsubj' })
  expect(tokens[2]).toMatchObject({ head: 5, deprel: 'ccomp' })
})

test('a clause with its own subject and a noun with a preposition stay', () => {
  const own = docFromParse(`
    Today/today/NN/4/obl
    talks/talk/NNS/3/nsubj
    collapsed/collapse/VBD/4/ccomp
    said/say/VBD/0/root
    unions/union/NNS/4/nsubj`)
  expect(mendFrontedReports(own).tokens[0]).toMatchObject({ head: 3, deprel: 'obl' })
  const placed = docFromParse(`
    In/in/IN/2/case
    May/may/NNP/6/obl
    hit/hit/VBD/6/advcl
    ,/,/,/3/punct
    unions/union/NNS/6/nsubj
    said/say/VBD/0/root`)
  expect(mendFrontedReports(placed).tokens[1]).toMatchObject({ head: 5, deprel: 'obl' })
})
