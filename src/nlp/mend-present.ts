import { isWord } from '../codebook/wordnet.ts'
import type { Doc, Token } from '../model/doc.ts'
import { FINITE } from './mend-roots.ts'

/**
 * "The bank questions two members.": a sentence with a full stop and without a finite verb, in which a word in -s that can be a verb stands
 * between a singular noun and the beginning of another phrase, has that for its verb. Changes and returns the Doc.
 */
export function mendPresent(doc: Doc): Doc {
  for (const { firstToken, lastToken } of doc.sentences) {
    const own = doc.tokens.slice(firstToken, lastToken)
    if (own.at(-1)?.text !== '.' || own.some((t) => FINITE.test(t.xpos) || t.upos === 'AUX' || /^V/.test(t.xpos))) continue
    const verb = own.find((t) => isVerb(own, t))
    const object = verb && objectOf(own, verb)
    if (verb && object) makeClause(own, verb, object)
  }
  return doc
}

function isVerb(own: readonly Token[], token: Token): boolean {
  const [before, after] = [own.find((t) => t.i === token.i - 1), own.find((t) => t.i === token.i + 1)]
  const can = token.xpos === 'NNS' && /^\p{Ll}+s$/u.test(token.text) && isWord(token.lemma, 'v')
  return (
    can &&
    /^(NN|NNP)$/.test(before?.xpos ?? '') &&
    before!.i === own[0]!.i + leading(own, before!) &&
    /^(DET|NUM|PROPN|ADJ|NOUN)$/.test(after?.upos ?? '')
  )
}

/** How many words of its own phrase a noun has before it, when the sentence begins with that phrase. */
const leading = (own: readonly Token[], noun: Token): number =>
  own.filter((t) => t.i < noun.i).every((t) => /^(DET|ADJ|PROPN|NUM|NOUN)$/.test(t.upos)) ? noun.i - own[0]!.i : -1

/** The last noun of the phrase that begins behind the verb. */
function objectOf(own: readonly Token[], verb: Token): Token | undefined {
  let object: Token | undefined
  for (const t of own.filter((x) => x.i > verb.i)) {
    if (!/^(DET|ADJ|NUM|NOUN|PROPN)$/.test(t.upos)) break
    if (/^(NOUN|PROPN)$/.test(t.upos)) object = t
  }
  return object
}

function makeClause(own: readonly Token[], verb: Token, object: Token): void {
  const subject = own.find((t) => t.i === verb.i - 1)!
  const old = own.find((t) => t.head < 0)!
  for (const t of own) {
    if (t.i < subject.i) t.head = subject.i
    else if (t.i > verb.i && t.i < object.i) t.head = object.i
    else if (t.i > object.i && (t.head === old.i || t.head === verb.i)) t.head = t.upos === 'PUNCT' ? verb.i : object.i
  }
  Object.assign(verb, { head: -1, deprel: 'root', upos: 'VERB', xpos: 'VBZ' })
  Object.assign(subject, { head: verb.i, deprel: 'nsubj' })
  Object.assign(object, { head: verb.i, deprel: 'obj' })
}
