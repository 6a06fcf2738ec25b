import type { Doc, Token } from '../model/doc.ts'

/** Tags of finite verbs and modals. */
export const FINITE = /^(VBD|VBZ|VBP|MD)$/

/**
 * "Ana Keller, director of the port, called for calm": a sentence without a verb of its own, whose name has an aside between commas and a past
 * participle behind it, has that for its verb. Changes and returns the Doc.
 */
export function mendRoots(doc: Doc): Doc {
  for (const { firstToken, lastToken } of doc.sentences) {
    const own = doc.tokens.slice(firstToken, lastToken)
    const root = own.find((t) => t.head < 0)
    if (!root || !/^(NOUN|PROPN)$/.test(root.upos) || own.some((t) => t.head === root.i && isClausal(t))) continue
    const verb = own.find((t) => isVerb(doc, root, t))
    if (verb) crown(own, root, verb)
  }
  return doc
}

const isClausal = ({ deprel, xpos }: Token): boolean => /^(cop|aux)/.test(deprel) || (FINITE.test(xpos) && !/^(acl|conj)/.test(deprel))

/** A participle that might be a past form, right behind the comma that closes an aside, without a doer of its own ("by"). */
function isVerb({ tokens }: Doc, root: Token, token: Token): boolean {
  const governs = (relation: string) => tokens.some((t) => t.head === token.i && t.deprel === relation)
  const joined = token.deprel === 'conj' && governs('obj') && !governs('nsubj') && !governs('cc')
  if (!(token.deprel === 'acl' || joined) || !/^VB[ND]$/.test(token.xpos) || !/[dt]$/.test(token.text)) return false
  const host = tokens[token.head]!
  const hung = host.i === root.i || (host.head === root.i && host.deprel === 'appos')
  const commas = tokens.slice(root.i + 1, token.i).filter((t) => t.text === ',').length
  const before = tokens[token.i - 1]!.upos === 'ADV' ? tokens[token.i - 2] : tokens[token.i - 1]
  if (!hung || before?.text !== ',' || commas < 2) return false
  return !tokens.some((t) => t.head === token.i && (/^aux/.test(t.deprel) || t.deprel === 'obl:agent')) && !isBy(tokens[token.i + 1])
}

const isBy = (token: Token | undefined): boolean => token?.upos === 'ADP' && token.lemma === 'by'

/** Makes the verb the root and the old root its subject; what stands behind the verb and the last mark hang on the verb. */
export function crown(own: readonly Token[], root: Token, verb: Token): void {
  verb.xpos = 'VBD'
  verb.head = -1
  verb.deprel = 'root'
  root.head = verb.i
  root.deprel = 'nsubj'
  for (const token of own) if (token.head === root.i && token.i > verb.i) token.head = verb.i
}
