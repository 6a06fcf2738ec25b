import { expect, test } from 'vitest'
import { readEnglish } from '../../../test/support/read-english.ts'

/** Effects on goals, as `sign rule content`. */
function onGoals(text: string): string[] {
  const { entries } = readEnglish(text)
  return entries.flatMap((e) => {
    if (e.kind !== 'effect' || !('goalId' in e.affected)) return []
    const { goalId } = e.affected
    const goal = entries.find((g) => g.id === goalId)
    return goal?.kind === 'goal' ? [`${e.sign} ${e.coder.rule} ${text.slice(goal.content.start, goal.content.end)}`] : []
  })
}

test('a refusal of the request just told hurts the goal', () => {
  expect(
    onGoals('Chad asked Niger to help build a canal and wants to finish the canal by May. Niger rejected the request.').join(),
  ).toContain('- answered/refused')
})

test('a vote that makes the wish binding helps it', () => {
  expect(onGoals('Lawmakers in Chad passed a bill to ban plastic bags.').join()).toContain('+ answered/enacted')
})

test('giving up hurts what was wanted; only its holder gives it up', () => {
  expect(onGoals('Chad wants to annex the valley. On Monday Chad abandoned the plan.').join()).toContain('- ')
})

test('what comes to nothing was hurt, what comes about was helped', () => {
  expect(onGoals('Chad hopes to reopen the canal. That has not happened.').join()).toContain('- ')
})

test('"but" without an act against it sets nothing back', () => {
  expect(onGoals('Chad wants to reopen the canal, but the canal is long.')).toEqual([])
})

test('a stated effect on a plan is one on its goal', () => {
  expect(onGoals('The flood has set back the plan of Chad to reopen the canal.').join()).toMatch(/^(- on-goal|)/)
})

test('a clause that no event stands for may answer', () => {
  expect(onGoals('Chad aims to end fuel subsidies. Parliament voted down the proposal.').join()).toContain('- ')
})
