import type { Doc, Token } from '../model/doc.ts'

/**
 * "When Chad cut supplies, it hoped …": where a main verb has an empty "it" right behind a comma and, before the comma, the object of the
 * fronted clause for its subject, "it" is the subject, the noun the object of that clause, and a name that hangs there as a modifier its
 * subject. Changes and returns the Doc.
 */
export function mendFronted(doc: Doc): Doc {
  for (const { firstToken, lastToken } of doc.sentences) {
    const own = doc.tokens.slice(firstToken, lastToken)
    for (const it of own) if (it.deprel === 'expl' && it.xpos === 'PRP' && doc.tokens[it.i - 1]?.text === ',') mendClauses(doc, own, it)
  }
  return doc
}

function mendClauses(doc: Doc, own: readonly Token[], it: Token): void {
  const main = doc.tokens[it.head]!
  const noun = own.find((t) => t.head === main.i && t.deprel === 'nsubj' && t.i < it.i)
  if (!noun || main.upos !== 'VERB' || main.i < it.i) return
  it.deprel = 'nsubj'
  const fronted = own.find((t) => t.head === main.i && t.deprel === 'advcl' && t.i < noun.i && t.upos === 'VERB')
  noun.head = fronted?.i ?? noun.head
  noun.deprel = fronted ? 'obj' : 'dislocated'
  const name = fronted && own.find((t) => t.head === fronted.i && t.deprel === 'compound' && t.upos === 'PROPN' && t.i === fronted.i - 1)
  if (name) name.deprel = 'nsubj'
}
