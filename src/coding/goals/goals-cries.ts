import { plainFrame } from '../../codebook/wanting.ts'
import { contains, type Direction, type Statement } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { collect, prepositionOf, spanOf } from '../clauses/tree.ts'
import type { Want } from './goals-cues.ts'
import type { GoalDesk, Wanted } from './goals-desk.ts'
import { directionOf } from './goals-direction.ts'
import { wantedAsPhrase, wantedClauses } from './goals-spans.ts'
import { isNone } from './goals-subjects.ts'

const FRAME = plainFrame('cry')

type Said = Want & { readonly ids: readonly string[] }

/** "Keep the base open!", "no more troops", "under no circumstances may it fall": what somebody cries out for or rules out in words of his own. */
export function wantsOfCries(desk: GoalDesk, statements: readonly Statement[]): Said[] {
  const voiced = statements.filter((s) => s.speakers.length > 0)
  const said = (wanted: Wanted, direction: Direction, cue: number): Said[] => {
    const by = voiced.findLast((s) => contains(s.content, wanted.content))
    return by
      ? [
          {
            wanted,
            direction,
            holders: [],
            ids: by.speakers,
            cue,
            rule: 'cry',
            clause: desk.reading.clauses.headedBy(cue),
            confidence: 0.5,
          },
        ]
      : []
  }
  const verbs = desk.reading.clauses.all.flatMap((clause) => {
    const found = isRuledOut(desk, clause)
      ? [ruledOut(desk, clause)]
      : isCommand(desk, clause)
        ? wantedClauses(desk, clause.head, FRAME).slice(0, 1)
        : []
    return found.flatMap((w) => said(w, isRuledOut(desk, clause) ? 'avoid' : directionOf(desk, w), clause.head))
  })
  const phrases = voiced
    .filter((s) => s.quotation !== 'indirect')
    .flatMap((s) => noMore(desk, s).flatMap((thing) => wantedAsPhrase(desk, thing, FRAME).flatMap((w) => said(w, 'avoid', thing))))
  return [...verbs, ...phrases]
}

/** A bare verb that heads a quoted sentence and does something lasting to a thing. */
function isCommand(desk: GoalDesk, clause: Clause): boolean {
  const { tree, words, reading } = desk
  const { xpos, start, deprel } = tree.tokens[clause.head]!
  if (clause.kind !== 'verb' || xpos !== 'VB' || clause.modal !== null || clause.relation === 'xcomp') return false
  if (tree.byRelation(clause.head, 'nsubj', 'mark', 'aux').length > 0 || deprel.startsWith('acl') || deprel === 'conj') return false
  const lasting = words.directions.has(clause.lemma) || words.deonticVerbs.has(clause.lemma)
  const upon = tree.byRelation(clause.head, 'obj').some((o) => /^(NOUN|PROPN)$/.test(tree.tokens[o]!.upos))
  return lasting && upon && reading.doc.quotations.some((q) => q.inner.start <= start && start < q.inner.end)
}

/** "under no circumstances", "on no account": is what the clause tells ruled out? */
function isRuledOut(desk: GoalDesk, clause: Clause): boolean {
  const { tree, words } = desk
  if (clause.kind !== 'verb' || clause.modal === null) return false
  return tree
    .byRelation(clause.head, 'obl')
    .some((o) => isNone(desk, o) && words.noCircumstances.has(`${prepositionOf(tree, o)} no ${tree.tokens[o]!.lemma}`))
}

/** What is ruled out: with its subject, unless that is the speaker. */
function ruledOut(desk: GoalDesk, clause: Clause): Wanted {
  const { tree } = desk
  const own = collect(desk.tree, clause.head, (child, depth) => {
    if (depth > 0) return false
    if (/^(conj|cc|mark|parataxis|aux|punct)/.test(child.deprel)) return true
    if (child.deprel.startsWith('nsubj')) return /^(I|we)$/i.test(child.text)
    return child.i < clause.head
  })
  return { head: clause.head, content: spanOf(tree, own), shape: 'clause', frame: FRAME }
}

/** "No more troops in Okinawa": a quotation that is nothing but what shall be no more. */
function noMore(desk: GoalDesk, said: Statement): number[] {
  const { tokens } = desk.tree
  const first = tokens.find((t) => t.start >= said.content.start && t.upos !== 'PUNCT')
  const more = first && tokens[first.i + 1]
  if (!first || !more || !desk.words.amounts.has(more.lemma) || first.lemma !== 'no') return []
  const head = first.deprel === 'det' || first.deprel === 'advmod' ? first.head : -1
  return head >= 0 && tokens[head]!.upos === 'NOUN' && isNone(desk, head) ? [head] : []
}
