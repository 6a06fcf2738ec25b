import { contentId, type Entry, type EntryOf } from '../model/index.ts'
import { type CaseIndex, mainWords } from './case-index.ts'
import { comparePair } from './contradictions/compare.ts'
import type { Clash } from './contradictions/pairs.ts'
import { type EventGroup, groupEvents } from './event-groups.ts'

/** Which entries count as one source's: those of its texts, or those that a side says or does. */
export type SourceFilter = (entry: Entry) => boolean

/** How one source tells of an act: entries, and in what they differ from the other's. */
export interface Telling {
  readonly entries: readonly string[]
  readonly words: string | null
  readonly factuality: string | null
}

export interface ComparedAct {
  readonly id: string
  readonly representative: string
  readonly a: Telling
  readonly b: Telling
  /** In what they differ: `only-a`, `only-b`, or fields told otherwise. */
  readonly differences: readonly string[]
}

export interface SourceComparison {
  readonly acts: readonly ComparedAct[]
  /** Statements and goals of the two sources that clash. */
  readonly clashes: readonly (Clash & { readonly a: string; readonly b: string })[]
}

/** Entries of the documents that name a publisher. */
export function byPublisher(index: CaseIndex, publisher: string): SourceFilter {
  const wanted = publisher.toLowerCase()
  const ids = new Set(index.view.documents.filter((d) => d.sources?.some((s) => s.publisher?.toLowerCase() === wanted)).map((d) => d.id))
  return (entry) => entry.evidence.some((e) => ids.has(e.documentId))
}

/** Entries that a side itself asserts: attributed to it, said by it. */
export function bySide(index: CaseIndex, actorId: string): SourceFilter {
  const side = index.sideOf(actorId)
  const of = (ids: readonly string[]) => ids.some((id) => index.sideOf(id) === side)
  return (entry) => of(entry.attribution) || (entry.kind === 'statement' && of(entry.speakers))
}

function telling(ids: readonly string[], index: CaseIndex): Telling {
  const entry = ids[0] ? (index.byId(ids[0]) as EntryOf<'event'>) : null
  return { entries: ids, words: entry ? mainWords(entry) : null, factuality: entry ? `${entry.polarity}, ${entry.certainty}` : null }
}

function compareTellings(group: EventGroup, a: SourceFilter, b: SourceFilter, index: CaseIndex): ComparedAct | null {
  const inside = (filter: SourceFilter) => group.events.filter((id) => filter(index.byId(id)!))
  const [x, y] = [telling(inside(a), index), telling(inside(b), index)]
  if (x.entries.length === 0 && y.entries.length === 0) return null
  const differences: string[] = []
  if (x.entries.length === 0) differences.push('only-b')
  else if (y.entries.length === 0) differences.push('only-a')
  else if (x.factuality !== y.factuality) differences.push('factuality')
  return { id: contentId('compared-act', group.id, x.entries, y.entries), representative: group.representative, a: x, b: y, differences }
}

/** What two sources say of the same acts, and where their statements and goals clash. */
export function compareSources(index: CaseIndex, a: SourceFilter, b: SourceFilter): SourceComparison {
  const acts = groupEvents(index).flatMap((group) => compareTellings(group, a, b, index) ?? [])
  const spoken = [...index.of('statement'), ...index.of('goal'), ...index.of('figure')]
  const [ours, theirs] = [spoken.filter(a), spoken.filter((e) => b(e) && !a(e))]
  const clashes = ours.flatMap((x) =>
    theirs.flatMap((y) => {
      const clash = comparePair(x, y, index)
      return clash ? [{ ...clash, a: x.id, b: y.id }] : []
    }),
  )
  return { acts, clashes }
}
