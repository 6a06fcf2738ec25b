import type { Clause } from '../clauses/clause.ts'
import { type Tree, universal } from '../clauses/tree.ts'
import type { GoalDesk } from './goals-desk.ts'

const NOMINAL = /^(NOUN|PROPN|PRON)$/
const INSIDE = new Set(['flat', 'compound', 'appos'])
const STRAYED = new Set(['obj', 'iobj', 'obl', 'nmod', 'expl', 'vocative', 'dep', 'compound'])

/** Who wants, by a clause: its agents, or the name right before a finite verb that the tree gives to another word. */
export function wanters(desk: GoalDesk, clause: Clause): number[] {
  const beside = besideVerb(desk, clause)
  return beside === null ? clause.agents.map((a) => a.head) : [beside]
}

/** "allegations Trump tried", "reported Mahdi, the premier, recommended": what stands right before the verb and is nobody's subject. */
function besideVerb({ tree }: GoalDesk, clause: Clause): number | null {
  const { tokens } = tree
  const verb = clause.head
  if (clause.kind !== 'verb' || clause.form !== 'finite' || clause.passive || tokens[verb]!.xpos === 'VB') return null
  const subjects = tree.byRelation(verb, 'nsubj', 'csubj')
  let at = verb - 1
  while (at >= 0 && tokens[at]!.head === verb && /^(advmod|aux)/.test(tokens[at]!.deprel)) at--
  const afterComma = tokens[at]?.text === ','
  if (afterComma) at--
  if (at < 0 || !NOMINAL.test(tokens[at]!.upos) || tokens[at]!.sentence !== tokens[verb]!.sentence) return null
  const named = topOf(tree, at, verb)
  const { deprel, head, upos } = tokens[named]!
  if (!STRAYED.has(universal(deprel)) || hasPreposition(tree, named)) return null
  if (subjects.length > 0) return head === verb && !afterComma && upos !== 'NOUN' ? named : null
  return !afterComma || named !== at ? named : null
}

/** The head of the phrase that a word closes. */
function topOf(tree: Tree, from: number, verb: number): number {
  let at = from
  while (INSIDE.has(universal(tree.tokens[at]!.deprel)) && tree.tokens[at]!.head >= 0 && tree.tokens[at]!.head < verb)
    at = tree.tokens[at]!.head
  return at
}

const hasPreposition = (tree: Tree, token: number): boolean => tree.byRelation(token, 'case').some((c) => tree.tokens[c]!.upos !== 'PART')

/** Is the noun phrase said to be none ("nobody", "no party", "neither Chad nor Niger")? */
export function isNone({ tree, reading }: GoalDesk, token: number): boolean {
  const { negators } = reading.codebook.clauses
  const said = [...tree.byRelation(token, 'det'), ...tree.byRelation(token, 'cc').filter((c) => tree.tokens[c]!.deprel === 'cc:preconj')]
  return [token, ...said].some((w) => negators.has(tree.tokens[w]!.lemma.toLowerCase()))
}

/** "nobody in the cabinet", "none of the parties": the ones none of whom wants it. */
export function amongWhom(desk: GoalDesk, token: number): number[] {
  const { tree, reading } = desk
  if (!isNone(desk, token)) return [token]
  const { upos, lemma } = tree.tokens[token]!
  const isPlain = upos === 'NOUN' && !reading.codebook.clauses.negators.has(lemma.toLowerCase())
  if (isPlain || reading.actors.resolve(token).ids.length > 0 || upos === 'PROPN') return [token]
  const among = tree.byRelation(token, 'nmod')
  return among.length > 0 ? [...among] : [token]
}
