import type { Doc, Token } from '../model/doc.ts'

/** Relations under which the tree hides a subject that stands right before its verb. */
const HIDDEN = /^(nsubj|compound|nmod|nmod:unmarked|obl|obl:unmarked|amod|appos|dep|vocative|dislocated|nmod:desc)$/
/** What a verb has that needs no other subject, or is no statement. */
const SETTLED = /^(nsubj|csubj|expl|aux|cop|mark)/

/**
 * "Kenya imposed duties on sugar": the noun right before the main verb of a sentence, which has an object and no subject, is its subject. "The
 * army shelled villages held by the rebels": where the tree makes the last participle the main verb, the first one is, and the last describes
 * its object. "Chad, Mali and Niger signed": whom the tree has addressed is the first of them. Changes and returns the Doc.
 */
export function mendSubjects(doc: Doc, { spells }: { readonly spells: ReadonlySet<string> }): Doc {
  for (const { firstToken, lastToken } of doc.sentences) {
    const own = doc.tokens.slice(firstToken, lastToken)
    const root = own.find((t) => t.head < 0)
    if (root?.upos !== 'VERB') continue
    if (root.xpos === 'VBN') turnRound(own, root)
    const verb = own.find((t) => t.head < 0)!
    splitSpell(own, verb, spells)
    giveSubject(own, verb)
    joinList(own, verb)
  }
  return doc
}

function giveSubject(own: readonly Token[], verb: Token): void {
  const below = own.filter((t) => t.head === verb.i)
  const object = below.find((t) => t.deprel === 'obj' && t.i > verb.i)
  if (!/^VB[DNZ]$/.test(verb.xpos) || !object || below.some((t) => SETTLED.test(t.deprel))) return
  const near = own.filter((t) => (t.head === verb.i || t.head === object.i) && t.i < verb.i && /^(NOUN|PROPN)$/.test(t.upos))
  const subject = near.find((t) => HIDDEN.test(t.deprel) && endsAt(own, t, verb.i - 1) && !isAddressed(own, t, verb))
  if (!subject || own.some((t) => t.head === subject.i && t.deprel === 'case')) return
  for (const t of own) if (t.head === subject.head && t.i < subject.i && MODIFIERS.test(t.deprel)) t.head = subject.i
  Object.assign(subject, { head: verb.i, deprel: 'nsubj' })
  if (verb.xpos === 'VBN') verb.xpos = 'VBD'
}

const MODIFIERS = /^(det|amod|nummod|nmod:poss|compound|nmod:desc)$/

/** "On Monday Kenya filed a suit": a name that was drawn into the spell of time before it stands for itself. */
function splitSpell(own: readonly Token[], verb: Token, spells: ReadonlySet<string>): void {
  const noun = own.find((t) => t.i === verb.i - 1 && /^(NOUN|PROPN)$/.test(t.upos))
  const time = noun && own.find((t) => t.i < noun.i && t.i >= noun.i - 2 && spells.has(t.lemma.toLowerCase()))
  if (!noun || !time || own.some((t) => t.head === noun.i && t.deprel === 'case' && t.i > time.i)) return
  if (noun.head !== time.i || !/^(flat|compound|nmod|appos|nmod:unmarked)$/.test(noun.deprel) || time.head !== verb.i) return
  Object.assign(noun, { head: verb.i, deprel: 'dep' })
}

/** "Chad, Mali and Niger signed a pact": a name in front of two joined ones, and a comma, is the first of a list. */
function joinList(own: readonly Token[], verb: Token): void {
  const subject = own.find((t) => t.head === verb.i && t.deprel === 'nsubj' && t.upos === 'PROPN')
  const last = subject && own.find((t) => t.head === subject.i && t.deprel === 'conj' && t.upos === 'PROPN')
  const first =
    last && own.find((t) => t.head === verb.i && /^(vocative|dislocated|obl)$/.test(t.deprel) && t.upos === 'PROPN' && t.i < subject.i)
  if (!first || own.some((t) => t.head === first.i && t.deprel === 'case') || !endsAt(own, first, subject.i - 1)) return
  if (own.find((t) => t.i === subject.i - 1)?.text !== ',') return
  first.deprel = 'nsubj'
  for (const t of [subject, last]) Object.assign(t, { head: first.i, deprel: 'conj' })
}

/** "Josh, did that help?": a name with a comma behind it and no aside is whom one speaks to. */
const isAddressed = (own: readonly Token[], noun: Token, verb: Token): boolean =>
  own.find((t) => t.i === verb.i - 1)?.text === ',' && !own.some((t) => t.head === noun.i && /^(appos|acl|parataxis|conj)/.test(t.deprel))

/** Is this the last word of a noun's phrase? */
function endsAt(own: readonly Token[], noun: Token, last: number): boolean {
  const inside = new Set([noun.i])
  for (const t of own) if (inside.has(t.head)) inside.add(t.i)
  for (const t of own.toReversed()) if (inside.has(t.head)) inside.add(t.i)
  return Math.max(...inside) === last
}

/** Makes a participle that describes the subject of another one the main verb, and that other one a description of its object. */
function turnRound(own: readonly Token[], last: Token): void {
  const below = own.filter((t) => t.head === last.i)
  if (below.some((t) => /^(aux|cop|expl)/.test(t.deprel))) return
  const object = below.find((t) => /^nsubj/.test(t.deprel) && t.i === last.i - 1 && t.upos === 'NOUN')
  const verb = object && own.find((t) => t.head === object.i && t.deprel === 'amod' && /^VB[DN]$/.test(t.xpos) && t.i < object.i)
  const subject =
    verb &&
    own.find((t) => t.i === verb.i - 1 && (t.head === object.i || t.head === verb.i) && /^(nsubj|compound|nmod|amod)/.test(t.deprel))
  if (!object || !verb || !subject || !/^(NOUN|PROPN)$/.test(subject.upos)) return
  for (const t of own) if ((t.head === object.i || t.head === verb.i) && t.i < subject.i) t.head = subject.i
  for (const t of below) if (t.deprel === 'punct') t.head = verb.i
  Object.assign(verb, { head: -1, deprel: 'root', upos: 'VERB', xpos: 'VBD' })
  Object.assign(subject, { head: verb.i, deprel: 'nsubj' })
  Object.assign(object, { head: verb.i, deprel: 'obj' })
  Object.assign(last, { head: object.i, deprel: 'acl' })
}
