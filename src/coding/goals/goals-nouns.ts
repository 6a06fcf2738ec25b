import { plainFrame, type WantingFrame } from '../../codebook/wanting.ts'
import { prepositionOf, type Tree } from '../clauses/tree.ts'
import { wantedBy } from './goals-content.ts'
import { heads, type Want, wants } from './goals-cues.ts'
import { type GoalDesk, isNegated, openers, type Wanted } from './goals-desk.ts'
import { wantedAfter, wantedAsPhrase, wantedClauses } from './goals-spans.ts'

/** "its goal is to …", "the aim of keeping …", "efforts by Chad to …", "demands for …". */
export function wantsOfNouns(desk: GoalDesk): Want[] {
  return desk.tree.tokens.flatMap((token) => {
    const isNoun = token.upos === 'NOUN' || (token.upos === 'ADJ' && /^(nsubj|obj|obl|nmod)/.test(token.deprel))
    const said = desk.tree.byRelation(token.i, 'cop').length > 0 || hasCome(desk, token.i)
    const frames = (isNoun ? desk.words.nouns.get(token.lemma) : undefined)?.filter((f) =>
      f.stressed ? isStressed(desk, token.i) : said || !f.voiced,
    )
    if (!frames || frames.length === 0 || isDenied(desk, token.i)) return []
    const is = frames.find((f) => f.frame === 'is')
    const same = is ? [...equated(desk, token.i, is), ...spelledOut(desk, token.i, is), ...explained(desk, token.i, is)].slice(0, 3) : []
    const below = same.length > 0 ? same : [...wantedBy(desk, token.i, frames), ...includedIn(desk, token.i)]
    const hung = below.length > 0 ? below : hungOnVerb(desk, token.i, frames)
    const found = hung.length > 0 ? hung : calledAgainst(desk, token.i, frames)
    const holders = found[0]?.frame.personal ? [token.i] : ownersOf(desk, token.i)
    const unwilled = isUnwilled(desk, token.i)
    const willed = found.map((w) => ({
      ...w,
      frame: { ...w.frame, negatedOnly: isRefusedWill(desk, token.i) || (w.frame.negatedOnly && !unwilled), wish: true },
    }))
    const made = wants(desk, token.i, willed, holders, 'noun', 0.75)
    return unwilled ? made.filter((w) => w.direction !== 'avoid').map((w) => ({ ...w, direction: 'avoid' })) : made
  })
}

/** "announced no plans to leave", "is not part of any plan to leave": what nobody has. */
function isDenied(desk: GoalDesk, noun: number): boolean {
  const { negators } = desk.reading.codebook.clauses
  const none = desk.tree.byRelation(noun, 'det').some((d) => negators.has(desk.tree.tokens[d]!.lemma))
  if (none || isNotHad(desk, noun)) return !desk.words.volitions.has(desk.tree.tokens[noun]!.lemma)
  const some = desk.tree.byRelation(noun, 'det').some((d) => desk.tree.tokens[d]!.lemma === 'any')
  const { head } = desk.tree.tokens[noun]!
  const around = head < 0 ? undefined : (desk.reading.clauses.headedBy(head) ?? desk.reading.clauses.around(head))
  return some && around?.polarity === 'negative'
}

/** "did not have plans to leave", "has not made an attempt to": what is denied of those who would have it. */
function isNotHad(desk: GoalDesk, noun: number): boolean {
  const { tree, words, reading } = desk
  const { head, deprel } = tree.tokens[noun]!
  const clause = deprel === 'obj' && head >= 0 ? reading.clauses.headedBy(head) : undefined
  return clause !== undefined && isNegated(desk, head) && words.having.has(clause.lemma)
}

/** "has no intention of leaving". */
const isUnwilled = (desk: GoalDesk, noun: number): boolean =>
  isNotHad(desk, noun) ||
  desk.tree.byRelation(noun, 'det').some((d) => desk.reading.codebook.clauses.negators.has(desk.tree.tokens[d]!.lemma))

/** "it is not our intention to leave". */
const isRefusedWill = (desk: GoalDesk, noun: number): boolean =>
  desk.words.volitions.has(desk.tree.tokens[noun]!.lemma) && desk.tree.byRelation(noun, 'cop').length > 0 && isNegated(desk, noun)

/** How many words may stand between a goal's name and the colon. */
const NEAR = 5

