import type { CodedText } from '../ledger/index.ts'
import type { CaseFile, Judgement } from '../model/index.ts'
import { joinActors } from './join-actors.ts'
import type { Machine } from './machine.ts'
import { applyJudgements } from './review/apply-judgements.ts'
import { standingEntries } from './review/open-review.ts'

/**
 * Puts coded texts together into one case file, documents in the order given, and derives the findings over all of them. A text
 * given twice is one document; actors that several texts name are one. What people judged is heeded: rejected rows are out.
 */
export async function assembleCase(
  texts: readonly CodedText[],
  machine: Pick<Machine, 'find'>,
  judgements: readonly Judgement[] = [],
): Promise<CaseFile> {
  const distinct = [...new Map(texts.map((text) => [text.source.id, text])).values()]
  const documents = distinct.map((text) => text.source)
  const judged = applyJudgements(joinActors(distinct), judgements)
  const facts = { documents, actors: [...judged.actors], entries: [...standingEntries(judged)] }
  return { format: 'crosspurpose-case', version: 1, ...facts, findings: await machine.find(facts) }
}
