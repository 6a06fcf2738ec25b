import type { Quotation, Span, Token } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { tokenFrom } from '../token-range.ts'
import type { Desk } from './statements-draft.ts'
import { FINITE } from './statements-surface.ts'

/** The content, with what follows at once and belongs to it: its predicate, further quotations, and what its speaker would or could do. */
export function reachOn(desk: Desk, cue: Clause, content: Span): Span {
  if (content.start < cue.verbGroup.start) return content
  return withInfinitive(desk, cue, withWould(desk, cue, withQuotes(desk, withPredicate(desk, cue, content))))
}

/** The tokens behind a content to the end of its sentence. */
function behind({ reading: { doc } }: Desk, cue: Clause, content: Span): Token[] {
  const from = tokenFrom(doc, content.end)
  return doc.tokens.slice(from, doc.sentences[cue.sentence]!.lastToken)
}

/** "said the tweet to the mayor | was a joke", "said he can | and will leave": a noun phrase without a verb, or half a verb, where the rest follows. */
function withPredicate(desk: Desk, cue: Clause, content: Span): Span {
  const { doc } = desk.reading
  const own = doc.tokens.filter((t) => t.sentence === cue.sentence && t.start >= content.start && t.end <= content.end)
  const takes = desk.saying.verbs.get(cue.lemma)?.some((f) => f.kind === 'object' || f.kind === 'prep') ?? true
  const last = own.at(-1)
  const rest = behind(desk, cue, content)
  const verb = rest[0]?.upos === 'ADV' ? rest[1] : rest[0]
  const halved = last?.xpos === 'MD' && rest[0]?.upos === 'CCONJ'
  const bare =
    !takes && !own.some((t) => FINITE.test(t.xpos)) && /^(NOUN|PROPN|PRON)$/.test(last?.upos ?? '') && FINITE.test(verb?.xpos ?? '')
  if (!halved && !bare) return content
  const end = rest.findIndex((t) => t.text === ';')
  const words = (end < 0 ? rest : rest.slice(0, end)).filter((t) => t.upos !== 'PUNCT' || /^["”]$|^''$/.test(t.text))
  return { start: content.start, end: words.at(-1)?.end ?? content.end }
}

/** "to “go home” and then “come back”": quotations joined to the one that closes the content. */
function withQuotes({ reading: { doc } }: Desk, content: Span): Span {
  let { start, end } = content
  for (;;) {
    const last = doc.quotations.find((q) => q.inner.end >= end - 1 && q.inner.end <= end + 1 && q.start >= start - 1)
    const next = last && joined(doc, last)
    if (!next) return { start, end }
    end = next.end
    if (last.start === start - 1) start = last.start
  }
}

function joined(doc: Desk['reading']['doc'], last: Quotation): Quotation | undefined {
  const next = doc.quotations.find((q) => q.start >= last.end)
  if (!next || !next.fragment || !last.fragment) return undefined
  const between = doc.tokens.slice(tokenFrom(doc, last.end), tokenFrom(doc, next.start))
  const plain = between.every((t) => /^(PUNCT|CCONJ|DET|ADV|PART)$/.test(t.upos) && !/^[.;:]$/.test(t.text))
  return plain && between.some((t) => t.upos === 'CCONJ' || t.text === ',') ? next : undefined
}

/** "said they had doubts, | but could not stay away": a modal without a subject goes with what is said. */
function withWould({ reading: { doc, clauses }, saying }: Desk, cue: Clause, content: Span): Span {
  const rest = doc.tokens.slice(tokenFrom(doc, content.end), doc.sentences[cue.sentence]!.lastToken)
  const at = rest[0]?.text === ',' ? 1 : 0
  const modal = rest[at + 1]
  if (rest[at]?.upos !== 'CCONJ' || modal?.xpos !== 'MD' || cue.tense !== 'past' || cue.modal !== null) return content
  const clause = clauses.all.find(
    (c) => c.sentence === cue.sentence && c.modal !== null && c.head > modal.i && c.verbGroup.start <= modal.start,
  )
  if (!clause || saying.verbs.has(clause.lemma)) return content
  const end = rest.find((t) => t.i > clause.head && /^[,;:.]$/.test(t.text))?.start ?? clause.span.end
  return { start: content.start, end: Math.max(end, clause.predicate.end) }
}

/** "undertook to end the raids | and to free the crew", "urged them to leave | and to disarm": a further infinitive. */
function withInfinitive({ reading: { doc, clauses } }: Desk, cue: Clause, content: Span): Span {
  const rest = doc.tokens.slice(tokenFrom(doc, content.end), doc.sentences[cue.sentence]!.lastToken)
  const at = rest[0]?.text === ',' ? 1 : 0
  const [cc, to, verb] = rest.slice(at)
  const own = doc.tokens.filter((t) => t.sentence === cue.sentence && t.start >= content.start && t.end <= content.end)
  const infinitive = own[0]?.xpos === 'VB' || own.some((t) => t.xpos === 'TO')
  if (cc?.upos !== 'CCONJ' || to?.xpos !== 'TO' || verb?.xpos !== 'VB' || !infinitive) return content
  const clause = clauses.headedBy(verb.i)
  return clause ? { start: content.start, end: Math.max(content.end, clause.span.end) } : content
}
