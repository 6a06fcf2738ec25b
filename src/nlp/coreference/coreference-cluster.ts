import type { Expression, ExpressionKind } from '../../codebook/expressions/expression.ts'
import type { ActorKnowledge } from '../../codebook/expressions/expressions.ts'
import { foldWords } from '../../codebook/names/name-words.ts'
import type { Doc } from '../../model/index.ts'

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
  /** Nouns of its nominals with their number, `militia plural`. */
  readonly nouns: Set<string>
}

/** The state of resolving one text: what came before. */
export interface Resolving {
  readonly doc: Doc
  readonly codebook: ActorKnowledge
  readonly clusters: Cluster[]
  /** Cluster by the token that heads a member. */
  readonly byHead: Map<number, Cluster>
  readonly expressions: readonly Expression[]
  /** Tokens below each token. */
  readonly children: readonly (readonly number[])[]
  /** Names by first token and by the token behind them, pronouns by their token. */
  readonly starting: ReadonlyMap<number, Expression>
  readonly ending: ReadonlyMap<number, Expression>
  readonly pronouns: ReadonlyMap<number, Expression>
  /** Clusters by folded name, by initials, and by each name's first and last word. */
  readonly named: Map<string, Cluster>
  readonly initials: Map<string, Cluster>
  /** The first cluster of each group class and owner (`usa/military`), of institutions and groups. */
  readonly keyed: Map<string, Cluster>
  readonly worded: Map<string, Set<Cluster>>
  /** Clusters whose members stand in text order, the last named at the end. */
  readonly recent: Cluster[]
  /** The state whose officials speak in a transcript, by its speakers' labels; null elsewhere. */
  home: string | null
}

/** A name as clusters compare it: folded, without "the" and the possessive. */
export const foldName = (name: string): string => foldWords(name).join(' ').replace(/^the /, '').replace(/ s$/, '')

/** The state before anything is resolved. */
export function startResolving(doc: Doc, codebook: ActorKnowledge, expressions: readonly Expression[]): Resolving {
  const children: number[][] = doc.tokens.map(() => [])
  for (const token of doc.tokens) if (token.head >= 0) children[token.head]!.push(token.i)
  const names = expressions.filter((e) => e.form === 'name')
  return {
    doc,
    codebook,
    clusters: [],
    byHead: new Map(),
    expressions,
    children,
    starting: new Map(names.map((e) => [e.firstToken, e])),
    ending: new Map(names.map((e) => [e.lastToken, e])),
    pronouns: new Map(expressions.filter((e) => e.form === 'pronoun').map((e) => [e.head, e])),
    named: new Map(),
    initials: new Map(),
    keyed: new Map(),
    worded: new Map(),
    recent: [],
    home: null,
  }
}

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
    nouns: new Set(),
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
  touchCluster(state, cluster)
  if (expression.form === 'pronoun') {
    cluster.gender ??= expression.gender
    return
  }
  if (expression.form === 'name') addName(state, cluster, foldName(expression.name))
  else cluster.nouns.add(nounKey(state.doc, expression))
  if (expression.title) cluster.titles.add(expression.title)
  cluster.gender ??= expression.gender
  cluster.owner ??= expression.owner
  if (cluster.id === null) cluster.gender ??= expression.gender
  else cluster.gender ??= state.codebook.registry.byId(cluster.id)?.gender ?? null
}

/** The noun of a nominal with its number. */
export const nounKey = (doc: Doc, e: Expression): string => `${doc.tokens[e.head]!.lemma.toLowerCase()} ${e.number}`

function addName(state: Resolving, cluster: Cluster, name: string): void {
  if (cluster.names.has(name)) return
  cluster.names.add(name)
  if (!state.named.has(name)) state.named.set(name, cluster)
  for (const short of initialsOf(name)) if (cluster.kind !== 'person' && !state.initials.has(short)) state.initials.set(short, cluster)
  const words = name.split(' ')
  for (const word of words.length === 3 ? words : [words[0]!, words.at(-1)!])
    state.worded.set(word, (state.worded.get(word) ?? new Set()).add(cluster))
}

/** Initials of a name of several words, with and without its small words. */
export function initialsOf(name: string): string[] {
  const words = name.split(' ')
  if (words.length < 2) return []
  const initials = (kept: readonly string[]): string => kept.map((w) => w[0]).join('')
  return [initials(words), initials(words.filter((w) => w.length > 3 || words.length < 3))].filter((short) => short.length > 1)
}

/** Notes that a cluster was named last. */
export function touchCluster(state: Resolving, cluster: Cluster): void {
  const at = state.recent.lastIndexOf(cluster)
  if (at === state.recent.length - 1 && at >= 0) return
  if (at >= 0) state.recent.splice(at, 1)
  state.recent.push(cluster)
}

/** The last member's sentence and token. */
export const lastOf = (cluster: Cluster): Expression => cluster.members.at(-1)!.expression

/** Clusters from the most recently named back. */
export const byRecency = (state: Resolving): Cluster[] => state.recent.filter((c) => c.members.length > 0).reverse()
