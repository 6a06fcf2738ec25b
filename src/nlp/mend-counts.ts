import type { FigureWords } from '../codebook/figures.ts'
import type { Doc, Token } from '../model/doc.ts'

type Words = Pick<FigureWords, 'approximate' | 'between' | 'short' | 'times' | 'percent'>

/**
 * "Killed at least 30 people", "freed between 20 and 30 hostages": what is counted is no prepositional phrase because of the words that make
 * its number approximate, but the object of a verb that has none; spells of time, lengths and shares are not. Changes and returns the Doc.
 */
export function mendCounts(doc: Doc, words: Words): Doc {
  const opening = new Set([...words.approximate, words.between])
  const measures = new Set([...words.short, ...words.times, ...words.percent])
  for (const noun of doc.tokens) {
    if (noun.deprel !== 'obl' || noun.upos !== 'NOUN' || measures.has(noun.lemma.toLowerCase())) continue
    const verb = doc.tokens[noun.head]!
    const first = firstNumber(doc, noun, verb)
    if (!first || !isActive(doc, verb)) continue
    const before = doc.tokens.slice(verb.i + 1, first.i).filter(({ upos }) => upos !== 'DET')
    if (!opening.has(before.map(({ text }) => text.toLowerCase()).join(' '))) continue
    noun.deprel = 'obj'
    for (const token of before)
      if (token.head === noun.i || token.head === verb.i) Object.assign(token, { head: first.i, deprel: 'advmod' })
  }
  return doc
}

/** The first number that stands between a verb and what it counts. */
function firstNumber({ tokens }: Doc, noun: Token, verb: Token): Token | undefined {
  return tokens.slice(verb.i + 1, noun.i).find(({ head, deprel, upos }) => head === noun.i && deprel === 'nummod' && upos === 'NUM')
}

/** Is a verb in the active, with neither an object nor a clause, and no participle that describes a noun? */
const isActive = ({ tokens }: Doc, verb: Token): boolean =>
  verb.upos === 'VERB' &&
  !verb.deprel.startsWith('acl') &&
  !(verb.deprel === 'conj' && tokens[verb.head]!.deprel.startsWith('acl')) &&
  !tokens.some(({ head, deprel }) => head === verb.i && /^(obj|aux:pass|nsubj:pass|ccomp|xcomp|cop|expl)/.test(deprel))
