import { useComputedColorScheme } from '@mantine/core'
import cytoscape from 'cytoscape'
import { useEffect, useRef } from 'react'
import type { MapView } from '../../../src/api/index.ts'
import { useOpenRow } from '../lib/use-open-row.ts'
import { sayCount, sayWho, VERDICTS } from '../lib/words.ts'
import { layOut, sizeOf } from './lay-out.ts'
import { mapStyle } from './map-style.ts'

/** The map drawn: acts on the left, then their effects, then goals. The list beside it holds the same for those who do not see it. */
export function MapCanvas({ view, off }: { view: MapView; off: readonly string[] }) {
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<cytoscape.Core | null>(null)
  const openRow = useOpenRow()
  const scheme = useComputedColorScheme('light')
  useEffect(() => {
    let gone = false
    void layOut(view).then((places) => {
      if (gone || !box.current) return
      chart.current?.destroy()
      chart.current = cytoscape({
        container: box.current,
        elements: elementsOf(view, places),
        style: mapStyle(getComputedStyle(document.body)),
        layout: { name: 'preset', fit: true, padding: 24 },
        minZoom: 0.3,
        maxZoom: 1.6,
        wheelSensitivity: 0.3,
        autoungrabify: true,
        boxSelectionEnabled: false,
      })
      if (chart.current.zoom() > 1) chart.current.zoom(1).center()
      chart.current.on('tap', 'node', ({ target }) => openRow(target.id()))
      box.current.dataset.ready = view.goalId
      markOff(chart.current, view, off)
    })
    return () => {
      gone = true
    }
    // Switching an act off recolours the map, it does not lay it out anew
  }, [view, scheme, openRow])
  useEffect(() => {
    if (chart.current) markOff(chart.current, view, off)
  }, [view, off])
  useEffect(() => () => chart.current?.destroy(), [])
  const goal = view.nodes.find(({ id }) => id === view.goalId)
  return (
    <div
      className="map-canvas card"
      ref={box}
      role="img"
      aria-label={`Map of the goal “${goal?.row.gist ?? ''}” with ${sayCount(view.nodes.length - 1, 'neighbour')}; the list beside it names them`}
    />
  )
}

function elementsOf(view: MapView, places: ReadonlyMap<string, { x: number; y: number }>): cytoscape.ElementDefinition[] {
  const nodes = view.nodes.map((node) => ({
    data: {
      id: node.id,
      words: wordsOf(node) + (node.hidden > 0 ? `\n+ ${node.hidden}` : ''),
      sign: node.row.entry.kind === 'effect' ? node.row.entry.sign : '',
      ...sizeOf(node),
    },
    position: places.get(node.id) ?? { x: 0, y: 0 },
    classes: [node.layer, node.id === view.goalId ? 'main' : '', node.label ? VERDICTS[node.label].tone : ''].join(' '),
  }))
  const layerOf = new Map(view.nodes.map(({ id, layer }) => [id, layer]))
  const edges = view.edges.map(({ id, from, to, sign, type }, i) => ({
    data: {
      id: `edge ${id}`,
      source: from,
      target: to,
      words: layerOf.get(from) === layerOf.get(to) ? type : '',
      bend:
        ((places.get(from)?.y ?? 0) < (places.get(to)?.y ?? 0) ? 1 : -1) * (120 + 45 * (i % 4)) * (layerOf.get(from) === 'goal' ? -1 : 1),
    },
    classes: `${sign === '+' ? 'plus' : sign === '-' ? 'minus' : ''} ${layerOf.get(from) === layerOf.get(to) ? `within ${layerOf.get(from)}` : ''}`,
  }))
  return [...nodes, ...edges]
}

function wordsOf({ layer, row, label, cause }: MapView['nodes'][number]): string {
  const short = (words: string, most: number) => (words.length > most ? `${words.slice(0, most - 1)}…` : words)
  const sign = row.label === 'helps' ? '▲ helps' : '▼ hurts'
  if (layer === 'effect') return cause === null ? `${sign} ${row.cite}` : `${short(cause, 74)}\n${sign} ${row.cite}`
  if (layer === 'goal')
    return `${label ? `${VERDICTS[label].mark} ${VERDICTS[label].words}\n` : ''}${sayWho(row.who, '')}: ${short(row.gist, 80)}`
  return `${sayWho(row.who, '')}\n${short(row.gist, 70)}`
}

/** Dims what falls with the acts that are switched off: their effects, and the lines between. */
function markOff(chart: cytoscape.Core, view: MapView, off: readonly string[]): void {
  const fallen = new Set(off)
  for (const { from, to } of view.edges) if (fallen.has(from) && view.nodes.find(({ id }) => id === to)?.layer === 'effect') fallen.add(to)
  chart.batch(() => {
    chart.nodes().forEach((node) => void node.toggleClass('off', fallen.has(node.id())))
    chart.edges().forEach((edge) => void edge.toggleClass('off', fallen.has(edge.data('source')) || fallen.has(edge.data('target'))))
  })
}
