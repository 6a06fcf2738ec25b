import { nearness } from '../../codebook/wordnet.ts'
import { type CodedEvent, contains, type Goal, type Sign } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { isUnwanted, wantedOf } from './answers/wanted.ts'
import { derive, speaksOf } from './effects-derived.ts'
import { type Aim, actorsAt, clauseOfEvent, type EffectDesk, type EffectDraft, headOfEvent, tokensIn } from './effects-desk.ts'
import { outcomeDraft } from './effects-draft.ts'

/** Sentences between a goal and an answer to it that names nobody. */
const NEAR = 1
/** Sentences within which an answer is still to the goal when it names its topic and its holder. */
const FAR = 6

/** Effects of the acts that answer a goal: others refuse or grant it, its holder enacts it or gives it up, or it comes to nothing. */
export function responded(desk: EffectDesk): EffectDraft[] {
  const told = indexBySentence(desk)
  return [
    ...desk.events.flatMap((event) => ofEvent(desk, event, told)),
    ...desk.clauses.all.flatMap((clause) => ofOutcome(desk, clause, told)),
  ]
}

/** The goals by the sentences that say them. */
export function indexBySentence(desk: EffectDesk): ReadonlyMap<number, readonly Aim[]> {
  const index = new Map<number, Aim[]>()
  for (const aim of desk.aims) for (const s of aim.sentences) index.set(s, [...(index.get(s) ?? []), aim])
  return index
}

/** Goals told within some sentences before a place, the nearest sentence first. */
export function toldBefore(told: ReadonlyMap<number, readonly Aim[]>, sentence: number, reach: number): Aim[] {
  const found: Aim[] = []
  for (let s = sentence; s >= sentence - reach; s--) for (const aim of told.get(s) ?? []) if (!found.includes(aim)) found.push(aim)
  return found
}

/** How an act stands to a goal. */
interface Stance {
  readonly own: boolean
  readonly toHolder: boolean
  readonly distance: number
  readonly shared: number
  readonly named: boolean
  /** The one whose act is wanted does it, to nothing that is named ("Chad wants Niger to yield. Niger refused."). */
  readonly bare: boolean
}

function stanceOf(desk: EffectDesk, event: CodedEvent, clause: Clause, aim: Aim): Stance {
  const side = new Set(aim.goal.holders.flatMap((id) => desk.reading.actors.sideOf(id)))
  const on = (ids: readonly string[]) => ids.some((id) => desk.reading.actors.sideOf(id).some((s) => side.has(s)))
  // The parse may take what a particle verb acts on ("voted down the proposal") for a phrase of its own.
  const args = [
    ...new Set([...clause.patients, ...clause.obliques].map((a) => a.head).concat(desk.tree.byRelation(clause.head, 'obj', 'obl'))),
  ]
  return {
    // A parliament or court may turn down what its own state's government wants.
    own: event.eventType === 'REJECT' ? event.actors.some((id) => aim.goal.holders.includes(id)) : on(event.actors),
    toHolder: on(event.recipients),
    distance: Math.min(...[...aim.sentences].map((s) => Math.abs(s - clause.sentence))),
    shared: sharedWords(desk, clause, aim),
    named: args.some((i) => speaksOf(desk, i, aim) || isUnowned(desk, i) || namesAct(desk, i, aim)),
    bare: args.length === 0 && event.actors.some((id) => actorsOfGoal(desk, aim).has(id)),
  }
}

/** "declined the request": a word that may stand for a goal, and nobody's in particular. */
export function isUnowned(desk: EffectDesk, head: number): boolean {
  const { wanting, contrast } = desk.reading.codebook
  const { lemma } = desk.tree.tokens[head]!
  return (wanting.references.has(lemma) || contrast.proposals.includes(lemma)) && desk.clauses.nominal(head).agents.length === 0
}

/** "blocked the withdrawal" of those who want to withdraw: the wanted act under its noun. */
export function namesAct(desk: EffectDesk, head: number, aim: Aim): boolean {
  const { lemma, upos } = desk.tree.tokens[head]!
  if (upos !== 'NOUN') return false
  return tokensIn(desk.reading, aim.goal.content).some((i) => {
    const token = desk.tree.tokens[i]!
    return token.upos === 'VERB' && nearness(lemma, token.lemma) === 'derived'
  })
}

/** The actors that a goal's content names. */
function actorsOfGoal(desk: EffectDesk, aim: Aim): ReadonlySet<string> {
  const known = ACTORS.get(aim)
  if (known) return known
  const found = new Set(tokensIn(desk.reading, aim.goal.content).flatMap((i) => actorsAt(desk, i)))
  ACTORS.set(aim, found)
  return found
}

const ACTORS = new WeakMap<Aim, ReadonlySet<string>>()

