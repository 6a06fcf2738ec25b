import type { Expression } from '../../codebook/expressions/expression.ts'
import { type ActorKnowledge, findExpressions } from '../../codebook/expressions/expressions.ts'
import type { Chain, ChainLink, Doc } from '../../model/index.ts'
import { type Cluster, type Resolving, startResolving, touchCluster } from './coreference-cluster.ts'
import { resolveName } from './coreference-names.ts'
import { resolveNominal } from './coreference-nominals.ts'
import { resolvePronoun } from './coreference-pronouns.ts'

/**
 * Coreference chains: names of one actor under all its spellings, definite phrases ("the secretary", "the group", "the country") and
 * third-person pronouns, in text order, each link with the rule that joined it. Conservative: a pronoun whose antecedent is unclear stays
 * out; close calls keep the rejected chains as `alternatives`. Sieves over entities, the precise ones first, after Lee et al. (2013).
 */
export function findChains(doc: Doc, codebook: ActorKnowledge): Chain[] {
  const expressions = findExpressions(doc, codebook)
  const state = startResolving(doc, codebook, expressions)
  for (const expression of expressions) if (expression.form === 'name') resolveName(state, expression)
  state.home = homeOf(state)
  state.recent.length = 0
  const early = new Map(state.clusters.map((cluster) => [cluster, cluster.members.splice(0)]))
  for (const expression of expressions) resolveInOrder(state, expression, early)
  return state.clusters.filter((c) => c.members.length > 0).map((cluster, i, kept) => toChain(cluster, i, kept))
}

/** Second pass: names take their places in text order, nominals and pronouns look back at what precedes them. */
function resolveInOrder(state: Resolving, expression: Expression, early: Map<Cluster, Cluster['members']>): void {
  if (expression.form === 'name') {
    const cluster = state.byHead.get(expression.head)
    const member = cluster && early.get(cluster)?.find((m) => m.expression === expression)
    if (!cluster || !member) return
    cluster.members.push(member)
    touchCluster(state, cluster)
  } else if (expression.form === 'nominal') {
    resolveOwner(state, expression)
    resolveNominal(state, expression)
  } else if (!state.byHead.has(expression.head)) resolvePronoun(state, expression)
}

/** The pronoun that owns a phrase ("his administration") is resolved before the phrase. */
function resolveOwner(state: Resolving, expression: Expression): void {
  const owner = expression.ownerToken === null ? undefined : state.pronouns.get(expression.ownerToken)
  if (owner && !state.byHead.has(owner.head)) resolvePronoun(state, owner)
}

/** The state of the first registered official whose name labels a turn ("MR. CARNEY:"). */
function homeOf(state: Resolving): string | null {
  const { tokens } = state.doc
  const { registry } = state.codebook
  for (const cluster of state.clusters) {
    if (cluster.id === null || cluster.kind !== 'person') continue
    const labels = cluster.members.some((m) => tokens[m.expression.lastToken]?.text === ':')
    const side = registry.byId(registry.sideOf(cluster.id).at(-1)!)
    if (labels && side?.kind === 'state') return side.id
  }
  return null
}

function toChain(cluster: Cluster, i: number, kept: readonly Cluster[]): Chain {
  const links = cluster.members.map(({ expression, why, alternatives }): ChainLink => {
    const others = alternatives.map((a) => kept.findIndex((c) => c.i === a)).filter((a) => a >= 0)
    const { start, end, firstToken, lastToken, head, form } = expression
    return { start, end, firstToken, lastToken, head, kind: form, why, ...(others.length > 0 ? { alternatives: others } : {}) }
  })
  return { i, links: links.sort((a, b) => a.start - b.start) }
}
