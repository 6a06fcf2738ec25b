import type { Doc, Token } from '../model/doc.ts'

/**
 * "The barrier had stayed down, said the customs chief.", "No branch will close: so said the bank.": where a verb without a subject stands
 * behind a clause and a comma, or behind "so", a bare noun phrase right after it that was read as an object is its subject. Changes and
 * returns the Doc.
 */
export function mendInverted(doc: Doc): Doc {
  const below = new Map<number, Token[]>()
  for (const token of doc.tokens) if (token.head >= 0) below.set(token.head, [...(below.get(token.head) ?? []), token])
  for (const [head, children] of below) {
    const verb = doc.tokens[head]!
    const before = doc.tokens[head - 1]?.lemma.toLowerCase()
    const so = before === 'so' && /^VB[DZP]$/.test(verb.xpos)
    const told = before === ',' && children.some((c) => c.deprel === 'ccomp' && c.i < head)
    const noun = children.find((c) => /^(?:ccomp|iobj)$/.test(c.deprel) && c.i > head && /^(NOUN|PROPN)$/.test(c.upos))
    // "…, told Reuters that it fell"
    const whom = noun?.deprel === 'iobj' && children.some((c) => c.deprel === 'ccomp' && c.i > head)
    if (!noun || whom || !(told || so)) continue
    if (children.some((c) => c.deprel.startsWith('nsubj'))) continue
    if (!(below.get(noun.i) ?? []).some((c) => /^(nsubj|cop|aux|mark)/.test(c.deprel))) noun.deprel = 'nsubj'
  }
  return doc
}
