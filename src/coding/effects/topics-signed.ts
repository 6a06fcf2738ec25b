import { type Goal, type Sign, type Span, tokensWithin } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import type { Tree } from '../clauses/tree.ts'
import { type SignDesk, type Touch, times, touchesOf, touchesOfNoun, verbSigns } from './signs.ts'
import { type Signed, type Topic, type TopicDesk, topicOf, VAGUE_PLACE } from './topics.ts'

/** The topics that a clause moves, comings and goings of forces included; a negated clause turns every sign. */
export function movedBy(desk: TopicDesk, clause: Clause): readonly Signed[] {
  const known = MOVED.get(desk) ?? new Map<Clause, readonly Signed[]>()
  MOVED.set(desk, known)
  const moved = known.get(clause) ?? readMoved(desk, clause)
  known.set(clause, moved)
  return moved
}

/** What the clauses of a text move: asked anew for every goal, read once. */
const MOVED = new WeakMap<TopicDesk, Map<Clause, readonly Signed[]>>()

function readMoved(desk: TopicDesk, clause: Clause): Signed[] {
  const touched = touchesOf(desk, clause).map((t) => signed(desk, t, '+', isGift(desk, clause, t)))
  return [...touched, ...(clause.kind === 'verb' ? presenceOf(desk, clause, clause.polarity === 'negative' ? '-' : '+') : [])]
}

/** What a goal wants of which topics, by the signs of its own words. */
export function desiresOf(desk: TopicDesk, goal: Goal): Signed[] {
  if (placedAct(desk, goal)) return []
  const heads = headsOf(desk, goal.content)
  const passive = undergone(desk, heads, goal)
  if (passive) return passive
  return heads.flatMap((head) => {
    const clause = desk.clauses.headedBy(head)
    if (clause && clause.kind === 'verb') return desiresOfClause(desk, clause, goal)
    // "the end of the levy" lowers by itself, whatever its direction is called.
    const lowers = isLowering(goal) && !touchesOfNoun(desk, head, '+', [], 0).some((t) => t.sign === '-')
    const sign: Sign = lowers || isFewer(desk, head) ? '-' : '+'
    const own: Signed = { topic: topicOf(desk, head), sign, chain: [], standing: false }
    return [own, ...touchesOfNoun(desk, head, sign, [], 0).map((t) => signed(desk, t, '+', false))]
  })
}

/** "wants the troops out of Iraq", "wants its gold back": what those who are to be elsewhere would do; null where nobody is to be moved. */
export function placedAct({ reading }: Pick<TopicDesk, 'reading'>, goal: Goal): string | null {
  if (!goal.coder.rule.endsWith('/object-to')) return null
  const inside = tokensWithin(reading.doc.tokens, goal.content)
  const place = inside.find((t, n) => n > 0 && /^(ADP|ADV|ADJ)$/.test(t.upos) && /^(NOUN|PROPN)$/.test(inside[n - 1]!.upos))
  return reading.codebook.contrast.placed.find(({ words }) => words.includes(place?.text ?? ''))?.act ?? null
}

/** "wants the law repealed": two heads, a thing and what is to be done to it. */
function undergone(desk: TopicDesk, heads: readonly number[], goal: Goal): Signed[] | null {
  const done = heads.map((h) => desk.clauses.headedBy(h)).find((c) => c?.form === 'participle' && c.patients.length === 0)
  const things = heads.filter((h) => h !== done?.head && desk.tree.tokens[h]!.upos === 'NOUN')
  const own = done && desk.tree.tokens[done.head]!.xpos === 'VBN' ? verbSigns(desk, done)?.object : undefined
  if (!done || !own || things.length === 0) return null
  const chain = [{ words: done.lemma, sign: own, why: 'on its object' }]
  const lowered = isLowering(goal) && own !== '-'
  return things.map((h) => ({ topic: topicOf(desk, h), sign: times(own, lowered ? '-' : '+'), chain, standing: false }))
}

/** "wants lower bills": an adjective that says that there is to be less of it. */
const isFewer = (desk: SignDesk, head: number): boolean =>
  desk.tree
    .byRelation(head, 'amod')
    .map((a) => desk.tree.tokens[a]!)
    .some((a) => a.xpos === 'JJR' && desk.words.frames.changes.fewer.includes(a.lemma))

const isLowering = (goal: Goal): boolean => goal.direction === 'avoid' || goal.direction === 'cease' || goal.direction === 'reduce'

function signed(desk: TopicDesk, touch: Touch, flip: Sign, gift: boolean): Signed {
  const word = touch.chain.at(-1)?.words.toLowerCase()
  const through = touch.as === 'noun' && word !== undefined && standingWords(desk).has(word)
  return { topic: topicOf(desk, touch.head), sign: times(touch.sign, flip), chain: touch.chain, standing: gift || through }
}

/** Words of the text that stand for power or gain. */
function standingWords(desk: SignDesk): ReadonlySet<string> {
  const known = STANDING.get(desk.tree)
  if (known) return known
  const words = new Set(desk.tree.tokens.filter((t) => isStanding(desk, t.i)).map((t) => t.text.toLowerCase()))
  STANDING.set(desk.tree, words)
  return words
}

const STANDING = new WeakMap<Tree, ReadonlySet<string>>()

const isStanding = (desk: SignDesk, token: number): boolean => {
  const { lemma, upos } = desk.tree.tokens[token]!
  return upos === 'NOUN' && (desk.words.standing.has(lemma) || (desk.words.nouns.get(lemma)?.some((n) => n.states) ?? false))
}

