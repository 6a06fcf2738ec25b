import type { Doc, Token } from '../model/doc.ts'

/** Places in the tree where a noun stands. */
const NOMINAL = /^(nsubj|obj|iobj|obl|nmod|appos|conj|root)/

/** "their killing of the envoy": a gerund with a possessor or an article, or with an of-phrase for an object, is a noun. Changes and returns the Doc. */
export function mendGerunds(doc: Doc): Doc {
  const ofPhrases = new Set(doc.tokens.filter((t) => t.deprel === 'case' && t.lemma === 'of').map((t) => t.head))
  const nominal = new Set<number>()
  const acting = new Set<number>()
  for (const { head, deprel, i } of doc.tokens) {
    if (head < 0) continue
    const isOf = deprel === 'nmod' && i > head && ofPhrases.has(i)
    if (deprel === 'nmod:poss' || deprel === 'det' || isOf) nominal.add(head)
    if (/^(obj|iobj|aux|nsubj|xcomp|ccomp|mark)/.test(deprel)) acting.add(head)
  }
  for (const token of doc.tokens)
    if (token.xpos === 'VBG' && nominal.has(token.i) && !acting.has(token.i) && NOMINAL.test(token.deprel)) callNoun(token)
  return doc
}

function callNoun(token: Token): void {
  token.upos = 'NOUN'
  token.xpos = 'NN'
  token.lemma = token.text.toLowerCase()
}