/** "Our aim is clear: the return of the hostages": what follows the colon. */
function spelledOut(desk: GoalDesk, noun: number, frame: WantingFrame): Wanted[] {
  const { tokens } = desk.tree
  const { sentence, deprel } = tokens[noun]!
  const last = tokens[noun + 1]?.text === ':'
  if (!deprel.startsWith('nsubj') && !last) return []
  let colon = noun + 1
  while (tokens[colon]?.sentence === sentence && tokens[colon]!.text !== ':') colon++
  if (tokens[colon]?.sentence !== sentence || colon - noun > NEAR) return []
  let head = colon + 1
  while (tokens[head]?.sentence === sentence && (tokens[head]!.head > colon || tokens[head]!.upos === 'PUNCT')) head++
  const told = tokens[head]
  if (told?.sentence !== sentence || told.deprel.startsWith('nsubj')) return []
  if (told.upos === 'VERB')
    return openers(desk.tree, head).includes('to') || /^VBG?$/.test(told.xpos) ? wantedClauses(desk, head, frame) : []
  return told.upos === 'NOUN' ? wantedAsPhrase(desk, head, frame) : []
}

/** "a slew of demands, including moving the school": what is named of several. */
function includedIn(desk: GoalDesk, noun: number): Wanted[] {
  const { tokens } = desk.tree
  const frame = plainFrame('is')
  let at = noun + 1
  while (tokens[at]?.text === ',') at++
  if (!desk.words.naming.has(tokens[at]?.text.toLowerCase() ?? '') || !/S$/.test(tokens[noun]!.xpos)) return []
  const named = tokens[at]!.deprel === 'fixed' ? tokens[tokens[at]!.head]!.head : tokens[at]!.head
  const head = named > at ? tokens[named] : tokens.find((t) => t.i > at && t.head === at && /^(obj|nmod|obl)/.test(t.deprel))
  if (!head || head.sentence !== tokens[noun]!.sentence) return []
  if (head.xpos === 'VBG') return wantedClauses(desk, head.i, frame)
  return head.upos === 'NOUN' ? wantedAsPhrase(desk, head.i, frame) : []
}

/** "the regime's aim, survival, dictates everything": what is put beside a goal with an owner. */
function explained(desk: GoalDesk, noun: number, frame: WantingFrame): Wanted[] {
  const { tree } = desk
  if (tree.byRelation(noun, 'nmod:poss').length === 0) return []
  const beside = tree.byRelation(noun, 'appos').find((a) => a > noun && tree.tokens[a]!.upos === 'NOUN')
  return beside === undefined ? [] : wantedAsPhrase(desk, beside, frame)
}

/** "renewed their demand for a law", "made plans to leave": what the noun asks for counts even where the tree hangs it on the verb. */
function hungOnVerb(desk: GoalDesk, noun: number, frames: readonly WantingFrame[]): Wanted[] {
  const { head, deprel } = desk.tree.tokens[noun]!
  if (deprel === 'nsubj' && head > noun) return hasCome(desk, noun) ? dueNow(desk, head, frames) : foughtAgainst(desk, noun, head, frames)
  const isObject = deprel === 'obj' || (deprel === 'nsubj' && head < noun)
  if (!(isObject || /^(obl|nmod)$/.test(deprel)) || head < 0) return []
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
  for (const child of isObject ? desk.tree.byRelation(head, 'obl') : []) {
    const opening = child > noun ? openers(desk.tree, child) : []
    const frame = frames.find(
      (f) => f.frame !== 'to' && f.frame !== 'that' && opening.includes(f.frame === 'unto' ? 'to' : f.frame) && !f.gerunds,
    )
    if (frame) return wantedAsPhrase(desk, child, frame)
  }
  return []
}

/** "the time has come". */
const hasCome = ({ tree, words }: GoalDesk, noun: number): boolean => {
  const { deprel, head } = tree.tokens[noun]!
  return deprel === 'nsubj' && head > noun && words.arriving.has(tree.tokens[head]!.lemma)
}

/** "the time has come to end the blockade". */
function dueNow(desk: GoalDesk, verb: number, frames: readonly WantingFrame[]): Wanted[] {
  const frame = frames.find((f) => f.frame === 'to' && f.voiced)
  const due = desk.tree.byRelation(verb, 'xcomp', 'advcl').find((c) => openers(desk.tree, c).includes('to'))
  return frame && due !== undefined ? wantedClauses(desk, due, frame) : []
}

