import type { EntryOf } from '../../model/index.ts'
import type { CaseIndex } from '../case-index.ts'
import { shared } from '../topic.ts'
import { adjacent } from './discourse.ts'
import { elsewhere } from './elsewhere.ts'
import { type Holding, holdingOf } from './holding.ts'
import { bothSay, type Clash, nested, type Scope } from './pairs.ts'

type Statement = EntryOf<'statement'>

/** Words of a saying that tells who holds a thing and no more. */
const SHORT = 12

/** Those whom a saying calls the holders of a thing: the sides it names, else the speakers' own ("his forces control the airport"). */
function holders(statement: Statement, index: CaseIndex): ReadonlySet<string> {
  const { actors } = index.topic(statement)
  return index.sidesOf(actors.length > 0 ? actors : statement.speakers)
}

/** Rivals tell by one verb whose a thing is: "the islands belong to Chad", "the islands belong to Mali", "he won the vote". */
function byOneVerb(a: Statement, b: Statement, index: CaseIndex): string | null {
  const [x, y] = [index.topic(a), index.topic(b)]
  if (Math.max(x.length, y.length) > SHORT || x.negated.length + y.negated.length > 0 || x.modal || y.modal) return null
  const verb = [...x.verbs].find((key) => y.verbs.has(key) && index.lexicon.having.has(key))
  if (!verb || shared(x, y, index).strong.every((key) => key === verb)) return null
  const [one, other] = [holders(a, index), holders(b, index)]
  return [...one].some((side) => other.has(side)) ? null : verb
}

/** Are two things one: the same noun, or a name and then "the village"? */
function sameThing(earlier: Holding, later: Holding, { lexicon }: CaseIndex): boolean {
  const [x, y] = [earlier.thing, later.thing]
  const [one, other] = [x.at(-1)!, y.at(-1)!]
  if (one.key === other.key)
    return x.length === 1 || y.length === 1 || x.slice(0, -1).some((w) => y.includes(w) || y.some((v) => v.key === w.key))
  return one.capital && !other.capital && later.definite && y.length === 1 && lexicon.hold.sites.has(other.key)
}

/** Can two accounts of who holds a thing be of two times: both took it, or the one tells of a day of its own? */
function inTurn(x: Holding, y: Holding): boolean {
  if (x.how === 'gained' && y.how === 'gained') return true
  if (x.days === y.days) return false
  return (x.how === 'holds' && x.days !== '') || (y.how === 'holds' && y.days !== '')
}

/** "In its hands" is no place. */
const NO_SLOTS: ReadonlySet<string> = new Set()

/** Rivals each call one thing theirs, or somebody else's, in whatever words: "it had retaken the village", "the village was in its hands". */
function inOtherWords(a: Statement, b: Statement, index: CaseIndex): string | null {
  const [earlier, later] = a.evidence[0]!.start < b.evidence[0]!.start ? [a, b] : [b, a]
  const x = holdingOf(earlier, index)
  const y = x && holdingOf(later, index)
  if (!x || !y || inTurn(x, y) || !sameThing(x, y, index)) return null
  const [from, to] = [a.time?.start, b.time?.start]
  if (from && to && from !== to) return null
  if (elsewhere(a, b, index, x.gripped || y.gripped ? NO_SLOTS : index.lexicon.placeSlots)) return null
  return x.holders.some((side) => y.holders.includes(side))
    ? null
    : x.thing.map(({ text, capital }) => (capital ? text[0]!.toUpperCase() + text.slice(1) : text)).join(' ')
}

/** Rivals name different holders of one thing that only one can hold. */
export function compareHolders(a: Statement, b: Statement, scope: Scope, index: CaseIndex): Clash | null {
  if (scope !== 'rival' || nested(a, b) || !adjacent(a, b)) return null
  const held = byOneVerb(a, b, index)
  const thing = held ? null : inOtherWords(a, b, index)
  if (!held && !thing) return null
  const what = held ? `“${held}” can be true of one alone` : `one alone can hold “${thing}”`
  const why = `${bothSay(a, b, index)}: ${what}.`
  return { basis: 'say-say', strength: 2.5, why }
}
