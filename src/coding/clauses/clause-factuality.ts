import type { ClauseWords } from '../../codebook/clauses.ts'
import type { Certainty, Polarity } from '../../model/index.ts'
import type { Clause } from './clause.ts'
import { isToCome } from './clause-heads.ts'
import { isMainPast, isReduced } from './clause-voice.ts'
import { functionWords, type Tree } from './tree.ts'

const LEAST_CERTAIN: readonly Certainty[] = ['certain', 'probable', 'possible', 'conditional']
const weaker = (a: Certainty, b: Certainty): Certainty => (LEAST_CERTAIN.indexOf(a) >= LEAST_CERTAIN.indexOf(b) ? a : b)

export type Factuality = Pick<Clause, 'polarity' | 'certainty' | 'tense' | 'modal' | 'form'>

/** Is the word at this token negated by its own dependents ("not", "never", "no troops")? */
export function isNegated(tree: Tree, token: number, words: ClauseWords): boolean {
  const lower = (i: number) => tree.tokens[i]!.text.toLowerCase()
  const negates = (c: number) =>
    words.negators.has(lower(c)) && lower(c) !== 'no' && !words.additive.has(tree.tokens[c + 1]?.text.toLowerCase() ?? '')
  if (tree.byRelation(token, 'advmod', 'aux', 'cc').some(negates) || isNoLonger(tree, token)) return true
  // "had not, as of yesterday, announced": the parse may hang the negation on the auxiliary.
  if (tree.byRelation(token, 'aux').some((a) => tree.byRelation(a, 'advmod').some(negates))) return true
  return tree
    .byRelation(token, 'nsubj', 'obj', 'det')
    .some((c) =>
      tree.tokens[c]!.deprel === 'det'
        ? words.negatingDeterminers.has(lower(c))
        : words.negators.has(lower(c)) ||
          tree.byRelation(c, 'det').some((d) => words.negatingDeterminers.has(lower(d))) ||
          isNotOne(tree, c, words),
    )
}

/** "no longer wants": an adverb with "no" before it. */
export const isNoLonger = (tree: Tree, token: number): boolean =>
  tree
    .byRelation(token, 'advmod')
    .some((c) => c < token && tree.byRelation(c, 'advmod').some((k) => tree.tokens[k]!.lemma.toLowerCase() === 'no'))

/** "not one prisoner", "not a single shot". */
function isNotOne(tree: Tree, noun: number, words: ClauseWords): boolean {
  const before = tree.byRelation(noun, 'advmod', 'amod', 'nummod', 'det').filter((c) => c < noun)
  const modifiers = [...before, ...before.flatMap((c) => [...tree.byRelation(c, 'advmod')])]
  const isNot = (c: number) => tree.tokens[c]!.deprel !== 'det' && words.negators.has(tree.tokens[c]!.text.toLowerCase())
  return modifiers.some((c) => isNot(c) && !words.additive.has(tree.tokens[c + 1]?.text.toLowerCase() ?? ''))
}

/** Modal lemma of a predicate, or that of the conjunct before it when it has no auxiliary of its own. */
function modalOf(tree: Tree, token: number, words: ClauseWords): string | null {
  const auxiliaries = tree.byRelation(token, 'aux', 'cop').concat(tree.tokens[token]!.xpos === 'MD' ? [token] : [])
  const modal = auxiliaries.find((a) => tree.tokens[a]!.xpos === 'MD' || words.modals.has(tree.tokens[a]!.lemma))
  if (modal !== undefined)
    return words.modals.has(tree.tokens[modal]!.lemma) ? tree.tokens[modal]!.lemma : tree.tokens[modal]!.text.toLowerCase()
  const { head, deprel, xpos } = tree.tokens[token]!
  return deprel === 'conj' && auxiliaries.length === 0 && xpos === 'VB' ? modalOf(tree, head, words) : null
}

function formOf(tree: Tree, token: number): Clause['form'] {
  if (isMainPast(tree, token)) return 'finite'
  if (isReduced(tree, token)) return 'participle'
  const { xpos } = tree.tokens[token]!
  const auxiliaries = tree.byRelation(token, 'aux', 'cop').map((a) => tree.tokens[a]!.xpos)
  const inflected = [xpos, ...auxiliaries].some((tag) => tag === 'VBD' || tag === 'VBP' || tag === 'VBZ' || tag === 'MD')
  if (inflected) return 'finite'
  if (xpos === 'VB' || auxiliaries.includes('VB') || tree.byRelation(token, 'mark').some((m) => tree.tokens[m]!.xpos === 'TO'))
    return 'infinitive'
  return xpos === 'VBG' || xpos === 'VBN' ? 'participle' : 'finite'
}

function tenseOf(tree: Tree, token: number, modal: string | null, words: ClauseWords): Clause['tense'] | null {
  if (modal !== null && words.modals.get(modal)?.future) {
    const perfect = tree.byRelation(token, 'aux').some((a) => tree.tokens[a]!.lemma === 'have')
    return perfect ? 'past' : 'future'
  }
  const { upos, xpos: own } = tree.tokens[token]!
  if (upos === 'VERB' && own === 'VBD') return 'past'
  const auxiliaries = tree.byRelation(token, 'aux', 'cop').map((a) => tree.tokens[a]!)
  if (auxiliaries.some((a) => a.xpos === 'VBD' || a.lemma === 'have')) return 'past'
  const { xpos } = tree.tokens[token]!
  if (auxiliaries.length > 0) return 'present'
  if (xpos === 'VBD' || xpos === 'VBN') return 'past'
  return xpos === 'VBP' || xpos === 'VBZ' ? 'present' : null
}

