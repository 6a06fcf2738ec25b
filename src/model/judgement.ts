import { z } from 'zod'
import { Actor } from './actor.ts'
import { Entry } from './entry.ts'
import { contentId } from './id.ts'

/** Why a row was refused; a free note may say more. */
export const RejectReason = z.enum([
  'not-in-text',
  'wrong-span',
  'wrong-actor',
  'wrong-type',
  'wrong-sign',
  'duplicate',
  'not-political',
  'other',
])
export type RejectReason = z.infer<typeof RejectReason>

/** What a reader makes of a contradiction that was found, in the order of the keys 1 to 6. */
export const PairVerdict = z.enum([
  'contradicts',
  'changed-position',
  'compatible',
  'different-referent',
  'translation-artefact',
  'unclear',
])
export type PairVerdict = z.infer<typeof PairVerdict>

/** Admiralty grades (NATO AJP-2.1): how far a source can be relied on, and how credible one item is. */
export const Reliability = z.enum(['A', 'B', 'C', 'D', 'E', 'F'])
export type Reliability = z.infer<typeof Reliability>
export const Credibility = z.enum(['1', '2', '3', '4', '5', '6'])
export type Credibility = z.infer<typeof Credibility>

/** What a person can decide about a case; the rows of the machine themselves are never changed. */
export const Decision = z
  .discriminatedUnion('act', [
    z.object({ act: z.literal('accept'), entryId: z.string() }),
    z.object({ act: z.literal('reject'), entryId: z.string(), reason: RejectReason, note: z.string().optional() }),
    /** `entry` is the row as it should read, under the id of the row it replaces. */
    z.object({ act: z.literal('edit'), entryId: z.string(), entry: Entry }),
    /** A row, or a link between rows, that the coder missed. */
    z.object({ act: z.literal('add'), entry: Entry }),
    z.object({ act: z.literal('add-actor'), actor: Actor }),
    z.object({ act: z.literal('merge-actors'), keep: z.string(), merge: z.array(z.string()).min(1) }),
    /** `actor` is new; in the named entries it takes the place of `from`. */
    z.object({ act: z.literal('split-actor'), from: z.string(), actor: Actor, entryIds: z.array(z.string()).min(1) }),
    z.object({ act: z.literal('grade-source'), documentId: z.string(), reliability: Reliability }),
    z.object({ act: z.literal('grade-entry'), entryId: z.string(), credibility: Credibility }),
    z.object({ act: z.literal('judge-pair'), findingId: z.string(), verdict: PairVerdict }),
    z.object({ act: z.literal('undo'), judgementId: z.string() }),
  ])
  .meta({ id: 'Decision' })
export type Decision = z.infer<typeof Decision>

/** One line of the append-only record of what people decided. */
export const Judgement = z
  .object({
    id: z.string(),
    /** The text that the decision is about; empty when it is about the case (actors, findings). */
    documentId: z.string(),
    /** The entry, actor, finding, document or judgement decided on. */
    targetId: z.string(),
    decision: Decision,
    /** Who judged and when (ISO time, UTC), passed in by the caller; nothing here asks the clock. */
    judge: z.string(),
    at: z.string(),
  })
  .meta({ id: 'Judgement' })
export type Judgement = z.infer<typeof Judgement>

/** What a decision is about: entries, actors, findings, documents and judgements are named by their ids. */
function targetOf(decision: Decision): string {
  switch (decision.act) {
    case 'add':
      return decision.entry.id
    case 'add-actor':
      return decision.actor.id
    case 'merge-actors':
      return decision.keep
    case 'split-actor':
      return decision.from
    case 'grade-source':
      return decision.documentId
    case 'judge-pair':
      return decision.findingId
    case 'undo':
      return decision.judgementId
    default:
      return decision.entryId
  }
}

/** Signs a decision: who, when, and the content hash by which the record knows it. */
export function signDecision(decision: Decision, documentId: string, judge: string, at: string): Judgement {
  return { id: contentId('judgement', decision, judge, at), documentId, targetId: targetOf(decision), decision, judge, at }
}
