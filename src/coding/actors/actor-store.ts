import type { Expression } from '../../codebook/expressions/expression.ts'
import type { Codebook } from '../../codebook/index.ts'
import { foldWords } from '../../codebook/names/name-words.ts'
import { type Chain, contentId, type Doc } from '../../model/index.ts'
import type { ActorReading } from '../reading.ts'
import { aliasesOf, titleCase } from './actor-aliases.ts'
import { identify } from './actor-identity.ts'
import { ActorShelf, registeredId } from './actor-shelf.ts'

/** Makes the actors of one text of its expressions, on demand, and keeps them. */
export class ActorStore {
  readonly shelf: ActorShelf
  private readonly doc: Doc
  private readonly codebook: Codebook
  private readonly groups: Groups
  private readonly ids = new Map<readonly Expression[], string | null>()
  /** The state that the text is about, or whose officials speak in it. */
  private readonly main: string | null
  /** Registry id of the state whose officials speak in a transcript; null elsewhere. */
  private readonly home: string | null
  private readonly expressions: readonly Expression[]

  constructor(doc: Doc, expressions: readonly Expression[], codebook: Codebook) {
    this.doc = doc
    this.codebook = codebook
    this.shelf = new ActorShelf(codebook.registry)
    this.groups = groupByChain(doc, expressions)
    this.home = homeOf(doc, expressions, this.groups, codebook)
    this.main = this.home ?? mainState(expressions, codebook)
    this.expressions = expressions
  }

  /** Those for whom a transcript's officials say "we": their state and its government, where the text names that; empty elsewhere. */
  homeSide(): string[] {
    const state = this.home === null ? undefined : this.shelf.keepRegistered(this.home, 0)
    if (state === undefined) return []
    const rules = (e: Expression) => e.form === 'nominal' && e.kind === 'government' && e.merge && e.definite && e.portfolio === null
    const own = (e: Expression) => (e.owner === null ? e.ownerToken === null : e.owner === this.home)
    const government = this.expressions.find(
      (e) => rules(e) && e.group === GOVERNMENT && this.groups.byHead.get(e.head)!.every((m) => m.form === 'pronoun' || own(m)),
    )
    const id = government && this.actorOf(this.groups.byHead.get(government.head)!)
    return id ? [...new Set([state, id])] : [state]
  }

  /** Who an expression stands for; `alias` is another way in which the text names it just here. */
  reading(expression: Expression, alias?: string): ActorReading {
    const members = this.groups.byHead.get(expression.head) ?? [expression]
    const id = members.some((e) => e.form !== 'pronoun') ? this.actorOf(members) : null
    if (id === null) return { ids: [], alternatives: [] }
    if (alias !== undefined) this.shelf.keep({ ...this.shelf.byId(id), aliases: [alias] }, expression.firstToken)
    const others = this.groups.alternatives(expression).map((group) => this.actorOf(group))
    return { ids: [id], alternatives: [...new Set(others.filter((o): o is string => o !== null && o !== id))] }
  }

  /** The state on whose ground a place lies: that of a city, or of a capital that does not act itself. */
  groundOf(expression: Expression): string[] {
    const held = this.codebook.actorWords.groundOf.get(foldWords(expression.name).join(' '))
    const state = expression.kind === 'place' ? held : expression.group === 'capital' ? expression.registered[0] : undefined
    const id = state === undefined ? undefined : this.shelf.keepRegistered(state, expression.firstToken)
    return id === undefined ? [] : [id]
  }

  /** Those who govern a place that acts ("Texas"), for the state that holds it; nobody for a place of no one state. */
  government(expression: Expression): ActorReading {
    const [state] = this.groundOf(expression)
    if (state === undefined) return { ids: [], alternatives: [] }
    const id = contentId('actor', state, foldWords(expression.name).join(' '))
    this.shelf.keep({ id, name: expression.name, kind: 'government', aliases: [], actsFor: state }, expression.firstToken)
    return { ids: [id], alternatives: [] }
  }

  /** An actor that only this text names, by its words. */
  unnamed(name: string, first: number): string {
    return this.shelf.keep({ id: contentId('actor', null, foldWords(name).join(' ')), name, kind: 'other', aliases: [] }, first)
  }

