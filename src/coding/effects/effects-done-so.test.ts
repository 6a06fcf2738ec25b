import { expect, test } from 'vitest'
import { effectsOnGoals } from '../../../test/support/effects-on-goals.ts'
import { readEnglish } from '../../../test/support/read-english.ts'

const signs = (text: string) => effectsOnGoals(text).map((e) => e[0])

test('doing what one promised not to do hurts the promise', () => {
  expect(signs('Chad promised not to fill the reservoir. It has now done so three times.')).toEqual(['-'])
})

test('doing what one promised helps it, leaving it undone hurts it', () => {
  expect(signs('Chad promised to reopen the canal. On Monday Chad did so.')).toEqual(['+'])
  expect(signs('Chad promised to reopen the canal. It has not done so.')).toEqual(['-'])
  expect(signs('Chad promised to reopen the canal. It has yet to do so.')).toEqual(['-'])
  expect(signs('Chad promised to reopen the canal. It failed to do so.')).toEqual(['-'])
})

test('doing the opposite hurts it', () => {
  expect(signs('Chad promised to reopen the canal. It did the opposite.')).toEqual(['-'])
})

test('what others do in the same words is no answer', () => {
  expect(signs('Chad promised to reopen the canal. Niger did so.')).toEqual([])
})

test('what is left undone sets the goal back; the effect itself is not denied', () => {
  const { entries } = readEnglish('Chad hoped to reopen the canal. This has not happened. It has not done so.')
  const effects = entries.filter((e) => e.kind === 'effect')
  expect(effects.map((e) => [e.sign, e.polarity])).toEqual([
    ['-', 'positive'],
    ['-', 'positive'],
  ])
})
