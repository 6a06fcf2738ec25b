import type { WantingFrame } from '../../codebook/wanting.ts'
import { meansPeople } from '../../codebook/wordnet.ts'
import { cover } from '../../model/index.ts'
import { prepositionOf, type Tree, universal } from '../clauses/tree.ts'
import { type GoalDesk, openers, type Wanted } from './goals-desk.ts'
import { clauses, contentSpan, insteadOfNothing, phrases } from './goals-spans.ts'

const CLAUSAL = new Set(['xcomp', 'ccomp', 'csubj', 'advcl', 'acl'])

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
  const better = relation === 'obj' ? betterThanNothing(desk, child, frames) : []
  if (better.length > 0) return better
  const instead = insteadOfNothing(tree, child)
  if (instead !== null && (relation === 'obj' || relation === 'obl'))
    return wantedInstead(
      desk,
      token,
      instead,
      relation === 'obj' ? frames.find((f) => f.frame === 'object') : prepositionFrame(tree, child, frames),
    )
  const content = deprel !== 'acl:relcl' || tree.tokens[tree.byRelation(child, 'mark')[0] ?? child]!.upos === 'SCONJ'
  if (CLAUSAL.has(relation) && content) return wantedClauseAt(desk, token, child, frames)
  const object = frames.find((f) => f.frame === 'object')
  if (relation === 'obj' && isTime(desk, child)) return []
  if (relation === 'obj' && object && object.affairs) {
    const attempted = infinitiveOf(desk, token, child)
    if (attempted !== undefined) return clauses(tree, attempted, null, object)
  }
  if (relation === 'obj' && object) {
    const placed = placedAfter(desk, token, child, frames)
    if (placed) return placed
    const somebody = object.affairs && !isAffair(desk, child)
    const told = frames.some((f) => f.frame === 'object-to') && (hasInfinitive(tree, token) || isTold(desk, token, child, frames))
    return somebody || told || hasState(tree, token, child, frames) || bareClause(tree, token, child) !== undefined
      ? []
      : runningOn(desk, token, phrases(tree, child, object))
  }
  const preposition = prepositionFrame(tree, child, frames)
  // "pushed them towards despair": what is done to somebody is not what one strives for.
  if (preposition?.affairs && /^toward/.test(preposition.frame) && tree.byRelation(token, 'obj').length > 0) return []
  const nominal = (relation === 'obl' || relation === 'nmod') && upos !== 'VERB' && !hasInfinitive(tree, token) && !isTime(desk, child)
  if (!nominal || !preposition || preposition.gerunds) return []
  if (preposition.frame === 'of' && !isAffair(desk, child)) return []
  return preposition.affairs && !isAffair(desk, child) ? [] : runningOn(desk, token, phrases(tree, child, preposition))
}

/** "would like nothing better than to see it fall". */
function betterThanNothing({ tree }: GoalDesk, nothing: number, frames: readonly WantingFrame[]): Wanted[] {
  const to = frames.find((f) => f.frame === 'to')
  if (!to || tree.tokens[nothing]!.lemma.toLowerCase() !== 'nothing') return []
  const clause = tree.byRelation(nothing, 'amod', 'advmod').flatMap((m) => tree.byRelation(m, 'advcl', 'ccomp', 'xcomp'))[0]
  return clause === undefined ? [] : clauses(tree, clause, null, to)
}

const wantedInstead = (desk: GoalDesk, token: number, instead: number, frame: WantingFrame | undefined): Wanted[] =>
  frame ? runningOn(desk, token, phrases(desk.tree, instead, { ...frame, negatedOnly: false })) : []

/** "resisted efforts to widen the war": what others try is what is supported or opposed. */
function infinitiveOf(desk: GoalDesk, token: number, object: number): number | undefined {
  const { tree, words } = desk
  if (!words.nouns.get(tree.tokens[object]!.lemma)?.some((f) => f.frame === 'to')) return undefined
  const below = [...tree.byRelation(object, 'acl'), ...tree.byRelation(token, 'xcomp', 'advcl')]
  return below.find((c) => tree.byRelation(c, 'mark')[0] === object + 1 && tree.tokens[object + 1]!.text.toLowerCase() === 'to')
}

