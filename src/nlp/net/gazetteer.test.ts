import { expect, it } from 'vitest'
import { Gazetteer } from './gazetteer.ts'

const gazetteer = new Gazetteer({
  labels: ['state', 'person', 'place'],
  groups: [
    { labels: [0], names: ['arvo', 'arvo republic'] },
    { labels: [1, 2], names: ['lena ost'] },
  ],
})
const rows = (...words: string[]) => [...gazetteer.mark(words)].map((mark) => gazetteer.rowsOf[mark])

it('marks the longest known name, with all it may be', () => {
  expect(rows('The', 'Arvo', 'Republic', 'met', 'Léna', 'Ost', '.')).toEqual([[], [1], [2], [], [3, 5], [4, 6], []])
  expect(gazetteer.rows).toBe(7)
})
it('marks no words in lower case', () => {
  expect(rows('arvo', 'republic')).toEqual([[], []])
})
