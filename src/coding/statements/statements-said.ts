import type { Span } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { functionWords } from '../clauses/tree.ts'
import { longestRun, tokensBelow } from './statements-content.ts'
import type { Desk } from './statements-draft.ts'
import { withoutReporting } from './statements-extent.ts'

/** What a frame found: the words that are said, and the token that heads them. */
export interface Said {
  readonly content: Span
  readonly head: number
  /** The token that heads the speaker, where the clause itself does not show it. */
  readonly speaker?: number | null
}

/** The cue's own words, which break a content that runs around them. */
function cueWords({ tree }: Desk, clause: Clause): Set<number> {
  const own = tree.children(clause.head).filter((c) => /^(aux|nsubj|mark|iobj)/.test(tree.tokens[c]!.deprel))
  return new Set([clause.head, ...own.flatMap((c) => tokensBelow(tree, c, (t) => t.deprel === 'acl:relcl' && t.i > clause.head))])
}

/** What is said as some words (by default all below a head) without the cue's own. */
export const said = (desk: Desk, clause: Clause, head: number, tokens = tokensBelow(desk.tree, head)): Said | null => {
  const content = longestRun(desk, withoutSources(desk, withoutReporting(desk, clause, withoutVerbs(desk, tokens))), cueWords(desk, clause))
  return content && { content, head }
}

/** Is a verb an infinitive with "to" and without a subject of its own? */
export const isInfinitive = ({ tree }: Desk, token: number): boolean =>
  tree.byRelation(token, 'mark').some((m) => tree.tokens[m]!.xpos === 'TO') && tree.byRelation(token, 'nsubj').length === 0

/** Does a phrase or clause open with a given preposition? */
export const hasCase = ({ tree }: Desk, token: number, preposition: string): boolean =>
  tree.byRelation(token, 'case', 'mark').some((c) => tree.tokens[c]!.text.toLowerCase() === preposition) ||
  opensWith({ tree }, token, preposition)

/** Is the first word of a phrase a given preposition, though the parser hung it deeper ("on President Obama")? */
export function opensWith({ tree }: Pick<Desk, 'tree'>, token: number, preposition: string): boolean {
  const first = tree.tokens[tokensBelow(tree, token)[0]!]!
  return first.text.toLowerCase() === preposition && first.upos === 'ADP'
}

/** Some tokens, each once, in text order. */
export const inOrder = (...lists: readonly (readonly number[])[]): number[] => [...new Set(lists.flat())].sort((a, b) => a - b)

/** The first token after a cue and its particle. */
export const afterCue = ({ tree }: Desk, clause: Clause): number =>
  Math.max(clause.head, ...tree.byRelation(clause.head, 'compound:prt').filter((p) => p === clause.head + 1)) + 1

/**
 * What a noun takes with it where the parser hangs it on the verb ("their support | for allowing …", "losses | in the north"), but no time,
 * and no document that it is said in.
 */
export function withAttached(desk: Desk, clause: Clause, words: readonly number[], dated = true): number[] {
  let all = [...words]
  for (let phrase = 0; phrase < MOST_ATTACHED; phrase++) {
    const more = attachedAfter(desk, clause, (all.at(-1) ?? -1) + 1, dated)
    if (more === undefined) break
    all = inOrder(all, tokensBelow(desk.tree, more))
  }
  return all
}

/** How many phrases a noun may take with it. */
const MOST_ATTACHED = 3

function attachedAfter({ tree, saying }: Desk, clause: Clause, next: number, dated: boolean): number | undefined {
  const joint = tree.tokens[next]
  const ends = dated && joint !== undefined && saying.deadlines.has(joint.text.toLowerCase())
  if (!joint || !(ends || saying.attached.has(joint.text.toLowerCase()))) return undefined
  return tree.children(clause.head).find((c) => {
    const { deprel, lemma, xpos } = tree.tokens[c]!
    if (!/^(obl|advcl|xcomp|acl|nmod)/.test(deprel) || tokensBelow(tree, c)[0] !== next || xpos === 'CD') return false
    if (ends && joint.deprel === 'case' && (saying.times.has(lemma.toLowerCase()) || /^\d/.test(lemma))) return true
    if (!saying.attached.has(joint.text.toLowerCase())) return false
    return ![saying.venues, saying.times, saying.media].some((list) => list.has(lemma.toLowerCase()))
  })
}

/** Words without a source that the reporter names inside them (", according to the agency"). */
function withoutSources({ tree, saying }: Desk, words: readonly number[]): number[] {
  const named = words.filter((i) => tree.byRelation(i, 'case', 'mark').some((c) => saying.accordingTo.has(functionWords(tree, c))))
  const dropped = new Set(named.flatMap((i) => tokensBelow(tree, i)))
  const rest = words.filter((i) => !dropped.has(i))
  return rest.length > 0 && rest[0] === words[0] ? rest : [...words]
}

/** Words without a coordinated finite verb that the parser hung on a noun ("labelled the group as terrorists | and levied sanctions"). */
export function withoutVerbs({ tree }: Desk, words: readonly number[]): number[] {
  const stray = words.find((i) => {
    const { deprel, xpos, head } = tree.tokens[i]!
    return (
      deprel === 'conj' &&
      /^(VBD|VBZ|VBP)$/.test(xpos) &&
      /^(NOUN|PROPN|PRON)$/.test(tree.tokens[head]?.upos ?? '') &&
      tree.byRelation(i, 'nsubj').length === 0 &&
      tree.byRelation(i, 'cc').length > 0
    )
  })
  if (stray === undefined) return [...words]
  const from = tokensBelow(tree, stray)[0]!
  return words.filter((i) => i < from)
}
