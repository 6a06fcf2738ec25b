/** What a map holds under a key; made and kept there the first time it is asked for. */
export function remember<K, T>(map: Map<K, T>, key: K, make: () => T): T {
  const had = map.get(key)
  if (had !== undefined) return had
  const made = make()
  map.set(key, made)
  return made
}

/** A question about a word, asked once: the answer is kept. */
export function remembered<T>(make: (word: string) => T): (word: string) => T {
  const memo = new Map<string, T>()
  return (word) => remember(memo, word, () => make(word))
}
