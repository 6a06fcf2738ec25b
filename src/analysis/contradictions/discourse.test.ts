import { describe, expect, it } from 'vitest'
import { CaseBuilder } from '../../../test/support/build-case.ts'
import { loadFindingLexicon } from '../../codebook/findings.ts'
import { findAll } from '../index.ts'

const lexicon = loadFindingLexicon()
const clashes = (c: CaseBuilder) => findAll(c.view(), lexicon).filter((f) => f.kind === 'contradiction')

/** Two sayings of two sides, one right after the other. */
function two(first: Parameters<CaseBuilder['says']>, second: Parameters<CaseBuilder['says']>) {
  const c = new CaseBuilder()
  c.says(...first)
  c.says(...second)
  return clashes(c)
}

describe('sayings that take up what was said before', () => {
  it.each([
    ['a bare evaluation', 'the handover a triumph', 'a farce'],
    ['an evaluation of “it”', 'the raid a success', 'it a fiasco'],
    ['a verb of the same thing', 'the convoy was carrying rifles', 'it was carrying flour'],
    ['one act told in two words', 'nobody had been evicted', 'forty families were forced out of their homes'],
  ])('finds %s', (_, a, b) => {
    expect(two(['Arland', 'assert', a], ['Borland', 'assert', b])).toMatchObject([{ basis: 'say-say', scope: 'rival' }])
  })

  it('is silent where a third thing was said in between', () => {
    const c = new CaseBuilder()
    c.says('Arland', 'assert', 'the raid a success')
    c.says('Corland', 'assert', `the harvest would be poor this year, ${'and the next one too, '.repeat(12)}`)
    c.says('Borland', 'assert', 'it a fiasco')
    expect(clashes(c)).toEqual([])
  })
})

describe('admissions', () => {
  it('sets an admission against the denial beside it', () => {
    const found = two(['Arland', 'assert', 'not one prisoner had been mistreated'], ['Borland', 'assert', 'guards lost patience'])
    expect(found).toEqual([])
    const c = new CaseBuilder()
    c.says('Arland', 'assert', 'not one prisoner had been mistreated')
    const cue = c.says('Borland', 'assert', 'admitted that guards lost patience')
    const { start, end } = cue.evidence[0]!
    c.entries[1] = { ...cue, cue: { start, end: start + 'admitted'.length }, content: { start: start + 'admitted that '.length, end } }
    expect(clashes(c)).toMatchObject([{ basis: 'say-say', why: expect.stringContaining('Borland admits') }])
  })
})

describe('praise and blame of one thing', () => {
  it('sets a condemnation against the praise that it takes up', () => {
    const found = two(['Arland', 'praise', 'the verdict of the northern court'], ['Borland', 'accuse', 'it as a disgrace'])
    expect(found).toMatchObject([{ basis: 'say-say', why: expect.stringContaining('stands up for') }])
  })

  it('is silent where another thing is condemned', () => {
    expect(two(['Arland', 'praise', 'the verdict of the northern court'], ['Borland', 'accuse', 'the new tax on salt'])).toEqual([])
  })
})

describe('rebuttals', () => {
  it('sets a charge against its dismissal by the accused', () => {
    const found = two(['Arland', 'accuse', 'Borland of poisoning the well'], ['Borland', 'deny', 'the allegation as groundless'])
    expect(found).toMatchObject([{ basis: 'say-say', why: expect.stringContaining('Borland denies it') }])
  })

  it('shows the nearest charge only, and none that another side made of another', () => {
    const c = new CaseBuilder()
    c.actor('Dorland')
    c.says('Arland', 'accuse', 'Corland of burning the harvest')
    c.says('Borland', 'deny', 'the claim of Dorland as baseless')
    expect(clashes(c)).toEqual([])
  })
})

describe('accounts of one thing', () => {
  it.each([
    ['two causes', 'the shortage was caused by the war', 'the shortage was due to hoarding'],
    ['a cause left to the context', 'the shortage was caused by the war', 'it was due to hoarding'],
  ])('finds %s', (_, a, b) => {
    const [found, ...more] = two(['Arland', 'assert', a], ['Borland', 'justify', b])
    expect(found).toMatchObject({ basis: 'rival-cause', why: expect.stringContaining('hoarding') })
    expect(more).toEqual([])
  })

  it('sets a saying against the author’s own explanation', () => {
    const c = new CaseBuilder()
    c.says('Arland', 'assert', 'the shortage of bread is due to speculators')
    c.moves({ words: 'the ban on imports' }, '+', { words: 'the shortage of bread' }, { basis: 'stated' })
    expect(clashes(c)).toMatchObject([{ basis: 'rival-cause', scope: 'rival' }])
  })

  it.each([
    ['the same cause', 'the shortage was caused by the war', 'the shortage was due to the war in the north'],
    ['another thing', 'the shortage was caused by the war', 'the flood was due to heavy rain'],
  ])('is silent about %s', (_, a, b) => {
    expect(two(['Arland', 'assert', a], ['Borland', 'assert', b])).toEqual([])
  })
})

describe('denied, and owned up to in another text', () => {
  it('sets the two against one another where they speak of one thing', () => {
    const c = new CaseBuilder().document('d2', '2020-03-01')
    c.actor('Customs', 'Arland')
    const denial = c.says('Arland', 'deny', 'it was blocking medicine')
    const said = c.says('Customs', 'assert', 'admitted that it had stopped eleven trucks of medicine', { document: 'd2' })
    const { start, end } = said.evidence[0]!
    const cue = { start, end: start + 'admitted'.length }
    c.entries[1] = { ...said, cue, content: { start: start + 'admitted that '.length, end } }
    expect(clashes(c)).toMatchObject([{ a: denial.id, b: said.id, basis: 'say-say', scope: 'side' }])
  })
})
