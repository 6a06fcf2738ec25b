import type { WantingFrame } from '../../codebook/wanting.ts'
import { meansPeople } from '../../codebook/wordnet.ts'
import { cover, type Direction } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { universal } from '../clauses/tree.ts'
import { wantedBy } from './goals-content.ts'
import { type GoalDesk, isNegated, openers, type Wanted } from './goals-desk.ts'
import { directionOf } from './goals-direction.ts'
import { wantedAsPhrase, wantedClauses } from './goals-spans.ts'
import { amongWhom, isNone, wanters } from './goals-subjects.ts'

/** A goal before its holder is resolved. */
export interface Want {
  readonly wanted: Wanted
  readonly direction: Direction
  /** Head tokens of the noun phrases that want it. */
  readonly holders: readonly number[]
  /** The word that says it is wanted. */
  readonly cue: number
  readonly rule: string
  readonly clause: Clause | undefined
  readonly confidence: number
}

/** The head tokens of a clause's arguments, in their order. */
export const heads = (args: readonly { head: number }[]): number[] => args.map((a) => a.head)

/** Turns a negated wish into what is not wanted; null when a negation leaves no goal ("did not try to stop"). */
function underNegation(desk: GoalDesk, cue: number, wanted: Wanted, strong: boolean, none: boolean): Direction | null {
  const direction = directionOf(desk, wanted)
  if (cue === wanted.head) return direction
  if (!none && !isNegated(desk, cue)) return wanted.frame.negatedOnly ? null : direction
  if (!wanted.frame.wish && isPastOccasion(desk, cue) && !isReported(desk, cue, wanted)) return null
  const { modal } = desk.reading.clauses.headedBy(cue) ?? { modal: null }
  if (modal !== null && desk.words.abilities.has(modal) && !wanted.frame.negatedOnly) return null
  if (!strong || direction === 'avoid' || direction === 'cease' || direction === 'reduce') return null
  return direction === 'maintain' ? 'cease' : 'avoid'
}

/** "said that Chad did not plan to attack": in reported speech the past is a present will. */
const isReported = (desk: GoalDesk, cue: number, { frame }: Wanted): boolean =>
  !frame.negatedOnly && desk.reading.clauses.headedBy(cue)?.relation === 'ccomp'

/** "did not accept the gift": what was once declined is no lasting stance. */
function isPastOccasion(desk: GoalDesk, cue: number): boolean {
  const clause = desk.reading.clauses.headedBy(cue)
  return clause?.form !== 'finite' || (clause.modal === null && clause.tense === 'past')
}

/** Makes a want of each thing wanted, unless a negation or the thing itself leaves no goal. */
export function wants(
  desk: GoalDesk,
  cue: number,
  found: readonly Wanted[],
  holders: readonly number[],
  rule: string,
  confidence: number,
): Want[] {
  const clause = desk.reading.clauses.around(cue)
  const none = holders.some((head) => isNone(desk, head))
  const owners = holders.flatMap((head) => amongWhom(desk, head))
  return found.flatMap((wanted) => {
    const direction = underNegation(desk, cue, wanted, rule.startsWith('verb') || wanted.frame.negatedOnly, none)
    if (!direction || isSingleAct(desk, wanted) || refersBack(desk, wanted) || isTakenBack(desk, cue)) return []
    if (wanted.frame.voiced && clause?.tense === 'past' && clause.modal === null && !hasComeToBe(desk, clause)) return []
    return [
      { wanted: withSubject(desk, cue, withAntecedent(desk, cue, wanted)), direction, holders: owners, cue, rule, clause, confidence },
    ]
  })
}

