import { contains, cover, type Span } from '../../model/index.ts'
import { type EffectDesk, type EffectDraft, tokensIn } from './effects-desk.ts'

/** "in the interest of Chad, which wants to reopen the pass": what helps somebody for the sake of a goal told with the name helps that goal. */
export function interestsOfGoals(desk: EffectDesk, drafts: readonly EffectDraft[]): EffectDraft[] {
  return drafts.flatMap((draft) => {
    if (!('actorId' in draft.affected) || !draft.rule.startsWith('evaluative')) return []
    const { actorId } = draft.affected
    const evidence = draft.evidence[0]!
    const heads = desk.tree.tokens.filter((t) => contains(evidence, t) && desk.reading.actors.resolve(t.i).ids.includes(actorId))
    // The parse may hang the relative clause on the noun before ("the interest of Chad, which wants").
    const above = heads.flatMap((t) => (t.head >= 0 ? desk.tree.byRelation(t.head, 'acl:relcl').filter((c) => c > t.i) : []))
    const relatives = [...heads.flatMap((t) => desk.tree.byRelation(t.i, 'acl:relcl')), ...above].map((c) => desk.clauses.subtree(c))
    const aims = desk.aims.filter((a) => a.goal.holders.includes(actorId) && relatives.some((r) => contains(r, a.goal.content)))
    return aims.map((aim) => ({
      ...draft,
      affected: { goalId: aim.goal.id },
      evidence: [...draft.evidence, aim.goal.evidence[0]!],
      rule: 'evaluative/for-its-goal',
    }))
  })
}

/** "would allow him to spend money on the wall", of one who wants the wall: what somebody is enabled to do serves what he wants of it. */
export function enabledGoals(desk: EffectDesk, drafts: readonly EffectDraft[]): EffectDraft[] {
  return drafts.flatMap((draft) => {
    if (!('actorId' in draft.affected) || !draft.rule.startsWith('causing/object-to') || draft.sign !== '+') return []
    const { actorId } = draft.affected
    const below = desk.clauses.headedBy(draft.at)?.children.map((i) => desk.clauses.all[i]!) ?? []
    const done = below.find((c) => c.form === 'infinitive')
    if (!done) return []
    const nouns = new Set(nounsIn(desk, done.span))
    const aims = desk.aims.filter(
      (a) =>
        a.goal.holders.includes(actorId) &&
        !a.goal.evidence.some((e) => contains(e, done.predicate)) &&
        nounsIn(desk, a.goal.content).some((n) => nouns.has(n)),
    )
    return aims.slice(0, 1).map((aim) => ({
      ...draft,
      affected: { goalId: aim.goal.id },
      evidence: [cover([...draft.evidence, done.span]), aim.goal.evidence[0]!],
      rule: 'on-goal/enabled',
    }))
  })
}

const nounsIn = (desk: EffectDesk, span: Span): string[] =>
  tokensIn(desk.reading, span)
    .map((i) => desk.tree.tokens[i]!)
    .filter((t) => t.upos === 'NOUN')
    .map((t) => t.lemma)
