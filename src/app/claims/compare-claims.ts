import type { Codebook } from '../../codebook/index.ts'
import { antonyms, nearness, synonyms } from '../../codebook/wordnet.ts'
import { close, isYear } from './counts.ts'
import type { Claim, Proposition } from './proposition.ts'
import { compareShort, sayTheSame, sharesActs } from './short-claims.ts'

export type Relation = 'contradiction' | 'agreement' | 'none'

/** How two claims stand to one another, what shows it, and one sentence for people. */
export interface ClaimComparison {
  readonly relation: Relation
  readonly basis: 'negation' | 'antonym' | 'number' | 'role-swap' | 'other-doer' | 'other-place' | 'other-cause' | 'same-words' | null
  readonly why: string
}

type Lexicon = Codebook['findings']

const NONE: ClaimComparison = { relation: 'none', basis: null, why: 'Nothing shows that the two claims agree or contradict.' }

const memo = new Map<string, boolean>()
/** Do two word families mean the same: equal, synonyms, or derived from one another (WordNet)? */
function same(a: string, b: string): boolean {
  if (a === b) return true
  const key = `${a} ${b}`
  const known = memo.get(key)
  if (known !== undefined) return known
  const near = nearness(a, b)
  const answer = near === 'synonym' || near === 'derived' || near === 'same'
  memo.set(key, answer)
  return answer
}

const inSet = (key: string, set: ReadonlySet<string>): boolean => set.has(key) || [...set].some((other) => same(key, other))

/** The share of `keys` that stand in `words`, 1 when there are none. */
function covered(keys: Iterable<string>, words: ReadonlySet<string>): number {
  const list = [...keys]
  return list.length === 0 ? 1 : list.filter((key) => inSet(key, words)).length / list.length
}

const argumentsOf = (p: Proposition): Set<string> => new Set([...p.agents, ...p.patients, ...p.others])

/** Do two verbs oppose one another (WordNet)? Verbs of one exchange, as buy and sell, do so only for the same doer. */
function opposed(p: Proposition, main: Proposition, lexicon: Lexicon): boolean {
  const [a, b] = [p.predicate, main.predicate]
  if (lexicon.converses.has(`${a} ${b}`)) return main.agents.size > 0 && covered(main.agents, p.agents) === 1
  return antonyms(a, 'v').includes(b) || antonyms(b, 'v').includes(a)
}

const sameVerb = (a: string, b: string): boolean => a === b || synonyms(a, 'v').includes(b)

/** One claim affirms what the other denies. */
function negation(text: Claim, main: Proposition): string | null {
  for (const p of text.propositions) {
    if (p.negative === main.negative || !sameVerb(p.predicate, main.predicate)) continue
    if (covered(argumentsOf(main), text.sentences[p.sentence]!) < 0.75 || covered(main.agents, text.words) < 1) continue
    return `one affirms and the other denies “${p.predicate}”`
  }
  return null
}

/** One claim says the opposite of the other's verb. */
function antonym(text: Claim, main: Proposition, lexicon: Lexicon): string | null {
  for (const p of text.propositions) {
    if (p.negative !== main.negative || !opposed(p, main, lexicon)) continue
    if (covered(argumentsOf(main), argumentsOf(p)) < 0.6) continue
    return `“${p.predicate}” against “${main.predicate}”`
  }
  return null
}

/** One claim takes the other side of an opposition in the codebook, and speaks of the same otherwise. */
function otherSide(text: Claim, claim: Claim): string | null {
  for (const { signs: mine } of claim.topics)
    for (const [i, { signs: theirs }] of text.topics.entries())
      for (const [name, { sign, key, word }] of mine) {
        const other = theirs.get(name)
        if (!other || sign * other.sign >= 0 || other.key === key) continue
        const rest = [...claim.words].filter((k) => k !== key)
        if (covered(rest, text.sentences[i]!) >= 0.65) return `“${other.word}” against “${word}”`
      }
  return null
}

/** One claim counts otherwise what the other counts. */
function number(text: Claim, claim: Claim): string | null {
  for (const count of claim.counts) {
    if (text.counts.some((c) => close(c.value, count.value))) continue
    const rival = text.counts.find((c) => c.units.some((unit) => count.units.some((other) => same(unit, other))))
    if (!rival || isYear(count) !== isYear(rival)) continue
    const rest = [...claim.words].filter((word) => !/\d/.test(word))
    if (covered(rest, text.words) < 0.7) continue
    return `${rival.value} against ${count.value} (${count.units.join(', ')})`
  }
  return null
}

/** The same is done, but by the one to whom it was done. */
function roleSwap(text: Claim, main: Proposition): string | null {
  if (main.agents.size === 0 || main.patients.size === 0) return null
  for (const p of text.propositions) {
    if (!sameVerb(p.predicate, main.predicate) || p.negative !== main.negative) continue
    const swapped = covered(main.agents, p.patients) === 1 && covered(main.patients, p.agents) === 1
    const straight = covered(main.agents, p.agents) === 1 || covered(main.patients, p.patients) === 1
    if (p.agents.size > 0 && p.patients.size > 0 && swapped && !straight)
      return `who does it and to whom are exchanged at “${main.predicate}”`
  }
  return null
}

/** The same is done, but by somebody else whom the text names too. */
function otherDoer(text: Claim, main: Proposition): string | null {
  const rest = new Set([...main.patients, ...main.others])
  if (main.agents.size === 0 || rest.size === 0 || covered(main.agents, text.words) < 1) return null
  for (const p of text.propositions) {
    if (!sameVerb(p.predicate, main.predicate) || p.negative !== main.negative || p.describes) continue
    const elsewhere = p.agents.size > 0 && covered(main.agents, p.agents) === 0
    if (elsewhere && covered(rest, new Set([...p.patients, ...p.others])) >= 0.5) return `another doer at “${main.predicate}”`
  }
  return null
}

function oneWay(text: Claim, claim: Claim, lexicon: Lexicon): ClaimComparison | null {
  const mains = claim.propositions.filter((p) => p.main)
  const first = (test: (main: Proposition) => string | null): string | null => mains.map(test).find((why) => why !== null) ?? null
  const tests = [
    ['negation', () => first((main) => negation(text, main))],
    ['role-swap', () => first((main) => roleSwap(text, main))],
    ['other-doer', () => first((main) => otherDoer(text, main))],
    ['antonym', () => first((main) => antonym(text, main, lexicon)) ?? otherSide(text, claim)],
    ['number', () => number(text, claim)],
  ] as const
  for (const [basis, test] of tests) {
    const why = test()
    if (why) return { relation: 'contradiction', basis, why: `The claims contradict: ${why}.` }
  }
  return null
}

/** How two claims stand to one another; the shorter one is read as the claim, the longer one as the text it is held against. */
export function compareClaims(a: Claim, b: Claim, lexicon: Lexicon): ClaimComparison {
  const [text, claim] = a.words.size >= b.words.size ? [a, b] : [b, a]
  const found = oneWay(text, claim, lexicon) ?? compareShort(text, claim, lexicon)
  if (found) return found
  if (
    claim.words.size > 0 &&
    covered(claim.words, text.words) >= 0.8 &&
    sharesActs(text, claim, (a, b) => same(a, b) || lexicon.converses.has(`${a} ${b}`))
  )
    return { relation: 'agreement', basis: 'same-words', why: 'One claim says in the same words what the other says.' }
  if (sayTheSame(text, claim))
    return { relation: 'agreement', basis: 'same-words', why: 'One claim says in other words what the other says.' }
  return NONE
}
