import { meansArtifact } from '../../codebook/wordnet.ts'
import type { EntryOf } from '../../model/index.ts'
import { type CaseIndex, mainWords } from '../case-index.ts'
import { readWords, type Word } from '../words.ts'
import { sidesIn } from './doers.ts'

type Statement = EntryOf<'statement'>

/** What a saying tells of who holds a thing: "its forces had retaken Sarvo", "the airport is in their hands", "the island is Chadian territory". */
export interface Holding {
  /** Does somebody have it, or has somebody come to have it? */
  readonly how: 'holds' | 'gained'
  /** The noun phrase of the thing, its head last. */
  readonly thing: readonly Word[]
  /** Does an article or the like stand before it? */
  readonly definite: boolean
  /** Sides. */
  readonly holders: readonly string[]
  /** The months and weekdays named. */
  readonly days: string
  /** Told as in somebody's hands or under his control? */
  readonly gripped: boolean
}

type Part = Pick<Holding, 'how' | 'gripped'> & { readonly thing: readonly Word[]; readonly holder: readonly Word[] }

/** Words of a saying that tells who holds a thing and little else. */
const SHORT = 14
/** Words between "under" or "in" and the hands. */
const REACH = 4

/** "The airport is in the army's hands", "remained under the control of the rebels". */
function byGrip(words: readonly Word[], { lexicon }: CaseIndex): Part | null {
  const grip = words.findIndex((w) => lexicon.hold.grips.has(w.lemma) && !w.verbal)
  if (grip < 1) return null
  const opening = words.findLastIndex((w, i) => i < grip && i >= grip - REACH && lexicon.hold.gripping.has(w.text))
  if (opening < 1) return null
  const after = words[grip + 1]?.text === 'of' ? words.slice(grip + 2) : words.slice(opening + 1, grip)
  return { how: 'holds', gripped: true, thing: words.slice(0, opening), holder: after }
}

/** "The island belongs to Chad", "is part of Chad", "is Chadian territory". */
function byOwner(words: readonly Word[], { lexicon }: CaseIndex): Part | null {
  const at = words.findIndex((w, i) => i > 0 && lexicon.hold.owning.has(`${w.lemma} ${words[i + 1]?.text ?? ''}`))
  if (at > 0) return { how: 'holds', gripped: true, thing: words.slice(0, at), holder: words.slice(at + 2) }
  const land = words.length - 1
  if (land < 2 || !lexicon.hold.territories.has(words[land]!.lemma) || !words[land - 1]!.capital) return null
  return { how: 'holds', gripped: true, thing: words.slice(0, land - 1), holder: words.slice(land - 1, land) }
}

/** "It controls the airport", "its forces had retaken the village", "they took control of it". */
function byVerb(words: readonly Word[], { lexicon }: CaseIndex): Part | null {
  const at = words.findIndex((w, i) => i > 0 && (lexicon.hold.keeping.has(w.lemma) || lexicon.hold.gaining.has(w.lemma)) && w.form.verb)
  if (at < 1 || words[at - 1]!.lemma === 'be') return null
  const holds = lexicon.hold.keeping.has(words[at]!.lemma)
  if (holds && lexicon.hold.over.has(words[at - 1]!.text)) return null
  const of = lexicon.hold.grips.has(words[at + 1]?.lemma ?? '') && words[at + 2]?.text === 'of' ? 2 : 0
  const thing = words.slice(at + 1 + of)
  if (!isHeld(nounPhrase(thing, { lexicon }).thing.at(-1), words[at]!.lemma, lexicon)) return null
  return { how: holds ? 'holds' : 'gained', gripped: false, thing, holder: words.slice(0, at) }
}

/** Is a noun a place or a thing that can be held or taken, and not an act ("held talks", "took the decision")? */
const isHeld = (head: Word | undefined, verb: string, { hold }: CaseIndex['lexicon']): boolean =>
  head !== undefined && (head.capital || hold.sites.has(head.lemma) || (!hold.placing.has(verb) && meansArtifact(head.lemma)))

/** The first noun phrase of some words, and whether an article or the like opens it. */
function nounPhrase(words: readonly Word[], { lexicon }: Pick<CaseIndex, 'lexicon'>): Pick<Holding, 'thing' | 'definite'> {
  let start = 0
  while (words[start] && lexicon.leading.has(words[start]!.text)) start++
  let end = start
  while (words[end] && !words[end]!.stop && !words[end]!.boundary && !words[end]!.form.number && !stays(words[end]!, lexicon)) end++
  return { thing: words.slice(start, end), definite: start > 0 }
}

const stays = ({ lemma, verbal }: Word, { hold }: CaseIndex['lexicon']): boolean => verbal && hold.staying.has(lemma)

function read(statement: Statement, index: CaseIndex): Holding | null {
  const { lexicon } = index
  const topic = index.topic(statement)
  if (statement.speechAct === 'ask' || topic.length > SHORT || topic.negated.length > 0 || topic.modal) return null
  const words = readWords(mainWords(statement), lexicon)
  if (words.some((w) => lexicon.hold.lapsed.has(w.text))) return null
  const part = byGrip(words, index) ?? byOwner(words, index) ?? byVerb(words, index)
  if (!part || (part.how === 'holds' && part.gripped && part.thing.some((w) => lexicon.hold.over.has(w.text)))) return null
  const { thing, definite } = nounPhrase(part.thing, index)
  const holders = thing.length > 0 ? sidesIn(part.holder, statement, index) : []
  if (holders.length === 0) return null
  const days = words.flatMap((w) => (w.capital && lexicon.hold.calendar.has(w.text) ? [w.text] : [])).join(' ')
  return { how: part.how, gripped: part.gripped, thing, definite, holders, days }
}

/** Who holds a thing in a saying; null where it tells of none. */
export const holdingOf = (statement: Statement, index: CaseIndex): Holding | null => index.reading(statement, 'holding', read)
