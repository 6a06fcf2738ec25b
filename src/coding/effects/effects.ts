import { contains, cover, type Effect } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { distinct, makeEntry } from '../entry.ts'
import type { Coder } from '../reading.ts'
import { attributionAt } from '../statements/attribution.ts'
import { answersToGoals } from './answers/answers.ts'
import { anaphoric } from './effects-anaphora.ts'
import { answered } from './effects-answered.ts'
import { statedByAnswers } from './effects-asked.ts'
import { statedByBecause } from './effects-because.ts'
import { belied } from './effects-belied.ts'
import { statedByChanges, throughChanges } from './effects-changing.ts'
import { statedOfAll } from './effects-collective.ts'
import { contrasted } from './effects-contrast.ts'
import { statedByCopula } from './effects-copular.ts'
import { derive, derived } from './effects-derived.ts'
import { actorsAt, clauseOfEvent, type EffectDesk, type EffectDraft, openDesk } from './effects-desk.ts'
import { doneSo } from './effects-done-so.ts'
import { statedByGifts, statedByHelp, statedByNouns } from './effects-evaluated.ts'
import { enabledGoals, interestsOfGoals } from './effects-interest.ts'
import { statedByNeeds } from './effects-needing.ts'
import { statedOnGoals } from './effects-on-goals.ts'
import { responded } from './effects-responses.ts'
import { rivalCauses } from './effects-rivals.ts'
import { statedByVerbs } from './effects-stated.ts'
import { outcomesTogether } from './effects-together.ts'
import { statedByWinners } from './effects-winners.ts'

/** Codes what helps or hurts goals, actors and amounts: stated by words of cause and worth, by contrast, or by the calculus of signs. */
export const codeEffects: Coder = (reading, earlier) => {
  const desk = openDesk(reading, earlier)
  const told = throughChanges(desk, [
    ...statedByVerbs(desk),
    ...statedByNouns(desk),
    ...statedByGifts(desk),
    ...statedByHelp(desk),
    ...statedOfAll(desk),
    ...statedByCopula(desk),
    ...statedByBecause(desk, earlier),
    ...statedByChanges(desk),
    ...statedByNeeds(desk),
    ...statedByWinners(desk),
    ...statedByAnswers(desk),
  ])
  const stated = statedOnGoals(desk, told)
  const drafts = [
    ...stated,
    ...rivalCauses(desk, stated),
    ...interestsOfGoals(desk, stated),
    ...enabledGoals(desk, stated),
    ...contrasted(desk),
    ...belied(desk),
    ...derived(desk),
    ...answered(desk),
    ...responded(desk),
    ...answersToGoals(desk),
    ...doneSo(desk),
    ...outcomesTogether(desk),
    ...anaphoric(desk),
  ]
  const entries = withoutRepeats(
    withoutEchoes(
      desk,
      joinTopics(drafts).map((draft) => judged(desk, draft)),
    ),
  ).map((draft) => toEffect(desk, draft))
  return distinct(entries).sort((a, b) => a.evidence[0]!.start - b.evidence[0]!.start || (a.id < b.id ? -1 : 1))
}

/** What the calculus says of an effect on a goal that words state; where it says the act plainly helps, contrast is no hurt. */
function judged(desk: EffectDesk, draft: EffectDraft): EffectDraft {
  if (draft.basis === 'derived' || !('goalId' in draft.affected)) return draft
  const { goalId } = draft.affected
  const aim = desk.aims.find((a) => a.goal.id === goalId)
  const { cause } = draft
  const event = 'entryId' in cause ? desk.events.find((e) => e.id === cause.entryId) : undefined
  const clauses = [event ? clauseOfEvent(desk, event) : undefined, desk.clauses.headedBy(draft.at)].filter((c) => c !== undefined)
  const result = aim ? (clauses.map((c) => derive(desk, c, aim)).find((r) => r !== null) ?? null) : null
  if (!result) return draft
  // "but" only says that the writer did not expect it; words that show the act to help are stronger.
  if (draft.basis === 'contrast' && result.sign === '+' && !clauses.some((c) => isAsBefore(desk, c)))
    return { ...draft, sign: '+', basis: 'derived', chain: result.chain, calculus: 'confirms' }
  return { ...draft, chain: result.chain, calculus: result.sign === draft.sign ? 'confirms' : 'disputes' }
}

