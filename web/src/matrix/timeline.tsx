import * as Plot from '@observablehq/plot'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { TimelineView } from '../../../src/api/index.ts'
import { useOpenRow } from '../lib/use-open-row.ts'
import { sayDate, sayWho } from '../lib/words.ts'

type Bar = TimelineView['bars'][number]

/** A lane for each actor. A full dot is a day the text gives, a line a span of days, a hollow dot only the day of publication. */
export function Timeline({ timeline }: { timeline: TimelineView }) {
  const box = useRef<HTMLDivElement>(null)
  const [whole, setWhole] = useState(false)
  const begin = useMemo(() => denseFrom(timeline.bars), [timeline])
  const shown = useMemo(() => (whole ? timeline.bars : timeline.bars.filter(({ end }) => end >= begin)), [timeline, whole, begin])
  const earlier = timeline.bars.length - shown.length
  const openRow = useOpenRow()
  useEffect(() => {
    const frame = box.current
    if (!frame) return
    const draw = () => frame.replaceChildren(drawTimeline(timeline.lanes, shown, whole ? '' : begin, frame.clientWidth))
    const observer = new ResizeObserver(draw)
    observer.observe(frame)
    return () => observer.disconnect()
  }, [timeline, shown, whole, begin])
  const open = (event: React.MouseEvent) => {
    const link = (event.target as Element).closest('a')
    const row = link && new URLSearchParams(link.getAttribute('href')?.split('?')[1]).get('row')
    if (!row) return
    event.preventDefault()
    openRow(row)
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the marks inside are links; Enter on them is a click */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <div className="timeline card" ref={box} onClick={open} />
      <p className="small quiet legend">
        <span>● on a day the text gives</span> <span>━ over a span of days</span> <span>○ only the day of publication is known</span>
        {earlier > 0 || whole ? (
          <button type="button" className="plain earlier" onClick={() => setWhole(!whole)}>
            {whole ? 'Show the dense part only' : `${earlier} before ${sayDate(begin)}: show all`}
          </button>
        ) : null}
      </p>
    </>
  )
}

/**
 * Where the line may begin so that a few old dates do not press the rest together: when leaving out a tenth of the bars at most makes
 * the line less than half as long, the first day of the rest; else the first day of all. Nothing is hidden without saying so.
 */
function denseFrom(bars: readonly Bar[]): string {
  const starts = bars.map(({ start }) => start).sort()
  const [first, rest, last] = [starts[0], starts[Math.ceil(starts.length / 10)], starts.at(-1)]
  if (!first || !rest || !last) return ''
  return (at(last) - at(rest)) * 2 < at(last) - at(first) ? rest : first
}

const DAY = 86_400_000
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)

function drawTimeline(lanes: TimelineView['lanes'], bars: readonly Bar[], begin: string, width: number): Element {
  const names = new Map(lanes.map(({ actorId, name }) => [actorId, name]))
  const lane = ({ actorId }: Bar) => names.get(actorId)
  const spans = bars.filter(({ precision }) => precision === 'span')
  const days = bars.filter(({ precision }) => precision !== 'span')
  const href = ({ row }: Bar) => `?row=${encodeURIComponent(row.entry.id)}`
  const colour = ({ row }: Bar) => `var(--k-${row.entry.kind})`
  const all = bars.flatMap(({ start, end }) => [at(start < begin ? begin : start) - DAY, at(end) + DAY])
  const svg = Plot.plot({
    width: Math.max(320, width - 2),
    height: 46 + lanes.length * 58,
    marginLeft: Math.min(170, width / 4),
    marginRight: 20,
    className: 'timeline-plot',
    x: { type: 'utc', label: null, ...(all.length > 0 ? { domain: [Math.min(...all), Math.max(...all)] } : {}) },
    fy: { domain: lanes.map(({ name }) => name), label: null, axis: null, padding: 0 },
    marks: [
      Plot.axisX({ anchor: 'top', ticks: tickEvery(all, width), tickFormat: sayTick(all), fontSize: 12, tickSize: 0 }),
      Plot.axisFy({
        anchor: 'left',
        fontSize: 13,
        frameAnchor: 'left',
        textAnchor: 'start',
        dx: -Math.min(154, width / 4 - 10),
        tickFormat: (name: string) => (name.length > 22 ? `${name.slice(0, 21)}…` : name),
      }),
      Plot.gridX({ ticks: tickEvery(all, width), stroke: 'var(--line)', strokeOpacity: 1 }),
      Plot.frame({ anchor: 'bottom', stroke: 'var(--line)' }),
      Plot.ruleY(spans, {
        x1: ({ start }: Bar) => at(start < begin ? begin : start) - DAY / 2,
        x2: ({ end }: Bar) => at(end) + DAY / 2,
        fy: lane,
        stroke: colour,
        strokeWidth: 7,
        strokeOpacity: 0.45,
        strokeLinecap: 'round',
        href,
        ariaLabel: sayBar,
        title: sayBar,
      }),
      Plot.dot(
        days,
        Plot.dodgeY({
          x: ({ start }: Bar) => at(start),
          fy: lane,
          r: 5.5,
          anchor: 'middle',
          fill: (bar: Bar) => (bar.precision === 'day' ? colour(bar) : 'var(--sheet)'),
          stroke: colour,
          strokeWidth: 1.6,
          href,
          ariaLabel: sayBar,
          title: sayBar,
        }),
      ),
    ],
  })
  for (const group of svg.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
  for (const link of svg.querySelectorAll('a')) {
    link.setAttribute('aria-label', link.querySelector('title')?.textContent ?? 'an act')
    link.setAttribute('tabindex', '0')
  }
  svg.setAttribute('role', 'group')
  svg.setAttribute('aria-label', 'Timeline: a lane for each actor')
  return svg
}

/** Ticks on whole days, weeks, months or years, as many as there is room for. */
function tickEvery(all: readonly number[], width: number): string {
  const room = Math.max(3, width / 90)
  const days = all.length > 0 ? (Math.max(...all) - Math.min(...all)) / DAY : 1
  const step = (['day', 'week', 'month', '3 months', 'year'] as const)[[1, 7, 31, 92].findIndex((length) => days / length <= room)]
  return step ?? 'year'
}

function sayTick(all: readonly number[]): (day: Date) => string {
  const years = all.length > 0 && Math.max(...all) - Math.min(...all) > 200 * DAY
  const style: Intl.DateTimeFormatOptions = years ? { month: 'short', year: 'numeric' } : { day: 'numeric', month: 'short' }
  return (day) => day.toLocaleDateString('en-GB', { ...style, timeZone: 'UTC' })
}

const sayBar = ({ row, start, end, precision }: Bar): string =>
  `${precision === 'published' ? 'published ' : ''}${start === end ? sayDate(start) : `${sayDate(start)} to ${sayDate(end)}`}: ${sayWho(row.who)}: ${row.gist}`
