import { contains, overlap, type Span, tokensWithin } from '../../model/index.ts'
import { clausesOn } from '../token-range.ts'
import { tokensBelow, trimRun } from './statements-content.ts'
import type { Desk, Draft } from './statements-draft.ts'
import type { Turn } from './transcript.ts'

/** Fewest words of a sentence that says something. */
const LEAST_WORDS = 4
/** A sentence that is mostly what somebody else said is that one's statement. */
const MOSTLY = 0.55

/** Statements of a transcript: one for each thing said in a turn; questions only where they assert or challenge something. */
export function turnStatements(desk: Desk, nested: readonly Draft[]): Draft[] {
  return desk.turns.flatMap((turn) =>
    turnUnits(desk, turn)
      .filter((unit) => !turn.question || challenges(desk, unit) || (!asks(desk, turn) && puts(desk, unit, nested)))
      .filter((unit) => turn.question || !nested.some((n) => contains(unit, n.content) && share(n.content, unit) > MOSTLY))
      .map((unit) => toDraft(turn, unit)),
  )
}

const share = (inner: Span, outer: Span): number => overlap(inner, outer) / (outer.end - outer.start)

/** The things said in a turn: its sentences, long ones divided where a new main clause begins. */
function turnUnits(desk: Desk, turn: Turn): Span[] {
  const { doc } = desk.reading
  return doc.sentences.flatMap((sentence) => {
    if (overlap(sentence, turn.body) === 0) return []
    const own = doc.tokens
      .slice(sentence.firstToken, sentence.lastToken)
      .filter((t) => t.start >= turn.body.start && t.end <= turn.body.end)
    return divide(
      desk,
      own.map((t) => t.i),
    ).flatMap((run) => {
      const span = trimRun(desk, dropLeadIn(desk, dropOpeners(desk, run)))
      const words = span ? tokensWithin(doc.tokens, span).filter((t) => /\p{L}/u.test(t.text)).length : 0
      if (!span || words < LEAST_WORDS || !hasClause(desk, span)) return []
      const mark = doc.source.text.slice(span.end, span.end + 1)
      return [mark === '?' ? { start: span.start, end: span.end + 1 } : span]
    })
  })
}

/** Splits before a coordinated main clause with a subject of its own, where both sides are long enough to stand alone. */
function divide({ tree, reading }: Desk, run: readonly number[]): number[][] {
  const root = run.find((i) => tree.tokens[i]!.head < 0 || !run.includes(tree.tokens[i]!.head))
  if (root === undefined || run.length < 16) return [[...run]]
  const heads = tree
    .byRelation(root, 'conj')
    .filter((c) => run.includes(c) && reading.clauses.headedBy(c) && tree.byRelation(c, 'nsubj', 'expl').length > 0)
  const cuts = heads.map((c) => tokensBelow(tree, c)[0]!).filter((at) => at - run[0]! >= 7 && run.at(-1)! - at >= 7)
  const edges = [run[0]!, ...cuts, run.at(-1)! + 1]
  return edges.slice(0, -1).map((from, i) => run.filter((t) => t >= from && t < edges[i + 1]!))
}

/** Words that open speech without being said ("Well, …", "And …"). */
function dropOpeners({ tree, saying }: Desk, run: readonly number[]): number[] {
  let rest = [...run]
  for (let again = true; again && rest.length > 0; ) {
    const words = (n: number) =>
      rest
        .slice(0, n)
        .map((i) => tree.tokens[i]!.text.toLowerCase())
        .join(' ')
    const size = [3, 2, 1].find((n) => saying.openers.includes(words(n)))
    again = size !== undefined || tree.tokens[rest[0]!]!.upos === 'PUNCT'
    if (again) rest = rest.slice(size ?? 1)
  }
  return rest
}

/** "I can tell you that X" says X: a first-person clause of knowing or saying leads in. */
function dropLeadIn({ tree, reading, saying }: Desk, run: readonly number[]): number[] {
  const first = run[0]
  if (first === undefined || !saying.grammar.firstPerson.includes(tree.tokens[first]!.text.toLowerCase())) return [...run]
  const verb = tree.tokens[first]!.head
  const clause = reading.clauses.headedBy(verb)
  if (!clause || !saying.leadIns.has(clause.lemma) || clause.polarity === 'negative' || !run.includes(verb)) return [...run]
  const inner = tree.byRelation(verb, 'ccomp').find((c) => c > verb && tree.byRelation(c, 'nsubj', 'nsubj:pass', 'expl').length > 0)
  if (inner === undefined) return [...run]
  const from = tokensBelow(tree, inner).find((i) => i > verb && tree.tokens[i]!.deprel !== 'mark')!
  return run.filter((i) => i >= from)
}

const hasClause = ({ reading }: Desk, span: Span): boolean =>
  clausesOn(reading.clauses, tokensWithin(reading.doc.tokens, span)).some((c) => c.form === 'finite')

/** A question that asserts or challenges: put as a statement ("But the ferry is late again?"), not merely asked. */
function challenges({ reading, tree }: Desk, unit: Span): boolean {
  const { text } = reading.doc.source
  const inside = tokensWithin(reading.doc.tokens, unit)
  const first = inside[0]
  if (!text.slice(unit.start, unit.end).endsWith('?')) return false
  if (!first || first.upos === 'AUX' || /^W/.test(first.xpos)) return false
  const root = inside.find((t) => t.head < 0) ?? inside.find((t) => t.deprel === 'conj') ?? first
  const subject = tree.byRelation(root.i, 'nsubj', 'expl')[0]
  const auxiliary = tree.byRelation(root.i, 'aux', 'cop')[0]
  return subject !== undefined && (auxiliary === undefined || subject < auxiliary)
}

/** How many words a sentence of a questioner must have to state something. */
const STATES = 6

const asks = ({ reading: { doc } }: Desk, { body }: Turn): boolean => doc.source.text.slice(body.start, body.end).includes('?')

/** What a questioner puts to the other without asking, in his own words, unless he speaks of himself ("I want to come back to …"). */
function puts({ reading }: Desk, unit: Span, nested: readonly Draft[]): boolean {
  const inside = tokensWithin(reading.doc.tokens, unit)
  if (inside.length < STATES || inside[0]!.xpos === 'VB' || inside.some((t) => t.text === 'I')) return false
  return !nested.some((n) => contains(unit, n.content))
}

function toDraft(turn: Turn, content: Span): Draft {
  const asks = turn.question
  const quotation = 'direct' as const
  const common = { cue: null, cueHead: null, addressees: [], quotation, actorOnly: false, clause: null }
  return {
    ...common,
    rule: `turn/${asks ? 'question' : 'sentence'}`,
    content,
    speakers: [turn.speaker],
    act: asks ? 'ask' : 'assert',
    firm: asks,
    confidence: 0.8,
  }
}
