import type { Entry, EntryKind, EntryOf, EntryOrSpan } from '../model/index.ts'
import { type CaseView, firstEvidence, type Quote, quoteEntry, whoOf } from './case-view.ts'

/** An entry as a line of a list: its words and sentence, who stands behind it, and what its kind adds, all in names. */
export interface EntryLine extends Quote {
  readonly id: string
  readonly kind: EntryKind
  readonly who: readonly string[]
  /** Who asserts it, outermost first; empty: the text itself. */
  readonly saidBy: readonly string[]
  readonly polarity: Entry['polarity']
  readonly certainty: Entry['certainty']
  readonly when: string | null
  readonly facts: Readonly<Record<string, string | number | boolean | readonly string[] | null>>
  readonly rule: string
}

/** All entries of one kind, in the order of the texts. */
export function listEntries(view: CaseView, kind: EntryKind): EntryLine[] {
  return view.file.entries.filter((entry) => entry.kind === kind).map((entry) => entryLine(view, entry))
}

/** One entry as a line. */
export function entryLine(view: CaseView, entry: Entry): EntryLine {
  const { id, kind, attribution, polarity, certainty, time, coder } = entry
  const when = time ? [time.start, time.end].filter((day, i, days) => day && days.indexOf(day) === i).join(' to ') || time.expression : null
  return {
    ...quoteEntry(view, entry),
    id,
    kind,
    who: whoOf(view, entry),
    saidBy: view.names(attribution),
    polarity,
    certainty,
    when,
    facts: { ...factsOf(view, entry), ...(entry.alternatives?.length ? { orElse: view.names(entry.alternatives) } : {}) },
    rule: `${coder.name}@${coder.version}: ${coder.rule}`,
  }
}

type Facts = EntryLine['facts']
type FactReaders = { readonly [K in EntryKind]: (view: CaseView, entry: EntryOf<K>) => Facts }

const READERS: FactReaders = {
  statement: (view, { speechAct, quotation, addressees, venue, cue, ...entry }) => ({
    speechAct,
    quotation,
    to: view.names(addressees),
    venue,
    cue: cue ? view.quote(entry.evidence[0]!.documentId, cue).words : null,
  }),
  event: (view, event) => ({
    eventType: event.eventType,
    mode: event.mode,
    to: view.names(event.recipients),
    predicate: view.quote(firstEvidence(event).documentId, event.predicate).words,
    place: event.place ? view.quote(firstEvidence(event).documentId, event.place).words : null,
    phase: event.phase,
  }),
  goal: (view, goal) => ({ direction: goal.direction, topic: view.quote(firstEvidence(goal).documentId, goal.topic).words }),
  effect: (view, effect) => ({
    sign: effect.sign,
    basis: effect.basis,
    cause: wordsOf(view, effect, effect.cause),
    affected: 'goalId' in effect.affected ? quoteEntry(view, view.goal(effect.affected.goalId)).words : affectedName(view, effect),
    chain: effect.chain.map((step) => `${step.words} ${step.sign}`),
    calculus: effect.calculus,
  }),
  figure: (view, figure) => ({
    value: figure.value,
    approximate: figure.approximate,
    unit: figure.unit,
    of: figure.of ? view.quote(firstEvidence(figure).documentId, figure.of).words : null,
  }),
  link: (view, link) => ({
    type: link.type,
    sign: link.sign ?? null,
    from: wordsOf(view, link, link.from),
    to: wordsOf(view, link, link.to),
  }),
}

const factsOf = (view: CaseView, entry: Entry): Facts => READERS[entry.kind](view, entry as never)

function affectedName(view: CaseView, effect: EntryOf<'effect'>): string {
  const { affected } = effect
  if ('actorId' in affected) return view.name(affected.actorId)
  return 'span' in affected ? view.quote(firstEvidence(effect).documentId, affected.span).words : ''
}

const wordsOf = (view: CaseView, entry: Entry, part: EntryOrSpan): string =>
  'span' in part ? view.quote(firstEvidence(entry).documentId, part.span).words : quoteEntry(view, view.entry(part.entryId)).words

export interface ActorLine {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly actsFor: string | null
  readonly aliases: readonly string[]
  /** How many entries it stands behind or is the object of. */
  readonly entries: number
}

/** The actors of the case, those with most entries first. */
export function listActors(view: CaseView): ActorLine[] {
  const uses = new Map<string, number>()
  for (const entry of view.file.entries) for (const id of new Set(actorIdsOf(entry))) uses.set(id, (uses.get(id) ?? 0) + 1)
  const lines = view.file.actors.map(({ id, name, kind, actsFor, aliases }) => ({
    id,
    name,
    kind,
    actsFor: actsFor ? view.name(actsFor) : null,
    aliases,
    entries: uses.get(id) ?? 0,
  }))
  return lines.sort((a, b) => b.entries - a.entries)
}

function actorIdsOf(entry: Entry): string[] {
  const own = {
    statement: () => entry.kind === 'statement' && [...entry.speakers, ...entry.addressees],
    event: () => entry.kind === 'event' && [...entry.actors, ...entry.recipients],
    goal: () => entry.kind === 'goal' && entry.holders,
    effect: () => entry.kind === 'effect' && 'actorId' in entry.affected && [entry.affected.actorId],
    figure: () => false as const,
    link: () => false as const,
  }[entry.kind]()
  return [...entry.attribution, ...(own || [])]
}
