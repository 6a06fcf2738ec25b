import type { WantingFrame } from '../../codebook/wanting.ts'
import type { Direction } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { universal } from '../clauses/tree.ts'
import { directionOf, type GoalDesk, isNegated, openers, type Wanted, wantedAsPhrase, wantedBy, wantedClauses } from './goals-content.ts'

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

const heads = (args: readonly { head: number }[]): number[] => args.map((a) => a.head)

/** Turns a negated wish into what is not wanted; null when a negation leaves no goal ("did not try to stop"). */
function underNegation(desk: GoalDesk, cue: number, wanted: Wanted, strong: boolean): Direction | null {
  const direction = directionOf(desk, wanted)
  if (!isNegated(desk, cue)) return wanted.frame.negatedOnly ? null : direction
  if (!strong || direction === 'avoid' || direction === 'cease' || direction === 'reduce') return null
  return direction === 'maintain' ? 'cease' : 'avoid'
}

function wants(
  desk: GoalDesk,
  cue: number,
  found: readonly Wanted[],
  holders: readonly number[],
  rule: string,
  confidence: number,
): Want[] {
  const clause = desk.reading.clauses.around(cue)
  return found.flatMap((wanted) => {
    const direction = underNegation(desk, cue, wanted, rule.startsWith('verb') || wanted.frame.negatedOnly)
    if (!direction || isSingleAct(desk, wanted)) return []
    return [{ wanted, direction, holders, cue, rule, clause, confidence }]
  })
}

/** A person or a bare name is no state of the world ("called the race for Keller"). */
function isSomebody(desk: GoalDesk, head: number): boolean {
  const { upos } = desk.tree.tokens[head]!
  const { actors } = desk.reading
  const persons = actors.resolve(head).ids.filter((id) => actors.byId(id).kind === 'person')
  return persons.length > 0 || (upos === 'PROPN' && desk.tree.byRelation(head, 'det', 'amod', 'nmod').length === 0)
}

/** A demand for one act ("urged him to resign") or a wish to speak ("I want to thank you") is no goal. */
function isSingleAct(desk: GoalDesk, wanted: Wanted): boolean {
  if (wanted.shape !== 'clause') return isSomebody(desk, wanted.head)
  const { lemma } = desk.tree.tokens[wanted.head]!
  return wanted.frame.demand ? desk.words.singleActs.has(lemma) : wanted.frame.frame === 'to' && desk.words.speaking.has(lemma)
}

/** "Iran wants to …", "the rebels called for …", "the ban is supported by …". */
export function wantsOfVerbs(desk: GoalDesk): Want[] {
  return desk.reading.clauses.all.flatMap((clause) => {
    if (clause.kind !== 'verb') return []
    const listed = desk.words.verbs.get(clause.lemma) ?? desk.words.verbs.get(clause.lemma.split(' ')[0]!) ?? []
    const frames = listed.filter((f) => f.modal === null || f.modal === clause.modal)
    if (frames.length === 0) return []
    if (clause.passive)
      return desk.words.adjectives.has(desk.tree.tokens[clause.head]!.text.toLowerCase()) ? [] : wantsOfPassive(desk, clause, frames)
    const found = wantedBy(desk, clause.head, frames)
    const rule = `verb/${found[0]?.frame.demand ? 'demand' : found[0]?.frame.promise ? 'promise' : 'want'}/${found[0]?.frame.frame}`
    return wants(desk, clause.head, found, heads(clause.agents), rule, found[0]?.frame.demand ? 0.6 : 0.85)
  })
}

/** "the ban is supported by …": only when the text says by whom. */
function wantsOfPassive(desk: GoalDesk, clause: Clause, frames: readonly WantingFrame[]): Want[] {
  const object = frames.find((f) => f.frame === 'object')
  if (!object?.affairs || clause.agents.length === 0) return []
  const things = clause.patients.filter((p) => !object.affairs || desk.reading.actors.resolve(p.head).ids.length === 0)
  const found = things.flatMap((p) => wantedAsPhrase(desk, p.head, object))
  return wants(desk, clause.head, found, heads(clause.agents), 'verb/passive', 0.7)
}

/** "is determined to …", "committed to keeping …", "eager for …". */
export function wantsOfAdjectives(desk: GoalDesk): Want[] {
  return desk.reading.clauses.all.flatMap((clause) => {
    const { text, lemma, deprel, head } = desk.tree.tokens[clause.head]!
    const frames = desk.words.adjectives.get(text.toLowerCase()) ?? desk.words.adjectives.get(lemma)
    if (!frames || (clause.kind === 'verb' && !clause.passive)) return []
    const subject = heads(clause.kind === 'verb' ? clause.patients : clause.agents)
    const holders = subject.length > 0 || universal(deprel) !== 'acl' ? subject : [head]
    return wants(desk, clause.head, wantedBy(desk, clause.head, frames), holders, 'adjective', 0.75)
  })
}

