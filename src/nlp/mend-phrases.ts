import type { Doc, Token } from '../model/doc.ts'

/**
 * Two slips of prepositions. "by Senators Ana Keller and …": a preposition in front of a title goes with the name that the title stands
 * before. "spoke on a number of occasions with Chad": whom one does something *with* hangs on the verb, and not on a spell of time (`spells`).
 * Changes and returns the Doc.
 */
export function mendPhrases(doc: Doc, { spells }: { readonly spells: ReadonlySet<string> }): Doc {
  for (const token of doc.tokens) {
    if (token.deprel !== 'case') continue
    const noun = doc.tokens[token.head]!
    if (noun.deprel === 'nmod:desc' && noun.head > noun.i) token.head = noun.head
    else if (token.lemma === 'with' && noun.deprel === 'nmod') raise(doc, noun, spells)
  }
  return doc
}

/** Hangs a phrase on the verb above the spell of time that it was hung on. */
function raise({ tokens }: Doc, noun: Token, spells: ReadonlySet<string>): void {
  if (!spells.has(tokens[noun.head]!.lemma)) return
  let at = tokens[noun.head]
  while (at && /^(nmod|obl)/.test(at.deprel)) at = tokens[at.head]
  if (at?.upos !== 'VERB') return
  noun.head = at.i
  noun.deprel = 'obl'
}
