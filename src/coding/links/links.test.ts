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

test('an answer that names nothing answers the act told last', () => {
  expect(linksOf('responds', 'Chad bombed a port in Libya. Libya attacked a base in Chad in response.')).toContain('attacked > bombed')
})

test('what nobody does comes about, it answers nothing', () => {
  const text = 'The truce collapsed after Chad bombed a port.'
  expect(linksOf('responds', text)).toEqual([])
  expect(linksOf('causes', text)).toHaveLength(1)
})

test('more of a saying is no answer', () => {
  expect(linksOf('responds', 'Libya lied, the minister said, accusing Libya of theft.')).toEqual([])
})

test('a verb of cause joins two acts', () => {
  expect(linksOf('causes', 'The killing of a teenager by police sparked riots in Nanterre.')).toHaveLength(1)
})
