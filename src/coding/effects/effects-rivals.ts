import type { Clause } from '../clauses/clause.ts'
import { refAt } from './effects-cause.ts'
import { actorsAt, type EffectDesk, type EffectDraft } from './effects-desk.ts'

/** Rules of effects that say what brought a thing about. */
const CAUSAL = /^(attributing|because|caus|copular)/

/**
 * "The minister blames the camp for the cholera. His secretary blames the pumps.": whoever lays the blame without saying for what speaks
 * of the thing whose cause was named last, in its sentence or the one before.
 */
export function rivalCauses(desk: EffectDesk, drafts: readonly EffectDraft[]): EffectDraft[] {
  const named = drafts.filter((d) => CAUSAL.test(d.rule) && d.sign === '+' && 'span' in d.affected)
  return desk.clauses.all.flatMap((clause) => {
    const row = desk.reading.codebook.causal.attributing.find((r) => r.words.includes(clause.lemma))
    if (row?.cause !== 'object' || !row.impersonal || clause.obliques.some((o) => o.preposition === row.effect)) return []
    const last = named.findLast((d) => d.at < clause.head && clause.sentence - desk.tree.tokens[d.at]!.sentence <= 1)
    if (!last) return []
    return blamedBy(desk, clause).map((cause) => ({
      ...last,
      cause: refAt(desk, cause.head, cause.span).ref,
      at: clause.head,
      evidence: [clause.span, ...last.evidence.slice(0, 1)],
      rule: 'attributing/rival',
      claimedBy: clause.agents.map((a) => a.head),
    }))
  })
}

/** What a clause lays the blame on, somebody left out who may be blamed for an act. */
const blamedBy = (desk: EffectDesk, clause: Clause) => clause.patients.filter((p) => actorsAt(desk, p.head).length === 0)
