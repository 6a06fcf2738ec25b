import { z } from 'zod'
import { Direction } from '../model/index.ts'
import { readCodebookFile } from './load.ts'

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
type Row = z.infer<typeof Row>

const WantingFile = z.strictObject({
  verbs: z.array(Row),
  nouns: z.array(Row),
  adjectives: z.array(Row),
  purpose: z.strictObject({
    participles: z.strictObject({ words, frames: words, ...tested }),
    markers: words,
    results: z.strictObject({ markers: words, modals: words }),
    measures: words,
    steps: words,
    notOpeners: words,
    forces: words,
    notGovernors: words,
    apart: words,
    verbs: words,
    notNouns: words,
    ...tested,
  }),
  stances: z.partialRecord(Direction, words),
  conjunctions: z.partialRecord(Direction, words),
  noCircumstances: words,
  unbegun: words,
  volitions: words,
  stressing: words,
  disowning: words,
  notOwning: words,
  efforts: words,
  drafts: words,
  carriers: words,
  means: words,
  makers: words,
  bygone: words,
  equating: words,
  happenings: z.partialRecord(Direction, words),
  arriving: words,
  states: words,
  growing: words,
  shrinking: words,
  running: words,
  pointing: words,
  leaving: words,
  directions: z.partialRecord(Direction, words),
  references: words,
  fulfilling: words,
  referring: words,
  instruments: words,
  nounDirections: z.partialRecord(Direction, words),
  keepingOut: words,
  clefts: z.strictObject({ openers: words, things: words, unwanted: words, than: words }),
  declaring: words,
  rather: words,
  amounts: words,
  enduring: words,
  tryAnd: words,
  passing: words,
  trifles: words,
  ofActs: words,
  naming: words,
  quantities: words,
  beside: words,
  oneOf: words,
  seeing: words,
  places: words,
  asking: words,
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

export interface WantingWords {
  readonly verbs: ReadonlyMap<string, readonly WantingFrame[]>
  readonly nouns: ReadonlyMap<string, readonly WantingFrame[]>
  readonly adjectives: ReadonlyMap<string, readonly WantingFrame[]>
  readonly purposeParticiples: ReadonlyMap<string, readonly string[]>
  readonly purposeMarkers: readonly string[]
  /** "so that … could": what opens the wanted outcome of an act, and the modals it stands with. */
  readonly resultMarkers: ReadonlySet<string>
  readonly resultModals: ReadonlySet<string>
  readonly directions: ReadonlyMap<string, Direction>
  /** Nouns that may speak of a goal said before. */
  readonly references: ReadonlySet<string>
  /** Verbs of doing what a goal told before says ("further this aim"). */
  readonly fulfilling: ReadonlySet<string>
  /** Determiners that point back at a goal told before. */
  readonly referring: ReadonlySet<string>
  /** Last words of the names of actors who want what their state wants. */
  readonly instruments: ReadonlySet<string>
  readonly nounDirections: ReadonlyMap<string, Direction>
  readonly purposeNotNouns: ReadonlySet<string>
  /** What people draw up or take to bring something about ("a bill to …", "a plan for closing …"). */
  readonly purposeMeasures: ReadonlySet<string>
  /** Measures whose infinitive tells a purpose whatever its verb. */
  readonly purposeSteps: ReadonlySet<string>
  /** Conjunctions of what is hoped or feared to come of an act ("lest"), and which way it is wanted to go. */
  readonly conjunctions: ReadonlyMap<string, Direction>
  /** "under no circumstance": phrases that rule out what their clause tells. */
  readonly noCircumstances: ReadonlySet<string>
  /** Words before an infinitive that asks rather than tells a purpose ("whether to leave"). */
  readonly purposeNotOpeners: ReadonlySet<string>
  /** Verbs whose infinitive is their complement and no purpose. */
  readonly purposeNotGovernors: ReadonlySet<string>
  /** Verbs, besides those of direction, that tell what an act is for. */
  readonly purposeVerbs: ReadonlySet<string>
  /** Prepositions of a stance ("in favour of", "against") and which way it goes. */
  readonly stances: ReadonlyMap<string, Direction>
  /** Words by which the thing opposed is not there yet ("a proposed tax"). */
  readonly unbegun: ReadonlySet<string>
  /** Verbs that say what a goal is ("its aim remains …"). */
  readonly equating: ReadonlySet<string>
  /** What becomes of a thing by itself, and which way that goes ("prices will fall"). */
  readonly happenings: ReadonlyMap<string, Direction>
  /** "the time has come". */
  readonly arriving: ReadonlySet<string>
  /** States people work for ("a truce"). */
  readonly states: ReadonlySet<string>
  /** Words by which a wanted thing is wanted to grow ("more ore"). */
  readonly growing: ReadonlySet<string>
  /** Words by which a wanted thing is wanted to shrink ("fewer soldiers"). */
  readonly shrinking: ReadonlySet<string>
  /** Prepositions by which a phrase belongs to the noun before it. */
  readonly running: ReadonlySet<string>
  /** Determiners of a speaker's own acts ("this strike"). */
  readonly pointing: ReadonlySet<string>
  /** Things that say what those who carry or write them want ("slogans"). */
  readonly carriers: ReadonlySet<string>
  /** Verbs of putting something to use for an end. */
  readonly means: ReadonlySet<string>
  /** Texts that bring about what they say ("a bill that would ban …"). */
  readonly drafts: ReadonlySet<string>
  /** Verbs of those who make a measure or stand behind it. */
  readonly makers: ReadonlySet<string>
  /** Verbs of those who do not share the demand or plan that is their object ("rejected calls for a tax"). */
  readonly disowning: ReadonlySet<string>
  /** Verbs by which a speaker makes a need his own wish. */
  readonly stressing: ReadonlySet<string>
  /** Nouns of will whose denial is a will ("no intention of leaving"). */
  readonly volitions: ReadonlySet<string>
  /** Prepositions before a noun of wanting whose owner is not who acts ("despite efforts to …"). */
  readonly notOwning: ReadonlySet<string>
  /** Verbs whose infinitive tells a purpose when a phrase stands between. */
  readonly purposeApart: ReadonlySet<string>
  /** Nouns whose goal counts even when nobody is named who has it. */
  readonly efforts: ReadonlySet<string>
  /** Acts that are over, which nobody can want to end. */
  readonly bygone: ReadonlySet<string>
  /** Verbs of going away, which end something only when they take a thing away. */
  readonly leaving: ReadonlySet<string>
  /** What opens a sentence that says what somebody wants ("what Chad wants is …"). */
  readonly clefts: Readonly<Record<'openers' | 'things' | 'unwanted' | 'than', ReadonlySet<string>>>
  /** Verbs of naming something a goal ("made the port its goal"). */
  readonly declaring: ReadonlySet<string>
  /** Adverbs of preferring ("would rather leave"). */
  readonly rather: ReadonlySet<string>
  /** Words by which people are an amount that is wanted ("called for more troops"). */
  readonly amounts: ReadonlySet<string>
  /** Verbs that, without an object, say that a thing goes on. */
  readonly enduring: ReadonlySet<string>
  readonly tryAnd: ReadonlySet<string>
  readonly keepingOut: ReadonlySet<string>
  readonly passing: ReadonlySet<string>
  /** Things asked for that are no state of the world ("asked for a comment"). */
  readonly trifles: ReadonlySet<string>
  /** Nouns for what an act is for, which are not the speaker's own. */
  readonly ofActs: ReadonlySet<string>
  /** Words of amount, whose people are those after "of" ("hundreds of vendors"). */
  readonly quantities: ReadonlySet<string>
  /** Prepositions of where something is done and against whom. */
  readonly beside: ReadonlySet<string>
  /** Words before what is named of several ("demands, including …"). */
  readonly naming: ReadonlySet<string>
  /** "one of its goals": words for a part of what the noun names. */
  readonly oneOf: ReadonlySet<string>
  /** Verbs that pass on the direction of what is seen or had done ("see the treaty renewed"). */
  readonly seeing: ReadonlySet<string>
  /** Where or how a thing is wanted to be ("want the rector out"). */
  readonly places: ReadonlySet<string>
  /** Prepositions before whoever is asked ("called on Chad to …"). */
  readonly asking: ReadonlySet<string>
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
    resultMarkers: new Set(file.purpose.results.markers),
    resultModals: new Set(file.purpose.results.modals),
    directions: byWord(file.directions),
    references: new Set(file.references),
    fulfilling: new Set(file.fulfilling),
    referring: new Set(file.referring),
    instruments: new Set(file.instruments),
    nounDirections: byWord(file.nounDirections),
    purposeNotNouns: new Set(file.purpose.notNouns),
    purposeNotOpeners: new Set(file.purpose.notOpeners),
    purposeSteps: new Set(file.purpose.steps),
    conjunctions: byWord(file.conjunctions),
    noCircumstances: new Set(file.noCircumstances),
    purposeMeasures: new Set(file.purpose.measures),
    purposeNotGovernors: new Set(file.purpose.notGovernors),
    purposeVerbs: new Set(file.purpose.verbs),
    stances: byWord(file.stances),
    unbegun: new Set(file.unbegun),
    disowning: new Set(file.disowning),
    stressing: new Set(file.stressing),
    volitions: new Set(file.volitions),
    notOwning: new Set(file.notOwning),
    efforts: new Set(file.efforts),
    purposeApart: new Set(file.purpose.apart),
    drafts: new Set(file.drafts),
    carriers: new Set(file.carriers),
    means: new Set(file.means),
    makers: new Set(file.makers),
    bygone: new Set(file.bygone),
    equating: new Set(file.equating),
    happenings: byWord(file.happenings),
    arriving: new Set(file.arriving),
    states: new Set(file.states),
    growing: new Set(file.growing),
    shrinking: new Set(file.shrinking),
    running: new Set(file.running),
    pointing: new Set(file.pointing),
    leaving: new Set(file.leaving),
    clefts: {
      openers: new Set(file.clefts.openers),
      things: new Set(file.clefts.things),
      unwanted: new Set(file.clefts.unwanted),
      than: new Set(file.clefts.than),
    },
    declaring: new Set(file.declaring),
    rather: new Set(file.rather),
    amounts: new Set(file.amounts),
    enduring: new Set(file.enduring),
    tryAnd: new Set(file.tryAnd),
    keepingOut: new Set(file.keepingOut),
    passing: new Set(file.passing),
    trifles: new Set(file.trifles),
    quantities: new Set(file.quantities),
    beside: new Set(file.beside),
    naming: new Set(file.naming),
    ofActs: new Set(file.ofActs),
    oneOf: new Set(file.oneOf),
    seeing: new Set(file.seeing),
    places: new Set(file.places),
    asking: new Set(file.asking),
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
