import type { Sentence, Token } from '../model/doc.ts'
import type { Span } from '../model/span.ts'
import { findParagraphs } from './paragraphs.ts'
import { type SentenceRules, splitSentences } from './sentences.ts'
import { type TokenRules, tokenize } from './tokenize.ts'

export interface TextRules {
  readonly tokens: TokenRules
  readonly sentences: SentenceRules
}
/** Longer ones are cut: no writer's sentence, but lists and tables without punctuation. */
const LONGEST_SENTENCE = 300

/** Paragraphs, sentences and bare tokens of a text; offsets are UTF-16. */
export function splitText(text: string, rules: TextRules): { tokens: Token[]; sentences: Sentence[] } {
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  findParagraphs(text).forEach((block, paragraph) => {
    const spans = tokenize(text, block.start, block.end, rules.tokens)
    for (const [first, last] of splitSentences(text, spans, rules.sentences))
      for (let from = first; from < last; from += LONGEST_SENTENCE)
        addSentence(text, spans.slice(from, Math.min(last, from + LONGEST_SENTENCE)), paragraph, tokens, sentences)
  })
  return { tokens, sentences }
}

function addSentence(text: string, spans: readonly Span[], paragraph: number, tokens: Token[], sentences: Sentence[]): void {
  const firstToken = tokens.length
  const i = sentences.length
  for (const { start, end } of spans)
    tokens.push({
      i: tokens.length,
      start,
      end,
      text: text.slice(start, end),
      lemma: '',
      upos: '',
      xpos: '',
      head: -1,
      deprel: '',
      sentence: i,
    })
  sentences.push({ i, start: spans[0]!.start, end: spans.at(-1)!.end, firstToken, lastToken: tokens.length, paragraph })
}
