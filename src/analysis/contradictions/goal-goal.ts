import { type Entry, type EntryOf, overlap, type SpeechAct } from '../../model/index.ts'
import { type CaseIndex, mainWords } from '../case-index.ts'
import { readTopic, shared, type Topic } from '../topic.ts'
import { readWords } from '../words.ts'
import { taken, takesUp } from './discourse.ts'
import { elsewhere } from './elsewhere.ts'
import { commonWeight, type Opposed, oppositions } from './opposition.ts'
import { type Clash, does, quote, type Scope, scopeOf, voices } from './pairs.ts'

type Direction = EntryOf<'goal'>['direction']

/** Directions that want a thing and directions that want it gone. */
const WANTS: Readonly<Record<Direction, 1 | -1>> = { achieve: 1, maintain: 1, increase: 1, avoid: -1, cease: -1, reduce: -1 }

/** Sayings that want something: a demand, a promise or an announced intention stands for the goal behind it. */
const WISHES: ReadonlySet<SpeechAct> = new Set(['demand', 'promise', 'announce', 'threaten', 'warn'])

/** A request in reported speech ("asked them to stay"), and not a question. */
const isRequest = (statement: EntryOf<'statement'>): boolean =>
  statement.speechAct === 'ask' && statement.quotation === 'indirect' && REQUEST.test(mainWords(statement))
const REQUEST = /^(?!(?:whether|if|how|why|what|when|where|who)\b)(?:.*\s)?to\s\p{Ll}+[^?]*$/su

function wishes(entry: Entry, index: CaseIndex): boolean {
  if (entry.kind === 'event') return entry.eventType === 'REQUEST' && entry.polarity === 'positive' && entry.phase !== 'future'
  if (entry.kind !== 'statement') return false
  if (entry.speechAct === 'ask') return isRequest(entry)
  return WISHES.has(entry.speechAct) || index.topic(entry).duty
}

/** Is an entry a goal, or a saying or vote that wants something and has no goal (or saying) coded in its words? */
export function isWish(entry: Entry, index: CaseIndex): boolean {
  if (entry.kind === 'goal') return true
  if (entry.kind !== 'statement' && entry.kind !== 'event') return false
  return index.reading(entry, 'wish', isUncodedWish)
}

function isUncodedWish(entry: EntryOf<'statement' | 'event'>, index: CaseIndex): boolean {
  if (!wishes(entry, index)) return false
  const own = entry.kind === 'statement' ? entry.content : entry.evidence[0]!
  return !(index.byDocument.get(entry.evidence[0]!.documentId) ?? []).some(
    (e) => (e.kind === 'goal' || (e.kind === 'statement' && entry.kind === 'event')) && overlap(e.evidence[0]!, own) > 0,
  )
}

/** Words of a wish that says no more than a verb and its pronoun. */
const BARE = 3

/** The later wish is about the very thing that the earlier one is about: its words begin with a pronoun ("it scrapped"). */
function takenAsTopic(a: Entry, b: Entry, index: CaseIndex): number {
  const later = a.evidence[0]!.start > b.evidence[0]!.start ? a : b
  const earlier = later === a ? b : a
  const between = (index.byDocument.get(later.evidence[0]!.documentId) ?? []).some(
    (e) => e.kind === 'goal' && e.content.start > earlier.evidence[0]!.end && e.content.end < later.evidence[0]!.start,
  )
  if (between) return 0
  const words =
    mainWords(later)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  // "it scrapped", and "fill it"
  const isTopic = [words[0], words.length <= BARE ? words.at(-1) : undefined].some((w) => w !== undefined && index.lexicon.anaphors.has(w))
  return isTopic || takesUp(a, b, index) === 'noun' ? taken(a, b, index) : 0
}

/** Is the later wish a change of what the earlier one is about: "wants the plant kept", "wants it privatised"? */
function changesIt(a: Entry, b: Entry, index: CaseIndex): boolean {
  const later = a.evidence[0]!.start > b.evidence[0]!.start ? a : b
  const [it, change] = readWords(mainWords(later), index.lexicon)
  return it !== undefined && change !== undefined && index.lexicon.anaphors.has(it.text) && change.verbal && change.text !== change.lemma
}

/** What two wishes have in common beyond who holds them. */
function common(a: Entry, b: Entry, index: CaseIndex, { used, words }: Opposed): number {
  const holders = index.sidesOf([...voices(a), ...voices(b)])
  const named = shared(index.topic(a), index.topic(b), index).actors.filter((id) => holders.has(id)).length
  return (
    commonWeight(index.topic(a), index.topic(b), index, used) -
    0.25 * named +
    (words.includes('maintain') && !changesIt(a, b, index) ? 0 : takenAsTopic(a, b, index))
  )
}

