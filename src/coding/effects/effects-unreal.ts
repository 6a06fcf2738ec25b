import { contains } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import type { EffectDesk } from './effects-desk.ts'
import { isPersonal } from './effects-personal.ts'

/** What somebody wants, ought to do, or does an act for has not come about: a goal, no effect. */
export function isUnreal(desk: EffectDesk, clause: Clause): boolean {
  // "a bill that would let Chad extradite them" tells what the bill does, whoever wants it.
  const describes = clause.relation === 'relcl' || (clause.relation === 'acl' && clause.form === 'participle')
  const first = firstOf(desk, clause)
  if (isBroughtAbout(desk, first)) return false
  if (first.modal !== null && desk.words.duties.has(first.modal)) return true
  if (!describes && desk.aims.some((aim) => contains(aim.goal.content, clause.predicate))) return true
  // The parse may take a plain past for an infinitive ("say the strike cost them millions").
  const bare = first.marker !== 'to' && desk.tree.byRelation(first.head, 'nsubj').length > 0
  if (first.form !== 'infinitive' || bare) return false
  const above = parentOf(desk, first)
  return (
    first.relation !== 'xcomp' ||
    above === undefined ||
    !desk.words.transparent.has(above.lemma.split(' ')[0]!) ||
    desk.reading.codebook.wanting.verbs.has(above.lemma)
  )
}

const parentOf = (desk: EffectDesk, clause: Clause): Clause | undefined =>
  clause.parent === null ? undefined : desk.clauses.all[clause.parent]

/** "only served to isolate them", "the dispute threatens to wreck it": infinitives that tell what comes or may come about. */
function isBroughtAbout(desk: EffectDesk, clause: Clause): boolean {
  const above = parentOf(desk, clause)
  if (clause.form !== 'infinitive' || !above) return false
  // "what would you do to help end it?" is for a purpose.
  if (above.form === 'infinitive' && isUnreal(desk, above)) return false
  if (/^(xcomp|advcl)$/.test(clause.relation) && desk.words.bringing.has(above.lemma)) return true
  return clause.relation === 'xcomp' && desk.words.looming.has(above.lemma) && !isPersonal(desk, above)
}

/**
 * The clause whose standing a bare verb shares: the first of a coordination ("would raise prices and hurt growers") or of a list of
 * infinitives ("to isolate it, to harm its trade").
 */
export function firstOf(desk: EffectDesk, clause: Clause): Clause {
  for (let at = clause; ; ) {
    const above = desk.clauses.headedBy(desk.tree.tokens[at.head]!.head)
    if (at.form !== 'infinitive' || !above || above.head >= at.head) return at
    // "has assembled to counter and support": a bare verb goes with a bare verb only.
    const alike = at.relation === 'conj' && desk.tree.tokens[above.head]!.xpos === desk.tree.tokens[at.head]!.xpos
    if (!alike && !isListed(desk, at, above)) return at
    at = above
  }
}

function isListed(desk: EffectDesk, clause: Clause, above: Clause): boolean {
  const mark = desk.tree.byRelation(clause.head, 'mark')[0]
  return clause.relation === 'advcl' && above.form === 'infinitive' && mark !== undefined && desk.tree.tokens[mark - 1]?.text === ','
}
