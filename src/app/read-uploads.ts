import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { AppError } from '../errors.ts'
import { type ReadTools, readTexts } from './read-texts.ts'

/** A text that came without a path: pasted, or dropped as a file. */
export interface Upload {
  /** The file's name; its extension says how it is written. Pasted text is called `pasted.txt` or the like. */
  readonly name: string
  readonly text: string
  readonly title?: string | undefined
  readonly published?: string | undefined
  readonly publisher?: string | undefined
}

/** How far the reading of uploads has got. */
export interface UploadProgress {
  readonly done: number
  readonly all: number
  /** The text that is being read, or was read last. */
  readonly name: string
  readonly failed: readonly { readonly name: string; readonly code: string; readonly message: string; readonly remedy: string }[]
}

/**
 * Reads uploads one after another, each kept as soon as it is coded, and tells how far it is. Stops between texts when `signal` is
 * aborted; what was read by then stays. A text that cannot be read is reported and the others are read.
 */
export async function readUploads(
  uploads: readonly Upload[],
  tools: Omit<ReadTools, 'onProgress'>,
  options: { readonly signal: AbortSignal; readonly onProgress: (progress: UploadProgress) => void },
): Promise<UploadProgress> {
  const folder = await mkdtemp(join(tmpdir(), 'crosspurpose-'))
  const failed: UploadProgress['failed'][number][] = []
  let progress: UploadProgress = { done: 0, all: uploads.length, name: uploads[0]?.name ?? '', failed }
  try {
    for (const [i, upload] of uploads.entries()) {
      if (options.signal.aborted) break
      options.onProgress({ ...progress, name: upload.name })
      failed.push(...(await readUpload(upload, folder, tools)).map((error) => describe(error, upload.name, folder)))
      progress = { done: i + 1, all: uploads.length, name: upload.name, failed: [...failed] }
      options.onProgress(progress)
      // Lets requests in between texts: coding keeps the thread busy.
      await new Promise((resolve) => setImmediate(resolve))
    }
    return progress
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function readUpload(
  { name, text, title, published, publisher }: Upload,
  folder: string,
  tools: Omit<ReadTools, 'onProgress'>,
): Promise<readonly AppError[]> {
  const path = join(folder, safeName(name))
  try {
    await writeFile(path, text)
    const { errors } = await readTexts(
      { paths: [path], title: title || undefined, published: published || undefined, publisher: publisher || undefined },
      tools,
    )
    return errors
  } catch (error) {
    if (error instanceof AppError) return [error]
    throw error
  } finally {
    await rm(path, { force: true })
  }
}

/** A file name that stays in its folder, with the extension kept. */
function safeName(name: string): string {
  const last = basename(name.replaceAll('\\', '/')).replaceAll('\0', '').replace(/^\.+/, '')
  return last.slice(-100) || 'text.txt'
}

/** The error as the user knows the text: by its name, not by where it was laid for reading. */
const describe = (error: AppError, name: string, folder: string): UploadProgress['failed'][number] => ({
  name,
  code: error.code,
  message: error.message.replaceAll(`${folder}/`, ''),
  remedy: error.remedy,
})