/** "its goal is to …", "the aim of keeping …", "efforts by Chad to …", "demands for …". */
export function wantsOfNouns(desk: GoalDesk): Want[] {
  return desk.tree.tokens.flatMap((token) => {
    const frames = token.upos === 'NOUN' ? desk.words.nouns.get(token.lemma) : undefined
    if (!frames) return []
    const said = frames.find((f) => f.frame === 'is')
    const same = said ? equated(desk, token.i, said) : []
    const below = same.length > 0 ? same : wantedBy(desk, token.i, frames)
    const found = below.length > 0 ? below : hungOnVerb(desk, token.i, frames)
    return wants(desk, token.i, found, ownersOf(desk, token.i), 'noun', 0.75)
  })
}

/** "renewed their demand for a law", "made plans to leave": what the noun asks for counts even where the tree hangs it on the verb. */
function hungOnVerb(desk: GoalDesk, noun: number, frames: readonly WantingFrame[]): Wanted[] {
  const { head, deprel } = desk.tree.tokens[noun]!
  if (deprel !== 'obj') return []
  const to = frames.find((f) => f.frame === 'to')
  const infinitive = desk.tree
    .byRelation(head, 'advcl', 'xcomp')
    .find((c) => openers(desk.tree, c)[0] === 'to' && opensRightAfter(desk, noun, c))
  if (to && infinitive !== undefined) return wantedClauses(desk, infinitive, to)
  const that = frames.find((f) => f.frame === 'that')
  const clause = desk.tree.byRelation(head, 'ccomp').find((c) => openers(desk.tree, c)[0] === 'that' && opensRightAfter(desk, noun, c))
  if (that && clause !== undefined) return wantedBy(desk, head, [that])
  const gerund = desk.tree.byRelation(head, 'advcl').find((c) => desk.tree.tokens[c]!.xpos === 'VBG' && opensRightAfter(desk, noun, c))
  const asked = gerund === undefined ? undefined : frames.find((f) => openers(desk.tree, gerund).includes(f.frame))
  if (gerund !== undefined && asked) return wantedClauses(desk, gerund, asked)
  for (const child of desk.tree.byRelation(head, 'obl')) {
    const frame = child > noun ? frames.find((f) => openers(desk.tree, child).includes(f.frame)) : undefined
    if (frame) return wantedAsPhrase(desk, child, frame)
  }
  return []
}

/** Does the clause headed by a token begin with the word after a noun? */
const opensRightAfter = (desk: GoalDesk, noun: number, clause: number): boolean => desk.tree.byRelation(clause, 'mark')[0] === noun + 1

/** "its goal is to V", "the goal is peace", "security is an aim of Y". */
function equated(desk: GoalDesk, noun: number, frame: WantingFrame): Wanted[] {
  const { tree } = desk
  const { head, deprel } = tree.tokens[noun]!
  const subject = tree.byRelation(noun, 'nsubj').find((s) => tree.tokens[s]!.upos !== 'PRON')
  if (tree.byRelation(noun, 'cop').length > 0) {
    const clausal = tree.byRelation(noun, 'csubj')[0]
    if (clausal !== undefined) return wantedClauses(desk, clausal, frame)
    const below = tree.byRelation(noun, 'xcomp', 'acl', 'ccomp').find((c) => openers(tree, c).includes('to'))
    if (below !== undefined) return []
    return subject === undefined ? [] : wantedAsPhrase(desk, subject, frame)
  }
  if (!deprel.startsWith('nsubj')) return []
  if (tree.byRelation(head, 'cop').length > 0) {
    const isClause = openers(tree, head).includes('to') || tree.tokens[head]!.upos === 'VERB'
    return isClause ? wantedClauses(desk, head, frame) : tree.tokens[head]!.upos === 'NOUN' ? wantedAsPhrase(desk, head, frame) : []
  }
  if (tree.tokens[head]!.lemma !== 'be') return []
  const below = tree.byRelation(head, 'xcomp', 'ccomp', 'advcl').find((c) => openers(tree, c).includes('to'))
  return below === undefined ? [] : wantedClauses(desk, below, frame)
}

