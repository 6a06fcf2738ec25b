import { isWord } from '../../codebook/wordnet.ts'
import { type Actor, contentId, type Entry, type EntryOf, type Finding } from '../../model/index.ts'
import { type CaseIndex, mainWords } from '../case-index.ts'
import { shareHome } from '../home-offices.ts'
import { lemmaOf, readWords } from '../words.ts'

export type Contradiction = Extract<Finding, { kind: 'contradiction' }>
export type Scope = Contradiction['scope']
export type Basis = Contradiction['basis']

/** Why two entries pull against one another, and how strongly (higher first where only some can be shown). */
export interface Clash {
  readonly basis: Basis
  readonly why: string
  readonly strength: number
  /** The entry to show in place of the second one: the saying that tells of the deed. */
  readonly instead?: Entry
  /** Whose the two are, where their voices do not tell: a deed with no doer named after its own side's promise. */
  readonly scope?: Scope
  /** The opposed words, where one side's repetitions of them are to be shown once. */
  readonly words?: string
}

/** Two entries that clash. */
export interface Found {
  readonly a: Entry
  readonly b: Entry
  readonly clash: Clash
}

/** Whose entry it is: speakers, doers, holders; an effect's or figure's claimant; empty for the text's own author. */
export function voices(entry: Entry): readonly string[] {
  if (entry.kind === 'statement') return entry.speakers
  if (entry.kind === 'event') return entry.actors
  if (entry.kind === 'goal') return entry.holders
  return entry.attribution.slice(-1)
}

/** Who gives a figure or effect: its attribution, else the speaker of the smallest statement that its words stand in. */
export function claimants(entry: Entry, index: CaseIndex): readonly string[] {
  if (entry.attribution.length > 0) return entry.attribution.slice(-1)
  return saidIn(entry, index)?.speakers ?? []
}

/** The smallest statement that an entry's words stand in. */
export const saidIn = (entry: Entry, index: CaseIndex): EntryOf<'statement'> | null => index.reading(entry, 'said in', smallestAround)

function smallestAround(entry: Entry, index: CaseIndex): EntryOf<'statement'> | null {
  const { start, end, documentId } = entry.evidence[0]!
  const holds = index.statementsIn(documentId).filter((s) => s.evidence.some((e) => e.start <= start && end <= e.end))
  const size = (s: (typeof holds)[number]) => s.evidence[0]!.end - s.evidence[0]!.start
  return holds.sort((x, y) => size(x) - size(y))[0] ?? null
}

const speaking = (entry: Entry, index: CaseIndex): readonly string[] =>
  entry.kind === 'figure' || entry.kind === 'effect' ? claimants(entry, index) : voices(entry)

/** self: one voice in both; side: voices that act for one actor, or hold offices of one state; rival: neither, or one is the author. */
export function scopeOf(a: Entry, b: Entry, index: CaseIndex): Scope {
  const [va, vb] = [speaking(a, index), speaking(b, index)]
  if (va.length === 0 || vb.length === 0) return va.length === vb.length ? 'self' : 'rival'
  for (const id of va) if (vb.includes(id)) return 'self'
  for (const x of va) for (const y of vb) if (index.sideOf(x) === index.sideOf(y)) return 'side'
  const { documentId } = a.evidence[0]!
  if (documentId !== b.evidence[0]!.documentId) return 'rival'
  for (const x of va) for (const y of vb) if (shareHome(x, y, documentId, index)) return 'side'
  return 'rival'
}

/** How people are told whose entry it is. */
export function who(entry: Entry, index: CaseIndex): string {
  const ids = speaking(entry, index)
  return ids.length > 0 ? named(ids, index) : 'the author'
}

/** Whose entry it is, and a verb (in its base form) that agrees with them: "Moscow says", "officials say". */
export function does(entry: Entry, index: CaseIndex, verb: string): string {
  const ids = speaking(entry, index)
  const many = ids.length > 1 || ids.some((id) => isSeveral(id, index))
  const third = verb.replace(/(?<=[^aeiou])y$/, 'ie').replace(/o$/, 'oe')
  return `${who(entry, index)} ${many ? verb : `${third}s`}`
}

