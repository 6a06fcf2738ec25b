import { expect, test } from 'vitest'
import { loadSaying } from '../../codebook/saying.ts'
import type { Doc } from '../../model/index.ts'
import { sourceOf } from '../../nlp/source-of.ts'
import { readTurns } from './transcript.ts'

const saying = loadSaying()

/** A Doc of words divided at blanks, which is all that turns need. */
function docOf(text: string): Doc {
  const tokens = [...text.matchAll(/[^\s:]+|:/g)].map((m, i) => ({
    i,
    start: m.index,
    end: m.index + m[0].length,
    text: m[0],
    lemma: m[0],
    upos: 'X',
    xpos: 'X',
    head: -1,
    deprel: 'root',
    sentence: 0,
  }))
  return { source: sourceOf(text), tokens, sentences: [], mentions: [], chains: [], quotations: [] }
}
const turns = (text: string) => {
  const doc = docOf(text)
  return readTurns(doc, saying).map((t) => ({
    speaker: doc.tokens[t.speaker]!.text,
    body: text.slice(t.body.start, t.body.end).trim(),
    question: t.question,
  }))
}

test('labels in capitals and Q open turns; paragraphs without one belong to the turn before', () => {
  expect(turns('MS. VALE: The talks go on.\nThey will take time.\nQ And the border?\nMS. VALE: It is open.')).toEqual([
    { speaker: 'VALE', body: 'The talks go on.\nThey will take time.', question: false },
    { speaker: 'Q', body: 'And the border?', question: true },
    { speaker: 'VALE', body: 'It is open.', question: false },
  ])
})

test('indented lines open turns too', () => {
  expect(turns('Q Is it over?\n MS. VALE: No.\n\tQ When, then?').map((t) => [t.speaker, t.body])).toEqual([
    ['Q', 'Is it over?'],
    ['VALE', 'No.'],
    ['Q', 'When, then?'],
  ])
})

test('names as labels count when they come back and another name answers', () => {
  expect(turns('Ann Vale: Is it over?\nTom Reed: No.\nAnn Vale: When, then?').map((t) => t.speaker)).toEqual(['Vale', 'Reed', 'Vale'])
  expect(turns('Ann Vale: Is it over?\nThe minister left.')).toEqual([])
})

test('a single label, a heading and a note are no turns', () => {
  expect(turns('UPDATE: The road is open.\nNOTE: This was mended.\nThe army left.')).toEqual([])
  expect(turns('The list: apples and pears.\nThe rest is silence.')).toEqual([])
})

test('in a text that is no transcript throughout, a turn ends with its paragraph', () => {
  const prose = Array.from({ length: 12 }, (_, i) => `Plain paragraph ${i}.`).join('\n')
  expect(turns(`ANN VALE: We stay.\nTOM REED: We go.\n${prose}`).at(-1)!.body).toBe('We go.')
})
