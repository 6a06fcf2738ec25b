import fc from 'fast-check'
import { expect, test } from 'vitest'
import { docFromParse } from '../../test/support/parse.ts'
import { loadClauseWords } from '../codebook/clauses.ts'
import { readClauses } from './clauses/clauses.ts'
import { clausesOn, tokenFrom } from './token-range.ts'

const doc = docFromParse(
  `
  Keller/_/NNP/2/nsubj
  said/say/VBD/0/root
  Marsh/_/NNP/4/nsubj
  left/leave/VBD/2/ccomp
  ././././2/punct`.replace('././././2', './././2'),
)
const end = doc.source.text.length
test('the first token from an offset is the one that a plain search finds', () => {
  fc.assert(
    fc.property(fc.nat(end + 5), (offset) => {
      const found = doc.tokens.findIndex((t) => t.start >= offset)
      expect(tokenFrom(doc, offset)).toBe(found < 0 ? doc.tokens.length : found)
    }),
  )
})

test('the clauses on tokens are those that they head', () => {
  const clauses = readClauses(doc, loadClauseWords())
  expect(clausesOn(clauses, doc.tokens.slice(2)).map((c) => c.lemma)).toEqual(['leave'])
  expect(clausesOn(clauses, [])).toEqual([])
})
