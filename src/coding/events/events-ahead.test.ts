import { expect, test } from 'vitest'
import { readEnglish } from '../../../test/support/read-english.ts'
import type { CodedEvent, Statement } from '../../model/index.ts'

/** The acts of a text as "TYPE doers > recipients certainty/phase". */
function actsOf(text: string): string[] {
  const { reading, entries } = readEnglish(text)
  const names = (ids: readonly string[]) => ids.map((id) => reading.actors.byId(id).name).join('+')
  return entries
    .filter((e): e is CodedEvent => e.kind === 'event')
    .map((e) => `${e.eventType} ${names(e.actors)} > ${names(e.recipients)} ${e.certainty}/${e.phase}`)
}

test('what is thought about is possible and to come, what is planned or prepared probable', () => {
  expect(actsOf('Norway is weighing new sanctions on Chad.')).toEqual(['SANCTION Norway > Chad possible/future'])
  expect(actsOf('Norway is considering imposing sanctions on Chad.')).toEqual(['SANCTION Norway > Chad possible/future'])
  expect(actsOf('Norway is weighing whether to send soldiers to Chad.')).toEqual(['MOBILIZE Norway > Chad possible/future'])
  expect(actsOf('Sudan is preparing an offensive against Chad.')).toEqual(['ASSAULT Sudan > Chad probable/future'])
  expect(actsOf('The judge considered the sanctions illegal.')).not.toContainEqual(expect.stringMatching(/^SANCTION/))
  expect(actsOf('Sudan launched an offensive against Chad.')).toEqual(['ASSAULT Sudan > Chad certain/past'])
})

test('officials in the plural talk with one another; one official who discusses a thing does not say with whom', () => {
  expect(actsOf('The two ministers discussed the border.')).toEqual(['CONSULT ministers >  certain/past'])
  expect(actsOf('The minister discussed the border.')).toEqual([])
})

test('who is said to be behind a harm is accused of it', () => {
  expect(actsOf('Chad was behind the attack, Norway said.')).toContain('ACCUSE Norway > Chad certain/past')
  expect(actsOf('Chad was behind the proposal, Norway said.')).toEqual([])
})

test('who does not let a text pass does not say and want what it says', () => {
  const { reading, entries } = readEnglish('Norway vetoed a resolution calling for a ceasefire in Chad.')
  const speakers = entries.filter((e): e is Statement => e.kind === 'statement').flatMap((s) => s.speakers)
  expect(speakers.map((id) => reading.actors.byId(id).name)).not.toContain('Norway')
  expect(entries.filter((e) => e.kind === 'goal')).toEqual([])
})

test('a condition told by the order of words makes what it tells conditional, and what would follow from it', () => {
  expect(actsOf('Had the rebels attacked the capital, the army would have shelled their camps, the bishop said.')).toEqual([
    'ASSAULT rebels >  conditional/past',
    'ASSAULT army > rebels conditional/past',
  ])
  expect(actsOf('The rebels had attacked the capital, and the army shelled their camps.')).toEqual([
    'ASSAULT rebels >  certain/past',
    'ASSAULT army > rebels certain/past',
  ])
})

test('what is asked is left open', () => {
  expect(actsOf('Asked whether Norway had bombed Chad, the minister hung up.')).toContain('ASSAULT Norway > Chad possible/past')
  expect(actsOf('The minister said that Norway had bombed Chad.')).toContain('ASSAULT Norway > Chad certain/past')
})
