import { type EntryOf, type EntryOrSpan, overlap, type Span } from '../model/index.ts'
import { actElsewhere, actsByWord } from './act-mentions.ts'
import { type CaseIndex, wordsOf } from './case-index.ts'
import { readTopic, type Topic } from './topic.ts'

export type Effect = EntryOf<'effect'>
export type CodedEvent = EntryOf<'event'>
type Link = EntryOf<'link'>

/** Effects that the text holds to be so; one that is denied ("did not help") counts for nothing. */
export const standing = (index: CaseIndex): Effect[] => index.of('effect').filter((e) => e.polarity === 'positive')

/** Is an act the saying itself ("it had promised"): does its word stand in the cue of a statement? */
export const isSaying = (event: CodedEvent, index: CaseIndex): boolean =>
  index.reading(event, 'is saying', () =>
    index.statementsIn(event.evidence[0]!.documentId).some((s) => s.cue !== null && overlap(s.cue, event.predicate) > 0),
  )

const verbsOf = (words: string, index: CaseIndex): string[] => [...readTopic(words, index).keys.keys()]

/** The families of the words of one span of an entry, read once. */
const verbsAt = (entry: Effect | Link, span: Span, index: CaseIndex): readonly string[] =>
  index.reading(entry, `verbs ${span.start}`, () => verbsOf(wordsOf(entry, span), index))

const predicateVerbs = (event: CodedEvent, index: CaseIndex): readonly string[] =>
  index.reading(event, 'verbs', () => verbsOf(wordsOf(event, event.predicate), index))

/** What a span says in which no act of its own text stands: it may speak of an act that another text tells; null where it cannot. */
function mentionIn(span: Span, entry: Effect | Link, index: CaseIndex): Topic | null {
  const { documentId } = entry.evidence[0]!
  const words = wordsOf(entry, span)
  if (words === '' || words.length > LONGEST_MENTION) return null
  const told = (index.byDocument.get(documentId) ?? []).some((e) => e.kind === 'event' && overlap(e.predicate, span) > 0)
  return told ? null : readTopic(words, index)
}

/** What a text calls the causes that it names, by the word of the act: "Russia's gas cut", which "the cut" points at later. */
function causesByVerb(documentId: string, index: CaseIndex): Map<string, string[]> {
  const causes = new Map<string, string[]>()
  for (const e of index.byDocument.get(documentId) ?? []) {
    if (e.kind !== 'effect' || !('span' in e.cause)) continue
    const words = wordsOf(e, e.cause.span)
    if (words === '' || words.length > LONGEST_MENTION) continue
    for (const key of verbsAt(e, e.cause.span, index)) causes.set(key, [...(causes.get(key) ?? []), words])
  }
  return causes
}

/** A word that stands alone in a mention ("the cut"); null where the mention says more. */
const barePointer = ({ keys, actors }: Topic): string | null => (keys.size === 1 && actors.length === 0 ? [...keys.keys()][0]! : null)

/** Events of one document, with the families of their predicates' words. */
interface Acts {
  readonly events: CodedEvent[]
  readonly byVerb: Map<string, CodedEvent[]>
}

function actsOf(events: readonly CodedEvent[], index: CaseIndex): Acts {
  const byVerb = new Map<string, CodedEvent[]>()
  for (const event of events)
    for (const verb of predicateVerbs(event, index)) {
      const list = byVerb.get(verb)
      if (list) list.push(event)
      else byVerb.set(verb, [event])
    }
  return { events: [...events], byVerb }
}

/** What is made of a document, made when first asked for. */
function perDocument<T>(make: (documentId: string) => T): (documentId: string) => T {
  const known = new Map<string, T>()
  return (id) => {
    const made = known.get(id) ?? make(id)
    known.set(id, made)
    return made
  }
}

const actsIn = (documentId: string, index: CaseIndex): Acts =>
  actsOf(
    (index.byDocument.get(documentId) ?? []).filter((e) => e.kind === 'event'),
    index,
  )

/**
 * The act that words stand for: the one event whose predicate stands in them, or the one told elsewhere in the text of which they
 * are a further mention ("the killing of the general" after "killed the general").
 */
function actIn(span: Span, entry: Effect | Link, { events, byVerb }: Acts, index: CaseIndex): CodedEvent | undefined {
  const inside = events.filter((e) => overlap(e.predicate, span) > 0)
  if (inside.length > 0) return inside.length === 1 ? inside[0] : undefined
  const words = wordsOf(entry, span)
  if (words.length > LONGEST_MENTION) return undefined
  const mentioned = new Set(verbsAt(entry, span, index).flatMap((verb) => byVerb.get(verb) ?? []))
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
  const acts = perDocument((id) => actsIn(id, index))
  const causes = perDocument((id) => causesByVerb(id, index))
  let everywhere: ReturnType<typeof actsByWord> | undefined
  const elsewhere = (span: Span, entry: Effect | Link): CodedEvent | undefined => {
    if (index.byDocument.size < 2) return undefined
    const topic = index.reading(entry, `mention ${span.start}`, () => mentionIn(span, entry, index))
    if (!topic) return undefined
    everywhere ??= actsByWord(index, (event) => predicateVerbs(event, index))
    const bare = barePointer(topic)
    const fuller = () => (causes(entry.evidence[0]!.documentId).get(bare!) ?? []).map((words) => readTopic(words, index))
    for (const mention of bare === null ? [topic] : fuller()) {
      const act = actElsewhere(mention, entry, everywhere, index)
      if (act) return act
    }
    return undefined
  }
  const found = new Map<EntryOrSpan, CodedEvent | undefined>()
  const find: FindAct = (end, entry) => {
    if (!found.has(end)) found.set(end, findAnew(end, entry))
    return found.get(end)
  }
  const findAnew: FindAct = (end, entry) => {
    if (!('entryId' in end)) return actIn(end.span, entry, acts(entry.evidence[0]!.documentId), index) ?? elsewhere(end.span, entry)
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