/** "the protest started out against the curfew": what stands after the verb belongs to a noun of strife. */
function foughtAgainst(desk: GoalDesk, noun: number, verb: number, frames: readonly WantingFrame[]): Wanted[] {
  const frame = frames.find((f) => f.frame === 'against')
  const against = desk.tree.byRelation(verb, 'obl').find((o) => o > verb && prepositionOf(desk.tree, o) === 'against')
  if (!frame || against === undefined || noun > verb || desk.reading.actors.resolve(against).ids.length > 0) return []
  return wantedAsPhrase(desk, against, frame)
}

/** "the strike called by the unions against the wage law": what the tree hangs on those who called it. */
function calledAgainst(desk: GoalDesk, noun: number, frames: readonly WantingFrame[]): Wanted[] {
  const { tree } = desk
  const frame = frames.find((f) => f.frame === 'against')
  if (!frame) return []
  const called = tree.byRelation(noun, 'acl').filter((c) => tree.tokens[c]!.xpos === 'VBN')
  const around = called.flatMap((c) => [c, ...tree.byRelation(c, 'obl')])
  const against = around.flatMap((c) => tree.byRelation(c, 'nmod', 'obl')).find((n) => prepositionOf(tree, n) === 'against')
  return against === undefined || desk.reading.actors.resolve(against).ids.length > 0 ? [] : wantedAsPhrase(desk, against, frame)
}

/** Does the clause headed by a token begin with the word after a noun? */
const opensRightAfter = (desk: GoalDesk, noun: number, clause: number): boolean => desk.tree.byRelation(clause, 'mark')[0] === noun + 1

/** "our position is that we are observers": what is so, and no wish. */
const tellsWhatIs = ({ tree }: GoalDesk, head: number, opener: number): boolean =>
  [head, ...tree.byRelation(head, 'cop', 'aux')].some((w) => {
    const { xpos, lemma } = tree.tokens[w]!
    return w > opener && (xpos === 'VBD' || (lemma === 'be' && /^VB[PZ]$/.test(xpos)))
  })

/** "one of its goals": the word that stands for the goal in the sentence. */
function wholeOf({ tree, words }: GoalDesk, noun: number): number {
  const { head, deprel } = tree.tokens[noun]!
  if (deprel !== 'nmod' || head < 0 || head > noun || !words.oneOf.has(tree.tokens[head]!.lemma)) return noun
  return head
}

/** "is an idea": said of something, an unowned and indefinite goal is nobody's. */
const isLoose = ({ tree }: GoalDesk, noun: number): boolean =>
  tree.byRelation(noun, 'nmod:poss', 'nmod').length === 0 && tree.byRelation(noun, 'det').some((d) => /^an?$/i.test(tree.tokens[d]!.text))

/** What opens a clause that has a subject of its own. */
const SUBORDINATOR = /^(that|for)$/i

/** "its goal is to V", "the goal is peace", "security is an aim of Y". */
function equated(desk: GoalDesk, name: number, frame: WantingFrame): Wanted[] {
  const { tree } = desk
  const noun = wholeOf(desk, name)
  const { head, deprel } = tree.tokens[noun]!
  const subject = tree.byRelation(noun, 'nsubj').find((s) => tree.tokens[s]!.upos !== 'PRON')
  if (tree.byRelation(noun, 'cop').length > 0) {
    // "is in the interest of the guards": what serves them, not what they are said to want
    if ((noun === name && isLoose(desk, noun)) || tree.byRelation(noun, 'case').length > 0) return []
    const clausal = tree.byRelation(noun, 'csubj')[0]
    if (clausal !== undefined) return wantedClauses(desk, clausal, frame)
    const below = tree.byRelation(noun, 'xcomp', 'acl', 'ccomp').find((c) => openers(tree, c).includes('to'))
    if (below !== undefined) return []
    return subject === undefined ? [] : wantedAsPhrase(desk, subject, frame)
  }
  if (!deprel.startsWith('nsubj')) return []
  if (tree.byRelation(head, 'cop').length > 0) {
    const isClause = openers(tree, head).includes('to') || tree.tokens[head]!.upos === 'VERB'
    const opener = tree.byRelation(head, 'mark').find((m) => m > noun && SUBORDINATOR.test(tree.tokens[m]!.text))
    if (opener !== undefined && tree.byRelation(head, 'nsubj').some((s) => s > opener))
      return tellsWhatIs(desk, head, opener) ? [] : wantedAfter(desk, head, opener, frame)
    return isClause
      ? wantedClauses(desk, head, frame)
      : /^(NOUN|PROPN)$/.test(tree.tokens[head]!.upos)
        ? wantedAsPhrase(desk, head, frame)
        : []
  }
  if (desk.words.spreading.has(tree.tokens[head]!.lemma)) {
    const more = tree.byRelation(head, 'obl').find((o) => o > head && /^(in)?to$/.test(prepositionOf(tree, o) ?? ''))
    return more === undefined || tree.tokens[more]!.upos !== 'NOUN' ? [] : wantedAsPhrase(desk, more, frame)
  }
  if (!desk.words.equating.has(tree.tokens[head]!.lemma)) return []
  const same = tree.byRelation(head, 'obj').find((o) => o > head)
  if (same !== undefined && deprel === 'nsubj') return wantedAsPhrase(desk, same, frame)
  const below = tree.byRelation(head, 'xcomp', 'ccomp', 'advcl').find((c) => openers(tree, c).includes('to'))
  return below === undefined ? [] : wantedClauses(desk, below, frame)
}

