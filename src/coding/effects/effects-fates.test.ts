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

test('what happens to the same thing in another country answers nothing, unless the holder does it', () => {
  expect(signsOf('Chad wants to cut inflation. Inflation in Norway fell to two percent.')).toEqual([])
  expect(signsOf('Chad wants to cut inflation. Inflation fell to two percent.')).toEqual(['+'])
  expect(signsOf('Chad wants to withdraw its troops. In Mali, Chad withdrew its troops.')).toContain('+')
})

test('a thing brought below or kept low is wanted to be less', () => {
  expect(signsOf('The bank wants to bring inflation below 3 percent. Inflation fell to 2.4 percent.')).toEqual(['+'])
  expect(signsOf('Norway wants to keep prices low. Prices rose in May.')).toEqual(['-'])
})

test('what was to end goes on, or has ended by itself', () => {
  expect(signsOf('The union wants to end the strike. The strike goes on.')).toEqual(['-'])
  expect(signsOf('The union wants to end the strike. The strike ended on Friday.')).toEqual(['+'])
})

test('what is done to a few of all is too little', () => {
  expect(signsOf('Chad wants to vaccinate every child. Only a third of them have been vaccinated.')).toEqual(['-'])
  expect(signsOf('Chad sought the release of two sailors held in Mali. Both were freed on Sunday.')).toEqual(['+'])
})

test('what is still as before has not been brought about, whatever its words would do', () => {
  expect(signsOf('Norway wants Iran to free the sailors. Iran still holds them.')).toEqual(['-'])
  expect(signsOf('Norway wants Iran to free the sailors. Iran freed them.')).toEqual(['+'])
})

test('what one side wants to hold is lost when another takes it', () => {
  expect(signsOf('The rebels want to hold the town of Varn. On Monday the army took the town.')).toEqual(['-'])
  expect(signsOf('The army wants to hold the town of Varn. On Monday the army took the town.')).toEqual(['+'])
  expect(signsOf('The rebels want the town of Varn. On Monday their allies took the town.')).not.toContain('-')
})
