import { expect, test } from 'vitest'
import { readEnglish } from '../../../test/support/read-english.ts'

/** The contents of the goals of a text. */
const goalsOf = (text: string): string[] =>
  readEnglish(text).entries.flatMap((e) => (e.kind === 'goal' ? [text.slice(e.content.start, e.content.end)] : []))

test('what happened instead is no second wish', () => {
  expect(goalsOf("Chad's goal is to prevent Libya from building a dam, but Libya poured more concrete.")).toEqual([
    'prevent Libya from building a dam',
  ])
})

test('two infinitives are two wishes', () => {
  expect(goalsOf('Chad wants to reopen the pass and close the camp.')).toEqual(['reopen the pass', 'close the camp'])
})
