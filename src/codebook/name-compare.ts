import { foldWords } from './name-words.ts'

/** How alike two names are, 0 to 1, whether they are taken to be one actor's, and in one sentence why. */
export interface NameComparison {
  readonly score: number
  readonly same: boolean
  readonly why: string
}

const SAME = 0.85

/** Compares two names of persons or groups across spellings. */
export function compareNames(a: string, b: string): NameComparison {
  const left = foldWords(a).join(' ')
  const right = foldWords(b).join(' ')
  const score = left === right ? 1 : 1 - distance(left, right) / Math.max(left.length, right.length, 1)
  return { score, same: score >= SAME, why: score === 1 ? 'the same letters' : 'letters in common' }
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length]!
}
