import { z } from 'zod'
import { loadCausalWords } from './causal.ts'
import { loadConverses } from './converses.ts'
import { loadOffices } from './groups.ts'
import { type HoldingWords, loadHolding } from './holding.ts'
import { loadIrregular } from './irregular.ts'
import { readCodebookFile } from './load.ts'
import { wordTable } from './word-table.ts'
import { isWord } from './wordnet.ts'

const words = z.array(z.string())

const WordsFile = z.strictObject({
  stop: words,
  weak: words,
  force: words,
  placing: words,
  exclusive: words,
  totals: words,
  aims: words,
  withholding: words,
  negators: words,
  failing: words,
  light: words,
  particles: words,
  objects: words,
  tokens: words,
  nounLinks: words,
  conjunctions: words,
  undoubted: words,
  determiners: words,
  wholes: words,
  leading: words,
  partial: words,
  personals: words,
  prospects: words,
  sorts: wordTable(words),
  verbOpeners: words,
  anaphors: words,
  pointers: words,
  shells: words,
  pending: words,
  negativeObjects: words,
  raising: words,
  boundaries: words,
  conditionals: words,
  modals: words,
  demonymEndings: words,
  auxiliaries: words,
  duties: words,
  irregular: wordTable(z.string()),
  things: z.array(words.min(2)),
})

const OppositionKind = z.enum(['evaluation', 'judgement', 'fact', 'presence', 'existence', 'amount', 'care', 'stance'])
export type OppositionKind = z.infer<typeof OppositionKind>
const OppositionsFile = z.array(
  z.strictObject({ name: z.string(), kind: OppositionKind, plus: words.min(1), minus: words.min(1), example: z.string() }),
)
export type Opposition = z.infer<typeof OppositionsFile>[number]

/** Kinds of act told in many words. */
const ActsFile = z.array(
  z.strictObject({
    name: z.string(),
    verbs: words.min(1),
    nouns: words,
    absent: words.default([]),
    affirmed: words.default([]),
    example: z.string(),
  }),
)

/** A kind of act, and the nouns that name it wherever they stand. */
export interface Act {
  readonly name: string
  readonly nouns: ReadonlySet<string>
  /** Nouns that count only where denied. */
  readonly absent: ReadonlySet<string>
  /** Verbs that count only where affirmed. */
  readonly affirmed: ReadonlySet<string>
}

const CuesFile = z.strictObject({
  responsibility: z.strictObject({ claim: words, claimCues: words, claimed: words, blame: words, disclaim: words, exculpate: words }),
  explaining: z.strictObject({ after: words, before: words, blaming: words, onto: words, of: words }),
  admitting: words,
  claims: words,
  pledges: words,
  keeping: words,
  breaking: words,
  beginning: words,
  provisos: words,
  notwithstanding: words,
  permitting: words,
  reversing: words,
  broken: z.strictObject({ cues: words }),
  kept: z.strictObject({ cues: words }),
  units: wordTable(words),
  truces: words,
  peace: words,
  fighting: words,
  slots: words,
  placeSlots: words,
  tellers: words,
  nobody: words,
  having: words,
  identities: z.strictObject({ armed: words, unarmed: words, harmed: words, referring: words }),
  bounds: z.strictObject({ atLeast: words, atMost: words, grown: words, shrunk: words }),
})

