import type { CaseFile, Entry } from '../../src/model/index.ts'

/** What a text is coded as, without offsets and wording: one line an entry, sorted. Links and confidence are left out. */
export function signature(file: CaseFile): string[] {
  const name = (id: string) => file.actors.find((a) => a.id === id)?.name ?? id
  const names = (ids: readonly string[]) => ids.map(name).sort().join('+')
  const goalOf = (id: string) => file.entries.find((e) => e.id === id)
  const line = (e: Entry): string | null => {
    if (e.kind === 'statement') return `statement ${names(e.speakers)}`
    if (e.kind === 'event')
      return `event ${e.eventType} ${names(e.actors)} > ${names(e.recipients)} ${e.polarity} by ${names(e.attribution)}`
    if (e.kind === 'goal') return `goal ${e.direction} ${names(e.holders)}`
    if (e.kind === 'figure') return `figure ${e.value}`
    if (e.kind === 'effect' && 'goalId' in e.affected) {
      const goal = goalOf(e.affected.goalId)
      return goal?.kind === 'goal' ? `effect ${e.sign} on goal of ${names(goal.holders)}` : null
    }
    return null
  }
  const verdicts = file.findings.map((f) => {
    const goal = f.kind === 'verdict' ? goalOf(f.goalId) : undefined
    return f.kind === 'verdict' && goal?.kind === 'goal' ? `verdict ${f.label} for ${names(goal.holders)}` : null
  })
  return [...new Set([...file.entries.map(line), ...verdicts].filter((l) => l !== null))].sort()
}

/** Lines of one signature that the other lacks, each way. */
export function difference(a: readonly string[], b: readonly string[]): { lost: string[]; gained: string[] } {
  return { lost: a.filter((line) => !b.includes(line)), gained: b.filter((line) => !a.includes(line)) }
}

/** A signature with the names of one world put in place of those of another, longest names first. */
export function renamed(lines: readonly string[], from: Record<string, string>, to: Record<string, string>): string[] {
  const keys = Object.keys(from).sort((x, y) => from[y]!.length - from[x]!.length)
  return lines
    .map((line) => keys.reduce((out, key) => out.replaceAll(from[key]!.replace(/^the /, ''), `<${key}>`), line))
    .map((line) => keys.reduce((out, key) => out.replaceAll(`<${key}>`, to[key]!.replace(/^the /, '')), line))
    .sort()
}
