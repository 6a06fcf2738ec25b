import { meansPeople } from '../../codebook/wordnet.ts'
import type { Direction } from '../../model/index.ts'
import { prepositionOf } from '../clauses/tree.ts'
import { type GoalDesk, isNegated, openers, type Wanted } from './goals-desk.ts'
import { isNone } from './goals-subjects.ts'

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
  if (wanted.shape === 'phrase') return isNone(desk, wanted.head) ? OPPOSITE[phraseDirection(desk, wanted)] : phraseDirection(desk, wanted)
  const plain = verbDirection(desk, wanted.head)
  const turned = isNegated(desk, wanted.head) || isEmpty(desk, wanted.head) ? OPPOSITE[plain] : plain
  return wanted.frame.direction === 'avoid' || wanted.frame.direction === 'cease' ? OPPOSITE[turned] : turned
}

/** "no soldier would cross", "shed no blood": a clause whose subject or object is none. */
const isEmpty = (desk: GoalDesk, head: number): boolean => desk.tree.byRelation(head, 'nsubj', 'obj').some((c) => isNone(desk, c))

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

/** "more ore", "fewer soldiers": a thing wanted in another amount. */
function amountDirection({ tree, words }: GoalDesk, head: number): Direction {
  const said = tree.byRelation(head, 'amod', 'det').map((c) => tree.tokens[c]!.text.toLowerCase())
  return said.some((w) => words.growing.has(w)) ? 'increase' : said.some((w) => words.shrinking.has(w)) ? 'reduce' : 'achieve'
}

function nounDirection(desk: GoalDesk, head: number): Direction {
  return desk.words.nounDirections.get(desk.tree.tokens[head]!.lemma) ?? amountDirection(desk, head)
}

function verbDirection(desk: GoalDesk, head: number): Direction {
  const { tree, words } = desk
  const lemma = tree.tokens[head]!.lemma
  const particle = tree.byRelation(head, 'compound:prt').map((p) => tree.tokens[p]!.lemma)[0]
  const things = tree.byRelation(head, 'obj').flatMap((o) => tree.byRelation(o, 'nmod').filter((n) => openers(tree, n).includes('out')))
  const held = [...tree.byRelation(head, 'obl', 'advcl', 'xcomp'), ...tree.byRelation(head, 'advmod'), ...things]
  const keptOut = held.some((o) => openers(tree, o).some((w) => w === 'from' || w === 'out of' || w === 'out'))
  if (isLowered(desk, head)) return 'reduce'
  if (keptOut && words.keepingOut.has(lemma)) return 'avoid'
  if (keptOut && words.raising.has(lemma)) return 'achieve'
  if (words.keepingOut.has(lemma) && words.directions.get(lemma) !== 'maintain' && isBeforeGerund(desk, head)) return 'avoid'
  const below = tree.byRelation(head, 'xcomp', 'ccomp')[0]
  const seen = words.seeing.has(lemma) && below !== undefined && tree.tokens[below]!.upos === 'VERB'
  if (below !== undefined && (seen || words.passing.has(lemma))) {
    const negated = isNegated(desk, below)
    // "continue fighting": what goes on with nothing to act upon is kept up.
    if (words.directions.get(lemma) === 'maintain' && tree.byRelation(below, 'obj').length === 0) return 'maintain'
    return negated ? 'maintain' : verbDirection(desk, below)
  }
  if (words.leaving.has(lemma) && !takesThing(desk, head)) return 'achieve'
  const next = tree.tokens[head + 1]?.text.toLowerCase()
  const goesOn = words.enduring.has(desk.reading.clauses.headedBy(head)?.lemma ?? lemma) || words.enduring.has(lemma)
  const happening = words.happenings.get(desk.reading.clauses.headedBy(head)?.lemma ?? lemma)
  if (happening && tree.byRelation(head, 'nsubj').length > 0 && tree.byRelation(head, 'obj').length === 0) return happening
  if ((goesOn || isCarriedOn(desk, head)) && tree.byRelation(head, 'obj').length === 0) return 'maintain'
  const own =
    particle === undefined && words.directions.has(`${lemma} ${next}`)
      ? words.directions.get(`${lemma} ${next}`)
      : particle
        ? (words.directions.get(`${lemma} ${particle}`) ?? words.directions.get(lemma))
        : words.directions.get(lemma)
  const forIt =
    own === 'reduce' &&
    tree.byRelation(head, 'obj').length === 0 &&
    tree.byRelation(head, 'obl').some((o) => prepositionOf(tree, o) === 'for')
  if (own) return forIt ? 'achieve' : own
  // "put an end to", "see a reduction in": the noun tells.
  const object = tree.byRelation(head, 'obj')[0]
  return object === undefined ? 'achieve' : nounDirection(desk, object)
}

/** "bring inflation below 3 percent", "keep prices low". */
function isLowered({ tree, words }: GoalDesk, head: number): boolean {
  const { verbs, marks } = words.lowering
  const object = tree.byRelation(head, 'obj')[0]
  if (object === undefined || !verbs.includes(tree.tokens[head]!.lemma)) return false
  const said = [...tree.byRelation(head, 'xcomp', 'advmod', 'compound:prt', 'obl'), ...tree.byRelation(object, 'nmod', 'amod')]
  return said.some((c) => c > object && [tree.tokens[c]!.lemma, ...openers(tree, c)].some((w) => marks.includes(w)))
}

/** "fight on", "press on": a verb with a bare "on" after it. */
function isCarriedOn({ tree }: GoalDesk, head: number): boolean {
  const { text, deprel } = tree.tokens[head + 1] ?? {}
  return text?.toLowerCase() === 'on' && /^(advmod|compound:prt)$/.test(deprel ?? '')
}

/** "stop the prisoners escaping": a thing with what it would do. */
function isBeforeGerund({ tree }: GoalDesk, head: number): boolean {
  const object = tree.byRelation(head, 'obj')[0]
  if (object === undefined) return false
  const doing = [...tree.byRelation(object, 'acl'), ...tree.byRelation(head, 'xcomp', 'advcl', 'ccomp')]
  return doing.some((c) => c === object + 1 && tree.tokens[c]!.xpos === 'VBG')
}

/** Does a verb of leaving take a thing away, rather than people who go? */
function takesThing(desk: GoalDesk, head: number): boolean {
  const object = desk.tree.byRelation(head, 'obj')[0]
  if (object === undefined) return false
  const { lemma } = desk.tree.tokens[object]!
  return !desk.words.purposeForces.has(lemma) && !desk.words.instruments.has(lemma) && !meansPeople(lemma)
}
