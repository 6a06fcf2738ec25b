import type { ActLine, GoalLine, HolderGoals } from '../../app/make-brief.ts'
import { clip, type Paper, row, whyHint } from './layout.ts'

const MARKS = { advanced: '▲', 'set back': '▼', conflicted: '◆', open: '·' } as const
const COLORS = { advanced: 'green', 'set back': 'red', conflicted: 'yellow', open: 'dim' } as const
/** What the marks mean, for the head of a list of goals. */
export const LEGEND = Object.entries(MARKS)
  .map(([label, mark]) => `${mark} ${label}`)
  .join(', ')

/** How much of each goal is shown: a brief keeps to the first acts, a list shows all and how to ask why. */
export interface GoalDetail {
  readonly mostActs: number
  readonly ids: boolean
}
const BRIEFLY: GoalDetail = { mostActs: 3, ids: false }
export const IN_FULL: GoalDetail = { mostActs: Number.POSITIVE_INFINITY, ids: true }

/** One holder with its goals, each with its verdict and the acts behind it. */
export function holderRows(holder: HolderGoals, paper: Paper, detail = BRIEFLY): string[] {
  const { bold, dim } = paper.colors
  const side = holder.side ? dim(`  acts for ${holder.side}`) : ''
  return [`  ${bold(holder.holder)}${side}`, ...holder.goals.flatMap((goal) => goalRows(goal, paper, detail))]
}

function goalRows(goal: GoalLine, paper: Paper, { mostActs, ids }: GoalDetail): string[] {
  const color = paper.colors[COLORS[goal.label]]
  const lead = `    ${MARKS[goal.label]} ${goal.label.padEnd(10)}  `
  const cite = [goal.cite, ...(goal.also.length > 2 ? [`+${goal.also.length}`] : goal.also)].join(' ')
  return [
    ...row(paper, { lead, text: `${clip(goal.words, 240)} (${goal.direction})`, cite, leadStyle: color }),
    ...goal.acts.slice(0, mostActs).flatMap((act) => actRows(act, paper, '        ')),
    ...(goal.acts.length > mostActs ? [paper.colors.dim(`          … ${goal.acts.length - mostActs} more`)] : []),
    ...(ids ? [paper.colors.dim(`        ${whyHint(goal.verdictId)}`)] : []),
  ]
}

/** An act that helped or hurt: its sign, whose it was, and the words. */
export function actRows(act: ActLine, paper: Paper, indent: string): string[] {
  const { green, red, dim } = paper.colors
  const said = act.claimedBy.length > 0 ? ` (says ${act.claimedBy.join(', as told by ')})` : ''
  const doubt = act.certainty === 'certain' ? '' : ` [${act.certainty}]`
  const by = act.by.length > 0 ? `${act.by.join(', ')}: ` : ''
  const text = `${by}“${clip(act.words, 160)}”${said}${doubt}`
  return row(paper, {
    lead: `${indent}${act.sign === '+' ? '+' : '−'} `,
    text,
    cite: act.cite,
    leadStyle: act.sign === '+' ? green : red,
    style: act.certainty === 'certain' ? String : dim,
  })
}
