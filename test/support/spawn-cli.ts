import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const COMMAND = fileURLToPath(new URL('../../bin/crosspurpose.js', import.meta.url))

export interface Exit {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Starts the built command as users do. */
export const startCli = (args: readonly string[], cwd: string): ChildProcess =>
  spawn(process.execPath, [COMMAND, ...args], { cwd, env: { ...process.env, NO_COLOR: '1' } })

/** Runs the built command to its end. */
export async function spawnCli(args: readonly string[], { cwd = process.cwd(), stdin = '' } = {}): Promise<Exit> {
  const child = startCli(args, cwd)
  let [out, err] = ['', '']
  child.stdout!.on('data', (chunk) => (out += chunk))
  child.stderr!.on('data', (chunk) => (err += chunk))
  child.stdin!.on('error', () => {})
  child.stdin!.end(stdin)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, out, err }
}