/** The vocabulary that findings read when they compare the words of two entries (codebook/findings/). */
export interface FindingLexicon {
  readonly stop: ReadonlySet<string>
  readonly weak: ReadonlySet<string>
  /** Families of words that name the use of force. */
  readonly force: ReadonlySet<string>
  /** Prepositions that say where something was. */
  readonly placing: ReadonlySet<string>
  /** Acts on one thing that only one can have done. */
  readonly exclusive: ReadonlySet<string>
  /** Words for all, and for what somebody wants. */
  readonly totals: ReadonlySet<string>
  readonly aims: ReadonlySet<string>
  /** Words after which something is left out of an "all". */
  readonly exceptions: RegExp
  /** Families of words that say of themselves that something is not wanted. */
  readonly withholding: ReadonlySet<string>
  readonly negators: ReadonlySet<string>
  readonly failing: ReadonlySet<string>
  /** Particles that make another verb of the verb before them. */
  readonly particles: ReadonlySet<string>
  /** Pronouns that may stand between a verb and its particle. */
  readonly objects: ReadonlySet<string>
  /** Verbs that hand a negation on to their object. */
  readonly light: ReadonlySet<string>
  /** Nouns that hand a "no" on to what they speak of. */
  readonly tokens: ReadonlySet<string>
  /** After such a noun, these are followed by another noun. */
  readonly nounLinks: ReadonlySet<string>
  /** Words that open a clause after a noun. */
  readonly conjunctions: ReadonlySet<string>
  /** Nouns that affirm after a "no" ("no doubt"). */
  readonly undoubted: ReadonlySet<string>
  /** A form after one of these is no verb. */
  readonly determiners: ReadonlySet<string>
  /** Words for a whole of which, after "not", some may still be so. */
  readonly wholes: ReadonlySet<string>
  /** Words that open a noun phrase and say nothing of what it names. */
  readonly leading: ReadonlySet<string>
  /** Words right after a verb by which what follows is one or some of many. */
  readonly partial: ReadonlySet<string>
  /** Pronouns for one person. */
  readonly personals: ReadonlySet<string>
  /** Words by which a thing may come about and is not there yet. */
  readonly prospects: ReadonlySet<string>
  /** A noun → what it is a kind of, beyond what WordNet knows. */
  readonly sorts: ReadonlyMap<string, string>
  /** Words that open a verb ("to", "they"). */
  readonly verbOpeners: ReadonlySet<string>
  /** Pronouns that stand for what was spoken of before. */
  readonly anaphors: ReadonlySet<string>
  /** Words that make a shell noun point back. */
  readonly pointers: ReadonlySet<string>
  /** Nouns for things said and done. */
  readonly shells: ReadonlySet<string>
  /** Before "to", these deny the verb that follows. */
  readonly pending: ReadonlySet<string>
  readonly negativeObjects: ReadonlySet<string>
  readonly raising: ReadonlySet<string>
  readonly boundaries: ReadonlySet<string>
  readonly conditionals: ReadonlySet<string>
  readonly modals: ReadonlySet<string>
  /** Titles of offices of state. */
  readonly offices: ReadonlySet<string>
  /** How a demonym ends, the last vowels of the state's name off. */
  readonly demonymEndings: readonly string[]
  /** Verbs that show that a noun before them is a subject. */
  readonly auxiliaries: ReadonlySet<string>
  /** Words of duty: a saying that holds one wants something. */
  readonly duties: ReadonlySet<string>
  readonly irregular: ReadonlyMap<string, string>
  /** A noun → the noun that counts in its place where topics are compared. */
  readonly things: ReadonlyMap<string, string>
  readonly firstThings: ReadonlySet<string>
  readonly oppositions: readonly Opposition[]
  /** Base form → the oppositions it takes a side in. */
  readonly sides: ReadonlyMap<string, readonly { readonly name: string; readonly kind: OppositionKind; readonly sign: 1 | -1 }[]>
  /** Base form, or two (`"force out"`) → the kinds of act it tells of. */
  readonly acts: ReadonlyMap<string, readonly Act[]>
  /** First words of the pairs in `acts` and `sides`. */
  readonly pairStarts: ReadonlySet<string>
  /** `"buy sell"`, both ways round. */
  readonly converses: ReadonlySet<string>
  readonly claim: readonly string[]
  /** Words of saying that claim an act when a bare noun phrase follows ("claimed the attack"). */
  readonly claimCues: readonly string[]
  /** What an outright claim of an act names. */
  readonly claimed: readonly string[]
  readonly blame: readonly string[]
  readonly disclaim: readonly string[]
  /** Words by which a side says that it did not do it. */
  readonly exculpate: readonly string[]
  /** Words after which a cause follows, and words before which it stands. */
  readonly causeAfter: RegExp
  readonly causeBefore: RegExp
  /** Words of saying whose object is a cause, and the prepositions between what they explain and the cause. */
  readonly blaming: ReadonlySet<string>
  readonly blamedOn: RegExp
  /** Prepositions between a cause and what it is blamed for. */
  readonly blamedFor: RegExp
  /** Words of saying by which somebody owns up. */
  readonly admitting: ReadonlySet<string>
  /** Nouns for what somebody said of another. */
  readonly claims: ReadonlySet<string>
  /** Nouns for a word given, verbs that keep it, verbs that break it. */
  readonly pledges: ReadonlySet<string>
  readonly keeping: ReadonlySet<string>
  readonly breaking: ReadonlySet<string>
  /** Words for who began. */
  readonly beginning: RegExp
  /** Words by which a word given leaves something open, and words by which it leaves nothing open. */
  readonly provisos: RegExp
  readonly notwithstanding: RegExp
  /** Verbs that let somebody do a thing, which is no gain in itself. */
  readonly permitting: ReadonlySet<string>
  /** Verbs, or a verb and its particle, by which a side takes back what it announced. */
  readonly reversing: ReadonlySet<string>
  readonly broken: readonly string[]
  readonly kept: readonly string[]
  /** Words by which a number is the least, or the most, that there is. */
  readonly atLeast: RegExp
  readonly atMost: RegExp
  /** Words by which a number has grown, or shrunk, from an earlier one. */
  readonly grown: RegExp
  readonly shrunk: RegExp
  /** Prepositions behind which a place, a time or a target stands. */
  readonly slots: ReadonlySet<string>
  /** Of these those of place alone: behind the others may stand who is blamed. */
  readonly placeSlots: ReadonlySet<string>
  /** Words that tell one thing from another of its kind. */
  readonly tellers: ReadonlySet<string>
  /** Subjects that deny a verb of everybody. */
  readonly nobody: ReadonlySet<string>
  /** Verbs of having a thing that only one can have. */
  readonly having: ReadonlySet<string>
  /** Words by which a saying tells who holds a thing. */
  readonly hold: HoldingWords
  /** Finds a noun for a halt of the fighting. */
  readonly truces: RegExp
  /** Finds a noun for peace; for fighting. */
  readonly peace: RegExp
  readonly fighting: RegExp
  /** Nouns for people under arms, for people who are not, and for the dead and hurt; words that stand for these. */
  readonly identities: Readonly<Record<'armed' | 'unarmed' | 'harmed' | 'referring', ReadonlySet<string>>>
  /** Base form → the family of units it belongs to. */
  readonly unitFamily: ReadonlyMap<string, string>
}

