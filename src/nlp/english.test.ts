import { describe, expect, it } from 'vitest'
import { English, parseConllu, writeConllu } from './index.ts'

const english = English.load()
const text = `Rebels say truce is over

“We never wanted this war,” the rebels’ spokesman, Karim Adel, told reporters in the capital on Monday. He said that the army had struck two villages.`

describe('English', () => {
  const doc = english.parse(text)
  it('gives exact offsets and whole trees', () => {
    for (const token of doc.tokens) expect(text.slice(token.start, token.end)).toBe(token.text)
    for (const sentence of doc.sentences) {
      const tokens = doc.tokens.slice(sentence.firstToken, sentence.lastToken)
      expect(tokens.filter((token) => token.head < 0)).toHaveLength(1)
      for (const token of tokens) if (token.head >= 0) expect(doc.tokens[token.head]!.sentence).toBe(sentence.i)
    }
    expect(doc.sentences.map((s) => s.paragraph)).toEqual([0, 1, 1])
  })
  it('reads a plain sentence rightly', () => {
    const last = doc.tokens.slice(doc.sentences[2]!.firstToken)
    const struck = last.find((token) => token.text === 'struck')!
    expect([struck.upos, struck.lemma, struck.deprel, doc.tokens[struck.head]!.lemma]).toEqual(['VERB', 'strike', 'ccomp', 'say'])
    expect(last.filter((token) => token.head === struck.i).map((token) => token.deprel)).toEqual(['mark', 'nsubj', 'aux', 'obj'])
  })
  it('reads a sentence the same alone and in company', () => {
    const alone = english.parse('He said that the army had struck two villages.')
    const tags = (tokens: typeof doc.tokens) => tokens.map((token) => [token.upos, token.lemma, token.deprel])
    expect(tags(alone.tokens)).toEqual(tags(doc.tokens.slice(doc.sentences[2]!.firstToken)))
  })
  it('writes and reads CoNLL-U', () => {
    const again = parseConllu(writeConllu(doc))[0]!
    expect(again.tokens.map((token) => [token.text, token.head, token.deprel])).toEqual(
      doc.tokens.map((token) => [token.text, token.head, token.deprel]),
    )
  })
  it('takes empty text and text of marks alone', () => {
    expect(english.parse('').tokens).toEqual([])
    expect(english.parse(' \n ... \n').tokens.map((token) => token.text)).toEqual(['...'])
  })
  it('keeps given words', () => {
    const given = english.parseTokens([['Troops', 'left', '.'], [], ['Go!']])
    expect(given.sentences).toHaveLength(2)
    expect(given.tokens.map((token) => token.text)).toEqual(['Troops', 'left', '.', 'Go!'])
  })
})
