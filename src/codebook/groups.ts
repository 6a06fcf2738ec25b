import { z } from 'zod'
import { ActorKind } from '../model/index.ts'
import { readCodebookFile } from './load.ts'
import { foldWords } from './names/name-words.ts'

const words = z.array(z.string().min(1))

const GroupClass = z.strictObject({
  class: z.string(),
  kind: ActorKind,
  state: z.boolean(),
  merge: z.boolean().default(false),
  institution: z.boolean().default(false),
  pluralOnly: z.boolean().default(false),
  ownedOnly: z.boolean().default(false),
  capitalOnly: z.boolean().default(false),
  nouns: words,
})
/** A class of nouns that name actors (codebook/lexicon/en/groups.yaml). */
export type GroupClass = Omit<z.infer<typeof GroupClass>, 'nouns'>
const GroupsFile = z.strictObject({
  classes: z.array(GroupClass),
  bare: words,
  portfolios: z.array(words),
  places: words,
  former: words,
  calendar: words,
  pointing: z.array(z.strictObject({ kinds: z.array(ActorKind), nouns: words })),
  partitives: words,
  memberships: words,
  addressing: words,
  meeting: words,
  asking: words,
  answering: words,
  grounds: words,
  realms: words,
  homelands: words,
  nobody: words,
})

const TitleSort = z.strictObject({ unique: z.boolean(), state: z.boolean(), words })
export type TitleSort = Omit<z.infer<typeof TitleSort>, 'words'>
const Gender = z.enum(['masculine', 'feminine', 'any'])
const TitlesFile = z.strictObject({
  titles: z.array(TitleSort),
  honorifics: z.array(z.strictObject({ gender: Gender, words })),
  epithets: words,
  lesser: words,
  feminine: words,
  masculine: words,
  particles: words,
})

const PronounRow = z.strictObject({
  person: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  number: z.enum(['singular', 'plural', 'any']),
  gender: z.enum(['masculine', 'feminine']).optional(),
  kinds: z.array(z.enum(['person', 'thing', 'any'])),
  words,
})
export type Pronoun = Omit<z.infer<typeof PronounRow>, 'words'>
const PronounsFile = z.strictObject({
  pronouns: z.array(PronounRow),
  expletive: z.strictObject({ verbs: words, predicates: words }),
})

/** Closed classes for finding actors that have no name: group nouns, titles and pronouns. All keys are lower case. */
export interface ActorWords {
  readonly groups: ReadonlyMap<string, GroupClass>
  readonly bare: ReadonlySet<string>
  /** Each word of a portfolio, to the portfolio's first word. */
  readonly portfolios: ReadonlyMap<string, string>
  readonly places: ReadonlySet<string>
  readonly former: ReadonlySet<string>
  /** Capitalised words that name no actor: days, months. */
  readonly calendar: ReadonlySet<string>
  /** Nouns that, made definite, point back to the last actor of these kinds ("the kingdom"). */
  readonly pointing: ReadonlyMap<string, readonly ActorKind[]>
  /** Nouns that count what stands behind "of" ("thousands of protesters"). */
  readonly partitives: ReadonlySet<string>
  /** Partitives that in the singular name one person ("a member of the guard"). */
  readonly memberships: ReadonlySet<string>
  /** Words with which a capital behind "to" or "from" is somebody addressed, not a place. */
  readonly addressing: ReadonlySet<string>
  /** Verbs of asking somebody, and of answering what one is asked. */
  readonly asking: ReadonlySet<string>
  readonly answering: ReadonlySet<string>
  /** Verbs of meeting: both sides do it. */
  readonly meeting: ReadonlySet<string>
  /** Nouns for places that "of" joins to their names ("the town of Bria"). */
  readonly grounds: ReadonlySet<string>
  /** Nouns that point back only to states of that form ("the kingdom"). */
  readonly realms: ReadonlySet<string>
  readonly homelands: ReadonlySet<string>
  /** Words for persons that mostly mean something else, or nobody in particular. */
  readonly nobody: ReadonlySet<string>
  /** Names of places that do not act, folded. */
  readonly placeNames: ReadonlySet<string>
  /** The id of the state on whose ground a place lies, by the place's folded name. */
  readonly groundOf: ReadonlyMap<string, string>
  readonly titles: ReadonlyMap<string, TitleSort>
  /** Titles that may point back to a person named just before. */
  readonly epithets: ReadonlySet<string>
  /** Words that make another office of a title (vice, deputy). */
  readonly lesser: ReadonlySet<string>
  readonly honorifics: ReadonlyMap<string, z.infer<typeof Gender>>
  readonly feminine: ReadonlySet<string>
  readonly masculine: ReadonlySet<string>
  /** The gender that a given name tells, by the name as written. */
  readonly givenNames: ReadonlyMap<string, 'feminine' | 'masculine'>
  readonly particles: ReadonlySet<string>
  readonly pronouns: ReadonlyMap<string, Pronoun>
  readonly expletiveVerbs: ReadonlySet<string>
  readonly expletivePredicates: ReadonlySet<string>
}

