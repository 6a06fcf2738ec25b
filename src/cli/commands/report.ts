import { writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { type CaseOptions, caseCommand, loadView } from '../load-view.ts'

/** `report case.html`: the case as one page to keep, send or print. */
export function addReportCommand(program: Command, context: Context): void {
  caseCommand(program, 'report', 'write the case as one HTML page that needs no network, with charts and numbered quotations')
    .argument('<file>', 'the page to write, or - for standard output')
    .action(async (path: string, options: CaseOptions) => {
      const { view, codebook } = await loadView(context, options)
      const { makeReport } = await import('../../app/report/make-report.ts')
      const page = makeReport(view, codebook.findings, options.asOf ?? null)
      if (path === '-') context.stdout.write(page)
      else {
        writeFileSync(path, page)
        context.stderr.write(`wrote ${path}\n`)
      }
    })
}
