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

/** How a word is named without being said to hold: in a name, as a noun beside a verb, in a condition, as what is to be done. */
export type Mention = 'name' | 'noun' | 'condition' | 'infinitive'

/** What some words are about, and what they say of it. */
export interface Topic {
  /** Content words by family, without names of actors; true where a negation reaches them. */
  readonly keys: ReadonlyMap<string, boolean>
  /** How many nouns for a saying it has ("the allegation"), and for a word given ("its promise"). */
  readonly claims: number
  readonly pledges: number
  /** Families that are only named, and not said to hold: nouns of verbs beside a verb, names ("the Line of Control"), conditions. */
  readonly mentioned: ReadonlyMap<string, Mention>
  /** Verbs followed by a particle that makes another verb of them ("run out"). */
  readonly particles: ReadonlyMap<string, string>
  /** Families that have opposites, with them. */
  readonly opposites: ReadonlyMap<string, readonly string[]>
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

const NO_SIGNS: Topic['signs'] = new Map()
const NO_ACTS: Topic['acts'] = new Map()
const NO_WORDS: ReadonlySet<string> = new Set()
const NO_PARTICLES: Topic['particles'] = new Map()
const NO_OPPOSITES: Topic['opposites'] = new Map()
const NO_MENTIONS: Topic['mentioned'] = new Map()

/** The two words of a pair that the codebook lists ("force out", "forced them out", "breaking the law"); null where a word begins none. */
function pairAt(words: readonly Word[], i: number, lexicon: CaseIndex['lexicon']): string | null {
  if (!words[i]!.form.opens) return null
  const next = words[i + 1]
  const between = next && (lexicon.determiners.has(next.text) || lexicon.objects.has(next.text))
  const second = between ? words[i + 2] : next
  return second ? `${words[i]!.lemma} ${second.lemma}` : null
}

/** Adds up the sides that words take: the more frequent side of an opposition wins, a tie takes none. */
function signsOf(words: readonly Word[], lexicon: CaseIndex['lexicon']): Topic['signs'] {
  const { sides } = lexicon
  let signs: Map<string, Side> | null = null
  for (const [i, word] of words.entries()) {
    const pair = pairAt(words, i, lexicon)
    const both = pair ? sides.get(pair) : undefined
    const key = both && pair ? pair : word.key
    const taken = both ?? word.form.sides
    if (taken.length === 0 || word.hypothetical) continue
    signs ??= new Map()
    for (const { name, kind, sign } of taken) {
      const here = word.negated ? -sign : sign
      const known = signs.get(name)
      if (!known) signs.set(name, { sign: here, kind, word: both && pair ? pair : word.text, key, negated: word.negated })
      else signs.set(name, { ...known, sign: known.sign + here })
    }
  }
  return signs ?? NO_SIGNS
}

/** Does a word call something untrue ("groundless")? Then a denial of it affirms what it says. */
const untrue = (words: readonly Word[]): boolean => words.some((w) => w.form.sides.some(({ name, sign }) => name === 'truth' && sign < 0))

/** The kinds of act that words name, with a word of each; denied where no word affirms it. */
function actsOf(words: readonly Word[], lexicon: CaseIndex['lexicon']): Topic['acts'] {
  let acts: Map<string, NamedAct> | null = null
  for (const [i, word] of words.entries()) {
    const phrase = pairAt(words, i, lexicon)
    const pair = phrase === null ? undefined : lexicon.acts.get(phrase)
    const told = pair ?? word.form.acts
    if (told.length === 0 || word.hypothetical) continue
    acts ??= new Map()
    for (const { name, nouns, absent, affirmed } of told) {
      if (word.negated && affirmed.has(word.lemma)) continue
      const noun = nouns.has(word.lemma) || nouns.has(word.text) || (word.negated && absent.has(word.lemma))
      // "send coal", after a "to" that is cut off
      const bare = i === 0 && !word.capital && word.text === word.lemma
      if (!pair && !word.verbal && !noun && !bare) continue
      if (acts.get(name)?.negated !== false) acts.set(name, { word: word.text, key: word.key, negated: word.negated })
    }
  }
  return acts ?? NO_ACTS
}

/** How a word is only named; null where the words say that it holds. `told`: some verb says something. */
function mentionOf(word: Word, first: boolean, infinitive: boolean, told: boolean): Mention | null {
  if (word.hypothetical) return 'condition'
  if (infinitive && word.verbal) return 'infinitive'
  if (!told || word.verbal) return null
  if (word.capital && !first) return 'name'
  return word.key !== word.lemma || word.form.verb ? 'noun' : null
}

/** Does a verb that says little tell that the act a noun names is done ("an election would be held")? */
function isCarriedOut(words: readonly Word[], noun: number, { auxiliaries, light }: CaseIndex['lexicon']): boolean {
  let at = noun + 1
  while (words[at] && auxiliaries.has(words[at]!.text)) at++
  return at > noun + 1 && words[at]?.verbal === true && light.has(words[at]!.lemma)
}

/** Is a word what somebody has power or is asked to do, and not what he means to do ("his goal is to leave", "they want to leave")? */
function isInfinitive(words: readonly Word[], at: number, { auxiliaries, aims, raising }: CaseIndex['lexicon']): boolean {
  const before = words[at - 2]
  return (
    words[at - 1]?.text === 'to' &&
    before !== undefined &&
    ![auxiliaries, aims, raising].some((list) => list.has(before.lemma) || list.has(before.text))
  )
}

/** The families of words, those that stand as verbs, and words for sayings and for words given. */
function wordsIn(
  words: readonly Word[],
  lexicon: CaseIndex['lexicon'],
): Pick<Topic, 'keys' | 'verbs' | 'mentioned' | 'opposites' | 'particles' | 'claims' | 'pledges'> {
  const { claims, pledges } = lexicon
  const keys = new Map<string, boolean>()
  const told = words.some((w) => w.verbal && !w.hypothetical)
  let mentioned: Map<string, Mention> | null = null
  let particles: Map<string, string> | null = null
  let opposites: Map<string, readonly string[]> | null = null
  let verbs: Set<string> | null = null
  let [claimed, pledged] = [0, 0]
  for (const [at, word] of words.entries()) {
    if (word.stop || word.form.number || (word.hypothetical && keys.has(word.key))) continue
    keys.set(word.key, word.negated && !word.hypothetical)
    if (word.form.opposites.length > 0) {
      opposites ??= new Map()
      opposites.set(word.key, word.form.opposites)
    }
    if (claims.has(word.lemma)) claimed++
    if (pledges.has(word.lemma)) pledged++
    const mention = mentionOf(word, at === 0, isInfinitive(words, at, lexicon), told)
    if (mention && !(mention === 'noun' && isCarriedOut(words, at, lexicon))) {
      mentioned ??= new Map()
      mentioned.set(word.key, mention)
    } else mentioned?.delete(word.key)
    const particle = word.verbal ? words[at + 1] : undefined
    if (particle && !particle.boundary && lexicon.particles.has(particle.text)) {
      particles ??= new Map()
      particles.set(word.key, particle.text)
    }
    if (!word.verbal && !word.form.nominal) continue
    verbs ??= new Set()
    verbs.add(word.key)
  }
  return {
    keys,
    verbs: verbs ?? NO_WORDS,
    mentioned: mentioned ?? NO_MENTIONS,
    particles: particles ?? NO_PARTICLES,
    opposites: opposites ?? NO_OPPOSITES,
    claims: claimed,
    pledges: pledged,
  }
}

const NO_NUMBERS: readonly number[] = []

/** Reads a topic from words; `denied` words are read as negated, unless they hold a negation of their own. */
export function readTopic(text: string, { lexicon, names }: Pick<CaseIndex, 'lexicon' | 'names'>, denied = false): Topic {
  const told = readWords(text, lexicon)
  // what is read once is kept: a denial marks a copy
  const all = denied && !untrue(told) ? told.map((word) => ({ ...word })) : told
  if (all !== told) denyAll(all, lexicon)
  const { actors, rest } = names.split(all)
  const inside = wordsIn(rest, lexicon)
  const numbers = rest.flatMap((w) => (w.form.number ? [Number(w.text.replaceAll(',', ''))] : []))
  const negated: string[] = []
  for (const [key, no] of inside.keys) if (no) negated.push(key)
  return {
    ...inside,
    acts: actsOf(all, lexicon),
    negated,
    actors,
    signs: signsOf(rest, lexicon),
    numbers: numbers.length > 0 ? numbers : NO_NUMBERS,
    modal: all.some((w) => w.form.modal),
    duty: all.some((w) => w.form.duty),
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
