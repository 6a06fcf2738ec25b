import type { EntryOf, EventType } from '../../model/index.ts'
import { type CaseIndex, wordsOf } from '../case-index.ts'
import { shared, type Topic } from '../topic.ts'
import { readWords } from '../words.ts'
import { adjacent } from './discourse.ts'
import { commonWeight } from './opposition.ts'
import { type Clash, type Scope, who } from './pairs.ts'

type Statement = EntryOf<'statement'>

/** Words of two sayings that each make one point. */
const SHORT = 20

/** Does each name the other's speaker or side, and neither its own ("Turkey sank it", "Greece sank it")? */
function isCrosswise(a: Statement, b: Statement, x: Topic, y: Topic, index: CaseIndex): boolean {
  const names = (topic: Topic, other: Statement) => {
    const sides = index.sidesOf(other.speakers)
    return topic.actors.some((id) => sides.has(index.sideOf(id)))
  }
  return names(x, b) && names(y, a) && !names(x, a) && !names(y, b)
}

/** An act of force that both tell: "attacked the school". */
function forceOf(a: Statement, b: Statement, x: Topic, y: Topic, index: CaseIndex): string | null {
  const act = [...x.keys].find(([key, negated]) => !negated && y.keys.get(key) === false && index.lexicon.force.has(key))?.[0]
  const least = adjacent(a, b) && x.length + y.length <= SHORT ? 1 : 1.5
  return act && commonWeight(x, y, index) >= least ? act : null
}

/** What an accusation and its answer both tell of one thing: "of sinking the boat", "it sank the boat". */
function chargeOf(a: Statement, b: Statement, x: Topic, y: Topic, index: CaseIndex): string | null {
  if ((a.speechAct !== 'accuse' && b.speechAct !== 'accuse') || !adjacent(a, b) || x.length + y.length > SHORT) return null
  const { strong } = shared(x, y, index)
  const both = strong.filter((key) => x.keys.get(key) === false && y.keys.get(key) === false)
  const verb = both.find((key) => x.verbs.has(key) && y.verbs.has(key))
  return verb && both.length > 1 ? verb : null
}

/** A kind of act in which each calls the other the first: "opened fire first", "fired the first shots". */
function beginningOf(a: Statement, b: Statement, x: Topic, y: Topic, { lexicon }: CaseIndex): string | null {
  if (!adjacent(a, b) || x.length + y.length > SHORT) return null
  const words = (s: Statement) => s.evidence[0]!.exact
  if (!lexicon.beginning.test(words(a)) || !lexicon.beginning.test(words(b))) return null
  for (const [name, { word, negated }] of x.acts) if (!negated && y.acts.get(name)?.negated === false) return word
  return null
}

const HARMS: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE'])

/** The one harmful act that a saying tells; null where it tells none or several. */
function readHarm({ content, evidence }: Statement, index: CaseIndex): EntryOf<'event'> | null {
  const told = (index.byDocument.get(evidence[0]!.documentId) ?? []).filter(
    (e): e is EntryOf<'event'> => e.kind === 'event' && content.start <= e.predicate.start && e.predicate.end <= content.end,
  )
  const [event] = told
  return told.length === 1 && event && HARMS.has(event.eventType) && event.polarity === 'positive' ? event : null
}

const sameSides = (one: readonly string[], other: readonly string[], index: CaseIndex): boolean => {
  if (one.length === 0 || other.length === 0) return false
  const sides = index.sidesOf(other)
  return one.every((id) => sides.has(index.sideOf(id)))
}

/** One act told the other way round by those accused of it: "the crowd attacked the guards", "the guards attacked them". */
function turned(a: Statement, b: Statement, index: CaseIndex): string | null {
  if (!adjacent(a, b)) return null
  const x = index.reading(a, 'harm', readHarm)
  const y = x && index.reading(b, 'harm', readHarm)
  if (!x || !y || !sameSides(x.actors, y.recipients, index) || !sameSides(y.actors, x.recipients, index)) return null
  if (!sameSides(b.speakers, x.actors, index) && !sameSides(a.speakers, y.actors, index)) return null
  if (sameSides(x.actors, y.actors, index)) return null
  const verb = (e: EntryOf<'event'>) => readWords(wordsOf(e, e.predicate), index.lexicon)[0]
  return verb(x)?.key === verb(y)?.key ? (verb(x)?.text ?? null) : null
}

/** Each lays the same act on the other: "Ukraine attacked the school", "Russia attacked the school". */
export function mutualBlame(a: Statement, b: Statement, scope: Scope, index: CaseIndex): Clash | null {
  if (scope !== 'rival') return null
  const [x, y] = [index.topic(a), index.topic(b)]
  const named = x.actors.length > 0 && y.actors.length > 0 && isCrosswise(a, b, x, y, index)
  const act = named ? (forceOf(a, b, x, y, index) ?? chargeOf(a, b, x, y, index) ?? beginningOf(a, b, x, y, index)) : turned(a, b, index)
  if (!act) return null
  return { basis: 'rival-cause', strength: 3, why: `${who(a, index)} and ${who(b, index)} lay the same act on one another: “${act}”.` }
}
