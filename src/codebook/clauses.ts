import { z } from 'zod'
import { Certainty } from '../model/index.ts'
import { readCodebookFile } from './load.ts'
import { wordTable } from './word-table.ts'

const words = z.array(z.string())

/** Closed classes that the clause layer reads (codebook/lexicon/en/clauses.yaml). */
const ClauseWordsFile = z.strictObject({
  negators: words,
  additive: words,
  negatingDeterminers: words,
  modals: wordTable(z.strictObject({ certainty: Certainty, future: z.boolean() })),
  adverbs: wordTable(Certainty),
  weakeners: wordTable(Certainty),
  negating: words,
  unsuccessful: words,
  attempting: words,
  intending: words,
  temporal: words,
  spells: words,
  dating: words,
  texts: words,
  charging: words,
  implicative: words,
  conditionals: words,
  open: words,
  inverting: words,
  subjectControl: words,
  objectControlMarkers: words,
  topicalizers: words,
  notPredicates: words,
  lightVerbs: words,
  equations: words,
  company: words,
})

export interface ClauseWords {
  readonly negators: ReadonlySet<string>
  readonly additive: ReadonlySet<string>
  readonly negatingDeterminers: ReadonlySet<string>
  readonly modals: ReadonlyMap<string, { certainty: Certainty; future: boolean }>
  readonly adverbs: ReadonlyMap<string, Certainty>
  readonly weakeners: ReadonlyMap<string, Certainty>
  readonly negating: ReadonlySet<string>
  /** Verbs that tell, beside a verb of trying, that it came to nothing ("tried to leave and failed"). */
  readonly unsuccessful: ReadonlySet<string>
  readonly attempting: ReadonlySet<string>
  /** Verbs whose "to" opens an infinitive, whatever the tagger makes of the next word ("promised to lower taxes"). */
  readonly intending: ReadonlySet<string>
  /** Prepositions that also open clauses of time. */
  readonly temporal: ReadonlySet<string>
  /** Nouns of time and of how often or how much, which are no object behind a verb ("met on Monday evening", "rose a third"). */
  readonly spells: ReadonlySet<string>
  /** Words that open a time without a preposition. */
  readonly dating: ReadonlySet<string>
  /** Nouns for texts that do what they say ("a law banning masks"). */
  readonly texts: ReadonlySet<string>
  /** Verbs that say of somebody, with a preposition, what he did or shall not do ("accused them of stealing cattle"). */
  readonly charging: ReadonlySet<string>
  readonly implicative: ReadonlySet<string>
  readonly conditionals: ReadonlySet<string>
  /** Conjunctions that leave open whether something is so. */
  readonly open: ReadonlySet<string>
  readonly inverting: ReadonlySet<string>
  readonly subjectControl: ReadonlySet<string>
  readonly objectControlMarkers: ReadonlySet<string>
  readonly topicalizers: ReadonlySet<string>
  readonly notPredicates: ReadonlySet<string>
  readonly lightVerbs: ReadonlySet<string>
  readonly equations: ReadonlySet<string>
  readonly company: ReadonlySet<string>
}

/** Reads the closed classes; throws CODEBOOK_INVALID. */
export function loadClauseWords(): ClauseWords {
  const file = readCodebookFile('lexicon/en/clauses.yaml', ClauseWordsFile)
  return {
    negators: new Set(file.negators),
    additive: new Set(file.additive),
    negatingDeterminers: new Set(file.negatingDeterminers),
    modals: new Map(Object.entries(file.modals)),
    adverbs: new Map(Object.entries(file.adverbs)),
    weakeners: new Map(Object.entries(file.weakeners)),
    negating: new Set(file.negating),
    unsuccessful: new Set(file.unsuccessful),
    attempting: new Set(file.attempting),
    intending: new Set(file.intending),
    temporal: new Set(file.temporal),
    spells: new Set(file.spells),
    dating: new Set(file.dating),
    texts: new Set(file.texts),
    charging: new Set(file.charging),
    implicative: new Set(file.implicative),
    conditionals: new Set(file.conditionals),
    open: new Set(file.open),
    inverting: new Set(file.inverting),
    subjectControl: new Set(file.subjectControl),
    objectControlMarkers: new Set(file.objectControlMarkers),
    topicalizers: new Set(file.topicalizers),
    notPredicates: new Set(file.notPredicates),
    lightVerbs: new Set(file.lightVerbs),
    equations: new Set(file.equations),
    company: new Set(file.company),
  }
}
