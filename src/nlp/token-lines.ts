import type { Doc, Sentence, Token } from '../model/doc.ts'
import { sourceOf } from './source-of.ts'

/** A Doc of sentences that are already cut into words: words parted by a blank, sentences by a line break; empty sentences are left out. */
export function docOfTokens(sentences: readonly (readonly string[])[]): Doc {
  const tokens: Token[] = []
  const out: Sentence[] = []
  let text = ''
  for (const words of sentences) {
    if (words.length === 0) continue
    if (out.length > 0) text += '\n'
    const [start, firstToken, i] = [text.length, tokens.length, out.length]
    words.forEach((word, k) => {
      if (k > 0) text += ' '
      tokens.push({
        i: tokens.length,
        start: text.length,
        end: text.length + word.length,
        text: word,
        lemma: '',
        upos: '',
        xpos: '',
        head: -1,
        deprel: '',
        sentence: i,
      })
      text += word
    })
    out.push({ i, start, end: text.length, firstToken, lastToken: tokens.length, paragraph: i })
  }
  return { source: sourceOf(text), tokens, sentences: out, mentions: [], chains: [], quotations: [] }
}
