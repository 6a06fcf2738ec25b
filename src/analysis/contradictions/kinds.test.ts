import { describe, expect, it } from 'vitest'
import { CaseBuilder } from '../../../test/support/build-case.ts'
import { loadFindingLexicon } from '../../codebook/findings.ts'
import type { Actor } from '../../model/index.ts'
import { findAll } from '../index.ts'

const lexicon = loadFindingLexicon()
type Saying = Parameters<CaseBuilder['says']>

/** What is found between two sayings, told one after the other; `kind` is what the second speaker is. */
function said(a: Saying, b: Saying, kind: Actor['kind'] = 'other') {
  const c = new CaseBuilder()
  c.says(...a)
  c.says(...b)
  const actors = c.actors.map((actor) => (actor.name === b[0] ? { ...actor, kind } : actor))
  return findAll({ ...c.view(), actors }, lexicon).filter((f) => f.kind === 'contradiction')
}

describe('a general act denied', () => {
  it.each([
    ['told as a kind of it', 'supporting the hill rebels', 'Arland is arming the hill rebels'],
    ['in a form that looks like a particle', 'backing the hill rebels', 'Arland is funding the hill rebels'],
  ])('collides with the act %s', (_, a, b) => {
    expect(said(['Arland', 'deny', a], ['Borland', 'accuse', b])).toMatchObject([{ basis: 'say-say', scope: 'rival' }])
  })

  it('leaves open the act of which a kind alone is denied', () => {
    expect(said(['Arland', 'deny', 'arming the hill rebels'], ['Borland', 'accuse', 'Arland is supporting the hill rebels'])).toEqual([])
  })
})

describe('“he” in the words of a body', () => {
  it('is who was spoken of before', () => {
    expect(said(['Rebels', 'assert', 'the mayor had been executed'], ['Radio', 'assert', 'he was alive'], 'media')).toHaveLength(1)
  })

  it('may be the speaker in the words of a person', () => {
    expect(said(['Rebels', 'assert', 'the mayor had been executed'], ['Borin', 'assert', 'he was alive'], 'person')).toEqual([])
  })
})

describe('a number that fell', () => {
  const figure = (c: CaseBuilder, who: string, value: number, words: string, start: string | null) =>
    c.counts(who, value, 'percent', words, { time: start ? { expression: 'then', start, end: start } : null })
  const rates = (one: string | null, other: string | null) => {
    const c = new CaseBuilder()
    figure(c, 'Arland', 20, 'inflation fell to 20 percent', one)
    figure(c, 'Borland', 55, 'inflation was 55 percent', other)
    return findAll(c.view(), lexicon).filter((f) => f.kind === 'contradiction')
  }

  it('collides with another of the same month, and not with one of no day', () => {
    expect(rates('2019-07-01', '2019-07-01')).toMatchObject([{ basis: 'figure-figure' }])
    expect(rates(null, null)).toEqual([])
    expect(rates('2019-07-01', '2019-06-01')).toEqual([])
  })
})