/**
 * Polarity, certainty and tense of the clause headed by a token, from its own words and from the clause that governs it
 * (FactBank: Saurí and Pustejovsky 2009). `governor` is the clause it complements; null at a root.
 */
export function readFactuality(tree: Tree, token: number, governor: Clause | null, complement: boolean, words: ClauseWords): Factuality {
  const modal = modalOf(tree, token, words)
  const form = formOf(tree, token)
  const ownTense = isToCome(tree, token, words) ? 'future' : tenseOf(tree, token, modal, words)
  const tense = ownTense ?? (form === 'infinitive' ? 'future' : (governor?.tense ?? 'present'))
  let negative = isNegated(tree, token, words)
  let certainty: Certainty = (modal !== null ? words.modals.get(modal)?.certainty : undefined) ?? 'certain'
  for (const adverb of tree.byRelation(token, 'advmod')) {
    const weak = words.adverbs.get(tree.tokens[adverb]!.text.toLowerCase())
    if (weak) certainty = weaker(certainty, weak)
  }
  if (isConditional(tree, token, governor, complement, words)) certainty = 'conditional'
  if (governor && complement) {
    if (words.negating.has(governor.lemma)) negative = negative !== (governor.polarity === 'positive')
    else if (governor.polarity === 'negative' && words.implicative.has(governor.lemma) && form === 'infinitive') negative = !negative
    else if (cameToNothing(tree, governor, words)) negative = !negative
    const weak = words.weakeners.get(governor.lemma)
    if (weak && isPredication(tree, token)) certainty = weaker(certainty, weak)
    if (form === 'infinitive') certainty = weaker(certainty, governor.certainty)
  }
  const polarity: Polarity = negative ? 'negative' : 'positive'
  return { polarity, certainty, tense, modal, form }
}

/** "tried to take the town and failed": a verb of trying beside one of failing that governs nothing itself. */
const cameToNothing = (tree: Tree, { head, lemma }: Clause, words: ClauseWords): boolean =>
  words.attempting.has(lemma) &&
  tree
    .byRelation(head, 'conj')
    .some((c) => words.unsuccessful.has(tree.tokens[c]!.lemma) && tree.byRelation(c, 'xcomp', 'obl').length === 0)

/** A clause of its own ("seems to support"), not a predicate complement ("consider it negligence"). */
const isPredication = (tree: Tree, token: number): boolean =>
  tree.tokens[token]!.upos === 'VERB' || tree.byRelation(token, 'cop', 'mark').length > 0

/**
 * Is it an if-clause, or the consequence of one? What happened ("threatened to strike if attacked") is no consequence: the condition
 * is then on what was said.
 */
function isConditional(tree: Tree, token: number, governor: Clause | null, complement: boolean, words: ClauseWords): boolean {
  const marks = (clause: number) => tree.byRelation(clause, 'mark').some((m) => words.conditionals.has(functionWords(tree, m)))
  if (tree.tokens[token]!.deprel !== 'ccomp' && marks(token)) return true
  if (isOfInversion(tree, token, words)) return true
  const conditions = (clause: number) => tree.byRelation(clause, 'advcl').some((c) => marks(c) && !concessive(tree, c))
  if (conditions(token)) return !happened(tree, token, words)
  return complement && governor !== null && conditions(governor.head) && happened(tree, governor.head, words)
}

/** "Had they fired, we would have answered", "were Chad to attack, …": a condition by its order of words, and what would follow from it. */
function isOfInversion(tree: Tree, token: number, words: ClauseWords): boolean {
  const { sentence } = tree.tokens[token]!
  let first = token
  while (tree.tokens[first - 1]?.sentence === sentence) first--
  while (tree.tokens[first]?.upos === 'PUNCT') first++
  if (!words.inverting.has(tree.tokens[first]!.text) || !/^(PROPN|NOUN|PRON|DET|ADJ)$/.test(tree.tokens[first + 1]!.upos)) return false
  let last = token
  while (tree.tokens[last + 1]?.sentence === sentence) last++
  if ([last, last - 1].some((i) => tree.tokens[i]!.text === '?')) return false
  const opened = tree.tokens.slice(first + 1, token).every((t) => t.upos !== 'VERB')
  return opened || tree.byRelation(token, 'aux', 'cop').some((a) => words.modals.has(tree.tokens[a]!.lemma))
}

/** Past indicative: told as having happened. */
const happened = (tree: Tree, token: number, words: ClauseWords): boolean => {
  const auxiliaries = tree.byRelation(token, 'aux', 'cop')
  const past = [token, ...auxiliaries].some((t) => tree.tokens[t]!.xpos === 'VBD')
  return past && !auxiliaries.some((a) => words.modals.has(tree.tokens[a]!.lemma))
}

/** "even if" concedes: what it stands beside happens anyway. */
function concessive(tree: Tree, clause: number): boolean {
  return tree.byRelation(clause, 'advmod', 'mark').some((m) => tree.tokens[m]!.text.toLowerCase() === 'even')
}
