import { cover, type Sign } from '../../model/index.ts'
import type { Argument, Clause } from '../clauses/clause.ts'
import { before, causeOf, conditionOf, doerBefore, refAt } from './effects-cause.ts'
import type { EffectDesk, EffectDraft } from './effects-desk.ts'
import { stateEffect } from './effects-draft.ts'
import { outdoneByNothing } from './effects-nothing.ts'
import { argumentAt, isSomebody } from './effects-slots.ts'
import { verbSigns } from './signs.ts'

/** Who gains or loses most: "the only winners of the feud are the smugglers", "nobody gains more from it than they do". */
export function statedByWinners(desk: EffectDesk): EffectDraft[] {
  return desk.clauses.all.flatMap((clause) => {
    if (clause.polarity === 'negative' && clause.kind === 'copula') return []
    if (clause.kind === 'copula') return [...named(desk, clause), ...onlyOnes(desk, clause), ...ifAnybody(desk, clause)]
    return [thanAnybody, standsTo, nobodyBut, doesMore, outdoneByNothing, theMost, asWinner, hasReason].flatMap((rule) =>
      rule(desk, clause),
    )
  })
}

/** "the only winners of the feud are the smugglers". */
function named(desk: EffectDesk, clause: Clause): EffectDraft[] {
  const { fates, frames } = desk.words
  const subject = clause.agents[0]
  const sign = subject && fates.signs.get(desk.tree.tokens[subject.head]!.lemma)
  if (!subject || !sign || !isSomebody(desk, clause.head)) return []
  const source = desk.clauses.nominal(subject.head).obliques.find((o) => frames.winning.from.includes(o.preposition!))
  if (!source && !fates.bare.includes(desk.tree.tokens[subject.head]!.lemma)) return []
  const beside = clause.children
    .map((i) => desk.clauses.all[i]!)
    .find((c) => /^(advcl|ccomp|parataxis)$/.test(c.relation) && c.head < subject.head)
  const known = source ? refAt(desk, source.head, source.span) : doerBefore(desk, clause)
  // "whatever the court decides, the real winner is the smugglers"
  const cause = known ?? (beside && { ref: { span: beside.span }, span: beside.span })
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
  const { nobody, than, from } = desk.words.frames.winning
  const subject = clause.agents[0]
  const sign = winningSign(desk, clause.lemma)
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
  const { stand, from } = desk.words.frames.winning
  const above = clause.parent === null ? undefined : desk.clauses.all[clause.parent]
  const sign = winningSign(desk, clause.lemma)
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

/** "if anybody gains from the feud, it is the smugglers". */
function ifAnybody(desk: EffectDesk, clause: Clause): EffectDraft[] {
  const { anybody, from } = desk.words.frames.winning
  const condition = conditionOf(desk, clause)
  const someone = condition?.agents[0]
  if (!condition || !someone || !anybody.includes(desk.tree.tokens[someone.head]!.lemma.toLowerCase())) return []
  const sign = winningSign(desk, condition.lemma)
  const source = condition.obliques.find((o) => from.includes(o.preposition!))
  const cause = source ? refAt(desk, source.head, source.span) : doerBefore(desk, clause)
  if (!sign || !cause || !isSomebody(desk, clause.head)) return []
  return stateEffect(desk, clause, cause, argumentAt(desk, clause.head), sign, 'winner/if', 0.55).map((d) => ({ ...d, at: condition.head }))
}

/** "growers lost the most from the feud". */
function theMost(desk: EffectDesk, clause: Clause): EffectDraft[] {
  const { from, most } = desk.words.frames.winning
  const sign = winningSign(desk, clause.lemma)
  const source = clause.obliques.find((o) => from.includes(o.preposition!))
  const after = desk.tree.byRelation(clause.head, 'obj', 'advmod', 'obl').filter((i) => i > clause.head)
  if (!sign || !source || !after.some((i) => most.includes(desk.tree.tokens[i]!.text.toLowerCase()))) return []
  const cause = refAt(desk, source.head, source.span)
  return clause.agents.filter((a) => isSomebody(desk, a.head)).flatMap((a) => stateEffect(desk, clause, cause, a, sign, 'winner/most', 0.6))
}

/** "the smugglers came out of the feud as the winners". */
function asWinner(desk: EffectDesk, clause: Clause): EffectDraft[] {
  const { ending, as, ahead } = desk.words.frames.winning
  if (!ending.includes(clause.lemma)) return []
  const place = desk.tree
    .byRelation(clause.head, 'advmod')
    .find((i) => i > clause.head && ahead.includes(desk.tree.tokens[i]!.lemma.toLowerCase()))
  if (place !== undefined) {
    const known = doerBefore(desk, clause)
    const words = { ...clause, predicate: cover([clause.predicate, desk.tree.tokens[place]!]) }
    return known ? clause.agents.flatMap((a) => stateEffect(desk, words, known, a, '+', 'winner/ahead', 0.5)) : []
  }
  const role = clause.obliques.find((o) => as.includes(o.preposition!) && desk.words.fates.signs.has(desk.tree.tokens[o.head]!.lemma))
  const sign = role && desk.words.fates.signs.get(desk.tree.tokens[role.head]!.lemma)
  if (!role || !sign) return []
  const inner = desk.clauses.nominal(role.head).obliques
  const source = [...clause.obliques, ...inner].find((o) => o.head !== role.head && desk.words.fates.prepositions.includes(lastWord(o)))
  const cause = source ? refAt(desk, source.head, source.span) : doerBefore(desk, clause)
  const told = { ...clause, predicate: cover([clause.predicate, role.span]) }
  return cause ? clause.agents.flatMap((a) => stateEffect(desk, told, cause, a, sign, 'winner/as', 0.6)) : []
}

/** "the generals have every reason to celebrate the ruling": what somebody may be glad of has helped him. */
function hasReason(desk: EffectDesk, clause: Clause): EffectDraft[] {
  const { reasons, thanking } = desk.words.frames.winning
  const reason = clause.patients.find((p) => reasons.includes(desk.tree.tokens[p.head]!.lemma))
  const below = reason && desk.tree.byRelation(reason.head, 'acl').concat(desk.tree.byRelation(clause.head, 'xcomp', 'advcl'))
  const glad = below?.map((i) => desk.clauses.headedBy(i)).find((c) => c?.form === 'infinitive' && thanking.includes(c.lemma))
  if (!glad || clause.polarity === 'negative') return []
  const [what] = glad.patients
  const cause = what ? refAt(desk, what.head, what.span) : doerBefore(desk, clause)
  const told = { ...clause, predicate: cover([clause.predicate, glad.predicate]) }
  return cause ? clause.agents.flatMap((a) => stateEffect(desk, told, cause, a, '+', 'winner/reason', 0.5)) : []
}

/** What a verb of gaining or losing says of its subject. */
const winningSign = ({ words }: EffectDesk, lemma: string): Sign | null => {
  const { gain, lose } = words.frames.winning
  return gain.includes(lemma) ? '+' : lose.includes(lemma) ? '-' : null
}

/** The last word of a preposition ("out of"). */
const lastWord = ({ preposition }: Argument): string => preposition?.split(' ').at(-1) ?? ''

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
