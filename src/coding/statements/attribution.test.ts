import { expect, test } from 'vitest'
import type { Statement } from '../../model/index.ts'
import { makeEntry } from '../entry.ts'
import { attributionAt, statementsAround } from './attribution.ts'

const says = (speaker: string, start: number, end: number, rule = 'say/clause', cue = start - 5): Statement =>
  makeEntry('statement', {
    evidence: [{ documentId: 'd', start, end, exact: 'x' }],
    attribution: [],
    polarity: 'positive',
    certainty: 'certain',
    time: null,
    confidence: 1,
    speakers: [speaker],
    addressees: [],
    venue: null,
    cue: { start: cue, end: cue + 4 },
    content: { start, end },
    quotation: 'indirect',
    speechAct: 'assert',
    rule,
  })

const outer = says('Keller', 20, 90)
const inner = says('Marsh', 40, 90)

test('words inside two sayings are attributed to both speakers, the outer one first', () => {
  expect(attributionAt({ start: 50, end: 60 }, [inner, outer])).toEqual(['Keller', 'Marsh'])
  expect(attributionAt({ start: 25, end: 30 }, [inner, outer])).toEqual(['Keller'])
})

test('words outside any saying, or only half inside, are the author’s own', () => {
  expect(attributionAt({ start: 0, end: 10 }, [inner, outer])).toEqual([])
  expect(attributionAt({ start: 15, end: 30 }, [inner, outer])).toEqual([])
})

test('of two that say the same words, the one whose cue comes first reports the other', () => {
  const paper = says('The Herald', 40, 90, 'say/clause', 10)
  const source = says('officials', 40, 90, 'cited source', 30)
  expect(statementsAround({ start: 45, end: 50 }, [source, paper]).map((s) => s.speakers[0])).toEqual(['The Herald', 'officials'])
})

test('a speaker who speaks twice in a row is named once', () => {
  expect(attributionAt({ start: 50, end: 60 }, [outer, says('Keller', 40, 80)])).toEqual(['Keller'])
})
