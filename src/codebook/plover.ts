import { z } from 'zod'
import { EventType } from '../model/index.ts'
import { codebookFiles, readCodebookFile } from './load.ts'

const words = z.array(z.string()).min(1)
const conditions = z.record(z.string(), words)
const FrameSource = z.strictObject({
  lemmas: words,
  mode: z.string().optional(),
  when: conditions.optional(),
  not: conditions.optional(),
  to: words.optional(),
  by: words.optional(),
  alone: z.boolean().optional(),
  needs: z.enum(['one', 'both', 'agent']).optional(),
  light: z.boolean().optional(),
  stative: z.boolean().optional(),
  owner: z.literal('patient').optional(),
  rank: z.number().optional(),
  core: z.literal(true).optional(),
})
const Example = z.strictObject({ text: z.string(), predicate: z.string() })
const NearMiss = z.strictObject({ text: z.string(), instead: EventType.optional() })
const PloverFile = z.strictObject({
  type: EventType,
  meaning: z.string(),
  modes: z.array(z.string()),
  verbs: z.array(FrameSource),
  nouns: z.array(FrameSource),
  examples: z.array(Example).min(1),
  'near-misses': z.array(NearMiss).min(1),
})
export type PloverFile = z.infer<typeof PloverFile>

const LightFile = z.strictObject({
  perform: words,
  asides: words,
  prompts: words,
  end: words,
  aspect: words,
  wish: words,
  await: words,
  occur: words,
  bring: words,
  plan: words,
  weigh: words,
  answering: words,
  claiming: words,
  believe: words,
  allege: words,
  upcoming: words,
  oblige: words,
  needs: words,
  further: words,
  generic: words,
  topical: words,
  rulers: words,
  employees: words,
  protesters: words,
  punishing: words,
  fend: words,
  sides: words,
  freed: words,
  authors: words,
  culprit: words,
  states: words,
  apart: words,
  targets: words,
  enters: words,
  owns: words,
  counts: words,
  names: words,
})
const SmallFile = z.strictObject({
  definite: words,
  indefinite: words,
  no: words,
  general: words,
  without: words,
  within: words,
  backing: words,
  employs: words,
  pressed: words,
  things: words,
  topics: words,
  sources: words,
  grounds: words,
  standing: words,
  abroad: words,
  law: words,
  doneIn: words,
  versus: words,
  pair: words,
  asked: words,
  anybody: words,
  means: words,
  reach: words,
  aims: words,
  places: words,
  names: words,
  own: words,
  beside: words,
  besides: words,
  leads: words,
  enters: words,
  selves: words,
  refusing: words,
  maybe: words,
  able: words,
  firm: words,
  said: words,
})
const EvaluationFile = z.strictObject({
  dismissive: words,
  negative: words,
  positive: words,
  blame: words,
  harm: words,
  intolerant: words,
  doom: words,
})
const CoreGroup = z.enum(['whoever', 'alone', 'people', 'actor'])
const CoreFile = z.partialRecord(EventType, z.partialRecord(CoreGroup, words))
const ClassesFile = z.object({ kinds: z.record(z.string(), words) }).catchall(words)

/** A slot of a clause and what it may hold: any of `values` will do. */
export interface SlotTest {
  readonly slot: string
  readonly values: readonly string[]
}

/** One sense of some words: when it holds, what it is, and where its recipients stand. */
export interface Frame {
  readonly type: z.infer<typeof EventType>
  readonly mode: string | null
  readonly when: readonly SlotTest[]
  readonly not: readonly SlotTest[]
  /** Slots that hold the recipients, all of them read; null for the default. */
  readonly to: readonly string[] | null
  /** Slots that hold the agents of a noun that has no others ("the demands of the strikers"). */
  readonly by: readonly string[]
  /** May stand without any resolved participant. */
  readonly alone: boolean
  /** Participants that must be resolved: any one, agents and recipients, or the agents. */
  readonly needs: 'one' | 'both' | 'agent'
  /** A noun that is an act only as the object of a verb that performs it. */
  readonly light: boolean
  /** A passive that tells a state of its subject, who acts ("is prepared to", "was allied with"). */
  readonly stative: boolean
  /** A noun whose possessor it is done to ("his arrest"). */
  readonly owned: boolean
  /** The sense of a verb that tells its act by itself, when none of its other frames holds. */
  readonly core: boolean
  /** The more exact a frame, the higher; the highest that holds is taken. */
  readonly weight: number
}

type SetsOf<T> = { readonly [K in keyof T]: ReadonlySet<string> }

