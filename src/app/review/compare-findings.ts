import { z } from 'zod'
import type { Finding } from '../../model/index.ts'

/** A finding that appeared, went, or reads otherwise after a decision; `before` and `after` say in short what it read. */
export const FindingChange = z
  .object({
    change: z.enum(['appeared', 'gone', 'changed']),
    kind: z.enum(['verdict', 'beneficiary', 'contradiction', 'alignment', 'broken-promise', 'backfire']),
    /** The finding after the change, or the one that went. */
    findingId: z.string(),
    /** The entry or actor that the finding is about. */
    subjectId: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  })
  .meta({ id: 'FindingChange' })
export type FindingChange = z.infer<typeof FindingChange>

/** What a finding is about, whatever it says: the same subject before and after is the same question with another answer. */
export function subjectOf(finding: Finding): string {
  switch (finding.kind) {
    case 'verdict':
      return finding.goalId
    case 'beneficiary':
      return finding.actorId
    case 'broken-promise':
      return finding.statementId
    case 'backfire':
      return finding.eventId
    default:
      return finding.a
  }
}

/** A finding's answer in a few words. */
export function answerOf(finding: Finding): string {
  switch (finding.kind) {
    case 'verdict':
      return `${finding.label} (${finding.support.length} for, ${finding.denial.length} against)`
    case 'beneficiary':
      return `${count(finding.gains.length, 'gain')}, ${count(finding.losses.length, 'loss', 'losses')}`
    case 'backfire':
      return `hurts ${count(finding.goals.length, 'goal')} of its own side`
    default:
      return finding.why
  }
}

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

const keyOf = (finding: Finding): string =>
  finding.kind === 'contradiction' || finding.kind === 'alignment'
    ? `${finding.kind} ${[finding.a, finding.b].sort().join(' ')} ${finding.kind === 'contradiction' ? finding.basis : ''}`
    : `${finding.kind} ${subjectOf(finding)}`

/** What changed from one list of findings to another, in the order of the later list, then what went. Open verdicts are no news. */
export function compareFindings(before: readonly Finding[], after: readonly Finding[]): FindingChange[] {
  const old = new Map(before.map((finding) => [keyOf(finding), finding]))
  const kept = new Set<string>()
  const changes: FindingChange[] = []
  for (const finding of after) {
    const key = keyOf(finding)
    const was = old.get(key)
    kept.add(key)
    if (!was) {
      if (!isOpen(finding)) changes.push(changeOf('appeared', finding, null, answerOf(finding)))
    } else if (answerOf(was) !== answerOf(finding)) changes.push(changeOf('changed', finding, answerOf(was), answerOf(finding)))
  }
  for (const [key, finding] of old) if (!kept.has(key) && !isOpen(finding)) changes.push(changeOf('gone', finding, answerOf(finding), null))
  return changes
}

const isOpen = (finding: Finding): boolean => finding.kind === 'verdict' && finding.label === 'open'

const changeOf = (change: FindingChange['change'], finding: Finding, before: string | null, after: string | null): FindingChange => ({
  change,
  kind: finding.kind,
  findingId: finding.id,
  subjectId: subjectOf(finding),
  before,
  after,
})
