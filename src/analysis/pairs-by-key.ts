/**
 * Pairs worth comparing in a large case, without comparing all with all: two items meet when they share a key, and each is
 * compared with the nearest `window` earlier items under that key only. Linear in items × keys × window; the order is the items'.
 */
export function* pairsByKey<T extends object>(
  items: Iterable<T>,
  keysOf: (item: T) => readonly string[],
  window: number,
): Generator<readonly [T, T]> {
  const recent = new Map<string, T[]>()
  for (const item of items) {
    const met = new Set<T>()
    for (const key of keysOf(item)) {
      const bucket = recent.get(key)
      if (!bucket) {
        recent.set(key, [item])
        continue
      }
      for (const other of bucket)
        if (!met.has(other)) {
          met.add(other)
          yield [other, item]
        }
      bucket.push(item)
      if (bucket.length > window) bucket.shift()
    }
  }
}
