import type { Quote } from '../case-view.ts'
import type { Brief, PairLine } from '../make-brief.ts'
import type { BackfireReport, SideReport } from '../questions/list-backfires.ts'
import type { ExplanationsReport } from '../questions/list-explanations.ts'
import type { LoopReport } from '../questions/list-loops.ts'
import type { PromiseReport } from '../questions/list-promises.ts'
import type { TimelineLine } from '../questions/make-timeline.ts'
import { escapeHtml } from './page.ts'
import type { Quotations } from './quotations.ts'

const MARKS = { advanced: '▲ advanced', 'set back': '▼ set back', conflicted: '◆ conflicted', open: '· open' } as const

const list = (items: readonly string[]): string =>
  items.length > 0 ? `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>` : ''
const people = (names: readonly string[]): string => escapeHtml(names.join(', ') || 'the text')

/** Words of the case with the number of their quotation. */
export function quoted(quote: Quote, quotations: Quotations): string {
  const n = quotations.number(quote)
  return `“${escapeHtml(quote.words)}”<a class="quote" href="#q${n}">[${n}]</a>`
}

/** Goals by holder with verdict and the acts that did it. */
export function goalsSection(goals: Brief['goals'], quotations: Quotations): string {
  return goals
    .map(({ holder, goals: own }) => {
      const lines = own.map((goal) => {
        const acts = goal.acts.map(
          (act) => `<span class="mark">${act.sign === '+' ? '+' : '−'}</span> ${people(act.by)}: ${quoted(act, quotations)}`,
        )
        return `<span class="mark">${MARKS[goal.label]}</span> ${goal.direction}: ${quoted(goal, quotations)}${list(acts)}`
      })
      return `<h3>${escapeHtml(holder)}</h3>${list(lines)}`
    })
    .join('\n')
}

/** How each side's goals fared as a whole, and the acts that hurt their own side. */
export function backfireSection(
  report: { backfires: readonly BackfireReport[]; sides: readonly SideReport[] },
  quotations: Quotations,
): string {
  const sides = report.sides
    .filter((s) => s.touched > 0)
    .map((s) => {
      const except = s.exceptions.length > 0 ? `; exceptions: ${s.exceptions.map((e) => quoted(e, quotations)).join(', ')}` : ''
      const told = s.allHit ? 'every goal that an act touched was hit' : 'not every goal that an act touched was hit'
      return `${escapeHtml(s.side)}: ${told} (${s.touched} touched)${except}.`
    })
  const acts = report.backfires.map((b) => {
    const gained = b.gainers.length > 0 ? ` Gained by it: ${people(b.gainers)}.` : ''
    const except = b.exceptions.length > 0 ? ` Except ${b.exceptions.map((g) => quoted(g, quotations)).join(', ')}.` : ''
    const helped = b.helped.length > 0 ? ` It helped ${b.helped.map((g) => quoted(g, quotations)).join(', ')}.` : ''
    return `${people(b.who)}: ${quoted(b, quotations)} hurt ${b.hurt.map((g) => quoted(g, quotations)).join(', ')}.${except}${helped}${gained}`
  })
  return list([...sides, ...acts])
}

/** Pairs of quotes that collide or agree, side by side. */
export function pairsSection(pairs: readonly (PairLine & { scope?: string; basis?: string })[], quotations: Quotations): string {
  if (pairs.length === 0) return ''
  const rows = pairs.map(({ a, b, why, scope, basis }) => {
    const side = (line: PairLine['a']) => `<td>${people(line.who)}: ${quoted(line, quotations)}</td>`
    const kind = [scope, basis].filter((word) => word !== undefined).join(', ')
    return `<tr>${side(a)}${side(b)}<td class="why">${escapeHtml(kind ? `${kind}: ${why}` : why)}</td></tr>`
  })
  return `<table><thead><tr><th>One</th><th>Other</th><th>Why</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`
}

/** Promises with what became of them. */
export function promisesSection(promises: readonly PromiseReport[], quotations: Quotations): string {
  return list(
    promises.map((p) => {
      const shown = [...p.broken, ...p.reversed, ...p.kept]
        .filter((line) => line.id !== p.made.id)
        .map((line) => quoted(line, quotations))
        .join(', ')
      return `<span class="mark">${p.state}</span> ${people(p.by)}: ${quoted(p.made, quotations)}${shown ? `; ${shown}` : ''}`
    }),
  )
}

/** Loops, arc by arc. */
export function loopsSection({ loops, incomplete }: { loops: readonly LoopReport[]; incomplete: boolean }, quotations: Quotations): string {
  const items = loops.map((loop) => {
    const steps = loop.steps.map(
      (s) => `${escapeHtml(s.from)} <em>${s.why}</em> ${escapeHtml(s.to)} ${s.lines.map((l) => quoted(l, quotations)).join(' ')}`,
    )
    return `<span class="mark">${loop.type}</span>${list(steps)}`
  })
  return list(items) + (incomplete ? '<p class="why">The list is incomplete: there may be more loops.</p>' : '')
}

/** Rival explanations of one fact. */
export function explanationsSection(reports: readonly ExplanationsReport[], quotations: Quotations): string {
  return reports
    .map(({ fact, explanations }) => {
      const items = explanations.map(
        (e) => `${people(e.saidBy)}: ${escapeHtml(e.cause)} ${e.lines.map((l) => quoted(l, quotations)).join(' ')}`,
      )
      return `<h3>${escapeHtml(fact)}</h3>${list(items)}`
    })
    .join('\n')
}

/** Acts in order, those with a date. */
export function timelineSection(acts: readonly TimelineLine[], quotations: Quotations): string {
  const rows = acts.map((act) => {
    const when =
      act.precision === 'by-publication' ? `by ${act.end ?? act.start}` : [...new Set([act.start, act.end].filter(Boolean))].join(' to ')
    return `<tr><td>${escapeHtml(when || 'undated')}</td><td>${people(act.who)}</td><td>${act.eventType.toLowerCase()}</td><td>${quoted(act, quotations)}</td></tr>`
  })
  return rows.length > 0
    ? `<table><thead><tr><th>When</th><th>Who</th><th>Act</th><th>Words</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`
    : ''
}

/** All quotations of the report, with where they stand. */
export function quotationsSection(quotations: Quotations): string {
  const items = quotations.all().map(({ number, cite, words, title, publishedAt }) => {
    const from = [title, publishedAt, cite].filter(Boolean).map(String).map(escapeHtml).join(', ')
    return `<li id="q${number}">“${escapeHtml(words)}” <span class="said">${from}</span></li>`
  })
  return items.length > 0 ? `<ol class="quotations">${items.join('\n')}</ol>` : ''
}
