import { describe, expect, it } from 'vitest'
import { CaseBuilder } from '../../../test/support/build-case.ts'
import { loadFindingLexicon } from '../../codebook/findings.ts'
import { findAll } from '../index.ts'

const lexicon = loadFindingLexicon()

/** What two rivals say, one right after the other. */
function said(a: string, b: string) {
  const c = new CaseBuilder()
  c.says('Arland', 'assert', a)
  c.says('Borland', 'assert', b)
  return findAll(c.view(), lexicon).filter((f) => f.kind === 'contradiction')
}

describe('who holds a thing that one alone can hold', () => {
  it.each([
    ['one verb', 'it controls the village', 'it controls the village'],
    ['hands and a verb', 'the harbour is in its hands', 'it controls the harbour'],
    ['what was taken and is still held', 'it had retaken the village', 'it still held the village'],
    ['a name, and a noun that takes it up', 'its forces had recaptured Sarvo', 'the town remained under its control'],
    ['what belongs to one and is a part of the other', 'the island belongs to it', 'the island is part of Borland'],
  ])('collides by %s', (_, a, b) => {
    expect(said(a, b)).toMatchObject([{ basis: 'say-say', scope: 'rival' }])
  })

  it.each([
    ['two things', 'it had taken the harbour', 'it still held the station'],
    ['two names', 'it had recaptured Sarvo', 'it had captured Brenn'],
    ['two parts of one thing', 'it holds the eastern bank', 'it holds the western bank'],
    ['what was over', 'it had held the village', 'it took the village in June'],
    ['two times', 'it held the village until May', 'it took the village in June'],
    ['one taking after another', 'it captured the village', 'it recaptured the village'],
    ['talks and votes that are held', 'it held talks', 'it held talks in June'],
    ['one holder in two words', 'the island belongs to Borland', 'it controls the island'],
  ])('is silent about %s', (_, a, b) => {
    expect(said(a, b)).toEqual([])
  })
})
