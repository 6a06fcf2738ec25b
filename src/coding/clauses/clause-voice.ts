import type { Tree } from './tree.ts'

/**
 * Is a predicate passive: by its subject, its auxiliary, the passive it goes on with ("was beaten and jailed"), or as a bare past
 * participle ("forces deployed by America", "exhausted by war, they left")?
 */
export function isPassive(tree: Tree, token: number): boolean {
  if (isMainPast(tree, token)) return false
  if (tree.children(token).some((c) => /^(nsubj:pass|csubj:pass|aux:pass)$/.test(tree.tokens[c]!.deprel))) return true
  if (isReduced(tree, token)) return true
  return goesOnPassive(tree, token)
}

const isBare = (tree: Tree, token: number): boolean => tree.byRelation(token, 'aux', 'nsubj').length === 0
const hasObject = (tree: Tree, token: number): boolean => tree.byRelation(token, 'obj').some((o) => o > token)

/** A past participle that stands for a whole clause, the tagger's past tense included where no clause could have one ("workers fired in June sued", "was found murdered"). */
export function isReduced(tree: Tree, token: number): boolean {
  const { deprel, xpos, head } = tree.tokens[token]!
  if (!isBare(tree, token) || !/^(acl|advcl.*|xcomp)$/.test(deprel)) return false
  if (xpos === 'VBN') return !(deprel === 'acl' && tree.tokens[head]!.upos === 'PROPN' && hasObject(tree, token))
  return xpos === 'VBD' && deprel === 'acl' && !hasObject(tree, token) && /^(nsubj|obj|obl|nmod|conj)/.test(tree.tokens[head]!.deprel)
}

/** "were attacked and hauled away": a participle coordinated with a passive one, without a subject or auxiliary of its own. */
function goesOnPassive(tree: Tree, token: number): boolean {
  const { deprel, xpos, head } = tree.tokens[token]!
  if (deprel !== 'conj' || xpos !== 'VBN' || !isBare(tree, token) || tree.tokens[head]!.xpos !== 'VBN') return false
  return !hasObject(tree, token) && isPassive(tree, head)
}

/**
 * A past tense that was tagged as a participle: the main verb of a whole sentence, with a subject before it and no auxiliary
 * ("The House impeached him."). Headlines, which leave auxiliaries out, end without a full stop.
 */
export function isMainPast(tree: Tree, token: number): boolean {
  const { deprel, xpos, sentence } = tree.tokens[token]!
  if (xpos !== 'VBN' || deprel !== 'root' || tree.byRelation(token, 'aux').length > 0) return false
  if (!tree.byRelation(token, 'nsubj').some((s) => s < token)) return false
  const end = tree.children(token).findLast((c) => tree.tokens[c]!.upos === 'PUNCT' && tree.tokens[c]!.sentence === sentence)
  return end !== undefined && /^[.!]/.test(tree.tokens[end]!.text) && !tree.tokens[token + 1]?.text.match(/^by$/i)
}
