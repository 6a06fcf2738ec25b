import { expect, test } from 'vitest'
import { readEnglish } from '../../../test/support/read-english.ts'

/** Who gains (+) or loses (−) in a text by its stated effects, by name. */
function fates(text: string): string[] {
  const { entries, reading } = readEnglish(text)
  return entries.flatMap((e) => {
    if (e.kind !== 'effect' || !('actorId' in e.affected) || !e.coder.rule.startsWith('winner')) return []
    return [`${e.sign} ${reading.actors.byId(e.affected.actorId).name}`]
  })
}

test('the names that answer a question gain or lose', () => {
  const asked = fates('The embargo has ruined the growers. Who has gained from it? The smugglers. And, above all, Chad.')
  expect(asked.sort()).toEqual(['+ Chad', '+ smugglers'])
  expect(fates('The embargo has ruined the growers. Who is laughing? The smugglers.')).toEqual(['+ smugglers'])
  expect(fates('The embargo has ruined the growers. Who has seen them? The smugglers.')).toEqual([])
})

test('a winner may be shown before it is named', () => {
  expect(fates('The feud dragged on. Here is the real winner. Chad, whom nobody had asked.')).toEqual(['+ Chad'])
})

test('a reason to celebrate is a gain', () => {
  expect(fates('The smugglers have every reason to celebrate the embargo.')).toEqual(['+ smugglers'])
  expect(fates('The smugglers have no reason to celebrate the embargo.')).toEqual([])
})