/** How many words for things an act's clause and a goal have in common. */
function sharedWords(desk: EffectDesk, clause: Clause, aim: Aim): number {
  const wanted = wordsOfGoal(desk, aim)
  const spans = [...clause.agents, ...clause.patients, ...clause.obliques].map((a) => desk.clauses.subtree(a.head))
  const words = new Set(spans.flatMap((s) => tokensIn(desk.reading, s)).map((i) => desk.tree.tokens[i]!.lemma))
  return [...wanted].filter((w) => words.has(w)).length
}

const WORDS = new WeakMap<Aim, ReadonlySet<string>>()

/** The base forms of the nouns in a goal's content; read once a goal. */
export function wordsOfGoal(desk: EffectDesk, aim: Aim): ReadonlySet<string> {
  const known = WORDS.get(aim)
  if (known) return known
  const nouns = tokensIn(desk.reading, aim.goal.content)
    .map((i) => desk.tree.tokens[i]!)
    .filter((t) => t.upos === 'NOUN')
  const found = new Set(nouns.map((t) => t.lemma))
  WORDS.set(aim, found)
  return found
}

function ofEvent(desk: EffectDesk, event: CodedEvent, told: ReadonlyMap<number, readonly Aim[]>): EffectDraft[] {
  if (event.polarity === 'negative') return []
  const clause = clauseOfEvent(desk, event)
  const answers = toldBefore(told, clause.sentence, FAR).flatMap((aim) => {
    if (isPartOf(desk, event, clause, aim)) return []
    const stance = stanceOf(desk, event, clause, aim)
    const rule = ruleOf(desk, event, clause, aim, stance)
    return rule ? [{ aim, stance, rule }] : []
  })
  const nearest = Math.min(...answers.map((a) => a.stance.distance))
  return answers
    .filter((a) => a.stance.distance === nearest)
    .map(({ aim, rule: [rule, sign] }) => draft(desk, event, clause, aim, derive(desk, clause, aim)?.sign ?? sign, rule))
}

/** The act stands in the words of the goal, as what is wanted; "voted to …" and "dropped its bid to …" stand only before it. */
const isPartOf = (desk: EffectDesk, event: CodedEvent, clause: Clause, { goal }: Aim): boolean =>
  contains(goal.content, event.predicate) ||
  (goal.evidence.some((e) => contains(e, event.predicate)) &&
    !isEnacted(event, goal) &&
    !desk.reading.codebook.contrast.givingUp.includes(clause.lemma))

/** "voted to legalise": the act stands before what it enacts, in one piece of evidence. */
const isEnacted = (event: CodedEvent, goal: Goal): boolean => event.predicate.end <= goal.content.start

/** Does an act govern the words of a goal, as its object or complement ("voted to legalise", "signed the act outlawing")? */
function governs(desk: EffectDesk, act: number, aim: Aim): boolean {
  const inside = tokensIn(desk.reading, aim.goal.content)
  let at = inside.find((i) => !inside.includes(desk.tree.tokens[i]!.head)) ?? -1
  for (; at >= 0 && at !== act; at = desk.tree.tokens[at]!.head) {
    const { deprel, head, xpos } = desk.tree.tokens[at]!
    const infinitive = head === act && xpos === 'VB'
    if (/^(advcl|acl:relcl|parataxis|conj)$/.test(deprel) && !infinitive) return false
  }
  return at === act
}

/** Is what is not wanted refused itself? That answers the goal otherwise than a refusal of the wish. */
function turnsDown(desk: EffectDesk, clause: Clause, aim: Aim): boolean {
  const wanted = wantedOf(desk, aim)
  return wanted !== null && clause.patients.some((p) => isUnwanted(wanted, desk.tree.tokens[p.head]!.lemma))
}

type Rule = readonly [string, Sign]

function ruleOf(desk: EffectDesk, event: CodedEvent, clause: Clause, aim: Aim, stance: Stance): Rule | null {
  const { own, toHolder, distance, shared, named, bare } = stance
  const { enacting, givingUp } = desk.reading.codebook.contrast
  const after = event.predicate.start >= aim.goal.content.start
  if (own) {
    if (givingUp.includes(clause.lemma) && after && distance <= 3 && (named || shared > 0 || clause.patients.length === 0))
      return ['answered/given-up', '-']
    const decides = !/^(REQUEST|ACCUSE|REJECT)$/.test(event.eventType)
    const enacts =
      decides &&
      enacting.includes(clause.lemma) &&
      event.certainty === 'certain' &&
      distance === 0 &&
      isEnacted(event, aim.goal) &&
      governs(desk, clause.head, aim)
    return enacts ? ['answered/enacted', '+'] : null
  }
  switch (event.eventType) {
    case 'REJECT':
      if (turnsDown(desk, clause, aim)) return null
      if (distance <= NEAR && ((toHolder && (after || shared > 0)) || (after && (named || bare || shared > 0))))
        return ['answered/refused', '-']
      return toHolder && shared > 0 ? ['answered/refused', '-'] : null
    case 'CONCEDE':
    case 'RETREAT':
      return toHolder && shared > 0 && aim.goal.direction !== 'increase' ? ['answered/granted', '+'] : null
    case 'SUPPORT':
    case 'AGREE':
      return distance <= NEAR && after && ((named && toHolder) || bare || shared > 1) ? ['answered/backed', '+'] : null
    case 'ASSAULT':
    case 'COERCE':
    case 'SANCTION':
      return toHolder && event.certainty === 'certain' && distance === 0 && clause.kind === 'verb' ? ['answered/stopped', '-'] : null
    default:
      return null
  }
}

