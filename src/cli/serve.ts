import { randomBytes } from 'node:crypto'
import { userInfo } from 'node:os'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { DEFAULT_CASE, openForWriting } from '../app/open-case.ts'
import { AppError } from '../errors.ts'
import { type Context, print } from './context.ts'

interface ServeCommandOptions {
  readonly case: string
  readonly host: string
  readonly port: string
  readonly as?: string
}

/** `crosspurpose serve`: opens the case in a browser on this machine, until the process is stopped. */
export function addServeCommand(program: Command, context: Context): void {
  program
    .command('serve')
    .description('open the case in a browser, for reading and review, on this machine only')
    .option('--case <file>', 'the case, created on first use', DEFAULT_CASE)
    .option('--host <host>', 'a name of this machine: 127.0.0.1, ::1 or localhost', '127.0.0.1')
    .option('--port <port>', 'the port; 0 takes a free one', '4717')
    .option('--as <name>', 'who judges; by default the name you are logged in with')
    .action((options: ServeCommandOptions) => serveCommand(options, context))
}

async function serveCommand(options: ServeCommandOptions, context: Context): Promise<void> {
  const port = Number(options.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new AppError('PORT_TAKEN', `${options.port}: is not a port`, {})
  const [{ machine, codebook }, { findWebRoot, serveCase }] = await Promise.all([context.loadMachine(), import('../api/serve.ts')])
  const ledger = await openForWriting(options.case)
  const served = await serveCase({
    ledger,
    machine,
    words: codebook.language,
    lexicon: codebook.findings,
    caseName: basename(options.case),
    judge: options.as ?? userInfo().username,
    host: options.host,
    port,
    webRoot: findWebRoot(),
    onDefect: (error) => context.stderr.write(`crosspurpose: ${error.stack ?? error.message}\n`),
    now: () => new Date().toISOString(),
    newSecret: () => randomBytes(24).toString('base64url'),
  }).catch(async (error: unknown) => {
    await ledger.close()
    throw error
  })
  print(context, [
    `The case ${options.case} is open at`,
    '',
    `  ${served.link}`,
    '',
    'Only this link opens it, on this machine only. Press Ctrl+C to stop.',
  ])
  await untilStopped()
  await served.close()
  await ledger.close()
}

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
