import ELK from 'elkjs/lib/elk-api.js'
import workerUrl from 'elkjs/lib/elk-worker.min.js?url'
import type { MapView } from '../../../src/api/index.ts'

const SIZE = { act: { width: 206, height: 68 }, effect: { width: 108, height: 34 }, goal: { width: 212, height: 84 } } as const

/** Width and height of a node in pixels; an effect that carries the words of its cause takes more room. */
export const sizeOf = ({ layer, cause }: MapView['nodes'][number]) => (cause === null ? SIZE[layer] : { width: 216, height: 76 })

const LAYERS = { act: 0, effect: 1, goal: 2 } as const

const elk = new ELK({ workerFactory: () => new Worker(workerUrl) })

/** The middle of each node, laid out in layers by ELK in a worker, so that the page stays free. */
export async function layOut(view: MapView): Promise<ReadonlyMap<string, { x: number; y: number }>> {
  const layerOf = new Map(view.nodes.map(({ id, layer }) => [id, layer]))
  const laid = await elk.layout({
    id: 'map',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.partitioning.activate': 'true',
      'elk.separateConnectedComponents': 'false',
      'elk.layered.spacing.nodeNodeBetweenLayers': '58',
      'elk.spacing.nodeNode': '20',
      'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
    },
    children: view.nodes.map((node) => ({
      id: node.id,
      ...sizeOf(node),
      layoutOptions: { 'elk.partitioning.partition': String(LAYERS[node.layer]) },
    })),
    // Links between acts are drawn, but do not move acts out of their layer.
    edges: view.edges
      .filter(({ from, to }) => layerOf.get(from) !== layerOf.get(to))
      .map(({ id, from, to }) => ({ id: `edge ${id}`, sources: [from], targets: [to] })),
  })
  return new Map((laid.children ?? []).map(({ id, x = 0, y = 0, width = 0, height = 0 }) => [id, { x: x + width / 2, y: y + height / 2 }]))
}
