import type { Expression } from '../../codebook/expressions/expression.ts'
import { sameTitle } from '../../codebook/groups.ts'
import { byRecency, type Cluster, foldName, joinCluster, lastOf, nounKey, type Resolving, startCluster } from './coreference-cluster.ts'

/** Joins a noun phrase to what it stands for: its apposition, the holder of its title, its institution, the group named before. */
export function resolveNominal(state: Resolving, expression: Expression): void {
  const appos = apposed(state, expression)
  const found: [Cluster, string] | null = appos
    ? [appos, 'apposition']
    : expression.title
      ? resolveTitle(state, expression)
      : resolveGroup(state, expression)
  if (found) joinCluster(state, found[0], expression, found[1])
  else {
    const cluster = startCluster(state, expression, 'first mention')
    if (!isCounted(state, expression)) for (const key of keysOf(state, expression)) if (!state.keyed.has(key)) state.keyed.set(key, cluster)
  }
}

/** The name that a title stands in apposition to ("the head of the Joint Chiefs, Mark Milley"). */
function apposed(state: Resolving, expression: Expression): Cluster | null {
  const { doc, byHead } = state
  const token = doc.tokens[expression.head]!
  if (token.deprel === 'appos') return fits(byHead.get(token.head), expression)
  const child = state.children[expression.head]!.find((c) => doc.tokens[c]!.deprel === 'appos')
  if (child !== undefined && byHead.has(child)) return fits(byHead.get(child), expression)
  const next = state.starting.get(expression.lastToken)
  if (next && next.head >= 0 && doc.tokens[next.head]!.head === expression.head) return fits(byHead.get(next.head), expression)
  return expression.title ? fits(afterComma(state, expression) ?? beforeComma(state, expression), expression) : null
}

/** The person named right after the comma that ends a title ("the commander of the force, General X"), whatever the tree says. */
function afterComma(state: Resolving, expression: Expression): Cluster | undefined {
  const { tokens } = state.doc
  for (let i = expression.lastToken; i < tokens.length && i < expression.lastToken + 16; i++) {
    const token = tokens[i]!
    if (token.sentence !== tokens[expression.head]!.sentence || /^(VERB|AUX|SCONJ|CCONJ|PRON)$/.test(token.upos)) return undefined
    if (token.text !== ',') continue
    const next = state.starting.get(i + 1)
    return next && (next.kind === 'person' || next.title !== null) ? state.byHead.get(next.head) : undefined
  }
  return undefined
}

/** The person named right before the comma that opens a title ("X, the leader of the party, said"), unless it goes on a list. */
function beforeComma(state: Resolving, expression: Expression): Cluster | undefined {
  const { tokens } = state.doc
  const comma = tokens[expression.firstToken - 1]
  if (
    comma?.text !== ',' ||
    state.children[expression.head]!.some((c) => tokens[c]!.deprel === 'cc') ||
    comma.sentence !== tokens[expression.head]!.sentence
  )
    return undefined
  const name = state.ending.get(comma.i)
  return name?.kind === 'person' ? state.byHead.get(name.head) : undefined
}

const fits = (cluster: Cluster | undefined, expression: Expression): Cluster | null => {
  if (!cluster) return null
  if (expression.kind === 'person') return cluster.kind === 'person' || cluster.kind === 'other' ? cluster : null
  return cluster.kind !== 'person' && cluster.kind !== 'state' ? cluster : null
}

const ownersAgree = (state: Resolving, cluster: Cluster, expression: Expression): boolean =>
  expression.owner === null ||
  cluster.owner === expression.owner ||
  [cluster.id, cluster.owner].some((id) => id !== null && state.codebook.registry.sideOf(id).includes(expression.owner!))

