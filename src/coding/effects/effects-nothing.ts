import type { Sign } from '../../model/index.ts'
import type { Argument, Clause } from '../clauses/clause.ts'
import { refAt } from './effects-cause.ts'
import type { EffectDesk, EffectDraft } from './effects-desk.ts'
import { stateEffect } from './effects-draft.ts'
import { verbSigns } from './signs.ts'

/** "Nothing has so damaged the party as the tax", "nothing has done more for piracy than the sale": what nothing outdoes did it. */
export function outdoneByNothing(desk: EffectDesk, clause: Clause): EffectDraft[] {
  const { nobody, nothing, than, as } = desk.words.frames.winning
  const subject = clause.agents[0]
  if (!subject || ![...nobody, ...nothing].includes(desk.tree.tokens[subject.head]!.lemma.toLowerCase())) return []
  const deed = clause.obliques.find(
    (o) => (o.preposition === than || as.includes(o.preposition!)) && isMeasured(desk, clause, o.preposition!),
  )
  if (!deed) return []
  return touched(desk, clause).flatMap(([arg, sign]) =>
    stateEffect(desk, clause, refAt(desk, deed.head, deed.span), arg, sign, 'winner/nothing-so', 0.6).map((d) => ({
      ...d,
      affirmed: true,
    })),
  )
}

/** "more … than", "so … as": is there a word of measure for the comparison? */
function isMeasured(desk: EffectDesk, clause: Clause, preposition: string): boolean {
  const { most, measuring, than } = desk.words.frames.winning
  const wanted = preposition === than ? most : measuring
  return desk.tree.children(clause.head).some((c) => wanted.includes(desk.tree.tokens[c]!.text.toLowerCase()))
}

/** What the verb does to its object, or what is done for or to somebody. */
function touched(desk: EffectDesk, clause: Clause): [Argument, Sign][] {
  const { doing, done } = desk.words.frames.winning
  if (doing.includes(clause.lemma))
    return clause.obliques.flatMap((o): [Argument, Sign][] => (done.includes(o.preposition!) ? [[o, '+']] : []))
  const sign = verbSigns(desk, clause)?.object
  return sign ? clause.patients.map((p): [Argument, Sign] => [p, sign]) : []
}
