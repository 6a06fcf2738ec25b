import type { Doc, Token } from '../model/doc.ts'

type Words = Readonly<Record<'spells' | 'dating', ReadonlySet<string>>>

/**
 * "On Friday rebels attacked", "Last week police arrested two men", "On May 3 soldiers fired": a word for a time (`spells`) that hangs
 * on the noun behind it, with a preposition or a word that counts time (`dating`) before it, is when it was done, and the noun is the
 * subject alone. Changes and returns the Doc.
 */
export function mendDays(doc: Doc, { spells, dating }: Words): Doc {
  for (const time of doc.tokens) {
    if (!spells.has(time.lemma.toLowerCase())) continue
    const last = endOf(doc, time, spells)
    const subject = last && doc.tokens[last.head]
    const opener = doc.tokens[time.i - 1]
    if (!subject || !opener || subject.i < last.i || !opens(opener, [time, last, subject], dating)) continue
    if (isSubject(doc, subject)) setApart(opener, time, last, subject)
  }
  return doc
}

/** The last word of a time: "night" in "Wednesday night", "3" in "May 3". */
function endOf({ tokens }: Doc, time: Token, spells: ReadonlySet<string>): Token | null {
  const next = tokens[time.i + 1]
  const counts = next?.upos === 'NUM' && next.deprel === 'nummod'
  const last = next && time.head === next.i && (counts || spells.has(next.lemma.toLowerCase())) ? next : time
  return /^(compound|amod|nummod|nmod:unmarked)$/.test(last.deprel) ? last : null
}

/** Does a preposition, or "last", open the phrase of a time? A subject has none. */
function opens(opener: Token, phrase: readonly Token[], dating: ReadonlySet<string>): boolean {
  if (!phrase.some(({ i }) => i === opener.head)) return false
  return opener.deprel === 'case' ? opener.upos === 'ADP' : dating.has(opener.text.toLowerCase())
}

/** Is a noun the subject of a verb behind it, or does it stand, as if in a phrase, where that verb has none ("On May 3 soldiers fired")? */
function isSubject({ tokens }: Doc, noun: Token): boolean {
  const verb = tokens[noun.head]
  if (!verb || verb.i < noun.i) return false
  if (noun.deprel.startsWith('nsubj')) return true
  return noun.deprel === 'obl' && verb.i === noun.i + 1 && !tokens.some(({ head, deprel }) => head === verb.i && deprel.startsWith('nsubj'))
}

function setApart(opener: Token, time: Token, last: Token, subject: Token): void {
  if (!subject.deprel.startsWith('nsubj')) subject.deprel = 'nsubj'
  last.head = subject.head
  last.deprel = opener.deprel === 'case' ? 'obl' : 'obl:unmarked'
  opener.head = opener.deprel === 'case' ? last.i : time.i
}
