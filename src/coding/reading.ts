import type { Codebook } from '../codebook/index.ts'
import type { Actor, Doc, Entry, Evidence, Span, TimeExpression } from '../model/index.ts'
import type { Clause, ClauseIndex } from './clauses/clause.ts'

/** What a noun phrase or pronoun stands for, and what else it might. */
export interface ActorReading {
  readonly ids: readonly string[]
  /** Actors that were considered and rejected when the choice was close. */
  readonly alternatives: readonly string[]
}

/** The actors of one text. Ids are content hashes, the same in every text that names the same actor. */
export interface ActorTable {
  /** Every actor that was resolved so far, in order of first mention. */
  readonly actors: readonly Actor[]
  /**
   * Who the noun phrase headed by a token stands for: a name, a title, a demonym, a pronoun or a group ("officials").
   * `speakers` are needed for I, we and our inside a quotation. No ids when it is no actor.
   */
  resolve(head: number, speakers?: readonly string[]): ActorReading
  /** Like `resolve`, but a noun phrase that is no known actor is an unnamed source, an actor named as the text names it ("a new poll"). */
  source(head: number, speakers?: readonly string[]): ActorReading
  /** The state on whose ground the place named at a token lies ("Haifa"); nothing for what is no place. */
  ground(head: number): readonly string[]
  /** Adds a way in which the text names an actor just here: "Emirati jets" for the Emirates. */
  alsoNamed(id: string, name: string): void
  byId(id: string): Actor
  /** The actor and those it acts for, outermost last: Pompeo → [Pompeo, United States]. */
  sideOf(id: string): readonly string[]
}

/** Everything a coder may look at: one parsed text, its clauses, its actors and the codebook. */
export interface Reading {
  readonly doc: Doc
  readonly clauses: ClauseIndex
  readonly actors: ActorTable
  readonly codebook: Codebook
  /** When a clause holds, resolved against the publication date; null when the text does not say. */
  timeOf(clause: Clause): TimeExpression | null
  /** Evidence for a span of this text. */
  evidence(span: Span): Evidence
}

/** A coder reads clauses and the entries of the coders before it, and writes entries; same reading, same entries. */
export type Coder = (reading: Reading, earlier: readonly Entry[]) => Entry[]
