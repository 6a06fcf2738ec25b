import { expect, test } from 'vitest'
import { readEnglish } from '../../../test/support/read-english.ts'
import type { Goal } from '../../model/index.ts'

const read = (text: string): { goals: Goal[]; name: (id: string) => string } => {
  const { reading, entries } = readEnglish(text)
  return { goals: entries.filter((e): e is Goal => e.kind === 'goal'), name: (id) => reading.actors.byId(id).name }
}

/** The contents of the goals of a text. */
const goalsOf = (text: string): string[] => read(text).goals.map((g) => text.slice(g.content.start, g.content.end))

/** Who holds the first goal of a text, and which way it goes. */
function firstOf(text: string): { holders: string[]; direction: string } {
  const { goals, name } = read(text)
  return { holders: goals[0]!.holders.map(name), direction: goals[0]!.direction }
}

test('what happened instead is no second wish', () => {
  expect(goalsOf("Chad's goal is to prevent Libya from building a dam, but Libya poured more concrete.")).toEqual([
    'prevent Libya from building a dam',
  ])
})

test('two infinitives are two wishes', () => {
  expect(goalsOf('Chad wants to reopen the pass and close the camp.')).toEqual(['reopen the pass', 'close the camp'])
})

test('each full phrase of a list is a wish, bare words are one', () => {
  expect(goalsOf('The union is campaigning for higher wages, shorter hours and the reinstatement of dismissed drivers.')).toEqual([
    'higher wages',
    'shorter hours',
    'the reinstatement of dismissed drivers',
  ])
  expect(goalsOf('Chile wants peace and security.')).toEqual(['peace and security'])
})

test('who drafted a bill wants what it aims at', () => {
  expect(firstOf('The bill, which aims to curb foreign ownership of the press, was tabled by Chad.')).toEqual({
    holders: ['Chad'],
    direction: 'reduce',
  })
  expect(firstOf('Chad passed a law banning foreign banks.').holders).toEqual(['Chad'])
})

test('a veto is no wish for what the bill does', () => {
  expect(goalsOf('Chad vetoed a bill that would ban foreign banks.')).toEqual([])
})

test('whoever is accused of a plan holds it, not the accuser', () => {
  expect(firstOf('Chad accused Libya of trying to seize the wells.').holders).toEqual(['Libya'])
})

test('a demand that somebody rejects is not the wish of that somebody', () => {
  expect(goalsOf('Chad rejected calls for a new tax on salt.')).toEqual([])
})

test('what is protested against ends, what is only proposed is kept off', () => {
  expect(firstOf('Farmers protested against the tax.').direction).toBe('cease')
  expect(firstOf('Farmers protested against the planned tax.').direction).toBe('avoid')
})

test('a plural wish is not an arrangement: "is to" of an actor tells what is set', () => {
  expect(goalsOf('Parliament is to remain closed.')).toEqual([])
})

test('what separates an infinitive from a verb of staying makes it a purpose', () => {
  expect(goalsOf('Chad kept troops in Libya. The troops remained in Libya to prevent a new war.')).toContain('prevent a new war')
})

test('what somebody does to a thing has a purpose, though the parser hangs it on the thing', () => {
  expect(goalsOf('The bank lowered rates to revive the economy.')).toEqual(['revive the economy'])
  expect(goalsOf('Kenya has a duty to feed its people.')).toEqual([])
})

test("a measure aimed at a country is not that country's wish", () => {
  const { goals, name } = read('According to the minister, the sanctions were aimed at stopping Chad from buying arms.')
  expect(goals.flatMap((g) => g.holders.map(name))).not.toContain('Chad')
})

test('one who blames a measure for its aim is not the one who aims', () => {
  const { goals, name } = read('Critics say the law is aimed at silencing the press.')
  expect(goals.flatMap((g) => g.holders.map(name))).toEqual([])
})

test('what somebody says there must be, or that they need, is wanted', () => {
  expect(goalsOf('The envoy said there must be an end to the siege of the town.')).toEqual(['an end to the siege of the town'])
  expect(goalsOf('"What we need is a change of government," the senator said.')).toEqual(['a change of government'])
})

test('what a draft would do is the wish of whoever proposed it', () => {
  expect(firstOf('A bill proposed by Chad would reduce the tax on salt.')).toEqual({ holders: ['Chad'], direction: 'reduce' })
})

test('a list takes only what stands with its own preposition', () => {
  expect(goalsOf('Farmers lobbied for lower fees and against the salt tax.')[0]).toBe('lower fees')
})

test('more of a thing is wanted to grow, fewer to shrink', () => {
  expect(firstOf('Chad wants more boats on the lake.').direction).toBe('increase')
  expect(firstOf('Chad called for fewer patrols on the lake.').direction).toBe('reduce')
})

test('the means and what is added in passing are no part of a wish', () => {
  expect(goalsOf('Chad wants to close the camp by cutting its water.')).toEqual(['close the camp'])
  expect(goalsOf('Chad wants to close the camp without shedding blood.')).toEqual(['close the camp without shedding blood'])
})

test('what is no longer wanted is wanted not to be', () => {
  const wants = (text: string) => readEnglish(text).entries.flatMap((e) => (e.kind === 'goal' ? [e.direction] : []))
  expect(wants('The council no longer wants to discuss the treaty.')).toEqual(['avoid'])
  expect(wants('The council wants to discuss the treaty.')).toEqual(['achieve'])
})
