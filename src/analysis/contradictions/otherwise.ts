import type { EntryOf } from '../../model/index.ts'
import { type CaseIndex, mainWords } from '../case-index.ts'
import { shared, type Topic } from '../topic.ts'
import { readWords, type Word } from '../words.ts'
import { adjacent, takesUp } from './discourse.ts'
import { type Clash, nested, quote, type Scope, who } from './pairs.ts'

type Statement = EntryOf<'statement'>

/** Words of a saying that tells one thing. */
const SHORT = 12

/** The words of a topic besides a verb and what stands on both sides. */
const rest = (topic: Topic, verb: string): string[] => [...topic.keys.keys()].filter((key) => key !== verb)

/** Is the thing that a saying begins with the same in both: a pronoun for it, or the very words ("the convoy")? */
function sameSubject(a: Statement, b: Statement, verb: string, index: CaseIndex): boolean {
  const [earlier, later] = a.evidence[0]!.start < b.evidence[0]!.start ? [a, b] : [b, a]
  const told = readWords(mainWords(later), index.lexicon)
  if (takesUp(a, b, index) === 'pronoun' && index.lexicon.anaphors.has(told[0]?.text ?? '')) return true
  const subject = (words: readonly Word[]) => {
    const end = words.findIndex((w) => w.key === verb)
    return words
      .slice(0, Math.max(0, end))
      .filter((w) => !w.stop)
      .map((w) => w.key)
      .join(' ')
  }
  const one = subject(told)
  return one !== '' && adjacent(a, b) && one === subject(readWords(mainWords(earlier), index.lexicon))
}

/** Does a word of a family stand as a verb, and not as another noun's fellow ("the town" among cities)? */
const isVerb = (statement: Statement, key: string, { lexicon }: CaseIndex): boolean =>
  readWords(mainWords(statement), lexicon).some((w) => w.key === key && w.verbal)

/** Two rivals tell the same of one thing, each with another object: "the convoy was carrying weapons", "it was carrying food". */
export function compareOtherwise(a: Statement, b: Statement, scope: Scope, index: CaseIndex): Clash | null {
  if (scope === 'self' || nested(a, b) || !adjacent(a, b)) return null
  const [x, y] = [index.topic(a), index.topic(b)]
  if (Math.max(x.length, y.length) > SHORT || x.negated.length + y.negated.length > 0) return null
  // "burned 200 houses" and "burned 3,000 hectares" may both be so
  if (x.numbers.length + y.numbers.length > 0) return null
  const both = shared(x, y, index)
  const verb = both.strong.find((key) => x.verbs.has(key) && y.verbs.has(key) && [a, b].every((s) => isVerb(s, key, index)))
  if (!verb || both.strong.length > 2 || !sameSubject(a, b, verb, index)) return null
  const common = new Set([...both.strong, ...both.weak])
  if ([x, y].some((topic) => rest(topic, verb).every((key) => common.has(key)))) return null
  const why = `${who(a, index)} says ${quote(mainWords(a))}, ${who(b, index)} says ${quote(mainWords(b))}: the same verb, “${verb}”, of the same thing, and not the same said.`
  return { basis: 'say-say', strength: 2.5, why }
}
