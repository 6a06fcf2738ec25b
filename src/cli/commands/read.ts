import type { Command } from 'commander'
import { DEFAULT_CASE } from '../../app/open-case.ts'
import { type Context, paper, print, printJson } from '../context.ts'
import { caseTail } from '../load-view.ts'
import { printError } from '../print-error.ts'
import { showProgress } from '../progress.ts'

interface ReadOptions {
  readonly published?: string
  readonly title?: string
  readonly publisher?: string
  readonly actors?: string
  readonly case: string
  readonly save: boolean
  readonly json?: boolean
}

/** `crosspurpose read`: the main job. */
export function addReadCommand(program: Command, context: Context, fail: (code: number) => void): void {
  program
    .command('read')
    .description('read texts into the case and print a brief of them')
    .argument('<paths...>', 'text, Markdown or HTML files, folders of them, or - for standard input')
    .option('--published <date>', 'publication date, YYYY-MM-DD; else the one the text gives itself')
    .option('--title <title>', 'title of the text')
    .option('--publisher <name>', 'who published it')
    .option('--actors <file>', 'actors of your own, as YAML or CSV, beside those of the codebook')
    .option('--case <file>', 'the case to read into, created on first use', DEFAULT_CASE)
    .option('--no-save', 'keep nothing')
    .option('--json', 'print one case file of all that was just read')
    .action(async (paths: string[], options: ReadOptions) => {
      if (await readCommand(paths, options, context)) fail(2)
    })
}

/** Reads, prints, and tells whether any input was bad. */
async function readCommand(paths: readonly string[], options: ReadOptions, context: Context): Promise<boolean> {
  const [{ machine, codebook }, { readTexts }, { openForWriting, viewTexts }] = await Promise.all([
    context.loadMachine(options.actors),
    import('../../app/read-texts.ts'),
    import('../../app/open-case.ts'),
  ])
  const ledger = options.save ? await openForWriting(options.case) : null
  const progress = showProgress(context.stderr)
  const { published, title, publisher } = options
  const tools = { machine, words: codebook.language, ledger, stdin: context.stdin, onProgress: progress.show }
  const { texts, errors, skipped } = await readTexts({ paths, published, title, publisher }, tools).finally(progress.clear)
  const judgements = (await ledger?.judgements()) ?? []
  await ledger?.close()
  for (const error of errors) printError(context, error)
  if (skipped > 0)
    context.stderr.write(
      `crosspurpose: ${skipped} ${skipped === 1 ? 'file is' : 'files are'} no text and ${skipped === 1 ? 'was' : 'were'} skipped\n`,
    )
  const view = await viewTexts(texts, machine, judgements)
  if (options.json) printJson(context, view.file)
  else if (texts.length > 0) {
    const [{ makeBrief }, { renderBrief }] = await Promise.all([import('../../app/make-brief.ts'), import('../render/brief.ts')])
    print(context, renderBrief(makeBrief(view), paper(context), caseTail(options.case)))
  }
  return errors.length > 0
}
