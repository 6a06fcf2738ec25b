import type { Act, FindingLexicon, OppositionKind } from '../codebook/findings.ts'
import { derivedForms, isWord } from '../codebook/wordnet.ts'
import { negate } from './negation.ts'
import { remember } from './remember.ts'
import { isAdjective, isVerb } from './word-classes.ts'
import { oppositesOf } from './word-relations.ts'

/** A word of an entry's evidence, as findings compare it. */
export interface Word {
  /** Lower case, as written. */
  readonly text: string
  readonly lemma: string
  /** What words of one family share: the verb an abstract noun comes from (`withdrawal` → `withdraw`), else the lemma. */
  readonly key: string
  readonly capital: boolean
  /** Does a negation fall on it? */
  negated: boolean
  /** Does a clause begin with it? */
  readonly boundary: boolean
  /** Does it stand in a condition ("if they decline …")? */
  readonly hypothetical: boolean
  /** Does it say nothing about the topic (function words)? */
  readonly stop: boolean
  /** What it is, whatever stands around it. */
  readonly form: Form
  /** Does it stand as a verb? Told by its form and the word before it. */
  readonly verbal: boolean
}

const WORD = /,\s|\d[\d.,]*\d|\p{L}[\p{L}\p{N}]*(?:[-.](?=\p{L})\p{L}+)*|\d|n['’]t\b|[;:.!?()—]|--/gu
const NOT = /n['’]t\b/g
/** First characters of what ends a clause; a dash is two hyphens or one long one. */
const PUNCTUATION = new Set(';:.!?()—-')
const APOSTROPHE = /['’](?:s|re|ve|ll|d|m)\b/gu

const ENDINGS: readonly [RegExp, readonly string[]][] = [
  [/men$/, ['man']],
  [/ies$/, ['y', 'ie']],
  [/ied$/, ['y', 'ie']],
  [/ying$/, ['ie', 'y']],
  [/(ss|sh|ch|x|z|o)es$/, ['$1', '$1e']],
  [/([^aeiou])\1(ed|ing)$/, ['$1$1', '$1']],
  [/(ed|ing)$/, ['', 'e']],
  [/ves$/, ['f', 'fe', 've']],
  [/s$/, ['']],
]

/** What a written word is, whatever stands around it. */
export interface Form {
  /** As written, in lower case. */
  readonly text: string
  readonly lemma: string
  readonly key: string
  readonly stop: boolean
  readonly boundary: boolean
  readonly conditional: boolean
  /** Does it negate what follows? */
  readonly negates: boolean
  /** Can it be a verb? */
  readonly verb: boolean
  /** Is it the noun of a verb ("withdrawal")? Another word for a thing is not ("town", which counts as a city). */
  readonly nominal: boolean
  /** Is it the plural of a noun that the codebook lists? */
  readonly thing: boolean
  readonly number: boolean
  readonly modal: boolean
  readonly duty: boolean
  /** Does a pair of the codebook begin with it? */
  readonly opens: boolean
  /** The sides it takes in oppositions, and the kinds of act it tells of. */
  readonly sides: readonly { readonly name: string; readonly kind: OppositionKind; readonly sign: 1 | -1 }[]
  readonly acts: readonly Act[]
  /** Words that say the opposite of its family. */
  readonly opposites: readonly string[]
}

const NONE: readonly never[] = []
const forms = new WeakMap<FindingLexicon, Map<string, Form>>()
const keys = new Map<string, string>()

function regularLemma(word: string): string {
  if (word.length <= 3 || /(ss|us|is)$/.test(word)) return word
  for (const [ending, replacements] of ENDINGS) {
    if (!ending.test(word)) continue
    const bases = replacements.map((r) => word.replace(ending, r))
    const found = bases.find((base) => base.length > 2 && isWord(base))
    if (found) return found
    if (isWord(word)) return word
    if (ending.source === 's$') return bases[0]!
  }
  return word
}

/** The base form of a lower-case word: irregular forms from the codebook, else the regular endings checked against WordNet. */
export const lemmaOf = (word: string, lexicon: FindingLexicon): string => formOf(word, lexicon).lemma

function formOf(word: string, lexicon: FindingLexicon): Form {
  let known = forms.get(lexicon)
  if (!known) {
    known = new Map()
    forms.set(lexicon, known)
  }
  return remember(known, word, () => {
    const lemma = lexicon.irregular.get(word) ?? regularLemma(word)
    // "backed" and "downed" are verbs, "back" and "down" are none
    const stop = lexicon.stop.has(word) || (lexicon.stop.has(lemma) && !/(?:ed|ing)$/.test(word))
    const thing = lexicon.things.get(lemma) ?? lexicon.things.get(word) ?? lemma
    const key = stop ? lemma : keyOf(thing)
    return {
      lemma,
      key,
      nominal: key !== thing && !stop,
      stop,
      boundary: lexicon.boundaries.has(word),
      conditional: lexicon.conditionals.has(word),
      negates: lexicon.negators.has(word) || lexicon.failing.has(lemma),
      text: word,
      verb: !stop && isVerb(lemma),
      thing: word !== lemma && [lemma, word].some((w) => lexicon.things.has(w) || lexicon.firstThings.has(w) || lexicon.unitFamily.has(w)),
      number: /^\d/.test(word),
      modal: lexicon.modals.has(word),
      duty: lexicon.duties.has(word),
      opens: lexicon.pairStarts.has(lemma),
      sides: lexicon.sides.get(lemma) ?? lexicon.sides.get(word) ?? NONE,
      acts: lexicon.acts.get(lemma) ?? lexicon.acts.get(word) ?? NONE,
      opposites: oppositesOf(key),
    }
  })
}

/** The verb that a lemma is the noun of, when both begin alike (`deployment` → `deploy`); else the lemma. */
export function keyOf(lemma: string): string {
  return remember(keys, lemma, () => {
    if (isVerb(lemma) || lemma.length < 5) return lemma
    const stem = lemma.slice(0, 4)
    const found = derivedForms(lemma, 'n').filter((w) => w.startsWith(stem) && w.length < lemma.length && isVerb(w))
    return found.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? lemma
  })
}

/** A past form or participle stands as a verb unless an article comes before it; a base form needs a word that opens a verb. */
function isVerbal({ text, lemma, verb, thing }: Form, before: Word | undefined, lexicon: FindingLexicon): boolean {
  if (!verb || (before && lexicon.determiners.has(before.text))) return false
  if (text !== lemma && !text.endsWith('s')) return true
  if (!before) return false
  if (lexicon.auxiliaries.has(before.text) || lexicon.verbOpeners.has(before.text) || lexicon.negators.has(before.text)) return true
  if (before.stop || before.verbal || thing) return false
  return text === lemma ? before.text.endsWith('s') && before.text !== before.lemma : before.capital || !isAdjective(before.lemma)
}

/**
 * The words of a text with base form and negation. A negation falls on one word and stays inside its clause: punctuation or a
 * conjunction that the codebook lists as a boundary ends it.
 */
export function readWords(text: string, lexicon: FindingLexicon): readonly Word[] {
  let known = readings.get(lexicon)
  if (!known || known.size >= REMEMBERED) {
    known = new Map()
    readings.set(lexicon, known)
  }
  return remember(known, text, () => readAnew(text, lexicon))
}

/** Texts read last; the same words are asked for by several findings in a row. */
const readings = new WeakMap<FindingLexicon, Map<string, readonly Word[]>>()
const REMEMBERED = 2000

function readAnew(text: string, lexicon: FindingLexicon): readonly Word[] {
  const words: Word[] = []
  const negators: number[] = []
  let boundary = false
  let hypothetical = false
  for (const [match] of text.replace(NOT, ' not').replace(APOSTROPHE, '').matchAll(WORD)) {
    const first = match[0]!
    if (first === ',' || PUNCTUATION.has(first)) {
      if (first !== ',') boundary = true
      hypothetical = false
      continue
    }
    const lower = match.toLowerCase()
    const form = formOf(lower, lexicon)
    if (form.boundary) hypothetical = false
    if (form.conditional) hypothetical = true
    if (form.negates || (lower === 'to' && lexicon.pending.has(words.at(-1)?.text ?? ''))) negators.push(words.length)
    const { lemma, key, stop } = form
    words.push({
      text: lower,
      lemma,
      key,
      capital: match !== lower,
      negated: false,
      hypothetical,
      stop,
      form,
      boundary: boundary || form.boundary,
      verbal: isVerbal(form, boundary ? undefined : words.at(-1), lexicon),
    })
    boundary = false
  }
  for (const i of negators) negate(words, i, lexicon)
  return words
}
