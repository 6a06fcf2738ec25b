import { expect, test } from 'vitest'
import { readEnglish } from '../../../test/support/read-english.ts'

test('a comment on part of what was named belongs to what is said', () => {
  const text = 'The mayor said that he would close ten mines, some of which are old.'
  const said = readEnglish(text).entries.find((e) => e.kind === 'statement')
  expect(said?.kind === 'statement' && text.slice(said.content.start, said.content.end)).toBe(
    'he would close ten mines, some of which are old',
  )
})

test('whom a pronoun means that opens a quotation is left open, and shown', () => {
  const text =
    'General Oren Baskin said on Monday that he would bomb the dam. Minister Ilan Dorn denied it on Tuesday.\n\n"He did not say that we would bomb it," spokesman Tomas Reve said.'
  const { entries, reading } = readEnglish(text)
  const said = entries.find((e) => e.kind === 'statement' && text.slice(e.content.start).startsWith('He did'))
  const names = (said?.alternatives ?? []).map((id) => reading.actors.byId(id).name)
  expect(names.length).toBeGreaterThan(1)
})
