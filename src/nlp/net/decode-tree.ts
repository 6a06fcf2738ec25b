/**
 * The best tree over words 1…n−1 with artificial root 0 and one word below it (Chu and Liu 1965, Edmonds 1967; one root by lowering its
 * arcs: Stanojević and Cohen 2021). `scores[d * n + h]`: how good head h is for word d. Returns heads; entry 0 is −1.
 */
export function decodeTree(scores: Float32Array, n: number): Int32Array {
  const heads = greedyHeads(scores, n)
  if (rootsOf(heads) === 1 && !findCycle(heads)) return heads
  const lowered = Float64Array.from(scores)
  for (let d = 1; d < n; d++) lowered[d * n] = lowered[d * n]! - ROOT_COST
  return arborescence(lowered, n)
}

/** More than any tree's score. */
const ROOT_COST = 1e7

function greedyHeads(scores: Float32Array, n: number): Int32Array {
  const heads = new Int32Array(n).fill(-1)
  for (let d = 1; d < n; d++) {
    let best = -1
    for (let h = 0; h < n; h++) if (h !== d && (best < 0 || scores[d * n + h]! > scores[d * n + best]!)) best = h
    heads[d] = best
  }
  return heads
}

function rootsOf(heads: Int32Array): number {
  let roots = 0
  for (let d = 1; d < heads.length; d++) if (heads[d] === 0) roots++
  return roots
}

/** The words of one cycle, or null. */
function findCycle(heads: Int32Array): number[] | null {
  const seen = new Int32Array(heads.length)
  for (let d = 1; d < heads.length; d++) {
    let at = d
    while (at > 0 && seen[at] === 0) {
      seen[at] = d
      at = heads[at]!
    }
    if (at <= 0 || seen[at] !== d) continue
    const cycle = [at]
    for (let next = heads[at]!; next !== at; next = heads[next]!) cycle.push(next)
    return cycle
  }
  return null
}

/** Chu-Liu-Edmonds by contraction: a cycle becomes one new node, solved, then opened where the tree enters it. */
function arborescence(scores: Float64Array, n: number): Int32Array {
  const heads = new Int32Array(n).fill(-1)
  for (let d = 1; d < n; d++) {
    let best = 0
    for (let h = 0; h < n; h++) if (h !== d && scores[d * n + h]! > scores[d * n + best]!) best = h
    heads[d] = best
  }
  const cycle = findCycle(heads)
  if (!cycle) return heads
  const inCycle = new Set(cycle)
  const outside = Array.from({ length: n }, (_, i) => i).filter((i) => !inCycle.has(i))
  const m = outside.length + 1
  const merged = m - 1
  const smaller = new Float64Array(m * m).fill(-1e12)
  const entry = new Int32Array(m)
  const exit = new Int32Array(m)
  for (let a = 0; a < outside.length; a++) {
    const node = outside[a]!
    for (let b = 0; b < outside.length; b++) if (a !== b) smaller[a * m + b] = scores[node * n + outside[b]!]!
    let into = -1
    let outOf = -1
    let gain = -Infinity
    for (const c of cycle) {
      const g = scores[c * n + node]! - scores[c * n + heads[c]!]!
      if (g > gain) {
        gain = g
        into = c
      }
      if (outOf < 0 || scores[node * n + c]! > scores[node * n + outOf]!) outOf = c
    }
    smaller[merged * m + a] = gain
    entry[a] = into
    smaller[a * m + merged] = scores[node * n + outOf]!
    exit[a] = outOf
  }
  const solved = arborescence(smaller, m)
  const above = solved[merged]!
  for (let a = 1; a < outside.length; a++) heads[outside[a]!] = solved[a] === merged ? exit[a]! : outside[solved[a]!]!
  heads[entry[above]!] = outside[above]!
  return heads
}
