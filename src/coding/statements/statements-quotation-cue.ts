import type { SayingFrame } from '../../codebook/saying.ts'
import type { Quotation, Span, Token } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { universal } from '../clauses/tree.ts'
import { tokenFrom } from '../token-range.ts'
import { type Desk, isSaying } from './statements-draft.ts'
import { addresseesOf, issuersOf, speakersOf } from './statements-speakers.ts'

/** The words that say who speaks a quotation. */
export interface QuotationCue {
  readonly token: number
  readonly span: Span
  readonly speakers: readonly number[]
  readonly addressees: readonly number[]
  readonly clause: Clause | null
  /** The verb's quotation frame; null where a colon alone shows that the words are quoted. */
  readonly frame: SayingFrame | null
}

/** How far from the quotation a cue may stand, in tokens. */
const REACH_AFTER = 14
const REACH_BEFORE = 40
/** A short quotation may be a phrase of the sentence, so its cue must stand nearer. */
const FRAGMENT_REACH = 6
/** Fewest words of a quotation that a verb governs as a whole though the sentence runs into it. */
const LEAST_WORDS = 5

/** The cue of a quotation: the verb of saying right after it, or the one that leads up to it; null when there is none. */
export function findCue(desk: Desk, quotation: Quotation): QuotationCue | null {
  return cueAfter(desk, quotation) ?? cueBefore(desk, quotation)
}

/** Tokens after the quotation up to the end of its sentence, or the next quotation. */
function zoneAfter({ reading: { doc } }: Desk, quotation: Quotation): Token[] {
  const zone: Token[] = []
  const next = doc.quotations.find((q) => q.start >= quotation.end)
  const first = tokenFrom(doc, quotation.end)
  const paragraphEnd = doc.source.text.indexOf('\n', quotation.end)
  for (let i = first; i < doc.tokens.length && zone.length < REACH_AFTER; i++) {
    const token = doc.tokens[i]!
    if ((next && token.start >= next.start) || (paragraphEnd >= 0 && token.start >= paragraphEnd)) break
    if (/^\.$/.test(token.text) || (zone.length > 0 && token.text === ';')) break
    zone.push(token)
  }
  return zone
}

/** The cue right behind a quotation ("…, he said"); null when there is none. */
export function cueAfter(desk: Desk, quotation: Quotation): QuotationCue | null {
  const { text } = desk.reading.doc.source
  const ending = text.slice(quotation.inner.start, quotation.inner.end).trimEnd().slice(-1) + text.slice(quotation.end, quotation.end + 1)
  const zone = zoneAfter(desk, quotation)
  const opens = zone.find((t) => /\p{L}/u.test(t.text))
  if (!opens) return null
  const sentenceOver = ending.includes('.') && !ending.includes(',')
  if (sentenceOver && /^\p{Lu}/u.test(opens.text)) return null
  if (!/[,;.?!…—-]/.test(ending) && opens.i > (zone[0]?.i ?? 0) + 1) return null
  if (!/[,;.?!…—-]/.test(ending) && opens.xpos !== 'VBD' && opens.xpos !== 'VBZ') return null
  for (const token of zone) {
    const cue = readCue(desk, token, zone)
    if (cue) return cue
  }
  return null
}

/** Tokens from the end of the quotation or sentence before up to this quotation; a paragraph that ends in a colon counts too. */
function zoneBefore({ reading: { doc } }: Desk, quotation: Quotation): Token[] {
  const zone: Token[] = []
  const previous = doc.quotations.findLast((q) => q.end <= quotation.start && !q.fragment)
  let i = tokenFrom(doc, quotation.start) - 1
  for (; i >= 0 && zone.length < REACH_BEFORE; i--) {
    const token = doc.tokens[i]!
    if (previous && token.end <= previous.end) break
    if (zone.length > 0 && /^[.!?]$/.test(token.text) && !/^[,:]$/.test(doc.tokens[i + 1]?.text ?? '')) break
    const gap = doc.source.text.slice(token.end, zone[0]?.start ?? quotation.start)
    if (gap.includes('\n') && token.text !== ':') break
    zone.unshift(token)
  }
  return zone
}

function cueBefore(desk: Desk, quotation: Quotation): QuotationCue | null {
  const { text } = desk.reading.doc.source
  const lead = text.slice(0, quotation.start).trimEnd()
  const zone = zoneBefore(desk, quotation)
  const last = zone.at(-1)
  if (!last) return null
  const marked = /[,:—-]$/.test(lead)
  const adjacent = last.upos === 'VERB' || (!quotation.fragment && !/[.!?]$/.test(last.text))
  if (!marked && !adjacent) return null
  const short = adjacent && !marked && quotation.fragment && wordsIn(text, quotation) < LEAST_WORDS
  if (short) return inscriptionCue(desk, last, zone)
  const near = quotation.fragment ? zone.slice(-FRAGMENT_REACH) : zone
  for (const token of near.toReversed()) {
    const cue = readCue(desk, token, zone)
    if (cue) return cue
  }
  return lead.endsWith(':') ? (colonCue(desk, zone) ?? labelCue(desk, zone)) : null
}