/** "the militias it was meant to weaken": a relative clause whose infinitive acts upon what it describes wants that done to it. */
function withAntecedent(desk: GoalDesk, cue: number, wanted: Wanted): Wanted {
  const { tree, words, reading } = desk
  const head = describedBy(desk, cue)
  if (head === null || wanted.shape !== 'clause' || wanted.frame.frame !== 'to') return wanted
  const { lemma } = tree.tokens[wanted.head]!
  const ofItself = tree
    .byRelation(cue, 'nsubj')
    .some((s) => !/^W/.test(tree.tokens[s]!.xpos) && tree.tokens[s]!.text.toLowerCase() !== 'that')
  const open =
    tree.byRelation(wanted.head, 'obj', 'ccomp', 'xcomp', 'obl').length === 0 && tree.byRelation(cue, 'obj', 'advmod').every((c) => c < cue)
  const bare = tree.children(wanted.head).every((c) => tree.tokens[c]!.deprel === 'mark')
  const acts = bare || words.directions.has(lemma) || words.purposeVerbs.has(lemma)
  if (!ofItself || !open || !acts || tree.tokens[head]!.upos === 'PRON') return wanted
  return { ...wanted, content: cover([reading.clauses.phrase(head), wanted.content]) }
}

/** "the blockade has to end": said of others, a bare infinitive alone tells too little. */
function withSubject(desk: GoalDesk, cue: number, wanted: Wanted): Wanted {
  const { tree, reading } = desk
  const subject = tree.byRelation(cue, 'nsubj')[0]
  const bare = tree.children(wanted.head).every((c) => /^(mark|punct|advmod)/.test(tree.tokens[c]!.deprel))
  if (!wanted.frame.voiced || !bare || subject === undefined || tree.tokens[subject]!.upos === 'PRON' || subject > cue) return wanted
  return { ...wanted, content: cover([reading.clauses.phrase(subject), wanted.content]) }
}

/** The noun that a clause describes; where the tree makes it the object above, the noun right before the clause's subject. */
function describedBy({ tree }: GoalDesk, cue: number): number | null {
  const { deprel, head } = tree.tokens[cue]!
  if (deprel === 'acl:relcl') return head
  const subject = tree.byRelation(cue, 'nsubj')[0]
  if (deprel !== 'ccomp' || subject === undefined || tree.byRelation(cue, 'mark').length > 0) return null
  return tree.byRelation(head, 'obj').find((o) => o === Math.min(subject, ...tree.children(subject)) - 1) ?? null
}

/** "the time has come": a perfect tells what is so now. */
const hasComeToBe = ({ tree }: GoalDesk, clause: Clause): boolean =>
  tree.byRelation(clause.head, 'aux').some((a) => tree.tokens[a]!.lemma === 'have' && /^VB[PZ]$/.test(tree.tokens[a]!.xpos))

/** "further this aim": a goal told before, and none of its own. */
function refersBack({ tree, words }: GoalDesk, wanted: Wanted): boolean {
  const { head, shape } = wanted
  const thing = shape === 'phrase' ? head : [head + 2, head + 3].find((i) => words.references.has(tree.tokens[i]?.lemma ?? ''))
  if (thing === undefined || !words.references.has(tree.tokens[thing]!.lemma)) return false
  if (shape === 'clause' && !words.fulfilling.has(tree.tokens[head]!.lemma)) return false
  return tree.byRelation(thing, 'det', 'nmod:poss').some((d) => words.referring.has(tree.tokens[d]!.text.toLowerCase()))
}

/** A person or a bare name is no state of the world ("called the race for Keller"). */
function isSomebody(desk: GoalDesk, head: number): boolean {
  const { upos } = desk.tree.tokens[head]!
  const { actors } = desk.reading
  if (upos === 'NOUN' && desk.tree.byRelation(head, 'det').some((d) => /^an?$/i.test(desk.tree.tokens[d]!.text))) return false
  const persons = actors.resolve(head).ids.filter((id) => actors.byId(id).kind === 'person')
  return persons.length > 0 || (upos === 'PROPN' && desk.tree.byRelation(head, 'det', 'amod', 'nmod').length === 0)
}

/** "promised the drivers": whom a word is given to. */
const isPromisee = ({ tree }: GoalDesk, { head, frame }: Wanted): boolean =>
  frame.promise && frame.frame === 'object' && meansPeople(tree.tokens[head]!.lemma)

