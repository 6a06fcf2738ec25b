import type { Actor, Credibility, Decision, Entry, Judgement, PairVerdict, Reliability } from '../../model/index.ts'

/** What has become of a row: the machine's proposal until a person accepts, edits or rejects it; `added` rows are a person's own. */
export type RowStatus = 'proposed' | 'accepted' | 'edited' | 'added' | 'rejected'

/** A case as its readers see it after judging. Rejected entries are still in `entries`, so that they can be shown and taken back. */
export interface JudgedFacts {
  readonly actors: readonly Actor[]
  readonly entries: readonly Entry[]
  readonly byId: ReadonlyMap<string, Entry>
  readonly status: ReadonlyMap<string, RowStatus>
  readonly credibility: ReadonlyMap<string, Credibility>
  readonly reliability: ReadonlyMap<string, Reliability>
  /** By finding id. */
  readonly pairs: ReadonlyMap<string, PairVerdict>
  /** Judgements that count: undone ones are left out. */
  readonly standing: readonly Judgement[]
}

/** The judgements that nobody has undone, in order; undoing an undo brings the first decision back. */
export function standingJudgements(judgements: readonly Judgement[]): Judgement[] {
  const undone = new Set<string>()
  for (const { id, decision } of judgements.toReversed()) if (decision.act === 'undo' && !undone.has(id)) undone.add(decision.judgementId)
  return judgements.filter((judgement) => judgement.decision.act !== 'undo' && !undone.has(judgement.id))
}

/**
 * Reads the machine's rows through what people decided: edits replace rows under their ids, added rows and actors join, merged
 * actors become one everywhere. The last judgement on a target counts. Nothing given is changed.
 */
export function applyJudgements(
  facts: { readonly actors: readonly Actor[]; readonly entries: readonly Entry[] },
  judgements: readonly Judgement[],
): JudgedFacts {
  const standing = standingJudgements(judgements)
  const desk = {
    actors: new Map(facts.actors.map((actor) => [actor.id, actor])),
    entries: new Map(facts.entries.map((entry) => [entry.id, entry])),
    status: new Map<string, RowStatus>(),
    credibility: new Map<string, Credibility>(),
    reliability: new Map<string, Reliability>(),
    pairs: new Map<string, PairVerdict>(),
  }
  for (const { decision } of standing) decide(desk, decision)
  return { ...desk, actors: [...desk.actors.values()], entries: [...desk.entries.values()], byId: desk.entries, standing }
}

interface Desk {
  readonly actors: Map<string, Actor>
  readonly entries: Map<string, Entry>
  readonly status: Map<string, RowStatus>
  readonly credibility: Map<string, Credibility>
  readonly reliability: Map<string, Reliability>
  readonly pairs: Map<string, PairVerdict>
}

function decide(desk: Desk, decision: Decision): void {
  switch (decision.act) {
    case 'accept': {
      const before = desk.status.get(decision.entryId)
      if (before !== 'edited' && before !== 'added') desk.status.set(decision.entryId, 'accepted')
      return
    }
    case 'reject':
      desk.status.set(decision.entryId, 'rejected')
      return
    case 'edit':
      desk.entries.set(decision.entryId, decision.entry)
      desk.status.set(decision.entryId, desk.status.get(decision.entryId) === 'added' ? 'added' : 'edited')
      return
    case 'add':
      desk.entries.set(decision.entry.id, decision.entry)
      desk.status.set(decision.entry.id, 'added')
      return
    case 'add-actor':
      desk.actors.set(decision.actor.id, decision.actor)
      return
    case 'merge-actors':
      mergeActors(desk, decision.keep, decision.merge)
      return
    case 'split-actor':
      splitActor(desk, decision.from, decision.actor, new Set(decision.entryIds))
      return
    case 'grade-source':
      desk.reliability.set(decision.documentId, decision.reliability)
      return
    case 'grade-entry':
      desk.credibility.set(decision.entryId, decision.credibility)
      return
    case 'judge-pair':
      desk.pairs.set(decision.findingId, decision.verdict)
      return
    case 'undo':
      return
  }
}

function mergeActors(desk: Desk, keep: string, merge: readonly string[]): void {
  const kept = desk.actors.get(keep)
  if (!kept) return
  const gone = new Set(merge.filter((id) => id !== keep))
  const names = merge.flatMap((id) => {
    const actor = desk.actors.get(id)
    return actor ? [actor.name, ...actor.aliases] : []
  })
  for (const id of gone) desk.actors.delete(id)
  desk.actors.set(keep, { ...kept, aliases: [...new Set([...kept.aliases, ...names])].filter((name) => name !== kept.name) })
  const rename = (id: string) => (gone.has(id) ? keep : id)
  for (const [id, actor] of desk.actors)
    if (actor.actsFor && gone.has(actor.actsFor)) {
      const { actsFor: _, ...rest } = actor
      desk.actors.set(id, id === keep ? rest : { ...rest, actsFor: keep })
    }
  for (const [id, entry] of desk.entries) desk.entries.set(id, renameActors(entry, rename))
}

function splitActor(desk: Desk, from: string, actor: Actor, entryIds: ReadonlySet<string>): void {
  desk.actors.set(actor.id, actor)
  for (const id of entryIds) {
    const entry = desk.entries.get(id)
    if (entry)
      desk.entries.set(
        id,
        renameActors(entry, (other) => (other === from ? actor.id : other)),
      )
  }
}

/** The entry with every actor id renamed; the same object when nothing changes. */
export function renameActors<E extends Entry>(entry: E, rename: (id: string) => string): E {
  if (actorsOf(entry).every((id) => rename(id) === id)) return entry
  const list = (ids: readonly string[]) => [...new Set(ids.map(rename))]
  const renamed = { ...entry, attribution: list(entry.attribution) }
  if (renamed.alternatives) renamed.alternatives = list(renamed.alternatives)
  if (renamed.kind === 'statement') return { ...renamed, speakers: list(renamed.speakers), addressees: list(renamed.addressees) }
  if (renamed.kind === 'event') return { ...renamed, actors: list(renamed.actors), recipients: list(renamed.recipients) }
  if (renamed.kind === 'goal') return { ...renamed, holders: list(renamed.holders) }
  if (renamed.kind === 'effect' && 'actorId' in renamed.affected)
    return { ...renamed, affected: { actorId: rename(renamed.affected.actorId) } }
  return renamed
}

/** Every actor that an entry names, attribution and rejected readings included. */
export function actorsOf(entry: Entry): string[] {
  const named = [...entry.attribution, ...(entry.alternatives ?? [])]
  if (entry.kind === 'statement') return [...named, ...entry.speakers, ...entry.addressees]
  if (entry.kind === 'event') return [...named, ...entry.actors, ...entry.recipients]
  if (entry.kind === 'goal') return [...named, ...entry.holders]
  if (entry.kind === 'effect' && 'actorId' in entry.affected) return [...named, entry.affected.actorId]
  return named
}
