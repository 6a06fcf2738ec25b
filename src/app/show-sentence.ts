import { AppError } from '../errors.ts'
import { type Entry, overlap, type Span } from '../model/index.ts'
import { type CaseView, sentenceNumber } from './case-view.ts'
import { type EntryLine, entryLine } from './list-entries.ts'

/** A sentence with its neighbours and every entry that rests on words of it. */
export interface SentenceView {
  readonly cite: string
  readonly title: string
  readonly publishedAt: string | null
  readonly publishers: readonly string[]
  readonly before: readonly string[]
  readonly sentence: string
  readonly after: readonly string[]
  readonly entries: readonly EntryLine[]
  /** Findings that rest on those entries: their kind, and why where they say so. */
  readonly findings: readonly { readonly id: string; readonly kind: string; readonly says: string }[]
}

/** How many sentences of context are shown on each side. */
const CONTEXT = 2

/** Opens `1:s4` (document 1, sentence 4; `1` alone is its first sentence). Throws NO_SUCH_SENTENCE saying what there is. */
export function showSentence(view: CaseView, cite: string): SentenceView {
  const [, document, sentence = '1'] = /^(\d+)(?::s?(\d+))?$/.exec(cite.trim()) ?? []
  const text = view.texts.find(({ number }) => number === Number(document))
  const span = text?.sentences[Number(sentence) - 1]
  if (!text || !span) throw new AppError('NO_SUCH_SENTENCE', missing(view, cite, text?.sentences.length), { cite })
  const { source, sentences } = text
  const i = Number(sentence) - 1
  const words = (spans: readonly Span[]) => spans.map((s) => view.quote(source.id, s).words)
  const entries = view.file.entries.filter((entry) => restsOn(entry, source.id, sentences, i))
  return {
    cite: `${text.number}:s${sentence}`,
    title: source.title,
    publishedAt: source.publishedAt,
    publishers: source.sources.flatMap((provenance) => provenance.publisher ?? []),
    before: words(sentences.slice(Math.max(0, i - CONTEXT), i)),
    sentence: view.quote(source.id, span).words,
    after: words(sentences.slice(i + 1, i + 1 + CONTEXT)),
    entries: entries.map((entry) => entryLine(view, entry)),
    findings: findingsOn(view, new Set(entries.map((entry) => entry.id))),
  }
}

/** An entry rests on a sentence when any of its evidence shares words with it. */
function restsOn(entry: Entry, documentId: string, sentences: readonly Span[], i: number): boolean {
  return entry.evidence.some(
    (evidence) =>
      evidence.documentId === documentId && (overlap(evidence, sentences[i]!) > 0 || sentenceNumber(sentences, evidence) === i + 1),
  )
}

function findingsOn(view: CaseView, ids: ReadonlySet<string>): SentenceView['findings'] {
  return view.file.findings.flatMap((finding) => {
    const rests = Object.values(finding)
      .flat()
      .some((value) => value !== undefined && ids.has(value))
    if (!rests) return []
    const says =
      finding.kind === 'verdict' ? finding.label : 'why' in finding ? finding.why : 'actorId' in finding ? view.name(finding.actorId) : ''
    return [{ id: finding.id, kind: finding.kind, says }]
  })
}

function missing(view: CaseView, cite: string, sentences: number | undefined): string {
  if (sentences !== undefined) return `${cite}: this document has ${sentences} sentences`
  return `${cite}: there is no such sentence; the case holds ${view.texts.length} documents`
}
