import type { ClauseWords } from '../../codebook/clauses.ts'
import type { Token } from '../../model/index.ts'
import type { ClauseRelation } from './clause.ts'
import { type Tree, universal } from './tree.ts'

const CLAUSAL = new Set(['root', 'ccomp', 'xcomp', 'advcl', 'acl', 'csubj', 'parataxis'])
const FUNCTION = new Set([
  'case',
  'mark',
  'amod',
  'compound',
  'advmod',
  'aux',
  'cop',
  'fixed',
  'flat',
  'det',
  'cc',
  'discourse',
  'goeswith',
  'nummod',
])
const RELATIONS: Record<string, ClauseRelation> = {
  'acl:relcl': 'relcl',
  root: 'root',
  ccomp: 'ccomp',
  xcomp: 'xcomp',
  advcl: 'advcl',
  acl: 'acl',
  csubj: 'csubj',
  conj: 'conj',
  parataxis: 'parataxis',
  appos: 'appos',
}

/** What kind of clause a token heads; null when it heads none. */
export function clauseKind(tree: Tree, token: Token, words: ClauseWords): 'verb' | 'copula' | null {
  const relation = universal(token.deprel)
  if (FUNCTION.has(relation) && !isLostVerb(token, relation)) return null
  const copular = tree.byRelation(token.i, 'cop').length > 0
  if (copular && !isFiniteVerb(token) && !isToCome(tree, token.i, words)) return 'copula'
  const verbal = token.upos === 'VERB' || (token.upos === 'AUX' && (CLAUSAL.has(relation) || relation === 'conj'))
  if (verbal) return isPrepositional(tree, token, words) ? null : 'verb'
  const subject = tree.byRelation(token.i, 'nsubj').length > 0
  if (subject) return 'copula'
  if (relation === 'xcomp' && (token.upos === 'ADJ' || token.upos === 'NOUN')) return 'copula'
  if (CLAUSAL.has(relation) && token.upos === 'ADJ') return 'copula'
  return null
}

/** "The minister is to leave": a copula and an infinitive that tell what somebody will do, not what something is. */
export function isToCome(tree: Tree, token: number, words: ClauseWords): boolean {
  if (tree.tokens[token]!.xpos !== 'VB' || tree.byRelation(token, 'cop').length === 0) return false
  if (!tree.byRelation(token, 'mark').some((m) => tree.tokens[m]!.xpos === 'TO')) return false
  const subject = tree.byRelation(token, 'nsubj').find((s) => s < token)
  return subject !== undefined && !words.equations.has(tree.tokens[subject]!.lemma.toLowerCase())
}

/** "One example is that he wrote": a finite verb stays a verb where the tree hangs a copula on it. */
const isFiniteVerb = ({ upos, xpos }: Token): boolean => upos === 'VERB' && (xpos === 'VBD' || xpos === 'VBZ' || xpos === 'VBP')

/** A finite verb that the parse makes a modifier of the noun after it ("Athens eased [amod] controls"). */
const isLostVerb = (token: Token, relation: string): boolean =>
  (relation === 'amod' || relation === 'compound') && token.upos === 'VERB' && (token.xpos === 'VBD' || token.xpos === 'VBZ')

/** Verb forms that serve as prepositions ("including", "according"): no subject, no auxiliary, and in the list. */
function isPrepositional(tree: Tree, token: Token, words: ClauseWords): boolean {
  if (!words.notPredicates.has(token.lemma) || token.xpos !== 'VBG') return false
  return tree.byRelation(token.i, 'nsubj', 'aux').length === 0 && tree.byRelation(token.i, 'case', 'fixed').length > 0
}

/** How the clause headed by a token hangs on its parent. */
export function clauseRelation(token: Token): ClauseRelation {
  return RELATIONS[token.deprel] ?? RELATIONS[universal(token.deprel)] ?? 'other'
}
