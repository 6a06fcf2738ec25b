import type { Readable, Writable } from 'node:stream'
import type { Machine } from '../app/machine.ts'
import type { Codebook } from '../codebook/index.ts'
import { type Paper, paperOf } from './render/layout.ts'

/** A stream that may be a terminal. */
export type Out = Writable & { isTTY?: boolean; columns?: number }

/** What commands talk to; tests pass their own. */
export interface Context {
  readonly stdin: Readable
  readonly stdout: Out
  readonly stderr: Out
  readonly env: Readonly<Record<string, string | undefined>>
  /** Loads vocabulary, model and coders, with the user's own actors from a file: only commands that need them call it. */
  loadMachine(actors?: string): Promise<{ machine: Machine; codebook: Codebook }>
}

/** The process's own streams and the bundled English machine. */
export function processContext(): Context {
  const { stdin, stdout, stderr, env } = process
  return { stdin, stdout, stderr, env, loadMachine }
}

async function loadMachine(actors?: string): Promise<{ machine: Machine; codebook: Codebook }> {
  const [{ loadCodebook }, { englishMachine }] = await Promise.all([import('../codebook/index.ts'), import('../app/english-machine.ts')])
  const own = actors === undefined ? [] : [await (await import('../app/read-actors.ts')).readActorsFile(actors, process.stdin)]
  const codebook = loadCodebook(own)
  return { machine: englishMachine(codebook), codebook }
}

/** Prints lines to standard output. */
export const print = (context: Context, lines: readonly string[]): void => void context.stdout.write(`${lines.join('\n')}\n`)

/** Prints data as JSON to standard output. */
export const printJson = (context: Context, data: unknown): void => void context.stdout.write(`${JSON.stringify(data, null, 2)}\n`)

/** The width and colours of the terminal that reports are written for. */
export const paper = (context: Context): Paper => paperOf(context.stdout, context.env)
