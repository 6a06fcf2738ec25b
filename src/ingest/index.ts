import { createHash } from 'node:crypto'
import { basename, extname } from 'node:path'
import type { Readable } from 'node:stream'
import { AppError } from '../errors.ts'
import { documentId, type Provenance, type Source } from '../model/index.ts'
import { readBytes } from './bytes.ts'
import { findDateline, parseDate } from './dateline.ts'
import { decode } from './decode.ts'
import { type Format, formatOf, type Input, nameOf } from './input.ts'
import { type FunctionWords, isEnglish } from './language.ts'

export { checkDate } from './dateline.ts'
export { type Input, type InputList, listInputs, nameOf } from './input.ts'

/** What the user says of the texts; it goes before what the texts say of themselves. */
export interface IngestOptions {
  readonly publishedAt?: string | undefined
  readonly title?: string | undefined
  readonly publisher?: string | undefined
  readonly stdin: Readable
  readonly words: FunctionWords
}

/** Text and metadata before ids are made; null where the input does not say. */
interface Draft {
  readonly text: string
  readonly title: string | null
  readonly publishedAt: string | null
  readonly author?: string | null
  readonly publisher?: string | null
  readonly url?: string | null
}

/**
 * Reads one input into a source. Plain text stays as it is, so that offsets point into the file; of Markdown and HTML the
 * readable text is kept. Throws an AppError with one clear line when the input is missing, empty, binary, too large, badly
 * encoded or not English.
 */
export async function ingest(input: Input, options: IngestOptions): Promise<Source> {
  const name = nameOf(input)
  const bytes = await readBytes(input, options.stdin)
  const draft = await readFormat(input, bytes, name)
  if (draft.text.trim() === '') throw new AppError('FILE_EMPTY', `${name}: no text was found in it`, { path: name })
  if (!isEnglish(draft.text, options.words)) throw new AppError('NOT_ENGLISH', `${name}: does not look like English`, { path: name })
  const publishedAt = options.publishedAt ?? draft.publishedAt
  const provenance = describe(draft, options)
  return {
    id: documentId(draft.text, publishedAt),
    title: options.title ?? draft.title ?? (input.kind === 'file' ? basename(input.path, extname(input.path)) : name),
    publishedAt,
    sources: Object.keys(provenance).length > 0 ? [provenance] : [],
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text: draft.text,
  }
}

/** The text of an input as it stands, whatever its format and language. Throws as `ingest` does, but never NOT_ENGLISH. */
export async function readPlainText(input: Input, stdin: Readable): Promise<string> {
  return decode(await readBytes(input, stdin), nameOf(input))
}

async function readFormat(input: Input, bytes: Buffer, name: string): Promise<Draft> {
  const format = input.kind === 'file' ? formatOf(input.path) : sniff(bytes)
  if (format === 'html') {
    const { declaredCharset, readHtml } = await import('./html.ts')
    return readHtml(decode(bytes, name, declaredCharset(bytes)))
  }
  const text = decode(bytes, name)
  if (format === 'text') return { text, title: null, publishedAt: findDateline(text) }
  const { readMarkdown } = await import('./markdown.ts')
  const { text: readable, title, frontMatter: front } = readMarkdown(text)
  return {
    text: readable,
    title: front.title ?? title,
    publishedAt: front.published ? parseDate(front.published) : findDateline(readable),
    author: front.author ?? null,
    publisher: front.publisher ?? null,
    url: front.url ?? null,
  }
}

const sniff = (bytes: Buffer): Format => (/^\s*(<!doctype html|<html)/i.test(bytes.subarray(0, 512).toString('latin1')) ? 'html' : 'text')

function describe(draft: Draft, options: IngestOptions): Provenance {
  const facts = { url: draft.url, publisher: options.publisher ?? draft.publisher, author: draft.author }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value))
}