/** "asked for a comment", "asked for this": no state of the world, or one told before. */
function isTrifle({ tree, words }: GoalDesk, { head, frame }: Wanted): boolean {
  if (frame.frame !== 'for' || !frame.demand) return false
  const told = tree.byRelation(head, 'det').some((d) => words.pointing.has(tree.tokens[d]!.text.toLowerCase()))
  return told || words.trifles.has(tree.tokens[head]!.lemma)
}

/** A demand for one act ("urged him to resign") or a wish to speak ("I want to thank you") is no goal. */
function isSingleAct(desk: GoalDesk, wanted: Wanted): boolean {
  const { lemma, upos } = desk.tree.tokens[wanted.head]!
  const { frame, demand, lasting, direction, verbs } = wanted.frame
  if (wanted.shape !== 'clause')
    return (
      upos === 'PRON' ||
      isTrifle(desk, wanted) ||
      isPromisee(desk, wanted) ||
      (wanted.frame.stately && !desk.words.states.has(lemma) && !desk.words.nounDirections.has(lemma)) ||
      isSomebody(desk, wanted.head) ||
      ((direction === 'cease' || frame === 'against') && desk.words.bygone.has(lemma))
    )
  if (verbs.length > 0) return !verbs.includes(desk.reading.clauses.headedBy(wanted.head)?.lemma ?? lemma) && !verbs.includes(lemma)
  if (lasting) return !isLasting(desk, wanted.head)
  return demand
    ? desk.words.singleActs.has(lemma)
    : frame === 'to' && !wanted.frame.promise && desk.words.speaking.has(lemma) && directionOf(desk, wanted) === 'achieve'
}

/** Does the verb of a wanted clause name a state that lasts or a change of the world? */
export function isLasting(desk: GoalDesk, head: number): boolean {
  const { lemma } = desk.tree.tokens[head]!
  const name = desk.reading.clauses.headedBy(head)?.lemma ?? lemma
  const { directions, purposeVerbs, deonticVerbs } = desk.words
  return [name, lemma].some((word) => directions.has(word) || purposeVerbs.has(word) || deonticVerbs.has(word))
}

/** "has yet to win": what has not come about, and no need. */
const isNotYet = ({ tree, words }: GoalDesk, clause: Clause): boolean =>
  words.notYet.has(tree.tokens[clause.head + 1]?.text.toLowerCase() ?? '')

/** The frames of a verb; of a verb with a particle that is not listed so, only those of a thing wanted somewhere ("want it back"). */
function framesOf({ words }: GoalDesk, lemma: string): readonly WantingFrame[] {
  const [verb, particle] = lemma.split(' ')
  const plain = words.verbs.get(verb!) ?? []
  if (words.verbs.has(lemma) || particle === undefined) return words.verbs.get(lemma) ?? []
  const placed = words.places.has(particle) && plain.some((f) => f.frame === 'object-to' && !f.demand)
  return placed ? plain.filter((f) => /^object/.test(f.frame)) : []
}

/** "Iran wants to …", "the rebels called for …", "the ban is supported by …". */
export function wantsOfVerbs(desk: GoalDesk): Want[] {
  return desk.reading.clauses.all.flatMap((clause) => {
    if (clause.kind !== 'verb') return []
    const listed = framesOf(desk, clause.lemma)
    const frames = listed.filter((f) => f.modal === null || f.modal.includes(clause.modal ?? ''))
    if (frames.length === 0) return []
    if (clause.passive)
      return clause.agents.length === 0 && desk.words.adjectives.has(desk.tree.tokens[clause.head]!.text.toLowerCase())
        ? []
        : wantsOfPassive(desk, clause, frames)
    if (isNotYet(desk, clause)) return []
    const below = wantedBy(desk, clause.head, frames)
    const before = below.length > 0 ? below : wantedBefore(desk, clause, frames)
    const found = before.length > 0 ? before : sharedObject(desk, clause, frames)
    const rule = `verb/${found[0]?.frame.demand ? 'demand' : found[0]?.frame.promise ? 'promise' : 'want'}/${found[0]?.frame.frame}`
    return wants(desk, clause.head, found, wanters(desk, clause), rule, found[0]?.frame.demand ? 0.6 : 0.85)
  })
}

