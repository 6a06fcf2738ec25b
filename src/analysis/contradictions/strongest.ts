import type { Entry, Span } from '../../model/index.ts'
import { overlap } from '../../model/index.ts'
import { type CaseIndex, mainWords } from '../case-index.ts'
import { type Clash, type Contradiction, contradiction, type Found, voices } from './pairs.ts'
import { REBUTS } from './rebuttal.ts'
import { WHO_DID_IT } from './responsibility.ts'

/**
 * At most so many contradictions of one basis an entry may stand in: the strongest are kept. One deed is enough to belie a word,
 * and one goal is enough for a deed.
 */
const LIMITS: Readonly<Partial<Record<Clash['basis'], readonly [a: number, b: number]>>> = {
  'say-do': [1, 1],
  'goal-do': [2, 1],
  'figure-figure': [2, 2],
}
const LIMIT = [4, 4] as const
/** Of those who say the opposite of one saying in the same words, so many are shown. */
const ENOUGH = 3

const shown = (entry: Entry): Span => (entry.kind === 'statement' || entry.kind === 'goal' ? entry.content : entry.evidence[0]!)

/** Do two entries stand on the same words, as a demand and the goal behind it do? */
function samePlace(a: Entry, b: Entry): boolean {
  if (a === b) return true
  if (a.evidence[0]!.documentId !== b.evidence[0]!.documentId) return false
  const [x, y] = [shown(a), shown(b)]
  return overlap(x, y) * 2 > Math.min(x.end - x.start, y.end - y.start)
}

const holds = (outer: Entry, inner: Entry): boolean =>
  outer.kind === 'statement' &&
  inner.kind === 'statement' &&
  outer.evidence[0]!.documentId === inner.evidence[0]!.documentId &&
  outer.content.start <= inner.content.start &&
  inner.content.end <= outer.content.end &&
  outer.content.end - outer.content.start > inner.content.end - inner.content.start

/** Is a saying told inside another one that clashes with the same entry? Then the inner one is the one to show. */
function isOuter(hit: Found, byEntry: ReadonlyMap<string, readonly Found[]>): boolean {
  const inside = (outer: Entry, partner: Entry) =>
    (byEntry.get(partner.id) ?? []).some((o) => {
      const other = o.a === partner ? o.b : o.a
      return other !== outer && holds(outer, other)
    })
  return inside(hit.a, hit.b) || inside(hit.b, hit.a)
}

function byEntryOf(found: readonly Found[]): Map<string, Found[]> {
  const byEntry = new Map<string, Found[]>()
  for (const hit of found)
    for (const { id } of [hit.a, hit.b]) {
      const list = byEntry.get(id)
      if (list) list.push(hit)
      else byEntry.set(id, [hit])
    }
  return byEntry
}

/** Clashes kept so far, to tell whether a further one says the same again. */
class Kept {
  readonly hits: Found[] = []
  private readonly index: CaseIndex
  private readonly uses = new Map<string, number>()
  private readonly told = new Set<string>()
  private readonly answers = new Map<string, number>()
  private readonly places = new Map<string, Found[]>()

  constructor(index: CaseIndex) {
    this.index = index
  }

  /** The same words by the same people, or the same places in the text. */
  private repeats({ a, b }: Found): boolean {
    const near = this.places.get(a.evidence[0]!.documentId) ?? []
    return near.some((k) => (samePlace(k.a, a) && samePlace(k.b, b)) || (samePlace(k.a, b) && samePlace(k.b, a)))
  }

  /** The same opposed words by the same people once more ("he will not leave", said twice), or another answer to who did it. */
  private repeatsWords({ a, b, clash }: Found): boolean {
    if (!clash.words || a.evidence[0]!.documentId !== b.evidence[0]!.documentId) return false
    const sided = clash.words.startsWith(WHO_DID_IT)
    const people = [a, b].map((e) => [...(sided ? this.index.sidesOf(voices(e)) : voices(e))].sort().join()).sort()
    if (!sided && !clash.words.startsWith(REBUTS) && people[0] !== people[1]) return false
    const key = [a.evidence[0]!.documentId, ...(clash.words.startsWith(REBUTS) ? [] : people), clash.words].join('\0')
    if (this.told.has(key)) return true
    this.told.add(key)
    return false
  }

  /** One saying's word against ever more people who say the opposite: three of them are enough. */
  private isAnswered({ a, b, clash }: Found): boolean {
    if (!clash.words || clash.basis !== 'say-say') return false
    const keys = [a, b].map((e) => `${e.id} ${clash.words}`)
    if (keys.some((key) => (this.answers.get(key) ?? 0) >= ENOUGH)) return true
    for (const key of keys) this.answers.set(key, (this.answers.get(key) ?? 0) + 1)
    return false
  }

  take(hit: Found, byEntry: ReadonlyMap<string, readonly Found[]>): void {
    const limits = LIMITS[hit.clash.basis] ?? LIMIT
    const slots = [hit.a, hit.b].map((e) => `${e.id} ${hit.clash.basis}`)
    if (slots.some((slot, i) => (this.uses.get(slot) ?? 0) >= limits[i]!)) return
    const words = [hit.a, hit.b].map((e) => `${voices(e).join()} ${mainWords(e)}`).sort()
    if (this.told.has(words.join('\0')) || isOuter(hit, byEntry) || this.repeats(hit) || this.repeatsWords(hit) || this.isAnswered(hit))
      return
    this.told.add(words.join('\0'))
    for (const slot of slots) this.uses.set(slot, (this.uses.get(slot) ?? 0) + 1)
    for (const id of new Set([hit.a, hit.b].map((e) => e.evidence[0]!.documentId))) {
      const list = this.places.get(id)
      if (list) list.push(hit)
      else this.places.set(id, [hit])
    }
    this.hits.push(hit)
  }
}

/** Keeps the strongest clashes of each entry, and one of those that say the same. */
export function keepStrongest(found: readonly Found[], index: CaseIndex): Contradiction[] {
  const byEntry = byEntryOf(found)
  const kept = new Kept(index)
  for (const hit of [...found].sort((x, y) => y.clash.strength - x.clash.strength)) kept.take(hit, byEntry)
  return kept.hits.map(({ a, b, clash }) => contradiction(a, b, clash, index))
}
