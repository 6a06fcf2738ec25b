import type { WantingFrame, WantingWords } from '../../codebook/wanting.ts'
import { meansPeople } from '../../codebook/wordnet.ts'
import { type CodedEvent, cover, type Direction, type Span } from '../../model/index.ts'
import { collect, prepositionOf, spanOf, type Tree, universal } from '../clauses/tree.ts'
import type { Reading } from '../reading.ts'

/** What the goal rules look at. */
export interface GoalDesk {
  readonly reading: Reading
  readonly tree: Tree
  readonly words: WantingWords
  /** The acts told, in text order. */
  readonly events: readonly CodedEvent[]
}

/** A wanted state: its words, the token that heads them, and how it hangs on the cue. */
export interface Wanted {
  readonly head: number
  readonly content: Span
  readonly shape: 'clause' | 'phrase'
  readonly frame: WantingFrame
}

const CLAUSAL = new Set(['xcomp', 'ccomp', 'csubj', 'advcl', 'acl'])

/** The words that introduce a clause or a phrase, in lower case: `to`, `that`, `for`, `at`. */
export function openers(tree: Tree, token: number): string[] {
  const marks = tree.byRelation(token, 'mark', 'case').filter((m) => m < token)
  if (marks.length === 0) marks.push(...strayOpener(tree, token))
  return marks.map((m) => [m, ...tree.byRelation(m, 'fixed')].map((i) => tree.tokens[i]!.text.toLowerCase()).join(' '))
}

/** A preposition at the very start of a phrase that the tree hangs deeper down ("for a judge-led inquiry"). */
function strayOpener(tree: Tree, token: number): number[] {
  if (tree.tokens[token]!.upos !== 'NOUN') return []
  const first = Math.min(...collect(tree, token, (child) => child.i > token))
  return tree.tokens[first]!.upos === 'ADP' ? [first] : []
}

/** Has the token a negation of its own? Negations of its governors do not count. */
export const isNegated = (desk: GoalDesk, token: number): boolean =>
  desk.tree.byRelation(token, 'advmod', 'aux').some((c) => {
    const { lemma, text } = desk.tree.tokens[c]!
    return desk.reading.codebook.clauses.negators.has(lemma) || desk.reading.codebook.clauses.negators.has(text.toLowerCase())
  })

/** Words from the head down without opener, sisters and loosely hung clauses; `from` adds an object that comes before. */
function contentSpan(tree: Tree, token: number, from: number | null): Span {
  const loose = (child: { i: number; deprel: string; head: number }, depth: number) => {
    if (isAside(tree, child)) return true
    if (depth > 0) return false
    const relation = universal(child.deprel)
    if (['conj', 'cc', 'mark', 'case', 'parataxis', 'discourse', 'vocative'].includes(relation)) return true
    // "according to the mayor, closing …": what stands before the verb and a comma belongs to the sentence.
    if (relation === 'obl' && child.i < token && commaBetween(tree, child.i, token)) return true
    return relation === 'advcl' && child.i > token && follows(tree, child.i, ',')
  }
  const found = collect(tree, token, loose)
  return spanOf(
    tree,
    from === null ? found : [...found, ...collect(tree, from, (child, depth) => depth === 0 && /^(case|mark)/.test(child.deprel))],
  )
}

function commaBetween(tree: Tree, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tree.tokens[i]!.text === ',') return true
  return false
}

/** What is added about a name after a comma ("Karim Haddad, the head of the guard"; "the army, whose base …") is no part of the wish. */
function isAside(tree: Tree, child: { i: number; deprel: string; head: number }): boolean {
  if (child.head < 0 || child.i < child.head || (child.deprel !== 'appos' && child.deprel !== 'acl:relcl')) return false
  return tree.tokens[child.head]!.upos === 'PROPN' && (child.deprel === 'acl:relcl' || follows(tree, child.i, ','))
}

/** Is the first word below a token preceded by this one? */
function follows(tree: Tree, token: number, text: string): boolean {
  const first = Math.min(...collect(tree, token, () => false))
  return first > 0 && (tree.tokens[first - 1]!.text === text || tree.tokens[first]!.text === text)
}

/** The noun phrase with what describes it, up to a comma-divided clause or apposition; with its plain sisters where it is `joined` to them. */
function phraseContent(tree: Tree, token: number, joined: boolean): Span {
  const found = collect(tree, token, (child, depth) => {
    const relation = universal(child.deprel)
    if (isAside(tree, child)) return true
    if (depth > 0) return false
    if (relation === 'cc' && child.i < token) return true
    if (joined && (relation === 'cc' || (relation === 'conj' && child.upos !== 'VERB'))) return false
    if (['conj', 'cc', 'case', 'mark', 'parataxis', 'nsubj', 'csubj', 'cop', 'aux'].includes(relation)) return true
    return ['acl', 'appos', 'advcl'].includes(relation) && child.i > token && follows(tree, child.i, ',')
  })
  const opener = strayOpener(tree, token)
  return spanOf(
    tree,
    found.filter((i) => !opener.includes(i)),
  )
}

