import { plainFrame } from '../../codebook/wanting.ts'
import { meansPeople } from '../../codebook/wordnet.ts'
import type { Direction } from '../../model/index.ts'
import { heads, type Want, wants } from './goals-cues.ts'
import type { GoalDesk, Wanted } from './goals-desk.ts'
import { wantedAsPhrase, wantedClauses } from './goals-spans.ts'

/** "We are for the treaty", "a march in favour of closing the base", "went on strike in protest at the tax". */
export function wantsOfStances(desk: GoalDesk): Want[] {
  const { tokens } = desk.tree
  return tokens.flatMap(({ i, head, deprel }) => {
    if (deprel !== 'case' && deprel !== 'mark') return []
    const direction = directionEndingAt(desk, i)
    if (direction === null || head <= i) return []
    const found = direction.words > 1 ? takenUp(desk, head, direction.to) : saidOf(desk, head, i, direction.to)
    if (found.length === 0) return []
    const first = i - direction.words + 1
    return wants(desk, i, found, direction.words > 1 ? takers(desk, i - 1, first) : subjectsOf(desk, head), 'stance', 0.7)
  })
}

/** The longest preposition of a stance that ends with a token. */
function directionEndingAt(desk: GoalDesk, i: number): { to: Direction; words: number } | null {
  for (let words = 4; words > 0; words--) {
    const run = desk.tree.tokens.slice(Math.max(0, i - words + 1), i + 1).map((t) => t.text.toLowerCase())
    const to = run.length === words ? desk.words.stances.get(run.join(' ')) : undefined
    if (to) return { to, words }
  }
  return null
}

const isActor = (desk: GoalDesk, token: number): boolean => desk.reading.actors.resolve(token).ids.length > 0

function takenUp(desk: GoalDesk, head: number, direction: Direction): Wanted[] {
  const frame = { ...plainFrame('stance'), direction }
  if (desk.tree.tokens[head]!.xpos === 'VBG') return wantedClauses(desk, head, frame)
  return isActor(desk, head) || meansPeople(desk.tree.tokens[head]!.lemma) ? [] : wantedAsPhrase(desk, head, frame)
}

/** "Chile is against the tariff": a predicate with its preposition. */
function saidOf(desk: GoalDesk, head: number, opener: number, direction: Direction): Wanted[] {
  const { tree } = desk
  const isSaid =
    tree.byRelation(head, 'cop').length > 0 || tree.byRelation(head, 'aux').some((a) => tree.tokens[a]!.lemma === 'be' && a + 1 === opener)
  const plain = isSaid && subjectsOf(desk, head).some((s) => isActor(desk, s))
  const { upos, lemma } = tree.tokens[head]!
  const ofOthers = upos === 'PRON' || meansPeople(lemma)
  return plain && !ofOthers ? takenUp(desk, head, direction) : []
}

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
