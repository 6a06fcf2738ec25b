import { type Actor, type Entry, overlap } from '../../model/index.ts'
import { type CaseIndex, mainWords } from '../case-index.ts'
import { readWords } from '../words.ts'

/** Characters between two things told one after the other: about a sentence. */
const NEXT = 260

/** Characters between two entries of one document; Infinity between documents, 0 where they overlap. */
export function distance(a: Entry, b: Entry): number {
  const [x, y] = [a.evidence[0]!, b.evidence[0]!]
  if (x.documentId !== y.documentId) return Number.POSITIVE_INFINITY
  return Math.max(0, Math.max(x.start, y.start) - Math.min(x.end, y.end))
}

/** Told one after the other, a sentence apart at most. */
export const adjacent = (a: Entry, b: Entry): boolean => distance(a, b) <= NEXT

/** Words of what says little of itself: "a farce". */
const BARE = 5
/** A pronoun among the first words stands for what was spoken of before. */
const OPENING = 3

/** Is "he" somebody spoken of before, since those who speak are no person ("state radio said he was alive")? */
const isThirdPerson = (entry: Entry, first: string | undefined, index: CaseIndex): boolean =>
  entry.kind === 'statement' &&
  index.lexicon.personals.has(first ?? '') &&
  entry.speakers.length > 0 &&
  entry.speakers.every((id) => NO_PERSONS.has(index.actor(id)?.kind ?? 'person'))
/** Kinds of actor that "he" cannot stand for. */
const NO_PERSONS: ReadonlySet<Actor['kind']> = new Set(['media', 'government', 'organization', 'state', 'armed-group'])

/** How an entry's words point back to what was spoken of before; null where they do not. */
function pointing(entry: Entry, index: CaseIndex): 'pronoun' | 'noun' | 'bare' | null {
  const words = readWords(mainWords(entry), index.lexicon)
  const telling = words.filter((w) => !w.stop)
  const first = words.slice(0, OPENING)
  if (first.some((w) => index.lexicon.anaphors.has(w.text))) return 'pronoun'
  if (isThirdPerson(entry, first[0]?.text, index)) return 'pronoun'
  if (words.length <= BARE + 2 && words.some((w) => index.lexicon.anaphors.has(w.text))) return 'pronoun'
  // "the number of troops" names its own thing
  const named = words.findIndex(
    (w, i) => i > 0 && index.lexicon.pointers.has(words[i - 1]!.text) && index.lexicon.shells.has(w.lemma) && words[i + 1]?.text !== 'of',
  )
  if (named >= 0 && named <= OPENING) return 'noun'
  return telling.length > 0 && words.length <= BARE && index.topic(entry).actors.length === 0 ? 'bare' : null
}

/** How the later of two entries takes up what the earlier one speaks of; null where they are far apart or nothing points back. */
export function takesUp(a: Entry, b: Entry, index: CaseIndex): 'pronoun' | 'noun' | 'bare' | null {
  if (!adjacent(a, b) || overlap(a.evidence[0]!, b.evidence[0]!) > 0) return null
  const later = a.evidence[0]!.start > b.evidence[0]!.start ? a : b
  return index.reading(later, 'pointing', pointing)
}

/** What taking up counts for as a shared topic: as much as a telling word; nothing where only the shortness of words points back. */
export function taken(a: Entry, b: Entry, index: CaseIndex): number {
  const how = takesUp(a, b, index)
  return how === 'pronoun' || how === 'noun' ? 1 : 0
}
