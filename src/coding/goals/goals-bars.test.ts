import { expect, test } from 'vitest'
import { readEnglish } from '../../../test/support/read-english.ts'
import type { Goal } from '../../model/index.ts'

/** The contents of the goals of a text. */
const goalsOf = (text: string): string[] =>
  readEnglish(text)
    .entries.filter((e): e is Goal => e.kind === 'goal')
    .map((g) => text.slice(g.content.start, g.content.end))

test('a will that is only supposed is no goal', () => {
  expect(goalsOf('The question is whether Chad wants to reopen the pass.')).toEqual([])
  expect(goalsOf('Chad wants to reopen the pass.')).toEqual(['reopen the pass'])
})

test('a demand that nobody has made is none', () => {
  expect(goalsOf('Chad could encourage the rebels to keep the ceasefire.')).toEqual([])
  expect(goalsOf('Who will ask the rebels to keep the ceasefire?')).toEqual([])
  expect(goalsOf('Chad is encouraging the rebels to keep the ceasefire.')).toEqual(['keep the ceasefire'])
})

test('what others are asked to ask for is the wish of nobody else', () => {
  expect(goalsOf('Chad urged Niger to press Mali to leave the union.')).toHaveLength(1)
})

test('habits, names and verbs that lack their object say no goal', () => {
  expect(goalsOf('The union used to count its pennies.')).toEqual([])
  expect(goalsOf('The plan does nothing to solve the crisis.')).toEqual([])
  expect(goalsOf('The Committee to Protect Vineyards met in Chad.')).toEqual([])
  expect(goalsOf('The villagers gave blood in a bid to assist.')).toEqual([])
})

test('those who have goals, and whom one sues, are no goals', () => {
  expect(goalsOf('It appears that the goals of the four countries have moved away.')).toEqual([])
  expect(goalsOf('The union filed a lawsuit against the state of Chad over its law.')).toEqual([])
  expect(goalsOf('The union filed a lawsuit against the law of Chad.')).toHaveLength(1)
})

test('a wish ends where its part of the sentence ends', () => {
  expect(goalsOf('Marek wants them to leave, such as the governor, who praised the plan.')).toEqual(['them to leave'])
})
