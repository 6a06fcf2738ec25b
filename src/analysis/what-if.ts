import type { FindingLexicon } from '../codebook/findings.ts'
import type { Finding } from '../model/index.ts'
import type { CaseView } from './case-view.ts'
import { type FindOptions, findAll } from './index.ts'

/** What changes when entries are left out. It removes recorded effects; it is not a forecast. */
export interface WhatIf {
  readonly gone: readonly Finding[]
  readonly new: readonly Finding[]
  /** Goals whose verdict turned: from which label to which. */
  readonly turned: readonly { readonly goalId: string; readonly from: string; readonly to: string }[]
}

/** Compares the findings of a case with those without the rejected entries. */
export function whatIf(view: CaseView, lexicon: FindingLexicon, rejected: ReadonlySet<string>, options: FindOptions = {}): WhatIf {
  const before = findAll(view, lexicon, options)
  const after = findAll(view, lexicon, { ...options, rejected: new Set([...(options.rejected ?? []), ...rejected]) })
  const [had, has] = [new Set(before.map((f) => f.id)), new Set(after.map((f) => f.id))]
  const labels = new Map(before.flatMap((f) => (f.kind === 'verdict' ? [[f.goalId, f.label] as const] : [])))
  const turned = after.flatMap((f) => {
    const from = f.kind === 'verdict' ? labels.get(f.goalId) : undefined
    return f.kind === 'verdict' && from && from !== f.label ? [{ goalId: f.goalId, from, to: f.label }] : []
  })
  return { gone: before.filter((f) => !has.has(f.id)), new: after.filter((f) => !had.has(f.id)), turned }
}
