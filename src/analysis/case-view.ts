import type { Actor, Entry, Source } from '../model/index.ts'

/** A document as findings see it: never its text. */
export type CaseDocument = Pick<Source, 'id' | 'title' | 'publishedAt'> & Partial<Pick<Source, 'sources'>>

/** What findings are computed from; a case file fits as it is. */
export interface CaseView {
  readonly documents: readonly CaseDocument[]
  readonly actors: readonly Actor[]
  readonly entries: readonly Entry[]
}

/** A what-if: entries a person rejected, and the day whose knowledge counts. */
export interface ViewOptions {
  /** Ids of entries to leave out, with everything that rests on them. */
  readonly rejected?: ReadonlySet<string>
  /** ISO date: only documents published on or before it count; documents without a date always do. */
  readonly asOf?: string
}

const referred = (end: { entryId: string } | { span: unknown } | undefined): string[] => (end && 'entryId' in end ? [end.entryId] : [])

/** The entries that an entry cannot stand without: an effect its cause and goal, a link its two ends. */
export function restsOn(entry: Entry): string[] {
  if (entry.kind === 'effect') return [...referred(entry.cause), ...('goalId' in entry.affected ? [entry.affected.goalId] : [])]
  if (entry.kind === 'link') return [...referred(entry.from), ...referred(entry.to)]
  return []
}

/**
 * The part of a case that counts: without rejected entries and what rests on them, and without documents published after `asOf`
 * (entries with evidence in several documents stay if one of them counts).
 */
export function restrict(view: CaseView, options: ViewOptions = {}): CaseView {
  const { rejected, asOf } = options
  if (!rejected?.size && !asOf) return view
  const documents = view.documents.filter((d) => !asOf || !d.publishedAt || d.publishedAt.slice(0, asOf.length) <= asOf)
  const open = new Set(documents.map((d) => d.id))
  const stands = view.entries.filter((e) => !rejected?.has(e.id) && e.evidence.some((s) => open.has(s.documentId)))
  const ids = new Set(stands.map((e) => e.id))
  const entries = stands.filter((e) => restsOn(e).every((id) => ids.has(id)))
  return { documents, actors: view.actors, entries }
}
