import { type Span, tokensWithin } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { clausesOn } from '../token-range.ts'
import type { Desk } from './statements-draft.ts'

/** How many characters after a promise its outcome may begin. */
const REACH = 60

/**
 * The clause soon after a promise, in its sentence or right behind it, that says what became of it ("but this has not happened", "they never did"): negated or failing, of
 * a pronoun or of "the promise"; null when the text does not say.
 */
export function outcomeAfter({ reading }: Desk, content: Span): Span | null {
  const { doc, clauses, codebook } = reading
  const pointsBack = (c: Clause) =>
    [...c.agents, ...c.patients].some(({ head }) => {
      const { upos, lemma } = doc.tokens[head]!
      return upos === 'PRON' || upos === 'DET' || codebook.wanting.references.has(lemma)
    })
  const fails = (c: Clause) => c.polarity === 'negative' || codebook.clauses.negating.has(c.lemma)
  const after = clausesOn(clauses, tokensWithin(doc.tokens, { start: content.end, end: content.end + REACH * 4 }))
  const sentence = doc.sentences.find((each) => each.start <= content.start && content.start < each.end)
  const near = (c: Clause) => c.span.start - content.end < REACH || c.sentence === sentence?.i
  const next = after.find((c) => c.span.start >= content.end && near(c) && c.form === 'finite' && fails(c) && pointsBack(c))
  if (!next) return null
  return next.span
}
