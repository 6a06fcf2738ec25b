import { contains } from '../../model/index.ts'
import type { EffectDesk, EffectDraft } from './effects-desk.ts'

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
