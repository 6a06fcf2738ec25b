import type { Codebook } from '../../codebook/index.ts'
import type { ClauseIndex } from '../clauses/clause.ts'
import { prepositionOf, type Tree } from '../clauses/tree.ts'

interface Told {
  readonly tree: Tree
  readonly clauses: ClauseIndex
  readonly codebook: Codebook
}

/** "they", "their": the third person in the plural. */
const isThey = ({ tree, codebook }: Told, token: number): boolean => {
  const known = codebook.actorWords.pronouns.get(tree.tokens[token]!.text.toLowerCase())
  return known?.person === 3 && known.number === 'plural'
}

/**
 * Those whom "they" sums up: several named one by one as the subject of the sentence before or of a clause before ("Merkel and Macron met.
 * They agreed"), or the two sides of a meeting ("Merkel met Macron. They agreed"). Empty where nobody was named so.
 */
export function together(told: Told, token: number, resolve: (head: number) => readonly string[]): string[] {
  if (!isThey(told, token)) return []
  const { tree, clauses } = told
  const { sentence } = tree.tokens[token]!
  for (let i = token - 1; i >= 0 && tree.tokens[i]!.sentence >= sentence - 1; i--) {
    if (!/^nsubj/.test(tree.tokens[i]!.deprel)) continue
    const listed = clauses.conjuncts(i)
    const heads = (listed.length > 1 ? listed : [i, ...metBy(told, i)]).filter((h) => h < token)
    const ids = [...new Set(heads.flatMap(resolve))]
    if (heads.length > 1 && ids.length === heads.length) return ids
  }
  return []
}

/** Whom a subject meets: the object of such a verb, or who stands behind its "with". */
function metBy({ tree, codebook }: Told, subject: number): number[] {
  const { head } = tree.tokens[subject]!
  if (head < 0 || tree.tokens[subject]!.deprel !== 'nsubj' || !codebook.actorWords.meeting.has(tree.tokens[head]!.lemma)) return []
  const others = tree.byRelation(head, 'obj', 'obl').filter((o) => tree.tokens[o]!.deprel === 'obj' || prepositionOf(tree, o) === 'with')
  return others.filter((o) => tree.tokens[o]!.xpos !== 'NNS').slice(0, 1)
}
