import type { WantingFrame, WantingWords } from '../../codebook/wanting.ts'
import type { CodedEvent, Span } from '../../model/index.ts'
import { isNoLonger } from '../clauses/clause-factuality.ts'
import { collect, type Tree } from '../clauses/tree.ts'
import type { Reading } from '../reading.ts'

/** What the goal rules look at. */
export interface GoalDesk {
  readonly reading: Reading
  readonly tree: Tree
  readonly words: WantingWords
  /** The acts told, in text order. */
  readonly events: readonly CodedEvent[]
}

/** A wanted state: its words, the token that heads them, and how it hangs on the cue. */
export interface Wanted {
  readonly head: number
  readonly content: Span
  readonly shape: 'clause' | 'phrase'
  readonly frame: WantingFrame
}

/** The words that introduce a clause or a phrase, in lower case: `to`, `that`, `for`, `at`. */
export function openers(tree: Tree, token: number): string[] {
  const marks = tree.byRelation(token, 'mark', 'case').filter((m) => m < token)
  if (marks.length === 0) marks.push(...strayOpener(tree, token))
  return marks.map((m) => [m, ...tree.byRelation(m, 'fixed')].map((i) => tree.tokens[i]!.text.toLowerCase()).join(' '))
}

/** A preposition at the very start of a phrase that the tree hangs deeper down ("for a judge-led inquiry"). */
export function strayOpener(tree: Tree, token: number): number[] {
  if (tree.tokens[token]!.upos !== 'NOUN') return []
  const first = Math.min(...collect(tree, token, (child) => child.i > token))
  return tree.tokens[first]!.upos === 'ADP' ? [first] : []
}

/** Has the token a negation of its own? Negations of its governors do not count. */
export const isNegated = (desk: GoalDesk, token: number): boolean =>
  isNoLonger(desk.tree, token) ||
  desk.tree.byRelation(token, 'advmod', 'aux').some((c) => {
    const { lemma, text } = desk.tree.tokens[c]!
    return desk.reading.codebook.clauses.negators.has(lemma) || desk.reading.codebook.clauses.negators.has(text.toLowerCase())
  })
