import type { StylesheetJson } from 'cytoscape'

/** The map in the colours of the page. Sign and layer also show in words, marks, line styles and shapes. */
export function mapStyle(page: CSSStyleDeclaration): StylesheetJson {
  const colour = (name: string) => page.getPropertyValue(name).trim()
  return [
    {
      selector: 'node',
      style: {
        shape: 'round-rectangle',
        width: 'data(width)',
        height: 'data(height)',
        label: 'data(words)',
        'font-family': page.fontFamily.replaceAll('"', ''),
        'font-size': 13,
        color: colour('--ink'),
        'text-wrap': 'wrap',
        'text-max-width': '196px',
        'text-valign': 'center',
        'text-halign': 'center',
        'background-color': colour('--sheet'),
        'border-width': 1.2,
        'border-color': colour('--quiet'),
      },
    },
    { selector: 'node.act', style: { 'border-color': colour('--k-event') } },
    { selector: 'node.effect', style: { shape: 'round-tag', 'font-size': 12 } },
    {
      selector: 'node.effect[sign = "+"]',
      style: { 'background-color': colour('--gain-wash'), 'border-color': colour('--gain'), color: colour('--gain') },
    },
    {
      selector: 'node.effect[sign = "-"]',
      style: {
        'background-color': colour('--loss-wash'),
        'border-color': colour('--loss'),
        color: colour('--loss'),
        'border-style': 'dashed',
      },
    },
    { selector: 'node.goal', style: { shape: 'cut-rectangle', 'border-color': colour('--k-goal'), 'text-max-width': '204px' } },
    { selector: 'node.main', style: { 'border-width': 3 } },
    { selector: 'node.gain', style: { 'background-color': colour('--gain-wash') } },
    { selector: 'node.loss', style: { 'background-color': colour('--loss-wash') } },
    { selector: 'node.both', style: { 'background-color': colour('--both-wash') } },
    {
      selector: 'edge',
      style: {
        width: 1.6,
        'curve-style': 'bezier',
        'source-endpoint': '90deg',
        'target-endpoint': '270deg',
        'line-color': colour('--quiet'),
        'target-arrow-color': colour('--quiet'),
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.9,
        label: 'data(words)',
        'font-size': 13,
        color: colour('--ink'),
        'text-background-color': colour('--sheet'),
        'text-background-opacity': 1,
        'text-background-padding': '2px',
      },
    },
    { selector: 'edge.plus', style: { 'line-color': colour('--gain'), 'target-arrow-color': colour('--gain') } },
    {
      selector: 'edge.minus',
      style: {
        'line-color': colour('--loss'),
        'target-arrow-color': colour('--loss'),
        'line-style': 'dashed',
        'target-arrow-shape': 'tee',
      },
    },
    {
      selector: 'edge.within',
      style: {
        'curve-style': 'unbundled-bezier',
        'control-point-distances': 'data(bend)' as never,
        'control-point-weights': 0.5 as never,
        'source-endpoint': '270deg',
        'target-endpoint': '270deg',
        'line-style': 'dotted',
        'z-index-compare': 'manual',
        'z-index': 10,
      },
    },
    { selector: 'edge.goal', style: { 'source-endpoint': '90deg', 'target-endpoint': '90deg', 'target-arrow-shape': 'none' } },
    { selector: '.off', style: { opacity: 0.28 } },
  ]
}
