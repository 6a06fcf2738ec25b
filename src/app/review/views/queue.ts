import type { Entry, EntryKind } from '../../../model/index.ts'
import type { Snapshot } from '../open-review.ts'
import { statusOf } from './row.ts'

export interface QueueFilter {
  readonly documentId?: string | undefined
  readonly kind?: EntryKind | undefined
}

/**
 * The rows nobody has judged, those first whose fall would change findings most; among equals the least certain, then in the order
 * of the texts.
 */
export function orderQueue(snapshot: Snapshot, filter: QueueFilter = {}): Entry[] {
  const weight = (entry: Entry) => snapshot.weights.get(entry.id)?.weight ?? 0
  return snapshot.rows
    .filter((entry) => statusOf(entry.id, snapshot) === 'proposed')
    .filter((entry) => !filter.documentId || entry.evidence[0]!.documentId === filter.documentId)
    .filter((entry) => !filter.kind || entry.kind === filter.kind)
    .sort((a, b) => weight(b) - weight(a) || a.confidence - b.confidence)
}