/** PLOVER's event types (Open Event Data Alliance 2018) as frames of English verbs and nouns, from codebook/plover. */
export interface Plover {
  readonly verbs: ReadonlyMap<string, readonly Frame[]>
  readonly nouns: ReadonlyMap<string, readonly Frame[]>
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>
  /** Kinds of actor that count as members of a class. */
  readonly kinds: ReadonlyMap<string, ReadonlySet<string>>
  readonly light: SetsOf<z.infer<typeof LightFile>>
  readonly small: SetsOf<z.infer<typeof SmallFile>>
  readonly evaluation: SetsOf<z.infer<typeof EvaluationFile>>
  /** Verbs that act upon people and cannot do without naming them. */
  readonly upon: ReadonlySet<string>
  readonly files: readonly PloverFile[]
}

const NOT_TYPES = ['classes', 'core', 'light', 'small-words', 'evaluation'].map((name) => `plover/${name}.yaml`)

const setsOf = <T extends Record<string, string[]>>(file: T) =>
  Object.fromEntries(Object.entries(file).map(([key, list]) => [key, new Set(list)])) as unknown as SetsOf<T>

const testsOf = (source: Record<string, string[]> | undefined): SlotTest[] =>
  Object.entries(source ?? {}).map(([slot, values]) => ({ slot, values }))

function frameOf(type: Frame['type'], source: z.infer<typeof FrameSource>): Frame {
  const when = testsOf(source.when)
  const not = testsOf(source.not)
  const exact = when.filter((test) => !test.values.includes('any')).length
  return {
    type,
    mode: source.mode ?? null,
    when,
    not,
    to: source.to ?? null,
    by: source.by ?? [],
    alone: source.alone ?? false,
    needs: source.needs ?? 'one',
    light: source.light ?? false,
    stative: source.stative ?? false,
    owned: source.owner === 'patient',
    core: source.core ?? false,
    weight: when.length + exact + not.length * 0.5 + (source.rank ?? 0),
  }
}

type FrameSource = z.infer<typeof FrameSource>
type Core = z.infer<typeof CoreFile>

/** What must hold of the verbs of each group of core.yaml. */
const CORE: Readonly<Record<z.infer<typeof CoreGroup>, Record<string, string[]>>> = {
  whoever: {},
  alone: { patient: ['none', 'actor'] },
  people: { patient: ['actor'] },
  actor: { agent: ['actor'] },
}

/** The frames of verbs that tell an act by themselves, which hold when no other does. */
const coreFrames = (core: Core): [Frame['type'], FrameSource][] =>
  EventType.options.flatMap((type) =>
    CoreGroup.options.flatMap((group): [Frame['type'], FrameSource][] => {
      const lemmas = core[type]?.[group]
      return lemmas ? [[type, { lemmas, when: CORE[group], not: { agent: ['calamity'] }, core: true, rank: -9 }]] : []
    }),
  )

function byLemma(sources: readonly (readonly [Frame['type'], FrameSource])[]): Map<string, Frame[]> {
  const map = new Map<string, Frame[]>()
  for (const [type, source] of sources) {
    const frame = frameOf(type, source)
    for (const lemma of new Set(source.lemmas)) map.set(lemma, [...(map.get(lemma) ?? []), frame])
  }
  for (const [lemma, frames] of map)
    map.set(
      lemma,
      frames.toSorted((a, b) => b.weight - a.weight),
    )
  return map
}

/** Reads codebook/plover; throws CODEBOOK_INVALID naming file and field. */
export function loadPlover(): Plover {
  const files = codebookFiles('plover')
    .filter((path) => !NOT_TYPES.includes(path))
    .map((path) => readCodebookFile(path, PloverFile))
  const framesOf = (part: 'verbs' | 'nouns') => files.flatMap((file) => file[part].map((source) => [file.type, source] as const))
  const core = readCodebookFile('plover/core.yaml', CoreFile)
  const { kinds, ...classes } = readCodebookFile('plover/classes.yaml', ClassesFile)
  return {
    verbs: byLemma([...framesOf('verbs'), ...coreFrames(core)]),
    nouns: byLemma(framesOf('nouns')),
    classes: new Map(Object.entries(classes).map(([name, list]) => [name, new Set(list as string[])])),
    kinds: new Map(Object.entries(kinds).map(([name, list]) => [name, new Set(list)])),
    light: setsOf(readCodebookFile('plover/light.yaml', LightFile)),
    small: setsOf(readCodebookFile('plover/small-words.yaml', SmallFile)),
    evaluation: setsOf(readCodebookFile('plover/evaluation.yaml', EvaluationFile)),
    upon: new Set(Object.values(core).flatMap((groups) => groups?.people ?? [])),
    files,
  }
}
