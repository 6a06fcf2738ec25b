import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCircuits } from './circuits.ts'
import { type Graph, stronglyConnected } from './components.ts'

/** Every elementary circuit by trying all paths. */
function bruteForce(graph: Graph): string[] {
  const found = new Set<string>()
  const walk = (start: number, path: number[]) => {
    for (const to of graph[path.at(-1)!]!) {
      if (to === start) found.add(path.join())
      else if (to > start && !path.includes(to)) walk(start, [...path, to])
    }
  }
  for (let start = 0; start < graph.length; start++) walk(start, [start])
  return [...found].sort()
}

const graphs = fc
  .integer({ min: 1, max: 7 })
  .chain((n) => fc.array(fc.array(fc.integer({ min: 0, max: n - 1 }), { maxLength: 6 }), { minLength: n, maxLength: n }))

const reaches = (graph: Graph, from: number): Set<number> => {
  const seen = new Set([from])
  for (const node of seen) for (const to of graph[node]!) seen.add(to)
  return seen
}

describe('findCircuits', () => {
  it('finds all three circuits of a small graph', () => {
    const { circuits, incomplete } = findCircuits([[1, 2], [0, 2], [1]])
    expect(circuits.map((c) => c.join()).sort()).toEqual(['0,1', '0,2,1', '1,2'])
    expect(incomplete).toBe(false)
  })

  it('agrees with brute force on random graphs', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { circuits } = findCircuits(graph)
        expect(circuits.map((c) => c.join()).sort()).toEqual(bruteForce(graph))
      }),
      { numRuns: 500 },
    )
  })

  it('says so when it stops at the cap', () => {
    const complete = Array.from({ length: 6 }, (_, i) => [0, 1, 2, 3, 4, 5].filter((j) => j !== i))
    const { circuits, incomplete } = findCircuits(complete, 10)
    expect(circuits).toHaveLength(10)
    expect(incomplete).toBe(true)
    expect(findCircuits([[1], [0]], 1)).toEqual({ circuits: [[0, 1]], incomplete: false })
  })
})

describe('stronglyConnected', () => {
  it('puts two nodes together exactly when each reaches the other', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const of = new Map(stronglyConnected(graph).flatMap((members, i) => members.map((node) => [node, i] as const)))
        expect(of.size).toBe(graph.length)
        for (let a = 0; a < graph.length; a++)
          for (let b = 0; b < graph.length; b++) {
            const mutual = reaches(graph, a).has(b) && reaches(graph, b).has(a)
            expect(of.get(a) === of.get(b)).toBe(mutual)
          }
      }),
      { numRuns: 300 },
    )
  })
})
