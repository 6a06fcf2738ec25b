import { nearness } from '../codebook/wordnet.ts'
import type { Goal, Sign, SignStep, Span } from '../model/index.ts'
import type { Clause } from './clause.ts'
import type { Reading } from './reading.ts'
import { type SignDesk, type Touch, times, touchesOf, touchesOfNoun, verbSigns } from './signs.ts'
import { universal } from './tree.ts'

/** What is wanted or moved: a thing with its actors, or a presence of somebody's forces at a place. */
export interface Topic {
  readonly kind: 'thing' | 'presence'
  readonly head: number
  readonly lemma: string
  /** Lemmas of the head and of the words that describe it. */
  readonly words: ReadonlySet<string>
  /** Actors that the thing is or belongs to. */
  readonly actors: ReadonlySet<string>
  /** Is the thing itself an actor? */
  readonly isActor: boolean
  readonly places: ReadonlySet<string>
}

/** A topic with the sign that a goal wants for it, or that an act gives it. */
export interface Signed {
  readonly topic: Topic
  readonly sign: Sign
  readonly chain: readonly SignStep[]
}

export interface TopicDesk extends SignDesk {
  readonly reading: Reading
  speakersAt(token: number): readonly string[]
}

const DESCRIBING = new Set(['amod', 'compound', 'nmod', 'nummod', 'flat', 'acl', 'appos'])

/** The topic that a noun phrase names. */
export function topicOf(desk: TopicDesk, head: number): Topic {
  const { tree } = desk
  const words = new Set<string>()
  const actors = new Set<string>()
  const walk = (at: number, depth: number) => {
    const { upos, lemma } = tree.tokens[at]!
    if (/^(NOUN|PROPN|ADJ|VERB)$/.test(upos)) words.add(lemma.toLowerCase())
    for (const id of desk.reading.actors.resolve(at, desk.speakersAt(at)).ids) actors.add(id)
    if (depth >= 3) return
    for (const child of tree.children(at)) {
      const { deprel } = tree.tokens[child]!
      if (DESCRIBING.has(universal(deprel)) && deprel !== 'acl:relcl') walk(child, depth + 1)
    }
  }
  walk(head, 0)
  const isActor = desk.reading.actors.resolve(head, desk.speakersAt(head)).ids.length > 0
  return { kind: 'thing', head, lemma: tree.tokens[head]!.lemma.toLowerCase(), words, actors, isActor, places: new Set() }
}

/** Comings and goings of forces in a clause: whose presence grows (+) or shrinks (−) where. */
export function presenceOf(desk: TopicDesk, clause: Clause, flip: Sign = '+'): Signed[] {
  const signs = verbSigns(desk, clause)
  if (!signs?.presence) return []
  const bySubject = signs.who === 'subject' && !clause.passive
  const objects = clause.patients.filter((p) => isForce(desk, p.head))
  const whose = bySubject && objects.length === 0 ? clause.agents : objects
  if (whose.length === 0) return []
  const placed = [...clause.obliques, ...(bySubject ? clause.patients : [])].filter((o) => !objects.some((p) => p.head === o.head))
  const places = new Set(placed.flatMap((o) => placesAt(desk, o.head)))
  if (places.size === 0) return []
  const actors = new Set([...whose, ...(objects.length > 0 ? clause.agents : [])].flatMap((a) => ownersOf(desk, a.head)))
  const negated = clause.polarity === 'negative' ? '-' : '+'
  const sign = times(times(signs.presence, negated), flip)
  const topic: Topic = { kind: 'presence', head: clause.head, lemma: 'presence', words: new Set(), actors, isActor: false, places }
  return [{ topic, sign, chain: [{ words: clause.lemma, sign: signs.presence, why: 'on the presence of forces there' }] }]
}

const isForce = (desk: TopicDesk, head: number): boolean => desk.words.forces.has(desk.tree.tokens[head]!.lemma)

/** The actor a noun phrase is, or those that own or qualify it ("American soldiers"). */
const ownersOf = (desk: TopicDesk, head: number): string[] => {
  const own = desk.reading.actors.resolve(head, desk.speakersAt(head)).ids
  const through = desk.reading.clauses.nominal(head).agents.flatMap((a) => desk.reading.actors.resolve(a.head, desk.speakersAt(a.head)).ids)
  return [...new Set([...own, ...through].flatMap((id) => desk.reading.actors.sideOf(id)))]
}

const VAGUE = '?'

/** Names of a place for comparison: its actors, its words; a vague one ("the area") may be any place. */
function placesAt(desk: TopicDesk, head: number): string[] {
  const { lemma, upos } = desk.tree.tokens[head]!
  if (desk.words.vaguePlaces.has(lemma)) return [VAGUE]
  if (upos !== 'PROPN') return []
  return [...desk.reading.actors.resolve(head).ids, lemma.toLowerCase()]
}

