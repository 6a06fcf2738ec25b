import { useCallback, useEffect, useState } from 'react'
import type { Entry } from '../../../src/api/index.ts'

/** An edit or a new row that has not been saved; kept for the session, so that a reload loses nothing. */
export interface Draft {
  /** The row that is edited; null for a new one. */
  readonly entryId: string | null
  readonly entry: Entry
}

const KEPT = 'crosspurpose-draft'

/** The draft, the way to set it, and the way to drop one that has been saved unless another has been begun since. */
export function useDraft() {
  const [draft, setDraft] = useState<Draft | null>(() => {
    const kept = sessionStorage.getItem(KEPT)
    return kept ? (JSON.parse(kept) as Draft) : null
  })
  useEffect(() => {
    if (draft) sessionStorage.setItem(KEPT, JSON.stringify(draft))
    else sessionStorage.removeItem(KEPT)
  }, [draft])
  const drop = useCallback((saved: Draft | null) => setDraft((now) => (now === saved ? null : now)), [])
  return [draft, setDraft, drop] as const
}
