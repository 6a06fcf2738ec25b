import { expect, test } from 'vitest'
import { effectsOnGoals } from '../../../test/support/effects-on-goals.ts'

test('a refusal of the request just told hurts the goal', () => {
  expect(
    effectsOnGoals('Chad asked Niger to help build a canal and wants to finish the canal by May. Niger rejected the request.').join(),
  ).toContain('- answered/refused')
})

test('a vote that makes the wish binding helps it', () => {
  expect(effectsOnGoals('Lawmakers in Chad passed a bill to ban plastic bags.').join()).toContain('+ answered/enacted')
})

test('giving up hurts what was wanted; only its holder gives it up', () => {
  expect(effectsOnGoals('Chad wants to annex the valley. On Monday Chad abandoned the plan.').join()).toContain('- ')
})

test('what comes to nothing was hurt, what comes about was helped', () => {
  expect(effectsOnGoals('Chad hopes to reopen the canal. That has not happened.').join()).toContain('- ')
})

test('"but" without an act against it sets nothing back', () => {
  expect(effectsOnGoals('Chad wants to reopen the canal, but the canal is long.')).toEqual([])
})

test('a stated effect on a plan is one on its goal', () => {
  expect(effectsOnGoals('The flood has set back the plan of Chad to reopen the canal.').join()).toMatch(/^(- on-goal|)/)
})

test('a clause that no event stands for may answer', () => {
  expect(effectsOnGoals('Chad aims to end fuel subsidies. Parliament voted down the proposal.').join()).toContain('- ')
})

test('a wish that is taken up by its name has failed or not', () => {
  const of = (text: string) => effectsOnGoals(text).map((e) => e[0])
  expect(of('Chad wants to end the smuggling of salt. Those efforts have failed.')).toEqual(['-'])
  expect(of('Chad wants to end the smuggling of salt. That policy has failed.')).toEqual(['-'])
  expect(of('Chad wants to end the smuggling of salt. Its harvest has failed.')).toEqual([])
})
