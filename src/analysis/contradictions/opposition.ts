import type { OppositionKind } from '../../codebook/findings.ts'
import type { CaseIndex } from '../case-index.ts'
import { type Mention, type Shared, shared, type Topic } from '../topic.ts'
import { sameVerbs } from '../word-relations.ts'

/** Two words, one of each topic, that cannot both hold of one thing. */
export interface Opposed {
  /**
   * `negation`: one word or its synonym affirmed and denied; `act`: two words for one kind of act, one denied; `turned`: two words of
   * one group, one of them negated.
   */
  readonly test: 'negation' | 'act' | 'turned' | 'antonym' | 'opposition'
  readonly kind: OppositionKind | 'lexical'
  readonly words: readonly [string, string]
  /** How what one denies is only named by the other, as in "the blockade of the port is a crime". */
  readonly mention?: Mention | undefined
  /** Families of words that the test itself used: they do not count as a shared topic. */
  readonly used: readonly string[]
}

/** Words that stand alike, both as verbs or both as nouns; a noun that names an act may stand for the verb. */
const sameUse = (x: Topic, key: string, y: Topic, other: string): boolean =>
  x.verbs.has(key) === y.verbs.has(other) || [...x.acts.values()].some((act) => act.key === key)

/** A word that one topic negates and the other affirms, in the same words or in synonyms (WordNet); one that the other says before one it only names. */
function negation(a: Topic, b: Topic): Opposed | null {
  if (a.negated.length + b.negated.length === 0) return null
  let named: Opposed | null = null
  for (const [x, y, swap] of [[a, b, false] as const, [b, a, true] as const])
    for (const key of x.negated) {
      const hit = sameVerbs(key).find(
        (other) => y.keys.get(other) === false && sameUse(x, key, y, other) && x.particles.get(key) === y.particles.get(other),
      )
      if (!hit) continue
      const mention = y.mentioned.get(hit)
      const found: Opposed = { test: 'negation', kind: 'lexical', mention, words: swap ? [hit, key] : [key, hit], used: [key, hit] }
      if (!mention) return found
      named ??= found
    }
  return named
}

/** A kind of act that one topic denies and the other tells of in another word. */
function actDenied(a: Topic, b: Topic): Opposed | null {
  for (const [name, x] of a.acts) {
    const y = b.acts.get(name)
    if (!y || x.negated === y.negated) continue
    const mention = x.negated ? b.mentioned.get(y.key) : a.mentioned.get(x.key)
    return { test: 'act', kind: 'lexical', mention, words: [x.word, y.word], used: [x.key, y.key] }
  }
  return null
}

function antonym(a: Topic, b: Topic): Opposed | null {
  for (const [key, others] of a.opposites)
    for (const other of others)
      if (b.keys.get(other) === a.keys.get(key)) return { test: 'antonym', kind: 'lexical', words: [key, other], used: [key, other] }
  return null
}

function grouped(a: Topic, b: Topic): readonly Opposed[] | null {
  if (a.signs.size === 0 || b.signs.size === 0) return null
  const found: Opposed[] = []
  for (const [name, x] of a.signs) {
    const y = b.signs.get(name)
    if (!y || x.sign * y.sign >= 0 || x.key === y.key) continue
    const test = x.negated === y.negated ? 'opposition' : 'turned'
    const mention = x.kind === 'fact' ? (a.mentioned.get(x.key) ?? b.mentioned.get(y.key)) : undefined
    found.push({ test, kind: x.kind, mention, words: [x.word, y.word], used: [x.key, y.key] })
  }
  return found
}

const TESTS = [negation, actDenied, grouped, antonym] as const

/** Every way in which two topics are opposed, surest first. */
export function oppositions(a: Topic, b: Topic): readonly Opposed[] {
  let found: readonly Opposed[] = NONE
  for (const test of TESTS) {
    const hit = test(a, b)
    if (hit) found = found.concat(hit)
  }
  return found
}
const NONE: readonly Opposed[] = []

/** Does a denial meet what the other side says, and not only names? What is denied outright may stand as a noun ("his murder"). */
export const isMet = ({ test, mention }: Opposed, denial: boolean): boolean =>
  !mention || (mention === 'noun' && (denial || test === 'act'))

/** How much two topics have in common, without the words that oppose them: strong words count 1, weak 0.3, sides 0.5. */
export function commonWeight(a: Topic, b: Topic, index: CaseIndex, used: readonly string[] = []): number {
  const { strong, weak, actors }: Shared = shared(a, b, index)
  const counts = (keys: readonly string[]) => keys.filter((k) => !used.includes(k)).length
  return counts(strong) + 0.3 * counts(weak) + 0.5 * actors.length
}
