import type { Quotation, Span } from '../../model/index.ts'
import { tokenFrom } from '../token-range.ts'
import { trimRun } from './statements-content.ts'
import type { Desk } from './statements-draft.ts'
import { cueAfter, type QuotationCue } from './statements-quotation-cue.ts'
import { FINITE } from './statements-surface.ts'

/** Does a quotation go on with a sentence that began outside it? */
export const runsOn = ({ reading: { doc } }: Desk, { inner }: Quotation): boolean => /^\p{Ll}/u.test(doc.source.text.slice(inner.start))

/**
 * "With so many systems, “there is no single point of failure,” she said": words before a quotation that its sentence runs into are said too.
 * Returns the content from the first of them to the end of the quotation; null where the quotation stands for itself.
 */
export function withLead(desk: Desk, quotation: Quotation, cue: QuotationCue): Span | null {
  const { doc } = desk.reading
  if (cue.span.start < quotation.end || !runsOn(desk, quotation)) return null
  const first = doc.tokens[tokenFrom(doc, quotation.inner.start)]
  const sentence = first && doc.sentences[first.sentence]
  if (!sentence) return null
  const own = doc.tokens.slice(sentence.firstToken, first.i).filter((t) => t.end <= quotation.start)
  const from = own.findLastIndex((t) => t.text === ';' || doc.quotations.some((q) => !q.fragment && q.start < t.start && q.end >= t.start))
  const lead = own.slice(from + 1)
  const words = lead.filter((t) => /\p{L}/u.test(t.text))
  const speaks = lead.some((t) => t.upos === 'VERB' && desk.saying.verbs.has(t.lemma) && FINITE.test(t.xpos))
  if (words.length < LEAST_LEAD || speaks || doc.source.text.slice(lead[0]!.start, quotation.start).includes('\n')) return null
  const start = trimRun(
    desk,
    lead.map((t) => t.i),
  )?.start
  return start === undefined ? null : { start, end: quotation.inner.end }
}

/** Fewest words before a quotation that say something. */
const LEAST_LEAD = 2

/** "he said it would help those who, “in fits and starts,” …": a clause of its own between cue and quotation, of which the latter is a part. */
export function isPartOfClause(desk: Desk, quotation: Quotation, cue: QuotationCue): boolean {
  const { doc } = desk.reading
  if (cue.span.end > quotation.start || !runsOn(desk, quotation)) return false
  const between = doc.tokens.slice(tokenFrom(doc, cue.span.end), tokenFrom(doc, quotation.start))
  return between.at(-1)?.text !== ':' && between.some((t) => FINITE.test(t.xpos))
}

/** "The tax “is a mistake,” the senator said": a quotation that closes the clause it is part of, with a cue right behind it. */
export function closesClause(desk: Desk, quotation: Quotation): boolean {
  const { doc } = desk.reading
  const { text } = doc.source
  if (!runsOn(desk, quotation) || !/[,?!—-]["”'’]*$/.test(text.slice(quotation.start, quotation.end))) return false
  const cue = cueAfter(desk, quotation)
  if (!cue || withLead(desk, quotation, cue) === null) return false
  const between = doc.tokens.slice(tokenFrom(doc, quotation.end), tokenFrom(doc, cue.span.start)).filter((t) => t.upos !== 'PUNCT')
  return (
    !between.some((t) => FINITE.test(t.xpos)) && !/^(CCONJ|SCONJ|ADP|ADV|VERB)$/.test(between[0]?.upos ?? '') && between[0]?.xpos !== 'WDT'
  )
}
