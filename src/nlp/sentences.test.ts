import { describe, expect, it } from 'vitest'
import { splitText, type TextRules } from './split-text.ts'

const rules: TextRules = {
  tokens: { abbreviations: new Set(['gen.', 'p.m.']), whole: new Set(), prefixes: new Set(), cuts: new Map(), units: new Set() },
  sentences: { titles: new Set(['gen.']), small: new Set(['the', 'he', 'we', 'it']) },
}
const sentencesOf = (text: string) => splitText(text, rules).sentences.map((s) => text.slice(s.start, s.end))

describe('sentences', () => {
  it.each([
    ['The talks failed. Both sides left.', ['The talks failed.', 'Both sides left.']],
    ['Gen. Tarek Nour left the U.S. The talks failed.', ['Gen. Tarek Nour left the U.S.', 'The talks failed.']],
    ['The U.S. Army left at 5 p.m. He stayed.', ['The U.S. Army left at 5 p.m.', 'He stayed.']],
    ['“We won. We stay.” He left.', ['“We won.', 'We stay.”', 'He left.']],
    ['"Will you go?" he asked. "No."', ['"Will you go?" he asked.', '"No."']],
    ['It rose 3.5 percent … and fell! Why?', ['It rose 3.5 percent … and fell!', 'Why?']],
    ['MS. REED: We saw it. It is over.', ['MS. REED:', 'We saw it.', 'It is over.']],
    ['Q Is it over?', ['Q', 'Is it over?']],
  ])('splits %s', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences)
  })
})

describe('paragraphs', () => {
  it('part at blank lines and at single breaks between whole lines', () => {
    const { sentences } = splitText('Talks collapse in capital\nBy a reporter\n\nThe talks failed. Both left.', rules)
    expect(sentences.map((s) => s.paragraph)).toEqual([0, 1, 2, 2])
  })
  it('join hard-wrapped lines', () => {
    const text =
      'The talks between the two sides failed on Monday\nafter a week in which neither of the two had been\nready to move, and both delegations left the city\nbefore dark. It was the third such attempt.'
    expect(sentencesOf(text)).toHaveLength(2)
  })
  it('keep list items apart', () => {
    expect(sentencesOf('- free the prisoners\n- open the border')).toEqual(['- free the prisoners', '- open the border'])
  })
  it('cut endless lists', () => {
    expect(splitText('word '.repeat(700).trim(), rules).sentences.length).toBe(3)
  })
})
