import { describe, expect, it } from 'vitest'
import { findQuotations } from './quotations.ts'
import { sourceOf } from './source-of.ts'

const quoted = (text: string): string[] =>
  findQuotations({ source: sourceOf(text), tokens: [], sentences: [], mentions: [], chains: [], quotations: [] }).map(
    (q) => `${text.slice(q.inner.start, q.inner.end)}${q.open ? ' …' : ''}`,
  )

describe('findQuotations', () => {
  it('reads straight, curly, angled and typewriter marks', () => {
    expect(quoted('"We leave," she said. “They stay.” He said «no». ``So be it,\'\' they said.')).toEqual([
      'We leave,',
      'They stay.',
      'no',
      'So be it,',
    ])
  })
  it('runs an unclosed quotation to the end of its paragraph, and takes up the next', () => {
    expect(quoted('She said: “The road is long.\n“It is also steep,” she added.')).toEqual(['The road is long. …', 'It is also steep,'])
  })
  it('ends an unclosed quotation where another begins', () => {
    expect(quoted('He said: “The minister has left, and I think so too. "He never told us that," he said.')).toEqual([
      'The minister has left, and I think so too.',
      'He never told us that,',
    ])
  })
  it('takes a curly close for a straight open and the reverse', () => {
    expect(quoted('"We will see” is what he said. “Nothing more" came after.')).toEqual(['We will see', 'Nothing more'])
  })
  it('finds single marks inside double ones', () => {
    expect(quoted('“He told me ‘never’ twice,” she said.')).toEqual(['He told me ‘never’ twice,', 'never'])
  })
  it('tells apostrophes from single marks', () => {
    expect(quoted("The ministers' plan isn't Iran's, and the '90s won't return.")).toEqual([])
    expect(quoted("He called it 'the generals' last stand' and left.")).toEqual(["the generals' last stand"])
  })
  it('leaves inches and stray closing marks alone', () => {
    expect(quoted('A 6" pipe burst. That was all” they wrote.')).toEqual([])
  })
  it('closes a quotation carried over from the paragraph before', () => {
    expect(quoted('She said: "One thing.\nAnother thing," and left.')).toEqual(['One thing. …', 'Another thing,'])
  })
})
