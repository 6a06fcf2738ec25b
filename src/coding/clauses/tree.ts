import type { Doc, Span, Token } from '../../model/index.ts'

/** A dependency tree with its children at hand. */
export interface Tree {
  readonly tokens: readonly Token[]
  /** Children of a token, in text order. */
  children(token: number): readonly number[]
  /** Children whose relation (without or with subtype) is one of those given. */
  byRelation(token: number, ...relations: readonly string[]): readonly number[]
}

/** The universal relation without its subtype: `nsubj:pass` → `nsubj`. */
export const universal = (deprel: string): string => {
  const colon = deprel.indexOf(':')
  return colon < 0 ? deprel : deprel.slice(0, colon)
}

/** Indexes the children of every token of a parsed text. */
export function plantTree(doc: Doc): Tree {
  const { tokens } = doc
  const children: number[][] = tokens.map(() => [])
  for (const token of tokens) if (token.head >= 0) children[token.head]!.push(token.i)
  return {
    tokens,
    children: (token) => children[token]!,
    byRelation: (token, ...relations) =>
      children[token]!.filter((c) => relations.includes(tokens[c]!.deprel) || relations.includes(universal(tokens[c]!.deprel))),
  }
}

/** Tokens below and including one, skipping every subtree whose top `skip` names; unordered. */
export function collect(tree: Tree, token: number, skip: (child: Token, depth: number) => boolean): number[] {
  const found: number[] = []
  const walk = (at: number, depth: number) => {
    found.push(at)
    for (const child of tree.children(at)) if (!skip(tree.tokens[child]!, depth)) walk(child, depth + 1)
  }
  walk(token, 0)
  return found
}

const OUTER_PUNCTUATION = /^[\s.,;:!?"“”'‘’()[\]{}–—-]+$/

/** The span from the first to the last of some tokens, without punctuation at its ends. */
export function spanOf(tree: Tree, found: readonly number[]): Span {
  const inOrder = [...found].sort((a, b) => a - b)
  const isOuter = (i: number) => tree.tokens[i]!.upos === 'PUNCT' && OUTER_PUNCTUATION.test(tree.tokens[i]!.text)
  while (inOrder.length > 1 && isOuter(inOrder[0]!)) inOrder.shift()
  while (inOrder.length > 1 && isOuter(inOrder.at(-1)!)) inOrder.pop()
  return { start: tree.tokens[inOrder[0]!]!.start, end: tree.tokens[inOrder.at(-1)!]!.end }
}

const LOOSE = new Set(['case', 'cc', 'conj', 'acl:relcl', 'parataxis', 'punct', 'mark', 'discourse'])

/**
 * The noun phrase headed by a token: without its preposition, coordinated sisters and relative clauses, and without a
 * comma-divided apposition. Deeper down everything belongs.
 */
export function phraseSpan(tree: Tree, token: number): Span {
  const found = collect(tree, token, (child, depth) => {
    if (depth > 0) return child.upos === 'PUNCT' && child.i > token
    if (child.deprel === 'punct') return true
    if (LOOSE.has(child.deprel) || child.deprel === 'cop' || child.deprel.startsWith('nsubj')) return true
    if (child.deprel === 'appos') return dividedByComma(tree, token, child.i)
    return false
  })
  return spanOf(tree, contiguousWith(found, token))
}

/** The tokens that run on from one without a gap of other material (punctuation inside counts as no gap up to two tokens). */
function contiguousWith(found: readonly number[], token: number): number[] {
  const inOrder = [...found].sort((a, b) => a - b)
  let from = inOrder.indexOf(token)
  let to = from
  while (from > 0 && inOrder[from]! - inOrder[from - 1]! <= 3) from--
  while (to < inOrder.length - 1 && inOrder[to + 1]! - inOrder[to]! <= 3) to++
  return inOrder.slice(from, to + 1)
}

function dividedByComma(tree: Tree, head: number, appos: number): boolean {
  for (let i = head + 1; i < appos; i++) if (tree.tokens[i]!.text === ',') return true
  return false
}

/** Everything below a token, its preposition, conjuncts and clauses included, without outer punctuation. */
export const subtreeSpan = (tree: Tree, token: number): Span =>
  spanOf(
    tree,
    collect(tree, token, () => false),
  )

/** The heads of a coordination that starts at a token, the token first, in text order. */
export function conjunctsOf(tree: Tree, token: number): number[] {
  const listed = tree.byRelation(token, 'appos').filter((c) => isListed(tree, token, c))
  const sisters = tree.byRelation(token, 'conj').filter((c) => !isExcluded(tree, c))
  const own = sisters.length > 0 && isExcluded(tree, token) ? [] : [token]
  return [...own, ...[...listed, ...sisters].flatMap((c) => conjunctsOf(tree, c))]
}

/** "the army and not the police", "not the army but the police": a noun that is named only to be left out. */
export const isExcluded = (tree: Tree, token: number): boolean =>
  /^(NOUN|PROPN|PRON)$/.test(tree.tokens[token]!.upos) &&
  tree.byRelation(token, 'advmod', 'cc').some((c) => c < token && tree.tokens[c]!.lemma.toLowerCase() === 'not')

/** "Lawyers, some activists [appos] and representatives": the second of three groups, which the parse took for another name of the first. */
const isListed = (tree: Tree, token: number, appos: number): boolean =>
  [token, appos].every((i) => tree.tokens[i]!.xpos === 'NNS') &&
  tree.byRelation(appos, 'conj').some((c) => tree.tokens[c]!.xpos.startsWith('NN') && tree.byRelation(c, 'cc').length > 0)

/** The words of a preposition or subordinator as written in lower case, multiword ones joined ("because of"). */
export function functionWords(tree: Tree, token: number): string {
  const fixed = tree.byRelation(token, 'fixed')
  return [token, ...fixed].map((i) => tree.tokens[i]!.text.toLowerCase()).join(' ')
}

/** The preposition of a noun, with `because of` and `according to` as one; null when it has none. */
export function prepositionOf(tree: Tree, token: number): string | null {
  const cases = tree.byRelation(token, 'case').filter((c) => tree.tokens[c]!.i < token && tree.tokens[c]!.upos !== 'PART')
  if (cases.length === 0) return null
  return cases.map((c) => functionWords(tree, c)).join(' ')
}
