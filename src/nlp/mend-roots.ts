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
    const verb = own.find((t) => isVerb(doc, root, t)) ?? own.find((t) => isHidden(doc, root, t))
    if (!verb) continue
    const noun = verb.deprel === 'amod' ? doc.tokens[verb.head]! : undefined
    crown(own, root, verb)
    if (noun) Object.assign(noun, { head: verb.i, deprel: 'obj' })
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

/** "Ana Keller, the governor, dismissed officials": behind an aside, what the tree makes describe the thing acted upon. */
function isHidden({ tokens }: Doc, root: Token, token: Token): boolean {
  if (token.deprel !== 'amod' || !/^VB[ND]$/.test(token.xpos)) return false
  const noun = tokens[token.head]!
  const commas = tokens.slice(root.i + 1, token.i).filter((t) => t.text === ',').length
  const aside = tokens.some((t) => t.head === root.i && t.deprel === 'appos' && t.i < token.i)
  return aside && commas >= 2 && tokens[token.i - 1]!.text === ',' && noun.i > token.i && noun.head === root.i
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