const isGift = (desk: SignDesk, clause: Clause, touch: Touch): boolean =>
  touch.as === 'recipient' && clause.patients.some((p) => p.head !== touch.head && isStanding(desk, p.head))

function desiresOfClause(desk: TopicDesk, clause: Clause, goal: Goal): Signed[] {
  const direction = desk.reading.codebook.wanting.directions.get(clause.lemma)
  const saysDown = direction === 'avoid' || direction === 'cease' || direction === 'reduce' || verbSigns(desk, clause)?.object === '-'
  // What lowers although its own verb does not is negated, or opposed by whoever wants it otherwise.
  const flip: Sign = isLowering(goal) && !saysDown ? '-' : '+'
  const doers = actorsBelow(desk, clause)
  const coming = presenceOf(desk, clause, flip)
  const touched = touchesOf(desk, clause, true)
    .filter((t) => isAimedAt(desk, clause, t))
    .map((t) => signed(desk, t, flip, false))
    .filter((d) => d.topic.is.size === 0 || d.chain.length === 1 || d.standing)
    .map((d) => ({ ...d, topic: withActors(d.topic, doers) }))
  const bare = touched.length > 0 || coming.length > 0 ? [] : clause.patients
  const plain = bare.map((p) => ({ topic: topicOf(desk, p.head), sign: flip, chain: [], standing: false }))
  return [...touched, ...plain, ...coming].filter((d) => d.topic.kind === 'presence' || desk.tree.tokens[d.topic.head]!.upos !== 'PRON')
}

/** Whose doings the wanted state is about: "prevent Chad from buying tanks" is about Chad's tanks. */
const actorsBelow = (desk: TopicDesk, clause: Clause): string[] =>
  clause.children.flatMap((i) =>
    desk.clauses.all[i]!.agents.flatMap((a) => [...desk.reading.actors.resolve(a.head, desk.speakersAt(a.head)).ids]),
  )

const withActors = (topic: Topic, actors: readonly string[]): Topic =>
  topic.is.size > 0 || topic.actors.size > 0 ? topic : { ...topic, actors: new Set(actors) }

/** "prevent Chad from buying tanks" is about the tanks: whoever does or is kept from a thing is no target of the goal. */
const isAimedAt = (desk: TopicDesk, clause: Clause, touch: Touch): boolean =>
  touch.as !== 'subject' &&
  (touch.as !== 'object' || touch.chain.length > 1 || !clause.children.some((i) => desk.clauses.all[i]!.marker === 'from'))

/** Comings and goings of forces in a clause: whose presence grows (+) or shrinks (−) where, times `flip`. */
function presenceOf(desk: TopicDesk, clause: Clause, flip: Sign): Signed[] {
  const signs = verbSigns(desk, clause)
  if (!signs?.presence) return []
  const bySubject = signs.who === 'subject' && !clause.passive
  const objects = clause.patients.filter((p) => desk.words.forces.has(desk.tree.tokens[p.head]!.lemma))
  const whose = bySubject && objects.length === 0 ? clause.agents : objects
  // "withdraw the troops from Haiti": the tree may hang the place on the troops.
  const hung = objects.flatMap((o) => desk.clauses.nominal(o.head).obliques)
  const placed = [...clause.obliques, ...hung, ...(bySubject ? clause.patients : [])].filter((o) => !objects.some((p) => p.head === o.head))
  const places = new Set(placed.flatMap((o) => placesAt(desk, o.head)))
  if (whose.length === 0 || places.size === 0) return []
  const actors = new Set([...whose, ...(objects.length > 0 ? clause.agents : [])].flatMap((a) => ownersOf(desk, a.head)))
  const { sentence } = clause
  const bare = {
    kind: 'presence' as const,
    head: clause.head,
    sentence,
    lemma: 'presence',
    words: new Set<string>(),
    is: new Set<string>(),
  }
  const chain = [{ words: clause.lemma, sign: signs.presence, why: 'on the presence of forces there' }]
  return [
    {
      topic: { ...bare, actors, isName: false, isAnybody: false, passesOn: false, places },
      sign: times(signs.presence, flip),
      chain,
      standing: false,
    },
  ]
}

/** The actor a noun phrase is, or those that own or qualify it ("American soldiers"), with whom they act for. */
function ownersOf(desk: TopicDesk, head: number): string[] {
  const idsAt = (at: number) => desk.reading.actors.resolve(at, desk.speakersAt(at)).ids
  const through = desk.reading.clauses.nominal(head).agents.flatMap((a) => idsAt(a.head))
  return [...new Set([...idsAt(head), ...through].flatMap((id) => desk.reading.actors.sideOf(id)))]
}

/** Names of a place for comparison: its actors and its word; an unnamed one ("the area") is vague. */
function placesAt(desk: TopicDesk, head: number): string[] {
  const { lemma, upos } = desk.tree.tokens[head]!
  if (desk.words.vaguePlaces.has(lemma)) return [VAGUE_PLACE]
  return upos === 'PROPN' ? [...desk.reading.actors.resolve(head).ids, lemma.toLowerCase()] : []
}

/** Tokens of a span whose governors stand outside it. */
export function headsOf(desk: SignDesk, span: Span): number[] {
  const inside = (i: number) => i >= 0 && desk.tree.tokens[i]!.start >= span.start && desk.tree.tokens[i]!.end <= span.end
  return tokensWithin(desk.tree.tokens, span)
    .filter((t) => !inside(t.head) && t.upos !== 'PUNCT')
    .map((t) => t.i)
}
