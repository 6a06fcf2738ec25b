import { AppError } from '../../errors.ts'
import { type Actor, contentId, type Decision, type Entry, type Evidence, type Source } from '../../model/index.ts'
import { actorsOf, type JudgedFacts } from './apply-judgements.ts'

/** What a decision is checked against. */
export interface Desk {
  readonly documents: ReadonlyMap<string, Source>
  readonly judged: JudgedFacts
  readonly findingIds: ReadonlySet<string>
}

/** Who coded a row that a person added. */
export const READER = { name: 'reader', version: '1', rule: 'added by hand' } as const

/**
 * Checks a decision and completes it: quotations are taken from the text, never from the request; new rows and actors get their
 * content ids. Returns it with the text it concerns (empty for the case). Throws NO_SUCH_… for what is not there and
 * DECISION_INVALID for what does not fit.
 */
export function prepareDecision(decision: Decision, desk: Desk): { decision: Decision; documentId: string } {
  switch (decision.act) {
    case 'accept':
    case 'reject':
    case 'grade-entry':
      return { decision, documentId: homeOf(findEntry(desk, decision.entryId)) }
    case 'edit': {
      const before = findEntry(desk, decision.entryId)
      if (before.kind !== decision.entry.kind) throw invalid('entry.kind', 'a row keeps its kind; reject it and add another')
      const entry = checkEntry({ ...decision.entry, id: before.id, coder: before.coder }, desk)
      return { decision: { ...decision, entry }, documentId: homeOf(entry) }
    }
    case 'add': {
      const draft = checkEntry({ ...decision.entry, coder: READER, confidence: 1, id: '' }, desk)
      const entry = { ...draft, id: contentId('added', draft) }
      return { decision: { act: 'add', entry }, documentId: homeOf(entry) }
    }
    case 'add-actor':
      return { decision: { act: 'add-actor', actor: nameActor(decision.actor, desk) }, documentId: '' }
    case 'merge-actors':
      for (const id of [decision.keep, ...decision.merge]) findActor(desk, id)
      if (decision.merge.includes(decision.keep)) throw invalid('merge', 'an actor cannot be merged into itself')
      return { decision, documentId: '' }
    case 'split-actor': {
      findActor(desk, decision.from)
      for (const id of decision.entryIds)
        if (!actorsOf(findEntry(desk, id)).includes(decision.from)) throw invalid('entryIds', 'a row does not name the actor that is split')
      return { decision: { ...decision, actor: nameActor(decision.actor, desk) }, documentId: '' }
    }
    case 'grade-source':
      return { decision, documentId: findDocument(desk, decision.documentId).id }
    case 'judge-pair':
      if (!desk.findingIds.has(decision.findingId))
        throw new AppError('NO_SUCH_FINDING', 'There is no such contradiction', { id: decision.findingId })
      return { decision, documentId: '' }
    case 'undo': {
      const undone = desk.judged.standing.find((judgement) => judgement.id === decision.judgementId)
      if (!undone) throw new AppError('NO_SUCH_JUDGEMENT', 'There is no such judgement to undo', { id: decision.judgementId })
      return { decision, documentId: undone.documentId }
    }
  }
}

function checkEntry(entry: Entry, desk: Desk): Entry {
  const evidence = entry.evidence.map((quote) => takeQuote(quote, desk))
  const length = findDocument(desk, evidence[0]!.documentId).text.length
  for (const [name, span] of spansOf(entry))
    if (span.start >= span.end || span.end > length) throw invalid(name, 'the span lies outside its text or is empty')
  for (const id of actorsOf(entry)) findActor(desk, id)
  for (const id of entriesOf(entry)) findEntry(desk, id)
  return { ...entry, evidence }
}

function takeQuote({ documentId, start, end }: Evidence, desk: Desk): Evidence {
  const { text } = findDocument(desk, documentId)
  if (start >= end || end > text.length) throw invalid('evidence', 'the quotation lies outside its text or is empty')
  return { documentId, start, end, exact: text.slice(start, end) }
}

/** The named spans of an entry, beside its evidence. */
function spansOf(entry: Entry): [string, { start: number; end: number }][] {
  const named = Object.entries(entry).flatMap(([name, value]) => (isSpan(value) ? [[name, value] as [string, typeof value]] : []))
  const ends = entry.kind === 'effect' ? [entry.cause, entry.affected] : entry.kind === 'link' ? [entry.from, entry.to] : []
  return [...named, ...ends.flatMap((end) => ('span' in end ? [['span', end.span] as [string, typeof end.span]] : []))]
}

const isSpan = (value: unknown): value is { start: number; end: number } =>
  typeof value === 'object' && value !== null && typeof (value as { start?: unknown }).start === 'number'

function entriesOf(entry: Entry): string[] {
  const ends = entry.kind === 'effect' ? [entry.cause] : entry.kind === 'link' ? [entry.from, entry.to] : []
  const ids = ends.flatMap((end) => ('entryId' in end ? [end.entryId] : []))
  if (entry.kind === 'effect' && 'goalId' in entry.affected) ids.push(entry.affected.goalId)
  if (entry.kind === 'figure' && entry.eventId) ids.push(entry.eventId)
  return ids
}

function nameActor(actor: Actor, desk: Desk): Actor {
  const name = actor.name.trim()
  if (name === '') throw invalid('actor.name', 'an actor needs a name')
  if (actor.actsFor !== undefined) findActor(desk, actor.actsFor)
  if (desk.judged.actors.some((known) => known.name.toLowerCase() === name.toLowerCase()))
    throw invalid('actor.name', `there is an actor called ${name} already`)
  return { ...actor, name, id: contentId('added-actor', name, actor.kind) }
}

const homeOf = (entry: Entry): string => entry.evidence[0]!.documentId

function findEntry({ judged }: Desk, id: string): Entry {
  const entry = judged.byId.get(id)
  if (!entry) throw new AppError('NO_SUCH_ENTRY', 'There is no such row in this case', { id })
  return entry
}

function findActor({ judged }: Desk, id: string): Actor {
  const actor = judged.actors.find((known) => known.id === id)
  if (!actor) throw new AppError('NO_SUCH_ACTOR', 'There is no such actor in this case', { id })
  return actor
}

function findDocument({ documents }: Desk, id: string): Source {
  const document = documents.get(id)
  if (!document) throw new AppError('NO_SUCH_TEXT', 'There is no such text in this case', { id })
  return document
}

const invalid = (field: string, problem: string): AppError => new AppError('DECISION_INVALID', `${field}: ${problem}`, { field })
