import type { Doc, Token } from '../model/doc.ts'

/** What only a verb governs. */
const GOVERNED = /^(obj|iobj|ccomp|xcomp)$/

/**
 * Words that govern an object or a clause are verbs, whatever the tagger made of them: "is questioning the vote" with "is" for a copula, "the
 * slide shows that" with a plural noun for its head. Changes and returns the Doc; to be run after lemmas are made, which stay right.
 */
export function mendVerbs(doc: Doc): Doc {
  const below = new Map<number, Token[]>()
  for (const token of doc.tokens)
    if (token.head >= 0 && /^(cop|nsubj|obj|iobj|ccomp|xcomp|det|case|amod)/.test(token.deprel))
      below.set(token.head, [...(below.get(token.head) ?? []), token])
  for (const [head, children] of below) mendVerb(doc.tokens[head]!, children)
  return doc
}

function mendVerb(token: Token, children: readonly Token[]): void {
  const governs = children.some((c) => c.i > token.i && GOVERNED.test(c.deprel))
  if (!governs || children.some((c) => /^(det|case|amod)/.test(c.deprel) && c.i < token.i)) return
  const copulas = children.filter((c) => c.deprel === 'cop')
  if (token.xpos === 'VBG') for (const copula of copulas) copula.deprel = 'aux'
  const subject = children.some((c) => c.deprel.startsWith('nsubj') && c.i < token.i)
  if (token.xpos !== 'NNS' || !subject || copulas.length > 0) return
  token.upos = 'VERB'
  token.xpos = 'VBZ'
}
