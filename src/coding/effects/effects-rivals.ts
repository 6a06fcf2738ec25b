import type { Argument, Clause } from '../clauses/clause.ts'
import { refAt } from './effects-cause.ts'
import { actorsAt, type EffectDesk, type EffectDraft } from './effects-desk.ts'

/** Rules of effects that say what brought a thing about. */
const CAUSAL = /^(attributing|because|caus|copular)/

/**
 * "The minister blames the camp for the cholera. His secretary blames the pumps.": whoever lays the blame without saying for what speaks
 * of the thing whose cause was named last, in its sentence or the one before.
 */
export function rivalCauses(desk: EffectDesk, drafts: readonly EffectDraft[]): EffectDraft[] {
  const named = drafts.filter((d) => CAUSAL.test(d.rule) && 'span' in d.affected)
  return desk.clauses.all.flatMap((clause) => {
    const rows = desk.reading.codebook.causal.attributing.filter((r) => r.words.includes(clause.lemma) && r.impersonal)
    const causes = rows.flatMap((row) => (row.cause === 'object' ? blamedBy(desk, clause, row.effect) : tracedTo(desk, clause, row)))
    if (causes.length === 0) return []
    const last = named.findLast((d) => d.at < clause.head && clause.sentence - desk.tree.tokens[d.at]!.sentence <= 1)
    if (!last) return []
    return causes.map((cause) => ({
      ...last,
      cause: refAt(desk, cause.head, cause.span).ref,
      at: clause.head,
      evidence: [clause.span, ...last.evidence.slice(0, 1)],
      rule: 'attributing/rival',
      claimedBy: clause.agents.map((a) => a.head),
    }))
  })
}

type Row = EffectDesk['reading']['codebook']['causal']['attributing'][number]

/** What a clause lays the blame on, somebody left out who may be blamed for an act; nothing where it says for what. */
const blamedBy = (desk: EffectDesk, clause: Clause, effect: string): readonly Argument[] =>
  clause.obliques.some((o) => o.preposition === effect) ? [] : clause.patients.filter((p) => actorsAt(desk, p.head).length === 0)

/** "the drivers put that down to the toll": what a thing that goes by a pronoun is traced to. */
function tracedTo(desk: EffectDesk, clause: Clause, row: Row): readonly Argument[] {
  const { neuter } = desk.reading.codebook.causal
  const named = clause.patients.find((p) => neuter.includes(desk.tree.tokens[p.head]!.lemma))
  const bare = named !== undefined && actorsAt(desk, named.head).length === 0
  return row.effect === 'object' && bare ? clause.obliques.filter((o) => o.preposition === row.cause).slice(0, 1) : []
}
