import type { Registered } from '../../codebook/actors.ts'
import type { Expression } from '../../codebook/expressions/expression.ts'
import { sameTitle } from '../../codebook/groups.ts'
import { compareNames } from '../../codebook/names/name-compare.ts'
import { type Cluster, foldName, initialsOf, joinCluster, type Resolving, startCluster } from './coreference-cluster.ts'

/** How alike two single family names must be to be one. */
const SLIP = 0.9

/** Joins a name to the cluster it names again, or starts one. Looks at all names of the text, before and after. */
export function resolveName(state: Resolving, expression: Expression): void {
  if (expression.kind === 'place' || expression.kind === 'thing') return
  const id = chooseRegistered(state, expression)
  if (id !== null) {
    const cluster = state.clusters.find((c) => c.id === id) ?? takeOver(state, expression, id)
    if (cluster) joinCluster(state, cluster, expression, `registry: ${state.codebook.registry.byId(id)!.name}`)
    else
      startCluster(state, { ...expression, kind: state.codebook.registry.byId(id)!.kind }, 'first mention', id).members[0]!.expression =
        expression
    return
  }
  const [cluster, why] = sameName(state, expression) ?? [null, '']
  if (cluster) joinCluster(state, cluster, expression, why)
  else startCluster(state, expression, 'first mention')
}

/** A cluster under the bare family name that the full registered name now explains. */
function takeOver(state: Resolving, expression: Expression, id: string): Cluster | null {
  const last = foldName(expression.name).split(' ').at(-1)!
  const cluster = state.clusters.find((c) => c.id === null && c.kind === 'person' && c.names.size === 1 && c.names.has(last))
  if (!cluster || expression.kind !== 'person') return null
  cluster.id = id
  return cluster
}

/** Which registered actor a name means: one the text has named, the holder of the title at the time, or the only one; null if unclear. */
function chooseRegistered(state: Resolving, expression: Expression): string | null {
  const { registry } = state.codebook
  const candidates = expression.registered.map((id) => registry.byId(id)!).filter(Boolean)
  if (candidates.length === 0) return null
  const inText = candidates.find((c) => state.clusters.some((cluster) => cluster.id === c.id))
  if (inText) return inText.id
  if (expression.group !== 'family')
    return candidates.length === 1 ? candidates[0]!.id : (byRole(state, expression, candidates)?.id ?? candidates[0]!.id)
  if (sameName(state, expression)) return null
  return byRole(state, expression, candidates)?.id ?? null
}

/** The candidate whose dated role, or side, fits the title and the state named with it. */
function byRole(state: Resolving, expression: Expression, candidates: readonly Registered[]): Registered | null {
  const date = state.doc.source.publishedAt
  if (!expression.title) return null
  const courtesy = state.codebook.actorWords.honorifics.has(expression.title) && !state.codebook.actorWords.titles.has(expression.title)
  const fitting = candidates.filter(
    (c) =>
      (expression.owner === null || c.actsFor === expression.owner) &&
      c.roles.some(
        (r) => (courtesy || sameTitle(state.codebook.actorWords, r.title, expression.title!)) && (expression.former || during(r, date)),
      ),
  )
  return fitting.length === 1 ? fitting[0]! : null
}

const during = (role: { from: string | null; to: string | null }, date: string | null): boolean =>
  date === null || ((role.from ?? '') <= date && date <= (role.to ?? '9999'))

/** The cluster of the same name: alike but for case and accents, a family name, an acronym, another spelling. */
function sameName(state: Resolving, expression: Expression): [Cluster, string] | null {
  const name = foldName(expression.name)
  const words = name.split(' ')
  const same = state.named.get(name)
  if (same) return [same, 'same name']
  const acronym =
    words.length === 1
      ? state.initials.get(name)
      : initialsOf(name)
          .map((short) => state.named.get(short))
          .find(Boolean)
  if (acronym && acronym.kind !== 'person') return [acronym, 'acronym']
  if (expression.kind !== 'person' && expression.kind !== 'other') return null
  const near = [...new Set([words[0]!, words.at(-1)!].flatMap((word) => [...(state.worded.get(word) ?? [])]))].filter(isPersonal)
  const family = near.filter((c) => [...c.names].some((n) => shareFamily(n.split(' '), words)))
  if (family.length === 1) return [family[0]!, words.length === 1 ? 'family name' : 'fuller name']
  if (family.length > 1) return null
  if (words.length < 2) return slipOf(state, name)
  const spelt = state.clusters.filter((c) => isPersonal(c) && [...c.names].some((n) => looksAlike(n, words) && compareNames(n, name).same))
  return spelt.length === 1 ? [spelt[0]!, 'another spelling'] : null
}

/** A family name alone, written with a slip: one letter's sound, or two letters in the wrong order. */
function slipOf(state: Resolving, name: string): [Cluster, string] | null {
  if (name.length < 5) return null
  const letters = (word: string): string => [...word].sort().join('')
  const alike = state.clusters.filter(
    (c) =>
      c.kind === 'person' &&
      [...c.names].some((n) => {
        const last = n.split(' ').at(-1)!
        return last[0] === name[0] && last.length >= 5 && (letters(last) === letters(name) || compareNames(last, name).score >= SLIP)
      }),
  )
  return alike.length === 1 ? [alike[0]!, 'another spelling'] : null
}

const isPersonal = (cluster: Cluster): boolean => cluster.kind === 'person' || cluster.kind === 'other'

/** Is a closer look worth it: as many words, and one that starts alike? */
const looksAlike = (name: string, words: readonly string[]): boolean => {
  const others = name.split(' ')
  return others.length === words.length && others.some((word, i) => word[0] === words[i]![0])
}

/** One is the last (or, for a name put family first, the first) word of the other, or the first of two family names ("Ricardo Rosselló Nevares"). */
const shareFamily = (a: readonly string[], b: readonly string[]): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length === long.length) return false
  return (
    short.join(' ') === long.slice(-short.length).join(' ') ||
    (short.length === 1 && short[0]!.length > 2 && short[0] === long[0] && long.length > 1) ||
    (short.length === 1 && short[0]!.length > 3 && long.length === 3 && short[0] === long[1])
  )
}
