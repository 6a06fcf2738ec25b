import { expect, test } from 'vitest'
import { effectsOnGoals } from '../../../test/support/effects-on-goals.ts'

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
