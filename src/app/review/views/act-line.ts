import { z } from 'zod'
import { Certainty, type Effect, Sign } from '../../../model/index.ts'
import type { Snapshot } from '../open-review.ts'
import { citeOf, Status, shorten, statusOf, viewRow } from './row.ts'

/** One effect as a line: what act helped or hurt, whose it was, and who says so when not the text itself. */
export const ActLine = z
  .object({
    effectId: z.string(),
    /** The entry of the act; null where only words stand for it. */
    actId: z.string().nullable(),
    sign: Sign,
    by: z.array(z.string()),
    words: z.string(),
    cite: z.string(),
    basis: z.enum(['stated', 'contrast', 'derived']),
    certainty: Certainty,
    claimedBy: z.array(z.string()),
    status: Status,
  })
  .meta({ id: 'ActLine' })
export type ActLine = z.infer<typeof ActLine>

/** Effects as lines, in the order given. */
export function actLines(effectIds: readonly string[], snapshot: Snapshot): ActLine[] {
  return effectIds.flatMap((id) => {
    const effect = snapshot.judged.byId.get(id)
    return effect?.kind === 'effect' ? [actLine(effect, snapshot)] : []
  })
}

function actLine(effect: Effect, snapshot: Snapshot): ActLine {
  const { documentId } = effect.evidence[0]!
  const { sign, basis, certainty, cause } = effect
  const act = 'entryId' in cause ? snapshot.judged.byId.get(cause.entryId) : undefined
  const row = act && viewRow(act, snapshot)
  const span = 'span' in cause ? cause.span : effect.evidence[0]!
  return {
    effectId: effect.id,
    actId: row?.entry.id ?? null,
    sign,
    by: row?.who ?? [],
    words: row?.gist ?? shorten(snapshot.documents.get(documentId)?.text.slice(span.start, span.end) ?? ''),
    cite: row?.cite ?? citeOf(documentId, span.start, snapshot),
    basis,
    certainty,
    claimedBy: effect.attribution.map((id) => snapshot.actors.get(id)?.name ?? 'unknown actor'),
    status: statusOf(effect.id, snapshot),
  }
}
