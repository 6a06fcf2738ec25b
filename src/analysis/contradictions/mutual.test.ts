import { describe, expect, it } from 'vitest'
import { CaseBuilder } from '../../../test/support/build-case.ts'
import { loadFindingLexicon } from '../../codebook/findings.ts'
import type { Entry } from '../../model/index.ts'
import { findAll } from '../index.ts'

const lexicon = loadFindingLexicon()
const clashes = (c: CaseBuilder) => findAll(c.view(), lexicon).filter((f) => f.kind === 'contradiction')
type Saying = Parameters<CaseBuilder['says']>

/** What is found between two sayings. */
function said(a: Saying, b: Saying) {
  const c = new CaseBuilder()
  c.says(...a)
  c.says(...b)
  return clashes(c)
}

describe('an act that each lays on the other', () => {
  it.each<[string, Saying, Saying]>([
    [
      'of which one accused the other',
      ['Arland', 'accuse', 'Borland of sinking the ferry'],
      ['Borland', 'assert', 'the ferry was sunk by Arland'],
    ],
    [
      'that each says the other began',
      ['Arland', 'assert', 'Borland opened fire first'],
      ['Borland', 'assert', 'Arland had fired the first shots'],
    ],
  ])('is told by rivals %s', (_, a, b) => {
    expect(said(a, b)).toMatchObject([{ basis: 'rival-cause', scope: 'rival' }])
  })

  it.each<[string, Saying, Saying]>([
    ['upon two things', ['Arland', 'accuse', 'Borland of sinking the ferry'], ['Borland', 'assert', 'the trawler was sunk by Arland']],
    [
      'that nobody is said to have begun',
      ['Arland', 'assert', 'Borland opened fire at noon'],
      ['Borland', 'assert', 'Arland had fired from the hill'],
    ],
    ['that both may have done', ['Arland', 'assert', 'Borland signed the treaty'], ['Borland', 'assert', 'Arland signed the treaty']],
  ])('is none %s', (_, a, b) => {
    expect(said(a, b)).toEqual([])
  })

  /** Two sayings, each with the act that it tells. */
  function told(second: string, doer: string, whom: string) {
    const c = new CaseBuilder()
    c.actors.push(
      { id: 'guards', name: 'guards', kind: 'other', aliases: [] },
      { id: 'crowd', name: 'crowd', kind: 'other', aliases: [] },
      { id: 'drivers', name: 'drivers', kind: 'other', aliases: [] },
    )
    const inside = (statement: Entry, from: string, to: string, verb: string) => {
      const { start, exact, documentId } = statement.evidence[0]!
      const at = start + exact.indexOf(verb)
      const act = c.does(from, 'ASSAULT', to, verb)
      const span = { start: at, end: at + verb.length }
      c.entries[c.entries.indexOf(act)] = { ...act, predicate: span, evidence: [{ documentId, ...span, exact: verb }] }
    }
    inside(c.says('guards', 'assert', 'the crowd attacked the guards'), 'crowd', 'guards', 'attacked')
    inside(c.says('crowd', 'assert', second), doer, whom, 'attacked')
    return clashes(c)
  }

  it('is told the other way round by the accused', () => {
    expect(told('the guards attacked them', 'guards', 'crowd')).toMatchObject([{ basis: 'rival-cause' }])
    expect(told('the drivers attacked them', 'drivers', 'crowd')).toEqual([])
  })
})

describe('a vote that one mouth rules out and announces', () => {
  /** Two sayings of one mouth, each with a cue of its own. */
  function twice(a: string, b: string) {
    const c = new CaseBuilder()
    for (const words of [a, b]) {
      const s = c.says('Arland', 'assert', `said ${words}`)
      const { start, end } = s.evidence[0]!
      c.entries[c.entries.indexOf(s)] = { ...s, cue: { start, end: start + 4 }, content: { start: start + 5, end } }
    }
    return clashes(c)
  }

  it('is one contradiction, whatever verb carries it out', () => {
    expect(twice('there would be no election', 'an election would be held')).toMatchObject([{ basis: 'say-say', scope: 'self' }])
    expect(twice('there would be no election', 'a meeting would be held')).toEqual([])
  })
})
