import { plainFrame } from '../../codebook/wanting.ts'
import { meansPeople } from '../../codebook/wordnet.ts'
import type { Direction } from '../../model/index.ts'
import { heads, type Want, wants } from './goals-cues.ts'
import type { GoalDesk, Wanted } from './goals-desk.ts'
import { insteadOfNothing, wantedAfter, wantedAsPhrase, wantedClauses } from './goals-spans.ts'

/** "We are for the treaty", "a march in favour of closing the base", "went on strike in protest at the tax". */
export function wantsOfStances(desk: GoalDesk): Want[] {
  const { tokens } = desk.tree
  return tokens.flatMap(({ i, head, deprel }) => {
    if (deprel !== 'case' && deprel !== 'mark') return []
    const outcome = outcomesAt(desk, i)
    if (outcome.length > 0) return outcome
    const direction = directionEndingAt(desk, i, desk.words.stances)
    if (direction === null || head <= i) return []
    const found = direction.words > 1 ? takenUp(desk, head, direction.to) : saidOf(desk, head, i, direction.to)
    if (found.length === 0) return []
    const first = i - direction.words + 1
    return wants(desk, i, found, direction.words > 1 ? takers(desk, i - 1, first) : subjectsOf(desk, head), 'stance', 0.7)
  })
}

/** "mined the bridge lest they cross", "waited in the hope that it would end": a clause told as feared or hoped. */
function outcomesAt(desk: GoalDesk, i: number): Want[] {
  const { tokens } = desk.tree
  const { head } = tokens[i]!
  const direction = directionEndingAt(desk, i, desk.words.conjunctions)
  const clause = desk.reading.clauses.headedBy(head)
  if (!direction || head <= i || clause?.form === 'nominal' || !desk.tree.byRelation(head, 'nsubj').some((s) => s > i)) return []
  const acting = desk.reading.clauses.around(tokens[head]!.head < 0 ? head : tokens[head]!.head)
  const frame = { ...plainFrame('stance'), direction: direction.to }
  return wants(desk, i, wantedAfter(desk, head, i, frame), acting ? heads(acting.agents) : [], 'stance', 0.7)
}

/** The longest preposition of a stance that ends with a token. */
function directionEndingAt(desk: GoalDesk, i: number, known: ReadonlyMap<string, Direction>): { to: Direction; words: number } | null {
  for (let words = 4; words > 0; words--) {
    const run = desk.tree.tokens.slice(Math.max(0, i - words + 1), i + 1).map((t) => t.text.toLowerCase())
    const to = run.length === words ? known.get(run.join(' ')) : undefined
    if (to) return { to, words }
  }
  return null
}

const isActor = (desk: GoalDesk, token: number): boolean => desk.reading.actors.resolve(token).ids.length > 0

function takenUp(desk: GoalDesk, head: number, direction: Direction): Wanted[] {
  const frame = { ...plainFrame('stance'), direction }
  const instead = insteadOfNothing(desk.tree, head)
  if (instead !== null) return wantedAsPhrase(desk, instead, frame)
  if (desk.tree.tokens[head]!.xpos === 'VBG') return wantedClauses(desk, head, frame)
  return !isUnnamed(desk, head) && (isActor(desk, head) || meansPeople(desk.tree.tokens[head]!.lemma))
    ? []
    : wantedAsPhrase(desk, head, frame)
}

/** "a larger council": people as not yet there. */
const isUnnamed = ({ tree }: GoalDesk, head: number): boolean =>
  tree.byRelation(head, 'det').some((d) => /^an?$/i.test(tree.tokens[d]!.text)) && tree.byRelation(head, 'amod', 'compound').length > 0

/** "Chile is against the tariff": a predicate with its preposition. */
function saidOf(desk: GoalDesk, head: number, opener: number, direction: Direction): Wanted[] {
  const { tree } = desk
  const isSaid =
    tree.byRelation(head, 'cop').some((c) => c < opener) ||
    tree.byRelation(head, 'aux').some((a) => tree.tokens[a]!.lemma === 'be' && a + 1 === opener)
  const plain = isSaid && subjectsOf(desk, head).some((s) => isActor(desk, s) || /^(I|we)$/i.test(tree.tokens[s]!.text))
  const { upos, lemma, xpos } = tree.tokens[head]!
  if ((!/^(NOUN|PROPN|PRON)$/.test(upos) && xpos !== 'VBG') || isDuration(desk, opener)) return []
  const ofOthers = (upos === 'PRON' && insteadOfNothing(tree, head) === null) || (meansPeople(lemma) && !isUnnamed(desk, head))
  return plain && !ofOthers ? takenUp(desk, head, direction) : []
}

/** "for years the abbess was trying": a time, no stance. */
const isDuration = ({ tree, reading }: GoalDesk, opener: number): boolean =>
  [opener + 1, opener + 2].some((i) => (tree.tokens[i]?.lemma ?? '') in reading.codebook.time.units)

const subjectsOf = (desk: GoalDesk, head: number): number[] =>
  desk.tree.byRelation(head, 'nsubj').filter((s) => desk.tree.tokens[s]!.deprel !== 'nsubj:outer')

/** Who takes a stance: those whose march, vote or letter it is, or who act in the clause around. */
function takers(desk: GoalDesk, noun: number, first: number): number[] {
  const { tree, reading } = desk
  const own = subjectsOf(desk, noun)
  if (own.length > 0) return own
  const { head, deprel } = tree.tokens[noun]!
  if (head >= 0 && deprel === 'nmod' && head < first) {
    if (isActor(desk, head)) return [head]
    const nominal = heads(reading.clauses.nominal(head).agents)
    if (nominal.length > 0) return nominal
  }
  const around = reading.clauses.around(head >= 0 ? head : noun)
  return around ? heads(around.agents) : []
}
