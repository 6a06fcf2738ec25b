import type { BackfireReport, SideReport } from '../../app/questions/list-backfires.ts'
import type { BenefitReport, BenefitReportCell } from '../../app/questions/list-benefits.ts'
import type { GoalPair } from '../../app/questions/list-clashes.ts'
import type { PromiseReport } from '../../app/questions/list-promises.ts'
import type { Line } from '../../app/questions/open-questions.ts'
import { clip, heading, type Paper, row, whyHint } from './layout.ts'
import { table } from './table.ts'

const NONE = 'None in the case.'

/** One entry in an answer: who, in which words, and where. */
export const lineRows = (line: Line, paper: Paper, lead: string, color: (text: string) => string = String): string[] =>
  row(paper, {
    lead,
    text: `${line.who.length > 0 ? `${line.who.join(', ')}: ` : ''}“${clip(line.words, 160)}”`,
    cite: line.cite,
    leadStyle: color,
  })

/** Acts that hurt goals of their own side, then how each side fared. */
export function renderBackfires(
  { backfires, sides }: { backfires: readonly BackfireReport[]; sides: readonly SideReport[] },
  paper: Paper,
): string[] {
  const { yellow, red, green, dim, bold } = paper.colors
  const acts = backfires.flatMap((act) => [
    ...lineRows(act, paper, '  ↺ ', yellow),
    ...act.hurt.flatMap((goal) => lineRows(goal, paper, '      − ', red)),
    ...act.helped.flatMap((goal) => lineRows(goal, paper, '      + ', green)),
    ...act.exceptions.flatMap((goal) => lineRows(goal, paper, '      except ', green)),
    ...act.excepted.flatMap((words) => row(paper, { lead: '      the text excepts ', text: `“${words}”`, style: dim })),
    ...row(paper, {
      lead: '      ',
      text: [act.gainers.length > 0 ? `gains: ${act.gainers.join(', ')}` : '', whyHint(act.findingId)].filter(Boolean).join(' · '),
      style: dim,
    }),
  ])
  const fates = sides
    .filter((side) => side.touched > 0)
    .flatMap((side) => {
      const sums = (['set back', 'conflicted', 'advanced', 'open'] as const)
        .map((label) => `${side.goals[label].length} ${label}`)
        .join(', ')
      return [
        ...row(paper, {
          lead: `  ${side.side}  `,
          text: `${sums}${side.allHit ? ': all that were touched have been hit' : ''}`,
          leadStyle: bold,
        }),
        ...side.exceptions.slice(0, 3).flatMap((goal) => lineRows(goal, paper, '      but ', dim)),
      ]
    })
  return [
    ...heading(paper, 'Acts that backfire', 'on goals of their own side'),
    ...(acts.length > 0 ? acts : [`  ${NONE}`]),
    ...heading(paper, 'Sides', 'how their goals fared'),
    ...(fates.length > 0 ? fates : [`  ${NONE}`]),
  ]
}

/** Who gained and who lost, as a table; gains and losses are sentence numbers. */
export function renderBenefits({ by, cells }: BenefitReport, paper: Paper): string[] {
  const cites = (side: BenefitReportCell['gains']) => [...side.stated, ...side.contrast, ...side.derived].map((line) => line.cite).join(' ')
  return table(
    cells,
    [
      { head: 'who', share: 2, cell: (cell) => cell.actor },
      { head: `by ${by === 'actor' ? 'whose act' : `which ${by}`}`, share: 3, cell: (cell) => clip(cell.by, 120) },
      { head: 'gains', share: 2, cell: (cell) => cites(cell.gains) },
      { head: 'loses', share: 2, cell: (cell) => cites(cell.losses) },
    ],
    paper,
  )
}

/** Promises with what became of each. */
export function renderPromises(promises: readonly PromiseReport[], paper: Paper): string[] {
  if (promises.length === 0) return [NONE]
  const { red, green, yellow, dim, bold } = paper.colors
  return promises.flatMap(({ by, state, made, repeated, kept, broken, reversed }) => [
    ...row(paper, { lead: `  ${state}  `, text: `${by.join(', ')}: “${clip(made.words, 160)}”`, cite: made.cite, leadStyle: bold }),
    ...kept.flatMap((line) => lineRows(line, paper, '      + ', green)),
    ...broken.flatMap((line) => lineRows(line, paper, '      − ', red)),
    ...reversed.flatMap((line) => lineRows(line, paper, '      ↔ ', yellow)),
    ...repeated.flatMap((line) => lineRows(line, paper, '      again ', dim)),
    ...(made.on ? row(paper, { lead: '      ', text: `made ${made.on}`, style: dim }) : []),
  ])
}

const SCOPES = { self: 'same actor', side: 'same side', rival: 'rivals' } as const

/** Goals that pull against one another, then goals that are shared. */
export function renderClashes(
  { clashes, alignments }: { clashes: readonly GoalPair[]; alignments: readonly GoalPair[] },
  paper: Paper,
): string[] {
  const pairs = (list: readonly GoalPair[], lead: string, clashing: boolean) =>
    list.flatMap((pair) => [
      ...row(paper, { lead, text: pair.why, cite: `${pair.a.cite} ${pair.b.cite}`, leadStyle: paper.colors.yellow }),
      ...row(paper, {
        lead: '    ',
        text: [clashing ? SCOPES[pair.scope] : '', whyHint(pair.id)].filter(Boolean).join(' · '),
        style: paper.colors.dim,
      }),
    ])
  return [
    ...heading(paper, 'Goals that clash'),
    ...(clashes.length > 0 ? pairs(clashes, '  ≠ ', true) : [`  ${NONE}`]),
    ...heading(paper, 'Goals that are shared', 'adversaries included'),
    ...(alignments.length > 0 ? pairs(alignments, '  = ', false) : [`  ${NONE}`]),
  ]
}