const foldPlace = (name: string): string => foldWords(name).join(' ')

const spread = <T>(rows: readonly (readonly [readonly string[], T])[]): Map<string, T> =>
  new Map(rows.flatMap(([keys, value]) => keys.map((key) => [key, value] as const)))

/** Reads groups.yaml, titles.yaml, given-names.yaml, places.yaml and pronouns.yaml; throws CODEBOOK_INVALID. */
export function loadActorWords(): ActorWords {
  const groups = readCodebookFile('lexicon/en/groups.yaml', GroupsFile)
  const titles = readCodebookFile('lexicon/en/titles.yaml', TitlesFile)
  const places = readCodebookFile('lexicon/en/places.yaml', z.strictObject({ places: words, held: z.record(z.string(), words) }))
  const given = readCodebookFile('lexicon/en/given-names.yaml', z.strictObject({ feminine: words, masculine: words }))
  const pronouns = readCodebookFile('lexicon/en/pronouns.yaml', PronounsFile)
  return {
    groups: spread(groups.classes.map(({ nouns, ...rest }) => [nouns, rest])),
    bare: new Set(groups.bare),
    portfolios: spread(groups.portfolios.map((row) => [row, row[0]!])),
    places: new Set(groups.places),
    former: new Set(groups.former),
    calendar: new Set(groups.calendar),
    pointing: spread(groups.pointing.map((row) => [row.nouns, row.kinds])),
    partitives: new Set(groups.partitives),
    memberships: new Set(groups.memberships),
    addressing: new Set(groups.addressing),
    meeting: new Set(groups.meeting),
    asking: new Set(groups.asking),
    answering: new Set(groups.answering),
    grounds: new Set(groups.grounds),
    realms: new Set(groups.realms),
    homelands: new Set(groups.homelands),
    nobody: new Set(groups.nobody),
    placeNames: new Set([...places.places, ...Object.values(places.held).flat()].map(foldPlace)),
    groundOf: new Map(Object.entries(places.held).flatMap(([state, names]) => names.map((name) => [foldPlace(name), state] as const))),
    titles: spread(titles.titles.map(({ words: keys, ...rest }) => [keys, rest])),
    epithets: new Set(titles.epithets),
    lesser: new Set(titles.lesser),
    honorifics: spread(titles.honorifics.map((row) => [row.words, row.gender])),
    feminine: new Set(titles.feminine),
    masculine: new Set(titles.masculine),
    givenNames: spread([[given.feminine, 'feminine'] as const, [given.masculine, 'masculine'] as const]),
    particles: new Set(titles.particles),
    pronouns: spread(pronouns.pronouns.map(({ words: keys, ...rest }) => [keys, rest])),
    expletiveVerbs: new Set(pronouns.expletive.verbs),
    expletivePredicates: new Set(pronouns.expletive.predicates),
  }
}

/** Titles of offices that one person holds for a state at a time ("prime minister"); throws CODEBOOK_INVALID. */
export const loadOffices = (): ReadonlySet<string> =>
  new Set(readCodebookFile('lexicon/en/titles.yaml', TitlesFile).titles.flatMap((row) => (row.unique && row.state ? row.words : [])))

/** Do two titles name one office, the one perhaps shorter ("secretary" for "secretary of state")? A vice president is no president. */
export function sameTitle(words: ActorWords, a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (long.startsWith(`${short} of `)) return true
  return long.endsWith(` ${short}`) && !words.lesser.has(long.split(' ')[0]!)
}
