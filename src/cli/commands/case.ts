import type { Command } from 'commander'
import type { CaseView } from '../../app/case-view.ts'
import type { EntryKind } from '../../model/index.ts'
import type { Context } from '../context.ts'
import { type CaseOptions, caseCommand, caseTail, loadView, printReport, type Report, reportCommand } from '../load-view.ts'

/** Commands that only look at the case: `brief`, `goals`, `events` and the other lists, `show`, `export`. */
export function addCaseCommands(program: Command, context: Context): void {
  const report = (name: string, description: string, make: (view: CaseView, options: CaseOptions) => Promise<Report>) =>
    reportCommand(program, name, description).action(async (options: CaseOptions) =>
      printReport(context, options, await make((await loadView(context, options)).view, options)),
    )

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
  reportCommand(program, 'show', 'print a sentence in its context with every entry on it')
    .argument('<sentence>', 'document and sentence, as 1:s4')
    .action(async (cite: string, options: CaseOptions) => {
      const { view } = await loadView(context, options)
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
      context.stdout.write(exportCase((await loadView(context, options)).view, options.to))
    })
}

async function briefReport(view: CaseView, options: CaseOptions): Promise<Report> {
  const [{ makeBrief }, { renderBrief }] = await Promise.all([import('../../app/make-brief.ts'), import('../render/brief.ts')])
  const data = makeBrief(view)
  return { data, lines: (on) => renderBrief(data, on, caseTail(options.case)) }
}

async function goalsReport(view: CaseView): Promise<Report> {
  const [{ goalsByHolder }, { holderRows, IN_FULL, LEGEND }] = await Promise.all([
    import('../../app/make-brief.ts'),
    import('../render/goals.ts'),
  ])
  const data = goalsByHolder(view)
  return { data, lines: (on) => [LEGEND, ...data.flatMap((holder) => holderRows(holder, on, IN_FULL))] }
}

async function contradictionsReport(view: CaseView): Promise<Report> {
  const [{ makeBrief }, { pairRows }] = await Promise.all([import('../../app/make-brief.ts'), import('../render/contradictions.ts')])
  const data = makeBrief(view).contradictions
  return {
    data,
    lines: (on) => (data.length > 0 ? data.flatMap((line) => pairRows(line, on, true)) : ['No contradiction was found in the case.']),
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
