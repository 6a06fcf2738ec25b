import { expect, test } from 'vitest'
import { confidenceOf, familiesOf } from './confidence.ts'

const table = { event: { all: 0.6, rules: { verb: 0.7, 'verb/ACCUSE': 0.9 } } }
const by = (rule: string, kind: 'event' | 'goal' = 'event') => confidenceOf({ kind, coder: { name: kind, version: '1', rule } }, table)

test('a rule belongs to every family that its name begins with', () => {
  expect(familiesOf('verb/ACCUSE/blame')).toEqual(['verb', 'verb/ACCUSE', 'verb/ACCUSE/blame'])
})

test('the narrowest measured family decides, then the kind, then nothing is known', () => {
  expect(by('verb/ACCUSE/blame')).toBe(0.9)
  expect(by('verb/ASSAULT/bomb')).toBe(0.7)
  expect(by('noun/ASSAULT/raid')).toBe(0.6)
  expect(by('purpose/to', 'goal')).toBe(0.5)
})
