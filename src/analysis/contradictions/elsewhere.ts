import type { Entry } from '../../model/index.ts'
import { type CaseIndex, mainWords } from '../case-index.ts'
import { lemmaOf, readWords } from '../words.ts'

/** A proper name behind one word of a text; `side` is null where nobody of the case bears it. */
interface Named {
  readonly slot: string
  readonly name: string
  readonly side: string | null
}

interface Slots {
  readonly text: string
  readonly sides: ReadonlySet<string>
  readonly named: readonly Named[]
  /** Words that tell one thing from another of its kind ("the northern border", "the second dam"). */
  readonly tellers: readonly string[]
}

const NAMED = /(\p{Ll}+)\s+(?:the\s+)?(\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*)*)/gu

/** Names behind the prepositions of place and aim, and behind verbs: "sanctions on Russia", "struck Damascus", "rose in May". */
const slotsOf = (entry: Entry, index: CaseIndex): Slots => index.reading(entry, 'slots', readSlots)

function readSlots(entry: Entry, index: CaseIndex): Slots {
  const text = mainWords(entry)
  const { verbs, actors } = index.topic(entry)
  const named = [...text.matchAll(NAMED)].flatMap(([, word, name]): Named[] => {
    const slot = index.lexicon.slots.has(word!) ? word! : lemmaOf(word!, index.lexicon)
    if (!index.lexicon.slots.has(slot) && !verbs.has(slot)) return []
    const [actor] = index.names.split(readWords(name!, index.lexicon)).actors
    return [{ slot, name: name!.toLowerCase(), side: actor ? index.sideOf(actor) : null }]
  })
  const tellers = readWords(text, index.lexicon).flatMap((w) => (index.lexicon.tellers.has(w.text) ? [w.text] : []))
  return { text: text.toLowerCase(), sides: index.sidesOf(actors), named, tellers }
}

/** Is a name found anywhere in the other text? */
const isIn = ({ name, side }: Named, other: Slots): boolean => other.text.includes(name) || (side !== null && other.sides.has(side))

/** Do two names in one place stand for two things? A city beside a state is left open where both are places, since it may lie there. */
const areTwo = (a: Named, b: Named, { lexicon }: CaseIndex): boolean =>
  (a.side === null) === (b.side === null) || !lexicon.placeSlots.has(a.slot)

/**
 * Do two entries speak of different places, times or targets: in one and the same place of their sentences each has a name, and neither
 * name is found in the other ("sanctions on Russia", "sanctions on Belarus")? `only` leaves out the places behind other words.
 */
export function elsewhere(a: Entry, b: Entry, index: CaseIndex, only: ReadonlySet<string> | null = null): boolean {
  const [x, y] = [slotsOf(a, index), slotsOf(b, index)]
  if (x.tellers.length > 0 && y.tellers.length > 0 && !x.tellers.some((word) => y.tellers.includes(word))) return true
  return x.named.some((one) => {
    if ((only && !only.has(one.slot)) || isIn(one, y)) return false
    const others = y.named.filter((other) => other.slot === one.slot)
    return others.length > 0 && others.every((other) => !isIn(other, x) && areTwo(one, other, index))
  })
}
