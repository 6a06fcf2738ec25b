import { z } from 'zod'
import { Sign } from '../model/index.ts'
import { readCodebookFile } from './load.ts'
import { frameExamples, loadSignFrames, type SignFrames } from './sign-frames.ts'
import { loadSignPhrases, phraseExamples, type SignPhrases } from './sign-phrases.ts'

/** "0" in the data: the phrase is not touched at all. */
const PrepositionSign = z.enum(['+', '-', '0'])
const prepositions = z.record(z.string(), PrepositionSign).default({})
const examples = z.array(z.strictObject({ text: z.string(), on: z.string(), sign: Sign })).default([])
const words = z.array(z.string())

const VerbGroup = z.strictObject({
  name: z.string(),
  words,
  object: Sign.optional(),
  subject: Sign.optional(),
  complement: Sign.optional(),
  recipient: Sign.optional(),
  prepositions,
  states: z.boolean().default(false),
  impersonal: z.boolean().default(false),
  requires: z.string().optional(),
  except: words.default([]),
  presence: Sign.optional(),
  who: z.enum(['subject', 'object']).optional(),
  examples,
})
const VerbsFile = z.strictObject({
  groups: z.array(VerbGroup),
  bringing: words,
  serving: words,
  looming: words,
  duties: words,
  transparent: words,
})

const NounGroup = z.strictObject({
  name: z.string(),
  words,
  prepositions,
  possessor: Sign.optional(),
  compound: Sign.optional(),
  states: z.boolean().default(false),
  'in-phrase': z.strictObject({ preposition: words, of: Sign, possessor: Sign, with: Sign.optional() }).partial({ with: true }).optional(),
  examples,
})
const AdjectiveGroup = z.strictObject({ words, prepositions, states: z.boolean().default(false), examples })
const NounsFile = z.strictObject({
  groups: z.array(NounGroup),
  standing: words,
  forces: words,
  adjectives: z.array(AdjectiveGroup),
  parts: z.strictObject({ words, weighty: words, best: z.strictObject({ words, weighty: words }), prepositions: words, examples }),
  fates: z.strictObject({ better: words, worse: words, bare: words, prepositions: words, examples }),
  vaguePlaces: words,
  agentSuffixes: words,
  evaluating: words,
  bearers: words,
  viewing: words,
  helps: z.strictObject({ preposition: z.string(), words, of: z.string() }),
})

/** What a word does to what it governs; null where it says nothing. Prepositions with "0" are known not to be touched. */
export interface VerbSigns {
  readonly group: string
  readonly object: Sign | null
  readonly subject: Sign | null
  readonly complement: Sign | null
  readonly recipient: Sign | null
  readonly prepositions: ReadonlyMap<string, Sign | '0'>
  readonly states: boolean
  /** It states an effect only of acts and things, not of somebody ("the decree violates", not "he violated"). */
  readonly impersonal: boolean
  /** It states an effect only with a phrase by this preposition ("threw the region into chaos"). */
  readonly requires: string | null
  /** Objects of which it tells no effect ("raise money"). */
  readonly except: readonly string[]
  readonly presence: Sign | null
  readonly who: 'subject' | 'object' | null
}

export interface NounSigns {
  readonly group: string
  readonly prepositions: ReadonlyMap<string, Sign | '0'>
  readonly possessor: Sign | null
  readonly compound: Sign | null
  readonly states: boolean
  /** "in the interest of", "to the detriment of": the prepositions before the noun, and the sign on what follows or owns it. */
  readonly inPhrase: { readonly before: ReadonlySet<string>; readonly sign: Sign } | null
}

/** The lexicon of signs (codebook/lexicon/en/signs-*.yaml). */
export interface SignWords {
  readonly verbs: ReadonlyMap<string, VerbSigns>
  readonly transparent: ReadonlySet<string>
  /** Verbs below which an infinitive tells what comes about. */
  readonly bringing: ReadonlySet<string>
  /** Of those, verbs below which any verb with a sign tells an effect. */
  readonly serving: ReadonlySet<string>
  /** Verbs below which an infinitive tells what may come about, of acts and things. */
  readonly looming: ReadonlySet<string>
  /** Modal verbs that tell what ought to be, which changes nothing yet. */
  readonly duties: ReadonlySet<string>
  readonly nouns: ReadonlyMap<string, readonly NounSigns[]>
  readonly adjectives: ReadonlyMap<string, ReadonlyMap<string, Sign | '0'>>
  readonly standing: ReadonlySet<string>
  readonly forces: ReadonlySet<string>
  /** "a crucial part of the defences": words that say the subject serves what follows. */
  readonly parts: {
    readonly words: readonly string[]
    readonly weighty: readonly string[]
    /** Whose best such somebody is called he helps: "the rebels' best recruiters". */
    readonly best: { readonly words: readonly string[]; readonly weighty: readonly string[] }
    readonly prepositions: readonly string[]
  }
  /** "the losers of the deal": how the subject fares, by the prepositions that name what did it. */
  readonly fates: { readonly signs: ReadonlyMap<string, Sign>; readonly bare: readonly string[]; readonly prepositions: readonly string[] }
  readonly vaguePlaces: ReadonlySet<string>
  /** Endings of nouns for who does a thing ("killer"), which do nothing to what follows "of". */
  readonly agentSuffixes: readonly string[]
  /** Verbs that say what an act is for somebody ("dealt a blow to"). */
  readonly evaluating: ReadonlySet<string>
  /** Nouns that only carry the adjective that judges ("good news for"). */
  readonly bearers: ReadonlySet<string>
  /** The word before a noun of judgement ("as a violation"). */
  readonly viewing: readonly string[]
  /** "with the help of": the phrase that says an act was helped. */
  readonly helps: { readonly preposition: string; readonly words: readonly string[]; readonly of: string }
  /** Verbs that tell an effect only with a noun or adjective. */
  readonly phrases: SignPhrases
  /** Constructions that tell an effect by what stands where. */
  readonly frames: SignFrames
}

