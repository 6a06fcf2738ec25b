import type { ClauseWords } from '../../codebook/clauses.ts'
import type { Doc } from '../../model/index.ts'
import type { Clause, ClauseIndex } from './clause.ts'
import { type SurfaceArguments, surfaceArguments } from './clause-arguments.ts'
import { withCompany } from './clause-company.ts'
import { readFactuality } from './clause-factuality.ts'
import { clauseKind, clauseRelation } from './clause-heads.ts'
import { copularRoles, sharedSubject, verbalRoles } from './clause-roles.ts'
import { isPassive } from './clause-voice.ts'
import { clauseSpan, lemmaOf, markerOf, predicateSpan, verbGroup } from './clause-words.ts'
import { buildNominal } from './nominal-clause.ts'
import { conjunctsOf, phraseSpan, plantTree, subtreeSpan, type Tree } from './tree.ts'

/** A clause under construction: what it is, with its surface arguments. */
interface Draft {
  readonly token: number
  readonly kind: 'verb' | 'copula'
  readonly surface: SurfaceArguments
  readonly parent: number | null
}

/** Reads every clause of a parsed text: predicates with logical roles, from the dependency tree alone. */
export function readClauses(doc: Doc, words: ClauseWords): ClauseIndex {
  const tree = plantTree(doc)
  const drafts = new Map<number, Draft>()
  for (const token of doc.tokens) {
    const kind = clauseKind(tree, token, words)
    if (kind) drafts.set(token.i, { token: token.i, kind, surface: surfaceArguments(tree, token.i), parent: null })
  }
  const parentOf = (token: number): number | null => {
    for (let at = tree.tokens[token]!.head; at >= 0; at = tree.tokens[at]!.head) if (drafts.has(at)) return at
    return null
  }
  const built = new Map<number, Clause>()
  const order = [...drafts.keys()]
  const numbers = new Map(order.map((token, i) => [token, i]))
  const childrenOf = new Map<number, number[]>(order.map((token) => [token, []]))
  for (const token of order) childrenOf.get(parentOf(token) ?? -1)?.push(numbers.get(token)!)
  const build = (token: number): Clause => {
    const done = built.get(token)
    if (done) return done
    const parent = parentOf(token)
    const governor = parent === null ? null : build(parent)
    const clause = buildClause(tree, drafts.get(token)!, governor, numbers, childrenOf.get(token)!, words)
    built.set(token, clause)
    return clause
  }
  const all = order.map(build)
  return indexClauses(doc, tree, all, built, words)
}

function buildClause(
  tree: Tree,
  draft: Draft,
  governor: Clause | null,
  numbers: Map<number, number>,
  children: readonly number[],
  words: ClauseWords,
): Clause {
  const { token, kind, surface } = draft
  const { deprel, sentence } = tree.tokens[token]!
  const relation = clauseRelation(tree.tokens[token]!)
  const direct = governor !== null && tree.tokens[token]!.head === governor.head
  const complement = direct && (relation === 'xcomp' || relation === 'ccomp' || relation === 'csubj')
  const passive = isPassive(tree, token)
  const own = withCompany(tree, token, surface.subjects, words.company)
  const subjects = own.length > 0 ? own : sharedSubject(tree, token, governor, words)
  const roles = kind === 'copula' ? copularRoles(surface, subjects) : verbalRoles(tree, token, surface, subjects, passive, governor)
  return {
    i: numbers.get(token)!,
    head: token,
    kind,
    lemma: lemmaOf(tree, token),
    predicate: predicateSpan(tree, token),
    verbGroup: verbGroup(tree, token),
    span: clauseSpan(tree, token),
    sentence,
    relation,
    parent: governor ? governor.i : null,
    marker: markerOf(tree, token, deprel),
    passive,
    ...roles,
    children,
    ...readFactuality(tree, token, governor, complement, words),
  }
}

function indexClauses(doc: Doc, tree: Tree, all: readonly Clause[], built: ReadonlyMap<number, Clause>, words: ClauseWords): ClauseIndex {
  const nominals = new Map<number, Clause>()
  const around = (token: number): Clause | undefined => {
    for (let at = token; at >= 0; at = doc.tokens[at]!.head) {
      const clause = built.get(at)
      if (clause) return clause
    }
    return undefined
  }
  const nominal = (token: number): Clause => {
    const known = nominals.get(token)
    if (known) return known
    const clause = buildNominal(tree, token, around(token) ?? null, words)
    nominals.set(token, clause)
    return clause
  }
  return {
    all,
    headedBy: (token) => built.get(token),
    around,
    nominal,
    phrase: (token) => phraseSpan(tree, token),
    subtree: (token) => subtreeSpan(tree, token),
    conjuncts: (token) => conjunctsOf(tree, token),
  }
}