/** "sought and obtained a ban": two verbs with one object, which the tree gives to the second. */
function sharedObject(desk: GoalDesk, clause: Clause, frames: readonly WantingFrame[]): Wanted[] {
  const { tree } = desk
  const object = frames.find((f) => f.frame === 'object')
  const next = tree.byRelation(clause.head, 'conj').find((c) => c === clause.head + 2)
  const thing = next === undefined ? undefined : tree.byRelation(next, 'obj')[0]
  if (!object || object.affairs || thing === undefined || tree.byRelation(clause.head, 'obj', 'xcomp', 'ccomp').length > 0) return []
  return wantedAsPhrase(desk, thing, object)
}

/** "denied wanting to rule": a will that the verb above takes back. */
function isTakenBack(desk: GoalDesk, cue: number): boolean {
  const clause = desk.reading.clauses.headedBy(cue)
  const above = clause?.parent === null || clause === undefined ? undefined : desk.reading.clauses.all[clause.parent]
  const { clauses } = desk.reading.codebook
  return above !== undefined && /^[xc]comp$/.test(clause!.relation) && clauses.negating.has(above.lemma) && above.polarity === 'positive'
}

/** "the transition that Ankara is advocating": a thing wanted by the clause that describes it. */
function wantedBefore(desk: GoalDesk, clause: Clause, frames: readonly WantingFrame[]): Wanted[] {
  const object = frames.find((f) => f.frame === 'object' || f.frame === 'cleft') ?? stranded(desk, clause.head, frames)
  const { deprel, head } = desk.tree.tokens[clause.head]!
  const isStranded = object !== undefined && object.frame !== 'object' && object.frame !== 'cleft'
  if (
    !object ||
    object.negatedOnly ||
    object.direction === 'cease' ||
    deprel !== 'acl:relcl' ||
    !(isStranded || clause.patients.some((p) => p.head === head && p.via === 'relative'))
  )
    return []
  const { upos, lemma } = desk.tree.tokens[head]!
  if (/^(PRON|DET)$/.test(upos)) return equatedWith(desk, head, object)
  if (
    upos !== 'NOUN' ||
    object.frame === 'cleft' ||
    desk.words.references.has(lemma) ||
    (isStranded && desk.words.purposeNotNouns.has(lemma)) ||
    (object.affairs && desk.reading.actors.resolve(head).ids.length > 0)
  )
    return []
  return wantedAsPhrase(desk, head, object).map((w) => ({ ...w, content: desk.reading.clauses.phrase(head) }))
}

/** "the reform they are calling for", "what they fight for": a preposition left behind right after the verb. */
function stranded({ tree }: GoalDesk, verb: number, frames: readonly WantingFrame[]): WantingFrame | undefined {
  const next = tree.tokens[verb + 1]
  if (next?.upos !== 'ADP' || tree.byRelation(verb, 'obl', 'obj').some((o) => o > verb + 1)) return undefined
  return frames.find((f) => f.frame === next.text.toLowerCase())
}

/** "What we need is a change": the noun or infinitive that a pronoun and its clause are said to be. */
function equatedWith(desk: GoalDesk, pronoun: number, frame: WantingFrame): Wanted[] {
  const { tree } = desk
  const { head, deprel } = tree.tokens[pronoun]!
  const said = tree.byRelation(pronoun, 'cop').length > 0 ? tree.byRelation(pronoun, 'nsubj', 'csubj')[0] : undefined
  if (said !== undefined) {
    const { xpos } = tree.tokens[said]!
    return xpos === 'VBG' ? wantedClauses(desk, said, frame) : tree.tokens[said]!.upos === 'NOUN' ? wantedAsPhrase(desk, said, frame) : []
  }
  if (head < pronoun || !deprel.startsWith('nsubj') || tree.byRelation(head, 'cop').length === 0) return []
  const { upos } = tree.tokens[head]!
  return upos === 'NOUN' ? wantedAsPhrase(desk, head, frame) : upos === 'VERB' ? wantedClauses(desk, head, frame) : []
}

