import { type Certainty, type CodedEvent, contains, type Polarity } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { universal } from '../clauses/tree.ts'
import { type EventDesk, lemmaAt, participants } from './events-desk.ts'

/** Whether an act is told as one, and how sure and when. */
export interface Context {
  readonly polarity: Polarity
  readonly certainty: Certainty
  readonly phase: CodedEvent['phase']
}

const ORDER: readonly Certainty[] = ['certain', 'probable', 'possible', 'conditional']
const weaker = (a: Certainty, b: Certainty): Certainty => (ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b)

/** What kind of frame the word above puts around an infinitive or a noun of action. */
type Frame = 'act' | 'plan' | 'weigh' | 'none'

function frameOf(desk: EventDesk, lemma: string, isVerb = true): Frame {
  const { light } = desk.plover
  const bare = lemma.split(' ')[0]!
  if (light.weigh.has(bare)) return 'weigh'
  if (light.plan.has(bare)) return 'plan'
  if (light.aspect.has(bare) || (isVerb && light.perform.has(lemma))) return 'act'
  return 'none'
}

/** The clause above, conjuncts climbed: a second infinitive hangs where the first one does. */
function above(desk: EventDesk, clause: Clause): { parent: Clause | null; clause: Clause } {
  const { all } = desk.reading.clauses
  let at = clause
  while (at.relation === 'conj' && at.parent !== null && at.form === all[at.parent]!.form) at = all[at.parent]!
  return { parent: at.parent === null ? null : all[at.parent]!, clause: at }
}

const isQuestion = (desk: EventDesk, sentence: number): boolean => {
  const { lastToken } = desk.reading.doc.sentences[sentence]!
  return [lastToken - 1, lastToken - 2].some((i) => desk.tree.tokens[i]?.text === '?')
}

/** Is what a clause reports said not to have been said, or asked? */
function isUnsaid(desk: EventDesk, clause: Clause): boolean {
  if (isQuestion(desk, clause.sentence)) return true
  const { all } = desk.reading.clauses
  for (let at = clause; at.parent !== null && (at.relation === 'ccomp' || at.relation === 'xcomp'); at = all[at.parent]!) {
    const parent = all[at.parent]!
    if (at.relation === 'ccomp' && parent.polarity === 'negative') return true
  }
  return false
}

/** What the noun right before "to" makes of an infinitive, wherever the parser hung it ("plans to attack"). */
function afterNoun(desk: EventDesk, clause: Clause): Frame | null {
  const { tree } = desk
  const to = tree.byRelation(clause.head, 'mark')[0]
  const noun = to === undefined ? undefined : tree.tokens[to - 1]
  if (noun?.upos !== 'NOUN') return null
  const frame = frameOf(desk, noun.lemma.toLowerCase(), false)
  return frame === 'none' ? null : frame
}

/** What the noun that an infinitive describes makes of it ("efforts by Russia to support them"). */
function onNoun(desk: EventDesk, clause: Clause): Frame | null {
  const noun = desk.tree.tokens[desk.tree.tokens[clause.head]!.head]
  if (clause.relation !== 'acl' || noun?.upos !== 'NOUN') return null
  const frame = frameOf(desk, noun.lemma.toLowerCase(), false)
  return frame === 'none' ? null : frame
}

/** The frame that the verb above puts around its complement. */
function underVerb(desk: EventDesk, parent: Clause, clause: Clause): Frame | null {
  const { plover, reading } = desk
  if (plover.light.wish.has(parent.lemma)) return null
  const frame = frameOf(desk, parent.lemma)
  if (frame !== 'none') return frame
  // "was reported to have bombed"
  const told = parent.passive && desk.tree.byRelation(clause.head, 'aux').some((a) => desk.tree.tokens[a]!.lemma === 'have')
  return told || plover.verbs.has(parent.lemma) || reading.codebook.clauses.negating.has(parent.lemma) ? 'act' : null
}

/** The frame around an infinitive or gerund: null when it is a wish, a purpose, a topic of talk, but no act. */
function nonfinite(desk: EventDesk, clause: Clause): Frame | null {
  const top = above(desk, clause)
  const { relation, form, marker } = top.clause
  if (relation === 'csubj') return null
  if (form === 'infinitive' && (relation === 'acl' || relation === 'advcl')) return afterNoun(desk, top.clause) ?? onNoun(desk, top.clause)
  if ((relation === 'xcomp' || relation === 'ccomp') && top.parent) return underVerb(desk, top.parent, top.clause)
  if (form === 'participle') return marker === null || desk.plover.small.leads.has(marker) ? 'act' : null
  return relation === 'advcl' || relation === 'other' ? null : 'act'
}

