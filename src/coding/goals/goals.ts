import { type CodedEvent, contains, cover, type Direction, type Goal, type Span, type Statement, tokensWithin } from '../../model/index.ts'
import { plantTree } from '../clauses/tree.ts'
import { makeEntry } from '../entry.ts'
import type { Coder } from '../reading.ts'
import { isBarred } from './goals-bars.ts'
import { wantsOfClefts } from './goals-clefts.ts'
import { wantsOfCries } from './goals-cries.ts'
import { type Want, wantsOfAdjectives, wantsOfVerbs } from './goals-cues.ts'
import { wantsOfDemands, wantsOfKeeping } from './goals-deontic.ts'
import type { GoalDesk } from './goals-desk.ts'
import { giveToDemanders, type Held, hold, inheritHolders } from './goals-holders.ts'
import { wantsOfDrafts, wantsOfMeasures } from './goals-measures.ts'
import { wantsOfNouns } from './goals-nouns.ts'
import { tellsDirection, wantsOfPurpose } from './goals-purpose.ts'
import { wantsOfStances } from './goals-stances.ts'

/** Codes who wants which state of the world (codebook.md, goal): wanting verbs, nouns, adjectives, purposes and demands. */
export const codeGoals: Coder = (reading, earlier) => {
  const events = earlier.filter((e): e is CodedEvent => e.kind === 'event')
  const desk: GoalDesk = { reading, tree: plantTree(reading.doc), words: reading.codebook.wanting, events }
  const statements = earlier.filter((e): e is Statement => e.kind === 'statement')
  const cues = [
    wantsOfVerbs,
    wantsOfAdjectives,
    wantsOfNouns,
    wantsOfClefts,
    wantsOfStances,
    wantsOfPurpose,
    wantsOfMeasures,
    wantsOfDrafts,
  ]
  const found = cues
    .flatMap((find) => find(desk))
    .filter((want) => !isBarred(desk, want))
    .map((want) => upToBreak(desk, withinQuotation(desk, want)))
    .filter((want, _, all) => !isInDemand(desk, want, all))
  const cried = [...wantsOfDemands(desk, statements), ...wantsOfKeeping(desk, statements), ...wantsOfCries(desk, statements)]
  const demanded = cried.map((want) => ({ ...hold(desk, want, statements), ids: want.ids }))
  const owned = inheritHolders(
    desk,
    found.map((want) => hold(desk, want, statements)),
  )
  const held = giveToDemanders(desk, [...owned, ...demanded]).filter((want) => want.ids.length > 0 || isNobodys(desk, want))
  return mergeSame(desk, withoutNested(held)).map((group) => toGoal(desk, group))
}

/** "Efforts are under way to …", "the measure is aimed at …": a goal may stand in a text without whoever has it. */
const isNobodys = (desk: GoalDesk, want: Held): boolean =>
  want.rule === 'purpose/aimed' ||
  (want.rule === 'purpose' && isOfPassive(desk, want)) ||
  (want.rule === 'verb/want/to' && want.holders.some((h) => isMeasure(desk, h))) ||
  (want.rule === 'noun' &&
    want.wanted.frame.frame === 'is' &&
    want.clause?.certainty === 'certain' &&
    !desk.words.purposeNotNouns.has(desk.tree.tokens[want.cue]!.lemma)) ||
  (want.rule === 'noun' && want.wanted.shape === 'clause' && desk.words.efforts.has(desk.tree.tokens[want.cue]!.lemma))

/** "the garrison was strengthened to discourage a rising": an act whose doer the text leaves unsaid. */
function isOfPassive(desk: GoalDesk, want: Held): boolean {
  const { clauses } = desk.reading
  const acting = clauses.headedBy(desk.tree.tokens[want.cue]!.head)
  return acting?.passive === true && acting.agents.length === 0 && acting.form === 'finite' && tellsDirection(desk, want.cue)
}

/** "the agreement seeks to …", "a referendum seeking to …". */
const isMeasure = ({ tree, words }: GoalDesk, head: number): boolean =>
  words.drafts.has(tree.tokens[head]!.lemma) || words.purposeMeasures.has(tree.tokens[head]!.lemma)

/** A wish that begins inside a quotation ends with it. */
function withinQuotation(desk: GoalDesk, want: Want): Want {
  const { content } = want.wanted
  const around = desk.reading.doc.quotations.find(
    (q) => q.start - 1 <= content.start && content.start < q.inner.end && q.inner.end < content.end,
  )
  if (!around) return want
  const words = desk.tree.tokens.filter((t) => t.start >= content.start && t.end <= around.inner.end && t.upos !== 'PUNCT')
  return words.length > 0 ? { ...want, wanted: { ...want.wanted, content: { start: content.start, end: words.at(-1)!.end } } } : want
}

