import { type EntryOf, overlap } from '../../model/index.ts'
import type { CaseIndex } from '../case-index.ts'

type Statement = EntryOf<'statement'>

/** Whom a charge is laid on: those its words name, and those that the act of accusing names ("the network", which is Canal Nueve). */
export const accusedIn = (statement: Statement, index: CaseIndex): readonly string[] => index.reading(statement, 'accused', readAccused)

function readAccused(statement: Statement, index: CaseIndex): readonly string[] {
  const { cue } = statement
  const acts = (index.byDocument.get(statement.evidence[0]!.documentId) ?? []).flatMap((e) =>
    e.kind === 'event' && e.eventType === 'ACCUSE' && cue !== null && overlap(e.predicate, cue) > 0 ? e.recipients : [],
  )
  return [...new Set([...index.topic(statement).actors, ...acts])]
}