/** "a coalition, whose aim is …": the noun that the relative clause around a word describes. */
function relativeAbove(tree: Tree, noun: number): number {
  let at = noun
  for (let up = 0; up < 4 && at >= 0; up++) {
    if (tree.tokens[at]!.deprel === 'acl:relcl') return tree.tokens[at]!.head
    at = tree.tokens[at]!.head
  }
  return -1
}

/** "there is a need for a truce". */
const isThere = ({ tree }: GoalDesk, noun: number): boolean => {
  const { head, deprel } = tree.tokens[noun]!
  return deprel === 'nsubj' && head >= 0 && tree.tokens[head]!.lemma === 'be' && tree.byRelation(head, 'expl').length > 0
}

/** "stressed the need for a truce": the first noun of a coordination hangs on the verb that stresses it. */
function isStressed(desk: GoalDesk, noun: number): boolean {
  const { tokens } = desk.tree
  let at = noun
  for (let up = 0; up < 4 && tokens[at]!.head >= 0; up++) {
    const above = tokens[tokens[at]!.head]!
    if (isThere(desk, at)) return true
    if (above.upos === 'VERB') return desk.words.stressing.has(above.lemma)
    if (!/^(conj|obj|nmod)/.test(tokens[at]!.deprel)) return false
    at = above.i
  }
  return false
}

/** Whose goal, plan or attempt it is: a possessor, "by Chad", "of Chad", or whoever makes, has or announces it. */
function ownersOf(desk: GoalDesk, noun: number): number[] {
  const { tree, reading } = desk
  const whose = tree.byRelation(noun, 'nmod:poss').some((p) => tree.tokens[p]!.xpos === 'WP$')
  const told = whose ? relativeAbove(tree, noun) : -1
  if (told >= 0) return [told]
  const subject = tree.byRelation(noun, 'cop').length === 0 ? tree.byRelation(noun, 'nsubj') : []
  if (subject.length > 0) return [...subject]
  const nominal = reading.clauses.nominal(noun)
  const owners = nominal.agents.filter((a) => a.via !== 'modifier' && a.via !== 'control')
  if (owners.length > 0) return heads(owners)
  const callers = tree
    .byRelation(noun, 'acl')
    .flatMap((c) => reading.clauses.headedBy(c))
    .filter((c) => c?.passive && c.agents.length > 0)
  if (callers.length > 0) return callers.flatMap((c) => heads(c!.agents))
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
  const others = nominal.patients.filter((p) => p.via === 'of-phrase' || p.via === 'possessive')
  if (others.length > 0) return heads(others)
  const strayed = head < 0 ? [] : tree.byRelation(head, 'nmod:poss').filter((p) => p < noun)
  if (strayed.length > 0) return [...strayed]
  if (head < 0 || deprel.startsWith('nsubj') || desk.words.notOwning.has(prepositionOf(tree, noun) ?? '')) return []
  const governor = reading.clauses.around(head)
  return governor && !desk.words.disowning.has(governor.lemma) ? heads(governor.agents) : []
}
