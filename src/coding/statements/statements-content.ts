import type { Saying } from '../../codebook/saying.ts'
import { contains, type Doc, overlap, type Span, type Statement, type Token } from '../../model/index.ts'
import type { Tree } from '../clauses/tree.ts'
import type { Desk } from './statements-draft.ts'

const QUOTE = /["“”]|''|``/g
const CLOSING = /^[.,!?…]?(?:["”]|'')/

/** Tokens below and including one, in text order. */
export function tokensBelow(tree: Tree, token: number, skip: (child: Token) => boolean = () => false): number[] {
  const found = [token]
  for (let at = 0; at < found.length; at++) for (const child of tree.children(found[at]!)) if (!skip(tree.tokens[child]!)) found.push(child)
  return found.sort((a, b) => a - b)
}

/**
 * The longest run of some tokens that is not broken by a token of `breaks` (the cue and its speaker), without complementiser,
 * coordinator and outer punctuation; null when nothing is left.
 */
export function longestRun(desk: Desk, tokens: readonly number[], breaks: ReadonlySet<number>): Span | null {
  const runs: number[][] = [[]]
  for (const [nth, i] of tokens.entries()) {
    const previous = tokens[nth - 1]
    if (previous !== undefined && broken(previous, i, breaks)) runs.push([])
    if (!breaks.has(i)) runs.at(-1)!.push(i)
  }
  const spans = runs.map((run) => trimRun(desk, run)).filter((span) => span !== null)
  return spans.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)[0] ?? null
}

function broken(from: number, to: number, breaks: ReadonlySet<number>): boolean {
  for (let i = from; i <= to; i++) if (breaks.has(i)) return true
  return false
}

/** The span of some tokens in order, without "that", a leading coordinator and punctuation at its ends; quotation marks stay paired. */
export function trimRun({ reading: { doc }, saying }: Desk, run: readonly number[]): Span | null {
  const inner = [...run]
  const isEdge = (i: number) => doc.tokens[i]!.upos === 'PUNCT' || /^\p{P}+$/u.test(doc.tokens[i]!.text)
  while (inner.length > 0 && (isEdge(inner[0]!) || isOpening(doc, saying, inner[0]!))) inner.shift()
  while (inner.length > 0 && isEdge(inner.at(-1)!)) inner.pop()
  if (inner.length === 0) return null
  return pairBrackets(
    doc.source.text,
    pairMarks(doc.source.text, throughQuotation(doc, { start: doc.tokens[inner[0]!]!.start, end: doc.tokens[inner.at(-1)!]!.end })),
  )
}

/** A complementiser, a coordinator, or an adverb of the cue ("said publicly | the river"): opens a content without being part of it. */
function isOpening(doc: Doc, saying: Saying, i: number): boolean {
  const { deprel, text, upos } = doc.tokens[i]!
  if (deprel === 'cc') return true
  const asked = text.toLowerCase() !== saying.grammar.if || /^(VERB|NOUN|PRON|PROPN|ADV|ADP)$/.test(doc.tokens[i - 1]?.upos ?? '')
  if (deprel === 'mark' && asked && saying.grammar.complementisers.includes(text.toLowerCase())) return true
  const next = doc.tokens[i + 1]
  if (saying.grammar.turning.includes(text.toLowerCase())) return false
  if (upos === 'ADV' && next?.deprel === 'mark' && saying.grammar.complementisers.includes(next.text.toLowerCase())) return true
  return upos === 'ADV' && doc.tokens[i - 1]?.upos === 'VERB' && /^(DET|PROPN)$/.test(next?.upos ?? '')
}

/** A closing bracket that pairs with one inside belongs to the span. */
function pairBrackets(text: string, span: Span): Span {
  const inside = text.slice(span.start, span.end)
  const open = inside.split('(').length > inside.split(')').length && text[span.end] === ')'
  return open ? { start: span.start, end: span.end + 1 } : span
}

/** A quotation that begins inside a content is part of it to its end. */
function throughQuotation(doc: Doc, span: Span): Span {
  const cut = doc.quotations.find((q) => q.start >= span.start - 2 && q.inner.start < span.end && q.inner.end > span.end && !q.open)
  return cut ? { start: span.start, end: cut.end } : span
}

/** Takes in a quotation mark that pairs with one inside, or drops a pair that holds all of the span. */
function pairMarks(text: string, span: Span): Span {
  const inside = text.slice(span.start, span.end)
  if ((inside.match(QUOTE)?.length ?? 0) % 2 === 0) return span
  const closing = CLOSING.exec(text.slice(span.end))
  if (closing) return { start: span.start, end: span.end + closing[0].length }
  const opening = /["“]\s?$/.exec(text.slice(0, span.start))
  return opening ? { start: span.start - opening[0].length, end: span.end } : span
}

/** Is the content quoted as a whole, in part, or not at all? */
export function quotationOf(doc: Doc, content: Span): Statement['quotation'] {
  const touching = doc.quotations.filter(
    (q) => overlap(q, content) > 0 && !contains(q.inner, { start: content.start - 1, end: content.end + 1 }),
  )
  if (touching.length === 0)
    return doc.quotations.some((q) => q.inner.start >= content.start - 1 && q.inner.end <= content.end + 1 && overlap(q, content) > 0)
      ? 'direct'
      : 'indirect'
  const whole = touching.some((q) => q.inner.start <= content.start + 1 && q.inner.end >= content.end - 1)
  return whole ? 'direct' : 'mixed'
}
