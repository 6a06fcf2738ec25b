/**
 * How long coding takes as texts grow: cases and sentences of several worlds, shuffled by a fixed seed into one text of each length. Prints a
 * table or, with `--json`, the figures; a number is the greatest length (300000 unless told, 1000000 at most). Each figure is the median of three runs after one that warms up.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { loadCodebook } from '../src/codebook/index.ts'
import { codeDocument } from '../src/coding/index.ts'
import { contentId, documentId } from '../src/model/index.ts'
import { English } from '../src/nlp/english.ts'
import { addLayers } from '../src/nlp/layers.ts'

const LENGTHS = [10_000, 30_000, 100_000, 300_000, 1_000_000]
const RUNS = 3
const EXAMPLES = new URL('../examples/halen-dam/', import.meta.url)

const english = English.load()
const codebook = loadCodebook()

/** Paragraphs of the examples in a varying order; each round gives the places and people of the story other names. */
function growText(length: number): string {
  const paragraphs = readdirSync(EXAMPLES)
    .filter((name) => name.endsWith('.md') || name.endsWith('.txt'))
    .flatMap((name) => readFileSync(new URL(name, EXAMPLES), 'utf8').split(/\n\s*\n/))
    .filter((paragraph) => paragraph.length > 80)
  const parts: string[] = []
  for (let i = 0, size = 0; size < length; i++) {
    const round = Math.floor(i / paragraphs.length)
    const paragraph = rename(paragraphs[(i * 7 + round) % paragraphs.length]!, round)
    parts.push(paragraph)
    size += paragraph.length + 2
  }
  return parts.join('\n\n').slice(0, length)
}

const SYLLABLES = ['ba', 'dor', 'kel', 'mi', 'nar', 'osh', 'pu', 'ras', 'ti', 'ven']

/** Gives the capitalized words inside sentences another ending in every round, so that actors grow with the text as they do in news. */
function rename(paragraph: string, round: number): string {
  if (round === 0) return paragraph
  const ending = [...String(round)].map((digit) => SYLLABLES[Number(digit)]!).join('')
  return paragraph.replace(/(?<=[a-z,] )([A-Z][a-z]{3,})\b/g, `$1${ending}`)
}

/** Seconds that reading, joining names, and coding one text take, with its tokens and entries. */
function measure(text: string) {
  const source = { id: documentId(text, null), title: '', publishedAt: null, sources: [], sha256: contentId(text), text }
  const start = performance.now()
  const doc = english.read(source)
  const parsed = performance.now()
  addLayers(doc, codebook)
  const layered = performance.now()
  const { entries } = codeDocument(doc, codebook)
  const end = performance.now()
  const parts = { parse: parsed - start, coreference: layered - parsed, code: end - layered, total: end - start }
  return { characters: text.length, tokens: doc.tokens.length, entries: entries.length, parts }
}

const round = (milliseconds: number): number => Math.round(milliseconds) / 1000

function medianOf(text: string) {
  const runs = Array.from({ length: RUNS }, () => measure(text)).sort((a, b) => a.parts.total - b.parts.total)
  const { characters, tokens, entries, parts } = runs[Math.floor(RUNS / 2)]!
  const seconds = { parse: round(parts.parse), coreference: round(parts.coreference), code: round(parts.code), total: round(parts.total) }
  return { characters, tokens, entries, seconds, tokensPerSecond: Math.round((tokens / parts.total) * 1000) }
}

const json = process.argv.includes('--json')
const most = Number(process.argv.find((arg) => /^\d+$/.test(arg)) ?? 300_000)
measure(growText(LENGTHS[0]!))
const rows = LENGTHS.filter((length) => length <= most).map((length) => medianOf(growText(length)))
if (json) console.log(JSON.stringify({ runs: RUNS, rows }, null, 2))
else {
  const column = (value: unknown): string => String(value).padStart(12)
  const line = (...values: unknown[]): void => console.log(values.map(column).join(''))
  line('characters', 'tokens', 'entries', 'parse s', 'coref. s', 'code s', 'total s', 'tokens/s')
  for (const { characters, tokens, entries, seconds: s, tokensPerSecond } of rows)
    line(characters, tokens, entries, s.parse, s.coreference, s.code, s.total, tokensPerSecond)
}
