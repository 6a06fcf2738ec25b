import type { Doc, Token } from '../model/doc.ts'

/** Between "have" and its participle. */
const BETWEEN = /^(ADV|PUNCT)$/

/**
 * "had previously opposed proceedings", 'had "unintentionally" shot down a jet': behind "have" and adverbs a past participle makes the perfect,
 * and neither describes what is had nor is a clause beside it. Changes and returns the Doc.
 */
export function mendPerfects(doc: Doc): Doc {
  for (const have of doc.tokens) {
    if (have.lemma !== 'have' || /^aux/.test(have.deprel)) continue
    let at = have.i + 1
    while (doc.tokens[at]?.sentence === have.sentence && BETWEEN.test(doc.tokens[at]!.upos) && doc.tokens[at]!.text !== ',') at++
    const verb = doc.tokens[at]
    if (verb?.xpos !== 'VBN' || verb.sentence !== have.sentence || at === have.i + 1) continue
    if (!describesWhatIsHad(doc, have, verb) && !standsBeside(doc, have, verb)) continue
    join(doc, have, verb)
  }
  return doc
}

/** "had previously opposed proceedings", with an adverb that tells when or how often. */
function describesWhatIsHad({ tokens }: Doc, have: Token, verb: Token): boolean {
  const noun = tokens[verb.head]
  return verb.deprel === 'amod' && noun?.head === have.i && noun.deprel === 'obj' && !tokens.some((t) => t.head === noun.i && t.i < have.i)
}

const standsBeside = ({ tokens }: Doc, have: Token, verb: Token): boolean =>
  (verb.head === have.i || (have.head >= 0 && verb.head === have.head)) &&
  /^(ccomp|xcomp|advcl|acl|parataxis|dep)/.test(verb.deprel) &&
  !tokens.some((t) => t.head === have.i && t.deprel === 'obj')

/** Puts the participle in the place of "have", with all that hangs there. */
function join({ tokens }: Doc, have: Token, verb: Token): void {
  const noun = tokens[verb.head]
  if (verb.deprel === 'amod' && noun) Object.assign(noun, { head: verb.i })
  for (const t of tokens) if (t.head === have.i && t !== verb) t.head = verb.i
  Object.assign(verb, { head: have.head, deprel: have.deprel, upos: 'VERB' })
  Object.assign(have, { head: verb.i, deprel: 'aux', upos: 'AUX' })
}
