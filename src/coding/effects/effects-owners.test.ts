import { expect, test } from 'vitest'
import { readEnglish } from '../../../test/support/read-english.ts'
import type { Effect } from '../../model/index.ts'

/** The signs of a text's effects on goals. */
const signsOf = (text: string): string[] =>
  readEnglish(text)
    .entries.filter((e): e is Effect => e.kind === 'effect' && 'goalId' in e.affected)
    .map((e) => e.sign)

test('an act on another thing of the kind answers no goal', () => {
  expect(signsOf('Chad wants to close the Amdjarass camp. Sudan closed the Kassala camp.')).toEqual([])
  expect(signsOf('Chad wants to close the Amdjarass camp. The army closed the camp.')).toContain('+')
  expect(signsOf('Cuba seeks an end to the American embargo. Norway ended its embargo of Chad.')).toEqual([])
  expect(signsOf('Cuba seeks an end to the American embargo. Washington ended its embargo.')).toContain('+')
})

test('a wanted noun of ending is met by what it names, an opposed one hurt by it', () => {
  expect(signsOf('Chad wants the removal of the tariffs. Norway removed the tariffs.')).toEqual(['+'])
  expect(signsOf('The farmers want a ban on the pesticide. Parliament passed the ban.')).toEqual(['+'])
  expect(signsOf('The farmers want a ban on the pesticide. Parliament rejected the ban.')).toEqual(['-'])
  expect(signsOf('The farmers oppose the ban on the pesticide. Parliament passed the ban.')).toEqual(['-'])
  expect(signsOf('The farmers oppose the ban on the pesticide. Parliament rejected the ban.')).toEqual(['+'])
})
