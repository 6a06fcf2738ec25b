import { cover, type Sign, type Span } from '../../model/index.ts'
import type { Argument, Clause } from '../clauses/clause.ts'
import { type Cause, refAt } from './effects-cause.ts'
import type { EffectDesk, EffectDraft } from './effects-desk.ts'

/** What is said of all of somebody's goals at once: "all of their goals have been hit hard by the killing". */
export function statedOfAll(desk: EffectDesk): EffectDraft[] {
  const { hurt, helped } = desk.reading.codebook.causal.collective
  return desk.clauses.all.flatMap((clause) => {
    const sign: Sign | null = hurt.includes(clause.lemma) ? '-' : helped.includes(clause.lemma) ? '+' : null
    const all = sign && clause.polarity === 'positive' ? clause.patients.find((p) => isAll(desk, p)) : undefined
    const cause = all ? causeOf(desk, clause) : null
    if (!sign || !all || !cause) return []
    return [
      {
        rule: 'collective',
        cause: cause.ref,
        affected: { span: all.span },
        sign,
        basis: 'stated' as const,
        chain: [],
        calculus: 'silent' as const,
        at: clause.head,
        evidence: [cover([clause.predicate, all.span, ...exceptedIn(desk, clause, all.span)]), cause.span],
        confidence: 0.7,
      },
    ]
  })
}

/** What the sentence leaves out of the "all": "… except the elections", "Apart from the port, …". */
function exceptedIn(desk: EffectDesk, clause: Clause, all: Span): Span[] {
  const { start, end } = desk.reading.doc.sentences[clause.sentence]!
  const text = desk.reading.doc.source.text
  const cues = desk.reading.codebook.causal.collective.exceptions.toSorted((a, b) => b.length - a.length).join('|')
  const after = new RegExp(`(?<=^|[\\s,])(?:${cues})\\s[^.;:!?]+`, 'iu').exec(text.slice(all.end, end))
  if (after) return [{ start: all.end + after.index, end: all.end + after.index + after[0].trimEnd().length }]
  const before = new RegExp(`^(?:${cues})\\s[^.;:!?,]+`, 'iu').exec(text.slice(start, all.start))
  return before ? [{ start, end: start + before[0].trimEnd().length }] : []
}

/** "all of their goals", "every American interest", "most of the aims of the campaign". */
function isAll(desk: EffectDesk, { head }: Argument): boolean {
  const { quantifiers, nouns } = desk.reading.codebook.causal.collective
  const lemma = (i: number) => desk.tree.tokens[i]!.lemma.toLowerCase()
  if (nouns.includes(lemma(head)))
    return desk.tree.byRelation(head, 'det', 'det:predet', 'amod', 'nummod').some((i) => quantifiers.includes(lemma(i)))
  const whole = quantifiers.includes(lemma(head)) || desk.tree.byRelation(head, 'det').some((i) => quantifiers.includes(lemma(i)))
  return whole && desk.tree.byRelation(head, 'nmod', 'obl').some((i) => nouns.includes(lemma(i)))
}

/** Who or what did it: the subject or by-phrase, else the act that the sentence names before ("a week after the killing"). */
function causeOf(desk: EffectDesk, clause: Clause): Cause | null {
  const [agent] = clause.agents
  if (agent) return refAt(desk, agent.head, agent.span)
  const { start, end } = desk.reading.doc.sentences[clause.sentence]!
  const told = desk.events.flatMap((event) => {
    const mention = [event.predicate, ...event.evidence.slice(1)].find((m) => m.start >= start && m.end <= end && m.end <= clause.span.end)
    return mention ? [{ event, mention }] : []
  })
  const nearest = told.sort((a, b) => b.mention.start - a.mention.start)[0]
  return nearest ? { ref: { entryId: nearest.event.id }, span: nearest.mention } : null
}
