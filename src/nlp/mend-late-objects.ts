import type { Doc, Token } from '../model/doc.ts'
import { crown } from './mend-roots.ts'

/** Relations that a noun phrase gets which nothing joins to its sentence but its place. */
const LOOSE = /^(obl|obl:unmarked|nmod|nmod:unmarked|appos|dep|nsubj)$/
/** What stands before a noun in its phrase. */
const BEFORE = /^(det|nummod|nmod:poss|amod|compound|case|nmod:desc|advmod)$/
/** What opens the phrase of a noun. */
const OPENS = /^(det|nummod|nmod:poss|amod)$/

/**
 * "The ministers signed in Vienna a protocol": a noun phrase without a preposition behind those of a verb that has no object yet is its object,
 * unless it is a spell of time (`spells`). A past form behind a noun that has an object so is the sentence's verb, and no participle. Changes
 * and returns the Doc.
 */
export function mendLateObjects(doc: Doc, { spells }: { readonly spells: ReadonlySet<string> }): Doc {
  for (const { firstToken, lastToken } of doc.sentences) {
    const own = doc.tokens.slice(firstToken, lastToken)
    for (const verb of own) if (/^VB[DNZP]$/.test(verb.xpos)) giveObject(own, verb, spells)
  }
  return doc
}

function giveObject(own: readonly Token[], verb: Token, spells: ReadonlySet<string>): void {
  const below = own.filter((t) => t.head === verb.i)
  if (below.some((t) => /^(obj|iobj|ccomp|xcomp|aux:pass|nsubj:pass|obl:agent|cop|expl|compound:prt)/.test(t.deprel))) return
  const phrase = below.find((t) => t.deprel === 'obl' && t.i > verb.i && cased(own, t))
  if (!phrase || opening(own, phrase) !== verb.i + 1) return
  const object = own.find((t) => t.i > phrase.i && isLate(own, verb, t, spells))
  if (!object) return
  const root = own.find((t) => t.head < 0)
  if (verb.deprel.startsWith('acl') && (verb.head !== root?.i || !isBare(own, root, verb))) return
  if (verb.deprel.startsWith('acl')) crown(own, root!, verb)
  object.head = verb.i
  object.deprel = 'obj'
}

/** A noun alone but for its participle and the marks: no verb makes a sentence of it. */
const isBare = (own: readonly Token[], root: Token, verb: Token): boolean =>
  /^(NOUN|PROPN)$/.test(root.upos) &&
  verb.head === root.i &&
  !own.some(
    (t) => t.head === root.i && (/^(cop|aux|nsubj|acl:relcl|parataxis)/.test(t.deprel) || (t.deprel.startsWith('acl') && t !== verb)),
  )

const cased = (own: readonly Token[], noun: Token): boolean => own.some((t) => t.head === noun.i && t.deprel === 'case')

/** The first word of a noun's phrase, as far as it stands before the noun. */
const opening = (own: readonly Token[], noun: Token): number =>
  Math.min(noun.i, ...own.filter((t) => t.head === noun.i && t.i < noun.i && BEFORE.test(t.deprel)).map((t) => t.i))

/** A noun with words that open its phrase, hung on the verb, or on what a preposition governs, right behind the phrases before it. */
function isLate(own: readonly Token[], verb: Token, noun: Token, spells: ReadonlySet<string>): boolean {
  if (noun.upos !== 'NOUN' || !LOOSE.test(noun.deprel) || spells.has(noun.lemma) || cased(own, noun)) return false
  const start = opening(own, noun)
  const before = own.find((t) => t.i === start - 1)
  if (start === noun.i || !before || /^(PUNCT|ADP|CCONJ|SCONJ|VERB)$/.test(before.upos)) return false
  if (!own.some((t) => t.i === start && OPENS.test(t.deprel))) return false
  if (noun.deprel === 'nsubj' && !own.some((t) => t.i === noun.head && spells.has(t.lemma))) return false
  return noun.head === verb.i || own.some((t) => t.i === noun.head && t.i > verb.i && t.i < start && isUnder(own, t, verb))
}

function isUnder(own: readonly Token[], token: Token, verb: Token): boolean {
  let at: Token | undefined = token
  for (let steps = 0; at && steps < own.length; steps++) {
    if (at.i === verb.i) return true
    if (at.upos === 'VERB') return false
    const above: number = at.head
    at = own.find((t) => t.i === above)
  }
  return false
}
