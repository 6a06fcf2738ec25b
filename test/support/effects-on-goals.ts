import { readEnglish } from './read-english.ts'

/** The effects on goals that a text tells, as `sign rule content`. */
export function effectsOnGoals(text: string): string[] {
  const { entries } = readEnglish(text)
  return entries.flatMap((e) => {
    if (e.kind !== 'effect' || !('goalId' in e.affected)) return []
    const { goalId } = e.affected
    const goal = entries.find((g) => g.id === goalId)
    return goal?.kind === 'goal' ? [`${e.sign} ${e.coder.rule} ${text.slice(goal.content.start, goal.content.end)}`] : []
  })
}
