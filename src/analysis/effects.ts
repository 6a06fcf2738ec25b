import { type EntryOf, overlap } from '../model/index.ts'
import type { CaseIndex } from './case-index.ts'

export type Effect = EntryOf<'effect'>
export type CodedEvent = EntryOf<'event'>

/** Effects that the text holds to be so; one that is denied ("did not help") counts for nothing. */
export const standing = (index: CaseIndex): Effect[] => index.of('effect').filter((e) => e.polarity === 'positive')

/** Events of each document, for spans that point at one. */
function eventsByDocument(index: CaseIndex): Map<string, CodedEvent[]> {
  const events = new Map<string, CodedEvent[]>()
  for (const event of index.of('event')) {
    const id = event.evidence[0]!.documentId
    const list = events.get(id)
    if (list) list.push(event)
    else events.set(id, [event])
  }
  return events
}

/** The event behind an effect: the entry it names, or the one event whose predicate stands in its cause span. */
export function causeFinder(index: CaseIndex): (effect: Effect) => CodedEvent | undefined {
  const events = eventsByDocument(index)
  return ({ cause, evidence }) => {
    if ('entryId' in cause) {
      const entry = index.byId(cause.entryId)
      return entry?.kind === 'event' ? entry : undefined
    }
    const inside = (events.get(evidence[0]!.documentId) ?? []).filter((e) => overlap(e.predicate, cause.span) > 0)
    return inside.length === 1 ? inside[0] : undefined
  }
}