/** "to prevent a raid, but rebels attacked": after an infinitive, a finite verb with a subject of its own tells what happened. */
const tellsOn = (tree: Tree, token: number, sister: number): boolean =>
  tree.tokens[token]!.xpos === 'VB' && /^VB[DZP]$/.test(tree.tokens[sister]!.xpos) && tree.byRelation(sister, 'nsubj').length > 0

/** A clause and those coordinated with it, each a wanted state of its own. */
function clauses(tree: Tree, token: number, from: number | null, frame: WantingFrame): Wanted[] {
  const sisters = tree.byRelation(token, 'conj').filter((c) => tree.tokens[c]!.upos === 'VERB' && !tellsOn(tree, token, c))
  const own: Wanted = { head: token, content: contentSpan(tree, token, from), shape: 'clause', frame }
  const [next, ...rest] = sisters
  // "degrade and defeat the army": two verbs with one object.
  if (next !== undefined && isBare(tree, token) && tree.byRelation(next, 'obj').length > 0)
    return [{ ...own, content: cover([own.content, contentSpan(tree, next, null)]) }, ...rest.flatMap((c) => clauses(tree, c, null, frame))]
  return [own, ...sisters.flatMap((c) => clauses(tree, c, null, frame))]
}

/** Has an infinitive nothing of its own to act upon? */
const isBare = (tree: Tree, token: number): boolean =>
  /^VBP?$/.test(tree.tokens[token]!.xpos) &&
  tree.byRelation(token, 'obj', 'obl', 'xcomp', 'ccomp', 'nsubj', 'advmod', 'compound:prt').length === 0

/** "like to see the dispute resolved": a participle that the tree hangs on the cue still belongs to the infinitive before it. */
function withLaterState(tree: Tree, token: number, child: number, found: readonly Wanted[]): Wanted[] {
  const later = tree.byRelation(token, 'xcomp').filter((x) => x > child && openers(tree, x).length === 0)
  if (later.length === 0) return [...found]
  return found.map((w, i) => (i === 0 ? { ...w, content: cover([w.content, ...later.map((x) => contentSpan(tree, x, null))]) } : w))
}

/** "called for an inquiry and for the release of the prisoners": each with its own preposition. */
function alsoAskedFor(desk: GoalDesk, token: number, first: Wanted): Wanted[] {
  const { tree } = desk
  if (first.shape !== 'phrase') return []
  const more = tree
    .byRelation(token, 'obl', 'conj', 'nmod')
    .filter((c) => c > first.head && tree.tokens[c]!.upos === 'NOUN' && tree.byRelation(c, 'cc').length > 0)
  return more.filter((c) => openers(tree, c).includes(first.frame.frame)).flatMap((c) => phrases(tree, c, first.frame))
}

/** "want the troops to leave and the camp closed": a bare second state with a subject of its own. */
function secondStates(tree: Tree, token: number, frame: WantingFrame | undefined): Wanted[] {
  const bare = tree
    .byRelation(token, 'conj')
    .filter((c) => tree.tokens[c]!.xpos === 'VBN' && tree.byRelation(c, 'nsubj').length > 0 && tree.byRelation(c, 'aux').length === 0)
  return frame ? bare.map((c) => ({ head: c, content: contentSpan(tree, c, null), shape: 'clause', frame })) : []
}

/** A noun phrase, and those coordinated with it that say something of their own ("an inquiry, the release of the prisoners and new laws"). */
function phrases(tree: Tree, token: number, frame: WantingFrame): Wanted[] {
  const sisters = tree.byRelation(token, 'conj').filter((c) => /^(NOUN|PROPN|VERB)$/.test(tree.tokens[c]!.upos))
  const apart = sisters.length > 0 && [token, ...sisters].every((c) => isFull(tree, c))
  const own: Wanted = { head: token, content: phraseContent(tree, token, !apart), shape: 'phrase', frame }
  return apart ? [own, ...sisters.map((c) => ({ ...own, head: c, content: phraseContent(tree, c, true) }))] : [own]
}

/** Is a coordinated noun more than a bare word? */
const isFull = (tree: Tree, token: number): boolean =>
  tree.byRelation(token, 'amod', 'nmod', 'nmod:poss', 'acl', 'compound', 'obj').length > 0

