import type { Actor, Entry, Judgement, Source, Span } from '../model/index.ts'

/** One reading of one text by one version of the coders: the unit that is stored whole or not at all. */
export interface CodedText {
  readonly source: Source
  readonly run: Run
  /** Sentences in text order, by which people cite (`1:s4` is document 1, sentence 4). */
  readonly sentences: readonly Span[]
  readonly actors: readonly Actor[]
  readonly entries: readonly Entry[]
}

/** What produced the entries. `id` is a hash of the rest, so reading again with the same machine is the same run. */
export interface Run {
  readonly id: string
  readonly coderVersion: string
  readonly codebookHash: string
  readonly modelHash: string
}

/** A text of the case with its current entries; `number` is its place in the case, from 1. */
export interface StoredText extends CodedText {
  readonly number: number
}

/** Grows with every text, source or run (`texts`) and every judgement, in whichever process it was written. */
export interface Revision {
  readonly texts: number
  readonly judgements: number
}

/**
 * The case: an append-only store of texts, what was read in them, and what people judged. Nothing is edited in place; a new
 * run on a text supersedes the one before, which stays. Every method that writes is one transaction: when its promise
 * resolves, the data survives the process being killed. Several processes may use one ledger.
 */
export interface Ledger {
  /** Adds a text, a source of a known text, or a new run on it; what is known already changes nothing. Returns its number. */
  append(text: CodedText): Promise<number>
  /** The text as read by this very run; null when that run has not read it. */
  find(documentId: string, runId: string): Promise<StoredText | null>
  /** Every text with the entries of its current run, in the order of their numbers. */
  texts(): Promise<StoredText[]>
  /** Adds a judgement; the same judgement twice is one. */
  judge(judgement: Judgement): Promise<void>
  /** All judgements in the order they were made. */
  judgements(): Promise<Judgement[]>
  /** How far the case has got; cheap to ask, by whoever keeps a copy of what the case holds. */
  revision(): Promise<Revision>
  close(): Promise<void>
}
