import { z } from 'zod'
import { readCodebookFile } from './load.ts'
import { wordTable } from './word-table.ts'

const words = z.array(z.string())

const WordsFile = z.strictObject({
  stop: words,
  weak: words,
  force: words,
  withholding: words,
  negators: words,
  failing: words,
  negativeObjects: words,
  raising: words,
  boundaries: words,
  conditionals: words,
  modals: words,
  demonymEndings: words,
  auxiliaries: words,
  duties: words,
  irregular: wordTable(z.string()),
})

const OppositionKind = z.enum(['evaluation', 'fact', 'presence', 'existence', 'amount', 'care', 'stance'])
export type OppositionKind = z.infer<typeof OppositionKind>
const OppositionsFile = z.array(
  z.strictObject({ name: z.string(), kind: OppositionKind, plus: words.min(1), minus: words.min(1), example: z.string() }),
)
export type Opposition = z.infer<typeof OppositionsFile>[number]

/** Pairs of verbs that tell of one exchange from its two ends. */
const ConversesFile = z.array(z.tuple([z.string(), z.string()]))

const CuesFile = z.strictObject({
  responsibility: z.strictObject({ claim: words, claimCues: words, claimed: words, blame: words, disclaim: words, exculpate: words }),
  broken: z.strictObject({ cues: words }),
  kept: z.strictObject({ cues: words }),
  units: wordTable(words),
})

/** The vocabulary that findings read when they compare the words of two entries (codebook/findings/). */
export interface FindingLexicon {
  readonly stop: ReadonlySet<string>
  readonly weak: ReadonlySet<string>
  /** Families of words that name the use of force. */
  readonly force: ReadonlySet<string>
  /** Families of words that say of themselves that something is not wanted. */
  readonly withholding: ReadonlySet<string>
  readonly negators: ReadonlySet<string>
  readonly failing: ReadonlySet<string>
  readonly negativeObjects: ReadonlySet<string>
  readonly raising: ReadonlySet<string>
  readonly boundaries: ReadonlySet<string>
  readonly conditionals: ReadonlySet<string>
  readonly modals: ReadonlySet<string>
  /** How a demonym ends, the last vowels of the state's name off. */
  readonly demonymEndings: readonly string[]
  /** Verbs that show that a noun before them is a subject. */
  readonly auxiliaries: ReadonlySet<string>
  /** Words of duty: a saying that holds one wants something. */
  readonly duties: ReadonlySet<string>
  readonly irregular: ReadonlyMap<string, string>
  readonly oppositions: readonly Opposition[]
  /** Base form → the oppositions it takes a side in. */
  readonly sides: ReadonlyMap<string, readonly { readonly name: string; readonly kind: OppositionKind; readonly sign: 1 | -1 }[]>
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
  readonly broken: readonly string[]
  readonly kept: readonly string[]
  /** Base form → the family of units it belongs to. */
  readonly unitFamily: ReadonlyMap<string, string>
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

/** Reads the vocabulary of findings; throws CODEBOOK_INVALID naming file and field. */
export function loadFindingLexicon(): FindingLexicon {
  const file = readCodebookFile('findings/words.yaml', WordsFile)
  const oppositions = readCodebookFile('findings/oppositions.yaml', OppositionsFile)
  const converses = readCodebookFile('findings/converses.yaml', ConversesFile)
  const cues = readCodebookFile('findings/cues.yaml', CuesFile)
  return {
    stop: new Set(file.stop),
    weak: new Set(file.weak),
    force: new Set(file.force),
    withholding: new Set(file.withholding),
    negators: new Set(file.negators),
    failing: new Set(file.failing),
    negativeObjects: new Set(file.negativeObjects),
    raising: new Set(file.raising),
    boundaries: new Set(file.boundaries),
    conditionals: new Set(file.conditionals),
    modals: new Set(file.modals),
    demonymEndings: file.demonymEndings,
    auxiliaries: new Set(file.auxiliaries),
    duties: new Set(file.duties),
    irregular: new Map(Object.entries(file.irregular)),
    oppositions,
    sides: sidesOf(oppositions),
    converses: new Set(converses.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`])),
    ...cues.responsibility,
    broken: cues.broken.cues,
    kept: cues.kept.cues,
    unitFamily: new Map(Object.entries(cues.units).flatMap(([family, list]) => list.map((word) => [word, family]))),
  }
}
