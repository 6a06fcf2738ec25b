import { meansPeople } from '../../../codebook/wordnet.ts'
import type { CodedEvent, Sign } from '../../../model/index.ts'
import type { Clause } from '../../clauses/clause.ts'
import { wantedClause } from '../effects-answered.ts'
import { type Aim, actorsAt, type EffectDesk, eventsIn, tokensIn } from '../effects-desk.ts'
import { placedAct } from '../topics-signed.ts'

/** What a goal asks to be done or to come about, as far as later sentences can answer it. */
export interface Wanted {
  readonly aim: Aim
  /** The wanted act as a clause; undefined where the goal is a noun phrase. */
  readonly clause: Clause | undefined
  /** Base form of the verb or noun that heads the content. */
  readonly act: string
  /** Base forms of the nouns that it is about at once: the verb's objects, or the noun itself and what hangs on it. */
  readonly about: readonly string[]
  readonly isVerb: boolean
  /** A noun that says itself that something is to go ("an end to the siege", "a ban on mines"), and is wanted. */
  readonly ends: boolean
  /** Who is to do it: the holder, the one asked, or the subject of the wanted clause; empty where the text leaves it open. */
  readonly doers: readonly string[]
  /** Base forms of the nouns for those who are to do it. */
  readonly doerWords: ReadonlySet<string>
  /** Base forms of the other nouns of the content. */
  readonly things: ReadonlySet<string>
  /** Actors that the content names, the doers left out. */
  readonly actors: ReadonlySet<string>
  /** It is not to be done: what stands behind "prevent … from". */
  readonly withheld: boolean
  /** It is asked of somebody, who may answer without naming it. */
  readonly asked: boolean
}

const WANTED = new WeakMap<Aim, Wanted | null>()

/** Reads what a goal wants; null where its content has no head, read once a goal. */
export function wantedOf(desk: EffectDesk, aim: Aim): Wanted | null {
  const known = WANTED.get(aim)
  if (known !== undefined) return known
  const found = readWanted(desk, aim)
  WANTED.set(aim, found)
  return found
}

function readWanted(desk: EffectDesk, aim: Aim): Wanted | null {
  const { tokens } = desk.tree
  const inside = tokensIn(desk.reading, aim.goal.content)
  const outer = innermost(desk, wantedClause(desk, aim))
  const kept = withheldBy(desk, outer)
  const clause = kept ?? outer
  const head = clause?.head ?? inside.find((i) => !inside.includes(tokens[i]!.head))
  if (head === undefined) return null
  const placed = clause ? null : placedAct(desk, aim.goal)
  if (placed) return wantedElsewhere(desk, aim, head, placed)
  const isVerb = clause?.kind === 'verb'
  const doers = doersOf(desk, aim, clause, head)
  const subjects = new Set((clause?.agents ?? []).flatMap((a) => tokensIn(desk.reading, desk.clauses.phrase(a.head))))
  const nouns = inside.filter((i) => i !== head && tokens[i]!.upos === 'NOUN' && !subjects.has(i))
  const actors = inside.flatMap((i) => actorsAt(desk, i)).filter((id) => !doers.includes(id))
  return {
    aim,
    clause,
    act: isVerb ? clause.lemma : tokens[head]!.lemma,
    about: (isVerb ? clause.patients.map((p) => p.head) : [head, ...desk.tree.byRelation(head, 'nmod')]).map((i) => tokens[i]!.lemma),
    isVerb,
    ends: !isVerb && isEnding(desk, aim, tokens[head]!.lemma),
    doers,
    doerWords: new Set(
      (clause?.agents ?? []).flatMap((a) => (tokens[a.head]!.upos === 'NOUN' && inside.includes(a.head) ? [tokens[a.head]!.lemma] : [])),
    ),
    things: new Set(nouns.map((i) => tokens[i]!.lemma)),
    actors: new Set(actors),
    withheld: kept !== undefined,
    asked: askedFor(desk, aim) !== undefined,
  }
}

/** Does a wanted noun say that something is to go, and does no verb of opposing lead it in ("opposes the ban")? */
function isEnding(desk: EffectDesk, { goal }: Aim, noun: string): boolean {
  const { directions, nounDirections, verbs } = desk.reading.codebook.wanting
  if (!AWAY.test(nounDirections.get(noun) ?? directions.get(noun) ?? '') || goal.coder.rule === 'stance') return false
  const before = goal.evidence.flatMap((e) => tokensIn(desk.reading, e)).map((i) => desk.tree.tokens[i]!)
  const cues = before.filter((t) => t.end <= goal.content.start && /^(VERB|ADJ)$/.test(t.upos))
  return !cues.some((t) => verbs.get(t.lemma)?.every((frame) => AWAY.test(frame.direction)))
}
const AWAY = /^(avoid|cease|reduce)$/

