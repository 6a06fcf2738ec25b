import type { Command } from 'commander'
import type { CaseView } from '../../app/case-view.ts'
import { DEFAULT_CASE } from '../../app/open-case.ts'
import type { EntryKind } from '../../model/index.ts'
import { type Context, paper, print, printJson } from '../context.ts'
import type { Paper } from '../render/layout.ts'

/** What a command shows of the case: the data for --json, and the lines for people. */
interface Report {
  readonly data: unknown
  readonly lines: (paper: Paper) => string[]
}

interface CaseOptions {
  readonly case: string
  readonly json?: boolean
}

/** Commands that only look at the case: `brief`, `goals`, `events` and the other lists, `show`, `export`. */
export function addCaseCommands(program: Command, context: Context): void {
  const report = (name: string, description: string, make: (view: CaseView, options: CaseOptions) => Promise<Report>) =>
    caseCommand(program, name, description)
      .option('--json', 'print the data as JSON')
      .action(async (options: CaseOptions) => printReport(context, options, await make(await load(context, options), options)))

  report('brief', 'print the brief of the whole case', briefReport)
  report('goals', 'list who wants what, with verdicts', goalsReport)
  report('contradictions', 'list words and deeds that collide', contradictionsReport)
  report('actors', 'list who appears in the case', actorsReport)
  for (const [kind, description] of LISTS) report(`${kind}s`, description, (view) => entriesReport(view, kind))
  addShow(program, context)
  addExport(program, context)
}

const LISTS: readonly (readonly [EntryKind, string])[] = [
  ['event', 'list what was done, planned, threatened or denied'],
  ['statement', 'list who said what'],
  ['effect', 'list what helped or hurt whom'],
  ['link', 'list how acts answer, cause and serve one another'],
  ['figure', 'list the numbers that matter'],
]

function addShow(program: Command, context: Context): void {
  caseCommand(program, 'show', 'print a sentence in its context with every entry on it')
    .argument('<sentence>', 'document and sentence, as 1:s4')
    .option('--json', 'print the data as JSON')
    .action(async (cite: string, options: CaseOptions) => {
      const view = await load(context, options)
      const [{ showSentence }, { renderSentence }] = await Promise.all([import('../../app/show-sentence.ts'), import('../render/show.ts')])
      const data = showSentence(view, cite)
      printReport(context, options, { data, lines: (on) => renderSentence(data, on) })
    })
}

function addExport(program: Command, context: Context): void {
  caseCommand(program, 'export', 'print the whole case as one file')
    .requiredOption('--to <format>', 'json: the exchange format crosspurpose-case')
    .action(async (options: CaseOptions & { readonly to: string }) => {
      const { exportCase } = await import('../../app/export-case.ts')
      context.stdout.write(exportCase(await load(context, options), options.to))
    })
}

const caseCommand = (program: Command, name: string, description: string): Command =>
  program.command(name).description(description).option('--case <file>', 'the case', DEFAULT_CASE)

async function load(context: Context, options: CaseOptions): Promise<CaseView> {
  const [{ machine }, { loadCase }] = await Promise.all([context.loadMachine(), import('../../app/open-case.ts')])
  return loadCase(options.case, machine)
}

function printReport(context: Context, options: CaseOptions, report: Report): void {
  if (options.json) printJson(context, report.data)
  else print(context, report.lines(paper(context)))
}

async function briefReport(view: CaseView, options: CaseOptions): Promise<Report> {
  const [{ makeBrief }, { renderBrief }] = await Promise.all([import('../../app/make-brief.ts'), import('../render/brief.ts')])
  const data = makeBrief(view)
  return { data, lines: (on) => renderBrief(data, on, options.case === DEFAULT_CASE ? '' : ` --case ${options.case}`) }
}

async function goalsReport(view: CaseView): Promise<Report> {
  const [{ goalsByHolder }, { holderRows, LEGEND }] = await Promise.all([import('../../app/make-brief.ts'), import('../render/goals.ts')])
  const data = goalsByHolder(view)
  return { data, lines: (on) => [LEGEND, ...data.flatMap((holder) => holderRows(holder, on, Number.POSITIVE_INFINITY))] }
}

async function contradictionsReport(view: CaseView): Promise<Report> {
  const [{ makeBrief }, { pairRows }] = await Promise.all([import('../../app/make-brief.ts'), import('../render/contradictions.ts')])
  const data = makeBrief(view).contradictions
  return {
    data,
    lines: (on) => (data.length > 0 ? data.flatMap((line) => pairRows(line, on)) : ['No contradiction was found in the case.']),
  }
}

async function actorsReport(view: CaseView): Promise<Report> {
  const [{ listActors }, { renderActors }] = await Promise.all([import('../../app/list-entries.ts'), import('../render/lists.ts')])
  const data = listActors(view)
  return { data, lines: (on) => renderActors(data, on) }
}

async function entriesReport(view: CaseView, kind: EntryKind): Promise<Report> {
  const [{ listEntries }, { renderEntries }] = await Promise.all([import('../../app/list-entries.ts'), import('../render/lists.ts')])
  const data = listEntries(view, kind)
  return { data, lines: (on) => renderEntries(data, kind, on) }
}
