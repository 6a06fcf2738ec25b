import type { WordsAndPhrases } from '../../codebook/saying-content.ts'
import type { Token } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'

/** A main clause of a content with whose act it tells. */
export interface MainClause {
  readonly clause: Clause
  /** The speaker's, or the speaker's side's. */
  readonly own: boolean
  /** "I" or "we". */
  readonly first: boolean
  /** Another actor's. */
  readonly other: boolean
}

/** What the words of a content show, gathered once. */
export interface Shown {
  /** Lower case, with single blanks and straight apostrophes, and a blank at either end. */
  readonly text: string
  readonly tokens: readonly Token[]
  /** The main clause first, then those coordinated with it. */
  readonly mains: readonly MainClause[]
  /** All finite clauses. */
  readonly clauses: readonly Clause[]
}

/** How many words and phrases of a list a content holds. */
export function countWords({ text, tokens }: Shown, list: WordsAndPhrases): number {
  const words = tokens.filter((t) => list.lemmas.has(t.lemma.toLowerCase()) || list.lemmas.has(t.text.toLowerCase())).length
  return words + list.phrases.filter((phrase) => text.includes(` ${phrase} `) || text.includes(` ${phrase}`)).length
}
