import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Scored } from './gold.ts'

const FROZEN = fileURLToPath(new URL('../frozen/gold.json', import.meta.url))

/** Per text and measure: the ids of gold entries that were missed, and how many coded entries were extra. */
type Frozen = Record<string, Record<string, { missed: string[]; extra: number }>>

/** What a gold entry is known by: its id, or for a contradiction the two it sets against each other; never the annotator's words. */
const keyOf = (item: Scored['miss'][number][1]): string => item.id ?? `${item.a}≠${item.b} ${item.scope} ${item.basis}`

function freeze(texts: ReadonlyMap<string, Scored>): Frozen {
  const frozen: Frozen = {}
  for (const [slug, scored] of texts) {
    const measures: Frozen[string] = {}
    const at = (name: string) => {
      measures[name] ??= { missed: [], extra: 0 }
      return measures[name]
    }
    for (const [name, item] of scored.miss) at(name).missed.push(keyOf(item))
    for (const [name] of scored.extra) at(name).extra++
    frozen[slug] = measures
  }
  return frozen
}

/** Writes the present predictions down, so that later runs can say what flipped. */
export function writeFrozen(texts: ReadonlyMap<string, Scored>): void {
  writeFileSync(FROZEN, `${JSON.stringify(freeze(texts), null, 1)}\n`)
}

/** What changed since the predictions were frozen, one line a text and measure. */
export function flips(texts: ReadonlyMap<string, Scored>): string[] {
  if (!existsSync(FROZEN)) return []
  const before = JSON.parse(readFileSync(FROZEN, 'utf8')) as Frozen
  const lines: string[] = []
  for (const [slug, measures] of Object.entries(freeze(texts))) {
    for (const name of new Set([...Object.keys(measures), ...Object.keys(before[slug] ?? {})])) {
      const was = before[slug]?.[name] ?? { missed: [], extra: 0 }
      const is = measures[name] ?? { missed: [], extra: 0 }
      const found = was.missed.filter((id) => !is.missed.includes(id))
      const lost = is.missed.filter((id) => !was.missed.includes(id))
      if (found.length + lost.length > 0 || was.extra !== is.extra)
        lines.push(`${slug} ${name}: found ${found.join(' ') || '–'}; lost ${lost.join(' ') || '–'}; extra ${was.extra} → ${is.extra}`)
    }
  }
  return lines
}
