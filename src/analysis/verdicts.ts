import { contentId, type Finding, type Sign } from '../model/index.ts'
import type { CaseIndex } from './case-index.ts'
import { standing } from './effects.ts'
import type { GoalGroup } from './goal-groups.ts'
import { effectsOnTopics } from './topic-effects.ts'

type Verdict = Extract<Finding, { kind: 'verdict' }>

const label = (support: readonly string[], denial: readonly string[]): Verdict['label'] => {
  if (support.length > 0) return denial.length > 0 ? 'conflicted' : 'advanced'
  return denial.length > 0 ? 'set back' : 'open'
}

/**
 * One verdict a goal (merged goals share one): the effects that help it and those that hurt it, side by side, never summed
 * (the four-valued labels of Tropos: Giorgini, Mylopoulos, Nicchiarelli and Sebastiani 2002).
 */
export function findVerdicts(index: CaseIndex, groups: readonly GoalGroup[]): Verdict[] {
  const byGoal = new Map<string, { support: string[]; denial: string[] }>()
  const add = (goalId: string, sign: Sign, effectId: string): void => {
    const sides = byGoal.get(goalId) ?? { support: [], denial: [] }
    ;(sign === '+' ? sides.support : sides.denial).push(effectId)
    byGoal.set(goalId, sides)
  }
  for (const { id, affected, sign } of standing(index)) if ('goalId' in affected) add(affected.goalId, sign, id)
  for (const { effect, goalId, sign } of effectsOnTopics(index)) add(goalId, sign, effect.id)
  return groups.map(({ representative, goals }) => {
    const of = (side: 'support' | 'denial') => [...new Set(goals.flatMap((id) => byGoal.get(id)?.[side] ?? []))]
    const [support, denial] = [of('support'), of('denial')]
    const body = { goalId: representative, label: label(support, denial), support, denial }
    return { id: contentId('verdict', body), kind: 'verdict', ...body }
  })
}

/** The fewest rows that take all of these effects away: an act behind several of them counts once. */
function fewest(effects: readonly string[], index: Pick<CaseIndex, 'byId'>): string[] {
  const byCause = Map.groupBy(effects, (id) => {
    const effect = index.byId(id)
    return effect?.kind === 'effect' && 'entryId' in effect.cause ? effect.cause.entryId : id
  })
  return [...byCause].map(([cause, list]) => (list.length > 1 ? cause : list[0]!))
}

/**
 * What would flip a verdict: for each label that rejections can turn it to, the smallest set of rows to reject (effects, or the act
 * behind several of them), the smallest first. Empty for an open goal: there is nothing to reject.
 */
export function whatFlips(
  verdict: Verdict,
  index: Pick<CaseIndex, 'byId'>,
): { readonly label: Verdict['label']; readonly reject: readonly string[] }[] {
  const { support, denial } = verdict
  const flips = [
    { label: label([], denial), reject: fewest(support, index) },
    { label: label(support, []), reject: fewest(denial, index) },
    { label: label([], []), reject: fewest([...support, ...denial], index) },
  ].filter((flip) => flip.label !== verdict.label && flip.reject.length > 0)
  const smallest = new Map<string, (typeof flips)[number]>()
  for (const flip of flips) {
    const known = smallest.get(flip.label)
    if (!known || flip.reject.length < known.reject.length) smallest.set(flip.label, flip)
  }
  return [...smallest.values()].sort((a, b) => a.reject.length - b.reject.length)
}
