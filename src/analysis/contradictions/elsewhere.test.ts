import { describe, expect, it } from 'vitest'
import { CaseBuilder } from '../../../test/support/build-case.ts'
import { loadFindingLexicon } from '../../codebook/findings.ts'
import { findAll } from '../index.ts'

const lexicon = loadFindingLexicon()
const clashes = (c: CaseBuilder) => findAll(c.view(), lexicon).filter((f) => f.kind === 'contradiction')

function said(a: string, b: string, by: readonly [string, string] = ['Arland', 'Corland']) {
  const c = new CaseBuilder()
  c.says(by[0], 'assert', a, { cue: { start: 1, end: 5 } })
  c.says(by[1], 'assert', b, { cue: { start: 101, end: 105 } })
  return clashes(c)
}

describe('what is said of two places, times or targets', () => {
  it.each([
    ['places', 'the protest in Lyon was peaceful', 'the protest in Paris was violent'],
    ['sides of one land', 'the northern border is open', 'the southern border is closed'],
    ['months', 'inflation rose in May', 'inflation fell in June'],
    ['targets', 'it would attack Zandia', 'it would not attack the Harbour League'],
  ])('is no contradiction: %s', (_, a, b) => {
    expect(said(a, b)).toEqual([])
  })

  it.each([
    ['one place', 'the protest in Lyon was peaceful', 'the protest in Lyon was violent'],
    ['no place in one', 'the protest in Lyon was peaceful', 'the protest was violent'],
    ['both places in one', 'the protest in Lyon was peaceful', 'the protest in Paris and in Lyon was violent'],
  ])('is one: %s', (_, a, b) => {
    expect(said(a, b)).toHaveLength(1)
  })
})

describe('what one says again the other way round', () => {
  it('needs the same words, in two sayings', () => {
    expect(said('the army left the valley', 'the army did not leave the valley', ['Arland', 'Arland'])).toMatchObject([{ scope: 'self' }])
    expect(said('the army left the valley', 'the navy did not leave the coast', ['Arland', 'Arland'])).toEqual([])
  })
})

describe('what one side wants', () => {
  it('collides where it is to be done and undone to the very same thing', () => {
    const wanted = (a: string, b: string) => {
      const c = new CaseBuilder()
      c.wants('Arland', 'reduce', a)
      c.wants('Arland', 'increase', b)
      return clashes(c)
    }
    expect(wanted('cut aid', 'increase aid')).toMatchObject([{ scope: 'self', basis: 'goal-goal' }])
    expect(wanted('cut aid to Mali', 'increase aid to Chad')).toEqual([])
  })
})

describe('what nobody did', () => {
  it('collides with the same done to anybody, told next', () => {
    expect(said('nobody had been killed', 'two people had been killed')).toHaveLength(1)
    expect(said('no convoy had arrived', 'the convoy had arrived')).toHaveLength(1)
    expect(said('nobody had been killed', 'two people had been married')).toEqual([])
  })
})

describe('what only one can hold', () => {
  it('collides where rivals name different holders of one thing', () => {
    expect(said('its forces control the airport', 'its fighters control the airport')).toHaveLength(1)
    expect(said('the islands belong to Arland', 'the islands belong to Corland')).toHaveLength(1)
    expect(said('the islands belong to Arland', 'the islands belong to Arland')).toEqual([])
    expect(said('its forces control the airport', 'its fighters control the harbour')).toEqual([])
  })
})

describe('counts', () => {
  it('of a part and of the whole are no two counts', () => {
    const counts = (part: string) => {
      const c = new CaseBuilder()
      c.counts('Arland', 40, 'people', '40 people died in the fire')
      c.counts('Corland', 12, 'people', part)
      return clashes(c)
    }
    expect(counts('12 of the dead in the fire were children')).toEqual([])
    expect(counts('12 people died in the fire')).toHaveLength(1)
  })
})
