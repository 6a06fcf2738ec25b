import { foldWords } from './name-words.ts'

/** What names.yaml says of spellings. */
export interface NameRules {
  readonly rewrites: readonly (readonly [string, string])[]
  readonly vowels: string
  readonly near: readonly string[]
  readonly costs: Readonly<Record<'vowel' | 'vowelGap' | 'double' | 'near' | 'other' | 'gap' | 'weakGap', number>>
  readonly weak: string
  readonly articles: readonly string[]
  readonly links: readonly string[]
  readonly openings: readonly string[]
  /** Rows of names that sound alike and are not each other's spelling; spellings of one name are joined by a slash. */
  readonly distinct: readonly (readonly string[])[]
  /** Rows of given names and their short forms. */
  readonly short: readonly (readonly string[])[]
  /** Endings of women's names, each with the man's beside it. */
  readonly women: readonly (readonly [string, string])[]
}

/** A word of a name: as written (folded) and by its sound. */
export interface NameWord {
  readonly plain: string
  readonly sound: string
}

export interface NameFolder {
  /** The words of a name without articles and links; openings (Abdul) apart from what they open. */
  wordsOf(name: string): NameWord[]
  /** Likeness of two sounds, 0 to 1: one minus the cost of turning one into the other over the longer one's length. */
  similarity(a: string, b: string): number
  /** Are two words, however alike in sound, names of two people: John and Jane, Petrov and Petrova? */
  areDistinct(a: NameWord, b: NameWord): boolean
  /** Is one word a short form of the other, or of the same name: Mike and Michael? */
  isShortForm(a: NameWord, b: NameWord): boolean
}

/** What every opening is folded to. */
const OPENED = 'abd'

/** Folded names that are kept. */
const KEPT = 5000

const made = new WeakMap<NameRules, NameFolder>()

/** Makes the folder of a set of rules; the same one each time. */
export function makeFolder(rules: NameRules): NameFolder {
  const known = made.get(rules)
  if (known) return known
  const costs = makeCosts(rules)
  const folded = new Map<string, NameWord[]>()
  const folder: NameFolder = {
    wordsOf: (name) => {
      const known = folded.get(name) ?? wordsOf(rules, name)
      if (folded.size < KEPT) folded.set(name, known)
      return known
    },
    areDistinct: makeDistinction(rules),
    isShortForm: makeShortForms(rules),
    similarity: (a, b) => (a === b ? 1 : Math.max(0, 1 - distance(costs, a, b) / Math.max(a.length, b.length, 1))),
  }
  made.set(rules, folder)
  return folder
}

function makeShortForms(rules: NameRules): NameFolder['isShortForm'] {
  const rows = new Map<string, number[]>()
  rules.short.forEach((row, i) => {
    for (const word of row) rows.set(word, [...(rows.get(word) ?? []), i])
  })
  return (a, b) => a.plain !== b.plain && (rows.get(a.plain)?.some((i) => rows.get(b.plain)?.includes(i)) ?? false)
}

function makeDistinction(rules: NameRules): NameFolder['areDistinct'] {
  const places = new Map<string, { row: number; name: number }>()
  rules.distinct.forEach((names, row) => {
    names.forEach((spellings, name) => {
      for (const spelling of spellings.split('/')) places.set(soundOf(rules, spelling), { row, name })
    })
  })
  const isPair = (woman: string, man: string): boolean =>
    rules.women.some(([w, m]) => woman.endsWith(w) && man.endsWith(m) && woman.slice(0, -w.length) === man.slice(0, -m.length))
  return (a, b) => {
    const [x, y] = [places.get(a.sound), places.get(b.sound)]
    return (x !== undefined && x.row === y?.row && x.name !== y.name) || isPair(a.plain, b.plain) || isPair(b.plain, a.plain)
  }
}

function wordsOf(rules: NameRules, name: string): NameWord[] {
  const [family, given] = name.split(/,\s*/)
  const ordered = given ? `${given} ${family}` : name
  const pieces = foldWords(ordered.replace(/['’‘`ʿʾ]/g, ''))
  const small = new Set([...rules.articles, ...rules.links])
  const kept = pieces.filter((piece, i) => !small.has(piece) || (i > 0 && i === pieces.length - 1 && rules.articles.includes(piece)))
  const words = (kept.length > 0 ? kept : pieces).flatMap((piece) => splitOpening(rules, piece))
  return words.map((plain) => ({ plain, sound: soundOf(rules, plain) }))
}

function splitOpening(rules: NameRules, piece: string): string[] {
  const opening = rules.openings.find((o) => piece.startsWith(o))
  if (!opening) return [piece]
  const rest = piece.slice(opening.length)
  return rest.length > 1 ? [OPENED, rest] : [OPENED]
}

function soundOf(rules: NameRules, word: string): string {
  let sound = ''
  for (let i = 0; i < word.length; ) {
    const rule = rules.rewrites.find(([from]) => word.startsWith(from, i))
    sound += rule ? rule[1] : word[i]
    i += rule ? rule[0].length : 1
  }
  return sound.replace(/(.)\1+/g, '$1')
}

/** What it costs to lose a letter, or to exchange it for another. */
interface Costs {
  readonly double: number
  gap(letter: string): number
  exchange(a: string, b: string): number
}

function makeCosts({ costs, vowels, weak, near }: NameRules): Costs {
  const pairs = new Set(near.flatMap((pair) => [pair, [...pair].reverse().join('')]))
  for (const a of vowels) for (const b of vowels) pairs.delete(a + b)
  return {
    double: costs.double,
    gap: (letter) => (vowels.includes(letter) ? costs.vowelGap : weak.includes(letter) ? costs.weakGap : costs.gap),
    exchange: (a, b) => (vowels.includes(a) && vowels.includes(b) ? costs.vowel : pairs.has(a + b) ? costs.near : costs.other),
  }
}

/** Weighted edit distance (Wagner and Fischer 1974). */
function distance(costs: Costs, a: string, b: string): number {
  const gapsA = gapsOf(costs, a)
  const gapsB = gapsOf(costs, b)
  let row = [0]
  for (let j = 1; j <= b.length; j++) row.push(row[j - 1]! + gapsB[j - 1]!)
  for (let i = 1; i <= a.length; i++) {
    const next = [row[0]! + gapsA[i - 1]!]
    for (let j = 1; j <= b.length; j++) {
      const exchange = a[i - 1] === b[j - 1] ? 0 : costs.exchange(a[i - 1]!, b[j - 1]!)
      next.push(Math.min(next[j - 1]! + gapsB[j - 1]!, row[j]! + gapsA[i - 1]!, row[j - 1]! + exchange))
    }
    row = next
  }
  return row[b.length]!
}

const gapsOf = (costs: Costs, word: string): number[] =>
  [...word].map((letter, i) => (word[i - 1] === letter ? costs.double : costs.gap(letter)))
