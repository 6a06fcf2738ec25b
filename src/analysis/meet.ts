import type { FindingMemory } from './memory.ts'

/** Where an item can meet others: under a key, with those of the other side; side 0 meets all. */
export interface Hook {
  readonly key: string
  readonly side: -1 | 0 | 1
}

interface Bucket<T> {
  readonly plus: T[]
  readonly minus: T[]
}

interface Pass<T, R> {
  readonly items: T[]
  readonly buckets: Map<string, Bucket<T>>
  readonly found: R[]
}

/** How many earlier items of a bucket an item is compared with. */
const WINDOW = 6

function push<T>(list: T[], item: T): void {
  list.push(item)
  if (list.length > WINDOW) list.shift()
}

function* others<T>(bucket: Bucket<T>, side: Hook['side']): Generator<T> {
  if (side <= 0) yield* bucket.plus
  if (side > 0) yield* bucket.minus
}

function meetOne<T extends object, R>(pass: Pass<T, R>, item: T, hooks: readonly Hook[], compare: (a: T, b: T) => R | null): void {
  const met = new Set<T>()
  for (const { key, side } of hooks) {
    let bucket = pass.buckets.get(key)
    if (!bucket) {
      bucket = { plus: [], minus: [] }
      pass.buckets.set(key, bucket)
    }
    for (const other of others(bucket, side)) {
      if (other === item || met.has(other)) continue
      met.add(other)
      const found = compare(other, item)
      if (found !== null) pass.found.push(found)
    }
    push(side < 0 ? bucket.minus : bucket.plus, item)
  }
}

/**
 * Compares items worth comparing in a large case, without comparing all with all: two items meet when they share a hook's key and
 * stand on different sides of it, and each meets the nearest six earlier ones only. Linear in items × hooks. What a memory holds of
 * the same items in the same order is not compared again.
 */
export function meet<T extends object, R>(
  memory: FindingMemory,
  name: string,
  items: readonly T[],
  hooksOf: (item: T) => readonly Hook[],
  compare: (a: T, b: T) => R | null,
): readonly R[] {
  let pass = memory.passes.get(name) as Pass<T, R> | undefined
  if (!pass || pass.items.length > items.length || pass.items.some((item, i) => item !== items[i])) {
    pass = { items: [], buckets: new Map(), found: [] }
    memory.passes.set(name, pass)
  }
  for (let i = pass.items.length; i < items.length; i++) {
    meetOne(pass, items[i]!, hooksOf(items[i]!), compare)
    pass.items.push(items[i]!)
  }
  return pass.found
}
