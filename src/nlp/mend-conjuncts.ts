import type { Doc, Token } from '../model/doc.ts'

/** Relations of the clauses that a past form is no sister of, when their verb is bare. */
const COMPLEMENT = /^(xcomp|ccomp|advcl|acl)(:|$)/

/**
 * Three slips at conjunctions. "The council demanded that both sides stop and urged …": a past form is no sister of a bare one, but of
 * the finite form above it, nor is a charge (`charging`) one of what somebody says to be so. "since Chad, Niger and Mali cut their
 * ties": a past form right behind the names that a word of time (`temporal`) governs makes a clause of them. "Sacked the minister
 * and suspended parliament": a noun behind a verb is no sister of the noun before that verb, but its object. Changes and returns the Doc.
 */
export function mendConjuncts(doc: Doc, { temporal, charging }: Words): Doc {
  for (const token of doc.tokens) {
    if (token.deprel === 'conj' && token.upos === 'NOUN') giveBack(doc, token)
    if (token.deprel !== 'conj' || !/^VB[DN]$/.test(token.xpos)) continue
    const has = (relation: string) => doc.tokens.some((t) => t.head === token.i && t.deprel.startsWith(relation))
    // "was needed but criticised the police": whom it has for an object, it is no passive of
    if (token.xpos === 'VBN' && charging.has(token.lemma) && has('obj') && !has('aux')) token.xpos = 'VBD'
    if (token.xpos !== 'VBD' || has('nsubj')) continue
    if (has('cc')) joinPast(doc, token, charging)
    else openClause(doc, token, temporal)
  }
  return doc
}

interface Words {
  readonly temporal: ReadonlySet<string>
  readonly charging: ReadonlySet<string>
}

/** Makes a noun that the tree joins to the object of one verb the object of the next verb, if that has none. */
function giveBack({ tokens }: Doc, noun: Token): void {
  const [sister, verb] = [tokens[noun.head]!, tokens.findLast((t) => t.i < noun.i && t.upos === 'VERB' && t.deprel === 'conj')]
  if (sister.deprel !== 'obj' || !verb || verb.i < sister.i || verb.head !== sister.head) return
  if (tokens.some((t) => (t.head === verb.i && t.deprel === 'obj') || (t.head === noun.i && /^(cc|case)/.test(t.deprel)))) return
  Object.assign(noun, { head: verb.i, deprel: 'obj' })
}

/** Hangs a past form on the nearest finite form above the bare verb, or above what something was, that the tree makes its sister. */
function joinPast({ tokens }: Doc, token: Token, charging: ReadonlySet<string>): void {
  const sister = tokens[token.head]!
  const charges = charging.has(token.lemma) && isState(tokens, sister)
  if (sister.xpos !== 'VB' && !charges && !isSubjunctive(tokens, sister)) return
  for (let at: Token | undefined = sister; at && COMPLEMENT.test(at.deprel); at = tokens[at.head]) {
    const above: Token | undefined = tokens[at.head]
    if (!above || !/^VB[DZP]$/.test(above.xpos)) continue
    token.head = above.i
    return
  }
}

/** "said it was ready for talks but accused …": what is told of something is no sister of a charge. */
const isState = (tokens: readonly Token[], { i, upos, deprel }: Token): boolean =>
  deprel === 'ccomp' && (upos !== 'VERB' || tokens.some((t) => t.head === i && t.deprel === 'aux:pass'))

/** "demanded that both sides stop": a present form after "that" under a past one. */
const isSubjunctive = (tokens: readonly Token[], { i, xpos, head, deprel }: Token): boolean =>
  xpos === 'VBP' &&
  deprel === 'ccomp' &&
  tokens[head]?.xpos === 'VBD' &&
  tokens.some((t) => t.head === i && t.deprel === 'mark' && t.lemma === 'that')

function openClause({ tokens }: Doc, verb: Token, temporal: ReadonlySet<string>): void {
  const above = tokens[verb.head]!
  const noun = tokens.findLast((t) => t.i < verb.i && t.head === above.i && t.deprel === 'obl' && t.i > above.i)
  const opener = noun && tokens.find((t) => t.head === noun.i && t.deprel === 'case')
  if (!noun || !opener || !temporal.has(opener.lemma.toLowerCase()) || !isBelow(tokens, verb.i - 1, noun.i)) return
  noun.head = verb.i
  noun.deprel = 'nsubj'
  verb.deprel = 'advcl'
  opener.head = verb.i
  opener.deprel = 'mark'
  opener.upos = 'SCONJ'
}

function isBelow(tokens: readonly Token[], token: number, top: number): boolean {
  for (let at = token, steps = 0; at >= 0 && steps < tokens.length; at = tokens[at]!.head, steps++) if (at === top) return true
  return false
}
