import type { Clause } from '../clauses/clause.ts'
import type { Desk } from './statements-draft.ts'
import { isPeople, isSomebody } from './statements-people.ts'

/**
 * Who speaks in a participle that the parser hung on the noun before it: whoever issued a document ("sent the board a letter urging"), or the
 * subject of the clause above, where that noun is a thing or a place ("staged a protest outside the college demanding"). Null where the noun
 * itself speaks.
 */
export function behindParticiple(desk: Desk, clause: Clause, issuers: (head: number) => number[]): number[] | null {
  const { tree, saying } = desk
  const { xpos, head } = tree.tokens[clause.head]!
  if (clause.relation !== 'acl' || xpos !== 'VBG' || head < 0 || tree.tokens[clause.head - 1]?.text === ',') return null
  const above = governor(desk, clause)
  const subjects = above && !above.passive ? above.agents.map((a) => a.head).filter((a) => a !== head && isSomebody(desk, a)) : []
  const from = above && above.head < clause.head ? above.head + 1 : clause.head
  const page = tree.tokens.slice(from, clause.head).findLast((t) => t.upos === 'NOUN' && saying.issued.has(t.lemma))
  if (page) {
    const found = issuers(page.i)
    // "vetoed a resolution calling for a truce": not what they call for themselves
    const own = subjects.length > 0 && !desk.reading.codebook.wanting.disowning.has(above!.lemma)
    return found.includes(page.i) && own ? subjects : found
  }
  const speaks = (isPeople(desk, head) || desk.reading.actors.resolve(head).ids.length > 0) && !isPlaced(desk, head)
  return speaks || subjects.length === 0 ? null : subjects
}

/** The nearest finite clause above with a subject. */
function governor({ reading }: Desk, clause: Clause): Clause | null {
  for (let at: Clause | undefined = clause, steps = 0; at && steps < 4; steps++) {
    at = at.parent === null ? undefined : reading.clauses.all[at.parent]
    if (at?.form === 'finite' && at.agents.length > 0) return at
  }
  return null
}

/** Does a noun, or the one it belongs to, stand behind a preposition other than those of doers ("outside the college", "to the board of elders")? */
function isPlaced({ tree, saying }: Desk, noun: number): boolean {
  let top = noun
  while (tree.tokens[top]!.deprel === 'nmod' && tree.tokens[tree.tokens[top]!.head]?.upos !== 'VERB' && tree.tokens[top]!.head >= 0)
    top = tree.tokens[top]!.head
  const cases = [...tree.byRelation(top, 'case'), ...tree.byRelation(noun, 'case')]
  return cases.some((c) => !saying.grammar.doers.includes(tree.tokens[c]!.text.toLowerCase()))
}
