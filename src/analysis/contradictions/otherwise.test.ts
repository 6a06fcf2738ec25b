import { describe, expect, it } from 'vitest'
import { CaseBuilder } from '../../../test/support/build-case.ts'
import { loadFindingLexicon } from '../../codebook/findings.ts'
import { findAll } from '../index.ts'

const lexicon = loadFindingLexicon()
const clashes = (c: CaseBuilder) => findAll(c.view(), lexicon).filter((f) => f.kind === 'contradiction')

/** What two rivals say, one right after the other. */
function said(a: string, b: string, kind: 'organization' | 'person' = 'organization') {
  const c = new CaseBuilder()
  c.says('Arland', 'assert', a)
  c.says('Borland', 'assert', b)
  const actors = c.actors.map((actor) => ({ ...actor, kind }))
  return findAll({ ...c.view(), actors }, lexicon).filter((f) => f.kind === 'contradiction')
}

describe('one thing told otherwise', () => {
  it.each([
    ['another object', 'the barge was carrying coal', 'it was carrying grain'],
    ['another day, of one who is no speaker', 'she was detained on Tuesday', 'she was detained on Friday'],
    ['another day, of one named alike', 'the envoy resigned on Tuesday', 'the envoy resigned on Friday'],
    ['another place', 'the ambush took place in Brenn', 'the ambush took place in Sarvo'],
  ])('collides by %s', (_, a, b) => {
    expect(said(a, b)).toMatchObject([{ basis: 'say-say', scope: 'rival' }])
  })

  it.each([
    ['two of many', 'the flood destroyed 30 barns', 'it destroyed 900 hectares'],
    ['some and another', 'the guards wounded nine rebels', 'the guards wounded a baker'],
    ['two places struck', 'the guards shelled Brenn', 'the guards shelled Sarvo'],
    ['two definite things', 'the guards burned the mill', 'the guards burned the chapel'],
    ['two days of one thing held and taken', 'they had held the town in March', 'it took the town in June'],
    ['a place and a day', 'the ambush took place in Brenn', 'the ambush took place on Tuesday'],
  ])('is silent about %s', (_, a, b) => {
    expect(said(a, b)).toEqual([])
  })

  it('takes “he” for the one who speaks', () => {
    expect(said('he was elected in May', 'he was elected in June', 'person')).toEqual([])
  })
})

describe('what may come about', () => {
  it('is not denied by what is not there yet', () => {
    expect(said('a truce was possible', 'no truce had been signed yet')).toEqual([])
    expect(said('a truce was signed on Friday', 'no truce had been signed')).toHaveLength(1)
    expect(said('a truce was possible', 'a truce was impossible')).toHaveLength(1)
  })
})

describe('a part of the dead', () => {
  it('is no other toll', () => {
    const c = new CaseBuilder()
    const all = c.says('Arland', 'assert', '40 people were killed in the fire')
    const part = c.says('Borland', 'assert', '12 of the dead were miners')
    for (const [statement, value] of [
      [all, 40],
      [part, 12],
    ] as const) {
      const { start, documentId } = statement.evidence[0]!
      const figure = c.counts(null, value, 'people', 'n', {})
      const at = { documentId, start, end: start + 2, exact: `${value}` }
      c.entries[c.entries.indexOf(figure)] = { ...figure, evidence: [at] }
    }
    expect(clashes(c)).toEqual([])
  })
})
