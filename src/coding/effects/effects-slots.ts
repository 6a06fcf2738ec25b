import { meansPeople } from '../../codebook/wordnet.ts'
import type { Argument, Clause } from '../clauses/clause.ts'
import { universal } from '../clauses/tree.ts'
import { actorsAt, type EffectDesk } from './effects-desk.ts'

/**
 * The bare noun phrases after a verb, in text order, however the parse labels them: objects, receivers, phrases of measure, and the
 * subject of a small clause ("left the growers poorer"); for a passive, its subject first.
 */
export function objectsAfter(desk: EffectDesk, clause: Clause): Argument[] {
  const { tokens } = desk.tree
  const below = (head: number) => desk.tree.children(head).filter((i) => i > clause.head && isBare(desk, i))
  const small = desk.tree.byRelation(clause.head, 'xcomp', 'ccomp').filter((x) => desk.tree.byRelation(x, 'mark').length === 0)
  const subjects = small.flatMap((x) => desk.tree.byRelation(x, 'nsubj', 'obj').filter((s) => s > clause.head && s < x))
  const heads = [...new Set([...below(clause.head).filter((i) => !/subj/.test(tokens[i]!.deprel)), ...subjects])].sort((a, b) => a - b)
  const found = heads.map((head): Argument => ({ head, span: desk.clauses.phrase(head), preposition: null, via: 'syntax' }))
  return clause.passive ? [...clause.patients.filter((p) => p.head < clause.head), ...found] : found
}

const OBJECTS = new Set(['obj', 'iobj', 'obl', 'nsubj'])

function isBare(desk: EffectDesk, token: number): boolean {
  const { deprel, upos } = desk.tree.tokens[token]!
  if (!OBJECTS.has(universal(deprel)) || deprel.endsWith(':tmod') || deprel.endsWith(':unmarked')) return false
  return (upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON') && desk.tree.byRelation(token, 'case').every((c) => c > token)
}

/** The two objects of a verb, whom and what, also where the parse makes the second hang on the first or the first on the second. */
export function twoObjects(desk: EffectDesk, clause: Clause): Argument[] {
  const found = objectsAfter(desk, clause)
  const [only, second] = found
  if (!only || second) return found
  const { tokens } = desk.tree
  // "gives Chad a monopoly", with the monopoly below Chad
  const hung = desk.tree
    .byRelation(only.head, 'obj', 'appos', 'nmod')
    .find((i) => i > only.head && isUnmarked(desk, i) && tokens[only.head + 1]!.text !== ',')
  if (hung !== undefined) return [{ ...only, span: tokens[only.head]! }, argumentAt(desk, hung)]
  // "gives Moscow leverage", "gave the two firms control", read as one compound
  const name = desk.tree
    .byRelation(only.head, 'compound')
    .map((c) => tokens[c]!)
    .at(-1)
  const isWhom = name && (name.upos === 'PROPN' || name.xpos === 'NNS' ? isSomebody(desk, name.i) : actorsAt(desk, name.i).length > 0)
  // "costing the country R100 million"
  const isSum = desk.reading.codebook.figures.vague[tokens[only.head]!.text.toLowerCase()] !== undefined
  const joined = name && (/\d/.test(tokens[only.head]!.text) || isSum || (isWhom && tokens[only.head]!.upos === 'NOUN'))
  return joined
    ? [
        { ...only, head: name.i, span: name },
        { ...only, span: tokens[only.head]! },
      ]
    : found
}

const isUnmarked = (desk: EffectDesk, token: number): boolean =>
  desk.tree.byRelation(token, 'case').length === 0 && desk.tree.byRelation(token, 'det', 'nummod', 'nmod:poss').length > 0

/** Is a phrase somebody: an actor of the text, or people by its noun? */
export const isSomebody = (desk: EffectDesk, head: number): boolean => actorsAt(desk, head).length > 0 || arePeople(desk, head)

/** Does a noun mean people? */
export function arePeople(desk: EffectDesk, head: number): boolean {
  const { lemma } = desk.tree.tokens[head]!
  return meansPeople(lemma) && !desk.words.frames.things.includes(lemma)
}

/** The phrase headed by a token as an argument. */
export const argumentAt = (desk: EffectDesk, head: number): Argument => ({
  head,
  span: desk.clauses.phrase(head),
  preposition: null,
  via: 'syntax',
})
