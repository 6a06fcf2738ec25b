import type { SourceReport } from '../../app/questions/compare-sources.ts'
import type { FindingExplanation, ReasonLine } from '../../app/questions/explain-finding.ts'
import type { ExplanationsReport } from '../../app/questions/list-explanations.ts'
import type { LoopReport } from '../../app/questions/list-loops.ts'
import type { ReactionLine, TimelineLine } from '../../app/questions/make-timeline.ts'
import { lineRows } from './answers.ts'
import { clip, count, heading, type Paper, row } from './layout.ts'
import { table } from './table.ts'

const NONE = 'None in the case.'

/** Rival explanations of each fact, who gives them, and the evidence for and against. */
export function renderExplanations(reports: readonly ExplanationsReport[], paper: Paper): string[] {
  if (reports.length === 0) return [NONE]
  const { bold, dim } = paper.colors
  return reports.flatMap(({ fact, explanations, matrix }) => [
    ...row(paper, { lead: '  ? ', text: fact, style: bold }),
    ...explanations.flatMap(({ cause, saidBy, lines }, i) => [
      ...row(paper, {
        lead: `    ${i + 1}  `,
        text: `${cause}, says ${saidBy.join(', ')}`,
        cite: lines.map((line) => line.cite).join(' '),
      }),
    ]),
    ...matrix.flatMap((line) => [
      ...lineRows(line, paper, '      · '),
      ...row(paper, { lead: '        ', text: line.readings.map((reading, i) => `${i + 1} ${reading}`).join(', '), style: dim }),
    ]),
  ])
}

/** Feedback loops, arc by arc; says so when the search was cut off. */
export function renderLoops({ loops, incomplete }: { loops: readonly LoopReport[]; incomplete: boolean }, paper: Paper): string[] {
  if (loops.length === 0) return [NONE]
  const { bold, dim } = paper.colors
  return [
    ...loops.flatMap(({ type, steps }) => [
      `  ${bold(type)}  ${dim(count(steps.length, 'step'))}`,
      ...steps.flatMap(({ from, to, sign, why, lines }) => [
        ...row(paper, {
          lead: `    ${sign === '+' ? '+' : '−'} `,
          text: `${clip(from, 90)} → ${clip(to, 90)}`,
          cite: [...new Set(lines.map((line) => line.cite))].slice(0, 3).join(' '),
        }),
        ...row(paper, { lead: '        ', text: why, style: dim }),
      ]),
    ]),
    ...(incomplete ? [dim('There may be more loops: the search was cut off.')] : []),
  ]
}

const wordsOf = ({ polarity, words, sources }: TimelineLine): string =>
  `${polarity === 'negative' ? 'not: ' : ''}${clip(words, 160)}${sources > 1 ? ` (${sources} independent sources)` : ''}`

/** The time line, and which acts answered which. */
export function renderTimeline(
  { acts, reactions }: { acts: readonly TimelineLine[]; reactions: readonly ReactionLine[] },
  paper: Paper,
): string[] {
  const day = ({ start, end, precision }: TimelineLine) => {
    if (precision === 'by-publication') return `by ${end ?? start}`
    return start === end || !start || !end ? (start ?? end ?? 'undated') : `${start} to ${end}`
  }
  const lines = table(
    acts,
    [
      { head: 'when', share: 2, cell: day },
      { head: 'at', share: 0, cell: (act) => act.cite },
      { head: 'type', share: 0, cell: (act) => act.eventType },
      { head: 'who', share: 2, cell: (act) => act.who.join(', ') },
      { head: 'words', share: 5, cell: wordsOf },
    ],
    paper,
  )
  if (reactions.length === 0) return lines
  return [
    ...lines,
    ...heading(paper, 'Answers', 'acts that the texts present as answers to acts'),
    ...reactions.flatMap(({ action, reaction, how, days }) => [
      ...lineRows(action, paper, '    '),
      ...lineRows(reaction, paper, '  → '),
      ...row(paper, {
        lead: '      ',
        text: [how, days === null ? '' : `after ${days} days`].filter(Boolean).join(', '),
        style: paper.colors.dim,
      }),
    ]),
  ]
}

/** Why a finding holds, down to its sentences, and what would turn it. */
export function renderExplanation({ kind, id, summary, reasons, flips, merged }: FindingExplanation, paper: Paper): string[] {
  const { bold, dim } = paper.colors
  return [
    ...row(paper, { lead: `${kind}  `, text: summary, cite: id.slice(0, 6), leadStyle: bold }),
    ...(merged ? row(paper, { lead: '  ', text: merged, style: dim }) : []),
    ...reasons.flatMap((reason) => reasonRows(reason, paper, 1)),
    ...(flips.length > 0 ? heading(paper, 'What would turn it') : []),
    ...flips.flatMap(({ to, reject }) => [
      ...row(paper, { lead: '  ', text: `${to}, if these rows were rejected:` }),
      ...reject.flatMap((line) => lineRows(line, paper, '    ✗ ')),
    ]),
  ]
}

function reasonRows(reason: ReasonLine, paper: Paper, depth: number): string[] {
  const lead = `${'  '.repeat(depth)}${reason.role}  `
  const claimed = reason.claimedBy.length > 0 ? ` by ${reason.claimedBy.join(' > ')}` : ''
  return [
    ...lineRows(reason, paper, lead, paper.colors.cyan),
    ...row(paper, { lead: ' '.repeat(lead.length), text: `${reason.layer}${claimed} · ${reason.rule}`, style: paper.colors.dim }),
    ...reason.chain.flatMap((step) => row(paper, { lead: `${' '.repeat(lead.length)}∙ `, text: step, style: paper.colors.dim })),
    ...reason.because.flatMap((inner) => reasonRows(inner, paper, depth + 1)),
  ]
}

/** What two sources say of the same acts, and where they clash. */
export function renderComparison({ a, b, acts, clashes }: SourceReport, paper: Paper): string[] {
  const { bold, dim } = paper.colors
  const both = acts.filter((act) => act.a.length > 0 && act.b.length > 0)
  const only = (name: string, side: 'a' | 'b') => {
    const own = acts.filter((act) => !both.includes(act) && act[side].length > 0)
    return own.length === 0
      ? []
      : [...heading(paper, `Acts that only ${name} tells`), ...own.flatMap((act) => lineRows(act.act, paper, '  ', dim))]
  }
  return [
    ...heading(paper, 'Acts that both tell', `${a} | ${b}`),
    ...(both.length === 0 ? [`  ${NONE}`] : []),
    ...both.flatMap(({ act, a: left, b: right, differences }) => [
      ...row(paper, { lead: '  ', text: act.words, style: bold }),
      ...left.flatMap((line) => lineRows(line, paper, `    ${a}  `, dim)),
      ...right.flatMap((line) => lineRows(line, paper, `    ${b}  `, dim)),
      ...differences.flatMap((difference) => row(paper, { lead: '    ≠ ', text: difference })),
    ]),
    ...only(a, 'a'),
    ...only(b, 'b'),
    ...heading(paper, 'Where they collide'),
    ...(clashes.length === 0 ? [`  ${NONE}`] : []),
    ...clashes.flatMap((clash) => row(paper, { lead: '  ≠ ', text: clash.why, cite: `${clash.a.cite} ${clash.b.cite}` })),
  ]
}
