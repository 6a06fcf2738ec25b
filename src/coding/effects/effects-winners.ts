import { cover, type Sign } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { before, causeOf, refAt } from './effects-cause.ts'
import type { EffectDesk, EffectDraft } from './effects-desk.ts'
import { stateEffect } from './effects-draft.ts'
import { argumentAt, isSomebody } from './effects-slots.ts'
import { verbSigns } from './signs.ts'

/** Who gains or loses most: "the only winners of the feud are the smugglers", "nobody gains more from it than they do". */
export function statedByWinners(desk: EffectDesk): EffectDraft[] {
  return desk.clauses.all.flatMap((clause) => {
    if (clause.polarity === 'negative' && clause.kind === 'copula') return []
    if (clause.kind === 'copula') return [...named(desk, clause), ...onlyOnes(desk, clause)]
    return [...thanAnybody(desk, clause), ...standsTo(desk, clause), ...nobodyBut(desk, clause), ...doesMore(desk, clause)]
  })
}

/** "the only winners of the feud are the smugglers". */
function named(desk: EffectDesk, clause: Clause): EffectDraft[] {
  const { fates, frames } = desk.words
  const subject = clause.agents[0]
  const sign = subject && fates.signs.get(desk.tree.tokens[subject.head]!.lemma)
  if (!subject || !sign || !isSomebody(desk, clause.head)) return []
  const source = desk.clauses.nominal(subject.head).obliques.find((o) => frames.winning.from.includes(o.preposition!))
  const cause = source ? refAt(desk, source.head, source.span) : before(desk, clause)
  const told = { ...clause, predicate: cover([subject.span, clause.predicate]) }
  return cause ? stateEffect(desk, told, cause, argumentAt(desk, clause.head), sign, 'winner/named', 0.6) : []
}

/** "the smugglers are the only ones smiling". */
function onlyOnes(desk: EffectDesk, clause: Clause): EffectDraft[] {
  const { ones, glad, sorry } = desk.words.frames.winning
  if (!ones.includes(desk.tree.tokens[clause.head]!.lemma)) return []
  const words = desk.tree.byRelation(clause.head, 'acl', 'amod').map((i) => desk.tree.tokens[i]!.lemma)
  const sign: Sign | null = words.some((w) => glad.includes(w)) ? '+' : words.some((w) => sorry.includes(w)) ? '-' : null
  const cause = sign ? before(desk, clause) : null
  return sign && cause ? clause.agents.flatMap((a) => stateEffect(desk, clause, cause, a, sign, 'winner/ones', 0.55)) : []
}

/** "nobody gains more from the feud than the smugglers". */
function thanAnybody(desk: EffectDesk, clause: Clause): EffectDraft[] {
  const { nobody, gain, lose, than, from } = desk.words.frames.winning
  const subject = clause.agents[0]
  const sign: Sign | null = gain.includes(clause.lemma) ? '+' : lose.includes(clause.lemma) ? '-' : null
  if (!sign || !subject || !nobody.includes(desk.tree.tokens[subject.head]!.lemma.toLowerCase())) return []
  const { end } = desk.reading.doc.sentences[clause.sentence]!
  const mark = desk.tree.tokens.find((t) => t.i > clause.head && t.start < end && t.lemma === than)
  if (!mark || mark.head < 0 || mark.head === clause.head) return []
  const source = clause.obliques.find((o) => from.includes(o.preposition!) && o.head < mark.i)
  const cause = source ? refAt(desk, source.head, source.span) : before(desk, clause)
  return cause ? stateEffect(desk, clause, cause, argumentAt(desk, mark.head), sign, 'winner/than', 0.6) : []
}

/** "oil workers stand to lose most from the tax". */
function standsTo(desk: EffectDesk, clause: Clause): EffectDraft[] {
  const { gain, lose, stand, from } = desk.words.frames.winning
  const above = clause.parent === null ? undefined : desk.clauses.all[clause.parent]
  const sign: Sign | null = gain.includes(clause.lemma) ? '+' : lose.includes(clause.lemma) ? '-' : null
  if (!sign || clause.form !== 'infinitive' || !above || !stand.includes(above.lemma)) return []
  const source = [...clause.obliques, ...above.obliques].find((o) => from.includes(o.preposition!))
  const cause = source ? refAt(desk, source.head, source.span) : before(desk, clause)
  const told = { ...clause, predicate: cover([above.predicate, clause.predicate]) }
  return cause ? above.agents.flatMap((a) => stateEffect(desk, told, cause, a, sign, 'winner/stands', 0.55)) : []
}

/** "will benefit nobody but the smugglers". */
function nobodyBut(desk: EffectDesk, clause: Clause): EffectDraft[] {
  const { nobody, but } = desk.words.frames.winning
  const sign = clause.kind === 'verb' ? verbSigns(desk, clause)?.object : null
  const none = clause.patients.find((p) => nobody.includes(desk.tree.tokens[p.head]!.lemma.toLowerCase()))
  const mark = none && desk.tree.tokens[none.head + 1]
  const cause = sign && mark && but.includes(mark.lemma) && mark.head > mark.i ? causeOf(desk, clause) : null
  if (!sign || !mark || !cause) return []
  return stateEffect(desk, clause, cause, argumentAt(desk, mark.head), sign, 'winner/nobody-but', 0.6).map((d) => ({
    ...d,
    affirmed: true,
  }))
}

/** "nothing has done more to discredit the police than the trial": what does it most. */
function doesMore(desk: EffectDesk, clause: Clause): EffectDraft[] {
  const { nobody, nothing, than, doing } = desk.words.frames.winning
  const subject = clause.agents[0]
  if (!subject || !doing.includes(clause.lemma)) return []
  if (![...nobody, ...nothing].includes(desk.tree.tokens[subject.head]!.lemma.toLowerCase())) return []
  const below = clause.children.map((i) => desk.clauses.all[i]!).find((c) => c.form === 'infinitive')
  const sign = below && verbSigns(desk, below)?.object
  const { end } = desk.reading.doc.sentences[clause.sentence]!
  const mark = desk.tree.tokens.find((t) => t.i > clause.head && t.start < end && t.lemma === than)
  if (!below || !sign || !mark || mark.head <= mark.i) return []
  const cause = refAt(desk, mark.head, desk.clauses.phrase(mark.head))
  const told = { ...clause, predicate: cover([clause.predicate, below.predicate]) }
  return below.patients.flatMap((p) =>
    stateEffect(desk, told, cause, p, sign, 'winner/does-most', 0.6).map((d) => ({ ...d, affirmed: true })),
  )
}
