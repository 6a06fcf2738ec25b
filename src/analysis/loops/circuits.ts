import { type Graph, stronglyConnected } from './components.ts'

/** Elementary circuits, each from its smallest node on; `incomplete` when the cap was reached and there may be more. */
export interface Circuits {
  readonly circuits: readonly (readonly number[])[]
  readonly incomplete: boolean
}

/** Blocked nodes and whom their release releases: the book-keeping of Johnson's algorithm. */
class Blocks {
  private readonly blocked = new Set<number>()
  private readonly waiting = new Map<number, Set<number>>()

  has(node: number): boolean {
    return this.blocked.has(node)
  }

  block(node: number): void {
    this.blocked.add(node)
  }

  release(node: number): void {
    const queue = [node]
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      if (!this.blocked.delete(at)) continue
      queue.push(...(this.waiting.get(at) ?? []))
      this.waiting.delete(at)
    }
  }

  wait(node: number, for_: number): void {
    const list = this.waiting.get(for_) ?? new Set()
    this.waiting.set(for_, list.add(node))
  }
}

interface Step {
  readonly node: number
  next: number
  closed: boolean
}

/** All circuits through `start` among `members`; stops and returns false when `take` does. */
function circuitsFrom(start: number, members: ReadonlySet<number>, graph: Graph, take: (circuit: number[]) => boolean): boolean {
  const blocks = new Blocks()
  const path: Step[] = [{ node: start, next: 0, closed: false }]
  blocks.block(start)
  while (path.length > 0) {
    const step = path.at(-1)!
    const to = graph[step.node]![step.next++]
    if (to === undefined) {
      path.pop()
      if (step.closed) blocks.release(step.node)
      else for (const next of graph[step.node]!) if (members.has(next)) blocks.wait(step.node, next)
      const parent = path.at(-1)
      if (parent && step.closed) parent.closed = true
    } else if (!members.has(to)) continue
    else if (to === start) {
      if (!take(path.map((s) => s.node))) return false
      step.closed = true
    } else if (!blocks.has(to)) {
      blocks.block(to)
      path.push({ node: to, next: 0, closed: false })
    }
  }
  return true
}

/** The part of a graph among some nodes, renumbered in their order. */
function subgraph(graph: Graph, members: readonly number[]): Graph {
  const place = new Map(members.map((node, i) => [node, i]))
  return members.map((node) => [...new Set(graph[node])].flatMap((to) => place.get(to) ?? []))
}

/** Circuits of one component, node by node: those through the smallest node, then those through the next without it. */
function circuitsWithin(component: Graph, take: (circuit: number[]) => boolean): boolean {
  for (let start = 0; start < component.length; start++) {
    const members = stronglyConnected(component, (node) => node >= start).find((nodes) => nodes.includes(start))!
    if (members.length === 1 && !component[start]!.includes(start)) continue
    if (!circuitsFrom(start, new Set(members), component, take)) return false
  }
  return true
}

/**
 * The elementary circuits of a directed graph (Johnson 1975, without recursion), at most `cap`. Parallel arcs count once; an arc
 * from a node to itself is a circuit. Time is (nodes + arcs) × (circuits + 1) within each strongly connected component.
 */
export function findCircuits(graph: Graph, cap = 10_000): Circuits {
  const circuits: number[][] = []
  for (const members of stronglyConnected(graph)) {
    const take = (circuit: number[]): boolean => {
      if (circuits.length >= cap) return false
      circuits.push(circuit.map((i) => members[i]!))
      return true
    }
    if (!circuitsWithin(subgraph(graph, members), take)) return { circuits, incomplete: true }
  }
  return { circuits, incomplete: false }
}
