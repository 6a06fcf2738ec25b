import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { CODEBOOK_FOLDER } from './load.ts'

export type WordClass = 'n' | 'v' | 'a'

/** How two words hang together, nearest first. */
export type Nearness = 'same' | 'synonym' | 'derived' | 'broader' | 'sister'

interface Synset {
  readonly pos: WordClass
  readonly words: readonly string[]
  readonly above: readonly number[]
  readonly derived: readonly string[]
  readonly opposites: readonly string[]
}

interface Network {
  readonly lines: readonly string[]
  readonly linesOf: ReadonlyMap<string, readonly number[]>
  /** Lines read so far, by their number. */
  readonly read: (Synset | undefined)[]
  readonly people: ReadonlySet<string>
  readonly persons: ReadonlySet<string>
  readonly artifacts: ReadonlySet<string>
}

let network: Network | undefined

/** Unpacks the data once, on first use (some 40 ms). */
function load(): Network {
  if (network) return network
  const lines = brotliDecompressSync(readFileSync(join(CODEBOOK_FOLDER, 'wordnet/en.txt.br')))
    .toString('utf8')
    .split('\n')
  const artifacts = new Set(lines.pop()!.split(','))
  const persons = new Set(lines.pop()!.split(','))
  const people = new Set([...lines.pop()!.split(','), ...persons])
  const linesOf = new Map<string, number[]>()
  lines.forEach((line, i) => {
    const end = line.indexOf(';')
    for (const word of line.slice(1, end < 0 ? undefined : end).split(',')) {
      const known = linesOf.get(word)
      if (known) known.push(i)
      else linesOf.set(word, [i])
    }
  })
  network = { lines, linesOf, read: [], people, persons, artifacts }
  return network
}

const list = (text: string | undefined): string[] => (text ? text.split(',') : [])

function readSynset(line: string): Synset {
  const [words, above, derived, opposites] = line.slice(1).split(';')
  const numbers = list(above).map((n) => Number.parseInt(n, 36))
  return { pos: line[0] as WordClass, words: list(words), above: numbers, derived: list(derived), opposites: list(opposites) }
}

function synset(i: number): Synset {
  const { lines, read } = load()
  read[i] ??= readSynset(lines[i]!)
  return read[i]
}

function synsetsOf(lemma: string, pos?: WordClass): Synset[] {
  return (load().linesOf.get(lemma) ?? []).map(synset).filter((s) => !pos || s.pos === pos)
}

/** Is the lemma one of the words that were kept? */
export function isWord(lemma: string, pos?: WordClass): boolean {
  return pos ? synsetsOf(lemma, pos).length > 0 : load().linesOf.has(lemma)
}

/** Words that mean the same in one of the lemma's common senses; without the lemma itself. */
export function synonyms(lemma: string, pos?: WordClass): string[] {
  return [...new Set(synsetsOf(lemma, pos).flatMap((s) => s.words))].filter((w) => w !== lemma)
}

/** Synonyms that can hardly be mistaken: one of the two words has a single common sense (`buy`, `purchase`; not `keep`, `hold`). */
export function sureSynonyms(lemma: string, pos: WordClass): string[] {
  const single = (word: string): boolean => synsetsOf(word, pos).length === 1
  return synonyms(lemma, pos).filter((other) => single(lemma) || single(other))
}

/** The opposites of a lemma (`advance` → `retreat`), of any of its common senses and their synonyms. */
export function antonyms(lemma: string, pos?: WordClass): string[] {
  return [...new Set(synsetsOf(lemma, pos).flatMap((s) => s.opposites))].filter((w) => w !== lemma)
}

/** Words derived from the lemma or that it derives from (`withdraw` → `withdrawal`). */
export function derivedForms(lemma: string, pos?: WordClass): string[] {
  return [...new Set(synsetsOf(lemma, pos).flatMap((s) => s.derived))].filter((w) => w !== lemma)
}

/** Does a noun first of all mean a person or a group of persons (`leader`, `committee`)? */
export const meansPeople = (lemma: string): boolean => load().people.has(lemma)

/** Does a noun first of all mean a person (`leader`, `shopkeeper`)? */
export const meansPerson = (lemma: string): boolean => load().persons.has(lemma)

/** Does a noun first of all mean a thing that people made (`bridge`, `statue`)? */
export const meansArtifact = (lemma: string): boolean => load().artifacts.has(lemma)

/** The words one step above a lemma (`missile` → `rocket`, `weapon`). */
export function broader(lemma: string, pos?: WordClass): string[] {
  const up = synsetsOf(lemma, pos).flatMap((s) => s.above)
  return [...new Set(up.flatMap((i) => synset(i).words))]
}

/**
 * How near two lemmas are in WordNet (Fellbaum 1998): the same word, synonyms, derived from one another, one directly above the
 * other, or sisters below one word that is itself fairly specific; null when none holds. Symmetric.
 */
export function nearness(a: string, b: string, pos?: WordClass): Nearness | null {
  if (a === b) return 'same'
  const key = `${pos ?? ''} ${a} ${b}`
  const known = measured.get(key)
  if (known !== undefined) return known
  const found = measure(a, b, pos)
  if (measured.size >= REMEMBERED) measured.clear()
  measured.set(key, found)
  return found
}

/** Pairs measured so far; the same two words meet again and again in one text. */
const measured = new Map<string, Nearness | null>()
const REMEMBERED = 50_000

function measure(a: string, b: string, pos?: WordClass): Nearness | null {
  if (synonyms(a, pos).includes(b)) return 'synonym'
  if (derivedForms(a).includes(b) || derivedForms(b).includes(a)) return 'derived'
  const aboveA = broader(a, pos)
  const aboveB = broader(b, pos)
  if (aboveA.includes(b) || aboveB.includes(a)) return 'broader'
  return sisters(a, b, pos) ? 'sister' : null
}

/** Two words whose common synsets share a direct hypernym that has a hypernym of its own. */
function sisters(a: string, b: string, pos?: WordClass): boolean {
  const above = new Set(synsetsOf(a, pos).flatMap((s) => s.above))
  return synsetsOf(b, pos).some((s) => s.above.some((i) => above.has(i) && synset(i).above.length > 0))
}