/** "the militia still holds the bridge": what was to change is told to be as before. */
function isAsBefore(desk: EffectDesk, { head, agents }: Clause): boolean {
  const { still, coordinators } = desk.reading.codebook.contrast
  return desk.tree.byRelation(head, 'advmod').some((i) => {
    const word = desk.tree.tokens[i]!.lemma.toLowerCase()
    return still.includes(word) && !coordinators.includes(word) && agents.some((a) => a.head < i)
  })
}

/** Coordinated things that one word touches ("dangerous for the region and its waters") are one topic. */
function joinTopics(drafts: readonly EffectDraft[]): EffectDraft[] {
  const joined = new Map<string, EffectDraft>()
  for (const draft of drafts) {
    const key = 'span' in draft.affected ? JSON.stringify([draft.at, draft.rule, draft.sign, draft.cause]) : `${joined.size}`
    const known = joined.get(key)
    if (!known || !('span' in known.affected) || !('span' in draft.affected)) joined.set(key, draft)
    else {
      const evidence = [cover([...known.evidence, ...draft.evidence])]
      joined.set(key, { ...known, affected: { span: cover([known.affected.span, draft.affected.span]) }, evidence })
    }
  }
  return [...joined.values()]
}

/**
 * A derived effect adds nothing where the same sentence already sets its act, or its clause, against the same goal; nor does a loss that
 * is only the way in which the goal is set back ("wants to keep its share, but the dam has left the farms without water").
 */
function withoutEchoes(desk: EffectDesk, drafts: readonly EffectDraft[]): EffectDraft[] {
  const sentence = (d: EffectDraft) => desk.tree.tokens[d.at]!.sentence
  const said = drafts.filter((d) => d.rule.startsWith('contrast'))
  const ended = drafts.filter((d) => d.rule === 'outcome' || d.rule.startsWith('on-goal'))
  return drafts.filter((d) => {
    if (d.rule.startsWith('contrast')) return true
    if (d.basis !== 'derived' && !ended.includes(d)) return !('span' in d.affected && d.sign === '-' && said.some((s) => s.at === d.at))
    const told = d.basis === 'derived' ? [...said, ...ended] : said
    return !told.some((s) => same(s.affected, d.affected) && sentence(s) === sentence(d))
  })
}

const same = (a: EffectDraft['affected'], b: EffectDraft['affected']): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Of two derived effects whose causes are clauses one inside the other ("said it would accept"), the outer one only reports. */
function tellsMore(outer: EffectDraft, inner: EffectDraft): boolean {
  if (outer.basis !== 'derived' || inner.basis !== 'derived' || !('span' in outer.cause) || !('span' in inner.cause)) return false
  const wider = outer.cause.span.end - outer.cause.span.start > inner.cause.span.end - inner.cause.span.start
  return wider && contains(outer.cause.span, inner.cause.span) && outer.sign === inner.sign && same(outer.affected, inner.affected)
}

/** One effect for one cause, thing and sign: the first, which stated words come before derived ones. */
function withoutRepeats(drafts: readonly EffectDraft[]): EffectDraft[] {
  const seen = new Set<string>()
  return drafts.filter((d) => {
    if (drafts.some((o) => o !== d && tellsMore(d, o))) return false
    const key = JSON.stringify([d.cause, d.affected, d.sign])
    return !seen.has(key) && seen.add(key)
  })
}

function toEffect(desk: EffectDesk, draft: EffectDraft): Effect {
  const clause = desk.clauses.around(draft.at)
  const claimants = (draft.claimedBy ?? []).flatMap((head) => actorsAt(desk, head))
  return makeEntry('effect', {
    evidence: draft.evidence.map((span) => desk.reading.evidence(span)),
    attribution: [...new Set([...attributionAt(desk.tree.tokens[draft.at]!, desk.statements), ...claimants])],
    // What a contrast or a sign lets follow stands, even where the act is a refusal; only a stated effect can be denied.
    polarity: draft.basis === 'stated' && !draft.affirmed ? (clause?.polarity ?? 'positive') : 'positive',
    certainty: clause?.certainty ?? 'certain',
    time: clause ? desk.reading.timeOf(clause) : null,
    confidence: draft.confidence,
    cause: draft.cause,
    affected: draft.affected,
    sign: draft.sign,
    basis: draft.basis,
    chain: [...draft.chain],
    calculus: draft.calculus,
    rule: draft.rule,
  })
}
