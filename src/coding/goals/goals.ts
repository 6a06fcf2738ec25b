import { meansPeople } from '../../codebook/wordnet.ts'
import { cover, type Direction, type Goal, type Span, type Statement, tokensWithin } from '../../model/index.ts'
import { plantTree } from '../clauses/tree.ts'
import { makeEntry } from '../entry.ts'
import type { ActorReading, Coder } from '../reading.ts'
import { attributionAt } from '../statements/attribution.ts'
import type { GoalDesk } from './goals-content.ts'
import { type Want, wantsOfAdjectives, wantsOfNouns, wantsOfPurpose, wantsOfVerbs } from './goals-cues.ts'
import { wantsOfDemands } from './goals-deontic.ts'

interface Held extends Want {
  readonly ids: readonly string[]
  readonly alternatives: readonly string[]
  readonly attribution: readonly string[]
}

/** Codes who wants which state of the world (codebook.md, goal): wanting verbs, nouns, adjectives, purposes and demands. */
export const codeGoals: Coder = (reading, earlier) => {
  const desk: GoalDesk = { reading, tree: plantTree(reading.doc), words: reading.codebook.wanting }
  const statements = earlier.filter((e): e is Statement => e.kind === 'statement')
  const found = [...wantsOfVerbs(desk), ...wantsOfAdjectives(desk), ...wantsOfNouns(desk), ...wantsOfPurpose(desk)]
  const demanded = wantsOfDemands(desk, statements).map((want) => ({ ...hold(desk, want, statements), ids: want.ids }))
  const owned = inheritHolders(
    desk,
    found.map((want) => hold(desk, want, statements)),
  )
  const held = [...owned, ...demanded].filter((want) => want.ids.length > 0)
  return mergeSame(desk, withoutNested(held)).map((group) => toGoal(desk, group))
}

/** Resolves who wants it: the phrase itself, else whoever stands behind the act or thing it names ("Turkish drilling"). */
function hold(desk: GoalDesk, found: Want, statements: readonly Statement[]): Held {
  const want = { ...found, wanted: { ...found.wanted, content: withinQuotation(desk, found.wanted.content) } }
  const { actors, clauses } = desk.reading
  const cue = desk.tree.tokens[want.cue]!
  const attribution = attributionAt(cue, statements)
  const speakers = attribution.slice(-1)
  const direct = want.holders.map((head) => (isSomebody(desk, head, want) ? actors.source(head, speakers) : actors.resolve(head, speakers)))
  const behind = want.holders.flatMap((head) => clauses.nominal(head).agents.map((a) => actors.resolve(a.head, speakers)))
  const known = [direct, behind].find((readings) => readings.some((r) => r.ids.length > 0))
  // Nobody stands behind the act: who explains what an act is for speaks for the side that did it.
  const explained = want.rule.startsWith('purpose') ? speakers.map((id) => ({ ids: actors.sideOf(id).slice(-1), alternatives: [id] })) : []
  const ofOthers =
    want.wanted.frame.voiced &&
    speakers.length > 0 &&
    !(known ?? []).some((r) => r.ids.some((id) => actors.sideOf(speakers[0]!).includes(id)))
  if (ofOthers) return { ...want, ids: speakers, alternatives: [], attribution }
  const readings = known ?? (explained.length > 0 ? explained : climbed(desk, want, speakers))
  const ids = [...new Set(readings.flatMap((r) => r.ids).map((id) => principalOf(desk, id)))]
  return { ...want, ids, alternatives: [...new Set(readings.flatMap((r) => r.alternatives))], attribution }
}

/** A wish that begins inside a quotation ends with it. */
function withinQuotation(desk: GoalDesk, content: Span): Span {
  const around = desk.reading.doc.quotations.find(
    (q) => q.start - 1 <= content.start && content.start < q.inner.end && q.inner.end < content.end,
  )
  if (!around) return content
  const words = desk.tree.tokens.filter((t) => t.start >= content.start && t.end <= around.inner.end && t.upos !== 'PUNCT')
  return words.length > 0 ? { start: content.start, end: words.at(-1)!.end } : content
}

/** Those who wish are people, known or not ("party leaders", "the group"); acts may also be things'. */
function isSomebody(desk: GoalDesk, head: number, want: Want): boolean {
  const { upos, lemma } = desk.tree.tokens[head]!
  return /^(verb|adjective)/.test(want.rule) && (upos === 'PROPN' || (upos === 'NOUN' && meansPeople(lemma)))
}

/** American officials and the army want what their state wants. */
function principalOf(desk: GoalDesk, id: string): string {
  const { actors } = desk.reading
  const last = actors.byId(id).name.toLowerCase().split(' ').at(-1)!
  const state = actors.sideOf(id).at(-1)!
  return desk.words.instruments.has(last) && actors.byId(state).kind === 'state' ? state : id
}

/** "is doing this to try and stop the march": an infinitive whose unsaid subject is nobody is wished by whoever acts above it. */
function climbed(desk: GoalDesk, want: Want, speakers: readonly string[]): ActorReading[] {
  const { actors, clauses } = desk.reading
  const clause = want.rule.startsWith('verb') ? clauses.headedBy(want.cue) : undefined
  if (clause?.relation !== 'xcomp' && clause?.relation !== 'advcl') return []
  const governor = clause.parent === null ? undefined : clauses.all[clause.parent]
  return governor?.agents.map((a) => actors.resolve(a.head, speakers)) ?? []
}

/** "The other goal is …": without an owner of its own it is the holder's of the goal just told. */
function inheritHolders(desk: GoalDesk, wants: readonly Held[]): Held[] {
  let last: Held | undefined
  return wants
    .toSorted((a, b) => a.cue - b.cue)
    .map((want) => {
      const sentence = desk.tree.tokens[want.cue]!.sentence
      const near = last && sentence - desk.tree.tokens[last.cue]!.sentence <= 2
      const mine =
        want.ids.length === 0 && want.rule === 'noun' && last && near ? { ...want, ids: last.ids, attribution: want.attribution } : want
      if (mine.ids.length > 0) last = mine
      return mine
    })
}

/** One goal a run of words: of two that want the same words the surer one stays. */
function withoutNested(held: readonly Held[]): Held[] {
  const bySurety = held.toSorted((a, b) => b.confidence - a.confidence || a.cue - b.cue)
  const kept: Held[] = []
  for (const want of bySurety) if (!kept.some((k) => k.wanted.head === want.wanted.head)) kept.push(want)
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
