import { expect, it } from 'vitest'
import { readMarkdown } from './markdown.ts'

it('keeps what a reader reads and drops the marks', () => {
  const { text, title } = readMarkdown(
    '# Ministers *meet*\n\nThe [council](x.html) said it **would not** sign.\nSo it left.\n\n![map](m.png)\n\n- first `draft`\n- second\n\n> We will not go.\n\n```\ncode\n```\n\n<!-- note -->\n\nA &amp; B\n',
  )
  expect(title).toBe('Ministers meet')
  expect(text).toBe(
    'Ministers meet\n\nThe council said it would not sign.\nSo it left.\n\nfirst draft\nsecond\n\nWe will not go.\n\nA & B\n',
  )
})

it('takes metadata from the front matter, not into the text', () => {
  const { text, frontMatter } = readMarkdown('---\ntitle: Talks\npublisher: Courier\npublished: 2031-03-02\n---\n\nThe council met.\n')
  expect(frontMatter).toEqual({ title: 'Talks', publisher: 'Courier', published: '2031-03-02' })
  expect(text).toBe('The council met.\n')
})

it('reads a file whose front matter is broken', () => {
  expect(readMarkdown('---\n: [\n---\nThe council met.\n').text).toBe('The council met.\n')
})

it('reads tables cell by cell', () => {
  expect(readMarkdown('| side | loss |\n|---|---|\n| Arda | 12 |\n').text).toBe('side\tloss\nArda\t12\n')
})
