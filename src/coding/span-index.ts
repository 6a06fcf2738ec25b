import { contains, type Span } from '../model/index.ts'

/** Things with spans, found by place without looking at all of them (an interval list with running ends). */
export class SpanIndex<T> {
  readonly size: number
  private readonly items: readonly { readonly item: T; readonly span: Span; readonly at: number }[]
  /** The furthest end of the items up to each one. */
  private readonly ends: readonly number[]

  /** Indexes `items` by their spans; the order in which they were given is the order in which they are found. */
  constructor(items: readonly T[], spanOf: (item: T) => Span) {
    this.size = items.length
    this.items = items.map((item, at) => ({ item, span: spanOf(item), at })).sort((a, b) => a.span.start - b.span.start)
    let furthest = 0
    this.ends = this.items.map(({ span }) => {
      furthest = Math.max(furthest, span.end)
      return furthest
    })
  }

  /** The items whose spans hold all of a span. */
  around(span: Span): T[] {
    const found: { item: T; at: number }[] = []
    for (let i = this.firstFrom(span.start + 1) - 1; i >= 0 && this.ends[i]! >= span.end; i--)
      if (contains(this.items[i]!.span, span)) found.push(this.items[i]!)
    return found.sort((a, b) => a.at - b.at).map(({ item }) => item)
  }

  /** The items whose spans lie in a span. */
  inside(span: Span): T[] {
    const found: { item: T; at: number }[] = []
    for (let i = this.firstFrom(span.start); i < this.items.length && this.items[i]!.span.start <= span.end; i++)
      if (contains(span, this.items[i]!.span)) found.push(this.items[i]!)
    return found.sort((a, b) => a.at - b.at).map(({ item }) => item)
  }

  /** The place of the first item that starts at an offset or behind it. */
  private firstFrom(start: number): number {
    let [low, high] = [0, this.items.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.items[middle]!.span.start < start) low = middle + 1
      else high = middle
    }
    return low
  }
}
