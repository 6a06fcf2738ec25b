import type { Entry, EntryKind, Span } from '../../../src/api/index.ts'

/** Which words of a row are being looked at or resized. */
export type Part = 'evidence' | 'content' | 'topic' | 'predicate'

export const partsOf = (kind: EntryKind): readonly Part[] => {
  if (kind === 'statement') return ['evidence', 'content']
  if (kind === 'goal') return ['evidence', 'content', 'topic']
  return kind === 'event' ? ['evidence', 'predicate'] : ['evidence']
}

/** The span of one part of a row. */
export function spanOf(entry: Entry, part: Part): Span {
  if (part === 'content' && (entry.kind === 'statement' || entry.kind === 'goal')) return entry.content
  if (part === 'topic' && entry.kind === 'goal') return entry.topic
  if (part === 'predicate' && entry.kind === 'event') return entry.predicate
  const { start, end } = entry.evidence[0]!
  return { start, end }
}

/** The row with one part moved; its first quotation grows to hold the part. */
export function withSpan(entry: Entry, part: Part, span: Span, text: string): Entry {
  const [first, ...others] = entry.evidence
  const before = first!
  const quote = part === 'evidence' ? span : { start: Math.min(before.start, span.start), end: Math.max(before.end, span.end) }
  const evidence = [{ ...before, ...quote, exact: text.slice(quote.start, quote.end) }, ...others]
  return { ...entry, evidence, ...(part === 'evidence' ? {} : { [part]: span }) } as Entry
}

/** Moves one edge of a span by a word. `[` and `]` move the end, `{` and `}` the start; a span keeps at least one word. */
export function resize(span: Span, key: '[' | ']' | '{' | '}', text: string): Span {
  const { start, end } = span
  if (key === ']') return { start, end: end + (/^\s*\S+/.exec(text.slice(end, end + 400))?.[0].length ?? 0) }
  if (key === '{') return { start: start - (/\S+\s*$/.exec(text.slice(Math.max(0, start - 400), start))?.[0].length ?? 0), end }
  if (key === '[') {
    const left = text.slice(start, end).replace(/\s*\S+\s*$/, '')
    return left === '' ? span : { start, end: start + left.length }
  }
  const gone = /^\s*\S+\s+/.exec(text.slice(start, end))?.[0].length ?? 0
  return { start: start + gone, end }
}

/** A row that a person adds: the words chosen, and the plainest reading of the rest. */
export function newEntry(kind: EntryKind, documentId: string, span: Span, text: string): Entry {
  const common = {
    id: '',
    evidence: [{ documentId, ...span, exact: text.slice(span.start, span.end) }],
    attribution: [],
    polarity: 'positive' as const,
    certainty: 'certain' as const,
    time: null,
    confidence: 1,
    coder: { name: 'reader', version: '1', rule: 'added by hand' },
  }
  switch (kind) {
    case 'statement':
      return {
        ...common,
        kind,
        speakers: [],
        addressees: [],
        venue: null,
        cue: null,
        content: span,
        quotation: 'indirect',
        speechAct: 'assert',
      }
    case 'event':
      return { ...common, kind, eventType: 'CONSULT', mode: null, actors: [], recipients: [], place: null, predicate: span, phase: 'past' }
    case 'goal':
      return { ...common, kind, holders: [], content: span, direction: 'achieve', topic: span }
    case 'effect':
      return { ...common, kind, cause: { span }, affected: { span }, sign: '+', basis: 'stated', chain: [], calculus: 'silent' }
    case 'figure':
      return {
        ...common,
        kind,
        value: Number(/\d[\d,.]*/.exec(text.slice(span.start, span.end))?.[0].replaceAll(',', '')) || 0,
        approximate: false,
        unit: '',
        of: null,
      }
    case 'link':
      return { ...common, kind, type: 'causes', from: { span }, to: { span } }
  }
}
