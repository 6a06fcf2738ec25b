import type { FigureWords } from '../../codebook/figures.ts'
import { type CodedEvent, contains, cover, type Figure, overlap, type Span, type Statement, type Token } from '../../model/index.ts'
import { plantTree, prepositionOf, type Tree } from '../clauses/tree.ts'
import { distinct, makeEntry } from '../entry.ts'
import type { Coder, Reading } from '../reading.ts'
import { attributionAt } from '../statements/attribution.ts'
import { findTimes, type TimeMention } from '../time/time.ts'
import { readNumber, type WrittenNumber } from './figures-number.ts'
import { readRange } from './figures-ranges.ts'
import { isFigure } from './figures-rules.ts'

/** What the figure rules look at. */
export interface FigureDesk {
  readonly reading: Reading
  readonly tree: Tree
  readonly words: FigureWords
  readonly times: readonly TimeMention[]
}

/** A number with what it counts. */
export interface Counted {
  readonly number: WrittenNumber
  /** The noun that is counted; null for a number that stands alone ("killed twelve"). */
  readonly noun: number | null
  /** The verb of a number that stands alone. */
  readonly verb: number | null
}

/** Codes counts, shares, sums and durations (codebook.md, figure); dates, ages, ordinals and numbers in names are none. */
export const codeFigures: Coder = (reading, earlier) => {
  const words = reading.codebook.figures
  const desk: FigureDesk = {
    reading,
    tree: plantTree(reading.doc),
    words,
    times: findTimes(reading.doc.source.text, reading.codebook.time),
  }
  const statements = earlier.filter((e): e is Statement => e.kind === 'statement')
  const events = earlier.filter((e): e is CodedEvent => e.kind === 'event')
  const figures: Figure[] = []
  for (let at = 0; at < desk.tree.tokens.length; at++) {
    const number = readNumber(desk.tree.tokens, at, words)
    if (!number) continue
    const ends = readRange(desk.tree.tokens, number, words) ?? [number]
    for (const end of ends) {
      const counted = countedBy(desk, end)
      if (isFigure(desk, counted)) figures.push(toFigure(desk, counted, statements, events, unitOf(desk, counted, figures.at(-1))))
    }
    at = ends[0]!.last
  }
  return distinct(figures)
}

/** The token of a number that hangs outside it. */
const topOf = (desk: FigureDesk, number: WrittenNumber): Token => {
  const own = desk.tree.tokens.slice(number.first, number.last + 1)
  return own.find((t) => t.head < number.first || t.head > number.last) ?? own.at(-1)!
}

/** What a number counts: the noun it stands before, the noun after its "of", or nothing. */
function countedBy(desk: FigureDesk, number: WrittenNumber): Counted {
  const { tree } = desk
  const top = topOf(desk, number)
  const head = top.head >= 0 ? tree.tokens[top.head]! : null
  if (
    head &&
    head.i > number.last &&
    head.i - number.last < 8 &&
    /^(NOUN|PROPN|SYM|ADJ)$/.test(head.upos) &&
    /^(nummod|compound|amod|nmod|det|advmod|obl)/.test(top.deprel)
  )
    return { number, noun: head.i, verb: null }
  const inside = tree.tokens.slice(number.first, number.last + 1).flatMap((t) => tree.byRelation(t.i, 'nmod'))
  const of = inside.find((c) => prepositionOf(tree, c) === 'of' && c > number.last)
  if (of !== undefined) return { number, noun: of, verb: null }
  const next = tree.tokens[number.last + 1]
  if (
    next &&
    next.sentence === top.sentence &&
    (next.upos === 'NOUN' || (next.upos === 'ADJ' && tree.tokens[number.last + 2]?.upos === 'NOUN'))
  )
    return { number, noun: next.upos === 'NOUN' ? next.i : next.i + 1, verb: null }
  if (next && next.sentence === top.sentence && desk.words.fates.includes(next.text.toLowerCase()))
    return { number, noun: next.i, verb: null }
  if (head?.upos === 'NOUN' && top.deprel === 'nmod' && prepositionOf(tree, top.i) === 'of') return { number, noun: head.i, verb: null }
  return { number, noun: null, verb: verbOf(desk, top) }
}

/** The verb of a number that stands alone; "put the number of farmers who lost land at 300" puts the number, wherever the parse hangs "at". */
function verbOf({ reading, tree, words }: FigureDesk, top: Token): number | null {
  const own = reading.clauses.around(top.i)
  const at = prepositionOf(tree, top.i) === words.at
  for (let clause = at ? own : undefined; clause; clause = clause.parent === null ? undefined : reading.clauses.all[clause.parent])
    if (words.puts.includes(clause.lemma) && clause.patients.length > 0) return clause.head
  return own?.head ?? null
}

/** The words just before a number that make it approximate ("more than"), as the first token of them; null when there are none. */
export function approximator(desk: FigureDesk, number: WrittenNumber): number | null {
  const { tokens } = desk.tree
  for (const length of [4, 3, 2, 1]) {
    const from = number.first - length
    if (from < 0) continue
    const text = tokens.slice(from, number.first).map((t) => t.text.toLowerCase())
    if (desk.words.approximate.includes(text.join(' '))) return from
  }
  return null
}

function unitOf(desk: FigureDesk, { number, noun, verb }: Counted, before: Figure | undefined): string {
  if (number.currency) return number.currency
  if (number.kind === 'percent') return desk.words.percent[0]!
  const { tokens } = desk.tree
  const token = noun ?? verb
  const put =
    noun === null && verb !== null
      ? (putAt(desk, verb, before) ?? madeIt(desk, verb, before) ?? stoodAt(desk, verb, before) ?? countedBefore(desk, verb, before))
      : null
  return put ?? (token === null ? '' : tokens[token]!.text.toLowerCase())
}

