/** Builds small cases by hand for tests of findings: each entry brings its own sentence, so that evidence always matches. */
import type { CaseView } from '../../src/analysis/index.ts'
import type { Actor, CaseFile, Direction, Entry, EntryOf, EventType, Evidence, SpeechAct } from '../../src/model/index.ts'

type Extra<K extends Entry['kind']> = Partial<EntryOf<K>> & { document?: string }

/** A case under construction; each method adds one entry and returns it. Actors are named, and made when first named. */
export class CaseBuilder {
  readonly documents: { id: string; title: string; publishedAt: string | null }[] = [{ id: 'd1', title: 'One', publishedAt: '2020-01-10' }]
  readonly actors: Actor[] = []
  readonly entries: Entry[] = []
  private readonly ends = new Map<string, number>()

  document(id: string, publishedAt: string | null = null): this {
    this.documents.push({ id, title: id, publishedAt })
    return this
  }

  actor(name: string, actsFor?: string): string {
    const id = name.toLowerCase()
    if (!this.actors.some((a) => a.id === id))
      this.actors.push({ id, name, kind: 'other', aliases: [], ...(actsFor ? { actsFor: this.actor(actsFor) } : {}) })
    return id
  }

  private evidence(words: string, documentId = 'd1'): Evidence {
    const start = this.ends.get(documentId) ?? 0
    this.ends.set(documentId, start + words.length + 2)
    return { documentId, start, end: start + words.length, exact: words }
  }

  private common(evidence: Evidence) {
    const coder = { name: 'test', version: '1', rule: 'by hand' }
    const id = `e${this.entries.length + 1}`
    return {
      id,
      evidence: [evidence],
      attribution: [],
      polarity: 'positive',
      certainty: 'certain',
      time: null,
      confidence: 1,
      coder,
    } as const
  }

  private add<K extends Entry['kind']>(entry: Entry & { kind: K }): EntryOf<K> {
    this.entries.push(entry)
    return entry as EntryOf<K>
  }

  says(who: string | null, speechAct: SpeechAct, words: string, { document, ...extra }: Extra<'statement'> = {}): EntryOf<'statement'> {
    const e = this.evidence(words, document)
    const span = { start: e.start, end: e.end }
    const speakers = who ? [this.actor(who)] : []
    const own = {
      kind: 'statement',
      speakers,
      addressees: [],
      venue: null,
      cue: null,
      content: span,
      quotation: 'indirect',
      speechAct,
    } as const
    return this.add({ ...this.common(e), ...own, addressees: [], ...extra } as EntryOf<'statement'>)
  }

  does(
    who: string,
    eventType: EventType,
    whom: string | null,
    words: string,
    { document, ...extra }: Extra<'event'> = {},
  ): EntryOf<'event'> {
    const e = this.evidence(words, document)
    const recipients = whom ? [this.actor(whom)] : []
    const own = { kind: 'event', eventType, mode: null, actors: [this.actor(who)], recipients, place: null, phase: 'past' } as const
    return this.add({ ...this.common(e), ...own, predicate: { start: e.start, end: e.end }, ...extra } as EntryOf<'event'>)
  }

  wants(who: string, direction: Direction, words: string, { document, ...extra }: Extra<'goal'> = {}): EntryOf<'goal'> {
    const e = this.evidence(words, document)
    const span = { start: e.start, end: e.end }
    return this.add({
      ...this.common(e),
      kind: 'goal',
      holders: [this.actor(who)],
      content: span,
      topic: span,
      direction,
      ...extra,
    } as EntryOf<'goal'>)
  }

  moves(
    cause: string | { words: string },
    sign: '+' | '-',
    affected: { goal?: string; actor?: string; words?: string },
    { document, ...extra }: Extra<'effect'> = {},
  ): EntryOf<'effect'> {
    const causeWords = typeof cause === 'string' ? 'it did so' : cause.words
    const affectedWords = affected.words ?? 'what it touched'
    const e = this.evidence(`${causeWords} moved ${affectedWords}`, document)
    const causeSpan = { start: e.start, end: e.start + causeWords.length }
    const whole = {
      ...this.common(e),
      kind: 'effect',
      cause: typeof cause === 'string' ? { entryId: cause } : { span: causeSpan },
      affected: affected.goal
        ? { goalId: affected.goal }
        : affected.actor
          ? { actorId: this.actor(affected.actor) }
          : { span: { start: e.end - affectedWords.length, end: e.end } },
      sign,
      basis: 'stated',
      chain: [],
      calculus: 'silent',
      ...extra,
    }
    return this.add(whole as EntryOf<'effect'>)
  }

  counts(who: string | null, value: number, unit: string, words: string, { document, ...extra }: Extra<'figure'> = {}): EntryOf<'figure'> {
    const e = this.evidence(words, document)
    const attribution = who ? [this.actor(who)] : []
    return this.add({
      ...this.common(e),
      kind: 'figure',
      value,
      approximate: false,
      unit,
      of: null,
      attribution,
      ...extra,
    } as EntryOf<'figure'>)
  }

  links(type: EntryOf<'link'>['type'], from: string, to: string, extra: Extra<'link'> = {}): EntryOf<'link'> {
    const e = this.evidence(`${from} ${type} ${to}`)
    return this.add({ ...this.common(e), kind: 'link', type, from: { entryId: from }, to: { entryId: to }, ...extra } as EntryOf<'link'>)
  }

  /** The case as a file: each text is its entries' words, one sentence an entry. */
  file(): CaseFile {
    const documents = this.documents.map((d) => ({ ...d, sources: [], sha256: '', text: this.sentences(d.id).join('. ') }))
    return { format: 'crosspurpose-case', version: 1, documents, actors: this.actors, entries: this.entries, findings: [] }
  }

  /** The sentences of a document in order. */
  sentences(documentId: string): string[] {
    return this.entries.flatMap((e) => e.evidence.filter((s) => s.documentId === documentId).map((s) => s.exact))
  }

  view(): CaseView {
    return { documents: this.documents, actors: this.actors, entries: this.entries }
  }
}
