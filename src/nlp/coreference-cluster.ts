import type { Expression, ExpressionKind } from '../codebook/expression.ts'
import type { ActorKnowledge } from '../codebook/expressions.ts'
import { foldWords } from '../codebook/name-words.ts'
import type { Doc } from '../model/index.ts'

/** Expressions taken to stand for one thing, with what is known of it so far. */
export interface Cluster {
  readonly i: number
  readonly members: { expression: Expression; why: string; alternatives: readonly number[] }[]
  kind: ExpressionKind
  /** Registry id; null when nobody registered it. */
  id: string | null
  gender: 'masculine' | 'feminine' | null
  /** Folded names, `mark esber`. */
  readonly names: Set<string>
  readonly titles: Set<string>
  owner: string | null
  /** Group class and owner of institutions and groups, `usa/military`. */
  readonly keys: Set<string>
}

/** The state of resolving one text: what came before. */
export interface Resolving {
  readonly doc: Doc
  readonly codebook: ActorKnowledge
  readonly clusters: Cluster[]
  /** Cluster by the token that heads a member. */
  readonly byHead: Map<number, Cluster>
  readonly expressions: readonly Expression[]
  /** The state whose officials speak in a transcript, by its speakers' labels; null elsewhere. */
  home: string | null
}

export const foldName = (name: string): string => foldWords(name).join(' ').replace(/^the /, '').replace(/ s$/, '')

/** Starts a cluster with an expression. */
export function startCluster(state: Resolving, expression: Expression, why: string, id: string | null = null): Cluster {
  const cluster: Cluster = {
    i: state.clusters.length,
    members: [],
    kind: expression.kind,
    id,
    gender: null,
    names: new Set(),
    titles: new Set(),
    owner: null,
    keys: new Set(),
  }
  state.clusters.push(cluster)
  joinCluster(state, cluster, expression, why)
  return cluster
}

/** Joins an expression to a cluster and takes over what it tells. */
export function joinCluster(
  state: Resolving,
  cluster: Cluster,
  expression: Expression,
  why: string,
  alternatives: readonly number[] = [],
): void {
  cluster.members.push({ expression, why, alternatives })
  state.byHead.set(expression.head, cluster)
  if (expression.form === 'pronoun') {
    cluster.gender ??= expression.gender
    return
  }
  if (expression.form === 'name') cluster.names.add(foldName(expression.name))
  if (expression.title) cluster.titles.add(expression.title)
  cluster.gender ??= expression.gender
  cluster.owner ??= expression.owner
  if (cluster.id === null) cluster.gender ??= expression.gender
  else cluster.gender ??= state.codebook.registry.byId(cluster.id)?.gender ?? null
}

/** The last member's sentence and token. */
export const lastOf = (cluster: Cluster): Expression => cluster.members.at(-1)!.expression

/** Clusters from the most recently named back. */
export const byRecency = (state: Resolving): Cluster[] =>
  state.clusters.filter((c) => c.members.length > 0).sort((a, b) => lastOf(b).firstToken - lastOf(a).firstToken)