function draft(desk: EffectDesk, event: CodedEvent, clause: Clause, aim: Aim, sign: Sign, rule: string): EffectDraft {
  const words = desk.reading.doc.source.text.slice(event.predicate.start, event.predicate.end)
  return {
    rule,
    cause: { entryId: event.id },
    affected: { goalId: aim.goal.id },
    sign,
    basis: 'derived',
    chain: [{ words, sign, why: WHY[rule]! }],
    calculus: 'confirms',
    at: headOfEvent(desk, event),
    evidence: [event.evidence[0] ?? clause.span, aim.goal.evidence[0]!],
    confidence: 0.5,
  }
}

const WHY: Readonly<Record<string, string>> = {
  'answered/refused': 'it refuses what is wanted',
  'answered/granted': 'it grants what is wanted',
  'answered/backed': 'it backs what is wanted',
  'answered/stopped': 'it is done to the one who was about to do it',
  'answered/enacted': 'it makes what is wanted binding',
  'answered/given-up': 'the one who wanted it gives it up',
}

/** "looks further away than ever", "is in tatters": how a thing stands. */
function standingOf(desk: EffectDesk, clause: Clause): Sign | null {
  const { verbs, worse, better } = desk.reading.codebook.contrast.standings
  const copular = clause.kind === 'copula'
  if (clause.polarity === 'negative' || (!copular && !verbs.includes(clause.lemma))) return null
  const said = copular ? [clause.head] : desk.tree.byRelation(clause.head, 'advmod', 'xcomp', 'obl').filter((i) => i > clause.head)
  const words = said.map((i) => desk.tree.tokens[i]!.lemma)
  return words.some((w) => worse.includes(w)) ? '-' : words.some((w) => better.includes(w)) ? '+' : null
}

/** "this fulfilled an earlier pledge to pick a woman": what is kept is named, and is another goal. */
const tellsOther = (desk: EffectDesk, clause: Clause, aim: Aim): boolean =>
  !clause.passive &&
  clause.patients.some((p) => desk.reading.codebook.wanting.references.has(desk.tree.tokens[p.head]!.lemma) && !speaksOf(desk, p.head, aim))

/** "those hopes faded", "this has not happened", "the attempt failed": what becomes of the goal told last. */
function ofOutcome(desk: EffectDesk, clause: Clause, told: ReadonlyMap<number, readonly Aim[]>): EffectDraft[] {
  const { failing, happening, succeeding, anaphors, deadlines, lapsing } = desk.reading.codebook.contrast
  const denied = clause.polarity === 'negative'
  const standing = standingOf(desk, clause)
  const subject = clause.agents[0] ?? clause.patients[0]
  if ((clause.kind !== 'verb' && !standing) || clause.relation === 'relcl' || !subject) return []
  const late = deadlines.includes(desk.tree.tokens[subject.head]!.lemma)
  const missed = clause.patients.some((p) => deadlines.includes(desk.tree.tokens[p.head]!.lemma)) && lapsing.includes(clause.lemma)
  const failed = (failing.includes(clause.lemma) || missed || (late && lapsing.includes(clause.lemma))) && !denied
  const sign: Sign | null =
    standing ?? (failed || (happening.includes(clause.lemma) && denied) ? '-' : succeeding.includes(clause.lemma) && !denied ? '+' : null)
  if (sign === null) return []
  const { lemma, upos } = desk.tree.tokens[subject.head]!
  const stands = late || missed || (anaphors.includes(lemma) && (upos === 'PRON' || upos === 'DET'))
  // "measured by those aims, the policy has failed"
  const fronted = clause.children.map((i) => desk.clauses.all[i]!).filter((c) => c.form === 'participle' && c.head < subject.head)
  const measuredBy = [subject.head, ...fronted.flatMap((c) => c.obliques.map((o) => o.head))]
  const aims = toldBefore(told, clause.sentence, 2).filter(
    (a) =>
      a.goal.content.end <= clause.predicate.start &&
      (stands || measuredBy.some((head) => speaksOf(desk, head, a))) &&
      !tellsOther(desk, clause, a) &&
      !a.goal.evidence.some((e) => contains(e, clause.predicate)),
  )
  const plural = measuredBy.some((head) => /S$/.test(desk.tree.tokens[head]!.xpos) && aims.some((a) => speaksOf(desk, head, a)))
  return aims.slice(0, plural ? aims.length : 1).map((aim) => outcomeDraft(clause, aim, sign))
}
