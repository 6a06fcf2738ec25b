import type { EntryOf } from '../model/index.ts'
import type { CaseIndex } from './case-index.ts'
import { type EventGroup, groupEvents } from './event-groups.ts'

/** How well a date is known: told to the day, told as a span, or only known to be no later than the publication. */
export type Precision = 'day' | 'span' | 'by-publication' | 'unknown'

/** An act on the time line. `start` and `end` are ISO dates, inclusive; null where open. */
export interface TimelineItem {
  readonly group: string
  readonly eventId: string
  /** Sides that act: the lanes it is drawn in. */
  readonly lanes: readonly string[]
  readonly start: string | null
  readonly end: string | null
  readonly precision: Precision
  /** When the first and the last text told of it (ISO), as against when it happened. */
  readonly published: { readonly first: string | null; readonly last: string | null }
  readonly phase: EntryOf<'event'>['phase']
  readonly certainty: EntryOf<'event'>['certainty']
  readonly polarity: EntryOf<'event'>['polarity']
}

function dated(
  group: EventGroup,
  published: readonly string[],
  phase: TimelineItem['phase'],
): Pick<TimelineItem, 'start' | 'end' | 'precision'> {
  if (group.start) {
    const end = group.end ?? group.start
    return { start: group.start, end, precision: group.start === end ? 'day' : 'span' }
  }
  const first = published[0]
  if (!first) return { start: null, end: group.end, precision: 'unknown' }
  return phase === 'future'
    ? { start: first, end: null, precision: 'by-publication' }
    : { start: null, end: first, precision: 'by-publication' }
}

/** Acts in the order in which they happened, as far as the texts tell; undated past acts stand at their first publication. */
export function makeTimeline(index: CaseIndex, groups: readonly EventGroup[] = groupEvents(index)): TimelineItem[] {
  const items = groups.map((group): TimelineItem => {
    const event = index.byId(group.representative) as EntryOf<'event'>
    const told = group.events.flatMap((id) => index.documentOf(index.byId(id)!)?.publishedAt ?? []).sort()
    return {
      group: group.id,
      eventId: event.id,
      lanes: [...index.sidesOf(event.actors)],
      ...dated(group, told, event.phase),
      published: { first: told[0] ?? null, last: told.at(-1) ?? null },
      phase: event.phase,
      certainty: event.certainty,
      polarity: event.polarity,
    }
  })
  const at = ({ start, end }: TimelineItem) => start ?? end ?? '9999'
  return items
    .map((item, i) => ({ item, i }))
    .sort((a, b) => (at(a.item) < at(b.item) ? -1 : at(a.item) > at(b.item) ? 1 : a.i - b.i))
    .map(({ item }) => item)
}
