import { describe, expect, it } from 'vitest'
import { newEntry, resize, spanOf, withSpan } from './draft.ts'

const text = 'Norland wants to keep the strait open.'
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end)

describe('resize', () => {
  it.each([
    ['[', 'keep the strait', 'keep the'],
    [']', 'keep the strait', 'keep the strait open.'],
    ['{', 'keep the strait', 'to keep the strait'],
    ['}', 'keep the strait', 'the strait'],
  ] as const)('%s moves an edge of “%s” by a word', (key, before, after) => {
    expect(words(resize(span(before), key, text))).toBe(after)
  })

  it('keeps at least one word, and stays in the text', () => {
    expect(words(resize(span('keep'), '[', text))).toBe('keep')
    expect(words(resize(span('keep'), '}', text))).toBe('keep')
    expect(words(resize(span('Norland'), '{', text))).toBe('Norland')
    expect(words(resize(span('open.'), ']', text))).toBe('open.')
  })
})

describe('withSpan', () => {
  it('moves one part, and lets the quotation grow to hold it', () => {
    const goal = newEntry('goal', 'd', span('keep the strait'), text)
    const wider = withSpan(goal, 'content', span('to keep the strait open'), text)
    expect(words(spanOf(wider, 'content'))).toBe('to keep the strait open')
    expect(wider.evidence[0]).toMatchObject({ exact: 'to keep the strait open' })
    expect(words(spanOf(wider, 'topic'))).toBe('keep the strait')
  })
})

it('makes a new row of the words chosen, of each kind', () => {
  for (const kind of ['statement', 'event', 'goal', 'effect', 'figure', 'link'] as const)
    expect(newEntry(kind, 'd', span('the strait'), text)).toMatchObject({ kind, evidence: [{ documentId: 'd', exact: 'the strait' }] })
  expect(newEntry('figure', 'd', { start: 0, end: 15 }, '1,200 sailors are home')).toMatchObject({ value: 1200 })
})
