import { type EntryOf, type EntryOrSpan, overlap, type Span } from '../model/index.ts'
import { type CaseIndex, wordsOf } from './case-index.ts'
import { readTopic } from './topic.ts'

export type Effect = EntryOf<'effect'>
export type CodedEvent = EntryOf<'event'>
type Link = EntryOf<'link'>

/** Effects that the text holds to be so; one that is denied ("did not help") counts for nothing. */
export const standing = (index: CaseIndex): Effect[] => index.of('effect').filter((e) => e.polarity === 'positive')

const verbsOf = (words: string, index: CaseIndex): string[] => [...readTopic(words, index).keys.keys()]

/** Events of one document, with the families of their predicates' words. */
interface Acts {
  readonly events: CodedEvent[]
  readonly byVerb: Map<string, CodedEvent[]>
}

function actsOf(events: readonly CodedEvent[], index: CaseIndex): Acts {
  const byVerb = new Map<string, CodedEvent[]>()
  for (const event of events)
    for (const verb of index.reading(event, 'verbs', () => ({ list: verbsOf(wordsOf(event, event.predicate), index) })).list) {
      const list = byVerb.get(verb)
      if (list) list.push(event)
      else byVerb.set(verb, [event])
    }
  return { events: [...events], byVerb }
}

/** Events of each document, looked up when first asked for. */
function actsByDocument(index: CaseIndex): (documentId: string) => Acts {
  const known = new Map<string, Acts>()
  return (id) => {
    let acts = known.get(id)
    if (!acts) {
      acts = actsOf(
        (index.byDocument.get(id) ?? []).filter((e) => e.kind === 'event'),
        index,
      )
      known.set(id, acts)
    }
    return acts
  }
}

/**
 * The act that words stand for: the one event whose predicate stands in them, or the one told elsewhere in the text of which they
 * are a further mention ("the killing of the general" after "killed the general").
 */
function actIn(span: Span, entry: Effect | Link, { events, byVerb }: Acts, index: CaseIndex): CodedEvent | undefined {
  const inside = events.filter((e) => overlap(e.predicate, span) > 0)
  if (inside.length > 0) return inside.length === 1 ? inside[0] : undefined
  const words = wordsOf(entry, span)
  if (words.length > LONGEST_MENTION) return undefined
  const mentioned = new Set(verbsOf(words, index).flatMap((verb) => byVerb.get(verb) ?? []))
  const first = [...mentioned][0]
  const one = first && [...mentioned].every((e) => e.eventType === first.eventType && sameDoers(e, first, index))
  return one ? first : undefined
}

/** A further mention of an act is a noun phrase of a few words. */
const LONGEST_MENTION = 60

const sameDoers = (a: CodedEvent, b: CodedEvent, index: CaseIndex): boolean => {
  const sides = index.sidesOf(a.actors)
  return b.actors.every((id) => sides.has(index.sideOf(id)))
}

type FindAct = (end: EntryOrSpan, entry: Effect | Link) => CodedEvent | undefined
/** One finder a case: several findings ask it. */
const finders = new WeakMap<CaseIndex, FindAct>()

/** Finds the act behind an end of a link or a cause: the entry it names, or the act that its words stand for. */
export function actFinder(index: CaseIndex): FindAct {
  const known = finders.get(index)
  if (known) return known
  const acts = actsByDocument(index)
  const find: FindAct = (end, entry) => {
    if (!('entryId' in end)) return actIn(end.span, entry, acts(entry.evidence[0]!.documentId), index)
    const named = index.byId(end.entryId)
    return named?.kind === 'event' ? named : undefined
  }
  finders.set(index, find)
  return find
}

/** The event behind an effect. */
export function causeFinder(index: CaseIndex): (effect: Effect) => CodedEvent | undefined {
  const find = actFinder(index)
  return (effect) => find(effect.cause, effect)
}

/** Cause and result of the links that say one act brought another about or was answered by it; denied and preventing links are out. */
export function consequencesOf(index: CaseIndex): { readonly link: Link; readonly cause: CodedEvent; readonly result: CodedEvent }[] {
  const find = actFinder(index)
  return index.of('link').flatMap((link) => {
    if ((link.type !== 'causes' && link.type !== 'responds') || link.polarity === 'negative' || link.sign === '-') return []
    const [from, to] = [find(link.from, link), find(link.to, link)]
    if (!from || !to || from === to) return []
    return [link.type === 'causes' ? { link, cause: from, result: to } : { link, cause: to, result: from }]
  })
}
