import { z } from 'zod'
import { SpeechAct } from '../model/index.ts'
import { readCodebookFile } from './load.ts'
import { loadSayingContent, type SayingContent } from './saying-content.ts'
import { wordTable } from './word-table.ts'

const words = z.array(z.string())
const Example = z.strictObject({ text: z.string(), content: z.string() })

const Group = z.strictObject({
  group: z.string(),
  act: SpeechAct,
  firm: z.boolean().default(false),
  /** The act when the content shows none, where the verb leaves more open than `act` says. */
  otherwise: SpeechAct.optional(),
  /** The act when it is said to a state, a government or somebody who acts for one. */
  ofPower: SpeechAct.optional(),
  frames: z.array(z.string().regex(/^(clause|quotation|infinitive|order|gerund|object|predicate|rest)$|^(prep|object|order):[a-z ]+$/)),
  speaker: z.enum(['any', 'actor', 'document', 'survey', 'hearer']).default('any'),
  /** The object of the saying is whom it is said to, and no part of what is said. */
  addressee: z.boolean().default(false),
  /** Holds only with a time by which it is to be done ("gave them until Sunday to leave"). */
  deadline: z.boolean().optional(),
  /** Holds only in the passive ("is said to have left"). */
  passive: z.boolean().default(false),
  /** The object may be no person, place, name or made thing. */
  abstract: z.boolean().default(false),
  /** Object frames hold only for objects headed by one of these. */
  objects: words.optional(),
  /** What is said may not be headed by one of these ("declined to comment"). */
  notContent: words.optional(),
  /** Pronouns that may stand alone for what is said ("denied it"). */
  pronouns: words.optional(),
  verbs: words,
  examples: z.array(Example).default([]),
  nearMisses: words.default([]),
})

const NounGroup = z.strictObject({ act: SpeechAct, complements: words, words })
const NounsFile = z.strictObject({ nouns: z.array(NounGroup), examples: z.array(Example), nearMisses: words })

const Grammar = z.strictObject({
  that: z.string(),
  what: z.string(),
  as: z.string(),
  in: z.string(),
  of: z.string(),
  on: z.string(),
  it: z.string(),
  if: z.string(),
  be: z.string(),
  have: z.string(),
  indefinite: words,
  doers: words,
  complementisers: words,
  /** Adverbs that turn what is said and belong to it ("vowed never to"). */
  turning: words,
  firstPerson: words,
  adjectiveEndings: words,
  ours: words,
  futures: words,
  givers: words,
})
/** Closed classes of grammar that the rules of saying name. */
export type SayingGrammar = z.infer<typeof Grammar>

const WordsFile = z.strictObject({
  grammar: Grammar,
  accordingTo: words,
  notSources: words,
  inWordsOf: words,
  accountCases: words,
  asSaid: words,
  documents: words,
  bodies: words,
  mouthpieces: words,
  issued: words,
  issue: words,
  surveys: words,
  sparing: words,
  hearers: words,
  inscriptions: words,
  deadlines: words,
  campaign: words,
  carriers: words,
  attached: words,
  reportingTime: words,
  renew: words,
  dayActs: z.array(SpeechAct),
  labelCases: words,
  venueCases: words,
  times: words,
  media: words,
  colonNouns: wordTable(SpeechAct),
  parenthesis: z.strictObject({ verbs: words, leads: words, inner: words }),
  remark: z.strictObject({ articles: words, nouns: words, contrasts: words, sequels: words }),
  tellers: words,
  partner: words,
  speakerPronouns: words,
  venues: words,
  unsaid: words,
  definite: words,
  leadIns: words,
  idle: words,
  citing: words,
  phrases: z.array(z.strictObject({ verb: z.string(), word: z.string(), act: SpeechAct })),
  belief: words,
  expressed: wordTable(SpeechAct),
  openers: words,
  questioners: words,
  notTurns: words,
  turnTitles: words,
})

export type FrameKind = 'clause' | 'quotation' | 'infinitive' | 'order' | 'gerund' | 'object' | 'predicate' | 'prep' | 'rest'

