import { describe, expect, it } from 'vitest'
import { CaseBuilder } from '../../../test/support/build-case.ts'
import { loadFindingLexicon } from '../../codebook/findings.ts'
import { findAll } from '../index.ts'

const lexicon = loadFindingLexicon()
const clashes = (c: CaseBuilder) => findAll(c.view(), lexicon).filter((f) => f.kind === 'contradiction')
type Saying = Parameters<CaseBuilder['says']>

function two(first: Saying, second: Saying) {
  const c = new CaseBuilder()
  for (const name of ['Arland', 'Borland']) c.actor(name)
  c.says(...first)
  c.says(...second)
  return clashes(c)
}

describe('an answer to what was just said', () => {
  it.each<[string, Saying, Saying]>([
    ['no more than a verb', ['Arland', 'assert', 'it kept its side of the bargain'], ['Borland', 'accuse', 'it never did']],
    ['a charge of breaking the law', ['Arland', 'justify', 'the siege is lawful'], ['Borland', 'accuse', 'the siege is breaking the law']],
    [
      'what a verb that says little denies',
      ['Arland', 'assert', 'the council has opened a formal inquiry'],
      ['Borland', 'assert', 'nobody is conducting a formal inquiry'],
    ],
    ['a memo called outdated', ['Arland', 'assert', 'the reserves would last nine days'], ['Borland', 'deny', 'the memo as outdated']],
  ])('clashes by %s', (_, a, b) => {
    expect(two(a, b)).toMatchObject([{ basis: 'say-say', scope: 'rival' }])
  })

  it.each<[string, Saying, Saying]>([
    ['a verb that affirms the same', ['Arland', 'assert', 'it kept its side of the bargain'], ['Borland', 'assert', 'it did']],
    [
      'survivors named, and people who died',
      ['Arland', 'announce', 'they end the search of survivors'],
      ['Borland', 'assert', 'nine people died of the search'],
    ],
  ])('is silent about %s', (_, a, b) => {
    expect(two(a, b)).toEqual([])
  })

  it('knows the charge that a denial tells itself', () => {
    const c = new CaseBuilder()
    const outer = c.says('Borland', 'deny', 'the accusation of Arland that Borland had bribed the guards was a script for the stage')
    const from = outer.content.start + outer.evidence[0]!.exact.indexOf('Borland had')
    const content = { start: from, end: from + 'Borland had bribed the guards'.length }
    const inner = c.says('Arland', 'accuse', 'Borland had bribed the guards')
    c.entries[1] = { ...inner, content, evidence: [{ documentId: 'd1', ...content, exact: 'Borland had bribed the guards' }] }
    expect(clashes(c)).toMatchObject([{ basis: 'say-say', why: expect.stringContaining('denies it') }])
  })

  it('knows who is accused by the act of accusing', () => {
    const c = new CaseBuilder()
    const charge = c.says('Arland', 'accuse', 'called the network swindlers')
    const cue = { start: charge.content.start, end: charge.content.start + 'called'.length }
    c.entries[0] = { ...charge, cue, content: { start: cue.end + 1, end: charge.content.end } }
    c.says('Radio', 'justify', 'the delay was due to a lack of airtime')
    const accusing = c.does('Arland', 'ACCUSE', 'Radio', 'called')
    c.entries[2] = { ...accusing, predicate: cue, evidence: [{ documentId: 'd1', ...cue, exact: 'called' }] }
    expect(clashes(c)).toMatchObject([{ basis: 'say-say', why: expect.stringContaining('own account') }])
  })
})

describe('a word against a deed right after', () => {
  it('holds a denial of force against the force of one’s own side', () => {
    const c = new CaseBuilder()
    c.actor('Airmen', 'Arland')
    const denial = c.says('Arland', 'deny', 'our aircraft do not bomb villages')
    const deed = c.does('Airmen', 'ASSAULT', null, 'flattened the hamlet of Brenn')
    expect(clashes(c)).toMatchObject([{ a: denial.id, b: deed.id, basis: 'say-do', scope: 'side' }])
  })

  it('holds a promise to somebody against giving him nothing', () => {
    const c = new CaseBuilder()
    c.actor('Rebels')
    const promise = c.says('Arland', 'promise', 'to share the ministries with the Rebels')
    const deed = c.does('Arland', 'CONCEDE', 'Rebels', 'gave them none', { polarity: 'negative' })
    expect(clashes(c)).toMatchObject([{ a: promise.id, b: deed.id, basis: 'say-do', scope: 'self' }])
  })
})

describe('wishes and counts that leave a word out', () => {
  it('knows what “it” is to become', () => {
    const c = new CaseBuilder()
    const keep = c.wants('Arland', 'maintain', 'the salt works kept in state hands')
    const sell = c.wants('Borland', 'achieve', 'it privatised')
    expect(clashes(c)).toMatchObject([{ a: keep.id, b: sell.id, basis: 'goal-goal', scope: 'rival' }])
  })

  it('sets what the text counts against who puts the number otherwise', () => {
    const c = new CaseBuilder()
    c.counts(null, 2000, 'marchers', '2,000 marchers')
    c.counts('Union', 60000, 'marchers', 'put the number at 60,000')
    expect(clashes(c)).toMatchObject([{ basis: 'figure-figure', scope: 'rival' }])
  })

  it('hears a verb and its particle across a pronoun', () => {
    const found = two(
      ['Arland', 'deny', 'no family had been evicted from the camp'],
      ['Borland', 'assert', 'guards threw them out at dawn'],
    )
    expect(found).toMatchObject([{ basis: 'say-say' }])
  })
})

describe('one’s own words', () => {
  it('sets what somebody denied against what he admits right after', () => {
    const c = new CaseBuilder()
    c.says('Arland', 'deny', 'it had never met the lobbyist')
    const said = c.says('Arland', 'assert', 'admitted that it had dined with the lobbyist twice')
    const { start, end } = said.evidence[0]!
    const cue = { start, end: start + 'admitted'.length }
    c.entries[1] = { ...said, cue, content: { start: start + 'admitted that '.length, end } }
    expect(clashes(c)).toMatchObject([{ basis: 'say-say', scope: 'self' }])
  })

  it('holds a promise against what a rival says was done, and not a promise to pay against a debt told before', () => {
    const kept = two(['Arland', 'promise', 'the dam would hold back no water'], ['Borland', 'assert', 'the dam held back water in March'])
    expect(kept).toMatchObject([{ basis: 'say-say', scope: 'rival' }])
    expect(two(['Arland', 'assert', 'Borland had not paid the debt'], ['Borland', 'promise', 'pay the debt'])).toEqual([])
  })
})

describe('refusals', () => {
  it('are undone by what the same side does', () => {
    const c = new CaseBuilder()
    c.says('Arland', 'refuse', 'negotiate with the smugglers')
    c.does('Arland', 'CONSULT', 'smugglers', 'Arland negotiated with the smugglers')
    expect(clashes(c)).toMatchObject([{ basis: 'say-do', scope: 'self' }])
  })
})

describe('an act that is only named', () => {
  it('is told beside whoever denies it', () => {
    const named = two(['Arland', 'assert', 'the resignation of the bursar'], ['Borland', 'deny', 'the bursar had resigned'])
    expect(named).toMatchObject([{ basis: 'say-say', scope: 'rival' }])
    expect(two(['Arland', 'assert', 'the resignation of the bursar'], ['Borland', 'deny', 'the bursar had sung'])).toEqual([])
  })
})
