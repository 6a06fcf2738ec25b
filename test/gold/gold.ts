import type { Span } from '../../src/model/index.ts'

/** A text annotated by hand, as `docs/codebook.md` defines; offsets point into the text as it is read. */
export interface Gold {
  readonly document: { readonly slug: string; readonly publishedAt: string }
  readonly actors: readonly GoldActor[]
  readonly statements: readonly (GoldEntry & { speakers: string[]; content: Span; speechAct: string })[]
  readonly events: readonly (GoldEntry & { eventType: string; actors: string[]; recipients: string[]; predicate: Span; polarity: string })[]
  readonly goals: readonly (GoldEntry & { holders: string[]; content: Span; direction: string })[]
  readonly effects: readonly (GoldEntry & { cause: GoldCause; affected: { goal?: string; actor?: string; topic?: Span }; sign: string })[]
  readonly figures: readonly (GoldEntry & { value: number })[]
  readonly findings: {
    readonly verdicts: readonly { goal: string; label: string; optional?: boolean }[]
    readonly beneficiaries: readonly { actor: string }[]
    readonly contradictions: readonly { a: string; b: string }[]
    readonly brokenPromises: readonly string[]
  }
}

export interface GoldActor {
  readonly id: string
  readonly names: readonly string[]
  readonly kind: string
}

interface GoldEntry {
  readonly id: string
  readonly evidence: readonly Span[]
  /** Right when coded, not missed when not. */
  readonly optional?: boolean
}

type GoldCause = { entry: string } | Span

/** Everything in a gold text that has an id. */
export const goldEntries = (gold: Gold): readonly GoldEntry[] => [
  ...gold.statements,
  ...gold.events,
  ...gold.goals,
  ...gold.effects,
  ...gold.figures,
]