/** One way in which a verb governs what is said. */
export interface SayingFrame {
  readonly kind: FrameKind
  /** Preposition of a `prep`, `object` or `order` frame; null for the plain frame. */
  readonly preposition: string | null
  readonly group: string
  readonly act: z.infer<typeof SpeechAct>
  /** The content never shows another act. */
  readonly firm: boolean
  readonly otherwise?: z.infer<typeof SpeechAct> | undefined
  readonly ofPower?: z.infer<typeof SpeechAct> | undefined
  readonly speaker: 'any' | 'actor' | 'document' | 'survey' | 'hearer'
  readonly addressee: boolean
  readonly deadline?: boolean | undefined
  /** Holds only in the passive ("is said to have left"). */
  readonly passive: boolean
  /** The object may be no person, place, name or made thing. */
  readonly abstract: boolean
  readonly objects: ReadonlySet<string> | null
  readonly notContent: ReadonlySet<string>
  readonly pronouns: ReadonlySet<string>
}

export interface SayingNoun {
  readonly act: z.infer<typeof SpeechAct>
  readonly complements: ReadonlySet<string>
}

/** A sentence of the codebook with what the coder must find in it; `content` null for a near-miss. */
export interface SayingExample {
  readonly group: string
  readonly text: string
  readonly content: string | null
}

/** The vocabulary of saying (codebook/lexicon/en/saying*.yaml). */
export interface Saying {
  readonly verbs: ReadonlyMap<string, readonly SayingFrame[]>
  readonly nouns: ReadonlyMap<string, readonly SayingNoun[]>
  readonly accordingTo: ReadonlySet<string>
  readonly notSources: ReadonlySet<string>
  readonly inWordsOf: ReadonlySet<string>
  readonly accountCases: ReadonlySet<string>
  readonly asSaid: ReadonlySet<string>
  readonly documents: ReadonlySet<string>
  /** What speaks without being a person, a people or a document ("the newspaper"). */
  readonly bodies: ReadonlySet<string>
  /** Who speaks for somebody else. */
  readonly mouthpieces: ReadonlySet<string>
  readonly issued: ReadonlySet<string>
  readonly issue: ReadonlySet<string>
  /** Documents that tell in numbers or pictures what was found. */
  readonly surveys: ReadonlySet<string>
  /** With these a modal of saying tells of what is said ("would say only that"). */
  readonly sparing: ReadonlySet<string>
  readonly hearers: ReadonlySet<string>
  readonly inscriptions: ReadonlySet<string>
  readonly deadlines: ReadonlySet<string>
  readonly campaign: ReadonlySet<string>
  readonly carriers: ReadonlySet<string>
  readonly attached: ReadonlySet<string>
  readonly reportingTime: ReadonlySet<string>
  readonly renew: ReadonlySet<string>
  readonly dayActs: ReadonlySet<string>
  readonly labelCases: ReadonlySet<string>
  readonly venueCases: ReadonlySet<string>
  readonly times: ReadonlySet<string>
  readonly media: ReadonlySet<string>
  /** Nouns that a colon and what is said may follow, each with its act. */
  readonly colonNouns: ReadonlyMap<string, z.infer<typeof SpeechAct>>
  /** Verbs that report what they interrupt, beside those that take a clause, and verbs that lead to saying ("likes to say"). */
  readonly parenthesis: { verbs: ReadonlySet<string>; leads: ReadonlySet<string>; inner: ReadonlySet<string> }
  /** How the one who reports goes on behind what is said ("…, a charge the army denies"). */
  readonly remark: {
    articles: ReadonlySet<string>
    nouns: ReadonlySet<string>
    contrasts: ReadonlySet<string>
    sequels: ReadonlySet<string>
  }
  readonly tellers: ReadonlySet<string>
  readonly partner: ReadonlySet<string>
  readonly speakerPronouns: ReadonlySet<string>
  readonly venues: ReadonlySet<string>
  readonly unsaid: ReadonlySet<string>
  readonly definite: ReadonlySet<string>
  readonly leadIns: ReadonlySet<string>
  readonly idle: ReadonlySet<string>
  readonly citing: ReadonlySet<string>
  readonly phrases: readonly { verb: string; word: string; act: z.infer<typeof SpeechAct> }[]
  readonly belief: ReadonlySet<string>
  readonly expressed: ReadonlyMap<string, z.infer<typeof SpeechAct>>
  readonly openers: readonly string[]
  readonly questioners: ReadonlySet<string>
  readonly notTurns: ReadonlySet<string>
  readonly turnTitles: ReadonlySet<string>
  readonly grammar: SayingGrammar
  readonly content: SayingContent
  readonly examples: readonly SayingExample[]
}