/** What a goal wants of which topics, by the signs of its own words. */
export function desiresOf(desk: TopicDesk, goal: Goal): Signed[] {
  const heads = headsOf(desk, goal.content)
  const lowering = goal.direction === 'avoid' || goal.direction === 'cease' || goal.direction === 'reduce'
  return heads.flatMap((head) => {
    const clause = desk.clauses.headedBy(head)
    if (clause && clause.kind === 'verb') return desiresOfClause(desk, clause, goal)
    const sign: Sign = lowering ? '-' : '+'
    const own: Signed = { topic: topicOf(desk, head), sign, chain: [] }
    return [own, ...touchesOfNoun(desk, head, sign, [], 0).map((t) => ({ topic: topicOf(desk, t.head), sign: t.sign, chain: t.chain }))]
  })
}

function desiresOfClause(desk: TopicDesk, clause: Clause, goal: Goal): Signed[] {
  const wantedDown = desk.reading.codebook.wanting.directions.get(clause.lemma)
  const saysDown = wantedDown === 'avoid' || wantedDown === 'cease' || wantedDown === 'reduce'
  const lowering = goal.direction === 'avoid' || goal.direction === 'cease' || goal.direction === 'reduce'
  const flip: Sign = lowering && !saysDown && !verbSigns(desk, clause)?.object?.includes('-') ? '-' : '+'
  const coming = presenceOf(desk, clause, flip)
  const doers = actorsBelow(desk, clause)
  const touched = touchesOf(desk, clause, true)
    .filter((t) => isAimedAt(desk, clause, t))
    .map((t) => ({ topic: withActors(topicOf(desk, t.head), doers), sign: times(t.sign, flip), chain: t.chain }))
  const plain =
    touched.length > 0 || coming.length > 0 ? [] : clause.patients.map((p) => ({ topic: topicOf(desk, p.head), sign: flip, chain: [] }))
  return [...touched, ...plain, ...coming].filter((d) => d.topic.kind === 'presence' || desk.tree.tokens[d.topic.head]!.upos !== 'PRON')
}

/** Whose doings the wanted state is about: "prevent Iran from obtaining weapons" is about Iran's weapons. */
const actorsBelow = (desk: TopicDesk, clause: Clause): string[] =>
  clause.children.flatMap((i) =>
    desk.clauses.all[i]!.agents.flatMap((a) => [...desk.reading.actors.resolve(a.head, desk.speakersAt(a.head)).ids]),
  )

const withActors = (topic: Topic, actors: readonly string[]): Topic =>
  topic.isActor || topic.actors.size > 0 ? topic : { ...topic, actors: new Set(actors) }

/** "prevent Iran from obtaining weapons" is about the weapons: whoever is kept from an act is no target of the goal. */
const isAimedAt = (desk: TopicDesk, clause: Clause, touch: Touch): boolean =>
  touch.as !== 'object' || touch.chain.length > 1 || !clause.children.some((i) => desk.clauses.all[i]!.marker === 'from')

/** Tokens of a span whose governors stand outside it. */
export function headsOf(desk: SignDesk, span: Span): number[] {
  const inside = (i: number) => i >= 0 && desk.tree.tokens[i]!.start >= span.start && desk.tree.tokens[i]!.end <= span.end
  return desk.tree.tokens.filter((t) => inside(t.i) && !inside(t.head) && t.upos !== 'PUNCT').map((t) => t.i)
}

/** How two topics meet, in words; null when they do not. */
export function meets(a: Topic, b: Topic): string | null {
  if (a.kind !== b.kind) return null
  const sharedActor = [...a.actors].some((id) => b.actors.has(id))
  if (a.kind === 'presence') return sharedActor && samePlace(a, b) ? 'presence of the same forces in one place' : null
  if (a.isActor && b.isActor) return sharedActor && a.lemma === b.lemma ? 'the same actor' : sharedActor ? 'the same actor' : null
  if (a.isActor !== b.isActor) return null
  const near = nearness(a.lemma, b.lemma, 'n')
  const heads = near === 'same' || near === 'synonym' || near === 'derived' || near === 'broader'
  const described = [...a.words].filter((w) => b.words.has(w))
  const apart = a.actors.size > 0 && b.actors.size > 0 && !sharedActor
  if (apart) return null
  if (heads && (sharedActor || described.length > 1)) return `${a.lemma} is near ${b.lemma} in meaning, of the same actor`
  if (sharedActor && described.some((w) => w !== a.lemma || w !== b.lemma)) return `both about ${described[0]}, of the same actor`
  return null
}

const samePlace = (a: Topic, b: Topic): boolean => a.places.has(VAGUE) || b.places.has(VAGUE) || [...a.places].some((p) => b.places.has(p))