/** What a word wants, by the first of its frames that the tree shows; empty when none does. */
export function wantedBy(desk: GoalDesk, token: number, frames: readonly WantingFrame[]): Wanted[] {
  const { tree, words } = desk
  const to = frames.find((f) => f.frame === 'to')
  const tried = words.tryAnd.has(tree.tokens[token]!.lemma) ? tree.byRelation(token, 'conj').find((c) => c === token + 2) : undefined
  if (tried !== undefined && to) return clauses(tree, tried, null, to)
  for (const child of desk.tree.children(token)) {
    if (child < token && desk.tree.tokens[child]!.deprel !== 'nmod:poss' && !isFronted(desk.tree, token, child)) continue
    const found = wantedAt(desk, token, child, frames)
    if (found.length > 0)
      return [
        ...withLaterState(tree, token, child, found),
        ...alsoAskedFor(desk, token, found[0]!),
        ...secondStates(
          tree,
          token,
          frames.find((f) => f.frame === 'object-to'),
        ),
      ]
  }
  return []
}

/** "the levels that NATO wants": a wanted thing before its verb comes by the relative clause, not here. */
const isFronted = (tree: Tree, token: number, child: number): boolean =>
  universal(tree.tokens[child]!.deprel) === 'nsubj' && tree.byRelation(token, 'aux').some((a) => tree.tokens[a]!.deprel === 'aux:pass')

function wantedAt(desk: GoalDesk, token: number, child: number, frames: readonly WantingFrame[]): Wanted[] {
  const { tree } = desk
  const { deprel, upos } = tree.tokens[child]!
  const relation = universal(deprel)
  const content = deprel !== 'acl:relcl' || tree.tokens[tree.byRelation(child, 'mark')[0] ?? child]!.upos === 'SCONJ'
  if (CLAUSAL.has(relation) && content) return wantedClauseAt(desk, token, child, frames)
  const object = frames.find((f) => f.frame === 'object')
  if (relation === 'obj' && object) {
    const somebody = object.affairs && !isAffair(desk, child)
    return somebody || hasInfinitive(tree, token) || bareClause(tree, token, child) !== undefined
      ? []
      : runningOn(desk, token, phrases(tree, child, object))
  }
  const preposition = prepositionFrame(tree, child, frames)
  const nominal = (relation === 'obl' || relation === 'nmod') && upos !== 'VERB' && !hasInfinitive(tree, token)
  if (!nominal || !preposition || preposition.gerunds) return []
  return preposition.affairs && !isAffair(desk, child) ? [] : phrases(tree, child, preposition)
}

/** A state of affairs is nobody, or somebody as not yet there ("a nuclear-armed Iran"). */
function isAffair(desk: GoalDesk, token: number): boolean {
  const { tree } = desk
  if (desk.reading.actors.resolve(token).ids.length === 0) return true
  const indefinite = tree.byRelation(token, 'det').some((d) => /^an?$/i.test(tree.tokens[d]!.text))
  return indefinite && tree.byRelation(token, 'amod', 'compound').length > 0 && tree.tokens[token]!.upos === 'PROPN'
}

/** "demanded a ban on mining": a prepositional phrase right after the wanted thing belongs to it, unless it tells when. */
function runningOn(desk: GoalDesk, token: number, found: readonly Wanted[]): Wanted[] {
  const { tree } = desk
  const last = found.at(-1)
  if (!last) return []
  let next = last.head + 1
  while (next < tree.tokens.length && tree.tokens[next]!.start < last.content.end) next++
  const phrase = tree.byRelation(token, 'obl').find((o) => tree.byRelation(o, 'case')[0] === next)
  if (phrase === undefined || !desk.words.running.has(tree.tokens[next]!.text.toLowerCase())) return [...found]
  const span = desk.reading.clauses.phrase(phrase)
  const { months, weekdays, units } = desk.reading.codebook.time
  const word = tree.tokens[phrase]!.lemma.toLowerCase()
  const timed = months.includes(word) || weekdays.includes(word) || word in units || /^\d/.test(word)
  return timed ? [...found] : [...found.slice(0, -1), { ...last, content: cover([last.content, span]) }]
}

function prepositionFrame(tree: Tree, child: number, frames: readonly WantingFrame[]): WantingFrame | undefined {
  const opening = openers(tree, child)
  return frames.find((f) =>
    f.frame === 'unto' ? opening.includes('to') : opening.includes(f.frame) && f.frame !== 'that' && f.frame !== 'to',
  )
}