/** "want the rector out", "wants its river back": a thing and where it is wanted to be. */
function placedAfter(desk: GoalDesk, token: number, object: number, frames: readonly WantingFrame[]): Wanted[] | null {
  const { tree, words } = desk
  const frame = frames.find((f) => f.frame === 'object-to')
  if (!frame || frame.demand) return null
  const place = [...tree.byRelation(token, 'compound:prt', 'advmod', 'xcomp'), ...tree.byRelation(object, 'advmod', 'amod', 'acl')].find(
    (p) => p > object && words.places.has(tree.tokens[p]!.text.toLowerCase()),
  )
  // "out of the valley"
  const phrase = [...tree.byRelation(token, 'obl'), ...tree.byRelation(object, 'nmod')].find((p) => isPlacing(desk, p))
  const head = place ?? (phrase === undefined ? undefined : tree.byRelation(phrase, 'case')[0])
  if (head === undefined) return null
  const whole = [place, phrase].flatMap((p) => (p === undefined ? [] : [contentSpan(tree, p, null)]))
  return [{ head, content: cover([desk.reading.clauses.phrase(object), ...whole]), shape: 'clause', frame }]
}

/** Does a phrase say where something is wanted to be ("out of Iraq", "off the list", "back from France")? */
function isPlacing({ tree, words }: GoalDesk, phrase: number): boolean {
  const [first] = tree.byRelation(phrase, 'case')
  if (first === undefined) return false
  const before = tree.tokens[first - 1]
  const opening = tree.tokens[first]!.text.toLowerCase()
  return (
    (words.places.has(opening) && opening !== 'in') ||
    (opening === 'from' && before !== undefined && words.places.has(before.text.toLowerCase()))
  )
}

/** A state of affairs is nobody, or somebody as not yet there ("a nuclear-armed Iran"). */
function isAffair(desk: GoalDesk, token: number): boolean {
  const { tree } = desk
  if (desk.reading.actors.resolve(token).ids.length === 0) return true
  if (tree.byRelation(token, 'nummod').length > 0) return true
  if (tree.byRelation(token, 'amod', 'det').some((a) => desk.words.amounts.has(tree.tokens[a]!.lemma))) return true
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
  const gerund = tree.byRelation(token, 'advcl').find((c) => tree.tokens[c]!.xpos === 'VBG' && tree.byRelation(c, 'mark')[0] === next)
  if (gerund !== undefined && desk.words.running.has(tree.tokens[next]!.text.toLowerCase()))
    return [...found.slice(0, -1), { ...last, content: cover([last.content, contentSpan(tree, gerund, null)]) }]
  const phrase = tree.byRelation(token, 'obl').find((o) => tree.byRelation(o, 'case')[0] === next)
  if (phrase === undefined || !desk.words.running.has(tree.tokens[next]!.text.toLowerCase())) return [...found]
  const span = desk.reading.clauses.phrase(phrase)
  return isTime(desk, phrase) ? [...found] : [...found.slice(0, -1), { ...last, content: cover([last.content, span]) }]
}

/** "hopes one day to stop", "tried in vain to keep": do only words of when and how stand between a word and an infinitive? */
function onlyAsideBetween(desk: GoalDesk, token: number, child: number): boolean {
  const { tree } = desk
  const mark = tree.byRelation(child, 'mark')[0] ?? child
  const between = tree.children(token).filter((c) => c > token && c < mark && tree.tokens[c]!.upos !== 'PUNCT')
  return between.length > 0 && between.every((c) => isTime(desk, c) || tree.tokens[c]!.upos === 'ADV' || isManner(desk, c))
}

/** "in vain", "at great cost": a phrase of nobody and nowhere. */
const isManner = ({ tree }: GoalDesk, token: number): boolean =>
  tree.tokens[token]!.deprel === 'obl' &&
  tree.tokens[token]!.upos !== 'PROPN' &&
  tree.byRelation(token, 'det', 'nmod:poss').length === 0 &&
  !meansPeople(tree.tokens[token]!.lemma)

