import { parse as parseCsv } from 'csv-parse/sync'
import { parse } from 'yaml'
import { AppError } from '../errors.ts'
import { ActorsFile } from './actors-schema.ts'

const COLUMNS = ['id', 'name', 'kind', 'names', 'for', 'roles', 'gender'] as const

/**
 * Reads actors that users add to the codebook's: YAML in the form of codebook/actors, or CSV with a header of `name` and any of `id`,
 * `kind`, `names`, `for`, `roles`, `gender` (several names or roles divided by semicolons). Throws CODEBOOK_INVALID naming file and field.
 * An actor with the id of a registered one replaces it; give the result to `loadRegistry`.
 */
export function readUserActors(text: string, format: 'yaml' | 'csv', path: string): ActorsFile {
  const result = ActorsFile.safeParse(format === 'yaml' ? guarded(path, () => parse(text)) : readCsv(text, path))
  if (result.success) return result.data
  const issue = result.error.issues[0]!
  throw new AppError('CODEBOOK_INVALID', `${path}: ${issue.path.join('.')}: ${issue.message}`, { path })
}

function guarded<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new AppError('CODEBOOK_INVALID', `${path}: ${(error as Error).message.split('\n')[0]}`, { path })
  }
}

function readCsv(text: string, path: string): unknown {
  const [header, ...rows] = guarded(path, () => parseCsv(text, { relax_column_count: true, skip_empty_lines: true }) as string[][])
  const columns = (header ?? []).map((name) => name.trim().toLowerCase())
  const unknown = columns.find((name) => !COLUMNS.includes(name as (typeof COLUMNS)[number]))
  if (unknown !== undefined || !columns.includes('name'))
    throw new AppError('CODEBOOK_INVALID', `${path}: the first line must name columns out of ${COLUMNS.join(', ')}, name among them`, {
      path,
    })
  const actors = rows.map((cells) => {
    const filled = columns.map((name, i) => [name, (cells[i] ?? '').trim()] as const).filter(([, value]) => value !== '')
    return Object.fromEntries(filled.map(([name, value]) => [name, name === 'names' || name === 'roles' ? splitList(value) : value]))
  })
  return { kind: 'other', actors }
}

const splitList = (value: string): string[] =>
  value
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
