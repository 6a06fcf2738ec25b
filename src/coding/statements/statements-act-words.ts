import type { SayingContent, WordsAndPhrases } from '../../codebook/saying-content.ts'
import type { Token } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'

/** A main clause of a content with whose act it tells. */
export interface MainClause {
  readonly clause: Clause
  /** The clause of what is done, below "be going to" and the like. */
  readonly deed: Clause
  /** The speaker's, or the speaker's side's. */
  readonly own: boolean
  /** "I" or "we". */
  readonly first: boolean
  /** The speaker himself by a pronoun ("he said he would …"). */
  readonly self: boolean
  /** Its subject is a pronoun. */
  readonly pronoun: boolean
  /** Another actor's. */
  readonly other: boolean
}

/** What the words of a content show, gathered once. */
export interface Shown {
  /** Lower case, with single blanks and straight apostrophes, and a blank at either end. */
  readonly text: string
  readonly tokens: readonly Token[]
  /** The main clause first, then those coordinated with it and those of the next sentences. */
  readonly mains: readonly MainClause[]
  /** Clauses below the main ones that are told as well ("has proof that they plotted", "it was the army that fired"). */
  readonly told: readonly MainClause[]
  /** Clauses of "because" that tell what another actor did. */
  readonly causes: readonly Clause[]
  /** All finite clauses. */
  readonly clauses: readonly Clause[]
  /** Clauses of condition ("if …", "unless …"). */
  readonly conditions: readonly Clause[]
  readonly words: SayingContent
  /** In somebody's own words, wholly or in part. */
  readonly quoted: boolean
  /** Holds a question. */
  readonly asked: boolean
  /** The cue announces. */
  readonly announced: boolean
  /** A news organisation says it, which blames nobody. */
  readonly press: boolean
  /** Somebody who saw it says it, or was told of it by those who did. */
  readonly bystander: boolean
  /** A spokesman or an office that speaks for others says it. */
  readonly mouthpiece: boolean
  /** What something is called ("called the raids a mistake"). */
  readonly label: boolean
  /** What is labelled is a charge against somebody. */
  readonly charge: boolean
}

/** How many words and phrases of a list a content holds. */
export function countWords({ text, tokens }: Shown, list: WordsAndPhrases): number {
  const words = tokens.filter((t) => isWord(list, t) && !list.phrases.includes(t.text.toLowerCase())).length
  return words + list.phrases.filter((phrase) => text.includes(phrase.startsWith("'") ? `${phrase} ` : ` ${phrase}`)).length
}

/** Is a token one of a list's words? */
export const isWord = (list: WordsAndPhrases, t: Token): boolean =>
  (t.xpos !== 'JJS' && list.lemmas.has(t.lemma.toLowerCase())) || list.lemmas.has(t.text.toLowerCase())

/** Is a clause headed by one of a list's words, with its particle or without? */
export const isHeadedBy = (list: WordsAndPhrases, { lemma }: Clause): boolean =>
  list.lemmas.has(lemma.toLowerCase()) || list.phrases.includes(lemma.toLowerCase()) || list.lemmas.has(lemma.split(' ')[0]!.toLowerCase())

/** Is a clause headed by one of a list's words as it stands: "break", but not "break out"? */
export const isJust = (list: WordsAndPhrases, { lemma }: Clause): boolean =>
  list.lemmas.has(lemma.toLowerCase()) || list.phrases.includes(lemma.toLowerCase())