const wordsIn = (text: string, { inner }: Quotation): number => text.slice(inner.start, inner.end).split(/\s+/).length

/** A verb of saying that takes quotations, or "according to". */
function readCue(desk: Desk, token: Token, zone: readonly Token[]): QuotationCue | null {
  const { saying, reading, tree } = desk
  if (saying.accordingTo.has(`${token.text} ${tree.tokens[token.i + 1]?.text ?? ''}`.toLowerCase())) return sourceCue(desk, token, zone)
  if (token.upos !== 'VERB' && !(token.upos === 'NOUN' && /^V/.test(token.xpos))) return inscriptionCue(desk, token, zone)
  const clause = reading.clauses.headedBy(token.i)
  const lemma = clause?.lemma ?? token.lemma
  const frames = saying.verbs.get(lemma) ?? saying.verbs.get(token.lemma)
  const quoting = frames?.filter((f) => f.kind === 'quotation') ?? []
  const frame = quoting.find((f) => f.act !== 'assert') ?? quoting[0]
  if (!frame || !clause) {
    const inscribed = inscriptionCue(desk, token, zone)
    if (inscribed) return inscribed
  }
  if (!frame || isNegated(desk, token, zone) || (clause && isReportedBy(desk, clause))) return null
  if (clause?.relation === 'ccomp' && clause.modal !== null) return null
  return {
    ...speakersNear(desk, token, clause ?? null, zone),
    token: token.i,
    span: clause?.verbGroup ?? { start: token.start, end: token.end },
    clause: clause ?? null,
    frame,
  }
}

/** "a banner read “…”", "“…” ran the headline": words written on a thing, whose speaker is whoever made or holds it. */
function inscriptionCue(desk: Desk, token: Token, zone: readonly Token[]): QuotationCue | null {
  const { saying, reading, tree } = desk
  if (!saying.inscriptions.has(token.lemma) || !zone.some((t) => t.i === token.i)) return null
  const near = zone.filter((t) => t.upos === 'NOUN' && t.i !== token.i && (saying.issued.has(t.lemma) || saying.documents.has(t.lemma)))
  const page = near.findLast((t) => t.i < token.i) ?? near.find((t) => t.i > token.i)
  if (!page || zone.some((t) => t.i > Math.min(page.i, token.i) && t.i < Math.max(page.i, token.i) && t.upos === 'AUX')) return null
  const clause = reading.clauses.headedBy(token.i) ?? null
  const frame = saying.verbs.get(token.lemma)?.find((f) => f.kind === 'quotation') ?? null
  const span = clause && tree.tokens[token.i]!.upos === 'VERB' ? clause.verbGroup : { start: token.start, end: token.end }
  return { token: token.i, span, speakers: issuersOf(desk, page.i), addressees: [], clause, frame }
}

/** Is the cue itself negated, rather than something in the quotation that the parser hung on it? */
const isNegated = ({ tree, reading }: Desk, token: Token, zone: readonly Token[]): boolean =>
  tree
    .byRelation(token.i, 'advmod', 'aux')
    .some((m) => reading.codebook.clauses.negators.has(tree.tokens[m]!.text.toLowerCase()) && zone.some((t) => t.i === m))

/** "as quoted by X": X passes on what somebody else says. */
const isReportedBy = ({ tree, saying }: Desk, clause: Clause): boolean =>
  clause.passive &&
  clause.agents.length > 0 &&
  tree.byRelation(clause.head, 'mark', 'case').some((m) => tree.tokens[m]!.text.toLowerCase() === saying.grammar.as)

/** Who is named as passing a quotation on, beside its own speaker. */
export function findReporter(desk: Desk, quotation: Quotation): QuotationCue | null {
  for (const token of [...zoneAfter(desk, quotation), ...zoneBefore(desk, quotation)]) {
    const clause = desk.reading.clauses.headedBy(token.i)
    if (clause && desk.saying.verbs.has(clause.lemma) && isReportedBy(desk, clause))
      return { token: token.i, span: clause.verbGroup, speakers: clause.agents.map((a) => a.head), addressees: [], clause, frame: null }
  }
  return null
}

function sourceCue(desk: Desk, token: Token, zone: readonly Token[]): QuotationCue | null {
  const { tree } = desk
  const governor = tree.tokens[token.head]
  const noun =
    governor && governor.i > token.i && zone.includes(governor) ? governor : zone.find((t) => t.i > token.i + 1 && isNominalHead(desk, t))
  if (!noun) return null
  const span = { start: token.start, end: tree.tokens[token.i + 1]!.end }
  return { token: token.i, span, speakers: issuersOf(desk, noun.i), addressees: [], clause: null, frame: null }
}

