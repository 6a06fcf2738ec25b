import type { Doc } from '../model/doc.ts'

/**
 * "Prime Minister Theresa May said", "In May he left": a modal with a capital inside a sentence is a name right behind a name and before a
 * past form, and a month right behind a preposition. Changes and returns the Doc; to be run before lemmas are made.
 */
export function mendModals(doc: Doc): Doc {
  for (const { firstToken, lastToken } of doc.sentences)
    for (let i = firstToken + 1; i < lastToken; i++) {
      const [before, token] = [doc.tokens[i - 1]!, doc.tokens[i]!]
      const verb = doc.tokens[token.head]
      if (token.xpos !== 'MD' || !/^\p{Lu}\p{Ll}/u.test(token.text) || !verb) continue
      if (before.upos === 'ADP' && before.deprel === 'case') {
        Object.assign(token, { upos: 'PROPN', xpos: 'NNP', deprel: 'obl' })
        before.head = token.i
      }
      if (before.upos !== 'PROPN') continue
      if (verb.xpos !== 'VB' || verb.i < i || !/(ed|aid|old)$/.test(verb.text)) continue
      verb.xpos = 'VBD'
      token.upos = 'PROPN'
      token.xpos = 'NNP'
      token.deprel = 'flat'
      token.head = before.deprel === 'flat' || before.deprel === 'compound' ? before.head : before.i
    }
  return doc
}
