import { expect, test } from 'vitest'
import { effectsOnGoals } from '../../../test/support/effects-on-goals.ts'

const signs = (text: string) => effectsOnGoals(text).map((e) => e[0])
const two = 'Chad hoped to reopen the canal and wanted to join the union.'

test('what is said of both goals is said of each', () => {
  expect(signs(`${two} Neither aim has been reached.`)).toEqual(['-', '-'])
  expect(signs(`${two} None of these hopes came true.`)).toEqual(['-', '-'])
  expect(signs(`${two} Both goals were achieved.`)).toEqual(['+', '+'])
})

test('what is said of other things is not', () => {
  expect(signs(`${two} Neither road has been reached.`)).toEqual([])
  expect(signs('Chad hoped to reopen the canal. Neither aim has been reached.')).toEqual([])
})
