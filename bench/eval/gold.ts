import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CaseFile, Entry } from '../../src/model/index.ts'
import { type Figures, figures, requireData } from './data.ts'
import { codeText } from './runner.ts'

interface Counts {
  tp: number
  pred: number
  gold: number
}
type Item = { id?: string; evidence?: { start: number; end: number }[]; content?: { start: number; end: number } } & Record<string, unknown>
export interface Scored {
  counts: Record<string, Counts>
  miss: [string, Item][]
  extra: [string, Item][]
  badQuotes: number
}

/** The score function that comes with the gold: `scoreDocument(gold, caseFile)`. */
async function loadScorer(): Promise<(gold: unknown, pred: CaseFile) => Scored> {
  const module = (await import(pathToFileURL(requireData('gold', 'score.mjs')).href)) as {
    scoreDocument: (gold: unknown, pred: CaseFile) => Scored
  }
  return module.scoreDocument
}

/** Codes every gold text and scores it: per text, and summed. */
export async function evaluateGold(): Promise<{
  total: Record<string, Figures>
  texts: Map<string, Scored & { text: string; entries: Entry[] }>
}> {
  const score = await loadScorer()
  const folder = requireData('gold')
  const texts = new Map<string, Scored & { text: string; entries: Entry[] }>()
  const sums: Record<string, Counts> = {}
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()) {
    const gold = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { document: { publishedAt: string | null } }
    const slug = file.slice(0, -'.json'.length)
    const text = readFileSync(join(folder, `${slug}.txt`), 'utf8')
    const coded = codeText(text, gold.document.publishedAt)
    const scored = score(gold, coded)
    texts.set(slug, { ...scored, text, entries: coded.entries })
    for (const [name, c] of Object.entries(scored.counts)) {
      sums[name] ??= { tp: 0, pred: 0, gold: 0 }
      const sum = sums[name]
      sum.tp += c.tp
      sum.pred += c.pred
      sum.gold += c.gold
    }
  }
  const total = Object.fromEntries(Object.entries(sums).map(([name, c]) => [name, figures(c.tp, c.pred, c.gold)]))
  return { total, texts }
}

/** A missed or extra item in words, for reading by eye. */
export function describe(item: Item, text: string): string {
  const span = item.content ?? item.evidence?.[0]
  const label = item.eventType ?? item.direction ?? item.sign ?? item.speechAct ?? ''
  return `${String(label)} ${JSON.stringify(span ? text.slice(span.start, span.end) : item).slice(0, 160)}`
}
