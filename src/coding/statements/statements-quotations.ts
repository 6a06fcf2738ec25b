import type { SayingFrame } from '../../codebook/saying.ts'
import type { Quotation, Span } from '../../model/index.ts'
import { tokenFrom } from '../token-range.ts'
import type { Desk, Draft } from './statements-draft.ts'
import { findCue, findReporter, type QuotationCue, sentenceBefore } from './statements-quotation-cue.ts'
import { closesClause, isPartOfClause, withLead } from './statements-run-in.ts'

/** A quotation with who says it, or the reason to think that the speaker goes on. */
interface Attributed {
  readonly quotation: Quotation
  readonly cue: QuotationCue | null
  /** Same paragraph as the quotation before, whose cue it shares. */
  readonly shares: boolean
  readonly rule: string
}

/** Statements in direct quotation: by a cue before, after or between, by the cue of the same paragraph, or as continuation. */
export function quotationStatements(desk: Desk): Draft[] {
  const { doc } = desk.reading
  const whole = doc.quotations.filter((q) => isSaid(desk, q))
  const attributed: Attributed[] = []
  for (const quotation of whole) {
    const found = attribute(desk, quotation, attributed.at(-1) ?? null)
    if (found) attributed.push(found)
  }
  const reported = attributed.flatMap(({ quotation }): Attributed[] => {
    const cue = findReporter(desk, quotation)
    return cue ? [{ quotation, cue, shares: false, rule: 'reported by' }] : []
  })
  return [...attributed, ...reported].map((a) => toDraft(desk, a))
}

/** Quoted words that a cue may govern as a whole: not nested in another quotation, not a phrase inside a sentence. */
function isSaid(desk: Desk, quotation: Quotation): boolean {
  const { doc } = desk.reading
  if (quotation.inner.end - quotation.inner.start < 2) return false
  const nested = doc.quotations.some((q) => q !== quotation && q.inner.start <= quotation.start && q.inner.end >= quotation.end)
  if (nested) return false
  const setOff = isSetOff(doc.source.text, quotation)
  if (isListed(desk, quotation)) return true
  if (!setOff && isTitle(doc.source.text.slice(quotation.inner.start, quotation.inner.end))) return false
  return (quotation.fragment && setOff) || !isEmbedded(desk, quotation) || closesClause(desk, quotation)
}

/** "“No more war” and “Bread for all”": behind another quotation, with nothing but a coordinator between. */
function isListed({ reading: { doc } }: Desk, quotation: Quotation): boolean {
  const before = doc.quotations.findLast((q) => q.end <= quotation.start)
  return before !== undefined && /^\s*(?:,|,?\s+(?:and|or))\s+$/.test(doc.source.text.slice(before.end, quotation.start))
}

/** A few words that all begin with a capital are a name or slogan. */
function isTitle(words: string): boolean {
  const all = words.split(/\s+/).filter((w) => /\p{L}{4,}/u.test(w))
  return all.length > 1 && all.length <= 6 && all.every((w) => /^\P{L}*\p{Lu}/u.test(w))
}

/** A short quotation after a comma or colon, or at the start of a paragraph, is said as a whole all the same. */
const isSetOff = (text: string, quotation: Span): boolean =>
  /(?:[,:]\s*|\n\s*|^\s*)$/.test(text.slice(Math.max(0, quotation.start - 3), quotation.start))

/** How many words may stand between a cue and its quotation without a comma or colon. */
const LEAD = 6