/** A wish ends with its part of the sentence: "that no inch be given; on Wednesday a plane …", "leave, such as the governor, who …". */
function upToBreak(desk: GoalDesk, want: Want): Want {
  const { tokens } = desk.tree
  const { head, content } = want.wanted
  const breaks = ({ i, text }: { i: number; text: string }) =>
    text === ';' || (text === ',' && tokens[i + 1]?.lemma === 'such' && tokens[i + 2]?.lemma === 'as')
  const stop = tokensWithin(tokens, content).find((t) => t.i > head && breaks(t))
  return stop ? { ...want, wanted: { ...want.wanted, content: { start: content.start, end: tokens[stop.i - 1]!.end } } } : want
}

/** "urged officials to push the president to resign": what those who are asked are to ask for is nobody's wish but the one who asks. */
const isInDemand = ({ tree }: GoalDesk, want: Want, all: readonly Want[]): boolean =>
  want.wanted.frame.demand &&
  all.some((w) => w.wanted.frame.demand && w.wanted.head === want.cue && contains(w.wanted.content, tree.tokens[want.wanted.head]!))

/** One goal a run of words: of two that want the same words the surer one stays. */
function withoutNested(held: readonly Held[]): Held[] {
  const bySurety = held.toSorted((a, b) => b.confidence - a.confidence || a.cue - b.cue)
  const kept: Held[] = []
  for (const want of bySurety) {
    const within = (k: Held) => contains(k.wanted.content, want.wanted.content) && want.rule === 'purpose' && k.wanted.shape === 'clause'
    if (!kept.some((k) => k.wanted.head === want.wanted.head || within(k))) kept.push(want)
  }
  return kept.sort((a, b) => a.wanted.content.start - b.wanted.content.start || a.cue - b.cue)
}

/** Lemmas of the words that carry meaning in a span. */
function contentWords(desk: GoalDesk, span: Span): Set<string> {
  return new Set(
    tokensWithin(desk.tree.tokens, span)
      .filter((t) => /^(NOUN|PROPN|VERB|ADJ|NUM)$/.test(t.upos))
      .map((t) => t.lemma.toLowerCase()),
  )
}

/** Do two wants of one holder want the same? They share direction and more than half of their words. */
function isSame(desk: GoalDesk, a: Held, b: Held): boolean {
  if (a.direction !== b.direction || a.ids.join() !== b.ids.join()) return false
  const x = contentWords(desk, a.wanted.content)
  const y = contentWords(desk, b.wanted.content)
  const shared = [...x].filter((w) => y.has(w)).length
  const isPhrase = a.wanted.shape === 'phrase' || b.wanted.shape === 'phrase'
  if (isPhrase && shared > 0 && shared === Math.min(x.size, y.size)) return true
  return shared > 0 && shared / Math.min(x.size, y.size) >= 0.75 && shared / Math.max(x.size, y.size) > 0.5
}

/** Goals said more than once are one goal with several evidence spans. */
function mergeSame(desk: GoalDesk, held: readonly Held[]): Held[][] {
  const groups: Held[][] = []
  for (const want of held) {
    const known = groups.find((g) => isSame(desk, g[0]!, want))
    if (known) known.push(want)
    else groups.push([want])
  }
  return groups
}

function evidenceSpan(desk: GoalDesk, want: Held): Span {
  const cue = desk.tree.tokens[want.cue]!
  const holders = want.holders.filter((h) => desk.tree.tokens[h]!.sentence === cue.sentence).map((h) => desk.reading.clauses.phrase(h))
  return cover([...holders, cue, want.wanted.content])
}

/** The noun phrase that the wanted state is about: what its verb acts upon, or the wanted thing itself. */
function topicSpan(desk: GoalDesk, want: Held): Span {
  const { clauses } = desk.reading
  if (want.wanted.shape === 'phrase') return clauses.phrase(want.wanted.head)
  const clause = clauses.headedBy(want.wanted.head)
  const below = clause?.children.map((c) => clauses.all[c]!).filter((c) => c.relation === 'xcomp' || c.relation === 'advcl') ?? []
  const args = [clause, ...below].flatMap((c) => (c ? [...c.patients, ...c.obliques] : []))
  const inside = args.filter((a) => a.span.start >= want.wanted.content.start && a.span.end <= want.wanted.content.end)
  return inside.length > 0 ? cover(inside.map((a) => a.span)) : want.wanted.content
}

function toGoal(desk: GoalDesk, group: readonly Held[]): Goal {
  const first = group[0]!
  const direction: Direction = first.direction
  return makeEntry('goal', {
    evidence: group.map((want) => desk.reading.evidence(evidenceSpan(desk, want))),
    attribution: [...first.attribution],
    polarity: 'positive',
    certainty: first.clause?.certainty ?? 'certain',
    time: first.clause ? desk.reading.timeOf(first.clause) : null,
    confidence: first.confidence,
    ...(first.alternatives.length > 0 ? { alternatives: [...first.alternatives] } : {}),
    holders: [...first.ids],
    content: first.wanted.content,
    direction,
    topic: topicSpan(desk, first),
    rule: first.rule,
  })
}