const isIf = (desk: EventDesk, clause: Clause): boolean =>
  clause.marker !== null && desk.reading.codebook.clauses.conditionals.has(clause.marker) && clause.relation !== 'ccomp'

/** "Asked whether troops would be sent", "asked if they had fired": it is left open. */
const isOpen = (desk: EventDesk, { marker, relation }: Clause): boolean => {
  const { open, conditionals } = desk.reading.codebook.clauses
  return marker !== null && (open.has(marker) || (conditionals.has(marker) && relation === 'ccomp'))
}

/** Does a modal make the clause a permission, a duty or a might-have-been, no act? What may be done is a possible act. */
function isModal(desk: EventDesk, clause: Clause): boolean {
  const { small } = desk.plover
  if (clause.modal === null || small.firm.has(clause.modal) || small.maybe.has(clause.modal)) return false
  return (
    !small.said.has(clause.modal) || (clause.relation !== 'ccomp' && !desk.statements.some((s) => contains(s.content, clause.predicate)))
  )
}

/** "would hire people who had been fined": a relative clause about anyone at all, under a mere possibility. */
function isGeneric(desk: EventDesk, clause: Clause, depth: number): boolean {
  if (clause.relation !== 'relcl' || clause.parent === null || depth > 5) return false
  if (verbContext(desk, desk.reading.clauses.all[clause.parent]!, depth + 1) !== null) return false
  const noun = desk.tree.tokens[clause.head]!.head
  const { upos, xpos } = desk.tree.tokens[noun]!
  return upos === 'PRON' || (upos === 'NOUN' && xpos === 'NNS' && desk.tree.byRelation(noun, 'det', 'nummod', 'nmod:poss').length === 0)
}

/** "The goal is to withdraw": says what something is. */
const isEquation = (desk: EventDesk, { kind, head }: Clause): boolean =>
  kind === 'copula' && desk.tree.byRelation(head, 'mark').some((m) => desk.tree.tokens[m]!.xpos === 'TO')

/** "acted to protect its crews by sinking the boats": the means of a purpose was used where the act that it explains was done. */
function servedBy(desk: EventDesk, clause: Clause, purpose: Clause): Clause | null {
  const { all } = desk.reading.clauses
  if (clause.form !== 'participle' || clause.marker !== 'by' || purpose.form !== 'infinitive' || purpose.parent === null) return null
  const act = all[purpose.parent]!
  return act.form === 'finite' && act.tense === 'past' && act.polarity === 'positive' && !desk.plover.light.wish.has(act.lemma) ? act : null
}

/** How an act told by a verb is to be taken; null when it is no act: asked, wished, allowed, conditional on an if, or only possible. */
export function verbContext(desk: EventDesk, clause: Clause, depth = 0): Context | null {
  if (isEquation(desk, clause) || isIf(desk, clause) || isModal(desk, clause) || isUnsaid(desk, clause) || isGeneric(desk, clause, depth))
    return null
  const frame = clause.form === 'finite' ? 'act' : nonfinite(desk, clause)
  if (frame === null) return null
  const { parent: governor, clause: top } = above(desk, clause)
  const parent = governor === null ? null : (servedBy(desk, top, governor) ?? governor)
  const hangs = clause.form !== 'finite' && parent !== null && depth < 6
  const outer = hangs ? verbContext(desk, parent, depth + 1) : null
  if (hangs && outer === null && clause.relation !== 'relcl') return null
  // "could not agree": it is certain that they did not.
  const unable = clause.modal !== null && clause.polarity === 'negative' && desk.plover.small.able.has(clause.modal)
  const own = unable ? 'certain' : isOpen(desk, clause) ? 'possible' : clause.certainty
  const certainty = weaker(own, AHEAD[frame] ?? own)
  const undone = outer !== null && outer.polarity === 'negative' && (top.relation === 'xcomp' || top.relation === 'ccomp')
  return { polarity: undone ? 'negative' : clause.polarity, certainty, phase: AHEAD[frame] ? 'future' : (outer?.phase ?? clause.tense) }
}