/** The person last named with a title, or its holder at the time. */
function resolveTitle(state: Resolving, expression: Expression): [Cluster, string] | null {
  const { registry } = state.codebook
  if (!expression.definite && expression.owner === null && !/^\p{Lu}/u.test(expression.name)) return null
  const holding = byRecency(state).filter((c) => holdsTitle(state, c, expression))
  const chosen = chooseHolder(state, holding, expression)
  if (chosen) return [chosen, `title: ${expression.title}`]
  const meant = epithetOf(state, expression)
  if (meant) return [meant, `epithet: ${expression.title}`]
  const owner = expression.owner ?? (expression.definite ? state.home : null)
  if (owner === null || expression.former || !expression.institution || !pointsOut(expression)) return null
  const holders = registry.holders(expression.title!, owner, state.doc.source.publishedAt)
  if (holders.length !== 1 || state.doc.source.publishedAt === null) return null
  const cluster = state.clusters.find((c) => c.id === holders[0]!.id) ?? emptyCluster(state, expression, holders[0]!.id)
  return [cluster, `office: ${holders[0]!.name}`]
}

/** "The president of X" and "the French president" point somebody out; "elected president of X" does not. */
const pointsOut = (e: Expression): boolean => e.definite || (e.ownerToken !== null && e.ownerToken < e.head)

/** The one person who was the subject of the sentence before, when an epithet with "the" opens the next ("The Kentucky Republican said"). */
function epithetOf(state: Resolving, expression: Expression): Cluster | null {
  const { tokens } = state.doc
  const head = tokens[expression.head]!
  // "the same man": whoever was named last
  if (state.children[expression.head]!.some((c) => tokens[c]!.lemma === 'same'))
    return byRecency(state).find((c) => c.kind === 'person' && agree(c.gender, expression.gender)) ?? null
  if (!expression.definite || !/^nsubj/.test(head.deprel) || !state.codebook.actorWords.epithets.has(expression.title!)) return null
  const subjects = state.clusters.filter((c) =>
    c.members.some(
      ({ expression: e }) =>
        tokens[e.head]!.sentence === head.sentence - 1 &&
        /^nsubj/.test(tokens[e.head]!.deprel) &&
        tokens[tokens[e.head]!.head]?.deprel === 'root',
    ),
  )
  const persons = subjects.filter((c) => c.kind === 'person' && c.names.size > 0 && agree(c.gender, expression.gender))
  return persons.length === 1 && subjects.length === 1 ? persons[0]! : null
}

const agree = (a: string | null, b: string | null): boolean => a === null || b === null || a === b

const holdsTitle = (state: Resolving, cluster: Cluster, expression: Expression): boolean =>
  cluster.kind === 'person' &&
  ownersAgree(state, cluster, expression) &&
  !(expression.gender && cluster.gender && expression.gender !== cluster.gender) &&
  ([...cluster.titles].some((t) => sameTitle(state.codebook.actorWords, t, expression.title!)) || held(state, cluster, expression))

/** Of several holders of a bare title: in a transcript the one of the speakers' own side, else the one named with it last. */
function chooseHolder(state: Resolving, holding: readonly Cluster[], expression: Expression): Cluster | null {
  const named = holding.filter((c) => [...c.titles].some((t) => sameTitle(state.codebook.actorWords, t, expression.title!)))
  if (state.home === null || expression.owner !== null) return named[0] ?? holding[0] ?? null
  const side = (c: Cluster): string | null => (c.id === null ? c.owner : (state.codebook.registry.sideOf(c.id).at(-1) ?? null))
  return holding.find((c) => side(c) === state.home || (side(c) === null && c.names.size === 0)) ?? null
}

function emptyCluster(state: Resolving, expression: Expression, id: string): Cluster {
  const cluster = startCluster(state, expression, '', id)
  cluster.members.length = 0
  return cluster
}

const held = (state: Resolving, cluster: Cluster, expression: Expression): boolean => {
  const date = state.doc.source.publishedAt
  const roles = cluster.id === null ? [] : (state.codebook.registry.byId(cluster.id)?.roles ?? [])
  return roles.some(
    (r) =>
      sameTitle(state.codebook.actorWords, r.title, expression.title!) &&
      (date === null || ((r.from ?? '') <= date && date <= (r.to ?? '9999'))),
  )
}

/** What makes a group the same: class, owner, portfolio, and (unless its nouns merge) its words. */
function keysOf(state: Resolving, expression: Expression): string[] {
  const cluster = expression.ownerToken === null ? undefined : state.byHead.get(expression.ownerToken)
  const owner = expression.owner ?? cluster?.id ?? (expression.ownerToken === null ? '' : `#${cluster?.i ?? -expression.ownerToken}`)
  const noun = foldName(expression.name)
  if (expression.merge && owner !== '') return [`${owner}/${expression.group}`]
  if (expression.portfolio) return [`${owner}/${expression.group}/${expression.portfolio}`]
  return [`${owner}/${noun}`]
}

