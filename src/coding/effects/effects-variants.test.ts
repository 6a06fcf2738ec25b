import { describe, expect, test } from 'vitest'
import { readEnglish } from '../../../test/support/read-english.ts'
import type { Effect, Goal } from '../../model/index.ts'

/** For every goal of a text: its content's first words and the signs of the effects on it. */
function signsOnGoals(text: string): Record<string, string> {
  const { entries } = readEnglish(text)
  const goals = entries.filter((e): e is Goal => e.kind === 'goal')
  const effects = entries.filter((e): e is Effect => e.kind === 'effect')
  const on = (goal: Goal) => effects.filter((e) => 'goalId' in e.affected && e.affected.goalId === goal.id).map((e) => e.sign)
  const firstWords = (goal: Goal) => text.slice(goal.content.start, goal.content.end).split(' ').slice(0, 2).join(' ')
  return Object.fromEntries(goals.map((g) => [firstWords(g), [...new Set(on(g))].sort().join('')]))
}

describe('a goal set back, however it is told', () => {
  test.each([
    'Kenya wants to prevent Sudan from acquiring armed drones, but Sudan has abandoned all limits on its drone program.',
    'Kenya wants to prevent Sudan from acquiring armed drones. However, Sudan has abandoned all limits on its drone program.',
    'Kenya wants to prevent Sudan from acquiring armed drones. Sudan has abandoned all limits on its drone program.',
    'Although Kenya wants to prevent Sudan from acquiring armed drones, Sudan has abandoned all limits on its drone program.',
    'Sudan has abandoned all limits on its drone program. Kenya wants to prevent Sudan from acquiring armed drones.',
    'KENYAN OFFICIAL: Kenya wants to prevent Sudan from acquiring armed drones, but Sudan has abandoned all limits on its drone program.',
  ])('%s', (text) => {
    expect(signsOnGoals(text)).toEqual({ 'prevent Sudan': '-' })
  })
})

describe('a goal that would lower somebody', () => {
  const goal = "Peru wants to limit Chile's influence in Bolivia"
  test('is hurt by another who, against it, is friendly with that very one', () => {
    expect(signsOnGoals(`${goal}, but Bolivia signed a defence agreement with Chile.`)).toEqual({ "limit Chile's": '-' })
    expect(signsOnGoals(`${goal}. However, Bolivia signed a defence agreement with Chile.`)).toEqual({ "limit Chile's": '-' })
  })
  test('is not hurt by friendship with its holder', () => {
    expect(signsOnGoals(`${goal}, but Bolivia signed a defence agreement with Peru.`)).toEqual({ "limit Chile's": '' })
  })
})

describe('a goal advanced by an act that helps', () => {
  test.each([
    'Chile wants to eliminate the Red Column, and its allies have launched operations against the Red Column.',
    'Chile wants to eliminate the Red Column. Its allies have launched operations against the Red Column.',
  ])('%s', (text) => {
    expect(signsOnGoals(text)).toEqual({ 'eliminate the': '+' })
  })

  test('words that show the act to help are stronger than "but"', () => {
    expect(signsOnGoals('Kenya wants to prevent Sudan from acquiring armed drones, but Sudan has dismantled its drone program.')).toEqual({
      'prevent Sudan': '+',
    })
  })
})

test('a stop to what fights a group helps the group, and hurts the goal to defeat it', () => {
  expect(signsOnGoals('Chile wants to defeat the Red Column, but its allies have suspended operations against the Red Column.')).toEqual({
    'defeat the': '-',
  })
})

test('forces that come are against a wish that forces leave', () => {
  const text = 'President Vera Solis wants to withdraw Chilean troops from Haiti. Chile sent more Chilean soldiers to Haiti on Friday.'
  expect(signsOnGoals(text)).toEqual({ 'withdraw Chilean': '-' })
})

test('a goal that nothing touches stays open', () => {
  expect(signsOnGoals('Norway wants to keep the fjord open. Peru signed a trade treaty with Bolivia.')).toEqual({ 'keep the': '' })
})

test('every derived effect explains itself by its signed words', () => {
  const { entries } = readEnglish('Chile wants to defeat the Red Column. Its allies have suspended operations against the Red Column.')
  const effect = entries.find((e): e is Effect => e.kind === 'effect' && e.basis === 'derived')
  expect(effect!.chain.map((s) => `${s.words} ${s.sign}`)).toEqual(['suspend -', 'operations -', 'Column -'])
  expect(effect!.chain.at(-1)!.why).toMatch(/the goal wants it lowered/)
})
