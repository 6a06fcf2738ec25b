import type { Entry } from '../../model/index.ts'
import type { CaseIndex } from '../case-index.ts'
import { mainWords } from '../case-index.ts'
import { compareFigures } from './figures.ts'
import { compareGoalAndDeed, findGoalDo } from './goal-do.ts'
import { compareGoals } from './goal-goal.ts'
import { type Clash, type Contradiction, contradiction } from './pairs.ts'
import { compareResponsibility } from './responsibility.ts'
import { findRivalCauses } from './rival-cause.ts'
import { compareDeeds, compareWordAndDeed } from './say-do.ts'
import { compareStatements } from './say-say.ts'

/** At most so many contradictions of one basis a pair of entries may share with others: the strongest are kept. */
const PER_ENTRY = 4

/** What a comparison of two entries yields, whichever kinds they are. */
export function comparePair(a: Entry, b: Entry, index: CaseIndex): Clash | null {
  if (a.kind === 'statement' && b.kind === 'statement') return compareResponsibility(a, b, index) ?? compareStatements(a, b, index)
  if (a.kind === 'goal' && b.kind === 'goal') return compareGoals(a, b, index)
  if (a.kind === 'figure' && b.kind === 'figure') return compareFigures(a, b, index)
  if (a.kind === 'statement' && b.kind === 'event') return compareWordAndDeed(a, b, index)
  if (a.kind === 'goal' && b.kind === 'event') return compareGoalAndDeed(a, b, index)
  if (a.kind === 'event' && b.kind === 'event') return compareDeeds(a, b, index)
  return null
}

/** Every pair of a list. */
export function* allPairs<T>(list: readonly T[]): Generator<readonly [T, T]> {
  for (let i = 0; i < list.length; i++) for (let j = i + 1; j < list.length; j++) yield [list[i]!, list[j]!]
}

interface Found {
  readonly a: Entry
  readonly b: Entry
  readonly clash: Clash
}

/** Is a saying told inside another one that clashes with the same entry? Then the inner one is the one to show. */
function isOuter(hit: Found, found: readonly Found[]): boolean {
  return found.some((other) => {
    if (other === hit) return false
    if (other.b === hit.b) return other.a !== hit.a && holds(hit.a, other.a)
    return other.a === hit.a && holds(hit.b, other.b)
  })
}

const holds = (outer: Entry, inner: Entry): boolean =>
  outer.kind === 'statement' &&
  inner.kind === 'statement' &&
  outer.content.start <= inner.content.start &&
  inner.content.end <= outer.content.end

/** One side's word needs one deed to belie it, not each of them. */
const limit = (basis: Clash['basis']): number => (basis === 'say-do' ? 1 : basis === 'goal-do' || basis === 'figure-figure' ? 2 : PER_ENTRY)

/** Keeps the strongest of each entry, and one of pairs that say the same in the same words. */
function strongestOnly(found: readonly Found[], index: CaseIndex): Contradiction[] {
  const uses = new Map<string, number>()
  const told = new Set<string>()
  const kept: Found[] = []
  for (const hit of [...found].sort((x, y) => y.clash.strength - x.clash.strength)) {
    const words = [mainWords(hit.a), mainWords(hit.b)].sort().join('\0')
    const slots = [hit.a, hit.b].map((e) => `${e.id} ${hit.clash.basis}`)
    if (slots.some((s) => (uses.get(s) ?? 0) >= limit(hit.clash.basis)) || told.has(words) || isOuter(hit, found)) continue
    told.add(words)
    for (const slot of slots) uses.set(slot, (uses.get(slot) ?? 0) + 1)
    kept.push(hit)
  }
  return kept.map(({ a, b, clash }) => contradiction(a, b, clash, index))
}

/** All contradictions of a case: pairs of one document by comparison, and what effects say. */
export function findContradictions(index: CaseIndex): Contradiction[] {
  const byDocument = Map.groupBy(
    index.view.entries.filter((e) => e.kind !== 'effect' && e.kind !== 'link'),
    (e) => e.evidence[0]!.documentId,
  )
  const found: Found[] = []
  for (const entries of byDocument.values())
    for (const [a, b] of allPairs(entries)) {
      const [x, y] = a.kind === 'event' && b.kind !== 'event' ? [b, a] : [a, b]
      const clash = comparePair(x, y, index)
      if (clash) found.push({ a: x, b: y, clash })
    }
  const byEffects = [...findGoalDo(index), ...findRivalCauses(index, allPairs)]
  const known = new Set(byEffects.map(({ a, b }) => `${a} ${b}`))
  return [...strongestOnly(found, index).filter(({ a, b }) => !known.has(`${a} ${b}`)), ...byEffects]
}
