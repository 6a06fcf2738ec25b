import type { Actor, Entry } from '../model/index.ts'
import type { Topic } from './topic.ts'

/** What was read of one entry. */
export interface EntryMemory {
  topic?: Topic
  sentences?: readonly Topic[]
  [reading: string]: unknown
}

/**
 * What an earlier run of findings read and found, kept so that a run after one more text only reads that text. It never changes a
 * result: entries never change, and what depended on the names of actors is forgotten when a new name could be meant.
 */
export interface FindingMemory {
  readonly entries: WeakMap<Entry, EntryMemory>
  /** Per document: its entries when they were compared, and what that gave. */
  readonly documents: Map<string, { readonly entries: readonly Entry[]; readonly found: unknown }>
  /** Comparisons between documents, by name (see `meet`). */
  readonly passes: Map<string, unknown>
  actors: ReadonlyMap<string, string>
}

/** A memory in which nothing has been found yet. */
export const newMemory = (): FindingMemory => ({ entries: new WeakMap(), documents: new Map(), passes: new Map(), actors: new Map() })

/** The first word of each of an actor's names, in lower case. */
const firstWords = (actor: Actor): string[] =>
  [actor.name, ...actor.aliases].flatMap(
    (name) =>
      name
        .replace(/^the /i, '')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/u) ?? [],
  )

/**
 * Forgets what the actors of this run make stale: everything when an actor or its side changed or went, and the documents that hold a word a
 * new actor's name begins with.
 */
export function refresh(
  memory: FindingMemory,
  actors: readonly Actor[],
  sides: ReadonlyMap<string, string>,
  byDocument: ReadonlyMap<string, readonly Entry[]>,
): void {
  const now = new Map(actors.map((a) => [a.id, `${sides.get(a.id)} ${JSON.stringify(a)}`]))
  const stale = [...memory.actors].some(([id, was]) => now.get(id) !== was)
  const fresh = [...new Set(actors.filter((a) => !memory.actors.has(a.id)).flatMap(firstWords))]
  memory.actors = now
  if (memory.documents.size === 0 || (!stale && fresh.length === 0)) return
  const meant = (entry: Entry) => entry.evidence.some(({ exact }) => includesAny(exact.toLowerCase(), fresh))
  for (const [id, entries] of byDocument) {
    if (!stale && !entries.some(meant)) continue
    memory.documents.delete(id)
    memory.passes.clear()
    for (const entry of entries) memory.entries.delete(entry)
  }
}

const includesAny = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word))
