import { createHash } from 'node:crypto'

/** The 16-hex-digit content hash of the given parts; same parts, same id, on every machine. */
export function contentId(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)
}
