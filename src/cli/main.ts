import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { AppError } from '../errors.ts'
import { addCaseCommands } from './commands/case.ts'
import { addQuestionCommands } from './commands/questions.ts'
import { addReadCommand } from './commands/read.ts'
import { addReportCommand } from './commands/report.ts'
import { addToolCommands } from './commands/tools.ts'
import { type Context, processContext } from './context.ts'
import { addExportGoldCommand } from './export-gold.ts'
import { printError } from './print-error.ts'
import { addServeCommand } from './serve.ts'

/** Exit codes: 0 done, 1 a defect of the program, 2 bad input or usage. */
const BAD_INPUT = 2

/** Runs one command line (without node and script) and returns the exit code; nothing here ends the process. */
export async function main(args: readonly string[], context: Context = processContext()): Promise<number> {
  let exitCode = 0
  const program = buildProgram(context, (code) => {
    exitCode = Math.max(exitCode, code)
  })
  try {
    if (args.length === 0) program.outputHelp()
    else await program.parseAsync([...args], { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : BAD_INPUT
    if (!(error instanceof AppError)) throw error
    printError(context, error)
    return BAD_INPUT
  }
}

/** The command line's grammar; `fail` notes an exit code while a command goes on. */
export function buildProgram(context: Context, fail: (code: number) => void): Command {
  const program = new Command('crosspurpose')
    .description('Reads news about a conflict: who wants what, what was done, what that did to each goal, and where words collide.')
    .version(packageVersion(), '--version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .showHelpAfterError('(crosspurpose --help lists commands and options)')
    .configureOutput({ writeOut: (text) => context.stdout.write(text), writeErr: (text) => context.stderr.write(text) })
    .exitOverride()
  addReadCommand(program, context, fail)
  addCaseCommands(program, context)
  addQuestionCommands(program, context)
  addReportCommand(program, context)
  addServeCommand(program, context)
  addExportGoldCommand(program, context)
  addToolCommands(program, context)
  return program
}

function packageVersion(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version
}
