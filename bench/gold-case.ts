/** Turns a hand-annotated text (CROSSPURPOSE_DATA/gold/SLUG.json) into a case file, so that findings are measured apart from coding. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CaseFile, Entry, Span } from '../src/model/index.ts'

// biome-ignore lint/suspicious/noExplicitAny: annotations are read as they stand; the scorer is their schema
type Loose = { [field: string]: any }

const NO_CODER = { name: 'gold', version: '1', rule: 'by hand' }

/** The case file of one annotated text; ids are those of the annotation, made unique by the text's name; findings stay empty. */
export function goldCase(folder: string, slug: string): CaseFile {
  const gold: Loose = JSON.parse(readFileSync(join(folder, `${slug}.json`), 'utf8'))
  const text = readFileSync(join(folder, `${slug}.txt`), 'utf8')
  const id = (local: string) => `${slug}:${local}`
  const ids = (list: string[] | undefined) => (list ?? []).map(id)
  const evidence = (spans: Span[]) =>
    spans.map((s) => ({ start: s.start, end: s.end, documentId: slug, exact: text.slice(s.start, s.end) }))
  const common = (e: Loose, attribution: string[] = e.attribution) => ({
    id: id(e.id),
    evidence: evidence(e.evidence),
    attribution: ids(attribution),
    polarity: e.polarity ?? 'positive',
    certainty: e.certainty ?? 'certain',
    time: null,
    confidence: 1,
    coder: NO_CODER,
  })
  const entries: Loose[] = [
    ...gold.statements.map((s: Loose) => ({
      ...common(s),
      kind: 'statement',
      speakers: ids(s.speakers),
      addressees: [],
      venue: null,
      cue: s.cue,
      content: s.content,
      quotation: s.quotation,
      speechAct: s.speechAct,
    })),
    ...gold.events.map((e: Loose) => ({
      ...common(e),
      kind: 'event',
      eventType: e.eventType,
      mode: e.mode,
      actors: ids(e.actors),
      recipients: ids(e.recipients),
      place: e.place,
      predicate: e.predicate,
      phase: e.phase,
    })),
    ...gold.goals.map((g: Loose) => ({
      ...common(g),
      kind: 'goal',
      holders: ids(g.holders),
      content: g.content,
      direction: g.direction,
      topic: g.content,
    })),
    ...gold.effects.map((f: Loose) => ({
      ...common(f, f.claimedBy),
      kind: 'effect',
      cause: f.cause.entry ? { entryId: id(f.cause.entry) } : { span: f.cause },
      affected: f.affected.goal
        ? { goalId: id(f.affected.goal) }
        : f.affected.actor
          ? { actorId: id(f.affected.actor) }
          : { span: f.affected.topic },
      sign: f.sign,
      basis: f.basis,
      chain: [],
      calculus: 'silent',
    })),
    ...gold.figures.map((n: Loose) => ({
      ...common(n),
      kind: 'figure',
      value: n.value,
      approximate: n.approximate,
      unit: n.unit,
      of: null,
    })),
  ]
  const actors = gold.actors.map((a: Loose) => ({
    id: id(a.id),
    name: a.names[0],
    kind: a.kind,
    aliases: a.names.slice(1),
    ...(a.actsFor ? { actsFor: id(a.actsFor) } : {}),
  }))
  const document = { id: slug, title: gold.document.title, publishedAt: gold.document.publishedAt, sources: [], sha256: '', text }
  return { format: 'crosspurpose-case', version: 1, documents: [document], actors, entries: entries as Entry[], findings: [] }
}