  private actorOf(members: readonly Expression[]): string | null {
    const done = this.ids.get(members)
    if (done !== undefined) return done
    this.ids.set(members, null)
    const id = this.make(members)
    this.ids.set(members, id)
    return id
  }

  private make(members: readonly Expression[]): string | null {
    const first = members[0]!.firstToken
    const { registered, suggested } = identify(members, this.codebook, this.doc.source.publishedAt, this.main)
    const aliases = aliasesOf(this.doc, members, this.codebook.actorWords.bare)
    if (registered) {
      const id = this.shelf.keepRegistered(registered.id, first)!
      return this.shelf.keep({ id, name: registered.name, kind: registered.kind, aliases }, first)
    }
    const home = this.homelandOf(members)
    if (home !== null) return home
    const best = nameOf(members)
    if (!best || best.kind === 'place' || best.kind === 'thing' || best.kind === 'any') return null
    const actsFor = this.ownerOf(members, first) ?? (suggested?.actsFor ? this.shelf.keepRegistered(suggested.actsFor, first) : undefined)
    const names = suggested ? [suggested.name, ...suggested.names] : []
    const id = suggested ? registeredId(suggested.id) : contentId('actor', ...identityKey(members, best, actsFor))
    const actor = { id, name: titleCase(best.name), kind: best.kind, aliases: [...new Set([...aliases, ...names])] }
    return this.shelf.keep({ ...actor, ...(actsFor ? { actsFor } : {}) }, first)
  }

  /** "his country": the state whose he is. */
  private homelandOf(members: readonly Expression[]): string | null {
    const { homelands } = this.codebook.actorWords
    const owned = members.find((e) => e.ownerToken !== null && homelands.has(this.doc.tokens[e.head]!.lemma.toLowerCase()))
    const owner = owned && members.every((e) => e.form !== 'name') ? this.groups.byHead.get(owned.ownerToken!) : undefined
    const id = owner && owner !== members ? this.actorOf(owner) : null
    const side = id === null ? undefined : this.shelf.sideOf(id).at(-1)
    return side !== undefined && this.shelf.byId(side).kind === 'state' ? side : null
  }

  /** Whom a chain acts for: the owner that the text names with it, or for a state's institution the state that the text is about. */
  private ownerOf(members: readonly Expression[], first: number): string | undefined {
    const owned = members.find((e) => e.owner !== null && actsForOwner(e))
    if (owned) return this.shelf.keepRegistered(this.sideOfGroup(owned), first)
    const named = members.find((e) => e.ownerToken !== null && actsForOwner(e))
    const owner = named && this.groups.byHead.get(named.ownerToken!)
    if (owner && owner !== members) return this.actorOf(owner) ?? undefined
    const { tokens } = this.doc
    const stately = members.find((e) => e.form === 'nominal' && e.ownerToken === null && ofState(e) && tokens[e.lastToken]?.text !== 'of')
    return stately && this.main !== null ? this.shelf.keepRegistered(this.main, first) : undefined
  }

  /** A person's administration acts for the person's state. */
  private sideOfGroup(owned: Expression): string {
    const known = this.codebook.registry.byId(owned.owner!)
    return owned.form === 'nominal' && owned.merge && known?.kind === 'person' && known.actsFor !== null ? known.actsFor : owned.owner!
  }
}

const ofState = (e: Expression): boolean =>
  (e.definite || e.number === 'plural' || e.institution) &&
  (e.group === 'officeholder' ? e.institution : e.kind === 'government' && (e.merge || e.group === 'officials'))

/** The class of nouns for those who govern (groups.yaml). */
const GOVERNMENT = 'government'

/** The state that a text is about: more than half of all mentions of states are its. */
function mainState(expressions: readonly Expression[], codebook: Codebook): string | null {
  const counts = new Map<string, number>()
  for (const e of expressions) {
    // A capital may be where somebody goes.
    const id = e.form === 'name' && e.kind === 'state' && e.group !== 'capital' ? e.registered[0] : undefined
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

const actsForOwner = (e: Expression): boolean => (e.form === 'nominal' ? e.group !== 'person' : e.title !== null || e.kind === 'government')

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