/** Reads the vocabulary of saying; throws CODEBOOK_INVALID. */
export function loadSaying(): Saying {
  const groups = ['assert', 'acts'].flatMap((part) => readCodebookFile(`lexicon/en/saying-${part}.yaml`, z.array(Group)))
  const nouns = readCodebookFile('lexicon/en/saying-nouns.yaml', NounsFile)
  const file = readCodebookFile('lexicon/en/saying.yaml', WordsFile)
  return {
    verbs: indexVerbs(groups),
    nouns: indexNouns(nouns.nouns),
    accordingTo: new Set(file.accordingTo),
    notSources: new Set(file.notSources),
    inWordsOf: new Set(file.inWordsOf),
    accountCases: new Set(file.accountCases),
    asSaid: new Set(file.asSaid),
    documents: new Set(file.documents),
    bodies: new Set(file.bodies),
    mouthpieces: new Set(file.mouthpieces),
    issued: new Set(file.issued),
    issue: new Set(file.issue),
    surveys: new Set(file.surveys),
    hearers: new Set(file.hearers),
    sparing: new Set(file.sparing),
    inscriptions: new Set(file.inscriptions),
    deadlines: new Set(file.deadlines),
    campaign: new Set(file.campaign),
    carriers: new Set(file.carriers),
    attached: new Set(file.attached),
    reportingTime: new Set(file.reportingTime),
    renew: new Set(file.renew),
    dayActs: new Set(file.dayActs),
    labelCases: new Set(file.labelCases),
    venueCases: new Set(file.venueCases),
    times: new Set(file.times),
    media: new Set(file.media),
    colonNouns: new Map(Object.entries(file.colonNouns)),
    parenthesis: {
      verbs: new Set(file.parenthesis.verbs),
      leads: new Set(file.parenthesis.leads),
      inner: new Set(file.parenthesis.inner),
    },
    remark: {
      articles: new Set(file.remark.articles),
      nouns: new Set(file.remark.nouns),
      contrasts: new Set(file.remark.contrasts),
      sequels: new Set(file.remark.sequels),
    },
    tellers: new Set(file.tellers),
    partner: new Set(file.partner),
    speakerPronouns: new Set(file.speakerPronouns),
    venues: new Set(file.venues),
    unsaid: new Set(file.unsaid),
    definite: new Set(file.definite),
    leadIns: new Set(file.leadIns),
    idle: new Set(file.idle),
    citing: new Set(file.citing),
    phrases: file.phrases,
    belief: new Set(file.belief),
    expressed: new Map(Object.entries(file.expressed)),
    openers: file.openers.toSorted((a, b) => b.length - a.length),
    questioners: new Set(file.questioners),
    notTurns: new Set(file.notTurns),
    turnTitles: new Set(file.turnTitles),
    grammar: file.grammar,
    content: loadSayingContent(),
    examples: [...groups.flatMap(examplesOf), ...examplesOf({ group: 'nouns', ...nouns })],
  }
}

function indexVerbs(groups: readonly z.infer<typeof Group>[]): Map<string, SayingFrame[]> {
  const verbs = new Map<string, SayingFrame[]>()
  for (const { frames, verbs: lemmas, objects, notContent, pronouns, examples: _e, nearMisses: _n, ...rest } of groups) {
    const made = frames.map((frame): SayingFrame => {
      const [kind, preposition] = frame.split(':') as [FrameKind, string | undefined]
      return {
        ...rest,
        kind,
        preposition: preposition ?? null,
        objects: objects ? new Set(objects) : null,
        notContent: new Set(notContent),
        pronouns: new Set(pronouns),
      }
    })
    for (const lemma of new Set(lemmas)) verbs.set(lemma, [...(verbs.get(lemma) ?? []), ...made])
  }
  return verbs
}

function indexNouns(groups: readonly z.infer<typeof NounGroup>[]): Map<string, SayingNoun[]> {
  const nouns = new Map<string, SayingNoun[]>()
  for (const { act, complements, words: lemmas } of groups)
    for (const lemma of lemmas) nouns.set(lemma, [...(nouns.get(lemma) ?? []), { act, complements: new Set(complements) }])
  return nouns
}

function examplesOf({
  group,
  examples,
  nearMisses,
}: {
  group: string
  examples: z.infer<typeof Example>[]
  nearMisses: string[]
}): SayingExample[] {
  return [...examples.map(({ text, content }) => ({ group, text, content })), ...nearMisses.map((text) => ({ group, text, content: null }))]
}
