import { expect, it } from 'vitest'
import { English } from '../nlp/index.ts'
import { parseText } from './parse-text.ts'

it('writes CoNLL-U for text and for words already cut', () => {
  const english = English.load()
  const lines = parseText(english, 'Soldiers left.', { title: 'note' }).split('\n')
  expect(lines[0]).toBe('# newdoc id = note')
  expect(lines.filter((line) => /^\d/.test(line)).map((line) => line.split('\t').slice(0, 4))).toEqual([
    ['1', 'Soldiers', 'soldier', 'NOUN'],
    ['2', 'left', 'leave', 'VERB'],
    ['3', '.', '.', 'PUNCT'],
  ])
  expect(parseText(english, 'Troops left .\n\nGo', { tokens: true }).match(/# sent_id/g)).toHaveLength(2)
})