/** How sure an act is that is planned, or only plotted or thought about. */
const AHEAD: Partial<Record<Frame, Certainty>> = { plan: 'probable', weigh: 'possible' }

/** How sure the act is that a noun names as what somebody plans or thinks about ("is weighing sanctions"); null for others. */
export function isAhead(desk: EventDesk, token: number): Certainty | null {
  const around = desk.reading.clauses.around(token)
  if (!around?.patients.some((p) => p.head === token) || desk.plover.light.perform.has(around.lemma)) return null
  if (desk.plover.light.weigh.has(around.lemma) && isKnown(desk, token)) return null
  return AHEAD[frameOf(desk, around.lemma)] ?? null
}

const PLAIN: Context = { polarity: 'positive', certainty: 'certain', phase: 'past' }

/** "considered the killing a crime": a definite act is one that is thought about, and not one thought of doing. */
const isKnown = (desk: EventDesk, token: number): boolean =>
  desk.tree.byRelation(token, 'det').some((d) => desk.plover.small.definite.has(lemmaAt(desk, d)))

/** "What came of the meeting with the envoy?": a question takes for granted what it names with its participants. */
const isPresupposed = (desk: EventDesk, nominal: Clause): boolean =>
  isQuestion(desk, nominal.sentence) &&
  isKnown(desk, nominal.head) &&
  [...nominal.agents, ...nominal.patients, ...nominal.obliques].some((a) => participants(desk, a.head).length > 0)

/** How an act told by a noun is to be taken, from its own modifiers and the clause that holds it. */
export function nounContext(desk: EventDesk, nominal: Clause): Context | null {
  const { tree, plover } = desk
  // "if Turkey attacks", read as a noun
  if (tree.byRelation(nominal.head, 'mark').some((m) => desk.reading.codebook.clauses.conditionals.has(tree.tokens[m]!.text.toLowerCase())))
    return null
  const around = desk.reading.clauses.around(nominal.head)
  const beside = around?.obliques.some((o) => o.head === nominal.head && plover.small.beside.has(o.preposition ?? '')) ?? false
  const outer = (around ? verbContext(desk, around) : PLAIN) ?? (beside || isPresupposed(desk, nominal) ? PLAIN : null)
  if (outer === null) return null
  const modifiers = tree.byRelation(nominal.head, 'amod', 'det', 'compound').map((c) => lemmaAt(desk, c))
  const none =
    modifiers.some((m) => plover.small.no.has(m)) ||
    around?.obliques.some((o) => o.head === nominal.head && plover.small.without.has(o.preposition ?? ''))
  const lends = nominal.certainty !== 'certain' || nominal.polarity === 'negative'
  const alleged = modifiers.some((m) => plover.light.allege.has(m))
  const upcoming = modifiers.some((m) => plover.light.upcoming.has(m))
  const governed = around?.patients.some((p) => p.head === nominal.head) ?? false
  const awaited = governed || (around?.obliques.some((o) => o.head === nominal.head && o.head > around.head) ?? false)
  if (around && awaited && (plover.light.wish.has(around.lemma) || plover.light.await.has(around.lemma))) return null
  const performed = (governed && plover.light.perform.has(around!.lemma)) || (around?.agents.some((a) => a.head === nominal.head) ?? false)
  const ahead = isAhead(desk, nominal.head)
  if (ahead) return { polarity: outer.polarity, certainty: weaker(ahead, outer.certainty), phase: 'future' }
  if (governed && plover.light.weigh.has(around!.lemma)) return null
  const phase = upcoming ? 'future' : performed ? outer.phase : outer.phase === 'future' ? 'future' : 'past'
  return {
    polarity: none ? 'negative' : lends ? nominal.polarity : 'positive',
    certainty: alleged ? 'possible' : upcoming ? 'probable' : performed ? outer.certainty : nominal.certainty,
    phase,
  }
}

/** Is a noun only the modifier of another one ("riot police"), and not of one that merely carries it ("the sanctions regime")? */
export function isModifier(desk: EventDesk, token: number): boolean {
  const { deprel, head } = desk.tree.tokens[token]!
  return /^(compound|amod|flat)$/.test(universal(deprel)) && !desk.plover.classes.get('carriers')!.has(lemmaAt(desk, head))
}
