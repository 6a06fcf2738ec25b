import { describe, expect, test } from 'vitest'
import { loadCodebook } from '../../codebook/index.ts'
import { English } from '../../nlp/index.ts'
import { addLayers } from '../../nlp/layers.ts'
import { openReading } from '../index.ts'
import { codeStatements } from './statements.ts'

const codebook = loadCodebook()
const english = English.load()
const contents = (text: string) =>
  codeStatements(openReading(addLayers(english.parse(text), codebook), codebook), []).flatMap((s) =>
    s.kind === 'statement' ? [text.slice(s.content.start, s.content.end)] : [],
  )

describe('how far a content reaches', () => {
  test.each([
    ['Villagers say soldiers burned their homes, a charge the army denies.', 'soldiers burned their homes'],
    ['The mayor said the bridge was safe; the engineers left the next day.', 'the bridge was safe'],
    ['The envoy urged Chad to stop the raids and called for a truce.', 'Chad to stop the raids'],
    ['The king announced he would sell the palace, before reversing course the next day.', 'he would sell the palace'],
    ['Peru has threatened Chile with sanctions if it closes the strait.', 'Chile with sanctions if it closes the strait'],
    ['The generals promised elections within two years.', 'elections within two years'],
    ['Mali called for an inquiry into the shooting.', 'an inquiry into the shooting'],
    [
      'The premier called the fight against the floods "a war fought with spoons".',
      'the fight against the floods "a war fought with spoons"',
    ],
    [
      'The cabinet announced the new region, to be called Arle, would govern itself.',
      'the new region, to be called Arle, would govern itself',
    ],
    ['Every barrel, officials grumble, is a barrel lost.', 'Every barrel, officials grumble, is a barrel lost'],
    ['The union sent a lobbyist to Dakar with a single instruction: leave the chart alone.', 'leave the chart alone'],
    ['By the count of the defence ministry, 4,000 men have come home.', '4,000 men have come home'],
  ])('%s', (text, content) => {
    expect(contents(text)).toContain(content)
  })

  test('each of two slogans on a banner is said', () => {
    expect(contents('Signs held by the marchers read "No more killings" and "Bread for all".')).toEqual([
      'No more killings',
      'Bread for all',
    ])
  })
})
