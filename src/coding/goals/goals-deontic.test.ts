import { expect, test } from 'vitest'
import { readEnglish } from '../../../test/support/read-english.ts'
import type { Goal } from '../../model/index.ts'

/** Holders, direction and content of the goals of a text, a line each. */
function goalsOf(text: string): string[] {
  const { reading, entries } = readEnglish(text)
  const goals = entries.filter((e): e is Goal => e.kind === 'goal')
  return goals.map(
    (g) => `${g.holders.map((id) => reading.actors.byId(id).name)} ${g.direction}: ${text.slice(g.content.start, g.content.end)}`,
  )
}

test('what somebody says he will keep he wants kept', () => {
  expect(goalsOf('Chad says it will keep its garrison on the lake.')).toEqual(['Chad maintain: keep its garrison on the lake'])
})

test('what others will keep is no goal of the speaker', () => {
  expect(goalsOf('Chad says Niger will keep its garrison on the lake.')).toEqual([])
})

test('a denied plan in reported speech is a present will', () => {
  expect(goalsOf('The envoy said that Chad did not plan to attack the port.')).toEqual(['Chad avoid: attack the port'])
})

test('to stop somebody doing a thing is to keep it from coming about', () => {
  expect(goalsOf('The guards opened fire to stop the prisoners escaping.')).toEqual(['guards avoid: stop the prisoners escaping'])
})
