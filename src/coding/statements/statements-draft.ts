import type { Saying } from '../../codebook/saying.ts'
import type { Span, Statement } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import type { Tree } from '../clauses/tree.ts'
import type { Reading } from '../reading.ts'
import type { Turn } from './transcript.ts'

/** What the statement rules look at. */
export interface Desk {
  readonly reading: Reading
  readonly tree: Tree
  readonly saying: Saying
  /** The turns of a transcript; empty for other texts. */
  readonly turns: readonly Turn[]
  /** Clauses that share the subject of a clause of saying, though they hang on what is said: head token → that clause. */
  readonly rehung: Map<number, Clause>
}

/** A statement before its actors are resolved and its act is read. */
export interface Draft {
  readonly rule: string
  readonly cue: Span | null
  /** The token that heads the cue; null when there is none. */
  readonly cueHead: number | null
  readonly content: Span
  /** Head tokens of the noun phrases that speak; empty when the text does not say who. */
  readonly speakers: readonly number[]
  readonly addressees: readonly number[]
  readonly quotation: Statement['quotation']
  readonly act: Statement['speechAct']
  /** The content never shows another act than `act`. */
  readonly firm: boolean
  /** The act when the content shows none. */
  readonly otherwise?: Statement['speechAct'] | undefined
  /** No statement unless a speaker is a known actor. */
  readonly actorOnly: boolean
  readonly clause: Clause | null
  /** The token that heads what something is called ("called the raids *defensive*"), where the content is that. */
  readonly label?: number
  readonly confidence: number
}

/** The lemma of a clause without its particle. */
export const bareLemma = (clause: Clause): string => clause.lemma.split(' ')[0]!

/** Is a verb one of saying whatever its object ("condemn"), rather than only with some objects ("give thanks")? */
export const isSaying = ({ verbs }: Saying, lemma: string): boolean =>
  verbs.get(lemma)?.some((f) => f.objects === null && !f.deadline && f.speaker !== 'hearer') ?? false