/** "Police counted 300 tractors; the union counted 1,100": a number alone after a verb of counting counts what the one before it did. */
function countedBefore({ tree, words }: FigureDesk, verb: number, before: Figure | undefined): string | null {
  const token = tree.tokens[verb]!
  const bare = words.bare.includes(token.lemma)
  if (!before || before.unit === '' || (!bare && !words.counting.includes(token.lemma))) return bare ? '' : null
  return token.start - before.evidence[0]!.end < NEAR ? before.unit : bare ? '' : null
}

/** "Organisers put the crowd at 200,000; the police made it 38,000": the pronoun is what was counted before. */
function madeIt({ tree, words, reading }: FigureDesk, verb: number, before: Figure | undefined): string | null {
  const object = reading.clauses.headedBy(verb)?.patients[0]?.head ?? tree.byRelation(verb, 'obj', 'nsubj').find((c) => c > verb)
  const isIt = object !== undefined && tree.tokens[object]!.upos === 'PRON'
  return before && isIt && words.making.includes(tree.tokens[verb]!.lemma) ? before.unit : null
}

/** "Police arrested 40 marchers. Amnesty said the number was closer to 200": a bare word for a count is the count told before. */
function stoodAt({ tree, words, reading }: FigureDesk, verb: number, before: Figure | undefined): string | null {
  const clause = reading.clauses.headedBy(verb)
  if (!before || !clause || (clause.kind !== 'copula' && !words.standing.includes(clause.lemma))) return null
  const subject = clause.agents[0]?.head
  const isCount = subject !== undefined && words.counts.includes(tree.tokens[subject]!.lemma)
  return isCount && tree.byRelation(subject, 'nmod').length === 0 ? before.unit : null
}

/** Characters between a number and the one that counts the same anew. */
const NEAR = 120

/** "put the number of dead at 30" counts the dead, "put the number at 30" or "put them at 30" what was counted before, "put attendance at 30" attendance. */
function putAt(desk: FigureDesk, verb: number, before: Figure | undefined): string | null {
  const { tree, reading, words } = desk
  const clause = reading.clauses.headedBy(verb)
  if (!clause || !words.puts.includes(clause.lemma)) return null
  const [thing] = clause.patients
  if (!thing) return null
  const of = tree.byRelation(thing.head, 'nmod').find((c) => prepositionOf(tree, c) === 'of')
  const counts = words.counts.includes(tree.tokens[thing.head]!.lemma)
  const pronoun = tree.tokens[thing.head]!.upos === 'PRON'
  if ((pronoun || (counts && of === undefined)) && before) return before.unit
  return tree.tokens[counts && of !== undefined ? of : thing.head]!.text.toLowerCase()
}

/** The smallest run of words that shows the figure: number and what it counts, with the words that make it approximate. */
function evidenceOf(desk: FigureDesk, counted: Counted): Span {
  const { tokens } = desk.tree
  const { number, noun, verb } = counted
  const from = approximator(desk, number) ?? number.first
  const words = cover([tokens[from]!, tokens[number.last]!])
  if (noun !== null) return cover([words, tokens[noun]!])
  const beside = verb !== null && Math.abs(verb - number.first) <= 6 && tokens[verb]!.sentence === tokens[number.first]!.sentence
  return beside ? cover([words, tokens[verb]!]) : words
}

/** Whose or what the figure is a part of: the phrase after its "of". */
function wholeOf(desk: FigureDesk, { number, noun }: Counted): Span | null {
  const { tree, reading } = desk
  if (noun === null) return null
  if (number.kind !== 'count') return reading.clauses.phrase(noun)
  const of = tree.byRelation(noun, 'nmod').find((c) => prepositionOf(tree, c) === 'of')
  return of === undefined ? null : reading.clauses.phrase(of)
}

/** Whose number it is: whoever says it, else whoever counts it ("the police made it 38,000"). */
function attributionOf({ reading, words }: FigureDesk, { verb }: Counted, span: Span, statements: readonly Statement[]): string[] {
  const said = attributionAt(span, statements)
  const clause = verb === null ? undefined : reading.clauses.headedBy(verb)
  if (said.length > 0 || !clause || clause.passive || ![...words.making, ...words.puts, ...words.counting].includes(clause.lemma))
    return said
  return clause.agents.flatMap((a) => [...reading.actors.resolve(a.head).ids])
}

function toFigure(
  desk: FigureDesk,
  counted: Counted,
  statements: readonly Statement[],
  events: readonly CodedEvent[],
  unit: string,
): Figure {
  const { reading } = desk
  const span = evidenceOf(desk, counted)
  const clause = reading.clauses.around(counted.number.first)
  const inEvent = events.filter((e) => contains(e.evidence[0]!, span) || overlap(e.evidence[0]!, span) > 0)
  const event = inEvent.toSorted((a, b) => a.evidence[0]!.exact.length - b.evidence[0]!.exact.length)[0]
  const bare = counted.noun === null
  return makeEntry('figure', {
    evidence: [reading.evidence(span)],
    attribution: attributionOf(desk, counted, span, statements),
    polarity: 'positive',
    certainty: clause?.certainty ?? 'certain',
    time: clause ? reading.timeOf(clause) : null,
    confidence: bare ? 0.6 : 0.8,
    value: counted.number.value,
    approximate: counted.number.vague || approximator(desk, counted.number) !== null,
    unit,
    of: wholeOf(desk, counted),
    ...(event ? { eventId: event.id } : {}),
    rule: `${counted.number.kind}/${bare ? 'bare' : 'noun'}`,
  })
}