function wantedClauseAt(desk: GoalDesk, token: number, child: number, frames: readonly WantingFrame[]): Wanted[] {
  const { tree } = desk
  const { deprel, upos, xpos } = tree.tokens[child]!
  const relation = universal(deprel)
  const named = (name: string) => frames.find((f) => f.frame === name)
  const opening = openers(tree, child)
  const infinitive = opening.includes('to') && xpos !== 'VBG'
  const subject = tree.byRelation(child, 'nsubj')[0] ?? null
  const object = tree.byRelation(token, 'obj', 'iobj').filter((o) => o < child)[0] ?? null
  const preposition = prepositionFrame(tree, child, frames)
  const found = (frame: WantingFrame | undefined, from: number | null): Wanted[] => (frame ? clauses(tree, child, from, frame) : [])
  if (infinitive && calledOn(tree, token)) return found(named('on-to'), null)
  if (preposition && preposition.frame !== 'unto') return found(preposition, subject)
  if (infinitive && subject !== null && relation !== 'advcl') return found(named('object-to') ?? named('to'), subject)
  if (infinitive && subject === null) {
    const whose = phraseBefore(tree, token, child)
    const forWhom = whose === null ? undefined : (named('for') ?? named('to'))
    if (forWhom) return found(forWhom, whose)
    if (object !== null) return objectTo(tree, child, object, named('object-to'))
    // An infinitive that is only added tells a purpose, unless it comes right after the word that asks for it.
    const next = tree.byRelation(child, 'mark').some((m) => m === token + 1)
    return relation === 'advcl' && !next ? [] : found(named('to'), null)
  }
  if (opening.length === 0 && object !== null && child === bareClause(tree, token, object)) return found(named('that'), object)
  if (xpos === 'VBG' && opening.includes('to')) return found(named('unto') ?? named('to'), null)
  if (xpos === 'VBG' && opening.length === 0)
    return relation === 'xcomp' || relation === 'ccomp' || isNext(tree, token, child) ? found(named('gerund'), null) : []
  if ((relation === 'ccomp' || relation === 'csubj' || (relation === 'acl' && opening.includes('that'))) && subject !== null)
    return found(named('that'), null)
  if (relation === 'xcomp' && subject !== null && /^VB[DN]$/.test(xpos)) return found(named('object-to'), subject)
  return relation === 'xcomp' && object !== null && upos !== 'ADV' ? objectTo(tree, child, object, named('object-to')) : []
}

/** "recommended the troops withdraw": a bare verb after an object is what is asked of it. */
const bareClause = (tree: Tree, token: number, object: number): number | undefined =>
  tree
    .byRelation(token, 'advcl', 'ccomp', 'xcomp')
    .find((c) => c > object && /^VBP?$/.test(tree.tokens[c]!.xpos) && tree.byRelation(c, 'mark', 'nsubj').length === 0)

/** Does a word follow another at once, or after its particle? */
const isNext = (tree: Tree, token: number, child: number): boolean =>
  child === token + 1 || (child === token + 2 && tree.tokens[token + 1]!.deprel === 'compound:prt')

/** "calling for the killers to be tried": the phrase with its preposition that an infinitive after it has for subject. */
function phraseBefore(tree: Tree, token: number, child: number): number | null {
  const phrase = tree
    .byRelation(token, 'obl', 'nmod')
    .filter((o) => o < child && tree.byRelation(o, 'case').some((c) => tree.tokens[c]!.text.toLowerCase() === 'for'))
  return phrase.at(-1) ?? null
}

/** An object with an infinitive is not the thing wanted; the infinitive is. */
const hasInfinitive = (tree: Tree, token: number): boolean =>
  tree.byRelation(token, 'xcomp', 'advcl').some((x) => {
    if (!openers(tree, x).includes('to') || tree.tokens[x]!.xpos === 'VBG') return false
    return tree.tokens[x]!.deprel === 'xcomp' || tree.byRelation(token, 'obl').some((o) => o < x)
  })

/** "called on Chad to halt": the one called on is not what is wanted. */
const calledOn = (tree: Tree, token: number): boolean =>
  tree.byRelation(token, 'obl').some((o) => prepositionOf(tree, o) === 'on') && hasInfinitive(tree, token)

const objectTo = (tree: Tree, child: number, object: number, frame: WantingFrame | undefined): Wanted[] =>
  frame
    ? clauses(tree, child, object, frame).map((w, i) => (i === 0 && frame.demand ? { ...w, content: contentSpan(tree, child, null) } : w))
    : []

const OPPOSITE: Record<Direction, Direction> = {
  achieve: 'avoid',
  maintain: 'cease',
  avoid: 'achieve',
  cease: 'maintain',
  increase: 'avoid',
  reduce: 'avoid',
}