/** "the ban is supported by …" where the text says by whom; "will not be tolerated", which whoever says it will not have. */
function wantsOfPassive(desk: GoalDesk, clause: Clause, frames: readonly WantingFrame[]): Want[] {
  const object = frames.find((f) => f.frame === 'object')
  const told = frames.find((f) => f.frame === 'object-to' && !f.negatedOnly)
  const below = told ? desk.tree.byRelation(clause.head, 'xcomp', 'advcl').find((c) => openers(desk.tree, c).includes('to')) : undefined
  if (told && below !== undefined && clause.agents.length > 0)
    return wants(desk, clause.head, wantedClauses(desk, below, told), heads(clause.agents), 'verb/demand/passive', 0.6)
  if (!object || (!object.negatedOnly && clause.agents.length === 0)) return []
  if (object.negatedOnly) return wantsOfRefused(desk, clause, frames)
  const things = clause.patients.filter((p) => !object.affairs || desk.reading.actors.resolve(p.head).ids.length === 0)
  const found = things.flatMap((p) => wantedAsPhrase(desk, p.head, object))
  return wants(desk, clause.head, found, heads(clause.agents), 'verb/passive', 0.7)
}

/** "Iran must not be allowed to build a bomb", "such acts will not be tolerated". */
function wantsOfRefused(desk: GoalDesk, clause: Clause, frames: readonly WantingFrame[]): Want[] {
  const to = frames.find((f) => f.frame === 'object-to')
  const below = desk.tree.byRelation(clause.head, 'xcomp', 'advcl', 'ccomp').find((c) => openers(desk.tree, c).includes('to'))
  const subject = desk.tree.byRelation(clause.head, 'nsubj', 'nsubj:pass')[0]
  if (subject === undefined || clause.modal === null) return []
  const object = frames.find((f) => f.frame === 'object')!
  const found =
    below !== undefined && to
      ? wantedClauses(desk, below, to).map((w) => ({ ...w, content: cover([desk.reading.clauses.phrase(subject), w.content]) }))
      : wantedAsPhrase(desk, subject, object)
  return wants(desk, clause.head, found, heads(clause.agents), 'verb/refused', 0.7)
}

/** "is determined to …", "committed to keeping …", "eager for …". */
export function wantsOfAdjectives(desk: GoalDesk): Want[] {
  const added = desk.tree.tokens.filter(
    (t) => t.upos === 'ADJ' && /^(amod|acl|appos)$/.test(t.deprel) && !desk.reading.clauses.headedBy(t.i),
  )
  const beside = added.flatMap((t) => {
    const frames = desk.words.adjectives.get(t.text.toLowerCase())?.filter((f) => !f.voiced)
    return frames ? wants(desk, t.i, wantedBy(desk, t.i, frames), [t.head], 'adjective', 0.7) : []
  })
  const told = desk.reading.clauses.all.flatMap((clause) => {
    const { text, lemma, deprel, head } = desk.tree.tokens[clause.head]!
    const frames = desk.words.adjectives.get(text.toLowerCase()) ?? desk.words.adjectives.get(lemma)
    if (!frames || (clause.kind === 'verb' && !clause.passive)) return []
    const subject = heads(clause.kind === 'verb' ? clause.patients : clause.agents)
    const holders = subject.length > 0 || universal(deprel) !== 'acl' ? subject : [head]
    return wants(desk, clause.head, wantedBy(desk, clause.head, frames), holders, 'adjective', 0.75)
  })
  return [...told, ...beside]
}
