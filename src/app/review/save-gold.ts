import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { GoldText } from './export-gold.ts'

/** Writes judged texts as a folder of gold, `SLUG.txt` with `SLUG.json` each; files of the same names are written over. */
export async function saveGold(texts: readonly GoldText[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const { slug, text, gold } of texts) {
    await writeFile(join(folder, `${slug}.txt`), text)
    await writeFile(join(folder, `${slug}.json`), `${JSON.stringify(gold, null, 1)}\n`)
  }
}
