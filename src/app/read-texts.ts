import type { Readable } from 'node:stream'
import { AppError } from '../errors.ts'
import { checkDate, type Input, ingest, listInputs, nameOf } from '../ingest/index.ts'
import type { CodedText, Ledger, Run } from '../ledger/index.ts'
import { contentId, type Source } from '../model/index.ts'
import type { Machine } from './machine.ts'

export interface ReadRequest {
  /** Files, folders, or `-` for standard input, in the order in which documents are wanted. */
  readonly paths: readonly string[]
  readonly published?: string | undefined
  readonly title?: string | undefined
  readonly publisher?: string | undefined
}

/** What the use case works with; `ledger` null keeps nothing. */
export interface ReadTools {
  readonly machine: Machine
  readonly words: Parameters<typeof ingest>[1]['words']
  readonly ledger: Ledger | null
  readonly stdin: Readable
  readonly onProgress?: (progress: { readonly done: number; readonly all: number; readonly name: string }) => void
}

export interface ReadResult {
  /** What was read, one a document, with its number in the case (or in the request, when nothing is kept). */
  readonly texts: readonly NumberedText[]
  /** What could not be read, and why; the other texts were read all the same. */
  readonly errors: readonly AppError[]
  /** Files in folders that are no texts. */
  readonly skipped: number
}

export type NumberedText = CodedText & { readonly number: number }

/**
 * Reads texts, codes them, and appends them to the case, each as soon as it is coded. Bad inputs come back as errors beside
 * the texts that could be read. Throws BAD_DATE, NOTHING_TO_READ and TITLE_FOR_MANY before anything is read.
 */
export async function readTexts(request: ReadRequest, tools: ReadTools): Promise<ReadResult> {
  const publishedAt = request.published === undefined ? undefined : checkDate(request.published)
  if (publishedAt === null) throw new AppError('BAD_DATE', `${request.published}: is not a date`, { published: request.published })
  if (request.paths.length === 0) throw new AppError('NOTHING_TO_READ', 'No text was given')
  const list = await listInputs(request.paths)
  if (request.title !== undefined && list.inputs.length > 1)
    throw new AppError('TITLE_FOR_MANY', `One title was given for ${list.inputs.length} texts`, { texts: list.inputs.length })
  const errors = list.errors.map(({ error }) => error)
  const texts = new Map<string, NumberedText>()
  for (const [i, input] of list.inputs.entries()) {
    tools.onProgress?.({ done: i, all: list.inputs.length, name: nameOf(input) })
    try {
      const { title, publisher } = request
      const source = await ingest(input, { publishedAt, title, publisher, stdin: tools.stdin, words: tools.words })
      texts.set(source.id, await codeSource(mergeSources(texts.get(source.id)?.source, source), texts, tools))
    } catch (error) {
      if (!(error instanceof AppError)) throw explain(error, input)
      errors.push(error)
    }
  }
  tools.onProgress?.({ done: list.inputs.length, all: list.inputs.length, name: '' })
  return { texts: [...texts.values()], errors, skipped: list.skipped }
}

/** Codes a text unless this machine has coded it before, and keeps it. */
async function codeSource(source: Source, before: ReadonlyMap<string, NumberedText>, tools: ReadTools): Promise<NumberedText> {
  const { machine, ledger } = tools
  const run: Run = { id: contentId('run', source.id, machine.versions), ...machine.versions }
  const same = before.get(source.id) ?? (await ledger?.find(source.id, run.id)) ?? null
  const text: CodedText = { ...(same ?? (await machine.code(source))), source, run }
  if (!ledger) return { ...text, number: same?.number ?? before.size + 1 }
  await ledger.append(text)
  return (await ledger.find(source.id, run.id))!
}

/** The same text from another outlet adds a source to the document. */
function mergeSources(known: Source | undefined, source: Source): Source {
  if (!known) return source
  const keys = new Set(known.sources.map((provenance) => JSON.stringify(provenance)))
  return { ...known, sources: [...known.sources, ...source.sources.filter((provenance) => !keys.has(JSON.stringify(provenance)))] }
}

/** A defect in our own code, with the text that it happened on. */
const explain = (error: unknown, input: Input): Error => new Error(`while reading ${nameOf(input)}: ${String(error)}`, { cause: error })
