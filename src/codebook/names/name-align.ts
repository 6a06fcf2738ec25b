import type { NameFolder, NameWord } from './name-fold.ts'

/** Two words paired off, one from each name. */
export interface WordPair {
  readonly left: number
  readonly right: number
  readonly words: readonly [string, string]
  readonly score: number
  /** Is one of them the other's initial? */
  readonly initial: boolean
  /** Is one of them the other's short form? */
  readonly short: boolean
}
export interface Alignment {
  readonly pairs: readonly WordPair[]
  /** Words of either name without a partner. */
  readonly unmatched: readonly string[]
  readonly reordered: boolean
}

/** Likeness of an initial and the word that it may stand for. */
const INITIAL = 0.9

/** Likeness of a name and its short form. */
const SHORT = 0.98

/** Likeness of two names of two people that sound alike. */
const DISTINCT = 0.3

/** Pairs off the words of two names so that the likeness is greatest; words left over stand alone. */
export function alignNames(left: readonly NameWord[], right: readonly NameWord[], folder: NameFolder): Alignment {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  const swapped = short !== left
  const scores = short.map((a) => long.map((b) => scorePair(a, b, folder)))
  const chosen = assign(scores, long.length)
  const pairs = chosen.flatMap((j, i): WordPair[] => {
    if (j < 0) return []
    const { score, initial, short: shortForm } = scores[i]![j]!
    const words: [string, string] = swapped ? [long[j]!.plain, short[i]!.plain] : [short[i]!.plain, long[j]!.plain]
    return [{ left: swapped ? j : i, right: swapped ? i : j, words, score, initial, short: shortForm }]
  })
  const paired = new Set(chosen)
  const inOrder = chosen.every((j, i) => i === 0 || j < 0 || chosen.slice(0, i).every((k) => k < j))
  return { pairs, unmatched: long.filter((_, j) => !paired.has(j)).map((w) => w.plain), reordered: !inOrder }
}

function scorePair(a: NameWord, b: NameWord, folder: NameFolder): Pick<WordPair, 'score' | 'initial' | 'short'> {
  const initial = (a.plain.length === 1 || b.plain.length === 1) && a.plain[0] === b.plain[0] && a.plain !== b.plain
  if (initial) return { score: INITIAL, initial, short: false }
  if (folder.isShortForm(a, b)) return { score: SHORT, initial, short: true }
  return { score: folder.areDistinct(a, b) ? DISTINCT : folder.similarity(a.sound, b.sound), initial, short: false }
}

/** The best partner for each row (a little preference for the same place); exhaustive over bit sets up to ten columns, greedy beyond. */
function assign(scores: readonly (readonly { score: number }[])[], columns: number): number[] {
  const value = (i: number, j: number): number => scores[i]![j]!.score + (i === j ? 0.01 : 0)
  if (columns > 10) return greedy(scores.length, columns, value)
  const memo = new Map<number, { total: number; picks: number[] }>()
  const best = (i: number, used: number): { total: number; picks: number[] } => {
    if (i === scores.length) return { total: 0, picks: [] }
    const key = i * 2048 + used
    const known = memo.get(key)
    if (known) return known
    let found = { total: Number.NEGATIVE_INFINITY, picks: [] as number[] }
    for (let j = 0; j < columns; j++) {
      if (used & (1 << j)) continue
      const rest = best(i + 1, used | (1 << j))
      if (rest.total + value(i, j) > found.total) found = { total: rest.total + value(i, j), picks: [j, ...rest.picks] }
    }
    memo.set(key, found)
    return found
  }
  return best(0, 0).picks
}

function greedy(rows: number, columns: number, value: (i: number, j: number) => number): number[] {
  const used = new Set<number>()
  return Array.from({ length: rows }, (_, i) => {
    let pick = -1
    for (let j = 0; j < columns; j++) if (!used.has(j) && (pick < 0 || value(i, j) > value(i, pick))) pick = j
    used.add(pick)
    return pick
  })
}
