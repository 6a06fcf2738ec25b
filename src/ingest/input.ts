import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { AppError } from '../errors.ts'

/** A text the user named: a file, or standard input (`-`). */
export type Input = { readonly kind: 'file'; readonly path: string } | { readonly kind: 'stdin' }

/** How a text is written; decided by the file's extension, for standard input by its first words. */
export type Format = 'text' | 'markdown' | 'html'

const FORMATS: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
}

/** What was found under the user's paths; `skipped` counts files in folders that are no texts, `errors` paths that are not there. */
export interface InputList {
  readonly inputs: readonly Input[]
  readonly skipped: number
  readonly errors: readonly { readonly path: string; readonly error: AppError }[]
}

/** The format a file name announces; a name without a known extension is plain text when the user named the file himself. */
export const formatOf = (path: string): Format => FORMATS[extname(path).toLowerCase()] ?? 'text'

/** What messages call an input. */
export const nameOf = (input: Input): string => (input.kind === 'stdin' ? 'standard input' : input.path)

/**
 * Turns paths, folders and `-` into inputs, in the order given; folders are walked in sorted order, hidden files left out.
 * Paths that do not exist are returned as errors, so that the others can still be read.
 */
export async function listInputs(paths: readonly string[]): Promise<InputList> {
  const inputs: Input[] = []
  const errors: { path: string; error: AppError }[] = []
  let skipped = 0
  for (const path of paths) {
    if (path === '-') {
      inputs.push({ kind: 'stdin' })
      continue
    }
    const found = await stat(path).catch(() => null)
    if (found === null) errors.push({ path, error: new AppError('FILE_NOT_FOUND', `${path}: there is no such file or folder`, { path }) })
    else if (!found.isDirectory()) inputs.push({ kind: 'file', path })
    else {
      const files = await listFolder(path).catch((error: NodeJS.ErrnoException) => error)
      if (files instanceof Error) {
        errors.push({ path, error: new AppError('FILE_UNREADABLE', `${files.path ?? path}: cannot be read (${files.code})`, { path }) })
        continue
      }
      const texts = files.filter((file) => extname(file).toLowerCase() in FORMATS)
      skipped += files.length - texts.length
      inputs.push(...texts.map((file): Input => ({ kind: 'file', path: file })))
      if (texts.length === 0) errors.push({ path, error: new AppError('NOTHING_TO_READ', `${path}: no text in this folder`, { path }) })
    }
  }
  return { inputs, skipped, errors }
}

/** All files below a folder, sorted by code unit so that every machine reads them in one order; case files are not texts. */
async function listFolder(folder: string): Promise<string[]> {
  const files: string[] = []
  const entries = (await readdir(folder, { withFileTypes: true })).filter(isVisible)
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) files.push(...(await listFolder(path)))
    else if (!/\.case(-wal|-shm)?$/.test(entry.name)) files.push(path)
  }
  return files
}

const isVisible = (entry: Dirent): boolean => !entry.name.startsWith('.') && entry.name !== 'node_modules'
