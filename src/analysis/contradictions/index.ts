import type { Entry, EntryOf } from '../../model/index.ts'
import { type CaseIndex, mainWords } from '../case-index.ts'
import { compareAcrossDocuments } from './across-documents.ts'
import type { Found } from './compare.ts'
import { findGoalDo } from './goal-do.ts'
import { compareInDocuments } from './in-document.ts'
import { type Clash, type Contradiction, contradiction } from './pairs.ts'
import { findRivalCauses } from './rival-cause.ts'

/** At most so many contradictions of one basis an entry may stand in: the strongest are kept. One deed is enough to belie a word. */
const LIMITS: Readonly<Partial<Record<Clash['basis'], number>>> = { 'say-do': 1, 'goal-do': 2, 'figure-figure': 2 }
const LIMIT = 4

const holds = (outer: Entry, inner: Entry): boolean =>
  outer.kind === 'statement' &&
  inner.kind === 'statement' &&
  outer.evidence[0]!.documentId === inner.evidence[0]!.documentId &&
  outer.content.start <= inner.content.start &&
  inner.content.end <= outer.content.end

/** Is a saying told inside another one that clashes with the same entry? Then the inner one is the one to show. */
function isOuter(hit: Found, byEntry: ReadonlyMap<string, readonly Found[]>): boolean {
  const inside = (shown: Entry, partner: Entry) =>
    (byEntry.get(partner.id) ?? []).some((o) => {
      const other = o.a === partner ? o.b : o.a
      return other !== shown && holds(shown, other)
    })
  return inside(hit.a, hit.b) || inside(hit.b, hit.a)
}

function group(found: readonly Found[]): Map<string, Found[]> {
  const byEntry = new Map<string, Found[]>()
  for (const hit of found)
    for (const { id } of [hit.a, hit.b]) {
      const list = byEntry.get(id)
      if (list) list.push(hit)
      else byEntry.set(id, [hit])
    }
  return byEntry
}

/** Keeps the strongest of each entry, and one of those that say the same in the same words. */
function strongestOnly(found: readonly Found[], index: CaseIndex): Contradiction[] {
  const byEntry = group(found)
  const uses = new Map<string, number>()
  const told = new Set<string>()
  const kept: Found[] = []
  for (const hit of [...found].sort((x, y) => y.clash.strength - x.clash.strength)) {
    const words = [mainWords(hit.a), mainWords(hit.b)].sort().join('\0')
    const slots = [hit.a, hit.b].map((e) => `${e.id} ${hit.clash.basis}`)
    const limit = LIMITS[hit.clash.basis] ?? LIMIT
    if (slots.some((s) => (uses.get(s) ?? 0) >= limit) || told.has(words) || isOuter(hit, byEntry)) continue
    told.add(words)
    for (const slot of slots) uses.set(slot, (uses.get(slot) ?? 0) + 1)
    kept.push(hit)
  }
  return kept.map(({ a, b, clash }) => contradiction(a, b, clash, index))
}

/** All contradictions of a case: inside each document, between documents (`goals`: one of each merged group), and by effects. */
export function findContradictions(index: CaseIndex, goals: readonly EntryOf<'goal'>[]): Contradiction[] {
  const compared = strongestOnly([...compareInDocuments(index), ...compareAcrossDocuments(index, goals)], index)
  const byEffects = [...findGoalDo(index), ...findRivalCauses(index)]
  const known = new Set(byEffects.map(({ a, b }) => `${a} ${b}`))
  return [...compared.filter(({ a, b }) => !known.has(`${a} ${b}`)), ...byEffects]
}
