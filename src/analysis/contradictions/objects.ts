import { broader, meansPeople } from '../../codebook/wordnet.ts'
import type { Entry } from '../../model/index.ts'
import { type CaseIndex, mainWords } from '../case-index.ts'
import { isVerb } from '../word-classes.ts'
import { readWords, type Word } from '../words.ts'

/** What a verb acts upon: the words of the noun phrase right after it, its head last ("income tax"). */
type Thing = readonly Word[]

/** The noun phrase right after the first of some verbs that stands in a text; null where none follows, or a pronoun does. */
function thingAfter(entry: Entry, verbs: readonly string[], { lexicon }: CaseIndex): Thing | null {
  const words = readWords(entry.kind === 'event' ? entry.evidence[0]!.exact : mainWords(entry), lexicon)
  const at = words.findIndex((w) => verbs.includes(w.key) && (w.verbal || isVerb(w.lemma)))
  if (at < 0) return null
  let start = at + 1
  while (words[start] && (words[start]!.form.number || lexicon.leading.has(words[start]!.text))) start++
  let end = start
  while (words[end] && goesOn(words[end]!, words[end - 1], end === start)) end++
  return end > start ? words.slice(start, end) : null
}

/** Does a word go on a noun phrase: neither a new clause nor another verb, and no name right after a common noun? */
const goesOn = (word: Word, before: Word | undefined, first: boolean): boolean =>
  !word.stop && !word.boundary && !word.form.number && (first || !word.capital || before!.capital)

/** How many steps up a noun may stand for a narrower one: "vehicle" for "van". */
const STEPS = 5

/** Does a noun name a kind of what another names, in WordNet or in the codebook ("howitzers" are weapons)? */
function isKindOf(narrow: string, wide: string, { lexicon }: CaseIndex): boolean {
  if (lexicon.sorts.get(narrow) === wide) return true
  let level = [narrow]
  for (let step = 0; step < STEPS && level.length > 0; step++) {
    if (level.includes(wide)) return true
    level = [...new Set(level.flatMap((word) => broader(word, 'n')))]
  }
  return level.includes(wide)
}

/** Do two names stand for two places or peoples: neither is part of the other, nor do both mean one side of the case? */
function areTwoNames(x: Thing, y: Thing, index: CaseIndex): boolean {
  const [one, other] = [x, y].map((thing) => index.names.split(thing).actors.map(index.sideOf)) as [string[], string[]]
  return !one.some((side) => other.includes(side)) && !x.some((w) => y.some((v) => v.text === w.text))
}

/** Are two things that one verb acts upon surely not the same, nor the one a kind of the other: gas and wheat, a port and a road? */
function areTwo(x: Thing, y: Thing, index: CaseIndex): boolean {
  const [one, other] = [x.at(-1)!, y.at(-1)!]
  if (one.capital && other.capital) return areTwoNames(x, y, index)
  if (one.capital || other.capital || x.some((w) => y.some((v) => v.key === w.key))) return false
  const { weak } = index.lexicon
  if (weak.has(one.lemma) || weak.has(other.lemma) || meansPeople(one.lemma) !== meansPeople(other.lemma)) return false
  // "income tax" leaves out what is no tax on income
  if (x.length > 1 && !isKindOf(one.key, other.key, index)) return true
  return !isKindOf(one.key, other.key, index) && !isKindOf(other.key, one.key, index)
}

/** What a word and a deed, of the same verbs, are about is not the same: "would not raise income tax", "raised the duty on cigarettes". */
export function onTwoThings(word: Entry, deed: Entry, verbs: readonly string[], index: CaseIndex): boolean {
  const x = thingAfter(word, verbs, index)
  const y = x && thingAfter(deed, verbs, index)
  return x !== null && y !== null && areTwo(x, y, index)
}

/** Does a word given leave open what the deed may be: "would not attack unless it was attacked", "would not strike first"? */
export const isProvisional = (word: Entry, index: CaseIndex): boolean => index.reading(word, 'provisional', readProviso)

function readProviso(word: Entry, { lexicon }: CaseIndex): boolean {
  const words = mainWords(word)
  return lexicon.provisos.test(words) && !lexicon.notwithstanding.test(words)
}
