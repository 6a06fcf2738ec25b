import { explainFinding as explain, type Reason } from '../../analysis/explain.ts'
import { AppError } from '../../errors.ts'
import { type Line, lineOf, linesOf, type Questions } from './open-questions.ts'

/** A reason in words: what it is to the finding, in which layer it stands, and what it rests on. */
export interface ReasonLine extends Line {
  readonly role: string
  readonly layer: Reason['layer']
  readonly claimedBy: readonly string[]
  readonly rule: string
  readonly chain: readonly string[]
  readonly because: readonly ReasonLine[]
}

export interface FindingExplanation {
  readonly id: string
  readonly kind: string
  readonly summary: string
  readonly reasons: readonly ReasonLine[]
  readonly flips: readonly { readonly to: string; readonly reject: readonly Line[] }[]
  readonly merged: string | null
}

/** Why a finding holds, down to its sentences. `id` is a finding's id or its beginning; throws NO_SUCH_ENTRY. */
export function explainById(questions: Questions, id: string): FindingExplanation {
  const found = questions.view.file.findings.filter((f) => f.id.startsWith(id))
  if (id === '' || found.length !== 1)
    throw new AppError('NO_SUCH_ENTRY', found.length > 1 ? `Several findings begin with ${id}.` : `The case holds no finding ${id}.`, {
      id,
    })
  const finding = found[0]!
  const { reasons, flips, merged } = explain(finding, questions.index)
  const line = (reason: Reason): ReasonLine => ({
    ...lineOf(questions, reason.entryId),
    role: reason.role,
    layer: reason.layer,
    claimedBy: questions.view.names(reason.claimedBy),
    rule: reason.rule,
    chain: reason.chain,
    because: reason.because.map(line),
  })
  const summary = 'why' in finding ? finding.why : finding.kind === 'verdict' ? finding.label : finding.kind
  return {
    id: finding.id,
    kind: finding.kind,
    summary,
    reasons: reasons.map(line),
    flips: flips.map(({ to, reject }) => ({ to, reject: linesOf(questions, reject) })),
    merged,
  }
}
