import { z } from 'zod'
import { readCodebookFile } from './load.ts'

const words = z.array(z.string())

const ContentFile = z.strictObject({
  hostile: words,
  threatWords: words,
  blameVerbs: words,
  blameWords: words,
  justifyWords: words,
  warnWords: words,
  aheadModals: words,
  promiseWords: words,
  commitments: words,
  demandModals: words,
  demandVerbs: words,
  demandWords: words,
  urges: words,
  askWords: words,
  praiseWords: words,
  agreeWords: words,
  denyWords: words,
  adding: words,
  refuseWords: words,
  wishes: words,
  announceVerbs: words,
  plain: words,
  goingTo: words,
  conditionWords: words,
  grimMarkers: words,
  grimVerbs: words,
  menaces: words,
  punishing: words,
  steadfast: words,
  tolerate: words,
  yielding: words,
  benevolent: words,
  scheduled: words,
  slogans: words,
  wants: words,
  states: words,
  notImperative: words,
  helper: words,
  warnPhrases: words,
  warnVerbs: words,
  faultWords: words,
  badWords: words,
  rightWords: words,
  goodWords: words,
  harmVerbs: words,
  strangers: words,
  bystanders: words,
  telling: words,
  things: words,
  because: words,
  untrue: words,
  claims: words,
  charges: words,
  minding: words,
  opinions: words,
  refuseVerbs: words,
  abilities: words,
  unwilling: words,
  nobody: words,
  befalls: words,
  duties: words,
  topical: words,
  boons: words,
  worried: words,
  dismayed: words,
  regrets: words,
  purposeWords: words,
  underWay: words,
  gifts: words,
  enduring: words,
  coming: words,
  perils: words,
  defending: words,
  provoked: words,
  notStanding: words,
  happens: words,
  sufferings: words,
  foulThings: words,
  risking: words,
  schemes: words,
  foulAims: words,
  agreeVerbs: words,
  lacking: words,
  askNeeds: words,
  askGoods: words,
  cutting: words,
  fineWords: words,
  idleVerbs: words,
})

/** Single lemmas, and phrases as they are written. */
export interface WordsAndPhrases {
  readonly lemmas: ReadonlySet<string>
  readonly phrases: readonly string[]
}

/** What the words of a content show about the act of saying it (codebook/lexicon/en/saying-content.yaml). */
export type SayingContent = Readonly<Record<keyof z.infer<typeof ContentFile>, WordsAndPhrases>>

/** Reads the words of contents; throws CODEBOOK_INVALID. */
export function loadSayingContent(): SayingContent {
  const file = readCodebookFile('lexicon/en/saying-content.yaml', ContentFile)
  const split = (list: string[]): WordsAndPhrases => ({
    lemmas: new Set(list.filter((word) => !/[ ']/.test(word))),
    // a word with a hyphen may be one token or several
    phrases: list.filter((word) => /[ '-]/.test(word)),
  })
  return Object.fromEntries(Object.entries(file).map(([name, list]) => [name, split(list)])) as unknown as SayingContent
}
