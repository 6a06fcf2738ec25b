import { isWord } from '../codebook/wordnet.ts'
import type { Doc, Token } from '../model/doc.ts'
import { FINITE } from './mend-roots.ts'

/**
 * "Bolivia cut ties with Israel.": a short sentence without a finite verb, whose head is a noun with a past participle before it and another
 * name or noun right before that, tells with the participle what the first did to the second. Changes and returns the Doc.
 */
export function mendVerbless(doc: Doc): Doc {
  for (const { firstToken, lastToken } of doc.sentences) {
    const own = doc.tokens.slice(firstToken, lastToken)
    const root = own.find((t) => t.head < 0)
    if (!root || !/^(NOUN|PROPN)$/.test(root.upos) || own.at(-1)!.text !== '.' || own.some((t) => FINITE.test(t.xpos))) continue
    const verb = own.find((t) => t.head === root.i && t.i < root.i && isParticiple(t) && isSubject(own, root, t))
    if (verb) makeClause(doc, own, root, verb)
    else if (isPresent(own, root)) openPresent(doc, own, root)
  }
  return doc
}

const isParticiple = ({ deprel, xpos, text }: Token): boolean =>
  deprel === 'amod' && (xpos === 'VBN' || xpos === 'JJ') && /^\p{Ll}/u.test(text)

const isFormed = ({ xpos, text }: Token): boolean => xpos === 'VBN' || /[^e]ed$/.test(text)

/** Does a name or a noun that could act stand right before the participle, and nothing that makes both one phrase? */
function isSubject(own: readonly Token[], root: Token, verb: Token): boolean {
  const before = own.find((t) => t.i === verb.i - 1)
  if (!before || (before.head !== root.i && before.head !== verb.i) || !(/^(PROPN|NOUN)$/.test(before.upos) || isPeople(own, before)))
    return false
  const between = own.filter((t) => t.i > verb.i && t.i < root.i)
  const linked = before.deprel === 'nsubj' || (isFormed(verb) && /^(compound|amod|nmod:unmarked)$/.test(before.deprel))
  return linked && !own.some((t) => t.head === root.i && /^(cop|case)$/.test(t.deprel)) && between.every((t) => t.upos !== 'VERB')
}

/** "The British": an adjective with a capital behind an article. */
const isPeople = (own: readonly Token[], { i, upos, text }: Token): boolean =>
  upos === 'ADJ' && /^\p{Lu}/u.test(text) && own.some((t) => t.i === i - 1 && t.upos === 'DET')

function makeClause(doc: Doc, own: readonly Token[], root: Token, verb: Token): void {
  const subject = doc.tokens[verb.i - 1]!
  for (const token of own) {
    if (token.head !== root.i || token === verb) continue
    if (token.i < verb.i) token.head = subject.i
    else if (token.i > root.i && /^(punct|obl|advmod|advcl|conj|cc)/.test(token.deprel)) token.head = verb.i
    else if (token.i > root.i && token.deprel === 'nmod' && casedBy(own, token) !== 'of')
      Object.assign(token, { head: verb.i, deprel: 'obl' })
  }
  Object.assign(verb, { head: -1, deprel: 'root', upos: 'VERB', xpos: 'VBD' })
  Object.assign(subject, { head: verb.i, deprel: 'nsubj' })
  Object.assign(root, { head: verb.i, deprel: 'obj' })
}

/** "France profits from the quarrel.": a plural noun behind a bare name, with nothing but phrases after it, is what the name does. */
function isPresent(own: readonly Token[], root: Token): boolean {
  const name = own.find((t) => t.i === root.i - 1)
  if (root.xpos !== 'NNS' || !name || name.upos !== 'PROPN' || name.head !== root.i || !isWord(root.lemma, 'v')) return false
  const below = own.filter((t) => t.head === root.i && t !== name && t.deprel !== 'punct')
  const behind = own.find((t) => t.i === root.i + 1)
  return behind?.deprel === 'case' && behind.text !== 'of' && below.every((t) => t.i > root.i && /^(nmod|advmod)/.test(t.deprel))
}

function openPresent(doc: Doc, own: readonly Token[], root: Token): void {
  for (const token of own) if (token.head === root.i && token.deprel === 'nmod') token.deprel = 'obl'
  Object.assign(doc.tokens[root.i - 1]!, { deprel: 'nsubj' })
  Object.assign(root, { upos: 'VERB', xpos: 'VBZ' })
}

const casedBy = (own: readonly Token[], noun: Token): string =>
  own.find((t) => t.head === noun.i && t.deprel === 'case' && t.i < noun.i)?.text.toLowerCase() ?? ''
