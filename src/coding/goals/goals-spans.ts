import type { WantingFrame } from '../../codebook/wanting.ts'
import { cover, type Span } from '../../model/index.ts'
import { collect, prepositionOf, spanOf, type Tree, universal } from '../clauses/tree.ts'
import { type GoalDesk, strayOpener, type Wanted } from './goals-desk.ts'

/** Words from the head down without opener, sisters and loosely hung clauses; `from` adds an object that comes before. */
export function contentSpan(tree: Tree, token: number, from: number | null): Span {
  const loose = (child: { i: number; deprel: string; head: number; xpos: string }, depth: number) => {
    if (isAside(tree, child)) return true
    if (depth > 0) return false
    const relation = universal(child.deprel)
    if (child.i < token && child.xpos === 'WDT') return true
    if (['conj', 'cc', 'mark', 'case', 'parataxis', 'discourse', 'vocative'].includes(relation)) return true
    // "according to the mayor, closing …": what stands before the verb and a comma belongs to the sentence.
    if (relation === 'obl' && child.i < token && commaBetween(tree, child.i, token)) return true
    return isAfterthought(tree, token, child)
  }
  const found = collect(tree, token, loose)
  return spanOf(
    tree,
    from === null ? found : [...found, ...collect(tree, from, (child, depth) => depth === 0 && /^(case|mark)/.test(child.deprel))],
  )
}

/** A clause that is only added to what is wanted: behind a comma, or how it is done. */
const isAfterthought = (tree: Tree, token: number, child: { i: number; deprel: string; xpos: string }): boolean =>
  universal(child.deprel) === 'advcl' && child.i > token && (follows(tree, child.i, ',') || isMeans(tree, child))

/** "to protect its crews by sinking the boats": how it is done is no part of what is wanted. */
const isMeans = (tree: Tree, child: { i: number; xpos: string }): boolean =>
  child.xpos === 'VBG' && tree.byRelation(child.i, 'mark', 'case').some((m) => tree.tokens[m]!.lemma === 'by')

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
  const said = Math.max(-1, ...tree.byRelation(token, 'cop').filter((c) => c < token))
  return spanOf(
    tree,
    found.filter((i) => i > said && !opener.includes(i)),
  )
}

/** "to prevent a raid, but rebels attacked": after an infinitive, a finite verb with a subject of its own tells what happened. */
function tellsOn(tree: Tree, token: number, sister: number): boolean {
  const { xpos } = tree.tokens[sister]!
  if (tree.tokens[token]!.xpos !== 'VB' || !/^VB[DZP]$/.test(xpos)) return false
  return tree.byRelation(sister, 'nsubj').length > 0 || (xpos === 'VBD' && follows(tree, sister, ','))
}

/** A clause and those coordinated with it, each a wanted state of its own. */
export function clauses(tree: Tree, token: number, from: number | null, frame: WantingFrame): Wanted[] {
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

/** A noun phrase, and those coordinated with it that say something of their own ("an inquiry, the release of the prisoners and new laws"). */
export function phrases(tree: Tree, token: number, frame: WantingFrame): Wanted[] {
  const sisters = tree.byRelation(token, 'conj').filter((c) => /^(NOUN|PROPN|VERB)$/.test(tree.tokens[c]!.upos) && isLike(tree, token, c))
  const unlike = tree.byRelation(token, 'conj').some((c) => !isLike(tree, token, c))
  const apart = sisters.length > 0 && [token, ...sisters].every((c) => isFull(tree, c))
  const own: Wanted = { head: token, content: phraseContent(tree, token, !apart && !unlike), shape: 'phrase', frame }
  return apart ? [own, ...sisters.map((c) => ({ ...own, head: c, content: phraseContent(tree, c, true) }))] : [own]
}

/** "lobbied for lower fees and against the tax": a sister with another preposition is none. */
function isLike(tree: Tree, token: number, sister: number): boolean {
  const own = prepositionOf(tree, sister)
  return own === null || own === prepositionOf(tree, token)
}

/** Is a coordinated noun more than a bare word? */
const isFull = (tree: Tree, token: number): boolean =>
  tree.byRelation(token, 'amod', 'nmod', 'nmod:poss', 'acl', 'compound', 'obj').length > 0

/** Prepositions before what nothing is measured by. */
const MEASURING = /^(than|of|but)$/

/** "nothing less than control of the reefs", "nothing short of land": what is wanted is what it is measured by. */
export function insteadOfNothing(tree: Tree, token: number): number | null {
  if (tree.tokens[token]!.lemma.toLowerCase() !== 'nothing') return null
  const measured = [token, ...tree.byRelation(token, 'amod', 'advmod')]
  const found = measured
    .flatMap((m) => tree.byRelation(m, 'nmod', 'obl'))
    .find((n) => n > token && MEASURING.test(prepositionOf(tree, n) ?? ''))
  return found ?? null
}

/** A noun phrase and its coordinated sisters as wanted things. */
export const wantedAsPhrase = (desk: GoalDesk, token: number, frame: WantingFrame): Wanted[] => phrases(desk.tree, token, frame)

/** A clause with its subject, as a wanted outcome ("so that the army could not come"). */
export const wantedOutcome = (desk: GoalDesk, token: number, frame: WantingFrame): Wanted[] => clauses(desk.tree, token, null, frame)

/** "the demand is that the president go": a clause with its subject, from its opener on. */
export function wantedAfter({ tree }: GoalDesk, token: number, opener: number, frame: WantingFrame): Wanted[] {
  const own = collect(tree, token, (child, depth) => child.i <= opener || (depth === 0 && /^(conj|cc|parataxis|cop)/.test(child.deprel)))
  return [{ head: token, content: spanOf(tree, own), shape: 'clause', frame }]
}

/** A clause, and those coordinated with it, as wanted states: without what stands before its opener or copula. */
export function wantedClauses(desk: GoalDesk, token: number, frame: WantingFrame): Wanted[] {
  const { tree } = desk
  const after = Math.max(-1, ...tree.byRelation(token, 'cop', 'mark').filter((c) => c < token))
  const found = clauses(tree, token, null, frame)
  const apart = (child: { i: number; deprel: string; head: number; xpos: string }, depth: number) =>
    isAside(tree, child) ||
    (depth === 0 &&
      (/^(conj|cc|parataxis|nsubj|cop|mark|aux$)/.test(child.deprel) ||
        (child.i < token && commaBetween(tree, child.i, token)) ||
        isAfterthought(tree, token, child)))
  const own = collect(tree, token, apart).filter((i) => i > after)
  return found.map((w) => (w.head === token ? { ...w, content: spanOf(tree, own) } : w))
}
