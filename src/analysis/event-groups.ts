import { contentId, type EntryOf } from '../model/index.ts'
import { type CaseIndex, wordsOf } from './case-index.ts'
import { commonWeight } from './contradictions/opposition.ts'
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

const verbOf = (event: CodedEvent, index: CaseIndex): string =>
  index.reading(event, 'verb', () => [...readTopic(wordsOf(event, event.predicate), index).keys.keys()].sort()[0] ?? '')

function actKey(event: CodedEvent, index: CaseIndex): string {
  const sides = (ids: readonly string[]) => [...index.sidesOf(ids)].sort().join()
  return JSON.stringify([event.eventType, verbOf(event, index), sides(event.actors), sides(event.recipients), event.polarity])
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

/** Acts that are done again and again: an undated one is no mention of an earlier one. */
const RECURRENT: ReadonlySet<CodedEvent['eventType']> = new Set([
  'ASSAULT',
  'PROTEST',
  'CONSULT',
  'ACCUSE',
  'REQUEST',
  'THREATEN',
  'SUPPORT',
])
/** A text may come back to an act so many days after it. */
const RECALLED_DAYS = 45
/** Among more acts of one kind, no mention is told apart. */
const MOST = 50

/** Do two lists of actors go together: the same sides, or one of them unsaid? */
const fit = (a: readonly string[], b: readonly string[], index: CaseIndex): boolean => {
  if (a.length === 0 || b.length === 0) return true
  const [x, y] = [index.sidesOf(a), index.sidesOf(b)]
  return x.size === y.size && [...x].every((side) => y.has(side))
}

/** Is an undated act a later text's word for one told before ("the ban on wine", two weeks after)? */
function recalls(later: CodedEvent, told: CodedEvent, index: CaseIndex): boolean {
  const [x, y] = [dayOf(later, index), dayOf(told, index)]
  if (!x || !y || x.exact || later.phase !== 'past' || RECURRENT.has(later.eventType)) return false
  return x.day >= y.day && x.day - y.day <= RECALLED_DAYS
}

/** Does a mention that leaves out who, to whom or when tell of an act that is told in full elsewhere? */
function mentions(mention: CodedEvent, told: CodedEvent, index: CaseIndex): boolean {
  if (told.actors.length === 0 || !fit(mention.actors, told.actors, index) || !fit(mention.recipients, told.recipients, index)) return false
  if (!sameTime(mention, told, index) && !recalls(mention, told, index)) return false
  const verbs = [...readTopic(wordsOf(mention, mention.predicate), index).keys.keys()]
  return commonWeight(index.topic(mention), index.topic(told), index, verbs) >= (mention.actors.length > 0 ? 0.5 : 1)
}

/** Puts acts told in part with the one act told in full that they can mean; those that could mean several stay alone. */
function joinMentions(
  groups: readonly CodedEvent[][],
  index: CaseIndex,
  barred: (a: CodedEvent, b: CodedEvent) => boolean,
): CodedEvent[][] {
  const kinds = Map.groupBy(groups, ([first]) => `${first!.eventType} ${verbOf(first!, index)} ${first!.polarity}`)
  const gone = new Set<CodedEvent[]>()
  for (const list of kinds.values()) {
    if (list.length < 2 || list.length > MOST) continue
    for (const group of list) {
      const [mention] = group
      const homes = list.filter((home) => home !== group && !gone.has(home) && mentions(mention!, home[0]!, index))
      const [home] = homes
      if (!home || homes.length > 1 || group.some((a) => home.some((b) => barred(a, b)))) continue
      home.push(...group)
      gone.add(group)
    }
  }
  return groups.filter((group) => !gone.has(group))
}

/**
 * Takes for one act the events of one type and one verb between the same sides at the same time (told dates within a day, or
 * published within four); who or to whom may be left out by one, and a text may come back to an act that is not done again and again.
 * A merge is undone by putting the ids of two events into `apart` (`"a b"`, in the order of the ids).
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
  return joinMentions(groups, index, barred).map((members) => makeGroup(members, index))
}
