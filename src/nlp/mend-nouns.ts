import { isWord } from '../codebook/wordnet.ts'
import type { Doc, Token } from '../model/doc.ts'

/** Places in the tree where only a nominal stands. */
const NOMINAL = /^(nsubj|nsubj:pass|obj|iobj|obl|nmod|nmod:poss)$/
/** What only a clause governs. */
const CLAUSAL = /^(nsubj|csubj|obj|iobj|ccomp|xcomp|aux|cop|mark|expl|advcl)/

/**
 * "demanded higher pay", "sought guarantees": a word tagged as a finite verb or an infinitive that stands as subject, object or in a phrase,
 * and governs nothing that a verb would, is a noun: so are two thirds of the few such words in the treebanks. "Blamed drought for the
 * shortage": right behind a verb, a word that no dictionary knows as a verb is its object. Changes and returns the Doc.
 */
export function mendNouns(doc: Doc): Doc {
  const governing = new Set(doc.tokens.filter((t) => t.head >= 0 && CLAUSAL.test(t.deprel)).map((t) => t.head))
  for (const token of doc.tokens) {
    if (!/^VB[ZPN]?$/.test(token.xpos) || token.upos !== 'VERB' || governing.has(token.i)) continue
    if (token.xpos !== 'VBN' && NOMINAL.test(token.deprel)) callNoun(token)
    else if (isMistaken(doc, token)) {
      callNoun(token)
      token.deprel = 'obj'
    }
  }
  return doc
}

/** Is a word, right behind the verb that it hangs on, a noun and nothing else in the dictionary? */
const isMistaken = ({ tokens }: Doc, { i, head, deprel, lemma }: Token): boolean =>
  deprel === 'xcomp' && head === i - 1 && tokens[head]!.upos === 'VERB' && isWord(lemma, 'n') && !isWord(lemma, 'v')

function callNoun(token: Token): void {
  token.upos = 'NOUN'
  token.xpos = token.xpos === 'VBZ' ? 'NNS' : 'NN'
}
