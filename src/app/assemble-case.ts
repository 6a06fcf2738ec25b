import type { CodedText } from '../ledger/index.ts'
import type { Actor, CaseFile } from '../model/index.ts'
import type { Machine } from './machine.ts'

/**
 * Puts coded texts together into one case file, documents in the order given, and derives the findings over all of them. An
 * actor that several texts name is one, with all its aliases; a text given twice is one document.
 */
export async function assembleCase(texts: readonly CodedText[], machine: Pick<Machine, 'find'>): Promise<CaseFile> {
  const distinct = [...new Map(texts.map((text) => [text.source.id, text])).values()]
  const documents = distinct.map((text) => text.source)
  const actors = mergeActors(distinct.flatMap((text) => text.actors))
  const entries = distinct.flatMap((text) => text.entries)
  const findings = await machine.find({ documents, actors, entries })
  return { format: 'crosspurpose-case', version: 1, documents, actors, entries, findings }
}

/** One actor for each id, in order of first mention. */
function mergeActors(actors: readonly Actor[]): Actor[] {
  const merged = new Map<string, Actor>()
  for (const actor of actors) {
    const known = merged.get(actor.id)
    if (!known) merged.set(actor.id, actor)
    else merged.set(actor.id, { ...actor, ...known, aliases: [...new Set([...known.aliases, ...actor.aliases])] })
  }
  return [...merged.values()]
}
