import { AppError } from '../errors.ts'

/** First bytes of formats that are often mistaken for text: PDF, ZIP (DOCX, ODT, EPUB), RTF, old Office, gzip, PNG, JPEG, GIF. */
const SIGNATURES = [
  '%PDF',
  'PK\u0003\u0004',
  '{\\rtf',
  '\u00d0\u00cf\u0011\u00e0',
  '\u001f\u008b',
  '\u0089PNG',
  '\u00ff\u00d8\u00ff',
  'GIF8',
]

/**
 * Bytes to text: UTF-8, or UTF-16 when its byte order mark says so, or the encoding that the caller knows from elsewhere
 * (`declared`, as an HTML page's charset). A byte order mark is not part of the text. `name` is for messages.
 * Throws FILE_EMPTY, FILE_BINARY, FILE_ENCODING.
 */
export function decode(bytes: Buffer, name: string, declared: string | null = null): string {
  if (bytes.length === 0) throw new AppError('FILE_EMPTY', `${name}: is empty`, { path: name })
  const encoding = byteOrderMark(bytes) ?? declared ?? 'utf-8'
  if (isBinary(bytes, encoding)) throw new AppError('FILE_BINARY', `${name}: is not text`, { path: name })
  const text = tryDecode(bytes, encoding)
  if (text === null) throw new AppError('FILE_ENCODING', `${name}: is not ${encoding.toUpperCase()} text`, { path: name, encoding })
  if (text.trim() === '') throw new AppError('FILE_EMPTY', `${name}: holds only blanks`, { path: name })
  return text
}

function byteOrderMark(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function isBinary(bytes: Buffer, encoding: string): boolean {
  const head = bytes.subarray(0, 8192).toString('latin1')
  if (SIGNATURES.some((signature) => head.startsWith(signature))) return true
  if (encoding.startsWith('utf-16')) return false
  if (bytes.includes(0)) return true
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file
  const controls = head.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0
  return controls > head.length / 50
}

function tryDecode(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
