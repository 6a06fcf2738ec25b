import { expect, test } from 'vitest'
import { inflect } from './inflect.ts'

const forms = (verb: string, irregular: string[] = []) =>
  inflect({ verbs: irregular, nouns: [] }, [verb], [])
    .filter(({ lemma }) => lemma === verb)
    .map(({ word, xpos }) => `${word} ${xpos}`)
    .sort()

test('verbs in -e, -ie, -ee, -c and -o are spelt as English spells them', () => {
  expect(forms('free')).toEqual(['freed VBD', 'freed VBN', 'freeing VBG', 'frees VBZ'])
  expect(forms('tie')).toEqual(['tied VBD', 'tied VBN', 'ties VBZ', 'tying VBG'])
  expect(forms('panic')).toEqual(['panicked VBD', 'panicked VBN', 'panicking VBG', 'panics VBZ'])
  expect(forms('veto')).toContain('vetoes VBZ')
})
test('a past form taken for a participle keeps its lemma, unless it is the participle of another verb', () => {
  expect(forms('withdraw', ['withdraw withdrew withdrawn'])).toContain('withdrew VBN')
  const both = inflect({ verbs: ['lie lay lain', 'lay laid laid'], nouns: [] }, [], [])
  expect(both.filter((i) => i.word === 'laid').map((i) => i.lemma)).toEqual(['lay', 'lay'])
})
