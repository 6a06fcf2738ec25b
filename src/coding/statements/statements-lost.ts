import type { Doc, Quotation, Token } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import type { Desk } from './statements-draft.ts'
import { type Said, said } from './statements-said.ts'
import { FINITE } from './statements-surface.ts'

const NOMINAL = /^(DET|NOUN|PROPN|PRON|ADJ|NUM)$/
/** How many words a subject may have. */
const LONGEST_SUBJECT = 24

/**
 * "announced the new region, to be called Arle, would govern itself", "the motion claims the law is void", where the parser lost the clause: a
 * noun phrase behind the cue, perhaps with an aside between commas, and a finite verb.
 */
export function lostClause(desk: Desk, clause: Clause): Said | null {
  if (clause.form === 'infinitive' || clause.passive) return null
  const { doc } = desk.reading
  const behind = doc.tokens.slice(clause.head + 1, doc.sentences[clause.sentence]!.lastToken)
  const rest = desk.saying.tellers.has(clause.lemma) ? behind.slice(toldUntil(behind)) : behind
  const at = rest.findIndex((t) => FINITE.test(t.xpos))
  const verb = rest[at]
  if (!verb || at > LONGEST_SUBJECT || !NOMINAL.test(rest[0]!.upos) || verb.deprel === 'acl:relcl' || !isSubject(rest.slice(0, at)))
    return null
  return said(
    desk,
    clause,
    verb.i,
    rest.map((t) => t.i),
  )
}

/** How many words name those who are told, where a pronoun begins what they are told ("told the guards | they could go"). */
function toldUntil(behind: readonly Token[]): number {
  const at = behind.findIndex((t, n) => n > 0 && t.xpos === 'PRP' && /^(NOUN|PROPN)$/.test(behind[n - 1]!.upos))
  return at < 0 || behind.slice(0, at).some((t) => FINITE.test(t.xpos)) ? 0 : at
}

/** Is a run of words one noun phrase, with an aside between two commas at most? */
function isSubject(words: readonly Token[]): boolean {
  if (words.length === 0 || words.some((t) => /^(W|CC$)/.test(t.xpos) && !joinsNouns(words, t))) return false
  if (words.some((t) => t.deprel === 'mark' && t.xpos !== 'TO')) return false
  const commas = words.filter((t) => t.upos === 'PUNCT' && t.xpos !== 'HYPH')
  if (commas.some((t) => t.text !== ',')) return false
  const closes = words.at(-1)!.text === ',' || words.at(-1)!.upos === 'ADV'
  return commas.length === 0 ? words.at(-1)!.upos !== 'ADP' : commas.length === 2 && closes
}

function joinsNouns(words: readonly Token[], cc: Token): boolean {
  const before = words.find((t) => t.i === cc.i - 1)
  const after = words.find((t) => t.i === cc.i + 1)
  return cc.xpos === 'CC' && before !== undefined && after !== undefined && /^(NOUN|PROPN)$/.test(before.upos) && NOMINAL.test(after.upos)
}

/** How many words may stand between a cue and the quotation that it calls something. */
const LONGEST_OBJECT = 14

/** Quoted words that are no sentence: a few, or more that go on in small letters. */
function isPhrase(words: string): boolean {
  const many = words.split(/\s+/).length
  return /^\p{Ll}/u.test(words) ? many <= LONGEST_RUN_ON : many <= LONGEST_LABEL && !/[.!?]$/.test(words)
}
/** How many words a quoted label may have, and one that its sentence runs into. */
const LONGEST_LABEL = 12
const LONGEST_RUN_ON = 30

/** "called the fight against inflation “a war fought with spoons”": a noun phrase and a short quotation behind it. */
export function quotedLabel(desk: Desk, clause: Clause): Said | null {
  const { doc } = desk.reading
  const from = clause.head + 1
  const sentence = doc.tokens.slice(from, doc.sentences[clause.sentence]!.lastToken)
  const mark = sentence.find((t) => /^(["“]|``)$/.test(t.text))
  const quotation = mark && doc.quotations.find((q) => q.start === mark.start)
  const first = mark && sentence[mark.i - from + 1]
  if (!quotation || !isPhrase(doc.source.text.slice(quotation.inner.start, quotation.inner.end))) return null
  if (!first || first.i - from < 2 || first.i - from > LONGEST_OBJECT) return null
  const object = doc.tokens.slice(from, first.i - 1)
  const barred = object.some((t) => FINITE.test(t.xpos) || /^[,;:]$/.test(t.text) || t.deprel === 'mark' || /^(W|VBG|TO)/.test(t.xpos))
  if (barred || !NOMINAL.test(object[0]!.upos) || object.at(-1)!.upos === 'ADP') return null
  const last = sentence.findLast((t) => t.end <= labelsEnd(sentence, doc.quotations, quotation) && t.upos !== 'PUNCT')
  if (!last || last.i < first.i) return null
  const words = doc.tokens.slice(from, phraseEnd(sentence, last.i + 1)).map((t) => t.i)
  const found = said(desk, clause, first.i, words)
  return found && { ...found, head: first.i }
}

/** Where quoted labels end that follow one another ("a “nasty guy,” an “anchor baby” and “sick”"), or a relative clause behind the last. */
function labelsEnd(sentence: readonly Token[], quotations: Doc['quotations'], first: Quotation): number {
  for (let at = first; ; ) {
    const next = quotations.find((q) => q.start >= at.end && q.end <= sentence.at(-1)!.end + 1)
    const between = sentence.filter((t) => t.start >= at.end && (!next || t.end <= next.start))
    if (between.find((t) => t.upos !== 'PUNCT')?.xpos === 'WP') return sentence.at(-1)!.end
    if (!next || between.some((t) => !/^(PUNCT|CCONJ|DET)$/.test(t.upos))) return at.inner.end
    at = next
  }
}

/** "a “champion” | for its members": the end of a phrase that follows a label at once. */
function phraseEnd(sentence: readonly Token[], from: number): number {
  const rest = sentence.filter((t) => t.i >= from)
  const at = rest.findIndex((t) => !/^["”]$|^''$/.test(t.text))
  if (rest[at]?.upos !== 'ADP' || rest[at]?.deprel !== 'case') return from
  const end = rest.find((t) => t.i > rest[at]!.i && (t.upos === 'PUNCT' || t.upos === 'CCONJ' || t.upos === 'SCONJ' || FINITE.test(t.xpos)))
  return end ? end.i : sentence.at(-1)!.i + 1
}
