import type { Doc, Token } from '../model/doc.ts'

/** Relations in which the tree leaves a noun that it cannot place behind a bracket. */
const STRAY = /^(xcomp|obl|conj|dep|appos|parataxis|nmod|ccomp|compound)/

/**
 * "signed the Free Trade Area (FTA) agreement": the noun behind a bracket with the short name is what the name in front of the bracket belongs
 * to. Changes and returns the Doc.
 */
export function mendAcronyms(doc: Doc): Doc {
  const { tokens } = doc
  for (const { i, text } of tokens) {
    const [name, short, close, noun] = [tokens[i - 1], tokens[i + 1], tokens[i + 2], tokens[i + 3]]
    if (text !== '(' || close?.text !== ')' || !name || !noun || !/^\p{Lu}/u.test(name.text) || !/^\p{Lu}[\p{L}]*\p{Lu}/u.test(short!.text))
      continue
    if (noun.upos !== 'NOUN' || noun.sentence !== name.sentence || !STRAY.test(noun.deprel) || !/^(obj|nsubj|obl)$/.test(name.deprel))
      continue
    if (noun.head === name.head || noun.head === name.i) swap(tokens, name, noun)
  }
  return doc
}

function swap(tokens: readonly Token[], name: Token, noun: Token): void {
  for (const t of tokens) if (t.head === name.i && /^(det|case|nmod:poss)/.test(t.deprel)) t.head = noun.i
  Object.assign(noun, { head: name.head, deprel: name.deprel })
  Object.assign(name, { head: noun.i, deprel: 'compound' })
}