/** "wants the troops out": those who are told to be elsewhere are to go there, or to be brought there. */
function wantedElsewhere(desk: EffectDesk, aim: Aim, head: number, act: string): Wanted {
  const { tokens } = desk.tree
  // a thing that is wanted back goes nowhere by itself
  const goes = tokens[head]!.upos === 'PROPN' || meansPeople(tokens[head]!.lemma) || desk.words.forces.has(tokens[head]!.lemma)
  const inside = tokensIn(desk.reading, aim.goal.content)
  return {
    aim,
    clause: undefined,
    act,
    about: [tokens[head]!.lemma],
    isVerb: true,
    ends: false,
    doers: goes ? actorsAt(desk, head) : [],
    doerWords: new Set(goes ? [tokens[head]!.lemma] : []),
    things: new Set(inside.flatMap((i) => (tokens[i]!.upos === 'NOUN' ? [tokens[i]!.lemma] : []))),
    actors: new Set(inside.flatMap((i) => actorsAt(desk, i))),
    withheld: false,
    asked: false,
  }
}

/** "to force the company to rehire the dockers": what somebody is to be brought to do. */
function innermost(desk: EffectDesk, clause: Clause | undefined): Clause | undefined {
  if (!clause || !desk.reading.codebook.contrast.bringing.includes(clause.lemma)) return clause
  return clause.children.map((i) => desk.clauses.all[i]!).find((c) => c.relation === 'xcomp' && c.form === 'infinitive') ?? clause
}

/** "to prevent Chad from building a dam": what somebody is to be kept from. */
const withheldBy = (desk: EffectDesk, clause: Clause | undefined): Clause | undefined =>
  clause && desk.reading.codebook.contrast.withholding.includes(clause.lemma)
    ? clause.children.map((i) => desk.clauses.all[i]!).find((c) => c.marker === 'from' && c.agents.length > 0)
    : undefined

/** Is a noun the very thing that is not wanted ("opposes the ban … rejected the ban")? */
export const isUnwanted = (wanted: Wanted, lemma: string): boolean =>
  isAgainst(wanted) && !wanted.ends && (wanted.about.includes(lemma) || wanted.things.has(lemma))

/** Does a goal want something kept away, ended or lowered, so that whoever brings it about works against the goal? */
export const isAgainst = ({ aim }: Wanted): boolean => AWAY.test(aim.goal.direction)

function doersOf(desk: EffectDesk, aim: Aim, clause: Clause | undefined, head: number): readonly string[] {
  const { goal } = aim
  const agents = clause?.kind === 'verb' && clause.form === 'infinitive' ? ownSubject(clause) : clause?.agents
  const named = (clause ? agents : desk.clauses.nominal(head).agents)?.flatMap((a) => actorsAt(desk, a.head)) ?? []
  if (named.length > 0) return [...new Set(named)]
  const asked = askedFor(desk, aim)
  if (asked) return asked.recipients
  return clause && /^(verb\/(want\/to|promise)|noun|adjective|purpose)/.test(goal.coder.rule) ? goal.holders : []
}

/** "want the troops to leave": a subject of the infinitive's own. */
const ownSubject = (clause: Clause) => clause.agents.filter((a) => a.via === 'syntax' || a.via === 'control')

/** The demand that the goal was told in, which names whom it is asked of. */
const askedFor = (desk: EffectDesk, aim: Aim): CodedEvent | undefined =>
  aim.goal.evidence.flatMap((e) => eventsIn(desk, e)).find((e) => e.eventType === 'REQUEST')

/** The last sentence that says the goal, and the character at which its content ends there. */
export function toldAt(desk: EffectDesk, aim: Aim): { sentence: number; end: number } {
  const { sentences } = desk.reading.doc
  const { end } = aim.goal.content
  return { sentence: sentences.findLast((s) => s.start < end)?.i ?? 0, end }
}

/** A clause behind a goal. */
export interface Told {
  readonly clause: Clause
  /** Sentences between the two. */
  readonly distance: number
  /** In the sentence of the goal or the next, with no other goal told between: there a pronoun may stand for what is wanted. */
  readonly near: boolean
}

/** What a clause does to a goal that it answers, and why. */
export interface Answer {
  readonly sign: Sign
  readonly rule: string
  readonly why: string
}
