import type { Registry } from '../../codebook/actors.ts'
import { type Actor, contentId } from '../../model/index.ts'

/** The id of a registered actor, the same in every text. */
export const registeredId = (id: string): string => contentId('actor', id)

/** The actors of one text that were made so far, each with the token of its first mention. */
export class ActorShelf {
  private readonly kept = new Map<string, { actor: Actor; first: number }>()
  private readonly registry: Registry

  constructor(registry: Registry) {
    this.registry = registry
  }

  /** Keeps an actor, or adds its names to the one of that id; gives the id. */
  keep(actor: Actor, first: number): string {
    const old = this.kept.get(actor.id)
    const names = old ? [...old.actor.aliases, actor.name, ...actor.aliases] : []
    const aliases = old ? [...new Set(names)].filter((name) => name !== old.actor.name) : actor.aliases
    this.kept.set(actor.id, { actor: { ...(old?.actor ?? actor), aliases }, first: Math.min(old?.first ?? first, first) })
    return actor.id
  }

  /** Adds a name to an actor that is kept. */
  alsoNamed(id: string, name: string): void {
    const known = this.kept.get(id)
    if (known) this.keep({ ...known.actor, aliases: [name] }, known.first)
  }

  /** Keeps a registered actor and those it acts for; gives its id here, or undefined when nobody registered it. */
  keepRegistered(id: string, first: number): string | undefined {
    const known = this.registry.byId(id)
    if (!known) return undefined
    const actsFor = known.actsFor === null ? undefined : this.keepRegistered(known.actsFor, first)
    const { name, kind, names } = known
    return this.keep({ id: registeredId(id), name, kind, aliases: [...names], ...(actsFor ? { actsFor } : {}) }, first)
  }

  /** Throws Error on an id that this text did not give. */
  byId(id: string): Actor {
    const found = this.kept.get(id)
    if (!found) throw new Error(`no actor ${id}`)
    return found.actor
  }

  /** An actor and those it acts for, outermost last. */
  sideOf(id: string): string[] {
    const found = [id]
    for (let next = this.byId(id).actsFor; next !== undefined && !found.includes(next); next = this.byId(next).actsFor) found.push(next)
    return found
  }

  /** All of them, in order of first mention. */
  all(): Actor[] {
    const shelf = [...this.kept.values()]
    return shelf.sort((a, b) => a.first - b.first || (a.actor.id < b.actor.id ? -1 : 1)).map((k) => k.actor)
  }
}
