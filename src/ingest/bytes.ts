import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { AppError } from '../errors.ts'
import { type Input, nameOf } from './input.ts'

/** No text of a book's length is an article; a file above this is rejected by its size alone, without being read. */
export const MAX_BYTES = 5 * 1024 * 1024

/**
 * The raw bytes of an input; `stdin` is passed in so that tests need no terminal. Throws FILE_NOT_FOUND, FILE_UNREADABLE,
 * FILE_TOO_LARGE (by size on disk for files, while reading for streams).
 */
export async function readBytes(input: Input, stdin: Readable): Promise<Buffer> {
  const name = nameOf(input)
  if (input.kind === 'stdin') return collect(stdin, name)
  try {
    const { size } = await stat(input.path)
    if (size > MAX_BYTES) throw tooLarge(name, size)
    return await collect(createReadStream(input.path), name)
  } catch (error) {
    if (error instanceof AppError) throw error
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new AppError('FILE_NOT_FOUND', `${name}: there is no such file`, { path: name })
    throw new AppError('FILE_UNREADABLE', `${name}: cannot be read (${code ?? String(error)})`, { path: name })
  }
}

async function collect(stream: Readable, name: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk))
    size += chunk.length
    if (size > MAX_BYTES) throw tooLarge(name, null)
  }
  return Buffer.concat(chunks)
}

function tooLarge(name: string, size: number | null): AppError {
  const much = size === null ? `more than ${MAX_BYTES / 1024 / 1024} MB` : `${(size / 1024 / 1024).toFixed(0)} MB`
  return new AppError('FILE_TOO_LARGE', `${name}: too large for one text (${much})`, { path: name, size })
}
