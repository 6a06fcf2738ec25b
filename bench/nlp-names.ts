import { existsSync, readFileSync } from 'node:fs'
import type { Doc } from '../src/model/doc.ts'
import type { English } from '../src/nlp/english.ts'
import { f1, type Tally } from './nlp-score.ts'

interface Tagged {
  readonly words: string[]
  readonly tags: string[]
}
const TYPES = ['PER', 'LOC', 'ORG'] as const

/** Names F1 (exact span and type; GPE counts as LOC, MISC is not asked for) on a Universal NER file, gold tokens; nothing where the file or the layer is missing. */
export function scoreNames(english: English, path: string, set: string): { set: string; f1: number; types: string }[] {
  if (!existsSync(path)) return []
  const all: Tally = { gold: 0, found: 0, right: 0 }
  const byType = new Map<string, Tally>(TYPES.map((type) => [type, { gold: 0, found: 0, right: 0 }]))
  for (const document of readIob(path)) {
    const doc = english.parseTokens(document.map((sentence) => sentence.words))
    const gold = new Set(goldNames(document))
    const found = new Set(foundNames(doc))
    for (const name of gold) count(name, 'gold')
    for (const name of found) count(name, 'found')
    for (const name of found) if (gold.has(name)) count(name, 'right')
  }
  if (all.found === 0) return []
  return [{ set, f1: f1(all), types: [...byType].map(([type, tally]) => `${type} ${f1(tally)}`).join(', ') }]

  function count(name: string, side: keyof Tally): void {
    all[side]++
    byType.get(name.split(' ')[0]!)![side]++
  }
}

/** Documents of sentences; the columns are number, form, tag. */
function readIob(path: string): Tagged[][] {
  const documents: Tagged[][] = []
  let sentence: Tagged = { words: [], tags: [] }
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('# newdoc') || documents.length === 0) documents.push([])
    if (line.startsWith('#')) continue
    const [, word, tag] = line.split('\t')
    if (word !== undefined && tag !== undefined) {
      sentence.words.push(word.replaceAll(' ', ''))
      sentence.tags.push(tag)
    } else if (sentence.words.length > 0) {
      documents.at(-1)!.push(sentence)
      sentence = { words: [], tags: [] }
    }
  }
  return documents
}

/** Names as `TYPE first-last`, in words of the document. */
function goldNames(document: readonly Tagged[]): string[] {
  const out: string[] = []
  let at = 0
  for (const { tags } of document) {
    for (let i = 0; i < tags.length; i++) {
      const type = /^B-(PER|LOC|ORG)$/.exec(tags[i]!)?.[1]
      if (!type) continue
      let last = i + 1
      while (tags[last] === `I-${type}`) last++
      out.push(`${type} ${at + i}-${at + last}`)
    }
    at += tags.length
  }
  return out
}

const foundNames = (doc: Doc): string[] =>
  doc.mentions
    .map((m) => ({ ...m, type: m.type === 'GPE' ? 'LOC' : m.type }))
    .filter((m) => m.type !== 'MISC')
    .map((m) => `${m.type} ${m.firstToken}-${m.lastToken}`)
