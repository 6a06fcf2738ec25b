import type { FindingLexicon } from '../codebook/findings.ts'
import { type Actor, type Entry, type EntryKind, type EntryOf, type EventType, overlap, type Span } from '../model/index.ts'
import { type ActorNames, indexNames } from './actor-names.ts'
import type { CaseDocument, CaseView } from './case-view.ts'
import { type EntryMemory, type FindingMemory, newMemory, refresh } from './memory.ts'
import { remember } from './remember.ts'
import { sidesOf } from './sides.ts'
import { readTopic, type Topic } from './topic.ts'

/** What can be read of an entry and kept: anything but undefined, which stands for what was not read yet. */
type Read = object | string | number | boolean | null

/** A case with look-ups: what every finding reads. */
export interface CaseIndex {
  readonly view: CaseView
  readonly lexicon: FindingLexicon
  readonly names: ActorNames
  of<K extends EntryKind>(kind: K): readonly EntryOf<K>[]
  byId(id: string): Entry | undefined
  actor(id: string): Actor | undefined
  /** The actor's name, or the id where the case has no such actor. */
  name(id: string): string
  /** The actor that an actor acts for in the end: Pompeo → United States. */
  sideOf(id: string): string
  /** Sides of several actors. */
  sidesOf(ids: readonly string[]): ReadonlySet<string>
  documentOf(entry: Entry): CaseDocument | undefined
  /** What an entry says, as a topic: a statement's content, an event's evidence, a goal's content. Kept for the next time. */
  topic(entry: Entry): Topic
  readonly memory: FindingMemory
  /** Entries by the document of their first evidence. */
  readonly byDocument: ReadonlyMap<string, readonly Entry[]>
  /** What `make` reads of an entry, read once. */
  reading<E extends Entry, T extends Read>(entry: E, name: string, make: (entry: E, index: CaseIndex) => T): T
  /** The statements of a document, in text order. */
  statementsIn(documentId: string): readonly EntryOf<'statement'>[]
  /** The sentences of what an entry says, each a topic. A denial's words count as negated. */
  sentences(entry: Entry): readonly Topic[]
}

/**
 * The words of a span of an entry, read from its evidence: the piece of the evidence that the span covers, or '' when no
 * evidence touches it. Offsets are those of the entry's (first) document.
 */
export function wordsOf(entry: Entry, span: Span): string {
  for (const { start, end, exact } of entry.evidence) {
    if (span.start < end && start < span.end) return exact.slice(Math.max(0, span.start - start), Math.min(exact.length, span.end - start))
  }
  return ''
}

/** The words that show an entry: a statement's or goal's content, else its first evidence. */
export function mainWords(entry: Entry): string {
  const content = entry.kind === 'statement' || entry.kind === 'goal' ? wordsOf(entry, entry.content) : ''
  return content || entry.evidence[0]!.exact
}

/** The means of a goal ("protect them by killing him") are not what is wanted. */
const MEANS = /\sby\s+\p{L}+ing\b.*$/su

/** Acts that those who do them do with one another. */
const MUTUAL: ReadonlySet<EventType> = new Set(['CONSULT', 'AGREE', 'COOPERATE'])

/** What an entry is about: its main words, for a goal without the means, for an act to whom it was done, for an announcement what is announced. */
function topicWords(entry: Entry, said: (documentId: string) => readonly EntryOf<'statement'>[], name: (id: string) => string): string {
  if (entry.kind === 'goal') return mainWords(entry).replace(MEANS, '')
  if (entry.kind !== 'event') return mainWords(entry)
  const saying = said(entry.evidence[0]!.documentId).find((s) => s.cue && overlap(s.cue, entry.predicate) > 0)
  const words = mainWords(entry)
  const partners = MUTUAL.has(entry.eventType) && entry.actors.length > 1 ? entry.actors : []
  const whom = [...entry.recipients, ...partners].map(name).filter((n) => !words.includes(n))
  return [words, ...whom, ...(saying ? [mainWords(saying)] : [])].join('; ')
}

const SENTENCE_END = /(?<=[.!?;”"])\s+(?=["“\p{Lu}])|\s*\[?(?:\.\.\.|…)\]?\s*|\s+(?:--|—)\s+|;\s+/u
/** What is denied is said not to be so, what is refused not to be going to be. */
const isDenial = (entry: Entry): boolean => entry.kind === 'statement' && (entry.speechAct === 'deny' || entry.speechAct === 'refuse')

function remembering(memory: FindingMemory, entry: Entry): EntryMemory {
  let known = memory.entries.get(entry)
  if (!known) {
    known = {}
    memory.entries.set(entry, known)
  }
  return known
}

const newList = (): Entry[] => []

/** Builds the look-ups of a case in one pass. */
export function indexCase(view: CaseView, lexicon: FindingLexicon, memory: FindingMemory = newMemory()): CaseIndex {
  const actors = new Map(view.actors.map((a) => [a.id, a]))
  const documents = new Map(view.documents.map((d) => [d.id, d]))
  const entries = new Map<string, Entry>()
  for (const entry of view.entries) entries.set(entry.id, entry)
  const kinds = new Map<EntryKind, Entry[]>()
  const byDocument = new Map<string, Entry[]>()
  for (const entry of entries.values()) {
    remember(kinds, entry.kind, newList).push(entry)
    remember(byDocument, entry.evidence[0]!.documentId, newList).push(entry)
  }
  const sides = sidesOf(view.actors, lexicon.demonymEndings)
  refresh(memory, view.actors, sides, byDocument)
  const said = Map.groupBy((kinds.get('statement') ?? []) as EntryOf<'statement'>[], (s) => s.evidence[0]!.documentId)
  const names = indexNames(view.actors)
  const index: CaseIndex = {
    view,
    lexicon,
    names,
    of: <K extends EntryKind>(kind: K) => (kinds.get(kind) ?? []) as EntryOf<K>[],
    byId: (id) => entries.get(id),
    actor: (id) => actors.get(id),
    name: (id) => actors.get(id)?.name ?? id,
    sideOf: (id) => sides.get(id) ?? id,
    sidesOf: (ids) => new Set(ids.map((id) => sides.get(id) ?? id)),
    documentOf: (entry) => documents.get(entry.evidence[0]!.documentId),
    memory,
    byDocument,
    reading(entry, name, make) {
      const known = remembering(memory, entry)
      if (known[name] === undefined) known[name] = make(entry, index)
      return known[name] as ReturnType<typeof make>
    },
    statementsIn: (id) => said.get(id) ?? [],
    topic(entry) {
      const known = remembering(memory, entry)
      known.topic ??= readTopic(topicWords(entry, index.statementsIn, index.name), index, isDenial(entry))
      return known.topic
    },
    sentences(entry) {
      const known = remembering(memory, entry)
      if (known.sentences) return known.sentences
      const parts = mainWords(entry).split(SENTENCE_END)
      known.sentences = parts.length === 1 ? [index.topic(entry)] : parts.map((part) => readTopic(part, index))
      return known.sentences
    },
  }
  return index
}
