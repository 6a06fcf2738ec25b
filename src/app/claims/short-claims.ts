import { indexNames } from '../../analysis/actor-names.ts'
import { oppositions } from '../../analysis/contradictions/opposition.ts'
import { readTopic, type Topic } from '../../analysis/topic.ts'
import type { Codebook } from '../../codebook/index.ts'
import type { ClaimComparison } from './compare-claims.ts'
import { close, isYear } from './counts.ts'
import type { Claim, Proposition } from './proposition.ts'

type Lexicon = Codebook['findings']

/** Telling words of a claim that says one thing: between two such claims less need be shared than with a longer text. */
const SHORT = 10

const contradiction = (basis: ClaimComparison['basis'], why: string): ClaimComparison => ({
  relation: 'contradiction',
  basis,
  why: `The claims contradict: ${why}.`,
})

/** Names of one claim that the other does not have; an adjective of a state counts for it ("Polish" for "Poland"). */
const strangers = (a: Claim, b: Claim): string[] =>
  [...a.names].filter((name) => ![...b.words].some((word) => word === name || (name.length > 3 && word.startsWith(name.slice(0, 4)))))

/** Does each claim name somebody whom the other one does not? Then they may both hold. */
const ofOthers = (a: Claim, b: Claim): boolean => strangers(a, b).length > 0 && strangers(b, a).length > 0

const without = (topic: Topic, used: readonly string[], { weak }: Lexicon): string[] =>
  [...topic.keys.keys()].filter((key) => !used.includes(key) && !weak.has(key))

/** Words on opposite sides, and half of what else the shorter claim says in common. */
function opposite(a: Claim, b: Claim, lexicon: Lexicon): ClaimComparison | null {
  for (const x of a.topics)
    for (const y of b.topics)
      for (const { used, words, test, kind } of oppositions(x, y)) {
        if (kind === 'judgement' || kind === 'existence' || lexicon.converses.has(words.join(' '))) continue
        const [mine, theirs] = [without(x, used, lexicon), without(y, used, lexicon)]
        const common = mine.filter((key) => theirs.includes(key)).length
        if (common === 0 || common * 2 < Math.min(mine.length, theirs.length)) continue
        const why =
          test === 'negation' || test === 'act'
            ? `one denies what the other affirms, “${words.join('/')}”`
            : `“${words[0]}” against “${words[1]}”`
        return contradiction(test === 'negation' || test === 'act' ? 'negation' : 'antonym', why)
      }
  return null
}

/** Another number of the same unit, for the same thing. */
function otherNumber(a: Claim, b: Claim, { weak }: Lexicon): ClaimComparison | null {
  for (const x of a.counts)
    for (const y of b.counts) {
      if (close(x.value, y.value) || isYear(x) !== isYear(y) || !x.units.some((unit) => y.units.includes(unit))) continue
      const common = [...a.words].filter((word) => b.words.has(word) && !weak.has(word) && !/\d/.test(word) && !x.units.includes(word))
      if (common.length >= 2) return contradiction('number', `${x.value} against ${y.value}`)
    }
  return null
}

/** One definite thing, told of two places. */
function otherPlace(a: Claim, b: Claim): ClaimComparison | null {
  const [here, there] = [[...a.places].filter((p) => !b.names.has(p)), [...b.places].filter((p) => !a.names.has(p))]
  if (!a.definite || !b.definite || here.length !== 1 || there.length !== 1) return null
  const unshared = (x: Claim, y: Claim) => [...x.names].filter((name) => !y.names.has(name)).length
  const common = new Set([...a.words, ...a.names].filter((word) => b.words.has(word) || b.names.has(word))).size
  return unshared(a, b) === 1 && unshared(b, a) === 1 && common >= 2
    ? contradiction('other-place', `“${here[0]}” against “${there[0]}”`)
    : null
}

/** The words of a claim besides who does what. */
const rest = ({ words }: Claim, { predicate, agents }: Proposition): string[] => [...words].filter((w) => w !== predicate && !agents.has(w))

/** An act that only one can have done, told of two doers: "shot down the airliner", "won the election". */
function otherDoerOfOne(a: Claim, b: Claim, { exclusive }: Lexicon): ClaimComparison | null {
  for (const p of a.propositions)
    for (const q of b.propositions) {
      if (p.predicate !== q.predicate || p.negative !== q.negative || !exclusive.has(p.predicate)) continue
      const [x, y] = [rest(a, p), rest(b, q)]
      const sameThing = x.length > 0 && x.length === y.length && x.every((key) => y.includes(key))
      const others = p.agents.size > 0 && q.agents.size > 0 && ![...p.agents].some((key) => q.agents.has(key))
      if (sameThing && others) return contradiction('other-doer', `another doer at “${p.predicate}”`)
    }
  return null
}

/** Does each telling word of the shorter claim stand in the other one, or name an act that the other tells in another word? */
export function sayTheSame(a: Claim, b: Claim): boolean {
  if (Math.max(a.words.size, b.words.size) > SHORT || ofOthers(a, b)) return false
  const [small, large] = a.words.size <= b.words.size ? [a, b] : [b, a]
  const [x, y] = [small.topics[0], large.topics[0]]
  if (!x || !y || oppositions(x, y).length > 0 || small.counts.length > 0) return false
  const acts = [...x.acts].filter(([name, { negated }]) => y.acts.get(name)?.negated === negated)
  const told = new Set(acts.map(([, { key }]) => key))
  return told.size > 0 && x.keys.size > 1 && [...x.keys].every(([key, negated]) => told.has(key) || y.keys.get(key) === negated)
}

/** One thing put down to two causes: "was caused by a storm", "was caused by sabotage". */
function otherCause(a: Claim, b: Claim, lexicon: Lexicon): ClaimComparison | null {
  const halves = ({ text }: Claim) => {
    const found = lexicon.causeAfter.exec(text)
    if (!found) return null
    const read = (words: string) => [...readTopic(words, { lexicon, names: indexNames([]) }).keys.keys()]
    return { fact: read(text.slice(0, found.index)), cause: read(text.slice(found.index + found[0].length)) }
  }
  const [x, y] = [halves(a), halves(b)]
  if (!x || !y || x.cause.length === 0 || y.cause.length === 0) return null
  const sameFact = x.fact.some((key) => y.fact.includes(key))
  const apart = !x.cause.some((key) => y.cause.includes(key))
  return sameFact && apart ? contradiction('other-cause', `“${x.cause.join(' ')}” against “${y.cause.join(' ')}” as the cause`) : null
}

/** Does the one claim hold what the other says is done? "Raised the rates" does not agree with "left the rates unchanged". */
export const sharesActs = (text: Claim, claim: Claim, same: (a: string, b: string) => boolean): boolean =>
  Math.max(text.words.size, claim.words.size) > SHORT ||
  claim.propositions.every((p) => !p.main || [...text.words].some((word) => same(word, p.predicate)))

/** How two short claims contradict one another; null where they do not show it, or one of them is long. */
export function compareShort(a: Claim, b: Claim, lexicon: Lexicon): ClaimComparison | null {
  if (Math.max(a.words.size, b.words.size) > SHORT) return null
  return (
    otherDoerOfOne(a, b, lexicon) ??
    otherPlace(a, b) ??
    (ofOthers(a, b) ? null : (opposite(a, b, lexicon) ?? otherCause(a, b, lexicon) ?? otherNumber(a, b, lexicon)))
  )
}
