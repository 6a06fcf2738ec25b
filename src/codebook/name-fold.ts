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
}

/** What every opening is folded to. */
const OPENED = 'abd'

const made = new WeakMap<NameRules, NameFolder>()

/** Makes the folder of a set of rules; the same one each time. */
export function makeFolder(rules: NameRules): NameFolder {
  const known = made.get(rules)
  if (known) return known
  const folder: NameFolder = { wordsOf: (name) => wordsOf(rules, name), similarity: (a, b) => similarity(rules, a, b) }
  made.set(rules, folder)
  return folder
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

function similarity(rules: NameRules, a: string, b: string): number {
  if (a === b) return 1
  return Math.max(0, 1 - distance(rules, a, b) / Math.max(a.length, b.length, 1))
}

function distance(rules: NameRules, a: string, b: string): number {
  let row = [0]
  for (let j = 1; j <= b.length; j++) row.push(row[j - 1]! + gapCost(rules, b, j - 1))
  for (let i = 1; i <= a.length; i++) {
    const next = [row[0]! + gapCost(rules, a, i - 1)]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          next[j - 1]! + gapCost(rules, b, j - 1),
          row[j]! + gapCost(rules, a, i - 1),
          row[j - 1]! + exchangeCost(rules, a[i - 1]!, b[j - 1]!),
        ),
      )
    row = next
  }
  return row[b.length]!
}

function gapCost(rules: NameRules, word: string, i: number): number {
  const letter = word[i]!
  if (word[i - 1] === letter) return rules.costs.double
  if (rules.vowels.includes(letter)) return rules.costs.vowelGap
  return rules.weak.includes(letter) ? rules.costs.weakGap : rules.costs.gap
}

function exchangeCost(rules: NameRules, a: string, b: string): number {
  if (a === b) return 0
  if (rules.vowels.includes(a) && rules.vowels.includes(b)) return rules.costs.vowel
  return rules.near.some((pair) => pair.includes(a) && pair.includes(b)) ? rules.costs.near : rules.costs.other
}
