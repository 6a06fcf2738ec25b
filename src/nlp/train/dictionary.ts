import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The single lower-case words that WordNet's index lists (`index.verb`, `index.noun`); empty where the folder is not there. */
export function readDictionary(folder: string, part: 'verb' | 'noun'): string[] {
  const path = join(folder, `index.${part}`)
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.map((line) => line.slice(0, line.indexOf(' '))).filter((word) => /^[a-z]{3,}$/.test(word))
}