const nounOf = (state: Resolving, expression: Expression): string => state.doc.tokens[expression.head]!.lemma.toLowerCase()

/** Is it a number of people not spoken of before ("more than 1,000 people")? */
const isCounted = (state: Resolving, expression: Expression): boolean =>
  !expression.definite &&
  expression.number === 'plural' &&
  state.children[expression.head]!.some((c) => state.doc.tokens[c]!.deprel === 'nummod')

/** The institution or group named before: by its key, by its noun when definite, or by a word for its kind ("the group", "the kingdom"). */
function resolveGroup(state: Resolving, expression: Expression): [Cluster, string] | null {
  const keys = keysOf(state, expression)
  const known =
    expression.merge && expression.owner !== null ? state.codebook.registry.institution(expression.owner, expression.group!) : undefined
  if (known) return [state.clusters.find((c) => c.id === known.id) ?? emptyCluster(state, expression, known.id), `registry: ${known.name}`]
  if (isCounted(state, expression)) return null
  const same = keys.map((key) => state.keyed.get(key)).find((c) => c !== undefined)
  if (same) return [same, 'same group']
  if (expression.owner !== null || expression.ownerToken !== null) return null
  const noun = nounOf(state, expression)
  const bare = foldName(expression.name) === noun || foldName(expression.name) === foldName(state.doc.tokens[expression.head]!.text)
  if (expression.portfolio !== null) return null
  if (!bare) return pointing(state, expression, byRecency(state), noun)
  if (!(expression.definite || expression.number === 'plural' || expression.institution)) return null
  const past = byRecency(state).filter((c) => c.members.length > 0)
  const again = past.find((c) => c.nouns.has(nounKey(state.doc, expression)))
  if (again) return [again, `same noun: ${noun}`]
  const named = past.find(
    (c) => c.names.size > 0 && [...c.names].some((n) => n.split(' ').includes(noun)) && c.kind !== 'person' && c.kind !== 'state',
  )
  if (named && expression.number === 'singular') return [named, `noun of the name: ${noun}`]
  return pointing(state, expression, past, noun)
}

/** The actor last named of the kind that a definite noun tells: "the group", "the paramilitary group", "the kingdom". */
function pointing(state: Resolving, expression: Expression, past: readonly Cluster[], noun: string): [Cluster, string] | null {
  if (!expression.definite || expression.number === 'plural') return null
  const kinds: readonly string[] | undefined = state.codebook.actorWords.pointing.get(noun)
  const recent = kinds && past.find((c) => kinds.includes(c.kind) && near(state, c, expression) && pointsAt(state, c, expression))
  return recent ? [recent, `kind: ${noun}`] : null
}

/** A word for a kind points back to a name, or to an unnamed armed group, that is no other argument of the same verb. */
function pointsAt(state: Resolving, cluster: Cluster, expression: Expression): boolean {
  const { tokens } = state.doc
  const head = tokens[expression.head]!
  if (cluster.names.size === 0 && cluster.kind !== 'armed-group') return false
  const form = state.codebook.actorWords.realms.has(nounOf(state, expression))
  if (form && cluster.kind === 'state' && !isRealm(state, cluster, nounOf(state, expression))) return false
  return !cluster.members.some(({ expression: e }) => tokens[e.head]!.head === head.head && head.head >= 0 && e.head !== expression.head)
}

/** Is a state one of the form that a noun names ("the kingdom": the Kingdom of Bahrain)? */
const isRealm = (state: Resolving, cluster: Cluster, noun: string): boolean =>
  cluster.id !== null && (state.codebook.registry.byId(cluster.id)?.names.some((name) => foldName(name).split(' ').includes(noun)) ?? false)

const near = (state: Resolving, cluster: Cluster, expression: Expression): boolean =>
  state.doc.tokens[expression.head]!.sentence - state.doc.tokens[lastOf(cluster).head]!.sentence <= 4
