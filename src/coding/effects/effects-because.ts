import { cover, type Entry } from '../../model/index.ts'
import { openLinkDesk, spanAt } from '../links/links-desk.ts'
import { linksOfMarkers, linksOfPhrases } from '../links/links-find.ts'
import { refAt } from './effects-cause.ts'
import type { EffectDesk, EffectDraft } from './effects-desk.ts'

/** "the port closed because dockers walked out", "due to a lack of fuel": what a clause of cause brought about or kept away. */
export function statedByBecause(desk: EffectDesk, earlier: readonly Entry[]): EffectDraft[] {
  const links = openLinkDesk(desk.reading, earlier)
  const { markers } = desk.reading.codebook.causal.links.causes
  const plain = new Set(markers.slice(0, 1).map((m) => `marker/${m}`))
  const found = [...linksOfPhrases(links), ...linksOfMarkers(links).filter((l) => plain.has(l.rule))].filter((l) => l.type === 'causes')
  return found.map((link) => {
    const cause = refAt(desk, link.from, spanAt(links, link.from))
    const clause = desk.clauses.headedBy(link.to)
    const affected = clause
      ? cover([clause.predicate, ...[...clause.agents, ...clause.patients].map((a) => a.span)])
      : spanAt(links, link.to)
    return {
      rule: `because/${link.rule}`,
      cause: cause.ref,
      affected: { span: affected },
      sign: clause?.polarity === 'negative' ? '-' : '+',
      basis: 'stated',
      chain: [],
      calculus: 'silent',
      at: link.to,
      evidence: [cover([affected, cause.span])],
      confidence: 0.6,
    }
  })
}
