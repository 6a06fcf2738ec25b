import type { ActLine, BackfireLine, BeneficiaryLine, Brief, FigureLine, PromiseLine } from '../../app/make-brief.ts'
import { pairRows } from './contradictions.ts'
import { actRows, holderRows, LEGEND } from './goals.ts'
import { clip, count, firstOf, heading, type Paper, row } from './layout.ts'

/** How much of each section a brief shows before it names the command that lists all. */
const MOST = { holders: 8, gainers: 6, contradictions: 8, promises: 6, backfires: 4, alignments: 4, figures: 8 }

/** The brief as lines that fit the paper. `tail` is appended to the commands that list the rest (` --case FILE`). */
export function renderBrief(brief: Brief, paper: Paper, tail = ''): string[] {
  const list = (command: string) => `crosspurpose ${command}${tail}`
  const section = <T>(title: string, note: string, items: readonly T[], most: number, command: string, print: (item: T) => string[]) =>
    items.length === 0 ? [] : [...heading(paper, title, note), ...firstOf(paper, items, most, list(command), print)]
  const gainers = brief.beneficiaries.filter((line) => line.gains.length > 0)
  return [
    ...head(brief, paper),
    ...section('Goals', LEGEND, brief.goals, MOST.holders, 'goals', (holder) => holderRows(holder, paper)),
    ...section('Who benefits', 'and by what', gainers, MOST.gainers, 'brief --json', (line) => beneficiaryRows(line, paper)),
    ...section('Contradictions', 'words and deeds that collide', brief.contradictions, MOST.contradictions, 'contradictions', (line) =>
      pairRows(line, paper),
    ),
    ...section('Promises not kept', '', brief.promises, MOST.promises, 'brief --json', (line) => promiseRows(line, paper)),
    ...section('Acts that backfire', 'on goals of their own side', brief.backfires, MOST.backfires, 'brief --json', (line) =>
      backfireRows(line, paper),
    ),
    ...section('Shared goals', '', brief.alignments, MOST.alignments, 'brief --json', (line) => pairRows(line, paper)),
    ...section('Key figures', '', brief.figures, MOST.figures, 'figures', (line) => figureRows(line, paper)),
    '',
    ...row(paper, {
      lead: '',
      text: `A sentence in its context, with every entry on it: crosspurpose show ${firstCite(brief)}${tail}`,
      style: paper.colors.dim,
    }),
  ]
}

function head(brief: Brief, paper: Paper): string[] {
  const { counts, texts } = brief
  const { bold, dim } = paper.colors
  const dates = texts.flatMap((text) => text.publishedAt ?? []).sort()
  const span = dates.length === 0 ? 'undated' : dates[0] === dates.at(-1) ? dates[0]! : `${dates[0]} to ${dates.at(-1)}`
  const coded = [
    count(counts.goal, 'goal'),
    count(counts.event, 'act'),
    count(counts.statement, 'statement'),
    count(counts.effect, 'effect'),
    count(counts.figure, 'figure'),
  ]
  return [
    ...row(paper, { lead: 'BRIEF  ', text: `${count(texts.length, 'text')}, ${span}: ${coded.join(', ')}`, leadStyle: bold }),
    ...texts.slice(0, 12).flatMap((text) =>
      row(paper, {
        lead: `  ${String(text.number).padStart(2)}  `,
        text: [text.title, text.publishers.join(', '), text.publishedAt].filter(Boolean).join(' · '),
        style: dim,
        leadStyle: dim,
      }),
    ),
    ...(texts.length > 12 ? [dim(`      … ${texts.length - 12} more texts`)] : []),
  ]
}

const firstCite = (brief: Brief): string => brief.goals[0]?.goals[0]?.cite ?? `${brief.texts[0]?.number ?? 1}:s1`

function beneficiaryRows(line: BeneficiaryLine, paper: Paper): string[] {
  const { bold, dim } = paper.colors
  const sums = `gains ${line.gains.length}, loses ${line.losses.length}${line.stated ? '; the text names it' : ''}`
  const acts: readonly ActLine[] = [...line.gains.slice(0, 3), ...line.losses.slice(0, 2)]
  return [
    ...row(paper, { lead: `  ${line.name}  `, text: sums, leadStyle: bold, style: dim }),
    ...acts.flatMap((act) => actRows(act, paper, '    ')),
  ]
}

function promiseRows(line: PromiseLine, paper: Paper): string[] {
  return [
    ...row(paper, { lead: '  ✗ ', text: `${line.who.join(', ')}: “${line.words}”`, cite: line.cite, leadStyle: paper.colors.red }),
    ...row(paper, { lead: '      ', text: line.why, style: paper.colors.dim }),
  ]
}

function backfireRows(line: BackfireLine, paper: Paper): string[] {
  const { red, green } = paper.colors
  return [
    ...row(paper, { lead: '  ↺ ', text: `${line.who.join(', ')}: “${line.words}”`, cite: line.cite, leadStyle: paper.colors.yellow }),
    ...line.goals.slice(0, 4).flatMap((goal) => row(paper, { lead: '      − ', text: goal.words, cite: goal.cite, leadStyle: red })),
    ...(line.gainers.length > 0 ? row(paper, { lead: '      + ', text: `gains: ${line.gainers.join(', ')}`, leadStyle: green }) : []),
  ]
}

/** A figure with its unit and what it counts. */
function figureRows(line: FigureLine, paper: Paper): string[] {
  const value = `${line.approximate ? 'about ' : ''}${line.value.toLocaleString('en-US')}`
  const about = line.event ? `: “${clip(line.event, 120)}”` : line.of && !line.unit.includes(line.of) ? `: ${line.of}` : ''
  return row(paper, { lead: `  ${value.padStart(14)}  `, text: `${line.unit}${about}`, cite: line.cite, leadStyle: paper.colors.bold })
}