/** Who speaks: the clause's agents where they stand in sight, else the noun phrase next to the verb. */
function speakersNear(
  desk: Desk,
  token: Token,
  clause: Clause | null,
  zone: readonly Token[],
): { speakers: number[]; addressees: number[] } {
  const { tree } = desk
  const addressees = clause ? addresseesOf(clause).filter((a) => zone.some((t) => t.i === a)) : []
  const agents = clause ? speakersOf(desk, clause) : []
  const quoted = (i: number) =>
    desk.reading.doc.quotations.some((q) => !q.fragment && tree.tokens[i]!.start >= q.start && tree.tokens[i]!.end <= q.end)
  const inQuotes = (i: number) =>
    desk.reading.doc.quotations.some((q) => q.fragment && tree.tokens[i]!.start >= q.start && tree.tokens[i]!.end <= q.end)
  const inverted = zone.find((t) => t.upos !== 'PUNCT')?.i === token.i && zone.some((t) => t.i > token.i && isNominalHead(desk, t))
  const sound = agents.filter(
    (a) =>
      !quoted(a) &&
      (!inverted || a > token.i) &&
      (zone.some((t) => t.i === a) || !inQuotes(a)) &&
      Math.abs(tree.tokens[a]!.sentence - token.sentence) <= 1,
  )
  if (sound.length > 0) return { speakers: sound, addressees: addressees.filter((a) => !sound.includes(a)) }
  const heads = zone.filter((t) => isNominalHead(desk, t) && !quoted(t.i))
  const before = heads.findLast((t) => t.i < token.i)
  const after = heads.find((t) => t.i > token.i)
  const chosen = before ?? after
  return { speakers: chosen ? issuersOf(desk, chosen.i) : [], addressees: [] }
}

/** A noun, name or pronoun that heads a phrase of its own. */
function isNominalHead({ tree }: Desk, token: Token): boolean {
  if (!/^(NOUN|PROPN|PRON)$/.test(token.upos)) return false
  return !/^(compound|flat|appos|nmod|amod|obl|nummod|det|fixed)$/.test(universal(token.deprel)) || tree.tokens[token.head] === undefined
}

/** "He touted his record: “…”": the sentence before a colon says it, whatever its verb. */
function colonCue(desk: Desk, zone: readonly Token[]): QuotationCue | null {
  const { reading } = desk
  const clause = zone.map((t) => reading.clauses.headedBy(t.i)).findLast((c) => c !== undefined && c.agents.length > 0 && c.kind === 'verb')
  if (!clause) return null
  const issued = clause.patients.map((p) => p.head).filter((p) => desk.saying.issued.has(desk.tree.tokens[p]!.lemma))
  const speakers = issued.length > 0 ? issued.flatMap((p) => issuersOf(desk, p)) : speakersOf(desk, clause)
  if (!speakers.some((s) => reading.actors.resolve(s).ids.length > 0)) return null
  return { token: clause.head, span: clause.verbGroup, speakers, addressees: [], clause, frame: null }
}

/** "The minister: “…”": a name and a colon. */
function labelCue(desk: Desk, zone: readonly Token[]): QuotationCue | null {
  const words = zone.filter((t) => t.upos !== 'PUNCT')
  if (words.length === 0 || words.length > 8 || words.some((t) => t.upos === 'VERB')) return null
  const speaker = words.findLast((t) => desk.reading.actors.resolve(t.i).ids.length > 0)
  if (!speaker) return null
  const span = { start: words[0]!.start, end: words.at(-1)!.end }
  return { token: speaker.i, span, speakers: [speaker.i], addressees: [], clause: null, frame: null }
}

/** "The mayor condemned the raid. “…”": a sentence of saying right before, in the same paragraph, whose speaker goes on. */
export function sentenceBefore(desk: Desk, quotation: Quotation): QuotationCue | null {
  const { reading, saying } = desk
  const { doc } = reading
  const before = doc.sentences.findLast((s) => s.end <= quotation.start)
  if (!before || doc.source.text.slice(before.end, quotation.start).includes('\n')) return null
  if (doc.quotations.some((q) => q.start < before.end && q.end > before.start && !q.fragment)) return null
  const root = doc.tokens.slice(before.firstToken, before.lastToken).find((t) => t.head < 0)
  const clause = root && reading.clauses.headedBy(root.i)
  if (clause?.kind !== 'verb' || !isSaying(saying, clause.lemma) || clause.polarity === 'negative') return null
  const speakers = speakersOf(desk, clause)
  if (!speakers.some((s) => reading.actors.resolve(s).ids.length > 0)) return null
  const frame = saying.verbs.get(clause.lemma)?.find((f) => f.kind === 'quotation') ?? null
  return { token: clause.head, span: clause.verbGroup, speakers, addressees: [], clause, frame }
}
