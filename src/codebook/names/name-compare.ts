import { z } from 'zod'
import { readCodebookFile } from '../load.ts'
import { type Alignment, alignNames } from './name-align.ts'
import { makeFolder, type NameRules } from './name-fold.ts'
import { foldWords } from './name-words.ts'

const numbers = z.record(z.string(), z.number())
const NamesFile = z.strictObject({
  rewrites: z.array(z.tuple([z.string(), z.string()])),
  vowels: z.string(),
  near: z.array(z.string()),
  costs: z.strictObject({
    vowel: z.number(),
    vowelGap: z.number(),
    double: z.number(),
    near: z.number(),
    other: z.number(),
    gap: z.number(),
    weakGap: z.number(),
  }),
  weak: z.string(),
  articles: z.array(z.string()),
  links: z.array(z.string()),
  openings: z.array(z.string()),
  distinct: z.array(z.array(z.string())),
  short: z.array(z.array(z.string())),
  women: z.array(z.tuple([z.string(), z.string()])),
  weights: numbers,
  same: z.number(),
})

/** How alike two names are, 0 to 1, whether they are taken to be one actor's, and in one sentence why. */
export interface NameComparison {
  readonly score: number
  readonly same: boolean
  readonly why: string
}

let rules: (NameRules & { weights: Readonly<Record<string, number>>; same: number }) | null = null

const loadRules = () => {
  rules ??= readCodebookFile('names.yaml', NamesFile)
  return rules
}

/**
 * Compares two names of persons or groups across spellings and transliterations (codebook/names.yaml): words are folded to sounds and
 * paired off, in any order; the score is a logistic one over the worst, next and mean pair, the names as a whole, words without a
 * partner, order and initials. Commas put the family name first.
 */
export function compareNames(a: string, b: string): NameComparison {
  const { weights, same } = loadRules()
  const measures = measureNames(a, b)
  const sum = Object.entries(measures.values).reduce((total, [name, value]) => total + (weights[name] ?? 0) * value, weights.intercept ?? 0)
  const likeness = measures.identical ? 1 : Math.round(1000 / (1 + Math.exp(-sum))) / 1000
  const middles = clashingMiddles(a, b)
  const score = middles ? Math.min(likeness, CLASH) : likeness
  const why = middles ? `After the first name stands ${middles.join(', in the other ')}.` : explain(measures.alignment, measures.identical)
  return { score, same: score >= same, why }
}

/** What is left of the likeness of two people who share a first and a family name but not the initial between them. */
const CLASH = 0.3

/** "George H. W. Bush" and "George W. Bush": the words right behind one first name, where one is an initial that the other does not begin with. */
function clashingMiddles(a: string, b: string): [string, string] | null {
  const [left, right] = [a, b].map(foldWords) as [string[], string[]]
  if (left.length < 3 || right.length < 3 || /,/.test(a + b) || left[0] !== right[0] || left.at(-1) !== right.at(-1)) return null
  const [one, other] = [left[1]!, right[1]!]
  return (one.length === 1 || other.length === 1) && one[0] !== other[0] ? [one.toUpperCase(), other.toUpperCase()] : null
}

/** The measures that the score weighs, for fitting and for tests. */
function measureNames(a: string, b: string): { values: Record<string, number>; alignment: Alignment; identical: boolean } {
  const folder = makeFolder(loadRules())
  const [left, right] = [folder.wordsOf(a), folder.wordsOf(b)]
  const alignment = alignNames(left, right, folder)
  const scores = alignment.pairs.map((p) => p.score).sort((x, y) => x - y)
  const identical = left.map((w) => w.plain).join('') === right.map((w) => w.plain).join('')
  const whole = folder.similarity(left.map((w) => w.sound).join(''), right.map((w) => w.sound).join(''))
  const values = {
    least: scores[0] ?? 0,
    second: scores[1] ?? scores[0] ?? 0,
    mean: scores.length > 0 ? scores.reduce((x, y) => x + y, 0) / scores.length : 0,
    whole,
    unmatched: alignment.unmatched.length / Math.max(left.length, right.length, 1),
    order: alignment.reordered ? 1 : 0,
    exact: alignment.pairs.filter((p) => p.score >= 0.999).length,
    initial: alignment.pairs.filter((p) => p.initial).length,
    firstWord: Math.min(...(['left', 'right'] as const).map((side) => alignment.pairs.find((p) => p[side] === 0)?.score ?? 0)),
  }
  return { values, alignment, identical }
}

function explain(alignment: Alignment, identical: boolean): string {
  if (identical) return 'The names are the same but for case, accents, hyphens and spaces.'
  const spelt = alignment.pairs.filter((p) => !p.short && p.score < 0.999 && p.score >= 0.6).map((p) => `${p.words[0]}/${p.words[1]}`)
  const short = alignment.pairs.filter((p) => p.short).map((p) => `${p.words[0]}/${p.words[1]}`)
  const apart = alignment.pairs.filter((p) => p.score < 0.6).map((p) => `${p.words[0]}/${p.words[1]}`)
  const parts = [
    ...(apart.length > 0 ? [`${apart.join(', ')} are different names`] : []),
    ...(short.length > 0 ? [`${short.join(', ')} are forms of one name`] : []),
    ...(spelt.length > 0 ? [`${spelt.join(', ')} are spellings alike`] : []),
    ...(alignment.unmatched.length > 0 ? [`${alignment.unmatched.join(', ')} stands in one name only`] : []),
    ...(alignment.reordered ? ['the words stand in another order'] : []),
  ]
  const text = parts.length > 0 ? parts.join('; ') : 'all words agree'
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`
}
