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

test('whoever stands right before the verb wants, though the tree gives the name to another word', () => {
  expect(goalsOf('Voters saw Ada Marr, the mayor of Velt, pledged to close the mine.').join()).toContain('Ada Marr')
})

test('one goal of several is told with its name in another word', () => {
  expect(goalsOf('One of the aims of Chad is to lower the toll.')).toEqual(['Chad reduce: lower the toll'])
})

test('an accord may seek what no actor is named for', () => {
  expect(goalsOf('The agreement seeks to end the dispute over the lake.')).toEqual([' cease: end the dispute over the lake'])
})

test('what is said to be so is no promise', () => {
  expect(goalsOf('Chad swore that it had paid.')).toEqual([])
})

test('a participle after where something is done is theirs who do it', () => {
  expect(goalsOf('Villagers staged a protest outside the police station demanding the release of the driver.')).toEqual([
    'Villagers achieve: the release of the driver',
  ])
})

test('of an amount of people, the people want', () => {
  expect(goalsOf('Hundreds of vendors want a new market.')).toEqual(['vendors achieve: a new market'])
})

test('several demands are told by one that is named', () => {
  expect(goalsOf('The students made many demands, including the removal of the rector.')).toEqual([
    'students cease: the removal of the rector',
  ])
})

test('words of time may stand between a pledge and what is pledged', () => {
  expect(goalsOf('The mayor vowed on Sunday to stop the dumping.')).toEqual(['mayor cease: stop the dumping'])
})

test('a plan that nobody has is none, and an intention that nobody has is to the contrary', () => {
  expect(goalsOf('Chad did not announce plans to leave the pact.')).toEqual([])
  expect(goalsOf('Chad did not have any intention of leaving the pact.')).toEqual(['Chad avoid: leaving the pact'])
})

test('what cannot be supported is not what is not wanted', () => {
  expect(goalsOf('The old bridge cannot support lorries.')).toEqual([])
})

test('a possessive before the comma is the subject that follows', () => {
  expect(goalsOf('In its quest for a larger fleet, Chad courted the miners.')).toEqual(['Chad increase: a larger fleet'])
})

test('a verb with a particle is not the verb without it', () => {
  expect(goalsOf('The union called off the strike for a day of talks.')).toEqual([])
})

test('a need that is there is felt by whoever says so', () => {
  expect(goalsOf('The envoy said there was an urgent need for a ceasefire.')).toEqual(['envoy achieve: a ceasefire'])
})

test('a strike is theirs who call it, and a rally that demands is theirs who hold it', () => {
  expect(goalsOf('The strike called by the unions against the wage law went on.')).toEqual(['unions cease: the wage law'])
  expect(goalsOf('Students held a rally demanding the release of the driver.')).toEqual(['Students achieve: the release of the driver'])
})

test('whoever is promised a thing does not hold the goal', () => {
  expect(goalsOf('Chad promised Libya to open the pass.')).toEqual(['Chad achieve: open the pass'])
})
