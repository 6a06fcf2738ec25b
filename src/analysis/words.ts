import type { FindingLexicon } from '../codebook/findings.ts'
import { derivedForms, isWord } from '../codebook/wordnet.ts'

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
}

const WORD = /,\s|\d[\d.,]*\d|\p{L}[\p{L}\p{N}]*(?:[-.](?=\p{L})\p{L}+)*|\d|n['’]t\b|[;:.!?()—]|--/gu
const NOT = /n['’]t\b/g
/** First characters of what ends a clause; a dash is two hyphens or one long one. */
const PUNCTUATION = new Set(';:.!?()—-')
const APOSTROPHE = /['’](?:s|re|ve|ll|d|m)\b/gu

const ENDINGS: readonly [RegExp, readonly string[]][] = [
  [/ies$/, ['y', 'ie']],
  [/ied$/, ['y', 'ie']],
  [/ying$/, ['ie', 'y']],
  [/(ss|sh|ch|x|z|o)es$/, ['$1', '$1e']],
  [/([^aeiou])\1(ed|ing|er)$/, ['$1$1', '$1']],
  [/(ed|ing)$/, ['', 'e']],
  [/ves$/, ['f', 'fe', 've']],
  [/s$/, ['']],
]

/** What a written word is, whatever stands around it. */
interface Form {
  readonly lemma: string
  readonly key: string
  readonly stop: boolean
  readonly boundary: boolean
  readonly conditional: boolean
  /** Does it negate what follows? */
  readonly negates: boolean
}

const forms = new WeakMap<FindingLexicon, Map<string, Form>>()
const keys = new Map<string, string>()
const verbs = new Map<string, boolean>()
const adjectives = new Map<string, boolean>()

function remember<T>(map: Map<string, T>, word: string, make: () => T): T {
  const known = map.get(word)
  if (known !== undefined) return known
  const made = make()
  map.set(word, made)
  return made
}

const isVerb = (lemma: string): boolean => remember(verbs, lemma, () => isWord(lemma, 'v'))
const isAdjective = (lemma: string): boolean => remember(adjectives, lemma, () => isWord(lemma, 'a'))

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
    const stop = lexicon.stop.has(word) || lexicon.stop.has(lemma)
    return {
      lemma,
      key: stop ? lemma : keyOf(lemma),
      stop,
      boundary: lexicon.boundaries.has(word),
      conditional: lexicon.conditionals.has(word),
      negates: lexicon.negators.has(word) || lexicon.failing.has(lemma),
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

/** Marks the verb whose subject a "no" stands on: "no soldier would cross" denies the crossing too. */
function negateVerbAfter(words: readonly Word[], noun: number, lexicon: FindingLexicon): void {
  const auxiliary = words.findIndex((w, i) => i > noun && i <= noun + 3 && lexicon.auxiliaries.has(w.text))
  if (auxiliary < 0 || words.slice(noun + 1, auxiliary + 1).some((w) => w.boundary)) return
  const verb = words.slice(auxiliary + 1, auxiliary + 4).find((w) => !w.stop)
  if (verb && !verb.boundary && isVerb(verb.lemma)) verb.negated = true
}

/** Marks the word that a negation falls on: after "no" the next noun, after "nothing" the verb before it, else the next verb or adjective. */
function negate(words: Word[], from: number, lexicon: FindingLexicon): void {
  const negator = words[from]!.text
  if (lexicon.negativeObjects.has(negator)) {
    const reach = negator === 'no' ? 1 : 3
    for (let i = from - 1; i >= Math.max(0, from - reach) && !words[i + 1]!.boundary; i--)
      if (!words[i]!.stop && isVerb(words[i]!.lemma)) {
        words[i]!.negated = true
        break
      }
  }
  let handedOn = false
  for (let i = from + 1; i < words.length && !words[i]!.boundary; i++) {
    const word = words[i]!
    if (word.stop || lexicon.negators.has(word.text)) continue
    if (negator !== 'no' && !isVerb(word.lemma) && !isAdjective(word.lemma)) continue
    if (word.capital) continue
    if (handedOn && !isVerb(word.lemma)) continue
    word.negated = true
    if (negator === 'no') {
      negateVerbAfter(words, i, lexicon)
      return
    }
    if (!lexicon.raising.has(word.lemma)) return
    handedOn = true
  }
}

/**
 * The words of a text with base form and negation. A negation falls on one word and stays inside its clause: punctuation or a
 * conjunction that the codebook lists as a boundary ends it.
 */
export function readWords(text: string, lexicon: FindingLexicon): Word[] {
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
    if (form.negates) negators.push(words.length)
    const { lemma, key, stop } = form
    words.push({
      text: lower,
      lemma,
      key,
      capital: match !== lower,
      negated: false,
      hypothetical,
      stop,
      boundary: boundary || form.boundary,
    })
    boundary = false
  }
  for (const i of negators) negate(words, i, lexicon)
  return words
}
