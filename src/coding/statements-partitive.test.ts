import { expect, test } from 'vitest'
import { readEnglish } from '../../test/support/read-english.ts'

test('a comment on part of what was named belongs to what is said', () => {
  const text = 'The mayor said that he would close ten mines, some of which are old.'
  const said = readEnglish(text).entries.find((e) => e.kind === 'statement')
  expect(said?.kind === 'statement' && text.slice(said.content.start, said.content.end)).toBe(
    'he would close ten mines, some of which are old',
  )
})
