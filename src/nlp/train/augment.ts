import type { Doc, Token } from '../../model/doc.ts'

/**
 * Some sentences once more, in the dress of headlines and transcripts: Capitalised Words, CAPITALS, or without the final stop; each as a
 * Doc of its own. `share` of all sentences; the text is not kept in step, only forms and trees.
 */
export function varySentences(docs: readonly Doc[], share: number, random: () => number): Doc[] {
  const out: Doc[] = []
  for (const doc of docs)
    for (const sentence of doc.sentences) {
      if (random() >= share) continue
      const tokens = doc.tokens.slice(sentence.firstToken, sentence.lastToken).map((token) => shift(token, sentence.firstToken))
      const kind = random()
      const varied = kind < 0.4 ? capitalise(tokens) : kind < 0.6 ? shout(tokens) : dropStop(tokens)
      const only = { ...sentence, i: 0, firstToken: 0, lastToken: varied.length, paragraph: 0 }
      out.push({ ...doc, tokens: varied, sentences: [only] })
    }
  return out
}

const shift = (token: Token, by: number): Token => ({ ...token, i: token.i - by, head: token.head < 0 ? -1 : token.head - by, sentence: 0 })

const capitalise = (tokens: Token[]): Token[] =>
  tokens.map((token) =>
    /^\p{Ll}{4,}|^\p{Ll}+$/u.test(token.text) && !/^(?:ADP|DET|CCONJ|PART)$/.test(token.upos)
      ? { ...token, text: upperFirst(token.text) }
      : token,
  )

const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const shout = (tokens: Token[]): Token[] => tokens.map((token) => ({ ...token, text: token.text.toUpperCase() }))

function dropStop(tokens: Token[]): Token[] {
  const last = tokens.length - 1
  return last > 1 && tokens[last]!.text === '.' && tokens.every((token) => token.head !== last) ? tokens.slice(0, last) : tokens
}
