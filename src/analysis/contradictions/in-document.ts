import type { Entry } from '../../model/index.ts'
import type { CaseIndex } from '../case-index.ts'
import { compareAll } from './compare.ts'
import type { Found } from './pairs.ts'
import { canBind, canBreak } from './say-do.ts'

/** Pairs of one document that a test exists for: sayings and wishes with one another, words and goals with deeds, numbers. */
function* pairsOf(entries: readonly Entry[]): Generator<readonly [Entry, Entry]> {
  const spoken = entries.filter((e) => e.kind === 'statement' || e.kind === 'goal')
  const events = entries.filter((e) => e.kind === 'event')
  const figures = entries.filter((e) => e.kind === 'figure')
  for (const list of [spoken, figures])
    for (let i = 0; i < list.length; i++) for (let j = i + 1; j < list.length; j++) yield [list[i]!, list[j]!]
  for (const word of spoken) for (const deed of events) yield [word, deed]
  const breaks = events.filter(canBreak)
  for (const bond of events.filter(canBind)) for (const deed of breaks) yield [bond, deed]
}

const sameEntries = (a: readonly Entry[], b: readonly Entry[]): boolean => a.length === b.length && a.every((entry, i) => entry === b[i])

/** What clashes inside each document, compared once and remembered while its entries and actors stay the same. */
export function compareInDocuments(index: CaseIndex): Found[] {
  const all: Found[] = []
  for (const [id, entries] of index.byDocument) {
    const known = index.memory.documents.get(id)
    const found = known && sameEntries(known.entries, entries) ? (known.found as Found[]) : compareAll(pairsOf(entries), index)
    if (found !== known?.found) index.memory.documents.set(id, { entries, found })
    for (const hit of found) all.push(hit)
  }
  return all
}
