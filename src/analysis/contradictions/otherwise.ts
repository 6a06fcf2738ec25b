import type { EntryOf } from '../../model/index.ts'
import { type CaseIndex, mainWords } from '../case-index.ts'
import { shared, type Topic } from '../topic.ts'
import { readWords, type Word } from '../words.ts'
import { adjacent, takesUp } from './discourse.ts'
import { elsewhere } from './elsewhere.ts'
import { bothSay, type Clash, nested, type Scope } from './pairs.ts'

type Statement = EntryOf<'statement'>

/** Words of a saying that tells one thing. */
const SHORT = 12

/** The words of a topic besides a verb and what stands on both sides. */
const rest = (topic: Topic, verb: string): string[] => [...topic.keys.keys()].filter((key) => key !== verb)

/** Who is "she" in two sayings, where those who speak are no persons themselves ("prosecutors said she was arrested")? */
const bySamePronoun = (a: Statement, b: Statement, first: string | undefined, index: CaseIndex): boolean =>
  index.lexicon.personals.has(first ?? '') && [a, b].every((s) => s.speakers.every((id) => index.actor(id)?.kind !== 'person'))

/** Is the thing that a saying begins with the same in both: a pronoun for it, or the very words ("the convoy")? */
function sameSubject(a: Statement, b: Statement, verb: string, index: CaseIndex): boolean {
  const [earlier, later] = a.evidence[0]!.start < b.evidence[0]!.start ? [a, b] : [b, a]
  const told = readWords(mainWords(later), index.lexicon)
  if (takesUp(a, b, index) === 'pronoun' && index.lexicon.anaphors.has(told[0]?.text ?? '')) return true
  const before = readWords(mainWords(earlier), index.lexicon)
  if (before[0]?.text === told[0]?.text && bySamePronoun(a, b, told[0]?.text, index)) return true
  const subject = (words: readonly Word[]) => {
    const end = words.findIndex((w) => w.key === verb)
    return words
      .slice(0, Math.max(0, end))
      .filter((w) => !w.stop)
      .map((w) => w.key)
      .join(' ')
  }
  const one = subject(told)
  return one !== '' && one === subject(before)
}

/** Does a saying tell what a verb does to one or some of many, or to a thing of its own: "killed 20 rebels", "shelled the mill"? */
function isPartial(statement: Statement, verb: string, { lexicon }: CaseIndex): boolean {
  const words = readWords(mainWords(statement), lexicon)
  const next = words[words.findIndex((w) => w.key === verb) + 1]
  return next !== undefined && (next.form.number || next.capital || lexicon.partial.has(next.text))
}

/** What two topics tell of one thing: a verb of both; "take" where the thing took place. */
function toldVerb(x: Topic, y: Topic, strong: readonly string[]): string | undefined {
  const verb = strong.find((key) => x.verbs.has(key) && y.verbs.has(key))
  if (verb) return verb
  const [one, other] = [x.signs.get(HAPPENING), y.signs.get(HAPPENING)]
  return one && other && one.sign > 0 && other.sign > 0 && one.key === other.key ? one.key.split(' ')[0] : undefined
}
/** The opposition (codebook/findings/oppositions.yaml) of what takes place and what does not. */
const HAPPENING = 'taking place'

/** Two rivals tell the same of one thing, each with another object, day or place: "the convoy was carrying weapons", "it was carrying food". */
export function compareOtherwise(a: Statement, b: Statement, scope: Scope, index: CaseIndex): Clash | null {
  if (scope === 'self' || nested(a, b) || !adjacent(a, b)) return null
  const [x, y] = [index.topic(a), index.topic(b)]
  if (Math.max(x.length, y.length) > SHORT || x.negated.length + y.negated.length > 0) return null
  const both = shared(x, y, index)
  const verb = toldVerb(x, y, both.strong)
  if (!verb || both.strong.length > 2 || !sameSubject(a, b, verb, index)) return null
  if (isPartial(a, verb, index) || isPartial(b, verb, index)) return null
  const apart = elsewhere(a, b, index)
  const common = new Set([...both.strong, ...both.weak])
  if (!apart && (!both.strong.includes(verb) || [x, y].some((topic) => rest(topic, verb).every((key) => common.has(key))))) return null
  const how = apart ? 'each time of another day or place' : 'and not the same said'
  const why = `${bothSay(a, b, index)}: the same verb, “${verb}”, of the same thing, ${how}.`
  return { basis: 'say-say', strength: 2.5, why }
}
