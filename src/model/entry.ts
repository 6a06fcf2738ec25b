import { z } from 'zod'
import { Evidence, Span } from './span.ts'

export const Polarity = z.enum(['positive', 'negative'])
export type Polarity = z.infer<typeof Polarity>
/** FactBank's scale (Saurí and Pustejovsky 2009), with `conditional` apart. */
export const Certainty = z.enum(['certain', 'probable', 'possible', 'conditional'])
export type Certainty = z.infer<typeof Certainty>
export const Sign = z.enum(['+', '-'])
export type Sign = z.infer<typeof Sign>

/** When something holds: the words, and the ISO dates they resolve to (inclusive; null where open or unresolved). */
export const TimeExpression = z.object({ expression: z.string(), start: z.string().nullable(), end: z.string().nullable() })
export type TimeExpression = z.infer<typeof TimeExpression>

export const SpeechAct = z.enum([
  'assert',
  'announce',
  'promise',
  'threaten',
  'demand',
  'deny',
  'accuse',
  'justify',
  'praise',
  'warn',
  'agree',
  'refuse',
  'ask',
])
export type SpeechAct = z.infer<typeof SpeechAct>
/** PLOVER's sixteen event types (Open Event Data Alliance). */
export const EventType = z.enum([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
])
export type EventType = z.infer<typeof EventType>
/** KAOS goal patterns (Dardenne, van Lamsweerde and Fickas 1993), with amounts. */
export const Direction = z.enum(['achieve', 'maintain', 'avoid', 'cease', 'increase', 'reduce'])
export type Direction = z.infer<typeof Direction>

/** An entry of the case, or words where no entry stands. */
export const EntryOrSpan = z.union([z.object({ entryId: z.string() }), z.object({ span: Span })])
export type EntryOrSpan = z.infer<typeof EntryOrSpan>

const common = {
  id: z.string(),
  evidence: z.array(Evidence).min(1),
  /** Who asserts it, outermost first (actor ids); empty: the text's own author. */
  attribution: z.array(z.string()),
  polarity: Polarity,
  certainty: Certainty,
  time: TimeExpression.nullable(),
  /** How likely a reader would accept it, 0 to 1. */
  confidence: z.number().min(0).max(1),
  coder: z.object({ name: z.string(), version: z.string(), rule: z.string() }),
  /** Readings that were considered and rejected, for an ambiguous pronoun: actor ids. */
  alternatives: z.array(z.string()).optional(),
}

export const Statement = z.object({
  ...common,
  kind: z.literal('statement'),
  speakers: z.array(z.string()),
  addressees: z.array(z.string()),
  venue: z.string().nullable(),
  cue: Span.nullable(),
  content: Span,
  quotation: z.enum(['direct', 'indirect', 'mixed']),
  speechAct: SpeechAct,
})
export type Statement = z.infer<typeof Statement>

export const CodedEvent = z.object({
  ...common,
  kind: z.literal('event'),
  eventType: EventType,
  mode: z.string().nullable(),
  actors: z.array(z.string()),
  recipients: z.array(z.string()),
  place: Span.nullable(),
  predicate: Span,
  phase: z.enum(['past', 'present', 'future']),
})
export type CodedEvent = z.infer<typeof CodedEvent>

export const Goal = z.object({
  ...common,
  kind: z.literal('goal'),
  holders: z.array(z.string()),
  content: Span,
  direction: Direction,
  topic: Span,
})
export type Goal = z.infer<typeof Goal>

/** One signed word of a derived effect, as `stopped − patrols against − smugglers`. */
export const SignStep = z.object({ words: z.string(), sign: Sign, why: z.string() })
export type SignStep = z.infer<typeof SignStep>

export const Effect = z.object({
  ...common,
  kind: z.literal('effect'),
  cause: EntryOrSpan,
  affected: z.union([z.object({ goalId: z.string() }), z.object({ actorId: z.string() }), z.object({ span: Span })]),
  sign: Sign,
  basis: z.enum(['stated', 'contrast', 'derived']),
  /** The chain of signed words from the act to what it touches; empty where a word states the effect outright. */
  chain: z.array(SignStep),
  /** What the calculus of signs says of a stated or contrasted effect. */
  calculus: z.enum(['confirms', 'silent', 'disputes']),
})
export type Effect = z.infer<typeof Effect>

export const Figure = z.object({
  ...common,
  kind: z.literal('figure'),
  value: z.number(),
  approximate: z.boolean(),
  unit: z.string(),
  of: Span.nullable(),
  eventId: z.string().optional(),
})
export type Figure = z.infer<typeof Figure>

export const LinkType = z.enum(['causes', 'responds', 'purpose', 'condition', 'about'])
export type LinkType = z.infer<typeof LinkType>
export const Link = z.object({
  ...common,
  kind: z.literal('link'),
  type: LinkType,
  from: EntryOrSpan,
  to: EntryOrSpan,
  sign: Sign.optional(),
})
export type Link = z.infer<typeof Link>

/** A thing a text says, tied to the exact words that say it (codebook.md). */
export const Entry = z.discriminatedUnion('kind', [Statement, CodedEvent, Goal, Effect, Figure, Link]).meta({ id: 'Entry' })
export type Entry = z.infer<typeof Entry>
export type EntryKind = Entry['kind']
export type EntryOf<K extends EntryKind> = Extract<Entry, { kind: K }>
