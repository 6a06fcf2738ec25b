import type { Source } from './source.ts'
import type { Span } from './span.ts'

/** A word of a text with its place in the dependency tree (Universal Dependencies v2, basic). Offsets are UTF-16 into the text. */
export interface Token extends Span {
  /** Index in `Doc.tokens`. */
  readonly i: number
  readonly text: string
  lemma: string
  upos: string
  xpos: string
  /** Index of the head in `Doc.tokens`; −1 for the root of a sentence. */
  head: number
  /** Universal relation with its subtype, as `nsubj:pass`. */
  deprel: string
  /** Index in `Doc.sentences`. */
  readonly sentence: number
}

/** The tokens that lie wholly in a span, found by halving: texts may be as long as books. */
export function tokensWithin(tokens: readonly Token[], span: Span): Token[] {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.start < span.start) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < tokens.length && tokens[end]!.end <= span.end) end++
  return tokens.slice(low, end)
}

/** A sentence: character offsets, and its tokens as `[firstToken, lastToken)`. */
export interface Sentence extends Span {
  readonly i: number
  readonly firstToken: number
  readonly lastToken: number
  /** Index of the paragraph (blocks divided by line breaks). */
  readonly paragraph: number
}

export type MentionType = 'PER' | 'ORG' | 'LOC' | 'GPE' | 'MISC'

/** A name in the text: character offsets and its tokens as `[firstToken, lastToken)`. */
export interface Mention extends Span {
  readonly firstToken: number
  readonly lastToken: number
  type: MentionType
}

/** One expression of a coreference chain; `why` names the rule that joined it, for people. */
export interface ChainLink extends Span {
  readonly firstToken: number
  readonly lastToken: number
  /** The token that heads it. */
  readonly head: number
  readonly kind: 'name' | 'nominal' | 'pronoun'
  readonly why: string
  /** Chains that were considered and rejected, when the choice was close (indices in `Doc.chains`). */
  readonly alternatives?: readonly number[]
}

/** Expressions that stand for one thing, in text order. */
export interface Chain {
  readonly i: number
  readonly links: ChainLink[]
}

/** Quoted words: `start`/`end` take in the marks, `inner` does not. `open` quotations run to the end of their paragraph without a closing mark. */
export interface Quotation extends Span {
  readonly inner: Span
  readonly open: boolean
  /** Short quoted words inside a phrase (scare quotes, titles, mixed quotation) as against quoted clauses. */
  readonly fragment: boolean
}

/** A text with the layers that `nlp` added. Layers a pipe did not run are empty arrays. */
export interface Doc {
  readonly source: Source
  readonly tokens: Token[]
  readonly sentences: Sentence[]
  mentions: Mention[]
  chains: Chain[]
  quotations: Quotation[]
}
