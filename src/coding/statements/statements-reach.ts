import { meansPeople } from '../../codebook/wordnet.ts'
import type { Quotation, Span, Token } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { tokenFrom } from '../token-range.ts'
import type { Desk } from './statements-draft.ts'
import { FINITE } from './statements-surface.ts'

/** The content, with what follows at once and belongs to it: its predicate, further quotations, and what its speaker would or could do. */
export function reachOn(desk: Desk, cue: Clause, content: Span): Span {
  if (content.start < cue.verbGroup.start) return content
  return withInfinitive(desk, cue, withWould(desk, cue, withQuotes(desk, withPredicate(desk, cue, withSubject(desk, cue, content)))))
}

/** "told local media | the mayor was alive": whom it is told, where the parser took them for the subject of what is told. */
export function withoutTold({ reading: { doc }, saying }: Desk, cue: Clause, content: Span): Span {
  if (!saying.tellers.has(cue.lemma)) return content
  const own = doc.tokens.filter((t) => t.sentence === cue.sentence && t.start >= content.start && t.end <= content.end)
  if (own[0]?.i !== cue.head + 1 || /^(PRP|WP)/.test(own[0].xpos)) return content
  const at = own.findIndex((t) => t.upos === 'NOUN')
  const told = own[at]
  const next = own[at + 1]
  if (!told || !next || !(meansPeople(told.lemma) || saying.media.has(told.lemma)) || !/^(NNP|DT|PRP|EX|CD)/.test(next.xpos)) return content
  const plain = own.slice(0, at).every((t) => /^(ADJ|DET|NUM)$/.test(t.upos))
  return plain && own.slice(at + 1).some((t) => FINITE.test(t.xpos)) ? { start: next.start, end: content.end } : content
}

/** The tokens behind a content to the end of its sentence. */
function behind({ reading: { doc } }: Desk, cue: Clause, content: Span): Token[] {
  const from = tokenFrom(doc, content.end)
  return doc.tokens.slice(from, doc.sentences[cue.sentence]!.lastToken)
}

/** "concluded | people of ten thousand years | ago were skilled": a clause that has lost its subject begins right behind its cue. */
function withSubject({ reading: { doc }, saying }: Desk, cue: Clause, content: Span): Span {
  const own = doc.tokens.filter((t) => t.sentence === cue.sentence && t.start >= content.start && t.end <= content.end)
  const verb = own.findIndex((t) => FINITE.test(t.xpos))
  if (verb < 0 || verb > 1 || saying.tellers.has(cue.lemma) || cue.passive) return content
  if (own.slice(0, verb).some((t) => t.upos !== 'ADV') || own.some((t) => /^(nsubj|expl|csubj)/.test(t.deprel) && t.i < own[verb]!.i))
    return content
  const between = doc.tokens.slice(cue.head + 1, own[0]!.i)
  if (between.length === 0 || between.some((t) => FINITE.test(t.xpos) || t.upos === 'PUNCT' || /^W/.test(t.xpos))) return content
  const from = between.find((t) => !/^(ADV|PART)$/.test(t.upos) && t.text.toLowerCase() !== saying.grammar.that)
  return from && /^(DET|NOUN|PROPN|ADJ|NUM|PRON)$/.test(from.upos) ? { start: from.start, end: content.end } : content
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
  if (!next?.fragment || !last.fragment) return undefined
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
