import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import type { BenefitReport } from '../questions/list-benefits.ts'
import type { TimelineLine } from '../questions/make-timeline.ts'

/** Colours that stay apart in print and for most colour-blind readers; the sign and the axis say the same. */
const GAIN = '#2b6cb0'
const LOSS = '#c05621'
const WIDTH = 760
const MOST_ROWS = 15

function draw(options: Plot.PlotOptions): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  return Plot.plot({
    document: document as unknown as NonNullable<Plot.PlotOptions['document']>,
    width: WIDTH,
    marginLeft: 170,
    ...options,
  }).outerHTML
}

const count = (side: BenefitReport['cells'][number]['gains']): number => side.stated.length + side.contrast.length + side.derived.length

/** Effects that actors gain by (right) and lose by (left): two bars, never a balance. '' when nobody gained or lost. */
export function benefitChart(report: BenefitReport): string {
  const rows = [...new Set(report.cells.map((c) => c.actor))].map((actor) => {
    const own = report.cells.filter((c) => c.actor === actor)
    const sum = (side: 'gains' | 'losses') => own.reduce((n, c) => n + count(c[side]), 0)
    return { actor, gains: sum('gains'), losses: sum('losses') }
  })
  const shown = rows.sort((a, b) => b.gains + b.losses - a.gains - a.losses).slice(0, MOST_ROWS)
  if (shown.length === 0) return ''
  return draw({
    height: 46 + 22 * shown.length,
    x: { label: '← effects that hurt · effects that help →', tickFormat: (n: number) => String(Math.abs(n)), interval: 1 },
    y: { label: null, domain: shown.map((r) => r.actor) },
    marks: [
      Plot.barX(shown, { x: (r) => -r.losses, y: 'actor', fill: LOSS }),
      Plot.barX(shown, { x: 'gains', y: 'actor', fill: GAIN }),
      Plot.ruleX([0]),
    ],
  })
}

/** Acts by side over time: a dot for a told day, a bar for a span, an arrow-like tick for what is only known by its publication. */
export function timelineChart(acts: readonly TimelineLine[]): string {
  const dated = acts.flatMap((act) => {
    const [from, to] = [act.start ?? act.end, act.end ?? act.start]
    if (!from || !to || act.polarity === 'negative') return []
    return act.lanes.map((lane) => ({ lane, from: new Date(from), to: new Date(to), sure: act.precision !== 'by-publication' }))
  })
  const busiest = [...Map.groupBy(dated, (d) => d.lane)].sort((a, b) => b[1].length - a[1].length).slice(0, MOST_ROWS)
  const lanes = busiest.map(([lane]) => lane)
  const shown = dated.filter((d) => lanes.includes(d.lane))
  if (shown.length === 0) return ''
  return draw({
    height: 46 + 24 * lanes.length,
    x: { type: 'time', label: null },
    y: { label: null, domain: lanes },
    marks: [
      Plot.ruleY(lanes, { stroke: '#ddd' }),
      Plot.link(
        shown.filter((d) => +d.to > +d.from),
        { x1: 'from', x2: 'to', y: 'lane', stroke: GAIN, strokeWidth: 3, strokeOpacity: 0.5 },
      ),
      Plot.dot(
        shown.filter((d) => d.sure),
        { x: 'from', y: 'lane', fill: GAIN, r: 4 },
      ),
      Plot.dot(
        shown.filter((d) => !d.sure),
        { x: 'from', y: 'lane', stroke: GAIN, symbol: 'times', r: 3 },
      ),
    ],
  })
}