/** "said on Friday “We will stay.”": a cue, a few words that hold no verb and no "that", and a quotation with a capital. */
function isLedUpTo({ doc, saying }: Pick<Desk, 'saying'> & Pick<Desk['reading'], 'doc'>, quotation: Quotation, before: number): boolean {
  if (quotation.fragment || !/^\[?\p{Lu}/u.test(doc.source.text.slice(quotation.inner.start))) return false
  for (let i = before; i > before - LEAD && i >= 0; i--) {
    const token = doc.tokens[i]!
    if (token.upos === 'VERB') return saying.verbs.get(token.lemma)?.some((f) => f.kind === 'quotation') ?? false
    if (token.sentence !== doc.tokens[before]!.sentence || token.deprel === 'mark' || token.upos === 'PUNCT') return false
  }
  return false
}

/** A quotation that a sentence runs into ("the channel's “Morning,” she said", "said that “…”") is a part of that sentence. */
function isEmbedded({ reading: { doc }, saying }: Desk, quotation: Quotation): boolean {
  const before = doc.tokens[tokenFrom(doc, quotation.start) - 1]
  if (!before || /\n/.test(doc.source.text.slice(before.end, quotation.start))) return false
  if (!/[\p{L}\p{N}]$|^['’]s$/u.test(before.text)) return false
  if (saying.verbs.get(before.lemma)?.some((f) => f.kind === 'quotation')) return false
  if (/^(ADP|SCONJ)$/.test(before.upos) && before.deprel !== 'compound:prt') return true
  return !isLedUpTo({ doc, saying }, quotation, before.i)
}

function attribute(desk: Desk, quotation: Quotation, previous: Attributed | null): Attributed | null {
  if (isListed(desk, quotation))
    return previous?.cue && isBefore(desk, previous.quotation, quotation)
      ? { quotation, cue: previous.cue, shares: true, rule: 'listed' }
      : null
  const cue = findCue(desk, quotation)
  if (cue && cue.span.end <= quotation.start && closesClause(desk, quotation)) return null
  if (cue && isPartOfClause(desk, quotation, cue)) return null
  if (cue) return { quotation, cue, shares: false, rule: cue.frame?.group ?? 'quotation' }
  const before = quotation.fragment ? null : sentenceBefore(desk, quotation)
  if (before) return { quotation, cue: before, shares: false, rule: 'sentence before' }
  if (quotation.fragment || !previous) return null
  const between = desk.reading.doc.source.text.slice(previous.quotation.end, quotation.start)
  const breaks = (between.match(/\n\s*/g) ?? []).length
  if (breaks === 0 && between.length < 300 && opensSentence(between))
    return { quotation, cue: previous.cue, shares: true, rule: 'shared cue' }
  if (breaks === 1 && continues(between, quotation, desk)) return { quotation, cue: previous.cue, shares: false, rule: 'continuation' }
  return null
}

const isBefore = ({ reading: { doc } }: Desk, first: Quotation, second: Quotation): boolean =>
  doc.quotations.findLast((q) => q.end <= second.start) === first

/** Does the quotation open a sentence of its own ("…," she said. "…")? */
const opensSentence = (between: string): boolean => /[.!?]["”]?\s*$/.test(between) || between.trim() === ''

/** A paragraph that is one quotation, after a paragraph that closed with a quotation or its cue. */
function continues(between: string, quotation: Quotation, { reading: { doc } }: Desk): boolean {
  const after = doc.source.text.slice(quotation.end).match(/^[^\n]*/)?.[0] ?? ''
  return /\n\s*$/.test(between) && between.trim().length < 120 && after.trim().length < 3
}

function toDraft(desk: Desk, { quotation, cue, shares, rule }: Attributed): Draft {
  const frame: SayingFrame | null = cue?.frame ?? null
  const kept = rule === 'continuation' ? null : cue
  const led = cue && !shares ? withLead(desk, quotation, cue) : null
  return {
    rule: `${rule}/quotation`,
    cue: kept?.span ?? null,
    cueHead: shares || (rule === 'sentence before' && saysMore(desk, cue)) ? null : (kept?.token ?? null),
    content: trimQuoted(desk.reading.doc.source.text, led ?? quotation.inner, led !== null),
    speakers: cue?.speakers ?? [],
    addressees: rule === 'continuation' ? [] : (cue?.addressees ?? []),
    quotation: led ? 'mixed' : 'direct',
    act: frame?.act ?? 'assert',
    firm: rule === 'reported by' || (frame?.firm ?? false),
    otherwise: frame?.otherwise,
    actorOnly: false,
    clause: cue?.clause ?? null,
    confidence: rule === 'continuation' || shares ? 0.8 : cue?.frame ? 0.95 : 0.7,
  }
}

/** Does the sentence before a quotation say something of its own ("He said the deal was dead. “It is over.”")? */
const saysMore = ({ tree }: Desk, cue: QuotationCue | null): boolean =>
  cue !== null && tree.byRelation(cue.token, 'ccomp', 'xcomp').length > 0

/** Quoted words without outer blanks, marks left over from nesting, and the comma before a cue. */
function trimQuoted(text: string, inner: Span, mixed: boolean): Span {
  let { start, end } = inner
  if (mixed) return { start, end: end + (/^["”]|^''/.exec(text.slice(end))?.[0].length ?? 0) }
  while (start < end && /[\s"“]/.test(text[start]!)) start++
  while (end > start && /[\s,"”]/.test(text[end - 1]!)) end--
  return { start, end }
}

/** The tokens of cues that have their quotation, so that no clause frame reads them again. */
export const takenCues = (drafts: readonly Draft[]): Set<number> =>
  new Set(drafts.map((d) => d.cueHead).filter((head): head is number => head !== null))
