import type { Span } from '../model/span.ts'

/**
 * Shares out the letters of a multiword token among its words: spans relative to the surface, in order, covering all of it.
 * Words that spell the surface (“do” + “n't”) get their own letters; others (“del” = “de” + “el”) get about as many as they are long,
 * at least one each where there are enough.
 */
export function splitSurface(surface: string, words: readonly string[]): Span[] {
  if (words.length <= 1) return [{ start: 0, end: surface.length }]
  const total = words.reduce((sum, word) => sum + word.length, 0)
  const exact = total === surface.length
  const spans: Span[] = []
  let at = 0
  let seen = 0
  words.forEach((word, k) => {
    seen += word.length
    const left = words.length - 1 - k
    const wanted = exact ? seen : Math.round((seen / total) * surface.length)
    const end = left === 0 ? surface.length : Math.max(at, Math.min(Math.max(wanted, at + 1), surface.length - left))
    spans.push({ start: at, end })
    at = end
  })
  return spans
}