/** Which way the wanted state goes, from its verb, or from the noun's own or its verb's entry in the list of directions. */
export function directionOf(desk: GoalDesk, wanted: Wanted): Direction {
  if (wanted.shape === 'phrase') return phraseDirection(desk, wanted)
  const plain = verbDirection(desk, wanted.head)
  const turned = isNegated(desk, wanted.head) ? OPPOSITE[plain] : plain
  return wanted.frame.direction === 'avoid' || wanted.frame.direction === 'cease' ? OPPOSITE[turned] : turned
}

/** A wanted thing goes the way its cue or its own noun says; what is only proposed cannot cease. */
function phraseDirection(desk: GoalDesk, wanted: Wanted): Direction {
  const { direction } = wanted.frame
  if (direction === 'achieve') return nounDirection(desk, wanted.head)
  if (direction !== 'cease') return direction
  const { tree, words } = desk
  const described = [wanted.head, ...tree.byRelation(wanted.head, 'amod', 'det', 'compound')]
  return described.some((d) => words.unbegun.has(tree.tokens[d]!.lemma) || words.unbegun.has(tree.tokens[d]!.text.toLowerCase()))
    ? 'avoid'
    : direction
}

function nounDirection(desk: GoalDesk, head: number): Direction {
  return desk.words.nounDirections.get(desk.tree.tokens[head]!.lemma) ?? 'achieve'
}

function verbDirection(desk: GoalDesk, head: number): Direction {
  const { tree, words } = desk
  const lemma = tree.tokens[head]!.lemma
  const particle = tree.byRelation(head, 'compound:prt').map((p) => tree.tokens[p]!.lemma)[0]
  const held = [...tree.byRelation(head, 'obl', 'advcl', 'xcomp'), ...tree.byRelation(head, 'advmod')]
  const keptOut = held.some((o) => openers(tree, o).some((w) => w === 'from' || w === 'out of' || w === 'out'))
  if (keptOut && words.keepingOut.has(lemma)) return 'avoid'
  const below = tree.byRelation(head, 'xcomp', 'ccomp')[0]
  if (below !== undefined && words.passing.has(lemma)) {
    const negated = isNegated(desk, below)
    return negated ? 'maintain' : verbDirection(desk, below)
  }
  if (words.leaving.has(lemma) && !takesThing(desk, head)) return 'achieve'
  const own = particle ? (words.directions.get(`${lemma} ${particle}`) ?? words.directions.get(lemma)) : words.directions.get(lemma)
  const forIt =
    own === 'reduce' &&
    tree.byRelation(head, 'obj').length === 0 &&
    tree.byRelation(head, 'obl').some((o) => prepositionOf(tree, o) === 'for')
  if (own) return forIt ? 'achieve' : own
  // "put an end to", "see a reduction in": the noun tells.
  const object = tree.byRelation(head, 'obj')[0]
  return object === undefined ? 'achieve' : nounDirection(desk, object)
}

/** Does a verb of leaving take a thing away, rather than people who go? */
function takesThing(desk: GoalDesk, head: number): boolean {
  const object = desk.tree.byRelation(head, 'obj')[0]
  if (object === undefined) return false
  const { lemma } = desk.tree.tokens[object]!
  return !desk.words.purposeForces.has(lemma) && !desk.words.instruments.has(lemma) && !meansPeople(lemma)
}

/** A noun phrase and its coordinated sisters as wanted things. */
export const wantedAsPhrase = (desk: GoalDesk, token: number, frame: WantingFrame): Wanted[] => phrases(desk.tree, token, frame)

/** A clause with its subject, as a wanted outcome ("so that the army could not come"). */
export const wantedOutcome = (desk: GoalDesk, token: number, frame: WantingFrame): Wanted[] => clauses(desk.tree, token, null, frame)

/** A clause, and those coordinated with it, as wanted states: without what stands before its opener or copula. */
export function wantedClauses(desk: GoalDesk, token: number, frame: WantingFrame): Wanted[] {
  const { tree } = desk
  const after = Math.max(-1, ...tree.byRelation(token, 'cop', 'mark').filter((c) => c < token))
  const found = clauses(tree, token, null, frame)
  const apart = (child: { i: number; deprel: string }, depth: number) =>
    depth === 0 &&
    (/^(conj|cc|parataxis|nsubj|cop|mark|aux$)/.test(child.deprel) || (child.i < token && commaBetween(tree, child.i, token)))
  const own = collect(tree, token, apart).filter((i) => i > after)
  return found.map((w) => (w.head === token ? { ...w, content: spanOf(tree, own) } : w))
}
