import type { Doc, Token } from '../model/doc.ts'

/**
 * "The barrier had stayed down, said the customs chief.": where a verb has a clause before its comma and a bare noun phrase right behind it
 * for a second one, the noun phrase is its subject. Changes and returns the Doc.
 */
export function mendInverted(doc: Doc): Doc {
  const below = new Map<number, Token[]>()
  for (const token of doc.tokens) if (token.head >= 0) below.set(token.head, [...(below.get(token.head) ?? []), token])
  for (const [head, children] of below) {
    const noun = children.find((c) => c.deprel === 'ccomp' && c.i > head && /^(NOUN|PROPN)$/.test(c.upos))
    const told = children.some((c) => c.deprel === 'ccomp' && c.i < head)
    if (!noun || !told || doc.tokens[head - 1]?.text !== ',' || children.some((c) => c.deprel.startsWith('nsubj'))) continue
    if (!(below.get(noun.i) ?? []).some((c) => /^(nsubj|cop|aux|mark)/.test(c.deprel))) noun.deprel = 'nsubj'
  }
  return doc
}
