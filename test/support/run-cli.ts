import { Readable, Writable } from 'node:stream'
import type { Machine } from '../../src/app/machine.ts'
import type { Context, Out } from '../../src/cli/context.ts'
import { main } from '../../src/cli/main.ts'
import { loadCodebook } from '../../src/codebook/index.ts'
import { codeSimply } from './small-case.ts'

const codebook = loadCodebook()

const simpleMachine: Machine = {
  versions: { coderVersion: '1', codebookHash: 'c', modelHash: 'm' },
  code: async (source) => codeSimply(source),
  find: async () => [],
}

/** Runs a command line in this process with a machine that codes by two simple rules, and returns what it printed. */
export async function runCli(
  args: readonly string[],
  { stdin = '', tty = false } = {},
): Promise<{ code: number; out: string; err: string }> {
  const [stdout, stderr] = [collect(tty), collect(tty)]
  const context: Context = {
    stdin: Readable.from(stdin === '' ? [] : [Buffer.from(stdin)]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: {},
    loadMachine: async () => ({ machine: simpleMachine, codebook }),
  }
  const code = await main(args, context)
  return { code, out: stdout.text(), err: stderr.text() }
}

function collect(tty: boolean): { stream: Out; text: () => string } {
  const chunks: string[] = []
  const stream: Out = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk))
      done()
    },
  })
  if (tty) Object.assign(stream, { isTTY: true, columns: 100 })
  return { stream, text: () => chunks.join('') }
}
