import type { Expression } from '../codebook/expression.ts'
import type { Codebook } from '../codebook/index.ts'
import { foldWords } from '../codebook/name-words.ts'
import { type Actor, type Chain, contentId, type Doc } from '../model/index.ts'
import { aliasesOf, titleCase } from './actor-aliases.ts'
import { identify } from './actor-identity.ts'
import type { ActorReading } from './reading.ts'

/** Makes actors of expressions on demand and keeps them. */
export interface ActorStore {
  /** Who an expression stands for; `alias` is another way in which the text names it just here. */
  reading(expression: Expression, alias?: string): ActorReading
  /** An actor that only this text names, by its words. */
  unnamed(name: string, first: number): string
  byId(id: string): Actor
  sideOf(id: string): readonly string[]
  resolved(): readonly Actor[]
}

interface Kept {
  actor: Actor
  first: number
}

/** The store of one text. */
export function makeStore(doc: Doc, expressions: readonly Expression[], codebook: Codebook): ActorStore {
  const kept = new Map<string, Kept>()
  const groups = groupByChain(doc, expressions)
  const ids = new Map<readonly Expression[], string | null>()
  const home = homeOf(doc, expressions, groups, codebook)
  const main = home ?? mainState(expressions, codebook)

  const keep = (actor: Actor, first: number): string => {
    const old = kept.get(actor.id)
    if (!old) kept.set(actor.id, { actor, first })
    else
      kept.set(actor.id, {
        actor: {
          ...old.actor,
          aliases: [...new Set([...old.actor.aliases, actor.name, ...actor.aliases])].filter((a) => a !== old.actor.name),
        },
        first: Math.min(old.first, first),
      })
    return actor.id
  }
  const keepRegistered = (id: string, first: number): string | undefined => {
    const known = codebook.registry.byId(id)
    if (!known) return undefined
    const actsFor = known.actsFor === null ? undefined : keepRegistered(known.actsFor, first)
    return keep(
      { id: registeredId(id), name: known.name, kind: known.kind, aliases: [...known.names], ...(actsFor ? { actsFor } : {}) },
      first,
    )
  }
  const ownerOf = (members: readonly Expression[], first: number): string | undefined => {
    const owned = members.find((e) => e.owner !== null && actsForOwner(e))
    if (owned) return keepRegistered(sideOfGroup(owned), first)
    const named = members.find((e) => e.ownerToken !== null && actsForOwner(e))
    const owner = named && groups.byHead.get(named.ownerToken!)
    if (owner && owner !== members) return actorOf(owner) ?? undefined
    const stately = members.find(
      (e) => e.form === 'nominal' && e.ownerToken === null && ofState(e) && doc.tokens[e.lastToken]?.text !== 'of',
    )
    return stately && main !== null ? keepRegistered(main, first) : undefined
  }
  /** A person's administration acts for the person's state. */
  const sideOfGroup = (owned: Expression): string => {
    const known = codebook.registry.byId(owned.owner!)
    return owned.form === 'nominal' && owned.merge && known?.kind === 'person' && known.actsFor !== null ? known.actsFor : owned.owner!
  }
  const actorOf = (members: readonly Expression[]): string | null => {
    const done = ids.get(members)
    if (done !== undefined) return done
    ids.set(members, null)
    const id = make(members)
    ids.set(members, id)
    return id
  }
  const make = (members: readonly Expression[]): string | null => {
    const first = members[0]!.firstToken
    const { registered, suggested } = identify(members, codebook, doc.source.publishedAt, main)
    const aliases = aliasesOf(doc, members)
    if (registered) {
      const id = keepRegistered(registered.id, first)!
      return keep({ id, name: registered.name, kind: registered.kind, aliases }, first)
    }
    const best = nameOf(members)
    if (!best || best.kind === 'place' || best.kind === 'thing' || best.kind === 'any') return null
    const actsFor = ownerOf(members, first) ?? (suggested?.actsFor ? keepRegistered(suggested.actsFor, first) : undefined)
    const names = suggested ? [suggested.name, ...suggested.names] : []
    const id = suggested ? registeredId(suggested.id) : contentId('actor', ...identityKey(members, best, actsFor))
    return keep(
      { id, name: titleCase(best.name), kind: best.kind, aliases: [...new Set([...aliases, ...names])], ...(actsFor ? { actsFor } : {}) },
      first,
    )
  }
  const byId = (id: string): Actor => {
    const found = kept.get(id)
    if (!found) throw new Error(`no actor ${id}`)
    return found.actor
  }
  return {
    reading: (expression, alias) => {
      const members = groups.byHead.get(expression.head) ?? [expression]
      const id = members.some((e) => e.form !== 'pronoun') ? actorOf(members) : null
      if (id === null) return { ids: [], alternatives: [] }
      if (alias !== undefined) keep({ ...byId(id), aliases: [alias] }, expression.firstToken)
      const others = groups.alternatives(expression).map(actorOf)
      return { ids: [id], alternatives: [...new Set(others.filter((o): o is string => o !== null && o !== id))] }
    },
    unnamed: (name, first) => keep({ id: contentId('actor', null, foldWords(name).join(' ')), name, kind: 'other', aliases: [] }, first),
    byId,
    sideOf: (id) => side(byId, id),
    resolved: () => [...kept.values()].sort((a, b) => a.first - b.first || (a.actor.id < b.actor.id ? -1 : 1)).map((k) => k.actor),
  }
}