/** "on Monday", "for two years", "in 2018". */
function isTime(desk: GoalDesk, token: number): boolean {
  const { months, weekdays, units } = desk.reading.codebook.time
  const word = desk.tree.tokens[token]!.lemma.toLowerCase()
  return months.includes(word) || weekdays.includes(word) || word in units || /^\d/.test(word)
}

function prepositionFrame(tree: Tree, child: number, frames: readonly WantingFrame[]): WantingFrame | undefined {
  const opening = openers(tree, child)
  return frames.find((f) =>
    f.frame === 'unto' ? opening.includes('to') : opening.includes(f.frame) && f.frame !== 'that' && f.frame !== 'to',
  )
}

function wantedClauseAt(desk: GoalDesk, token: number, child: number, frames: readonly WantingFrame[]): Wanted[] {
  const { tree, words } = desk
  const { deprel, upos, xpos } = tree.tokens[child]!
  const relation = universal(deprel)
  const named = (name: string) => frames.find((f) => f.frame === name)
  const opening = openers(tree, child)
  const infinitive = opening.includes('to') && xpos !== 'VBG'
  const subject = tree.byRelation(child, 'nsubj')[0] ?? null
  const object = tree.byRelation(token, 'obj', 'iobj').filter((o) => o > token && o < child && !isTime(desk, o))[0] ?? null
  const preposition = prepositionFrame(tree, child, frames)
  const found = (frame: WantingFrame | undefined, from: number | null): Wanted[] => (frame ? clauses(tree, child, from, frame) : [])
  const asked = named('on-to')
  if (infinitive && asked && calledOn(desk, token)) return found(asked, null)
  if (preposition && preposition.frame !== 'unto') return found(preposition, subject)
  if (infinitive && subject !== null && relation !== 'advcl') return found(named('object-to') ?? named('to'), subject)
  if (infinitive && subject === null) {
    const whose = phraseBefore(desk, token, child)
    const forWhom = whose === null ? undefined : (named('for') ?? named('to'))
    if (forWhom) return found(forWhom, whose)
    if (object !== null) return objectTo(tree, child, object, named('object-to'))
    // An infinitive that is only added tells a purpose, unless it comes right after the word that asks for it.
    const next = tree
      .byRelation(child, 'mark')
      .some((m) => m === token + 1 || (m === token + 2 && /^(ADV|PART)$/.test(tree.tokens[token + 1]!.upos)))
    // After a pledge or a wish it still tells what is wished ("vowed on Sunday to stop").
    const wished = named('to')?.promise || named('to')?.wish || onlyAsideBetween(desk, token, child)
    return relation === 'advcl' && !next && !wished ? [] : found(named('to'), null)
  }
  if (opening.length === 0 && object !== null && child === bareClause(tree, token, object)) return found(named('that'), object)
  if (xpos === 'VBG' && opening.includes('to')) return found(named('unto') ?? named('to'), null)
  if (xpos === 'VBG' && opening.length === 0 && words.verbs.has(tree.tokens[child]!.lemma) && relation === 'advcl') return []
  if (xpos === 'VBG' && opening.length === 0)
    return relation === 'xcomp' || relation === 'ccomp' || isNext(tree, token, child) ? found(named('gerund'), null) : []
  if ((relation === 'ccomp' || relation === 'csubj' || (relation === 'acl' && opening.includes('that'))) && subject !== null)
    return named('that')?.unreal && !isUnreal(tree, child) ? [] : found(named('that'), null)
  // "want the crossing open", the thing taken for part of how it is wanted
  if (relation === 'xcomp' && upos === 'ADJ' && tree.byRelation(child, 'det', 'compound').length > 1) return found(named('object-to'), null)
  if (relation === 'xcomp' && subject !== null && /^VB[DN]$/.test(xpos)) return found(named('object-to'), subject)
  return relation === 'xcomp' && object !== null && upos !== 'ADV' ? objectTo(tree, child, object, named('object-to')) : []
}

