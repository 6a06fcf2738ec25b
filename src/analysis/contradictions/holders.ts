import type { EntryOf } from '../../model/index.ts'
import { type CaseIndex, mainWords } from '../case-index.ts'
import { shared } from '../topic.ts'
import { adjacent } from './discourse.ts'
import { type Clash, nested, quote, type Scope, who } from './pairs.ts'

type Statement = EntryOf<'statement'>

/** Words of a saying that tells who holds a thing and no more. */
const SHORT = 12

/** Those whom a saying calls the holders of a thing: the sides it names, else the speakers' own ("his forces control the airport"). */
function holders(statement: Statement, index: CaseIndex): ReadonlySet<string> {
  const { actors } = index.topic(statement)
  return index.sidesOf(actors.length > 0 ? actors : statement.speakers)
}

/** Rivals each call one thing theirs, or somebody else's: "the islands belong to Chad", "the islands belong to Mali". */
export function compareHolders(a: Statement, b: Statement, scope: Scope, index: CaseIndex): Clash | null {
  if (scope !== 'rival' || nested(a, b) || !adjacent(a, b)) return null
  const [x, y] = [index.topic(a), index.topic(b)]
  if (Math.max(x.length, y.length) > SHORT || x.negated.length + y.negated.length > 0 || x.modal || y.modal) return null
  const verb = [...x.verbs].find((key) => y.verbs.has(key) && index.lexicon.holding.has(key))
  if (!verb) return null
  const things = shared(x, y, index).strong.filter((key) => key !== verb)
  const [one, other] = [holders(a, index), holders(b, index)]
  if (things.length === 0 || [...one].some((side) => other.has(side))) return null
  const why = `${who(a, index)} says ${quote(mainWords(a))}, ${who(b, index)} says ${quote(mainWords(b))}: “${verb}” can be true of one alone.`
  return { basis: 'say-say', strength: 2.5, why }
}
