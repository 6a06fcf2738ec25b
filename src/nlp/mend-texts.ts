import type { Doc, Token } from '../model/doc.ts'

/**
 * "approved a bill legalising abortion", "struck down a law barring imports": a participle right behind a text that does something (`texts`)
 * describes that text, and neither compounds with what follows nor tells what the doer of the main verb does. Changes and returns the Doc.
 */
export function mendTexts(doc: Doc, { texts }: { readonly texts: ReadonlySet<string> }): Doc {
  for (const token of doc.tokens) {
    const noun = doc.tokens[token.i - 1]
    if (noun?.upos !== 'NOUN' || !texts.has(noun.lemma) || !/^\p{Ll}+ing$/u.test(token.text) || noun.sentence !== token.sentence) continue
    if (token.xpos === 'VBG' && token.deprel === 'advcl' && noun.head === token.head && noun.deprel === 'obj') hang(token, noun)
    else unfold(doc, noun, token)
  }
  return doc
}

function hang(token: Token, noun: Token): void {
  token.head = noun.i
  token.deprel = 'acl'
}

/** Makes one noun phrase with a participle in its middle two: "a bill" and "abortion", which it legalises. */
function unfold({ tokens }: Doc, noun: Token, token: Token): void {
  const head = tokens[token.head]
  const within = /^(compound|amod)$/
  if (!head || noun.head !== head.i || head.i < token.i || !within.test(noun.deprel) || !within.test(token.deprel)) return
  if (!tokens.some((t) => t.head === head.i && t.i < noun.i && t.deprel === 'det')) return
  noun.head = head.head
  noun.deprel = head.deprel
  for (const t of tokens) if (t.head === head.i && t.i < noun.i) t.head = noun.i
  Object.assign(token, { upos: 'VERB', xpos: 'VBG', head: noun.i, deprel: 'acl' })
  head.head = token.i
  head.deprel = 'obj'
}
