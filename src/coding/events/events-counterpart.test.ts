import { expect, test } from 'vitest'
import { readEnglish } from '../../../test/support/read-english.ts'
import type { CodedEvent } from '../../model/index.ts'

/** The acts of a text as "TYPE doers > recipients". */
function actsOf(text: string): string[] {
  const { reading, entries } = readEnglish(text)
  const names = (ids: readonly string[]) => ids.map((id) => reading.actors.byId(id).name).join('+')
  return entries.filter((e): e is CodedEvent => e.kind === 'event').map((e) => `${e.eventType} ${names(e.actors)} > ${names(e.recipients)}`)
}

test('what is said of a move behind a comma is said of whoever made it', () => {
  expect(actsOf('The army announced a truce, a move welcomed by the bishop but scorned by the generals.')).toEqual([
    'RETREAT army > ',
    'SUPPORT bishop > army',
    'ACCUSE generals > army',
  ])
})

test('who is prompted to warn warns whoever prompted it', () => {
  expect(actsOf('Niger massed troops at the river, prompting Chad to warn of grave consequences.')).toContain('THREATEN Chad > Niger')
})

test('their things are taken from those who were just acted upon', () => {
  expect(actsOf('Brazil fined the logging company and seized its barges.')).toEqual([
    'SANCTION Brazil > logging company',
    'COERCE Brazil > logging company',
  ])
})

test('what is coordinated in a relative clause shares the subject of that clause', () => {
  expect(actsOf('They patrol Lake Victoria, where pirates robbed and drowned six fishermen.')).toEqual(['ASSAULT pirates > fishermen'])
})

test('praise that is drawn comes from those who praise', () => {
  expect(actsOf('Brazil seized the barges, drawing praise from the chiefs.')).toContain('SUPPORT chiefs > Brazil')
})

test('who is named only to be left out does nothing', () => {
  expect(actsOf('The army and not the police arrested the mayor.')).toEqual(['COERCE army > mayor'])
})
