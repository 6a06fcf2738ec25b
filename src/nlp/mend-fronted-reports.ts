import type { Doc, Token } from '../model/doc.ts'

/**
 * "Talks over pay have collapsed, the union announced.": a clause before the comma that lacks the subject which hangs, as a second subject or
 * as a clause, on the verb of the sentence, takes it, and is what that verb tells. Changes and returns the Doc.
 */
export function mendFrontedReports(doc: Doc): Doc {
  for (const { firstToken, lastToken } of doc.sentences) {
    const own = doc.tokens.slice(firstToken, lastToken)
    for (const noun of own) {
      const verb =
        /^(?:nsubj:outer|ccomp|obj|obl)$/.test(noun.deprel) && /^(?:NOUN|PROPN)$/.test(noun.upos) ? doc.tokens[noun.head] : undefined
      const told = verb && frontedClause(own, noun, verb)
      if (!told) continue
      Object.assign(noun, { head: told.i, deprel: 'nsubj' })
      told.deprel = 'ccomp'
    }
  }
  return doc
}

/** The finite clause without subject or conjunction between a noun and the verb of saying that both hang on. */
function frontedClause(own: readonly Token[], noun: Token, verb: Token): Token | undefined {
  const below = (head: Token, deprel: RegExp) => own.some((t) => t.head === head.i && deprel.test(t.deprel))
  const subject = own.some((t) => t.head === verb.i && t.deprel === 'nsubj' && t !== noun)
  if (!subject || below(noun, /^(?:nsubj|cop|aux|mark|case)/)) return undefined
  const told = own.find(
    (t) => t.head === verb.i && noun.i < t.i && t.i < verb.i && t.upos === 'VERB' && /^(?:advcl|ccomp)$/.test(t.deprel) && t !== noun,
  )
  if (!told || below(told, /^(?:nsubj|mark|csubj|advmod:relcl)/)) return undefined
  const finite = /^VB[DZP]$/.test(told.xpos) || below(told, /^aux/)
  return finite && own.some((t) => t.text === ',' && told.i < t.i && t.i < verb.i) ? told : undefined
}
