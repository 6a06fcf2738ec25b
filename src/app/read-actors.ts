import { extname } from 'node:path'
import type { Readable } from 'node:stream'
import type { ActorsFile } from '../codebook/actors-schema.ts'
import { readUserActors } from '../codebook/user-actors.ts'
import { readPlainText } from '../ingest/index.ts'

/** Reads a file of the user's own actors: CSV by its ending, else YAML. Throws as `ingest` does, and CODEBOOK_INVALID. */
export async function readActorsFile(path: string, stdin: Readable): Promise<ActorsFile> {
  const text = await readPlainText({ kind: 'file', path }, stdin)
  return readUserActors(text, extname(path).toLowerCase() === '.csv' ? 'csv' : 'yaml', path)
}