const ofState = (e: Expression): boolean =>
  (e.definite || e.number === 'plural' || e.institution) &&
  (e.group === 'officeholder' ? e.institution : e.kind === 'government' && (e.merge || e.group === 'officials'))

/** The state that a text is about: more than half of all mentions of states are its. */
function mainState(expressions: readonly Expression[], codebook: Codebook): string | null {
  const counts = new Map<string, number>()
  for (const e of expressions) {
    const id = e.form === 'name' && e.kind === 'state' ? e.registered[0] : undefined
    if (id !== undefined && codebook.registry.byId(id)?.kind === 'state') counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const all = [...counts.values()].reduce((a, b) => a + b, 0)
  return [...counts].find(([, n]) => n > all / 2)?.[0] ?? null
}

/** The state whose officials speak in a transcript: that of the first registered person whose name labels a turn. */
function homeOf(doc: Doc, expressions: readonly Expression[], groups: Groups, codebook: Codebook): string | null {
  for (const label of expressions) {
    if (label.form !== 'name' || doc.tokens[label.lastToken]?.text !== ':') continue
    const { registered } = identify(groups.byHead.get(label.head)!, codebook, doc.source.publishedAt, null)
    const side = registered?.kind === 'person' ? codebook.registry.byId(codebook.registry.sideOf(registered.id).at(-1)!) : undefined
    if (side?.kind === 'state') return side.id
  }
  return null
}

/** The id of a registered actor, the same in every text. */
export const registeredId = (id: string): string => contentId('actor', id)

const actsForOwner = (e: Expression): boolean => (e.form === 'nominal' ? e.group !== 'person' : e.title !== null || e.kind === 'government')

function side(byId: (id: string) => Actor, id: string): string[] {
  const found = [id]
  for (let next = byId(id).actsFor; next !== undefined && !found.includes(next); next = byId(next).actsFor) found.push(next)
  return found
}

/** The longest name, or the first nominal where nothing names it. */
function nameOf(members: readonly Expression[]): Expression | undefined {
  const names = members.filter((e) => e.form === 'name')
  const longest = Math.max(0, ...names.map((e) => e.name.length))
  const nominals = members.filter((e) => e.form === 'nominal')
  const group = nominals.find((e) => e.merge && e.owner !== null && e.ownerToken !== null && e.ownerToken < e.head) ?? nominals[0]
  return names.find((e) => e.name.length === longest) ?? group
}

/** What makes the id of an unregistered actor: its owner and class for institutions, its words for all others. */
function identityKey(members: readonly Expression[], best: Expression, actsFor: string | undefined): unknown[] {
  const merged = members.find((e) => e.merge)
  if (merged && actsFor) return [merged.owner ?? actsFor, merged.group, merged.portfolio]
  return [actsFor && best.form === 'nominal' ? actsFor : null, foldWords(best.name).join(' ')]
}

interface Groups {
  byHead: Map<number, readonly Expression[]>
  alternatives(expression: Expression): (readonly Expression[])[]
}

/** Expressions by the chain that holds them; those in no chain stand alone. */
function groupByChain(doc: Doc, expressions: readonly Expression[]): Groups {
  const chainOf = new Map<number, Chain>()
  const alternatives = new Map<number, readonly number[]>()
  for (const chain of doc.chains)
    for (const link of chain.links) {
      chainOf.set(link.head, chain)
      if (link.alternatives) alternatives.set(link.head, link.alternatives)
    }
  const members = new Map<Chain, Expression[]>()
  const byHead = new Map<number, readonly Expression[]>()
  for (const expression of expressions) {
    const chain = chainOf.get(expression.head)
    const list = (chain && members.get(chain)) ?? []
    list.push(expression)
    if (chain) members.set(chain, list)
    byHead.set(expression.head, list)
  }
  return {
    byHead,
    alternatives: (e) => (alternatives.get(e.head) ?? []).flatMap((i) => members.get(doc.chains[i]!) ?? []).map((m) => byHead.get(m.head)!),
  }
}