/** Kinds of actor that a single noun in the plural may name, even with a capital ("Officials", but "Siemens"). */
const GROUPS: ReadonlySet<Actor['kind']> = new Set(['government', 'armed-group', 'population'])

/** Is an actor several, by a common noun in the plural ("officials in Arvo", "Opposition leaders"), and no body with a name of its own? */
function isSeveral(id: string, index: CaseIndex): boolean {
  const { lexicon } = index
  const words = index.name(id).split(' ')
  const behind = words.findIndex((word, i) => i > 0 && lexicon.stop.has(word))
  const head = words.at(behind < 0 ? -1 : behind - 1)!
  if (/^\p{Lu}/u.test(head) && (words.length > 1 || !GROUPS.has(index.actor(id)?.kind ?? 'other'))) return false
  return /[^s]s$/.test(head) && isWord(lemmaOf(head.toLowerCase(), lexicon), 'n')
}

/** What two sayings say, side by side: "Moscow says “…”, Kyiv says “…”". */
export const bothSay = (a: Entry, b: Entry, index: CaseIndex): string =>
  [a, b].map((entry) => `${does(entry, index, 'say')} ${quote(mainWords(entry))}`).join(', ')

/** Who says what; a denial is told as one, unless its words hold the negation themselves. */
export const saysOrDenies = (statement: EntryOf<'statement'>, index: CaseIndex): string =>
  does(
    statement,
    index,
    statement.speechAct === 'deny' && !readWords(mainWords(statement), index.lexicon).some((w) => index.lexicon.negators.has(w.text))
      ? 'deny'
      : 'say',
  )

/** Names as they stand in a sentence: a common noun with its article ("the prime minister"). */
export const named = (ids: readonly string[], index: CaseIndex): string =>
  ids.map((id) => index.name(id).replace(COMMON, 'the $&')).join(' and ')
const COMMON = /^(?!(?:the|an?|one|two|some|many|several|most|other|unnamed|his|her|its|their|our)\s)[a-z].*(?<!s)$/

/**
 * Days on which two things were said or done, where both are known and differ: a change of position over time is not yet a contradiction.
 * Entries of two texts that tell no day have the days of publication.
 */
function dates(a: Entry, b: Entry, index: CaseIndex): string {
  const apart = a.evidence[0]!.documentId !== b.evidence[0]!.documentId
  const [x, y] = [a, b].map((e) => ('time' in e ? e.time?.start : null) ?? (apart ? index.documentOf(e)?.publishedAt : null))
  return x && y && x !== y ? ` (${x}, then ${y}: perhaps a change of position)` : ''
}

/** A finding for a clash; the entry told first is `a`. */
export function contradiction(a: Entry, b: Entry, clash: Clash, index: CaseIndex): Contradiction {
  const scope = clash.scope ?? scopeOf(a, b, index)
  const why = scope === 'rival' ? clash.why : `${clash.why.replace(/\.$/, '')}${dates(a, b, index)}.`
  const body = { a: a.id, b: b.id, scope, basis: clash.basis, why }
  return { id: contentId('contradiction', body), kind: 'contradiction', ...body }
}

/** Do two entries show the same words, or does one stand inside the other? Then they cannot be told apart as two sayings. */
export function nested(a: Entry, b: Entry): boolean {
  const [x, y] = [a.evidence[0]!, b.evidence[0]!]
  return x.documentId === y.documentId && ((x.start <= y.start && y.end <= x.end) || (y.start <= x.start && x.end <= y.end))
}

/** Shortened words for a `why`. */
export const quote = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ').trim()
  return `“${flat.length > 90 ? `${flat.slice(0, 87).trimEnd()}…` : flat}”`
}
