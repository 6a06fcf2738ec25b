import type { Entry } from '../../model/index.ts'
import { type CaseIndex, mainWords } from '../case-index.ts'
import { lemmaOf, readWords } from '../words.ts'

/** What stands behind one word of a text: proper names as the sides they belong to, or as written; and common nouns. */
interface Slots {
  readonly text: string
  readonly sides: ReadonlyMap<string, ReadonlySet<string>>
  readonly names: ReadonlyMap<string, ReadonlySet<string>>
}

const NAMED = /(\p{Ll}+)\s+(?:the\s+)?(\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*)*)/gu

/** Names behind the prepositions of place and aim, and behind verbs: "sanctions on Russia", "struck Damascus", "rose in May". */
const slotsOf = (entry: Entry, index: CaseIndex): Slots =>
  index.reading(entry, 'slots', () => {
    const text = mainWords(entry)
    const sides = new Map<string, Set<string>>()
    const names = new Map<string, Set<string>>()
    const { verbs } = index.topic(entry)
    for (const [, word, name] of text.matchAll(NAMED)) {
      const key = index.lexicon.slots.has(word!) ? word! : lemmaOf(word!, index.lexicon)
      if (!index.lexicon.slots.has(key) && !verbs.has(key)) continue
      const [actor] = index.names.split(readWords(name!, index.lexicon)).actors
      const [slot, value] = actor ? [sides, index.sideOf(actor)] : [names, name!.toLowerCase()]
      slot.set(key, (slot.get(key) ?? new Set()).add(value))
    }
    return { text, sides, names }
  })

/**
 * Do two entries speak of different places, times or targets: in one and the same place of their sentences each has a name, and neither
 * name is found in the other ("sanctions on Russia", "sanctions on Belarus")? A city beside a state is left open, since it may lie there.
 */
export function elsewhere(a: Entry, b: Entry, index: CaseIndex, only: ReadonlySet<string> | null = null): boolean {
  const [x, y] = [slotsOf(a, index), slotsOf(b, index)]
  const counts = (slot: string) => only === null || only.has(slot)
  const isWritten: Holds = (name, other) => other.text.toLowerCase().includes(name)
  return differ(x.names, y.names, counts, isWritten, x, y) || differ(x.sides, y.sides, counts, namesSide(a, b, index), x, y)
}

/** Prepositions of place alone: behind the others may stand who is blamed. */
export const PLACES: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside', 'inside'])

type Holds = (value: string, other: Slots) => boolean

/** Does the other text name a side anywhere? */
function namesSide(a: Entry, b: Entry, index: CaseIndex): Holds {
  const [inA, inB] = [a, b].map((e) => index.sidesOf(index.topic(e).actors)) as [Set<string>, Set<string>]
  const first = slotsOf(a, index)
  return (side, other) => (other === first ? inA : inB).has(side)
}

function differ(one: Slots['names'], two: Slots['names'], counts: (slot: string) => boolean, holds: Holds, x: Slots, y: Slots): boolean {
  for (const [slot, values] of one) {
    const others = counts(slot) ? two.get(slot) : undefined
    if (others && ![...values].some((v) => holds(v, y)) && ![...others].some((v) => holds(v, x))) return true
  }
  return false
}
