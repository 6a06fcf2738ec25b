import { z } from 'zod'
import { Direction } from '../model/index.ts'
import { readCodebookFile } from './load.ts'
import { type Example, frames, type NearMiss, Row, tested, type WantingFrame, words } from './wanting-frames.ts'

export { plainFrame, type WantingFrame } from './wanting-frames.ts'

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
  futures: words,
  keeping: words,
  spreading: words,
  raising: words,
  notYet: words,
  having: words,
  abilities: words,
  open: words,
  noting: words,
  standing: words,
  suits: words,
  states: words,
  growing: words,
  shrinking: words,
  running: words,
  pointing: words,
  leaving: words,
  directions: z.partialRecord(Direction, words),
  references: words,
  undertakings: words,
  taking: words,
  fulfilling: words,
  referring: words,
  instruments: words,
  nounDirections: z.partialRecord(Direction, words),
  keepingOut: words,
  lowering: z.strictObject({ verbs: words, marks: words }),
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
  /** Nouns for what is done for a goal, by which it is taken up ("that policy"). */
  readonly undertakings: ReadonlySet<string>
  /** Words that point such a noun back. */
  readonly taking: ReadonlySet<string>
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
  /** Modals of what is to come. */
  readonly futures: ReadonlySet<string>
  /** Verbs of keeping a thing up. */
  readonly keeping: ReadonlySet<string>
  /** Verbs by which demands come to take in more. */
  readonly spreading: ReadonlySet<string>
  /** Verbs of bringing somebody out of something bad. */
  readonly raising: ReadonlySet<string>
  /** "has yet to win". */
  readonly notYet: ReadonlySet<string>
  /** Verbs of having a will or showing one. */
  readonly having: ReadonlySet<string>
  /** Modals by whose denial nobody says what he wants ("cannot support"). */
  readonly abilities: ReadonlySet<string>
  readonly open: ReadonlySet<string>
  readonly noting: ReadonlySet<string>
  readonly standing: ReadonlySet<string>
  readonly suits: ReadonlySet<string>
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
  /** Verbs that want less of their object, and the words behind it that say so. */
  readonly lowering: { readonly verbs: readonly string[]; readonly marks: readonly string[] }
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
    undertakings: new Set(file.undertakings),
    taking: new Set(file.taking),
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
    futures: new Set(file.futures),
    keeping: new Set(file.keeping),
    spreading: new Set(file.spreading),
    raising: new Set(file.raising),
    notYet: new Set(file.notYet),
    having: new Set(file.having),
    abilities: new Set(file.abilities),
    open: new Set(file.open),
    noting: new Set(file.noting),
    standing: new Set(file.standing),
    suits: new Set(file.suits),
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
    lowering: file.lowering,
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
