/** A directed graph: for each node, by its index, the nodes that it points at. */
export type Graph = readonly (readonly number[])[]

/**
 * Strongly connected components (Tarjan 1972, without recursion), each sorted, in the order of their smallest node. `within` keeps
 * the search to nodes for which it is true.
 */
export function stronglyConnected(graph: Graph, within: (node: number) => boolean = () => true): number[][] {
  const order = new Int32Array(graph.length).fill(-1)
  const low = new Int32Array(graph.length)
  const onStack = new Uint8Array(graph.length)
  const stack: number[] = []
  const components: number[][] = []
  let clock = 0
  const enter = (node: number) => {
    order[node] = low[node] = clock++
    stack.push(node)
    onStack[node] = 1
  }
  const close = (node: number) => {
    if (low[node] !== order[node]) return
    const component: number[] = []
    let member: number
    do {
      member = stack.pop()!
      onStack[member] = 0
      component.push(member)
    } while (member !== node)
    components.push(component.sort((a, b) => a - b))
  }
  for (let root = 0; root < graph.length; root++) {
    if (order[root] !== -1 || !within(root)) continue
    const path: { node: number; next: number }[] = [{ node: root, next: 0 }]
    enter(root)
    while (path.length > 0) {
      const at = path.at(-1)!
      const to = graph[at.node]![at.next++]
      if (to === undefined) {
        path.pop()
        const parent = path.at(-1)
        if (parent) low[parent.node] = Math.min(low[parent.node]!, low[at.node]!)
        close(at.node)
      } else if (!within(to)) continue
      else if (order[to] === -1) {
        enter(to)
        path.push({ node: to, next: 0 })
      } else if (onStack[to]) low[at.node] = Math.min(low[at.node]!, order[to]!)
    }
  }
  return components.sort((a, b) => a[0]! - b[0]!)
}
