import { z } from 'zod'
import { Sign } from '../model/index.ts'
import { loadConverses } from './converses.ts'
import { readCodebookFile } from './load.ts'

const words = z.array(z.string())
const Example = z.strictObject({ text: z.string(), cause: z.string(), affected: z.string(), sign: Sign.default('+') })
const tested = {
  examples: z.array(Example).default([]),
  nearMisses: z.array(z.strictObject({ text: z.string(), why: z.string() })).default([]),
}
const CausingRow = z.strictObject({
  words,
  frames: words,
  sign: Sign.default('+'),
  enables: z.boolean().default(false),
  people: z.boolean().default(false),
  ...tested,
})
const Attributing = z.strictObject({
  words,
  effect: z.string(),
  cause: z.string(),
  impersonal: z.boolean().default(false),
  owned: z.boolean().default(false),
  ...tested,
})

const CausalFile = z.strictObject({
  causing: z.array(CausingRow),
  caused: z.array(CausingRow),
  attributing: z.array(Attributing),
  collective: z.strictObject({ exceptions: words, quantifiers: words, nouns: words, hurt: words, helped: words }),
  nominal: z.strictObject({ causes: words, of: words, factors: words, in: words, results: words, ...tested }),
  reasons: words,
  neuter: words,
  manners: words,
  links: z.strictObject({
    causes: z.strictObject({ markers: words, ofActs: words, gerunds: words, phrases: words, ...tested }),
    loosely: z.strictObject({ openings: words, closing: z.string(), reach: z.number() }),
    responds: z.strictObject({ markers: words, gerunds: words, phrases: words, ...tested }),
    answers: words,
    undergoing: words,
    condition: z.strictObject({ markers: words }),
    protests: z.strictObject({ words, prepositions: words, loose: words }),
    punished: z.strictObject({ words, prepositions: words, times: words }),
    harmed: z.strictObject({ words, prepositions: words, markers: words, happenings: words, violence: words }),
    resulting: words,
    motivated: words,
    purpose: z.strictObject({ markers: words, notAfter: words }),
  }),
})

const ContrastFile = z.strictObject({
  coordinators: words,
  subordinators: words,
  openers: words,
  strong: words,
  bare: words,
  standings: z.strictObject({ verbs: words, worse: words, better: words }),
  anaphors: words,
  objects: words,
  rendering: words,
  reversed: words,
  prepositions: words,
  failing: words,
  happening: words,
  succeeding: words,
  against: words,
  friendly: words,
  together: words,
  proverbs: words,
  so: words,
  reverse: words,
  pending: words,
  deadlines: words,
  lapsing: words,
  proposals: words,
  opposites: z.array(z.array(words).length(2)),
  refusing: words,
  granting: words,
  yielding: words,
  siding: words,
  losing: words,
  violence: words,
  calm: words,
  concord: words,
  placed: z.array(z.strictObject({ words, act: z.string() })),
  withholding: words,
  ceasing: words,
  contests: z.strictObject({ prizes: words, seeking: words }),
  amounts: z.strictObject({ up: words, down: words }),
  enacting: words,
  givingUp: words,
  giving: words,
  announcing: words,
  setting: words,
  holding: words,
  works: words,
  bringing: words,
  alike: z.array(words),
  general: words,
  onto: words,
  deciding: words,
  standIns: words,
  scant: words,
  running: words,
  ending: words,
  none: words,
  settlements: words,
  ways: words,
  persisting: words,
  due: words,
  retaining: words,
  seizing: words,
  still: words,
})

/** How a verb of causing takes what it causes, and its sign. */
export interface CausingFrame {
  readonly frame: string
  readonly sign: Sign
  /** The object itself gains ("allowed the guild to sell"). */
  readonly enables: boolean
  /** Somebody may be what is affected ("smugglers profit from the embargo"). */
  readonly people: boolean
}

/** Words of cause, answer and condition (codebook/lexicon/en/causal.yaml). */
export interface CausalWords extends Omit<z.infer<typeof CausalFile>, 'causing' | 'caused'> {
  readonly causing: ReadonlyMap<string, readonly CausingFrame[]>
  readonly caused: ReadonlyMap<string, readonly CausingFrame[]>
}

/** Words of contrast (codebook/lexicon/en/contrast.yaml), and the verbs that tell an exchange from its two ends. */
export type ContrastWords = z.infer<typeof ContrastFile> & { readonly converses: ReturnType<typeof loadConverses> }

export type CausalExample = z.infer<typeof Example>

const read = () => readCodebookFile('lexicon/en/causal.yaml', CausalFile)

function byWord(rows: readonly z.infer<typeof CausingRow>[]): Map<string, CausingFrame[]> {
  const all = new Map<string, CausingFrame[]>()
  for (const { words: list, frames, sign, enables, people } of rows)
    for (const word of list) all.set(word, [...(all.get(word) ?? []), ...frames.map((frame) => ({ frame, sign, enables, people }))])
  return all
}

/** Reads the words of cause; throws CODEBOOK_INVALID. */
export function loadCausalWords(): CausalWords {
  const file = read()
  return { ...file, causing: byWord(file.causing), caused: byWord(file.caused) }
}

/** Reads the words of contrast; throws CODEBOOK_INVALID. */
export const loadContrastWords = (): ContrastWords => ({
  ...readCodebookFile('lexicon/en/contrast.yaml', ContrastFile),
  converses: loadConverses(),
})

/** The worked examples of the words of cause: those that effects state, and those that links state. */
export function causalExamples(): { effects: CausalExample[]; links: CausalExample[] } {
  const file = read()
  const rows = [...file.causing, ...file.caused, ...file.attributing, file.nominal]
  return { effects: rows.flatMap((r) => r.examples), links: [...file.links.causes.examples, ...file.links.responds.examples] }
}
