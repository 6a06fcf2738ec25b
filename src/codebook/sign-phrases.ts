import { z } from 'zod'
import { Sign } from '../model/index.ts'
import { readCodebookFile } from './load.ts'

const words = z.array(z.string())
const examples = z.array(z.strictObject({ text: z.string(), on: z.string(), sign: Sign })).default([])

const Idiom = z.strictObject({
  verbs: words,
  nouns: words,
  as: words,
  on: words,
  sign: Sign,
  suffers: z.boolean().default(false),
  weighty: z.boolean().default(false),
  examples,
})
const PhrasesFile = z.strictObject({
  idioms: z.array(Idiom),
  sources: words,
  states: z.strictObject({ lacking: words, turning: words, same: words, subjects: words, verbs: words, bad: words, good: words, examples }),
  impacts: z.strictObject({ verbs: words, nouns: words, prepositions: words, bad: words, good: words, examples }),
})

/** A verb that tells an effect together with its noun ("put at risk"). */
export interface SignIdiom {
  readonly nouns: ReadonlySet<string>
  /** The noun's prepositions; "" where it is the object. */
  readonly as: ReadonlySet<string>
  /** What is touched: object, subject, possessor, recipient, or the prepositions that name it. */
  readonly on: readonly string[]
  readonly sign: Sign
  /** The subject suffers or enjoys it; what did it is named by a preposition. */
  readonly suffers: boolean
  /** Only with an adjective that says that it matters ("a vital part"). */
  readonly weighty: boolean
}

/** Verbs that tell an effect only with a noun or an adjective (codebook/lexicon/en/signs-phrases.yaml). */
export interface SignPhrases {
  readonly idioms: ReadonlyMap<string, readonly SignIdiom[]>
  /** Prepositions that name what somebody suffers from. */
  readonly sources: ReadonlySet<string>
  readonly states: {
    readonly lacking: ReadonlySet<string>
    /** Words before an adjective that turn its sign ("less likely"). */
    readonly turning: ReadonlySet<string>
    /** Adjectives that leave a thing as it was. */
    readonly same: ReadonlySet<string>
    /** Verbs whose subject is how the adjective says. */
    readonly subjects: ReadonlySet<string>
    readonly verbs: ReadonlySet<string>
    readonly signs: ReadonlyMap<string, Sign>
  }
  readonly impacts: {
    readonly verbs: ReadonlySet<string>
    readonly nouns: ReadonlySet<string>
    readonly prepositions: ReadonlySet<string>
    readonly signs: ReadonlyMap<string, Sign>
  }
}

const read = () => readCodebookFile('lexicon/en/signs-phrases.yaml', PhrasesFile)

const signed = ({ bad, good }: { bad: readonly string[]; good: readonly string[] }): Map<string, Sign> =>
  new Map<string, Sign>([...bad.map((w) => [w, '-'] as const), ...good.map((w) => [w, '+'] as const)])

/** Reads the phrases; throws CODEBOOK_INVALID. */
export function loadSignPhrases(): SignPhrases {
  const { idioms, sources, states, impacts } = read()
  const byVerb = new Map<string, SignIdiom[]>()
  for (const { verbs, nouns, as, on, sign, suffers, weighty } of idioms)
    for (const verb of verbs)
      byVerb.set(verb, [...(byVerb.get(verb) ?? []), { nouns: new Set(nouns), as: new Set(as), on, sign, suffers, weighty }])
  return {
    idioms: byVerb,
    sources: new Set(sources),
    states: {
      lacking: new Set(states.lacking),
      turning: new Set(states.turning),
      same: new Set(states.same),
      subjects: new Set(states.subjects),
      verbs: new Set(states.verbs),
      signs: signed(states),
    },
    impacts: {
      verbs: new Set(impacts.verbs),
      nouns: new Set(impacts.nouns),
      prepositions: new Set(impacts.prepositions),
      signs: signed(impacts),
    },
  }
}

/** The worked examples of the phrases. */
export function phraseExamples(): { text: string; on: string; sign: Sign }[] {
  const { idioms, states, impacts } = read()
  return [...idioms.flatMap((r) => r.examples), ...states.examples, ...impacts.examples]
}
