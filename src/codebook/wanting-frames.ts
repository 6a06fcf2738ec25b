import { z } from 'zod'
import { Direction } from '../model/index.ts'

export const words = z.array(z.string())
export const Example = z.strictObject({ text: z.string(), holder: z.string().nullable(), content: z.string(), direction: Direction })
export const NearMiss = z.strictObject({ text: z.string(), why: z.string() })
export const tested = { examples: z.array(Example).default([]), nearMisses: z.array(NearMiss).default([]) }
export const Row = z.strictObject({
  words,
  frames: words,
  direction: Direction.default('achieve'),
  demand: z.boolean().default(false),
  promise: z.boolean().default(false),
  modal: words.nullable().default(null),
  affairs: z.boolean().default(false),
  voiced: z.boolean().default(false),
  negatedOnly: z.boolean().default(false),
  stance: z.boolean().default(false),
  gerunds: z.boolean().default(false),
  personal: z.boolean().default(false),
  lasting: z.boolean().default(false),
  verbs: words.default([]),
  wish: z.boolean().default(false),
  stressed: z.boolean().default(false),
  unreal: z.boolean().default(false),
  stately: z.boolean().default(false),
  ...tested,
})
export type Row = z.infer<typeof Row>

/** One way a word takes what is wanted: `to`, `object-to`, `that`, `object`, `gerund`, `is`, `on-to`, or a preposition. */
export interface WantingFrame {
  readonly frame: string
  /** Which way an object without a verb of its own is wanted to go. */
  readonly direction: Direction
  readonly demand: boolean
  readonly promise: boolean
  /** The modals that the word may stand with ("would like to"); null when any or none will do. */
  readonly modal: readonly string[] | null
  /** The thing wanted must be a state of affairs, not somebody. */
  readonly affairs: boolean
  /** Said of others, it is the speaker who wants it. */
  readonly voiced: boolean
  /** Only its negation is a wish ("not willing to risk"). */
  readonly negatedOnly: boolean
  /** A stance, not one past occasion ("will not accept", but not "did not accept"). */
  readonly stance: boolean
  /** The preposition takes only an -ing form ("interested in keeping the base"). */
  readonly gerunds: boolean
  /** The word itself names who wants it ("opponents of the ban"). */
  readonly personal: boolean
  /** Only a verb of a lasting state or of a change counts ("asked the army to leave", but not "asked him to sign"). */
  readonly lasting: boolean
  /** The only verbs that the wanted clause may have; any when there are none. */
  readonly verbs: readonly string[]
  /** Denied of the past it is still a wish that it not be ("did not want to leave", but not "did not seek a deal"). */
  readonly wish: boolean
  /** A wish only where somebody stresses it ("underlined the need for talks"). */
  readonly stressed: boolean
  /** A clause after it must tell what is not yet so ("insisted that it stay", but not "insisted that it stayed"). */
  readonly unreal: boolean
  /** The thing wanted must be a state of the world by its name ("works for peace", but not "for a paper"). */
  readonly stately: boolean
}

/** A frame that says nothing but where the wanted thing stands. */
export const plainFrame = (frame: string): WantingFrame => ({
  frame,
  direction: 'achieve',
  demand: false,
  promise: false,
  modal: null,
  affairs: false,
  voiced: false,
  negatedOnly: false,
  stance: false,
  gerunds: false,
  personal: false,
  lasting: false,
  verbs: [],
  wish: false,
  stressed: false,
  unreal: false,
  stately: false,
})

/** The frames of each word, by the rows that name it. */
export function frames(rows: readonly Row[]): Map<string, WantingFrame[]> {
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
        stance: row.stance,
        gerunds: row.gerunds,
        personal: row.personal,
        lasting: row.lasting,
        verbs: row.verbs,
        wish: row.wish,
        stressed: row.stressed,
        unreal: row.unreal,
        stately: row.stately,
      }))
      const known = all.get(word) ?? []
      all.set(word, [...known, ...own.filter((f) => !known.some((k) => k.frame === f.frame))])
    }
  return all
}
