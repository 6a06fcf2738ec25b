import { contentId, type Entry, type EntryKind, type EntryOf } from '../model/index.ts'

/** Version of all coders; part of every entry's `coder`. */
export const CODER_VERSION = '3'

type Draft<K extends EntryKind> = Omit<EntryOf<K>, 'id' | 'kind' | 'coder'> & { rule: string }

/**
 * Completes an entry: its coder, and an id hashed from its document, kind and content. Two drafts that say the same thing of
 * the same words get one id, so coders may write a thing twice and keep the first.
 */
export function makeEntry<K extends EntryKind>(kind: K, draft: Draft<K>): EntryOf<K> {
  const { rule, ...fields } = draft
  const { confidence: _confidence, time: _time, ...identity } = fields as typeof fields & { confidence: number; time: unknown }
  return {
    id: contentId(kind, identity),
    kind,
    ...fields,
    coder: { name: kind, version: CODER_VERSION, rule },
  } as unknown as EntryOf<K>
}

/** The first of each id, in order. */
export function distinct<T extends Entry>(entries: readonly T[]): T[] {
  const seen = new Set<string>()
  return entries.filter((entry) => !seen.has(entry.id) && seen.add(entry.id))
}
