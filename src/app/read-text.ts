import type { Readable } from 'node:stream'
import { type Input, readPlainText } from '../ingest/index.ts'

/** The text of one file, or of standard input for `-`, as it stands. Throws the same errors as reading into a case, language aside. */
export function readText(path: string, stdin: Readable): Promise<string> {
  const input: Input = path === '-' ? { kind: 'stdin' } : { kind: 'file', path }
  return readPlainText(input, stdin)
}