/** "that it will stay", "that it stay": a clause of what is not yet so. */
function isUnreal(tree: Tree, clause: number): boolean {
  const said = [clause, ...tree.byRelation(clause, 'aux', 'cop')]
  return said.some((w) => tree.tokens[w]!.xpos === 'MD') || said.some((w) => /^(VB|NN)$/.test(tree.tokens[w]!.xpos) && w > 0)
    ? !said.some((w) => /^VB[DZ]$/.test(tree.tokens[w]!.xpos))
    : tree.tokens[clause]!.xpos === 'VBP'
}

/** "want the sanctions lifted": the thing wanted is the state, not its bearer. */
const hasState = (tree: Tree, token: number, object: number, frames: readonly WantingFrame[]): boolean =>
  frames.some((f) => f.frame === 'object-to') &&
  tree.byRelation(token, 'xcomp').some((x) => x > object && tree.tokens[x]!.xpos === 'VBN' && openers(tree, x).length === 0)

/** "recommended the troops withdraw": a bare verb after an object is what is asked of it. */
const bareClause = (tree: Tree, token: number, object: number): number | undefined =>
  tree
    .byRelation(token, 'advcl', 'ccomp', 'xcomp')
    .find((c) => c > object && isBareVerb(tree, c) && tree.byRelation(c, 'mark', 'nsubj').length === 0)

const isBareVerb = (tree: Tree, token: number): boolean =>
  /^VBP?$/.test(tree.tokens[token]!.xpos) || tree.byRelation(token, 'aux').some((a) => tree.tokens[a]!.text.toLowerCase() === 'be')

/** Does a word follow another at once, or after its particle? */
const isNext = (tree: Tree, token: number, child: number): boolean =>
  child === token + 1 || (child === token + 2 && /^(compound:prt|advmod)$/.test(tree.tokens[token + 1]!.deprel))

/** "calling for the killers to be tried": the phrase with its preposition that an infinitive after it has for subject. */
function phraseBefore(desk: GoalDesk, token: number, child: number): number | null {
  const { tree } = desk
  const phrase = tree
    .byRelation(token, 'obl', 'nmod')
    .filter((o) => o < child && !isTime(desk, o) && tree.byRelation(o, 'case').some((c) => tree.tokens[c]!.text.toLowerCase() === 'for'))
  return phrase.at(-1) ?? null
}

/** An object with an infinitive is not the thing wanted; the infinitive is. */
const hasInfinitive = (tree: Tree, token: number): boolean =>
  tree.byRelation(token, 'xcomp', 'advcl').some((x) => {
    if (!openers(tree, x).includes('to') || tree.tokens[x]!.xpos === 'VBG') return false
    return tree.tokens[x]!.deprel === 'xcomp' || tree.byRelation(token, 'obl').some((o) => o < x)
  })

/** "urging the administration to ensure": people with an infinitive right after them are told what to do. */
function isTold(desk: GoalDesk, token: number, object: number, frames: readonly WantingFrame[]): boolean {
  const { tree, reading } = desk
  const { lemma, text } = tree.tokens[object]!
  const suffered = frames.some((f) => f.frame === 'object-to' && f.negatedOnly)
  if (!suffered && reading.actors.resolve(object).ids.length === 0 && !meansPeople(lemma) && !/^[A-Z]/.test(text)) return false
  const { end } = reading.clauses.phrase(object)
  return tree.byRelation(token, 'advcl').some((c) => {
    const mark = tree.byRelation(c, 'mark')[0]
    return c > object && mark !== undefined && openers(tree, c)[0] === 'to' && (mark === object + 1 || tree.tokens[mark - 1]!.end === end)
  })
}

/** "called on Chad to halt": the one called on is not what is wanted. */
const calledOn = ({ tree, words }: GoalDesk, token: number): boolean =>
  tree.byRelation(token, 'obl').some((o) => words.asking.has(prepositionOf(tree, o) ?? '')) && hasInfinitive(tree, token)

const objectTo = (tree: Tree, child: number, object: number, frame: WantingFrame | undefined): Wanted[] =>
  frame
    ? clauses(tree, child, object, frame).map((w, i) => (i === 0 && frame.demand ? { ...w, content: contentSpan(tree, child, null) } : w))
    : []
