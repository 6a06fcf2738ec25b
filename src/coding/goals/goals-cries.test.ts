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

test('a quoted command to keep or end a thing is what its speakers want', () => {
  expect(goalsOf('"Close the base!" the villagers shouted.')).toEqual(['villagers achieve: Close the base'])
})

test('a command to do one thing is no goal', () => {
  expect(goalsOf('"Read the letter!" the villagers shouted.')).toEqual([])
})

test('what shall be no more is wanted to be kept off', () => {
  expect(goalsOf('"No more soldiers in the valley," the mayor told the crowd.')).toEqual(['mayor avoid: No more soldiers in the valley'])
})

test('what may happen under no circumstances is wanted to be kept off', () => {
  expect(goalsOf('"Under no circumstances may the army cross the river," the general said.')).toEqual([
    'general avoid: the army cross the river',
  ])
})

test('what is feared to come of an act is wanted to be kept off', () => {
  expect(goalsOf('The army mined the bridge for fear that the rebels would cross it.')).toEqual(['army avoid: the rebels would cross it'])
})