function actsOf(file: z.infer<typeof ActsFile>): FindingLexicon['acts'] {
  const acts = new Map<string, Act[]>()
  for (const { name, verbs, nouns, absent, affirmed } of file) {
    const act: Act = { name, nouns: new Set(nouns), absent: new Set(absent), affirmed: new Set(affirmed) }
    for (const word of new Set([...verbs, ...nouns, ...absent, ...affirmed])) acts.set(word, [...(acts.get(word) ?? []), act])
  }
  return acts
}

function sidesOf(oppositions: readonly Opposition[]): FindingLexicon['sides'] {
  const sides = new Map<string, { name: string; kind: OppositionKind; sign: 1 | -1 }[]>()
  const add = (word: string, side: { name: string; kind: OppositionKind; sign: 1 | -1 }) =>
    sides.set(word, [...(sides.get(word) ?? []), side])
  for (const { name, kind, plus, minus } of oppositions) {
    for (const word of new Set(plus)) add(word, { name, kind, sign: 1 })
    for (const word of new Set(minus)) add(word, { name, kind, sign: -1 })
  }
  return sides
}

/** Finds the first of some phrases that stands in a text as whole words, the longest where several begin alike. */
const phrases = (list: readonly string[]): RegExp => {
  const longestFirst = [...new Set(list)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
}

/** Past forms and participles of the lexicon's irregular verbs, by form, but for those that are base forms of another verb ("found"). */
const pastForms = (): [string, string][] =>
  loadIrregular().verbs.flatMap((line) => {
    const [base, ...forms] = line.split(' ') as [string, ...string[]]
    return forms
      .flatMap((form) => form.split('/'))
      .flatMap((form): [string, string][] => (form === base || isWord(form, 'v') ? [] : [[form, base]]))
  })

/** Reads the vocabulary of findings; throws CODEBOOK_INVALID naming file and field. */
export function loadFindingLexicon(): FindingLexicon {
  const file = readCodebookFile('findings/words.yaml', WordsFile)
  const oppositions = readCodebookFile('findings/oppositions.yaml', OppositionsFile)
  const converses = loadConverses()
  const cues = readCodebookFile('findings/cues.yaml', CuesFile)
  const acts = actsOf(readCodebookFile('findings/acts.yaml', ActsFile))
  const sides = sidesOf(oppositions)
  return {
    stop: new Set(file.stop),
    weak: new Set(file.weak),
    force: new Set(file.force),
    placing: new Set(file.placing),
    exclusive: new Set(file.exclusive),
    totals: new Set(file.totals),
    aims: new Set(file.aims),
    exceptions: phrases(loadCausalWords().collective.exceptions),
    withholding: new Set(file.withholding),
    negators: new Set(file.negators),
    failing: new Set(file.failing),
    light: new Set(file.light),
    particles: new Set(file.particles),
    objects: new Set(file.objects),
    tokens: new Set(file.tokens),
    nounLinks: new Set(file.nounLinks),
    conjunctions: new Set(file.conjunctions),
    undoubted: new Set(file.undoubted),
    determiners: new Set(file.determiners),
    wholes: new Set(file.wholes),
    leading: new Set(file.leading),
    partial: new Set(file.partial),
    personals: new Set(file.personals),
    prospects: new Set(file.prospects),
    sorts: new Map(Object.entries(file.sorts).flatMap(([wide, list]) => list.map((narrow) => [narrow, wide]))),
    verbOpeners: new Set(file.verbOpeners),
    anaphors: new Set(file.anaphors),
    pointers: new Set(file.pointers),
    shells: new Set(file.shells),
    pending: new Set(file.pending),
    negativeObjects: new Set(file.negativeObjects),
    raising: new Set(file.raising),
    boundaries: new Set(file.boundaries),
    conditionals: new Set(file.conditionals),
    modals: new Set(file.modals),
    offices: loadOffices(),
    demonymEndings: file.demonymEndings,
    auxiliaries: new Set(file.auxiliaries),
    duties: new Set(file.duties),
    irregular: new Map([...pastForms(), ...Object.entries(file.irregular)]),
    firstThings: new Set(file.things.map(([first]) => first!)),
    things: new Map(file.things.flatMap(([first, ...others]) => others.map((word) => [word, first!]))),
    oppositions,
    sides,
    acts,
    pairStarts: new Set([...acts.keys(), ...sides.keys()].filter((word) => word.includes(' ')).map((word) => word.split(' ')[0]!)),
    converses: new Set(converses.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`])),
    ...cues.responsibility,
    causeAfter: phrases(cues.explaining.after),
    causeBefore: phrases(cues.explaining.before),
    blaming: new Set(cues.explaining.blaming),
    blamedOn: phrases(cues.explaining.onto),
    blamedFor: phrases(cues.explaining.of),
    admitting: new Set(cues.admitting),
    claims: new Set(cues.claims),
    pledges: new Set(cues.pledges),
    keeping: new Set(cues.keeping),
    breaking: new Set(cues.breaking),
    beginning: phrases(cues.beginning),
    provisos: phrases(cues.provisos),
    notwithstanding: phrases(cues.notwithstanding),
    permitting: new Set(cues.permitting),
    reversing: new Set(cues.reversing),
    broken: cues.broken.cues,
    kept: cues.kept.cues,
    atLeast: phrases(cues.bounds.atLeast),
    atMost: phrases(cues.bounds.atMost),
    grown: phrases(cues.bounds.grown),
    shrunk: phrases(cues.bounds.shrunk),
    truces: phrases(cues.truces),
    peace: phrases(cues.peace),
    fighting: phrases(cues.fighting),
    slots: new Set(cues.slots),
    placeSlots: new Set(cues.placeSlots),
    tellers: new Set(cues.tellers),
    nobody: new Set(cues.nobody),
    having: new Set(cues.having),
    hold: loadHolding(),
    identities: {
      armed: new Set(cues.identities.armed),
      unarmed: new Set(cues.identities.unarmed),
      harmed: new Set(cues.identities.harmed),
      referring: new Set(cues.identities.referring),
    },
    unitFamily: new Map(Object.entries(cues.units).flatMap(([family, list]) => list.map((word) => [word, family]))),
  }
}
