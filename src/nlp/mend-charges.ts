import type { Doc, Token } from '../model/doc.ts'

/**
 * "accused police of pressing charges": behind a verb that says what somebody did or shall not do (`charging`) and a preposition, a word in -ing
 * with a bare noun behind it is a deed, and describes no noun. Changes and returns the Doc.
 */
export function mendCharges(doc: Doc, { charging }: { readonly charging: ReadonlySet<string> }): Doc {
  const { tokens } = doc
  for (const mark of tokens) {
    const [deed, noun] = [tokens[mark.i + 1], tokens[mark.head]]
    if (mark.deprel !== 'case' || !/^(of|from|for)$/.test(mark.lemma) || !deed || !noun || !/^\p{Ll}+ing$/u.test(deed.text)) continue
    if (deed.head !== noun.i || !/^(amod|compound)$/.test(deed.deprel) || noun.upos !== 'NOUN') continue
    const verb = verbAbove(tokens, noun)
    if (!verb || !charging.has(verb.lemma) || verb.i > mark.i) continue
    Object.assign(deed, { upos: 'VERB', xpos: 'VBG', head: verb.i, deprel: 'advcl' })
    Object.assign(noun, { head: deed.i, deprel: 'obj' })
    Object.assign(mark, { head: deed.i, deprel: 'mark', upos: 'SCONJ' })
  }
  return doc
}

/** The verb that a noun hangs on, straight or through its object. */
function verbAbove(tokens: readonly Token[], noun: Token): Token | undefined {
  const above = tokens[noun.head]
  if (above?.upos === 'VERB') return above
  return above && /^(obj|nsubj:pass)$/.test(above.deprel) ? tokens[above.head] : undefined
}
