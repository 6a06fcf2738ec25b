import { z } from 'zod'

/** A run of characters in a text: UTF-16 offsets, `end` exclusive. */
export const Span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
export type Span = z.infer<typeof Span>

/** The words an entry rests on: a span of one document, with the words themselves (`text.slice(start, end) === exact`). */
export const Evidence = Span.extend({ documentId: z.string(), exact: z.string() })
export type Evidence = z.infer<typeof Evidence>

/** How many characters two spans share; 0 when they are apart. */
export const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** Shared characters over all characters of either span (Jaccard, 0 to 1). */
export const spanSimilarity = (a: Span, b: Span): number => {
  const shared = overlap(a, b)
  return shared === 0 ? 0 : shared / (a.end - a.start + b.end - b.start - shared)
}

/** Does `outer` hold all of `inner`? */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** The smallest span that holds all of the given ones; throws on an empty list. */
export function cover(spans: readonly Span[]): Span {
  if (spans.length === 0) throw new Error('cover of no spans')
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) }
}
