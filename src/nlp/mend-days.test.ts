import { expect, test } from 'vitest'
import { docFromParse } from '../../test/support/parse.ts'
import { loadClauseWords } from '../codebook/clauses.ts'
import { mendDays } from './mend-days.ts'

const words = loadClauseWords()
const mended = (parse: string) => mendDays(docFromParse(parse), words).tokens

test('a day behind a preposition is when it was done, and no part of the subject', () => {
  const tokens = mended(`
    On/_/IN/3/case
    Friday/_/NNP/3/compound
    rebels/rebel/NNS/4/nsubj
    attacked/attack/VBD/0/root`)
  expect(tokens[0]).toMatchObject({ head: 1 })
  expect(tokens[1]).toMatchObject({ head: 3, deprel: 'obl' })
})

test('so is a time of two words, and one behind "last"', () => {
  const night = mended(`
    On/_/IN/3/case
    Friday/_/NNP/3/compound
    night/_/NN/4/compound
    rebels/rebel/NNS/5/nsubj
    attacked/attack/VBD/0/root`)
  expect(night.slice(0, 3)).toMatchObject([{ head: 2 }, { head: 2, deprel: 'compound' }, { head: 4, deprel: 'obl' }])
  const week = mended(`
    Last/last/JJ/2/amod
    week/_/NN/3/compound
    police/_/NNS/4/nsubj
    fired/fire/VBD/0/root`)
  expect(week[1]).toMatchObject({ head: 3, deprel: 'obl:unmarked' })
})

test('a day of the month leaves the subject to the noun behind it', () => {
  const tokens = mended(`
    On/_/IN/4/case
    May/_/NNP/3/nmod:unmarked
    3/_/CD/4/nummod
    soldiers/soldier/NNS/5/obl
    fired/fire/VBD/0/root`)
  expect(tokens[2]).toMatchObject({ head: 4, deprel: 'obl' })
  expect(tokens[3]).toMatchObject({ head: 4, deprel: 'nsubj' })
})

test('a day that tells which talks or prayers are meant stays with them', () => {
  const talks = mended(`
    The/_/DT/3/det
    Friday/_/NNP/3/compound
    prayers/prayer/NNS/4/nsubj
    ended/end/VBD/0/root`)
  expect(talks[1]).toMatchObject({ head: 2, deprel: 'compound' })
})
