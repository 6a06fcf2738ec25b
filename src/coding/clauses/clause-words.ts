import type { Span } from '../../model/index.ts'
import { collect, functionWords, spanOf, type Tree } from './tree.ts'

/** Head lemma with its particles (`carry out`). */
export function lemmaOf(tree: Tree, token: number): string {
  const particles = tree.byRelation(token, 'compound:prt').map((p) => tree.tokens[p]!.text.toLowerCase())
  return [tree.tokens[token]!.lemma, ...particles].join(' ')
}

/** The head with a particle that follows at once. */
export function predicateSpan(tree: Tree, token: number): Span {
  const adjacent = tree.byRelation(token, 'compound:prt').filter((p) => p === token + 1)
  return spanOf(tree, [token, ...adjacent])
}

/** Auxiliaries, what stands between them, head and particle. */
export function verbGroup(tree: Tree, token: number): Span {
  const particles = tree.byRelation(token, 'compound:prt').filter((p) => p === token + 1)
  const before = tree.byRelation(token, 'aux', 'cop', 'advmod').filter((c) => c < token)
  let first = token
  for (const c of before.toReversed()) {
    const gapFree = collectBetween(tree, c, first, before)
    if (gapFree) first = c
  }
  const leading = before.includes(first) && tree.tokens[first]!.deprel === 'advmod' ? token : first
  return spanOf(tree, [leading, token, ...particles])
}

/** Are all tokens strictly between two others among those listed (or below them)? */
function collectBetween(tree: Tree, from: number, to: number, listed: readonly number[]): boolean {
  for (let i = from + 1; i < to; i++) if (!listed.includes(i) && !listed.includes(tree.tokens[i]!.head)) return false
  return true
}

/** A clause with all that hangs on it but the clauses coordinated with it. */
export function clauseSpan(tree: Tree, token: number): Span {
  const skipped = collect(
    tree,
    token,
    (child, depth) => depth === 0 && (child.deprel === 'conj' || child.deprel === 'cc' || child.deprel === 'mark'),
  )
  return spanOf(tree, skipped)
}

/** Subordinator, relative adverb or coordinator, in lower case; null when there is none. */
export function markerOf(tree: Tree, token: number, deprel: string): string | null {
  const mark = tree.byRelation(token, 'mark')[0]
  if (mark !== undefined) return functionWords(tree, mark)
  const adverbial = deprel.startsWith('advcl') ? tree.byRelation(token, 'advmod').find((a) => tree.tokens[a]!.xpos === 'WRB') : undefined
  if (adverbial !== undefined) return functionWords(tree, adverbial)
  const coordinator = deprel === 'conj' || deprel === 'root' ? tree.byRelation(token, 'cc')[0] : undefined
  return coordinator === undefined ? null : functionWords(tree, coordinator)
}
