import { expect, it } from 'vitest'
import type { CaseFile } from '../../src/model/index.ts'
import { codedText } from '../support/small-case.ts'
import type { Gold } from './gold.ts'
import { f1, scoreText, sumScores } from './score.ts'

const TEXT = 'Arda attacked Belmar. Belmar attacked Arda.'
const { source, actors, entries } = codedText(TEXT)
const file: CaseFile = {
  format: 'crosspurpose-case',
  version: 1,
  documents: [source],
  actors: [...actors],
  entries: [...entries],
  findings: [],
}
const event = (id: string, start: number, eventType = 'ASSAULT', more = {}) => ({
  id,
  eventType,
  actors: ['arda'],
  recipients: ['belmar'],
  predicate: { start, end: start + 8 },
  polarity: 'positive',
  evidence: [{ start: 0, end: 20 }],
  ...more,
})
const gold = (events: Gold['events']): Gold => ({
  document: { slug: 'x', publishedAt: '2031-03-02' },
  actors: [{ id: 'arda', names: ['Arda'], kind: 'state' }],
  statements: [],
  events,
  goals: [],
  effects: [],
  figures: [],
  findings: { verdicts: [], beneficiaries: [], contradictions: [], brokenPromises: [] },
})

it('counts what is right, wrong and missed', () => {
  expect(scoreText(gold([event('e1', 5), event('e2', 100)]), file).events).toEqual({ right: 1, coded: 2, wanted: 2 })
  expect(scoreText(gold([event('e1', 5, 'AID')]), file)['events typed']).toEqual({ right: 0, coded: 2, wanted: 1 })
})

it('counts optional gold neither for nor against', () => {
  expect(scoreText(gold([event('e1', 5), event('e2', 29, 'ASSAULT', { optional: true })]), file).events).toEqual({
    right: 1,
    coded: 1,
    wanted: 1,
  })
})

it('sums texts and takes the harmonic mean', () => {
  const sum = sumScores([{ a: { right: 1, coded: 2, wanted: 1 } }, { a: { right: 1, coded: 1, wanted: 4 } }])
  expect(sum).toEqual({ a: { right: 2, coded: 3, wanted: 5 } })
  expect([f1(sum.a!), f1({ right: 0, coded: 0, wanted: 0 })]).toEqual([0.5, 1])
})
