import type { Actor, CaseFile, Entry, Evidence, Finding, Goal, Source, Span } from '../model/index.ts'
import type { NumberedText } from './read-texts.ts'

/** Words of a text with the number of their sentence (`1:s4` is document 1, sentence 4); blanks are collapsed for reading. */
export interface Quote {
  readonly cite: string
  readonly words: string
}

/** A case with the look-ups that reports need: entries by id, names of actors, and sentence numbers. */
export interface CaseView {
  readonly file: CaseFile
  readonly texts: readonly NumberedText[]
  entry(id: string): Entry
  goal(id: string): Goal
  name(actorId: string): string
  names(actorIds: readonly string[]): string[]
  actor(actorId: string): Actor
  findings<K extends Finding['kind']>(kind: K): Extract<Finding, { kind: K }>[]
  /** The words of a span of a document, with their sentence number. */
  quote(documentId: string, span: Span): Quote
}

/** Builds the look-ups; `texts` gives numbers and sentences to the documents of `file`. */
export function viewCase(file: CaseFile, texts: readonly NumberedText[]): CaseView {
  const entries = new Map(file.entries.map((entry) => [entry.id, entry]))
  const actors = new Map(file.actors.map((actor) => [actor.id, actor]))
  const byId = new Map(texts.map((text) => [text.source.id, text]))
  const get = <T>(map: ReadonlyMap<string, T>, id: string): T => {
    const found = map.get(id)
    if (found === undefined) throw new Error(`the case holds no ${id}`)
    return found
  }
  const name = (id: string) => get(actors, id).name
  return {
    file,
    texts,
    entry: (id) => get(entries, id),
    goal: (id) => get(entries, id) as Goal,
    name,
    names: (ids) => ids.map(name),
    actor: (id) => get(actors, id),
    findings: <K extends Finding['kind']>(kind: K) => file.findings.filter((f): f is Extract<Finding, { kind: K }> => f.kind === kind),
    quote: (documentId, span) => {
      const { number, source, sentences } = get(byId, documentId)
      return { cite: `${number}:s${sentenceNumber(sentences, span)}`, words: readable(source, span) }
    },
  }
}

/** The number, from 1, of the sentence in which a span begins; between sentences: of the one before. */
export function sentenceNumber(sentences: readonly Span[], span: Span): number {
  const after = sentences.findIndex((sentence) => sentence.end > span.start)
  return after < 0 ? Math.max(1, sentences.length) : after + 1
}

const readable = (source: Source, span: Span): string => source.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim()

/** The words that stand for an entry in a list: what is wanted, what is said, or the words that show it. */
export function quoteEntry(view: CaseView, entry: Entry): Quote {
  const { documentId } = firstEvidence(entry)
  if (entry.kind === 'goal' || entry.kind === 'statement') return view.quote(documentId, entry.content)
  return view.quote(documentId, firstEvidence(entry))
}

/** Who stands behind an entry: speakers, doers, holders; for the rest whoever asserts it. Empty: the text itself. */
export function whoOf(view: CaseView, entry: Entry): string[] {
  if (entry.kind === 'statement') return view.names(entry.speakers)
  if (entry.kind === 'event') return view.names(entry.actors)
  if (entry.kind === 'goal') return view.names(entry.holders)
  return view.names(entry.attribution.slice(-1))
}

/** Where the text first shows an entry; every entry has evidence. */
export const firstEvidence = (entry: Entry): Evidence => entry.evidence[0]!
