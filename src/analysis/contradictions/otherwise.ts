import type { EntryOf } from '../../model/index.ts'
import { type CaseIndex, mainWords } from '../case-index.ts'
import { shared, type Topic } from '../topic.ts'
import { takesUp } from './discourse.ts'
import { type Clash, nested, quote, type Scope, who } from './pairs.ts'

type Statement = EntryOf<'statement'>

/** Words of a saying that tells one thing. */
const SHORT = 12

/** The words of a topic besides a verb and what stands on both sides. */
const rest = (topic: Topic, verb: string): string[] => [...topic.keys.keys()].filter((key) => key !== verb)

/** Two rivals tell the same of one thing, each with another object: "the convoy was carrying weapons", "it was carrying food". */
export function compareOtherwise(a: Statement, b: Statement, scope: Scope, index: CaseIndex): Clash | null {
  if (scope === 'self' || nested(a, b) || takesUp(a, b, index) !== 'pronoun') return null
  const later = a.evidence[0]!.start > b.evidence[0]!.start ? a : b
  if (!index.lexicon.anaphors.has(mainWords(later).split(/\s/u)[0]!.toLowerCase())) return null
  const [x, y] = [index.topic(a), index.topic(b)]
  if (Math.max(x.length, y.length) > SHORT || x.negated.length + y.negated.length > 0) return null
  const both = shared(x, y, index)
  const verb = both.strong.find((key) => x.verbs.has(key) && y.verbs.has(key))
  if (!verb || both.strong.length > 1 || rest(x, verb).length === 0 || rest(y, verb).length === 0) return null
  const why = `${who(a, index)} says ${quote(mainWords(a))}, ${who(b, index)} says ${quote(mainWords(b))}: the same verb, “${verb}”, of the same thing, and not the same said.`
  return { basis: 'say-say', strength: 2.5, why }
}
