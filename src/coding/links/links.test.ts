import { expect, test } from 'vitest'
import { readEnglish } from '../../../test/support/read-english.ts'

/** Links of a type as `from > to`, ends as their predicates or words. */
function linksOf(type: string, text: string): string[] {
  const { entries } = readEnglish(text)
  const say = (end: { entryId: string } | { span: { start: number; end: number } }): string => {
    const entry = 'entryId' in end ? entries.find((e) => e.id === end.entryId) : undefined
    const span =
      entry?.kind === 'event' ? entry.predicate : entry?.kind === 'goal' ? entry.content : 'span' in end ? end.span : { start: 0, end: 0 }
    return text.slice(span.start, span.end)
  }
  return entries.flatMap((e) => (e.kind === 'link' && e.type === type ? [`${say(e.from)} > ${say(e.to)}`] : []))
}

test('an act told after another one by the side it was done to answers it', () => {
  expect(linksOf('responds', 'Rebels from Chad killed a Libyan general. Libya closed the border after the killing.')).toEqual([
    'closed > killed',
  ])
})

test('an act by others after it does not', () => {
  expect(linksOf('responds', 'Rebels from Chad killed a Libyan general. Peru closed the embassy after the killing.')).toEqual([])
})

test('a clause that tells no act of its own stands for the act told inside it', () => {
  const text = 'After Chad bombed the port, Libya was handed a victory in the council, which voted to remove every Chadian soldier.'
  expect(linksOf('responds', text)).toContain('voted > bombed')
})

test('an act is linked to the goal that it serves', () => {
  expect(linksOf('purpose', 'Chad sent troops to protect the dam.')).toEqual(['sent > protect the dam'])
})
