import { z } from 'zod'
import { Sign } from '../model/index.ts'
import { readCodebookFile } from './load.ts'

const words = z.array(z.string())
const examples = z.array(z.strictObject({ text: z.string(), on: z.string(), sign: Sign })).default([])

const Transfer = z.strictObject({
  name: z.string(),
  verbs: words,
  sign: Sign,
  impersonal: z.boolean().default(false),
  alone: words.default([]),
  with: words.default([]),
  to: words.default([]),
  examples,
})
const FramesFile = z.strictObject({
  transfers: z.array(Transfer),
  gifts: z.strictObject({ bad: words, none: words }),
  things: words,
  stripping: z.strictObject({ verbs: words, of: z.string(), examples }),
  moving: z.strictObject({ verbs: words, up: words, down: words, to: words, particled: words, examples }),
  nearing: z.strictObject({ near: words, to: words, examples }),
  changing: z.strictObject({ up: words, down: words, markers: words, prepositions: words, examples }),
  occasions: words,
  changes: z.strictObject({
    up: words,
    down: words,
    prepositions: words,
    ending: z.strictObject({ words, preposition: z.string() }),
    fewer: words,
    more: words,
    means: words,
    examples,
  }),
  fixed: z.array(z.strictObject({ words, sign: Sign, examples })),
  needing: z.strictObject({
    prepositions: words,
    measure: words,
    measuring: words,
    while: words,
    until: words,
    modals: words,
    barring: words,
    losing: z.strictObject({ modals: words, verbs: words }),
    butFor: z.strictObject({ words, not: words, verbs: words }),
    examples,
  }),
  winning: z.strictObject({
    nobody: words,
    nothing: words,
    but: words,
    doing: words,
    gain: words,
    lose: words,
    stand: words,
    than: z.string(),
    from: words,
    ones: words,
    glad: words,
    sorry: words,
    anybody: words,
    most: words,
    asking: words,
    showing: words,
    reasons: words,
    thanking: words,
    ending: words,
    measuring: words,
    done: words,
    ahead: words,
    as: words,
    examples,
  }),
  ways: z.strictObject({ words, weighty: words, prepositions: words, examples }),
  meaning: z.strictObject({ verbs: words, turned: words, nothing: words, barely: words }),
})

/** Constructions that tell an effect by what stands where (codebook/lexicon/en/signs-frames.yaml). */
export type SignFrames = z.infer<typeof FramesFile>
/** A verb with two objects, whom and what: "cost the party its majority". */
export type TransferFrame = SignFrames['transfers'][number]

const FILE = 'lexicon/en/signs-frames.yaml'

/** Reads the frames; throws CODEBOOK_INVALID. */
export const loadSignFrames = (): SignFrames => readCodebookFile(FILE, FramesFile)

/** The worked examples of the frames. */
export function frameExamples(): { text: string; on: string; sign: Sign }[] {
  const { transfers, stripping, moving, nearing, changing, changes, fixed, needing, winning, ways } = loadSignFrames()
  return [...transfers, ...fixed, stripping, moving, nearing, changing, changes, needing, winning, ways].flatMap((f) => f.examples)
}
