import { contentId, type EntryOf } from '../model/index.ts'
import { type CaseIndex, wordsOf } from './case-index.ts'
import { readTopic } from './topic.ts'

type CodedEvent = EntryOf<'event'>

/** One act, told by one or several texts. */
export interface EventGroup {
  readonly id: string
  /** The entry that stands for all: the first one told. */
  readonly representative: string
  readonly events: readonly string[]
  /** Earliest and latest ISO dates that its entries give; null when none is dated. */
  readonly start: string | null
  readonly end: string | null
  /** Why the entries were taken for one act; null for an act told once. */
  readonly why: string | null
}

const DAY = 86_400_000
/** Reports of an undated act count as one when they were published within so many days. */
const NEWS_DAYS = 4

const days = (date: string): number => Math.floor(Date.parse(date) / DAY)

function actKey(event: CodedEvent, index: CaseIndex): string {
  const verb = [...readTopic(wordsOf(event, event.predicate), index).keys.keys()].sort()[0] ?? ''
  const sides = (ids: readonly string[]) => [...index.sidesOf(ids)].sort().join()
  return JSON.stringify([event.eventType, verb, sides(event.actors), sides(event.recipients), event.polarity])
}

/** The day an event is told to have happened, else the day of its publication; null when neither is known. */
function dayOf(event: CodedEvent, index: CaseIndex): { day: number; exact: boolean } | null {
  if (event.time?.start) return { day: days(event.time.start), exact: true }
  const published = index.documentOf(event)?.publishedAt
  return published ? { day: days(published), exact: false } : null
}

function sameTime(a: CodedEvent, b: CodedEvent, index: CaseIndex): boolean {
  const [x, y] = [dayOf(a, index), dayOf(b, index)]
  if (!x || !y) return a.evidence[0]!.documentId === b.evidence[0]!.documentId
  return Math.abs(x.day - y.day) <= (x.exact && y.exact ? 1 : NEWS_DAYS)
}

function makeGroup(members: readonly CodedEvent[], index: CaseIndex): EventGroup {
  const events = members.map((e) => e.id)
  const first = members[0]!
  const starts = members.flatMap((e) => e.time?.start ?? []).sort()
  const ends = members.flatMap((e) => e.time?.end ?? e.time?.start ?? []).sort()
  const texts = new Set(members.map((e) => e.evidence[0]!.documentId)).size
  const doers = [...index.sidesOf(first.actors)].map(index.name).join(', ')
  const why =
    events.length > 1
      ? `${events.length} entries in ${texts} ${texts === 1 ? 'text' : 'texts'} tell of one act: ${doers}, ${first.eventType.toLowerCase()}, “${wordsOf(first, first.predicate)}”, at the same time.`
      : null
  return { id: contentId('event-group', events), representative: first.id, events, start: starts[0] ?? null, end: ends.at(-1) ?? null, why }
}

/**
 * Takes for one act the events of one type and one verb between the same sides at the same time (told dates within a day, or
 * published within four). A merge is undone by putting the ids of two events into `apart` (`"a b"`, in the order of the ids).
 */
export function groupEvents(index: CaseIndex, apart: ReadonlySet<string> = new Set()): EventGroup[] {
  const byKey = Map.groupBy(index.of('event'), (e) => (e.actors.length > 0 ? actKey(e, index) : e.id))
  const groups: CodedEvent[][] = []
  const barred = (a: CodedEvent, b: CodedEvent) => apart.has(a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`)
  for (const events of byKey.values()) {
    const open: CodedEvent[][] = []
    for (const event of events) {
      const home = open.find((members) => sameTime(members.at(-1)!, event, index) && !members.some((m) => barred(m, event)))
      if (home) home.push(event)
      else open.push([event])
    }
    groups.push(...open)
  }
  return groups.map((members) => makeGroup(members, index))
}
