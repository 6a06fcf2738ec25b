import { describe, expect, it } from 'vitest'
import { CaseBuilder } from '../../../test/support/build-case.ts'
import { loadFindingLexicon } from '../../codebook/findings.ts'
import { findAll } from '../index.ts'

const lexicon = loadFindingLexicon()

function two(a: string, b: string, acts: readonly ['assert' | 'demand', 'assert' | 'deny'] = ['assert', 'assert']) {
  const c = new CaseBuilder()
  c.actor('Envoy', 'Arland')
  c.says('Arland', acts[0], a)
  c.says('Corland', 'assert', `the harvest would be poor this year, ${'and the next one too, '.repeat(12)}`)
  c.says('Envoy', acts[1], b)
  return findAll(c.view(), lexicon).filter((f) => f.kind === 'contradiction')
}

describe('what a saying names and does not say', () => {
  it.each([
    ['a noun beside another verb', 'the blockade of the harbour ruined the bakers', 'the navy did not blockade the harbour'],
    ['a name', 'no soldier lost control of the bridge', 'the harbour Control Office paid for the bridge'],
    ['a condition', 'the bakers would starve if the harbour closed', 'the harbour did not close'],
    ['what is to be done', 'the council has the power to close the harbour', 'the council did not close the harbour'],
    ['two senses of one verb', 'the council keeps the harbour clean', 'the council does not hold the harbour'],
  ])('is silent about %s', (_, a, b) => {
    expect(two(a, b)).toEqual([])
  })

  it('takes no demand for a report of one’s own side', () => {
    expect(two('they must use the harbour', 'they have not used the harbour', ['demand', 'assert'])).toEqual([])
  })

  it('sets a denial against what the other names', () => {
    expect(two('the murder of the harbour master shook the town', 'the harbour master was not murdered', ['assert', 'deny'])).toHaveLength(
      1,
    )
  })
})

describe('words that are not what they seem', () => {
  it.each([
    ['a verb with a particle', 'the shops could not run the sale', 'the shops had run out of stock for the sale'],
    ['a noun that a verb is spelt like', 'the decree cannot be argued in the courts', 'the decree courts the farmers'],
  ])('is silent about %s', (_, a, b) => {
    expect(two(a, b)).toEqual([])
  })
})

it('sets the same thing told with another object by two rivals side by side, by name or pronoun', () => {
  const c = new CaseBuilder()
  c.says('Arland', 'assert', 'the convoy was carrying rifles')
  c.says('Borland', 'assert', 'the convoy was carrying flour')
  expect(findAll(c.view(), lexicon).filter((f) => f.kind === 'contradiction')).toMatchObject([{ basis: 'say-say', scope: 'rival' }])
})
