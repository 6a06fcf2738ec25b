import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { z } from 'zod'
import { AppError } from '../errors.ts'

/** Where the codebook's data stands: `codebook/` beside `src/` (or `dist/`). */
export const CODEBOOK_FOLDER = fileURLToPath(new URL('../../codebook/', import.meta.url))

/** Reads one YAML file of the codebook and checks it; throws CODEBOOK_INVALID naming file and field. */
export function readCodebookFile<T extends z.ZodType>(path: string, schema: T): z.infer<T> {
  const data = compiledCodebook()?.[path] ?? parseCodebookFile(path)
  const result = schema.safeParse(data)
  if (result.success) return result.data
  const issue = result.error.issues[0]!
  throw new AppError('CODEBOOK_INVALID', `codebook/${path}: ${issue.path.join('.')}: ${issue.message}`, { path })
}

/** The data of one YAML file, unchecked. */
export const parseCodebookFile = (path: string): unknown => parse(readFileSync(join(CODEBOOK_FOLDER, path), 'utf8'))

/** Where the build puts the parsed YAML, since parsing it anew would take up half of the time to a first answer. */
const COMPILED_FILE = new URL('../codebook.json', import.meta.url)
/** What the build writes: the files' data by path, and the hash of the YAML that it was parsed from. */
export interface CompiledCodebook {
  readonly hash: string
  readonly files: Readonly<Record<string, unknown>>
}

let compiled: CompiledCodebook['files'] | null | undefined

/** The parsed YAML of the build; null when there is none or a file has changed since, so that it can never be stale. */
function compiledCodebook(): CompiledCodebook['files'] | null {
  if (compiled !== undefined) return compiled
  const built: CompiledCodebook | null = existsSync(COMPILED_FILE) ? JSON.parse(readFileSync(COMPILED_FILE, 'utf8')) : null
  compiled = built?.hash === codebookHash() ? built.files : null
  return compiled
}

/** The YAML files below a folder of the codebook, as paths for `readCodebookFile`, sorted. */
export function codebookFiles(folder = ''): string[] {
  return readdirSync(join(CODEBOOK_FOLDER, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => relative(CODEBOOK_FOLDER, join(entry.parentPath, entry.name)))
    .sort()
}

/** SHA-256 of every codebook file, names included: part of what a coding run is keyed by. */
export function codebookHash(): string {
  const hash = createHash('sha256')
  for (const file of codebookFiles())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(CODEBOOK_FOLDER, file)))
      .update('\0')
  return hash.digest('hex')
}
