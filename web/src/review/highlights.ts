import type { EntryKind, RowView, Span } from '../../../src/api/index.ts'

/** A paragraph of a text with the place where it starts (UTF-16); line breaks belong to no paragraph. */
export interface Paragraph {
  readonly start: number
  readonly words: string
}

export function splitParagraphs(text: string): Paragraph[] {
  return [...text.matchAll(/[^\r\n]+/g)].map((match) => ({ start: match.index, words: match[0] }))
}

/** The text node of each paragraph, by where it starts, in order. */
export type Places = readonly { readonly start: number; readonly end: number; readonly node: Text }[]

/** The paragraphs' text nodes inside an element that renders each as `<p data-start>`. */
export function findPlaces(root: Element): Places {
  return [...root.querySelectorAll<HTMLElement>('p[data-start]')].flatMap((p) => {
    const node = p.firstChild
    const start = Number(p.dataset.start)
    return node instanceof Text ? [{ start, end: start + node.length, node }] : []
  })
}

/** The part of the page that shows a span; null where the span touches no paragraph. */
export function rangeOf(places: Places, span: Span): Range | null {
  const touched = places.filter(({ start, end }) => start < span.end && span.start < end)
  const [first, last] = [touched[0], touched.at(-1)]
  if (!first || !last) return null
  const range = new Range()
  range.setStart(first.node, Math.max(0, span.start - first.start))
  range.setEnd(last.node, Math.min(last.node.length, span.end - last.start))
  return range
}

/** Where in the text a place of the page is; null outside the text. */
export function offsetOf(places: Places, node: Node, offset: number): number | null {
  const place = places.find((known) => known.node === node || known.node.parentNode === node)
  if (!place) return null
  return node === place.node ? place.start + offset : offset === 0 ? place.start : place.end
}

const KINDS: readonly EntryKind[] = ['statement', 'event', 'goal', 'effect', 'figure', 'link']

/** Marks rows in the text by kind, with the CSS Custom Highlight API, so that the text itself stays plain text. */
export function showRows(places: Places, rows: readonly RowView[]): void {
  for (const kind of KINDS) {
    const ranges = rows
      .filter(({ entry, status }) => entry.kind === kind && status !== 'rejected')
      .flatMap(spansShown)
      .flatMap((span) => rangeOf(places, span) ?? [])
    CSS.highlights.set(`k-${kind}`, new Highlight(...ranges))
  }
}

/** What of a row is marked among all the others: the words that carry it, not the whole of its sentence. */
function spansShown({ entry, documentId }: RowView): Span[] {
  if (entry.kind === 'event') return [entry.predicate]
  if (entry.kind === 'goal' || entry.kind === 'statement') return [entry.content]
  return entry.evidence.filter((quote) => quote.documentId === documentId)
}

/** Marks the row under review: its quotation, and within it the part that is being resized. */
export function showCurrent(places: Places, evidence: readonly Span[], part: Span | null): void {
  const ranges = evidence.flatMap((span) => rangeOf(places, span) ?? [])
  const current = new Highlight(...ranges)
  current.priority = 1
  CSS.highlights.set('current', current)
  const inner = part && rangeOf(places, part)
  const highlight = inner ? new Highlight(inner) : new Highlight()
  highlight.priority = 2
  CSS.highlights.set('current-part', highlight)
}

export function clearHighlights(): void {
  for (const name of [...KINDS.map((kind) => `k-${kind}`), 'current', 'current-part']) CSS.highlights.delete(name)
}
