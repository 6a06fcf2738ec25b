import type { SayingFrame } from '../../codebook/saying.ts'
import type { Clause } from '../clauses/clause.ts'
import { universal } from '../clauses/tree.ts'
import { longestRun, tokensBelow } from './statements-content.ts'
import type { Desk } from './statements-draft.ts'
import { withoutReporting } from './statements-extent.ts'
import { afterCue, hasCase, inOrder, isInfinitive, type Said, said } from './statements-said.ts'

/** What a verb of saying with an infinitive says ("asked the guards to leave"); null when it governs none. */
export function infinitive(desk: Desk, clause: Clause, frame: SayingFrame): Said | null {
  const { tree } = desk
  const head = tree.byRelation(clause.head, 'xcomp', 'ccomp', 'advcl').find((c) => c > clause.head && isInfinitive(desk, c))
  if (head === undefined || frame.notContent.has(tree.tokens[head]!.lemma)) return null
  const between = tree.tokens.slice(clause.head + 1, tokensBelow(tree, head)[0]!)
  if (between.some((t) => /^(AUX|SCONJ|PRON)$/.test(t.upos))) return null
  const objects = tree.byRelation(clause.head, 'obj').filter((o) => o < head)
  return objects.length > 0 ? null : said(desk, clause, head)
}

/** "urged X to leave", "called on X to leave": from the object on, or only what X shall do where X is merely told. */
export function order(desk: Desk, clause: Clause, frame: SayingFrame): Said | null {
  const { tree } = desk
  const objects = tree.byRelation(clause.head, 'obj', 'iobj')
  const to = [...tree.byRelation(clause.head, 'xcomp', 'ccomp', 'advcl'), ...objects.flatMap((o) => tree.byRelation(o, 'acl'))].find(
    (c) => c > clause.head && tree.byRelation(c, 'mark').some((m) => tree.tokens[m]!.xpos === 'TO'),
  )
  if (to === undefined) return null
  if (clause.passive) return frame.preposition === null ? said(desk, clause, to) : null
  const target = tree
    .byRelation(clause.head, 'obj', 'iobj', 'obl')
    .find(
      (c) =>
        c < to &&
        c > clause.head &&
        (frame.preposition === null ? universal(tree.tokens[c]!.deprel) !== 'obl' : hasCase(desk, c, frame.preposition)),
    )
  const inner = tree.byRelation(to, 'nsubj').find((c) => c > clause.head)
  if (target === undefined && inner === undefined) return null
  const words = tokensBelow(tree, to)
  if (frame.addressee)
    return said(
      desk,
      clause,
      to,
      words.filter((i) => target === undefined || i > target),
    )
  const whom =
    target === undefined
      ? []
      : tokensBelow(tree, target).filter((i) => tree.tokens[i]!.head !== target || tree.tokens[i]!.deprel !== 'case')
  const content = longestRun(desk, withoutReporting(desk, clause, inOrder(whom, words)), new Set([clause.head]))
  return content && { content, head: to }
}

/** "described seeing", "ruled out sending": a gerund right after the cue. */
export function gerund(desk: Desk, clause: Clause): Said | null {
  const { tree } = desk
  const head = tree
    .byRelation(clause.head, 'xcomp', 'ccomp', 'advcl')
    .find((c) => c > clause.head && tree.tokens[c]!.xpos === 'VBG' && tokensBelow(tree, c)[0] === afterCue(desk, clause))
  return head === undefined ? null : said(desk, clause, head)
}
