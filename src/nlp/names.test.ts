import { expect, it } from 'vitest'
import { mentionsOf } from './names.ts'
import { docOfTokens } from './token-lines.ts'

it('joins tags to names and gives a name one type', () => {
  const doc = docOfTokens([
    ['Karim', 'Adel', 'left', 'Arvo'],
    ['Adel', 'saw', 'Arvo'],
    ['Arvo', 'fell'],
  ])
  const tags = ['B-PER', 'I-PER', 'O', 'B-LOC', 'B-LOC', 'O', 'B-LOC', 'B-ORG', 'O']
  const found = mentionsOf(doc, tags).map((m) => [doc.source.text.slice(m.start, m.end), m.type])
  expect(found).toEqual([
    ['Karim Adel', 'PER'],
    ['Arvo', 'LOC'],
    ['Adel', 'PER'],
    ['Arvo', 'LOC'],
    ['Arvo', 'LOC'],
  ])
})
