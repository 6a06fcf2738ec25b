import { isWord, meansPeople } from '../codebook/wordnet.ts'
import type { Doc, Token } from '../model/doc.ts'

/** Places in the tree of what a verb acts upon, and of a noun coordinated with that. */
const ACTED_ON = /^(obj|obl|nsubj)$/

/**
 * "closed the border and dismissed officials": behind the object of a past form and "and", a second past form goes on with what was done, unless
 * it may describe people beside people, and what stands behind it is its object. Changes and returns the Doc.
 */
export function mendDeeds(doc: Doc): Doc {
  const { tokens } = doc
  for (const cc of tokens) {
    const deed = tokens[cc.i + 1]
    if (cc.deprel !== 'cc' || !deed || deed.sentence !== cc.sentence || !/^VB[DN]$/.test(deed.xpos)) continue
    const before = tokens.findLast((t) => t.i < cc.i && t.sentence === cc.sentence && ACTED_ON.test(t.deprel) && isPast(tokens[t.head], t))
    const noun = nounBehind(tokens, deed)
    const verb = before && tokens[before.head]!
    if (!verb || !noun || !hangsHere(deed, noun, before, verb) || areAlike(deed, before, noun)) continue
    if (before.deprel === 'nsubj') before.deprel = 'obj'
    Object.assign(deed, { head: verb.i, deprel: 'conj', upos: 'VERB', xpos: 'VBD' })
    Object.assign(noun, { head: deed.i, deprel: 'obj' })
    cc.head = deed.i
  }
  return doc
}

/** "met the mayor and elected officials": people beside people, and a word that may describe them. */
const areAlike = (deed: Token, before: Token, noun: Token): boolean =>
  isWord(deed.text.toLowerCase(), 'a') && meansPeople(before.lemma) && meansPeople(noun.lemma)

/** Is a noun behind the past form that governs it? */
const isPast = (verb: Token | undefined, noun: Token): boolean => verb?.xpos === 'VBD' && verb.upos === 'VERB' && verb.i < noun.i

/** The noun right behind a verb: the last of the nouns that follow it, with no word before them. */
function nounBehind(tokens: readonly Token[], verb: Token): Token | undefined {
  let at = verb.i + 1
  const isNoun = (i: number) => tokens[i]?.sentence === verb.sentence && /^(NOUN|PROPN)$/.test(tokens[i]!.upos)
  if (!isNoun(at)) return undefined
  while (isNoun(at + 1)) at++
  return tokens[at]
}

/** Did the tree make the deed a modifier or a sister of a noun, or leave its object with the first verb? */
function hangsHere(deed: Token, noun: Token, before: Token, verb: Token): boolean {
  const sister = noun.deprel === 'conj' && (noun.head === before.i || noun.head === verb.i)
  if (deed.deprel === 'amod') return deed.head === noun.i && sister
  if (deed.deprel !== 'conj') return false
  return (sister || (noun.head === verb.i && noun.deprel === 'obj')) && (deed.head === before.i || deed.head === verb.i)
}
