import { nearness } from '../../codebook/wordnet.ts'
import type { Sign, SignStep } from '../../model/index.ts'
import { universal } from '../clauses/tree.ts'
import type { Reading } from '../reading.ts'
import type { SignDesk } from './signs.ts'

/** What is wanted or moved: a thing with its actors, or a presence of somebody's forces at a place. */
export interface Topic {
  readonly kind: 'thing' | 'presence'
  readonly head: number
  readonly sentence: number
  readonly lemma: string
  /** Lemmas of the head and of the words that describe it, names left out. */
  readonly words: ReadonlySet<string>
  /** Actors that the thing is or belongs to. */
  readonly actors: ReadonlySet<string>
  /** The actors that the thing itself is, as against those it belongs to. */
  readonly is: ReadonlySet<string>
  readonly isName: boolean
  /** It is people in general ("women"), who are in many goals and acts that have nothing to do with each other. */
  readonly isAnybody: boolean
  /** The word passes a sign on to something else ("support for"), so only the same word is the same topic. */
  readonly passesOn: boolean
  readonly places: ReadonlySet<string>
}

/** A topic with the sign that a goal wants for it, or that an act gives it. */
export interface Signed {
  readonly topic: Topic
  readonly sign: Sign
  readonly chain: readonly SignStep[]
  /** It reaches its actor only through power or gain ("Iran's influence", "a victory for Iran"). */
  readonly standing: boolean
}

export interface TopicDesk extends SignDesk {
  readonly reading: Reading
  speakersAt(token: number): readonly string[]
}

/** A place that a speaker leaves unnamed: it may be any place spoken of close by. */
export const VAGUE_PLACE = '?'
/** How many sentences an unnamed place reaches. */
const NEARBY = 3

const DESCRIBING = new Set(['amod', 'compound', 'nmod', 'nummod', 'flat', 'acl', 'appos'])

/** The topic that a noun phrase names. */
export function topicOf(desk: TopicDesk, head: number): Topic {
  const { tree } = desk
  const words = new Set<string>()
  const actors = new Set<string>()
  const idsAt = (at: number) => desk.reading.actors.resolve(at, desk.speakersAt(at)).ids
  const passesOn = desk.words.nouns.has(tree.tokens[head]!.lemma)
  const walk = (at: number, depth: number) => {
    const { upos, lemma } = tree.tokens[at]!
    const ids = idsAt(at)
    if (/^(NOUN|ADJ|VERB)$/.test(upos) && ids.length === 0) words.add(lemma.toLowerCase())
    for (const id of ids) actors.add(id)
    if (depth >= 3) return
    for (const child of tree.children(at)) {
      const { deprel } = tree.tokens[child]!
      const inner = DESCRIBING.has(universal(deprel)) && deprel !== 'acl:relcl'
      // What a passing word governs ("restrictions on …") is a topic of its own.
      if (inner && !(passesOn && deprel === 'nmod')) walk(child, depth + 1)
    }
  }
  walk(head, 0)
  const { lemma, upos, sentence } = tree.tokens[head]!
  const own = { kind: 'thing' as const, head, sentence, lemma: lemma.toLowerCase(), words, actors, is: new Set(idsAt(head)) }
  const isAnybody = upos === 'NOUN' && [...own.is].every((id) => desk.reading.actors.byId(id).kind === 'population')
  return { ...own, isName: upos === 'PROPN', isAnybody, passesOn, places: new Set() }
}

/** How what an act moves meets what a goal of some holders wants, in words; null when they are not about one thing. */
export function meets(moved: Signed, wanted: Signed, holders: readonly string[]): string | null {
  const [a, b] = [moved.topic, wanted.topic]
  if (a.kind !== b.kind) return null
  const sharedActor = [...a.actors].some((id) => b.actors.has(id))
  if (a.kind === 'presence') return sharedActor && samePlace(a, b) ? 'presence of the same forces in one place' : null
  const sameName = a.isName && b.isName && a.lemma === b.lemma && moved.standing === wanted.standing
  if (sameName) return 'the same name'
  if (a.is.size > 0 || b.is.size > 0) return sameActor(moved, wanted) ? 'the same actor' : null
  if (a.actors.size > 0 && b.actors.size > 0 && !sharedActor) return null
  const near = nearness(a.lemma, b.lemma, 'n')
  const described = [...a.words].filter((w) => b.words.has(w))
  const close = near === 'same' || (near !== null && near !== 'sister' && !a.passesOn && !b.passesOn)
  const again = near === 'same' && !a.passesOn && Math.abs(a.sentence - b.sentence) <= NEARBY
  const unowned = b.actors.size === 0 && [...a.actors].every((id) => holders.includes(id))
  if (again && (b.actors.size === a.actors.size || unowned)) return 'the same thing, told close by'
  if (close && (sharedActor || described.length > 1)) return `${a.lemma} and ${b.lemma} are near in meaning, of the same actor`
  return sharedActor && described.length > 0 ? `both about ${described[0]}, of the same actor` : null
}

/** One actor by the same words or by name; through power or gain only when both are. */
function sameActor(moved: Signed, wanted: Signed): boolean {
  const [a, b] = [moved.topic, wanted.topic]
  if (moved.standing !== wanted.standing && wanted.standing) return false
  const shared = [...a.is].some((id) => b.is.has(id))
  return shared && !a.isAnybody && (a.lemma === b.lemma || (a.isName && b.isName))
}

function samePlace(a: Topic, b: Topic): boolean {
  if ([...a.places].some((p) => p !== VAGUE_PLACE && b.places.has(p))) return true
  return (a.places.has(VAGUE_PLACE) || b.places.has(VAGUE_PLACE)) && Math.abs(a.sentence - b.sentence) <= NEARBY
}
