import type { FindingLexicon } from '../codebook/findings.ts'
import { isAdjective, isVerb } from './word-classes.ts'
import type { Word } from './words.ts'

/** Marks the verb whose subject a "no" stands on: "no soldier would cross" denies the crossing too. */
function negateVerbAfter(words: readonly Word[], noun: number, lexicon: FindingLexicon): void {
  const next = words[noun + 1]
  if (next?.verbal && !next.boundary) {
    next.negated = true
    if (lexicon.light.has(next.lemma)) negateObject(words, noun + 1, lexicon)
    return
  }
  const auxiliary = words.findIndex((w, i) => i > noun && i <= noun + 3 && lexicon.auxiliaries.has(w.text))
  if (auxiliary < 0 || words.slice(noun + 1, auxiliary + 1).some((w) => w.boundary)) return
  const verb = words.slice(auxiliary + 1, auxiliary + 4).find((w) => !w.stop)
  if (verb && !verb.boundary && isVerb(verb.lemma)) verb.negated = true
}

/** Does a word go on a noun phrase? A form of a verb right before an auxiliary is a noun ("not a single shot was fired"). */
function continues(words: readonly Word[], i: number, lexicon: FindingLexicon): boolean {
  const word = words[i]
  if (!word || word.stop || word.boundary) return false
  return !word.verbal || lexicon.auxiliaries.has(words[i + 1]?.text ?? '')
}

/** The head of the noun phrase that begins after a word: the last of its telling words; -1 where none follows. */
export function headAfter(words: readonly Word[], from: number, lexicon: FindingLexicon): number {
  let i = from + 1
  while (i < words.length && words[i]!.stop && !words[i]!.boundary) i++
  if (i >= words.length || words[i]!.boundary || words[i]!.stop) return -1
  while (continues(words, i + 1, lexicon)) i++
  return i
}

/** "No trace of poison", "no plan to leave", "no evidence that they left": what is denied is what the noun speaks of. */
function passOn(words: readonly Word[], noun: number, lexicon: FindingLexicon): void {
  if (!lexicon.tokens.has(words[noun]!.lemma)) return
  const link = words[noun + 1]
  if (!link?.stop || link.boundary) return
  const rest = words.slice(noun + 2)
  const end = rest.findIndex((w) => w.boundary)
  const reach = end < 0 ? rest : rest.slice(0, end)
  const verb = lexicon.nounLinks.has(link.text) ? undefined : reach.find((w) => w.verbal)
  const denied = verb ?? words[headAfter(words, noun + 1, lexicon)]
  if (denied && !denied.capital) denied.negated = true
}

/** After "no": the head of the noun phrase, what it speaks of, and the verb whose subject it is. */
function negateNoun(words: readonly Word[], from: number, lexicon: FindingLexicon): void {
  const head = headAfter(words, from, lexicon)
  if (head < 0 || words[head]!.capital || lexicon.undoubted.has(words[head]!.lemma)) return
  words[head]!.negated = true
  passOn(words, head, lexicon)
  negateVerbAfter(words, head, lexicon)
}

/** After "nothing" or an object with "no": the verb before it. */
function negateVerbBefore(words: readonly Word[], from: number, lexicon: FindingLexicon): void {
  const particle = lexicon.particles.has(words[from - 1]?.text ?? '') ? 1 : 0
  const reach = words[from]!.text === 'no' && words[from + 1]?.text !== 'one' ? 1 + particle : 3
  for (let i = from - 1; i >= Math.max(0, from - reach) && !words[i + 1]!.boundary; i--)
    if (!words[i]!.stop && isVerb(words[i]!.lemma)) {
      words[i]!.negated = true
      return
    }
}

/** "Nobody is conducting a formal inquiry": there is no inquiry either. */
function negateObject(words: readonly Word[], verb: number, lexicon: FindingLexicon): void {
  const object = headAfter(words, verb, lexicon)
  if (object > verb && !words[object]!.capital) words[object]!.negated = true
}

/** Words after a verb of failing among which what failed stands ("failed in its bid to keep"). */
const REACH = 5

/** Marks the word that a negation falls on: after "no" the next noun, after "nothing" the verb before it, else the next verb or adjective. */
export function negate(words: readonly Word[], from: number, lexicon: FindingLexicon): void {
  const negator = words[from]!.text
  if (lexicon.negativeObjects.has(negator)) negateVerbBefore(words, from, lexicon)
  // "no plan", "nor its terms", "not a matter for the courts"
  const next = words[from + 1]
  if (next && lexicon.wholes.has(next.text)) return
  if (negator === 'no' || (next && lexicon.negators.has(negator) && lexicon.determiners.has(next.text))) {
    negateNoun(words, from, lexicon)
    return
  }
  // "failed to keep", "denied shelling"; "stopped eleven trucks" denies nothing
  const failing = !lexicon.negators.has(negator)
  let handedOn = false
  /** Still right behind the negation, where a base form is a verb ("did not purposely drive")? */
  let close = true
  for (let i = from + 1; i < words.length && !words[i]!.boundary; i++) {
    const word = words[i]!
    if (word.stop || lexicon.negators.has(word.text)) continue
    const verb = word.verbal || (close && isVerb(word.lemma))
    close = close && word.text.endsWith('ly')
    if (!verb && !isAdjective(word.lemma)) continue
    if (word.capital) continue
    if (failing && i > from + REACH) return
    if (failing && words[i - 1]!.text !== 'to' && !(word.text.endsWith('ing') && i <= from + 2)) continue
    if (handedOn && !verb) continue
    word.negated = true
    if (lexicon.light.has(word.lemma)) negateObject(words, i, lexicon)
    if (!lexicon.raising.has(word.lemma)) return
    handedOn = true
  }
}

/**
 * Reads words as denied ("denied that his men had fired"): the verbs of a clause, or the head of a noun phrase ("any presence of
 * soldiers"). Words that hold a negation of their own are left as they are.
 */
export function denyAll(words: readonly Word[], lexicon: FindingLexicon): void {
  if (words.some((w) => w.negated || lexicon.negators.has(w.text))) return
  const head = headAfter(words, -1, lexicon)
  const after = words[head + 1]
  const said = words.slice(0, Math.max(0, head)).some((w) => lexicon.auxiliaries.has(w.text))
  const nominal =
    head >= 0 && !said && (!after || (after.stop && !lexicon.auxiliaries.has(after.text) && !lexicon.conjunctions.has(after.text)))
  const clause = words.some((w) => w.verbal) && !nominal
  if (clause) for (const word of words) word.negated = word.verbal
  else if (words[head]) {
    words[head]!.negated = true
    passOn(words, head, lexicon)
    // "any journalists were in prison": what they were is denied as well
    const predicate = after && lexicon.auxiliaries.has(after.text) ? headAfter(words, head + 1, lexicon) : -1
    if (predicate > head && !words[predicate]!.capital) words[predicate]!.negated = true
  }
}
