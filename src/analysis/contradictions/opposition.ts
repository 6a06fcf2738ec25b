import type { OppositionKind } from '../../codebook/findings.ts'
import { antonyms, synonyms } from '../../codebook/wordnet.ts'
import type { CaseIndex } from '../case-index.ts'
import { type Shared, shared, type Topic } from '../topic.ts'

/** Two words, one of each topic, that cannot both hold of one thing. */
export interface Opposed {
  /** `negation`: one word or its synonym affirmed and denied; `turned`: two words of one group, one of them negated. */
  readonly test: 'negation' | 'turned' | 'antonym' | 'opposition'
  readonly kind: OppositionKind | 'lexical'
  readonly words: readonly [string, string]
  /** Families of words that the test itself used: they do not count as a shared topic. */
  readonly used: readonly string[]
}

const memo = new Map<string, ReadonlySet<string>>()
const remembered = (kind: string, word: string, make: (w: string) => string[]): ReadonlySet<string> => {
  const key = `${kind} ${word}`
  let known = memo.get(key)
  if (!known) {
    known = new Set(make(word))
    memo.set(key, known)
  }
  return known
}

/** A word that one topic negates and the other affirms, in the same words or in synonyms (WordNet). */
function negation(a: Topic, b: Topic): Opposed | null {
  for (const [x, y, swap] of [[a, b, false] as const, [b, a, true] as const])
    for (const [key, negated] of x.keys) {
      if (!negated) continue
      const same = remembered('synonym', key, (w) => synonyms(w, 'v'))
      const hit = [...y.keys].find(([other, otherNegated]) => !otherNegated && (other === key || same.has(other)))
      if (hit) return { test: 'negation', kind: 'lexical', words: swap ? [hit[0], key] : [key, hit[0]], used: [key, hit[0]] }
    }
  return null
}

function antonym(a: Topic, b: Topic): Opposed | null {
  for (const [key, negated] of a.keys) {
    const opposites = remembered('antonym', key, (w) => antonyms(w, 'v'))
    for (const other of opposites)
      if (b.keys.get(other) === negated) return { test: 'antonym', kind: 'lexical', words: [key, other], used: [key, other] }
  }
  return null
}

function grouped(a: Topic, b: Topic): Opposed | null {
  for (const [name, x] of a.signs) {
    const y = b.signs.get(name)
    if (!y || x.sign * y.sign >= 0 || x.key === y.key) continue
    const test = x.negated === y.negated ? 'opposition' : 'turned'
    return { test, kind: x.kind, words: [x.word, y.word], used: [x.key, y.key] }
  }
  return null
}

/** Every way in which two topics are opposed, surest first. */
export function oppositions(a: Topic, b: Topic): Opposed[] {
  return [negation(a, b), grouped(a, b), antonym(a, b)].filter((o) => o !== null)
}

/** How much two topics have in common, without the words that oppose them: strong words count 1, weak 0.3, sides 0.5. */
export function commonWeight(a: Topic, b: Topic, index: CaseIndex, used: readonly string[] = []): number {
  const { strong, weak, actors }: Shared = shared(a, b, index)
  const counts = (keys: readonly string[]) => keys.filter((k) => !used.includes(k)).length
  return counts(strong) + 0.3 * counts(weak) + 0.5 * actors.length
}
