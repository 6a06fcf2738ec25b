import { describe, expect, test } from 'vitest'
import { readEnglish } from '../../../test/support/read-english.ts'
import type { Effect, Goal } from '../../model/index.ts'

/** Each effect on a goal as "rule sign content". */
function onGoals(text: string): string[] {
  const { entries } = readEnglish(text)
  const goals = new Map(entries.filter((e): e is Goal => e.kind === 'goal').map((g) => [g.id, text.slice(g.content.start, g.content.end)]))
  return entries.flatMap((e) =>
    e.kind === 'effect' && 'goalId' in e.affected ? [`${(e as Effect).coder.rule} ${e.sign} ${goals.get(e.affected.goalId)}`] : [],
  )
}

describe('goals that what came of them belies', () => {
  test('what was meant for one thing and only did another', () => {
    expect(onGoals('The levy, intended to protect growers, has instead driven up rents.')).toContain('belied/purpose - protect growers')
    expect(onGoals('The levy, intended to protect growers, was passed in May.')).toEqual([])
  })

  test('what was promised and is told not to be', () => {
    const twelve = 'The governor promised to release all political prisoners. A year later only twelve have been released.'
    expect(onGoals(twelve)).toContain('belied/word - release all political prisoners')
    const shut = 'The governor vowed that no school would close; three weeks later she shut forty of them.'
    expect(onGoals(shut)).toContain('belied/word - no school would close')
  })

  test('what came instead, or despite a pledge', () => {
    expect(onGoals('Chad hoped to see its man elected. It got a general instead.').join()).toContain('- see its man elected')
    expect(onGoals('Despite its pledge to close the camps, the government has opened two more.').join()).toContain('- close the camps')
  })

  test('how a goal stands', () => {
    const away = 'The goal of Chad to reopen the canal looks further away than ever.'
    expect(onGoals(away).join()).toMatch(/^(outcome - |)/)
    expect(onGoals('Chad is keen to draw the Lakes into talks, and the shipment of rice has helped.').join()).toContain('+ draw the Lakes')
  })
})
