import type { OppositionKind } from '../codebook/findings.ts'
import type { CaseIndex } from './case-index.ts'
import { denyAll } from './negation.ts'
import { readWords, type Word } from './words.ts'

/** The side that words take in an opposition of the codebook. */
export interface Side {
  readonly sign: number
  readonly kind: OppositionKind
  readonly word: string
  readonly key: string
  readonly negated: boolean
}

/** A word that names a kind of act. */
export interface NamedAct {
  readonly word: string
  readonly key: string
  readonly negated: boolean
}

/** What some words are about, and what they say of it. */
export interface Topic {
  /** Content words by family, without names of actors; true where a negation reaches them. */
  readonly keys: ReadonlyMap<string, boolean>
  /** Base forms of the words behind the families. */
  readonly lemmas: ReadonlySet<string>
  /** Families that stand as verbs, or as the nouns of verbs. */
  readonly verbs: ReadonlySet<string>
  /** Kinds of act named (codebook/findings/acts.yaml). */
  readonly acts: ReadonlyMap<string, NamedAct>
  /** Actors named. */
  readonly actors: readonly string[]
  /** Opposition → the side taken: +1, −1, or 0 where both sides are named. */
  readonly signs: ReadonlyMap<string, Side>
  /** Numbers that are no years or days, as written. */
  readonly numbers: readonly number[]
  readonly modal: boolean
  /** Does it say what somebody should do? */
  readonly duty: boolean
  /** The keys that a negation falls on. */
  readonly negated: readonly string[]
  /** How many words it has. */
  readonly length: number
}

/** Adds up the sides that words take: the more frequent side of an opposition wins, a tie takes none. */
function signsOf(words: readonly Word[], sides: CaseIndex['lexicon']['sides']): Topic['signs'] {
  const signs = new Map<string, Side>()
  words.forEach((word, i) => {
    if (word.hypothetical) return
    const pair = words[i + 1] && sides.get(`${word.lemma} ${words[i + 1]!.lemma}`)
    for (const { name, kind, sign } of pair ?? sides.get(word.lemma) ?? sides.get(word.text) ?? []) {
      const here = word.negated ? -sign : sign
      const known = signs.get(name)
      if (!known) signs.set(name, { sign: here, kind, word: word.text, key: word.key, negated: word.negated })
      else signs.set(name, { ...known, sign: known.sign + here })
    }
  })
  return signs
}

/** Does a word call something untrue ("groundless")? Then a denial of it affirms what it says. */
const untrue = (words: readonly Word[], lexicon: CaseIndex['lexicon']): boolean =>
  words.some((w) => lexicon.sides.get(w.lemma)?.some(({ name, sign }) => name === 'truth' && sign < 0))

/** The kinds of act that words name, with a word of each; denied where no word affirms it. */
function actsOf(words: readonly Word[], lexicon: CaseIndex['lexicon']): Topic['acts'] {
  const acts = new Map<string, NamedAct>()
  words.forEach((word, i) => {
    if (word.hypothetical) return
    const next = words[i + 1]
    const pair = next && lexicon.acts.get(`${word.lemma} ${next.lemma}`)
    for (const { name, nouns, absent } of pair ?? lexicon.acts.get(word.lemma) ?? lexicon.acts.get(word.text) ?? []) {
      const noun = nouns.has(word.lemma) || nouns.has(word.text) || (word.negated && absent.has(word.lemma))
      if (!pair && !word.verbal && !noun) continue
      if (acts.get(name)?.negated !== false) acts.set(name, { word: word.text, key: word.key, negated: word.negated })
    }
  })
  return acts
}

/** Reads a topic from words; `denied` words are read as negated, unless they hold a negation of their own. */
export function readTopic(text: string, { lexicon, names }: Pick<CaseIndex, 'lexicon' | 'names'>, denied = false): Topic {
  const all = readWords(text, lexicon)
  if (denied && !untrue(all, lexicon)) denyAll(all, lexicon)
  const { actors, rest } = names.split(all)
  const keys = new Map<string, boolean>()
  const verbs = new Set<string>()
  const lemmas = new Set<string>()
  for (const word of rest) {
    if (word.stop || /^\d/.test(word.text) || (word.hypothetical && keys.has(word.key))) continue
    keys.set(word.key, word.negated && !word.hypothetical)
    lemmas.add(word.lemma)
    if (word.verbal || word.key !== word.lemma) verbs.add(word.key)
  }
  const numbers = rest.filter((w) => /^\d/.test(w.text)).map((w) => Number(w.text.replaceAll(',', '')))
  const modal = all.some((w) => lexicon.modals.has(w.text))
  const duty = all.some((w) => lexicon.duties.has(w.text))
  const negated = [...keys].flatMap(([key, no]) => (no ? [key] : []))
  return {
    keys,
    verbs,
    lemmas,
    acts: actsOf(all, lexicon),
    negated,
    actors,
    signs: signsOf(rest, lexicon.sides),
    numbers,
    modal,
    duty,
    length: all.length,
  }
}

/** What two topics share: families of words that say something, weak ones apart, and sides named in both. */
export interface Shared {
  readonly strong: readonly string[]
  readonly weak: readonly string[]
  readonly actors: readonly string[]
}

/** What two topics have in common: telling words, weak words and actors; an actor and its side count as one. */
export function shared(a: Topic, b: Topic, { lexicon, sideOf }: Pick<CaseIndex, 'lexicon' | 'sideOf'>): Shared {
  const [small, large] = a.keys.size <= b.keys.size ? [a, b] : [b, a]
  const strong: string[] = []
  const weak: string[] = []
  for (const key of small.keys.keys()) if (large.keys.has(key)) (lexicon.weak.has(key) ? weak : strong).push(key)
  if (a.actors.length === 0 || b.actors.length === 0) return { strong, weak, actors: [] }
  const sides = new Set(b.actors.map(sideOf))
  return { strong, weak, actors: [...new Set(a.actors.map(sideOf))].filter((id) => sides.has(id)) }
}
