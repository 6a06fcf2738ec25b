import { expect, test } from 'vitest'
import { readEnglish } from '../../test/support/read-english.ts'

/** Signed effects on goals, as `sign rule content`. */
function effectsOnGoals(text: string): string[] {
  const { entries } = readEnglish(text)
  return entries.flatMap((e) => {
    if (e.kind !== 'effect' || !('goalId' in e.affected)) return []
    const { goalId } = e.affected
    const goal = entries.find((g) => g.id === goalId)
    return goal?.kind === 'goal' ? [`${e.sign} ${e.coder.rule} ${text.slice(goal.content.start, goal.content.end)}`] : []
  })
}

test('the wanted act itself helps the goal, its denial hurts it', () => {
  expect(effectsOnGoals('Chad wants Niger to close the border. On Monday Niger closed the border.')).toContain(
    '+ answered/done Niger to close the border',
  )
  expect(effectsOnGoals('Chad wants Niger to close the border. On Monday Niger did not close the border.')).toContain(
    '- answered/done Niger to close the border',
  )
})

test('closing something else is no answer', () => {
  expect(effectsOnGoals('Chad wants Niger to close the border. On Monday Niger closed the embassy.').join()).not.toContain('answered')
})

test('an assault on a person hurts what that person wants, not what his country wants', () => {
  expect(effectsOnGoals('General Amadou Sissoko wanted to reopen the port. Rebels killed General Amadou Sissoko on Friday.')).toContain(
    '- answered/struck reopen the port',
  )
  expect(effectsOnGoals('Chad wanted to reopen the port. Rebels killed General Amadou Sissoko on Friday.').join()).not.toContain('answered')
})
