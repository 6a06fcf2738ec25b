import { expect, test } from 'vitest'
import { readEnglish } from '../../../test/support/read-english.ts'
import type { CodedEvent } from '../../model/index.ts'

/** The acts of a text: type, doers, recipients, and the words that tell them. */
function actsOf(text: string) {
  const { reading, entries } = readEnglish(text)
  const names = (ids: readonly string[]) => ids.map((id) => reading.actors.byId(id).name)
  return entries
    .filter((e): e is CodedEvent => e.kind === 'event')
    .map((e) => [e.eventType, names(e.actors), names(e.recipients), text.slice(e.predicate.start, e.predicate.end)])
}

test('a verb that judges what it speaks of accuses whoever its words name', () => {
  expect(actsOf('The admiralty speaks of the reckless seamanship of the Icelanders.')).toEqual([
    ['ACCUSE', ['admiralty'], ['Iceland'], 'speaks of'],
  ])
})

test('a plain word of saying accuses nobody by itself', () => {
  expect(actsOf('The admiralty said that the seamanship was reckless.')).toEqual([])
})

test('what somebody is reported to have done is an act', () => {
  expect(actsOf('Israel was reported to have bombed a factory in Syria.')).toEqual([['ASSAULT', ['Israel'], ['Syria'], 'bombed']])
})

test('a bare number that does something counts people', () => {
  expect(actsOf('Twelve signed the pact.')).toEqual([['AGREE', [], [], 'signed the pact']])
})