/**
 * What a wish wants, with its direction in the words: "avoid: the withdrawal" is read as no withdrawal. Words that say the direction
 * themselves ("halt the drilling", "prevent X from …") are left as they are.
 */
export function wanted(wish: Entry, index: CaseIndex): Topic {
  const topic = index.topic(wish)
  if (wish.kind !== 'goal' || WANTS[wish.direction] > 0 || topic.negated.length > 0) return topic
  if ([...topic.keys.keys()].some((key) => index.lexicon.withholding.has(key))) return topic
  return index.reading(wish, 'wanted', () => readTopic(mainWords(wish), index, true))
}

/** One wants the force of somebody stopped or not allowed, and that somebody wants something gone by it. */
function forcesForbidden(a: Entry, b: Entry, index: CaseIndex): Opposed | null {
  if (a.kind !== 'goal' || b.kind !== 'goal' || WANTS[a.direction] > 0 || WANTS[b.direction] > 0) return null
  const sides = index.sidesOf(b.holders)
  const topic = index.topic(a)
  const names = topic.actors.some((id) => sides.has(index.sideOf(id)))
  const force = [...topic.keys.keys()].find((key) => index.lexicon.force.has(key))
  return names && force ? { test: 'opposition', kind: 'care', words: [force, b.direction], used: [] } : null
}

/** One wants what the other wants gone, or wants changed what the other wants kept; goals only, sayings have no direction. */
function opposedDirection(a: Entry, b: Entry, index: CaseIndex): Opposed | null {
  if (a.kind !== 'goal' || b.kind !== 'goal') return null
  const changing = (direction: Direction) => direction !== 'maintain' && direction !== 'avoid'
  const kept = (a.direction === 'maintain' && changing(b.direction)) || (b.direction === 'maintain' && changing(a.direction))
  if (WANTS[a.direction] === WANTS[b.direction] && !kept) return null
  if (alikeAgainst(a, b, index) || pullAlike(a, b, index) || !nameOneThing(a, b, index)) return null
  return { test: 'opposition', kind: 'existence', words: [a.direction, b.direction], used: [] }
}

/** Does one wish name the other's holder ("attack American diplomats" beside a goal of the United States)? */
function aimedAt(a: Entry, b: Entry, index: CaseIndex): boolean {
  const names = (wish: Entry, other: Entry) => {
    const sides = index.sidesOf(voices(other))
    return index.topic(wish).actors.some((id) => sides.has(index.sideOf(id)))
  }
  return names(a, b) || names(b, a)
}

/** Do both name what is not wanted by the same word ("counter the rebels", "train soldiers to counter the rebels")? Then they want one thing. */
function alikeAgainst(a: Entry, b: Entry, index: CaseIndex): boolean {
  const [x, y] = [index.topic(a).keys, index.topic(b).keys]
  return [...x.keys()].some((key) => index.lexicon.withholding.has(key) && y.has(key))
}

/** The side that a wish takes in an opposition: "deter them from sending more" is against what "sending more" is for. */
function pullOf(wish: Entry, name: string, index: CaseIndex): number {
  const topic = wanted(wish, index)
  const side = topic.signs.get(name)
  if (!side) return 0
  const withheld = topic === index.topic(wish) && wish.kind === 'goal' && WANTS[wish.direction] < 0
  const by = [...topic.keys.keys()].find((key) => index.lexicon.withholding.has(key))
  return withheld && by !== undefined && by !== side.key ? -side.sign : side.sign
}

/** Kinds of opposition that tell which way a wish pulls. */
const PULLS: ReadonlySet<Opposed['kind']> = new Set(['presence', 'existence', 'fact'])

/** Do both take one side in what they want ("the troops to leave", "deter them from sending more")? */
const pullAlike = (a: Entry, b: Entry, index: CaseIndex, words?: readonly string[]): boolean =>
  [...wanted(a, index).signs].some(
    ([name, { word, kind }]) => (words ? words.includes(word) : PULLS.has(kind)) && pullOf(a, name, index) * pullOf(b, name, index) > 0,
  )

/** Telling words of a wish in which one word shared with another wish says what it is about. */
const FEW = 3

/** Do the two name places or people, and none in common ("leave Poland", "stay in Hungary")? */
function namesOthers(a: Entry, b: Entry, index: CaseIndex): boolean {
  const holders = index.sidesOf([...voices(a), ...voices(b)])
  const named = (wish: Entry) => [...index.sidesOf(index.topic(wish).actors)].filter((side) => !holders.has(side))
  const [x, y] = [named(a), named(b)]
  return x.length > 0 && y.length > 0 && !x.some((side) => y.includes(side))
}

