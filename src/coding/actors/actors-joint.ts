import type { Expression } from '../../codebook/expressions/expression.ts'
import type { Tree } from '../clauses/tree.ts'

type ByToken = readonly (Expression | undefined)[]

const isState = (expression: Expression | undefined): boolean => expression?.form === 'name' && expression.kind === 'state'

/** A token and those that a conjunction joins to it. */
const joined = (tree: Tree, token: number): number[] => [token, ...tree.byRelation(token, 'conj').flatMap((next) => joined(tree, next))]

/**
 * The states behind one plural noun for those who act for them, as tokens: "Russian and Turkish officials", "the foreign ministers of Egypt
 * and Sudan", and of "the presidents of Russia, Turkey and Iran", where the tree joins the others to the noun, the first. Empty where the
 * noun has one state or none.
 */
export function jointStates(tree: Tree, byToken: ByToken, expression: Expression): number[] {
  const { form, number, kind, head } = expression
  if (form !== 'nominal' || number !== 'plural' || kind !== 'government') return []
  for (const child of tree.children(head)) {
    if (!/^(amod|nmod|compound)$/.test(tree.tokens[child]!.deprel) || !isState(byToken[child])) continue
    const states = joined(tree, child)
    if (states.length > 1 && states.every((token) => isState(byToken[token]))) return states
    const others = tree.byRelation(head, 'conj')
    if (child > head && others.length > 0 && others.every((token) => isState(byToken[token]))) return states
  }
  return []
}
