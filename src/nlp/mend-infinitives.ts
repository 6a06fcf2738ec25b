import { isWord } from '../codebook/wordnet.ts'
import type { Doc, Token } from '../model/doc.ts'

/**
 * "promised to lower taxes": behind a verb that takes an infinitive (`intending`), a "to" taken for a preposition and an adjective that is a
 * verb as well, with nothing between, open one. Changes and returns the Doc.
 */
export function mendInfinitives(doc: Doc, { intending }: { readonly intending: ReadonlySet<string> }): Doc {
  const { tokens } = doc
  for (const to of tokens) {
    const [verb, noun] = [tokens[to.i + 1], tokens[to.head]]
    if (to.deprel !== 'case' || to.text.toLowerCase() !== 'to' || !verb || !noun) continue
    if (verb === noun) openBare(tokens, to, verb, intending)
    if (verb.head !== noun.i) continue
    const governor = tokens[noun.head]
    const taken = governor?.upos === 'VERB' && intending.has(governor.lemma) && governor.i < to.i
    const bare = verb.deprel === 'compound' && verb.xpos === 'VB'
    if (taken && (verb.deprel === 'amod' || bare) && isWord(verb.text, 'v')) open(to, verb, noun, governor)
  }
  return doc
}

/** "promised to shelter the minister": a word with an object of its own is no noun. */
function openBare(tokens: readonly Token[], to: Token, verb: Token, intending: ReadonlySet<string>): void {
  const governor = tokens[verb.head]
  const acts = tokens.some((t) => t.head === verb.i && t.deprel === 'obj' && t.i > verb.i)
  if (!acts || verb.deprel !== 'obl' || governor?.upos !== 'VERB' || !intending.has(governor.lemma) || !isWord(verb.text, 'v')) return
  Object.assign(verb, { upos: 'VERB', xpos: 'VB', lemma: verb.text.toLowerCase(), deprel: 'xcomp' })
  Object.assign(to, { upos: 'PART', xpos: 'TO', deprel: 'mark' })
}

/** Makes the adjective the infinitive of its governor, and the noun what it acts upon. */
function open(to: Token, verb: Token, noun: Token, governor: Token): void {
  Object.assign(verb, { upos: 'VERB', xpos: 'VB', lemma: verb.text.toLowerCase(), head: governor.i, deprel: 'xcomp' })
  Object.assign(noun, { head: verb.i, deprel: 'obj' })
  Object.assign(to, { upos: 'PART', xpos: 'TO', head: verb.i, deprel: 'mark' })
}