/** Do two wishes name one thing: a telling word used alike by both, or the one taken up by the other's pronoun? */
function nameOneThing(a: Entry, b: Entry, index: CaseIndex): boolean {
  const [x, y] = [index.topic(a), index.topic(b)]
  const whole = Math.min(x.keys.size, y.keys.size) === 1
  const alike = shared(x, y, index).strong.filter((key) => whole || x.verbs.has(key) === y.verbs.has(key)).length
  if (alike > 1 || (alike === 1 && Math.max(x.keys.size, y.keys.size) <= FEW)) return true
  return takenAsTopic(a, b, index) > 0
}

/** Are two goals of one side about the very same words, but for what is to be done ("end the war", "continue the war")? */
function ofOneThing(a: Entry, b: Entry, index: CaseIndex): boolean {
  const [x, y] = [a, b].map((goal) => {
    const { keys, verbs } = index.topic(goal)
    return [...keys.keys()].filter((key, i) => i > 0 && !verbs.has(key)).sort()
  }) as [string[], string[]]
  return x.length > 0 && x.join(' ') === y.join(' ')
}

/** How much two wishes must share: little where soldiers stand against "get out", or where one aims at the other's holder. */
function needed(opposed: Opposed, scope: Scope, aimed: boolean, goals: boolean): number {
  if (scope !== 'rival') return opposed.kind === 'existence' ? 0.3 : opposed.used.length === 0 ? 1 : 1.5
  if (opposed.kind === 'care' && opposed.used.length === 0) return 0
  if (!goals) return opposed.kind === 'presence' ? 0.5 : 1
  if (opposed.kind === 'presence' || (opposed.kind === 'care' && aimed)) return 0
  return opposed.used.length > 0 ? 0.5 : 1
}

/** What two sayings that want more and less must share besides. */
const AMOUNTS = 2

/** Who wants it, or does not want it where the words of a wish leave that to its direction. */
const wants = (wish: Entry, index: CaseIndex): string =>
  wanted(wish, index) === index.topic(wish) ? does(wish, index, 'want') : `${does(wish, index, 'do')} not want`

/** Do two wishes collide? Rival sides wanting opposite things of one topic, or one side wanting both. */
export function compareWishes(a: Entry, b: Entry, index: CaseIndex): Clash | null {
  if (voices(a).length === 0 || voices(b).length === 0 || a.polarity !== b.polarity) return null
  const scope = scopeOf(a, b, index)
  const counts = (o: Opposed) =>
    o.kind !== 'evaluation' &&
    o.kind !== 'judgement' &&
    o.kind !== 'stance' &&
    (scope === 'rival' || o.kind !== 'existence') &&
    !index.lexicon.converses.has(o.words.join(' '))
  const byWords = oppositions(wanted(a, index), wanted(b, index)).filter((o) => counts(o) && !pullAlike(a, b, index, o.words))
  const byDirection =
    scope === 'rival'
      ? (forcesForbidden(a, b, index) ?? forcesForbidden(b, a, index) ?? opposedDirection(a, b, index))
      : ofOneThing(a, b, index)
        ? opposedDirection(a, b, index)
        : null
  const goals = a.kind === 'goal' && b.kind === 'goal'
  const basis = a.kind === 'goal' || b.kind === 'goal' ? 'goal-goal' : 'say-say'
  for (const opposed of [byDirection, ...byWords]) {
    const weight = opposed ? common(a, b, index, opposed) : 0
    if (opposed?.kind === 'amount' && !goals && weight < AMOUNTS) continue
    if (
      !opposed ||
      (weight < 1 && namesOthers(a, b, index)) ||
      weight < needed(opposed, scope, aimedAt(a, b, index), goals) ||
      elsewhere(a, b, index)
    )
      continue
    const pull = `“${opposed.words[0]}” against “${opposed.words[1]}”`
    const [x, y] = [quote(mainWords(a)), quote(mainWords(b))]
    const why =
      scope === 'self'
        ? `${does(a, index, 'want')} both ${x} and ${y}: ${pull}.`
        : `${wants(a, index)} ${x}, ${wants(b, index)} ${y}: ${pull}.`
    const words = [...opposed.used].sort().join(' ')
    // one side's sayings tell of both goals: their words are shown, if they collide themselves
    return { basis, words, strength: (goals && scope === 'rival' ? 3.5 : 2) + weight, why }
  }
  return null
}