/** A worked example of the data file, run as a test: the phrase `on` gets `sign` from `text`. */
export interface SignExample {
  readonly text: string
  readonly on: string
  readonly sign: Sign
}

const readVerbs = () => readCodebookFile('lexicon/en/signs-verbs.yaml', VerbsFile)
const readNouns = () => readCodebookFile('lexicon/en/signs-nouns.yaml', NounsFile)

/** A word of several groups gets each field from the first group that has it. */
function mergeVerb(known: VerbSigns | undefined, group: z.infer<typeof VerbGroup>): VerbSigns {
  return {
    group: known?.group ?? group.name,
    object: known?.object ?? group.object ?? null,
    subject: known?.subject ?? group.subject ?? null,
    complement: known?.complement ?? group.complement ?? null,
    recipient: known?.recipient ?? group.recipient ?? null,
    prepositions: new Map([...Object.entries(group.prepositions), ...(known?.prepositions ?? [])]),
    states: known?.states || group.states,
    impersonal: known?.states ? known.impersonal : group.impersonal,
    requires: known?.states ? known.requires : (group.requires ?? null),
    except: [...(known?.except ?? []), ...group.except],
    presence: known?.presence ?? group.presence ?? null,
    who: known?.who ?? group.who ?? null,
  }
}

function nounSigns(group: z.infer<typeof NounGroup>): NounSigns {
  const phrase = group['in-phrase']
  return {
    group: group.name,
    prepositions: new Map(Object.entries(group.prepositions)),
    possessor: group.possessor ?? null,
    compound: group.compound ?? null,
    states: group.states,
    inPhrase: phrase ? { before: new Set(phrase.preposition), sign: phrase.of } : null,
  }
}

/** Reads the lexicon of signs; throws CODEBOOK_INVALID. */
export function loadSignWords(): SignWords {
  const verbFile = readVerbs()
  const nounFile = readNouns()
  const verbs = new Map<string, VerbSigns>()
  for (const group of verbFile.groups) for (const word of group.words) verbs.set(word, mergeVerb(verbs.get(word), group))
  const nouns = new Map<string, NounSigns[]>()
  for (const group of nounFile.groups) for (const word of group.words) nouns.set(word, [...(nouns.get(word) ?? []), nounSigns(group)])
  return {
    verbs,
    transparent: new Set(verbFile.transparent),
    bringing: new Set(verbFile.bringing),
    serving: new Set(verbFile.serving),
    looming: new Set(verbFile.looming),
    duties: new Set(verbFile.duties),
    nouns,
    adjectives: new Map(nounFile.adjectives.flatMap((g) => g.words.map((w) => [w, new Map(Object.entries(g.prepositions))] as const))),
    standing: new Set(nounFile.standing),
    forces: new Set(nounFile.forces),
    parts: nounFile.parts,
    fates: {
      signs: new Map([...nounFile.fates.better.map((w) => [w, '+'] as const), ...nounFile.fates.worse.map((w) => [w, '-'] as const)]),
      bare: nounFile.fates.bare,
      prepositions: nounFile.fates.prepositions,
    },
    vaguePlaces: new Set(nounFile.vaguePlaces),
    agentSuffixes: nounFile.agentSuffixes,
    evaluating: new Set(nounFile.evaluating),
    bearers: new Set(nounFile.bearers),
    viewing: nounFile.viewing,
    helps: nounFile.helps,
    phrases: loadSignPhrases(),
    frames: loadSignFrames(),
  }
}

/** The worked examples of the sign lexicon. */
export function signExamples(): SignExample[] {
  const nounFile = readNouns()
  return [...readVerbs().groups, ...nounFile.groups, ...nounFile.adjectives, nounFile.parts, nounFile.fates]
    .flatMap((g) => g.examples)
    .concat(phraseExamples(), frameExamples())
}
