/** What a map holds under a key; made and kept there the first time it is asked for. */
export function remember<T>(map: Map<string, T>, key: string, make: () => T): T {
  const had = map.get(key)
  if (had !== undefined) return had
  const made = make()
  map.set(key, made)
  return made
}