/** Whose goal, plan or attempt it is: a possessor, "by Chad", "of Chad", or whoever makes, has or announces it. */
function ownersOf(desk: GoalDesk, noun: number): number[] {
  const { tree, reading } = desk
  const nominal = reading.clauses.nominal(noun)
  const owners = nominal.agents.filter((a) => a.via !== 'modifier' && a.via !== 'control')
  if (owners.length > 0) return heads(owners)
  const from = nominal.obliques.filter((o) => o.preposition === 'from' && reading.actors.resolve(o.head).ids.length > 0)
  if (from.length > 0) return heads(from)
  const relative = tree.byRelation(noun, 'acl').find((c) => tree.tokens[c]!.deprel === 'acl:relcl')
  const wanting = relative === undefined ? undefined : reading.clauses.headedBy(relative)
  if (wanting?.agents.some((a) => a.head !== noun)) return heads(wanting.agents.filter((a) => a.head !== noun))
  const of = nominal.patients.filter((p) => reading.actors.resolve(p.head).ids.length > 0)
  if (of.length > 0) return heads(of)
  const modifiers = nominal.agents.filter((a) => reading.actors.resolve(a.head).ids.length > 0)
  if (modifiers.length > 0) return heads(modifiers)
  const { head, deprel } = tree.tokens[noun]!
  if (nominal.patients.length > 0) return heads(nominal.patients)
  const strayed = head < 0 ? [] : tree.byRelation(head, 'nmod:poss').filter((p) => p < noun)
  if (strayed.length > 0) return [...strayed]
  if (head < 0 || deprel.startsWith('nsubj')) return []
  const governor = reading.clauses.around(head)
  return governor ? heads(governor.agents) : []
}

/** What acts are for: "sent troops to protect …", "in order to …", "patrols aimed at …". */
export function wantsOfPurpose(desk: GoalDesk): Want[] {
  const frame: WantingFrame = {
    frame: 'purpose',
    direction: 'achieve',
    demand: false,
    promise: false,
    modal: null,
    affairs: false,
    voiced: false,
    negatedOnly: false,
  }
  const infinitives = desk.tree.tokens.flatMap((token) => {
    if (!isPurpose(desk, token.i)) return []
    return wants(desk, token.i, wantedClauses(desk, token.i, frame), actorsOfPurpose(desk, token.i), 'purpose', 0.6).slice(0, 2)
  })
  const participles = desk.reading.clauses.all.flatMap((clause) => {
    const bare = clause.relation === 'acl' && clause.form !== 'infinitive'
    const known = clause.passive || bare ? desk.words.purposeParticiples.get(clause.lemma) : undefined
    if (!known) return []
    const frames = known.map((f) => ({ ...frame, frame: f }))
    return wants(
      desk,
      clause.head,
      wantedBy(desk, clause.head, frames),
      clause.passive ? heads(clause.patients) : [desk.tree.tokens[clause.head]!.head],
      'purpose/aimed',
      0.65,
    )
  })
  return [...infinitives, ...participles]
}

function isPurpose(desk: GoalDesk, i: number): boolean {
  const { tree, words } = desk
  const token = tree.tokens[i]!
  const relation = universal(token.deprel)
  if (token.upos !== 'VERB' || token.xpos === 'VBG' || token.deprel === 'acl:relcl') return false
  const opening = openers(tree, i)
  if (!opening.includes('to')) return false
  if (words.purposeMarkers.some((m) => opening.includes(m))) return true
  const passive = tree.byRelation(i, 'aux').some((a) => tree.tokens[a]!.deprel === 'aux:pass')
  const directed = words.directions.has(token.lemma) || (words.passing.has(token.lemma) && !passive)
  if (tree.byRelation(i, 'cop').length > 0)
    return directed && tree.byRelation(i, 'nsubj').some((s) => tree.tokens[s]!.upos === 'NOUN' && !words.nouns.has(tree.tokens[s]!.lemma))
  const governor = tree.tokens[token.head]
  if (!governor) return false
  if (relation === 'advcl') return governor.upos === 'VERB' && directed && !words.notPurposes.has(token.lemma)
  if (relation === 'xcomp' && governor.lemma === 'be') return directed
  return (
    relation === 'acl' &&
    (directed || words.purposeForces.has(governor.lemma)) &&
    !words.nouns.has(governor.lemma) &&
    !words.purposeNotNouns.has(governor.lemma)
  )
}

/** Who acts for a purpose: the agents of the clause it hangs on, else the forces it describes, else what is done to. */
function actorsOfPurpose(desk: GoalDesk, token: number): number[] {
  const own = desk.reading.clauses.headedBy(token)
  if (desk.tree.byRelation(token, 'cop').length > 0) return heads(own?.agents ?? [])
  const { head, deprel } = desk.tree.tokens[token]!
  const governor = desk.reading.clauses.around(head)
  const doers = governor?.agents.filter((a) => desk.reading.actors.resolve(a.head).ids.length > 0) ?? []
  if (deprel.startsWith('acl')) return doers.length > 0 ? heads(doers) : [head]
  if (governor && governor.agents.length > 0) return heads(governor.agents)
  if (own && own.agents.length > 0) return heads(own.agents)
  return governor ? heads(governor.patients) : []
}
