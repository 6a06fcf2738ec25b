import type { CodedText } from '../../src/ledger/index.ts'
import { type Actor, contentId, type Effect, type Entry, type Goal, type Source, type Span } from '../../src/model/index.ts'
import { runOf, sourceOf } from './small-case.ts'

type Words = string | readonly [words: string, nth: number]

/** Codes a text by hand: words are looked up in the text, actors are named, rows get the fields that matter and plain defaults. */
export class HandCoder {
  readonly source: Source
  readonly entries: Entry[] = []
  readonly #actors = new Map<string, Actor>()

  constructor(text: string, about: { title: string; publisher: string; publishedAt: string }) {
    this.source = { ...sourceOf(text, about.publisher, about.publishedAt), title: about.title }
  }

  /** The place of some words: the first, or the nth from 0. Throws when the text has no such words. */
  span(words: Words): Span {
    const [sought, nth] = typeof words === 'string' ? [words, 0] : words
    let start = this.source.text.indexOf(sought)
    for (let i = 0; i < nth; i += 1) start = this.source.text.indexOf(sought, start + 1)
    if (start < 0) throw new Error(`the text has no "${sought}"`)
    return { start, end: start + sought.length }
  }

  actor(name: string, kind: Actor['kind'] = 'state', actsFor?: string): string {
    const id = contentId('actor', name)
    if (!this.#actors.has(id)) this.#actors.set(id, { id, name, kind, aliases: [name], ...(actsFor ? { actsFor } : {}) })
    return id
  }

  /** Adds a row with its quotation; `fields` override the defaults. Returns its id. */
  row(evidence: Words, fields: { kind: Entry['kind'] } & Record<string, unknown>): string {
    const { start, end } = this.span(evidence)
    const exact = this.source.text.slice(start, end)
    const row = {
      evidence: [{ documentId: this.source.id, start, end, exact }],
      attribution: [],
      polarity: 'positive',
      certainty: 'certain',
      time: null,
      confidence: 0.8,
      coder: { name: 'hand', version: '1', rule: 'by hand' },
      ...fields,
    }
    const id = contentId(fields.kind, row)
    this.entries.push({ id, ...row } as unknown as Entry)
    return id
  }

  event(
    evidence: Words,
    predicate: Words,
    eventType: string,
    actors: string[],
    recipients: string[] = [],
    more: Record<string, unknown> = {},
  ): string {
    const fields = { eventType, mode: null, actors, recipients, place: null, predicate: this.span(predicate), phase: 'past' }
    return this.row(evidence, { kind: 'event', ...fields, ...more })
  }

  statement(evidence: Words, content: Words, speechAct: string, speakers: string[], more: Record<string, unknown> = {}): string {
    const fields = { speakers, addressees: [], venue: null, cue: null, content: this.span(content), quotation: 'indirect', speechAct }
    return this.row(evidence, { kind: 'statement', ...fields, ...more })
  }

  goal(evidence: Words, content: Words, direction: Goal['direction'], topic: Words, holders: string[]): string {
    return this.row(evidence, { kind: 'goal', holders, content: this.span(content), direction, topic: this.span(topic) })
  }

  effect(
    evidence: Words,
    cause: string,
    affected: Effect['affected'],
    sign: '+' | '-',
    basis: Effect['basis'] = 'stated',
    more: Record<string, unknown> = {},
  ): string {
    return this.row(evidence, { kind: 'effect', cause: { entryId: cause }, affected, sign, basis, chain: [], calculus: 'silent', ...more })
  }

  text(): CodedText {
    const sentences = [...this.source.text.matchAll(/[^.\n][^.\n]*\.?/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }))
    return { source: this.source, run: runOf(this.source), sentences, actors: [...this.#actors.values()], entries: this.entries }
  }
}
