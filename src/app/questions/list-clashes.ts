import { type Line, lineOf, type Questions } from './open-questions.ts'

/** Two goals that pull against one another, or that want the same. */
export interface GoalPair {
  readonly id: string
  readonly why: string
  readonly scope: 'self' | 'side' | 'rival'
  readonly a: Line
  readonly b: Line
}

/** Goals against goals: clashes between rivals and within one side, and alignments, adversaries included. */
export function listClashes(questions: Questions): { readonly clashes: readonly GoalPair[]; readonly alignments: readonly GoalPair[] } {
  const { view } = questions
  const pair = ({ a, b }: { a: string; b: string }) => ({ a: lineOf(questions, a), b: lineOf(questions, b) })
  return {
    clashes: view
      .findings('contradiction')
      .filter((f) => f.basis === 'goal-goal')
      .map((f) => ({ id: f.id, why: f.why, scope: f.scope, ...pair(f) })),
    alignments: view.findings('alignment').map((f) => ({ id: f.id, why: f.why, scope: 'rival' as const, ...pair(f) })),
  }
}
