import type { Span } from '../model/index.ts'
import type { Clause } from './clause.ts'
import { longestRun, tokensBelow } from './statements-content.ts'
import type { Desk } from './statements-draft.ts'

/** What a frame found: the words that are said, and the token that heads them. */
export interface Said {
  readonly content: Span
  readonly head: number
  /** The token that heads the speaker, where the clause itself does not show it. */
  readonly speaker?: number | null
}

/** The cue's own words, which break a content that runs around them. */
function cueWords({ tree }: Desk, clause: Clause): Set<number> {
  const own = tree.children(clause.head).filter((c) => /^(aux|nsubj|mark|iobj)/.test(tree.tokens[c]!.deprel))
  return new Set([clause.head, ...own.flatMap((c) => tokensBelow(tree, c, (t) => t.deprel === 'acl:relcl' && t.i > clause.head))])
}

/** What is said as some words (by default all below a head) without the cue's own. */
export const said = (desk: Desk, clause: Clause, head: number, tokens = tokensBelow(desk.tree, head)): Said | null => {
  const content = longestRun(desk.reading.doc, tokens, cueWords(desk, clause))
  return content && { content, head }
}

export const isInfinitive = ({ tree }: Desk, token: number): boolean =>
  tree.byRelation(token, 'mark').some((m) => tree.tokens[m]!.xpos === 'TO') && tree.byRelation(token, 'nsubj').length === 0

/** Does a phrase or clause open with a given preposition? */
export const hasCase = ({ tree }: Desk, token: number, preposition: string): boolean =>
  tree.byRelation(token, 'case', 'mark').some((c) => tree.tokens[c]!.text.toLowerCase() === preposition)

/** Some tokens, each once, in text order. */
export const inOrder = (...lists: readonly (readonly number[])[]): number[] => [...new Set(lists.flat())].sort((a, b) => a - b)
