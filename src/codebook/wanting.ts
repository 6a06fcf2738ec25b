import { z } from 'zod'
import { Direction } from '../model/index.ts'
import { readCodebookFile } from './load.ts'
import { wordTable } from './word-table.ts'

const words = z.array(z.string())
const Example = z.strictObject({ text: z.string(), holder: z.string().nullable(), content: z.string(), direction: Direction })
const NearMiss = z.strictObject({ text: z.string(), why: z.string() })
const tested = { examples: z.array(Example).default([]), nearMisses: z.array(NearMiss).default([]) }
const Row = z.strictObject({
  words,
  frames: words,
  direction: Direction.default('achieve'),
  demand: z.boolean().default(false),
  promise: z.boolean().default(false),
  modal: z.string().nullable().default(null),
  affairs: z.boolean().default(false),
  voiced: z.boolean().default(false),
  negatedOnly: z.boolean().default(false),
  ...tested,
})
type Row = z.infer<typeof Row>

const WantingFile = z.strictObject({
  verbs: z.array(Row),
  nouns: z.array(Row),
  adjectives: z.array(Row),
  purpose: z.strictObject({
    participles: z.strictObject({ words, frames: words, ...tested }),
    markers: words,
    phrases: wordTable(words),
    forces: words,
    notNouns: words,
    ...tested,
  }),
  directions: z.partialRecord(Direction, words),
  references: words,
  instruments: words,
  nounDirections: z.partialRecord(Direction, words),
  keepingOut: words,
  tryAnd: words,
  passing: words,
  notPurposes: words,
  speaking: words,
  singleActs: words,
  endingHolder: words,
  deontic: z.strictObject({ modals: words, verbs: words }),
})

/** One way a word takes what is wanted: `to`, `object-to`, `that`, `object`, `gerund`, `is`, `on-to`, or a preposition. */
export interface WantingFrame {
  readonly frame: string
  /** Which way an object without a verb of its own is wanted to go. */
  readonly direction: Direction
  readonly demand: boolean
  readonly promise: boolean
  /** The modal that the word must stand with ("would like to"); null when any or none will do. */
  readonly modal: string | null
  /** The object must be a state of affairs, not somebody. */
  readonly affairs: boolean
  /** Said of others, it is the speaker who wants it. */
  readonly voiced: boolean
  /** Only its negation is a wish ("not willing to risk"). */
  readonly negatedOnly: boolean
}

export interface WantingWords {
  readonly verbs: ReadonlyMap<string, readonly WantingFrame[]>
  readonly nouns: ReadonlyMap<string, readonly WantingFrame[]>
  readonly adjectives: ReadonlyMap<string, readonly WantingFrame[]>
  readonly purposeParticiples: ReadonlyMap<string, readonly string[]>
  readonly purposeMarkers: readonly string[]
  readonly purposePhrases: ReadonlyMap<string, ReadonlySet<string>>
  readonly directions: ReadonlyMap<string, Direction>
  /** Nouns that may speak of a goal said before. */
  readonly references: ReadonlySet<string>
  /** Last words of the names of actors who want what their state wants. */
  readonly instruments: ReadonlySet<string>
  readonly nounDirections: ReadonlyMap<string, Direction>
  readonly purposeNotNouns: ReadonlySet<string>
  readonly tryAnd: ReadonlySet<string>
  readonly keepingOut: ReadonlySet<string>
  readonly passing: ReadonlySet<string>
  readonly notPurposes: ReadonlySet<string>
  readonly speaking: ReadonlySet<string>
  readonly singleActs: ReadonlySet<string>
  /** Acts that end what their victim wants. */
  readonly endingHolder: ReadonlySet<string>
  readonly deonticModals: ReadonlySet<string>
  readonly deonticVerbs: ReadonlySet<string>
  /** People who are sent for a purpose: any infinitive below them tells it. */
  readonly purposeForces: ReadonlySet<string>
}

export type WantingExample = z.infer<typeof Example>
export type WantingNearMiss = z.infer<typeof NearMiss>

const read = () => readCodebookFile('lexicon/en/wanting.yaml', WantingFile)

function frames(rows: readonly Row[]): Map<string, WantingFrame[]> {
  const all = new Map<string, WantingFrame[]>()
  for (const row of rows)
    for (const word of row.words) {
      const own = row.frames.map((frame) => ({
        frame,
        direction: row.direction,
        demand: row.demand,
        promise: row.promise,
        modal: row.modal,
        affairs: row.affairs,
        voiced: row.voiced,
        negatedOnly: row.negatedOnly,
      }))
      const known = all.get(word) ?? []
      all.set(word, [...known, ...own.filter((f) => !known.some((k) => k.frame === f.frame))])
    }
  return all
}

const byWord = (lists: Partial<Record<Direction, string[]>>): Map<string, Direction> =>
  new Map(Object.entries(lists).flatMap(([d, list]) => list.map((w) => [w, d as Direction] as const)))

/** Reads the words of wanting; throws CODEBOOK_INVALID. */
export function loadWantingWords(): WantingWords {
  const file = read()
  return {
    verbs: frames(file.verbs),
    nouns: frames(file.nouns),
    adjectives: frames(file.adjectives),
    purposeParticiples: new Map(file.purpose.participles.words.map((w) => [w, file.purpose.participles.frames])),
    purposeMarkers: file.purpose.markers,
    purposePhrases: new Map(Object.entries(file.purpose.phrases).map(([p, nouns]) => [p, new Set(nouns)])),
    directions: byWord(file.directions),
    references: new Set(file.references),
    instruments: new Set(file.instruments),
    nounDirections: byWord(file.nounDirections),
    purposeNotNouns: new Set(file.purpose.notNouns),
    tryAnd: new Set(file.tryAnd),
    keepingOut: new Set(file.keepingOut),
    passing: new Set(file.passing),
    notPurposes: new Set(file.notPurposes),
    speaking: new Set(file.speaking),
    singleActs: new Set(file.singleActs),
    endingHolder: new Set(file.endingHolder),
    deonticModals: new Set(file.deontic.modals),
    deonticVerbs: new Set(file.deontic.verbs),
    purposeForces: new Set(file.purpose.forces),
  }
}

/** The worked examples and near-misses of the words of wanting. */
export function wantingTests(): { examples: WantingExample[]; nearMisses: WantingNearMiss[] } {
  const file = read()
  const rows = [...file.verbs, ...file.nouns, ...file.adjectives, file.purpose.participles, file.purpose]
  return { examples: rows.flatMap((r) => r.examples), nearMisses: rows.flatMap((r) => r.nearMisses) }
}
