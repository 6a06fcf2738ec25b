/**
 * The best tree over words 1…n−1 with artificial root 0 and one word below it (Chu and Liu 1965, Edmonds 1967; one root by lowering its
 * arcs: Stanojević and Cohen 2021). `scores[d * width + h]`: how good head h is for word d. Returns heads; entry 0 is −1.
 */
export function decodeTree(scores: Float32Array, n: number, width = n): Int32Array {
  const heads = new Int32Array(n).fill(-1)
  for (let d = 1; d < n; d++) heads[d] = bestHead(scores, d * width, d, n)
  if (rootsOf(heads) === 1 && !findCycle(heads)) return heads
  const lowered = new Float64Array(n * n)
  for (let d = 1; d < n; d++) {
    for (let h = 0; h < n; h++) lowered[d * n + h] = scores[d * width + h]!
    lowered[d * n] = lowered[d * n]! - ROOT_COST
    heads[d] = bestHead(lowered, d * n, d, n)
  }
  return openCycles(heads, closeCycles(lowered, n, heads))
}

/** More than any tree's score. */
const ROOT_COST = 1e7

function bestHead(scores: Float32Array | Float64Array, row: number, d: number, n: number): number {
  let best = 0
  for (let h = 1; h < n; h++) if (scores[row + h]! > scores[row + best]! && h !== d) best = h
  return best
}

function rootsOf(heads: Int32Array): number {
  let roots = 0
  for (let d = 1; d < heads.length; d++) if (heads[d] === 0) roots++
  return roots
}

/** The words of one cycle, or null; looks at the first `count` of `live`, in order (by default at all words). */
function findCycle(heads: Int32Array, live?: Int32Array, count = heads.length): number[] | null {
  const seen = new Int32Array(heads.length)
  for (let k = 0; k < count; k++) {
    const from = live ? live[k]! : k
    let at = from
    while (at > 0 && seen[at] === 0) {
      seen[at] = from
      at = heads[at]!
    }
    if (at <= 0 || seen[at] !== from) continue
    const cycle = [at]
    for (let next = heads[at]!; next !== at; next = heads[next]!) cycle.push(next)
    return cycle
  }
  return null
}

/** A cycle drawn together into its first word: its words, their heads, and for each word outside where an arc enters and leaves the cycle. */
interface Knot {
  readonly cycle: readonly number[]
  readonly heads: readonly number[]
  readonly outside: Int32Array
  readonly entry: Int32Array
  readonly exit: Int32Array
}

/** Draws cycles together until none is left, in place: a cycle's first word stands for all of it from then on, last in order. */
function closeCycles(scores: Float64Array, n: number, heads: Int32Array): Knot[] {
  const knots: Knot[] = []
  const live = Int32Array.from(heads.keys())
  let count = n
  for (let cycle = findCycle(heads, live, count); cycle; cycle = findCycle(heads, live, count)) {
    count = moveOut(live, count, cycle)
    const outside = live.slice(0, count)
    const knot = { cycle, heads: cycle.map((c) => heads[c]!), outside, entry: new Int32Array(n), exit: new Int32Array(n) }
    knots.push(knot)
    tie(scores, n, knot)
    const merged = cycle[0]!
    let best = outside[0]!
    for (let k = 0; k < count; k++) {
      const node = outside[k]!
      if (node > 0 && cycle.includes(heads[node]!)) heads[node] = merged
      if (scores[merged * n + node]! > scores[merged * n + best]!) best = node
    }
    heads[merged] = best
    live[count++] = merged
  }
  return knots
}

/** Takes a cycle's words out of the first `count` of `live`, in order; returns how many are left. */
function moveOut(live: Int32Array, count: number, cycle: readonly number[]): number {
  let kept = 0
  for (let k = 0; k < count; k++) if (!cycle.includes(live[k]!)) live[kept++] = live[k]!
  return kept
}

/** Scores of the arcs into and out of a cycle, as arcs of its first word. */
function tie(scores: Float64Array, n: number, { cycle, heads, outside, entry, exit }: Knot): void {
  const held = cycle.map((c, k) => scores[c * n + heads[k]!]!)
  const merged = cycle[0]!
  for (let i = 0; i < outside.length; i++) {
    const node = outside[i]!
    let into = -1
    let gain = -Infinity
    let outOf = merged
    for (let k = 0; k < cycle.length; k++) {
      const c = cycle[k]!
      const g = scores[c * n + node]! - held[k]!
      if (g > gain) {
        gain = g
        into = c
      }
      if (scores[node * n + c]! > scores[node * n + outOf]!) outOf = c
    }
    entry[node] = into
    exit[node] = outOf
    scores[node * n + merged] = scores[node * n + outOf]!
    scores[merged * n + node] = gain
  }
}

/** Gives the words of each cycle their heads back, from the last one drawn together, except the one by which the tree enters. */
function openCycles(heads: Int32Array, knots: readonly Knot[]): Int32Array {
  for (let k = knots.length - 1; k >= 0; k--) {
    const { cycle, heads: around, outside, entry, exit } = knots[k]!
    const merged = cycle[0]!
    const above = heads[merged]!
    for (const node of outside) if (heads[node] === merged) heads[node] = exit[node]!
    for (let i = 0; i < cycle.length; i++) heads[cycle[i]!] = around[i]!
    heads[entry[above]!] = above
  }
  return heads
}
