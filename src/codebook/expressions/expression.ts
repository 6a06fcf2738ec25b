import type { ActorKind, Doc, Span } from '../../model/index.ts'
import type { Registry } from '../actors.ts'
import type { ActorWords } from '../groups.ts'

/** What an expression may stand for: an actor kind, a place, or (pronouns) a thing or anything. */
export type ExpressionKind = ActorKind | 'place' | 'thing' | 'any'

/** A name, a noun phrase or a pronoun that may stand for an actor, with what the codebook knows of it. */
export interface Expression extends Span {
  readonly firstToken: number
  readonly lastToken: number
  /** The token that heads it in the tree. */
  readonly head: number
  readonly form: 'name' | 'nominal' | 'pronoun'
  readonly kind: ExpressionKind
  readonly number: 'singular' | 'plural' | 'any'
  readonly gender: 'masculine' | 'feminine' | null
  readonly person: 1 | 2 | 3
  /** The name without title, or the nominal without determiner: `Mark Esber`, `American forces`. */
  readonly name: string
  /** Ids that the registry gives the name, the likeliest first; several when it is ambiguous. */
  readonly registered: readonly string[]
  /** Lower-case title (`secretary of state`); null without one. */
  readonly title: string | null
  /** Is the title of the past ("former president")? */
  readonly former: boolean
  /** Registry id of the state or other actor named with it (`US` in "US Defense Secretary"). */
  readonly owner: string | null
  /** The token of the name or pronoun it belongs to ("his critics", "Trump administration", "leader of Hezbollah"). */
  readonly ownerToken: number | null
  /** End of the phrase with its owner behind ("administration of Barack Obama"); its own end otherwise. */
  readonly behind: number
  /** Class of its group noun in groups.yaml. */
  readonly group: string | null
  /** Is its noun of a class that names one institution of its owner (parliament, army)? */
  readonly merge: boolean
  readonly institution: boolean
  /** Portfolio of a ministry or minister (`defense`). */
  readonly portfolio: string | null
  readonly definite: boolean
}

/** What the finders of expressions share: the text, the vocabulary, and which tokens are taken. */
export interface Finding {
  readonly doc: Doc
  readonly words: ActorWords
  readonly registry: Registry
  /** Index of the expression that took a token; −1 while free. */
  readonly taken: Int32Array
  readonly found: Expression[]
  /** Registry hits by first token, states and their adjectives included. */
  readonly hits: Map<number, { lastToken: number; ids: readonly string[]; sort: string }>
  /** Tokens below a token, by head. */
  readonly children: readonly (readonly number[])[]
}

const BLANK = {
  person: 3,
  number: 'singular',
  gender: null,
  registered: [],
  title: null,
  former: false,
  owner: null,
  ownerToken: null,
  group: null,
  merge: false,
  institution: false,
  portfolio: null,
  definite: false,
} as const

type Required = Pick<Expression, 'firstToken' | 'lastToken' | 'form' | 'kind' | 'name'>

/** Adds an expression and takes its tokens (those that are still free). */
export function addExpression(finding: Finding, given: Required & Partial<Expression>): Expression {
  const { doc, found, taken } = finding
  const expression: Expression = {
    ...BLANK,
    start: doc.tokens[given.firstToken]!.start,
    end: doc.tokens[given.lastToken - 1]!.end,
    head: headOf(doc, given.firstToken, given.lastToken),
    behind: given.lastToken,
    ...given,
  }
  for (let i = expression.firstToken; i < expression.lastToken; i++) if (taken[i] === -1) taken[i] = found.length
  found.push(expression)
  return expression
}

/** The token of a run whose head lies outside it (the last such token). */
export function headOf(doc: Doc, first: number, last: number): number {
  for (let i = last - 1; i >= first; i--) {
    const head = doc.tokens[i]!.head
    if ((head < first || head >= last) && doc.tokens[i]!.upos !== 'PUNCT') return i
  }
  return last - 1
}

/** The words of a run of tokens as the text writes them. */
export const textOf = (doc: Doc, first: number, last: number): string =>
  doc.source.text.slice(doc.tokens[first]!.start, doc.tokens[last - 1]!.end).replace(/\s+/g, ' ')

/** Is a phrase headed at a token tied to a place by its preposition ("in Washington")? */
export const inPlace = (finding: Finding, head: number): boolean =>
  finding.children[head]!.some(
    (c) => finding.doc.tokens[c]!.deprel === 'case' && finding.words.places.has(finding.doc.tokens[c]!.text.toLowerCase()),
  )

/** First and last words of a lexicon's entries, so that most words need no look-up. */
const edges = new WeakMap<ReadonlyMap<string, unknown>, { first: Set<string>; last: Set<string> }>()
function edgesOf(lexicon: ReadonlyMap<string, unknown>): { first: Set<string>; last: Set<string> } {
  const known = edges.get(lexicon)
  if (known) return known
  const keys = [...lexicon.keys()].map((key) => key.split(/[ -]/))
  const made = { first: new Set(keys.map((words) => words[0]!)), last: new Set(keys.map((words) => words.at(-1)!)) }
  edges.set(lexicon, made)
  return made
}

/** The longest entry of a lexicon that ends at a token, by lower-case words (the last by lemma too): [first token, entry]. */
export function endingAt<T>(
  doc: Doc,
  last: number,
  lexicon: ReadonlyMap<string, T>,
  most = 4,
): { first: number; key: string; value: T } | null {
  const word = doc.tokens[last]!
  const { last: ends } = edgesOf(lexicon)
  if (!ends.has(word.text.toLowerCase()) && !ends.has(word.lemma.toLowerCase())) return null
  for (let first = Math.max(0, last - most + 1); first <= last; first++) {
    if (doc.tokens[first]!.sentence !== word.sentence) continue
    const before = doc.source.text.slice(doc.tokens[first]!.start, word.start).toLowerCase()
    for (const tail of [word.text.toLowerCase(), word.lemma.toLowerCase()]) {
      const value = lexicon.get((before + tail).replace(/\s+/g, ' '))
      if (value !== undefined) return { first, key: (before + tail).replace(/\s+/g, ' '), value }
    }
  }
  return null
}

/** The longest entry of a lexicon that starts at a token: [end token, entry]. */
export function startingAt<T>(
  doc: Doc,
  first: number,
  lexicon: ReadonlyMap<string, T>,
  most = 5,
): { last: number; key: string; value: T } | null {
  let best: { last: number; key: string; value: T } | null = null
  const { first: starts } = edgesOf(lexicon)
  if (first >= doc.tokens.length) return null
  const { text, lemma: base } = doc.tokens[first]!
  if (!starts.has(text.toLowerCase()) && !starts.has(base.toLowerCase())) return null
  for (let last = first + 1; last <= Math.min(doc.tokens.length, first + most); last++) {
    if (doc.tokens[last - 1]!.sentence !== doc.tokens[first]!.sentence) break
    const lemma = doc.tokens[last - 1]!.lemma.toLowerCase()
    const key = textOf(doc, first, last).toLowerCase()
    const singular = `${key.slice(0, key.length - doc.tokens[last - 1]!.text.length)}${lemma}`
    const found = [key, singular].find((k) => lexicon.has(k))
    if (found !== undefined) best = { last, key: found, value: lexicon.get(found)! }
  }
  return best
}
