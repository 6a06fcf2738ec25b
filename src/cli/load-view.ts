import type { Command } from 'commander'
import type { CaseView } from '../app/case-view.ts'
import { DEFAULT_CASE } from '../app/open-case.ts'
import type { Codebook } from '../codebook/index.ts'
import { type Context, paper, print, printJson } from './context.ts'
import type { Paper } from './render/layout.ts'

/** Options that every command on a case takes. */
export interface CaseOptions {
  readonly case: string
  readonly asOf?: string
  readonly json?: boolean
}

/** What a command shows of the case: the data for --json, and the lines for people. */
export interface Report {
  readonly data: unknown
  readonly lines: (paper: Paper) => string[]
}

/** A command on a case, with the options that all of them take. */
export const caseCommand = (program: Command, name: string, description: string): Command =>
  program
    .command(name)
    .description(description)
    .option('--case <file>', 'the case', DEFAULT_CASE)
    .option('--as-of <date>', 'as known on a day: without what was published later')

/** A command on a case that reports something, for people or with --json. */
export const reportCommand = (program: Command, name: string, description: string): Command =>
  caseCommand(program, name, description).option('--json', 'print the data as JSON')

/** The case that the options name, as known on the day they name. */
export async function loadView(context: Context, options: CaseOptions): Promise<{ view: CaseView; codebook: Codebook }> {
  const [{ machine, codebook }, { loadCase }] = await Promise.all([context.loadMachine(), import('../app/open-case.ts')])
  const view = await loadCase(options.case, machine)
  if (options.asOf === undefined) return { view, codebook }
  const { asOf } = await import('../app/questions/open-questions.ts')
  return { view: asOf(view, options.asOf, codebook.findings), codebook }
}

/** Prints a report as the options ask. */
export function printReport(context: Context, options: CaseOptions, report: Report): void {
  if (options.json) printJson(context, report.data)
  else print(context, report.lines(paper(context)))
}

/** How further commands name this case. */
export const caseTail = (path: string): string => (path === DEFAULT_CASE ? '' : ` --case ${path}`)
