import type { Certainty, Polarity, Span } from '../../model/index.ts'

/** How an argument was found; anything but `syntax` was inferred, and coders may trust it less. */
export type ArgumentVia = 'syntax' | 'by-phrase' | 'control' | 'relative' | 'coordination' | 'possessive' | 'modifier' | 'of-phrase'

/** A noun phrase that takes part in a clause. Coordinated phrases are separate arguments, each with its own head. */
export interface Argument {
  /** Index of the head token in `Doc.tokens`. For a relative pronoun: the noun that it stands for. */
  readonly head: number
  /** The phrase without its preposition, its coordinated sisters and its relative clauses. */
  readonly span: Span
  /** Lower-case preposition as written (`against`, `because of`); null for subjects and objects. */
  readonly preposition: string | null
  readonly via: ArgumentVia
}

/** How a clause hangs on another one. */
export type ClauseRelation =
  | 'root'
  | 'ccomp'
  | 'xcomp'
  | 'advcl'
  | 'acl'
  | 'relcl'
  | 'csubj'
  | 'conj'
  | 'parataxis'
  | 'appos'
  | 'noun'
  | 'other'

/**
 * The one middle language between syntax and coding: a predicate with logical roles. Voice is undone: in
 * "X was hit by Y" and "Y hit X", Y is the agent and X the patient.
 */
export interface Clause {
  /** Index in `ClauseIndex.all`; nominal clauses built on demand have −1. */
  readonly i: number
  /** Index of the predicate's head token: a verb, a predicate adjective or noun, or an eventive noun. */
  readonly head: number
  readonly kind: 'verb' | 'copula' | 'noun'
  /** Head lemma, with a particle where there is one (`carry out`). */
  readonly lemma: string
  /** The head with its particle, without auxiliaries: what an event's `predicate` points at. */
  readonly predicate: Span
  /** Auxiliaries, negation and head together (`has repeatedly declared`): what a statement's `cue` points at. */
  readonly verbGroup: Span
  /** The whole clause with its arguments and subordinate clauses. */
  readonly span: Span
  readonly sentence: number
  readonly relation: ClauseRelation
  /** Index of the clause that this one hangs on (for conjuncts: the first conjunct's); null for a root. */
  readonly parent: number | null
  /** Lower-case subordinator or coordinator (`that`, `if`, `to`, `because`, `but`); null when there is none. */
  readonly marker: string | null
  readonly passive: boolean
  readonly agents: readonly Argument[]
  readonly patients: readonly Argument[]
  /** Indirect objects: whom a thing is given or told. */
  readonly beneficiaries: readonly Argument[]
  readonly obliques: readonly Argument[]
  /** Indices of the clauses that hang on this one, in text order. */
  readonly children: readonly number[]
  readonly polarity: Polarity
  readonly certainty: Certainty
  readonly tense: 'past' | 'present' | 'future'
  /** Lemma of the modal auxiliary (`may`, `will`, `should`); null when there is none. */
  readonly modal: string | null
  /** Infinitive ("to leave"), participle ("leaving") or finite. */
  readonly form: 'finite' | 'infinitive' | 'participle' | 'nominal'
}

/** All clauses of one text, in text order of their heads, with look-ups by token. */
export interface ClauseIndex {
  readonly all: readonly Clause[]
  /** The clause that a token heads; undefined when it heads none. */
  headedBy(token: number): Clause | undefined
  /** The smallest clause that holds a token. */
  around(token: number): Clause | undefined
  /** A noun read as a predicate: "the killing of X by Y", "its withdrawal from Z", "American strikes on X". Cached. */
  nominal(token: number): Clause
  /** The noun phrase headed by a token: without its preposition, coordinated sisters and relative clauses. */
  phrase(token: number): Span
  /** Everything below a token, its preposition, conjuncts and clauses included, without outer punctuation. */
  subtree(token: number): Span
  /** The heads of a coordination that starts at a token, the token first. */
  conjuncts(token: number): readonly number[]
}
