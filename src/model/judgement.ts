import { z } from 'zod'

/** What a person decided about an entry or a finding; judgements are only ever added, the last one on a target counts. */
export const Judgement = z.object({
  documentId: z.string(),
  /** The entry or finding judged. */
  targetId: z.string(),
  decision: z.string(),
  reason: z.string().nullable(),
  /** Who judged and when (ISO time), passed in by the caller; nothing here asks the clock. */
  judge: z.string(),
  at: z.string(),
})
export type Judgement = z.infer<typeof Judgement>
