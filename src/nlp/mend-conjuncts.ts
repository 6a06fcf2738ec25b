import type { Doc, Token } from '../model/doc.ts'

/** Relations of the clauses that a past form is no sister of, when their verb is bare. */
const COMPLEMENT = /^(xcomp|ccomp|advcl|acl)(:|$)/

/**
 * Two slips at conjunctions. "The council demanded that both sides stop and urged …": a past form is no sister of a bare one, but of the past
 * form above it. "since Chad, Niger and Mali cut their ties": a past form right behind the names that a word of time (`temporal`) governs
 * makes a clause of them. Changes and returns the Doc.
 */
export function mendConjuncts(doc: Doc, { temporal }: { readonly temporal: ReadonlySet<string> }): Doc {
  for (const token of doc.tokens) {
    if (token.deprel !== 'conj' || token.xpos !== 'VBD') continue
    const has = (relation: string) => doc.tokens.some((t) => t.head === token.i && t.deprel.startsWith(relation))
    if (has('nsubj')) continue
    if (has('cc')) joinPast(doc, token)
    else openClause(doc, token, temporal)
  }
  return doc
}

/** Hangs a past form on the nearest past form above the bare verb that the tree makes its sister. */
function joinPast({ tokens }: Doc, token: Token): void {
  const sister = tokens[token.head]!
  if (sister.xpos !== 'VB' && !isSubjunctive(tokens, sister)) return
  for (let at: Token | undefined = sister; at && COMPLEMENT.test(at.deprel); at = tokens[at.head]) {
    const above: Token | undefined = tokens[at.head]
    if (above?.xpos !== 'VBD') continue
    token.head = above.i
    return
  }
}

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
