import { cover } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { causeOf, refAt } from './effects-cause.ts'
import { speaksOf } from './effects-derived.ts'
import { type Aim, type EffectDesk, type EffectDraft, eventsIn } from './effects-desk.ts'
import { isPersonal } from './effects-personal.ts'
import { times, touchesOf, verbSigns } from './signs.ts'

/** Effects on a goal that a pronoun or "despite" ties to words before: "the raids are preventing that", "kept the plan despite protests". */
export function anaphoric(desk: EffectDesk): EffectDraft[] {
  return desk.clauses.all.flatMap((clause) => [...onPronoun(desk, clause), ...despite(desk, clause), ...bareHelp(desk, clause)])
}

/** "Efforts to arm the rebels are preventing that from happening": what is done to the pronoun is done to the goal just told. */
function onPronoun(desk: EffectDesk, clause: Clause): EffectDraft[] {
  const pronoun = clause.patients.find((p) => {
    const { lemma, upos } = desk.tree.tokens[p.head]!
    const bare = (upos === 'PRON' || upos === 'DET') && desk.reading.codebook.contrast.anaphors.includes(lemma)
    const described = desk.tree.byRelation(p.head, 'acl', 'nmod', 'amod').length > 0
    return bare && !described && desk.reading.actors.resolve(p.head, desk.speakersAt(p.head)).ids.length === 0
  })
  const touch = pronoun && touchesOf(desk, clause).find((t) => t.head === pronoun.head)
  const aim = pronoun && lastAim(desk, desk.tree.tokens[pronoun.head]!.start, clause.sentence)
  const cause = touch && aim ? causeOf(desk, clause) : null
  if (!touch || !aim || !cause) return []
  return [
    {
      rule: 'evaluative/that',
      cause: cause.ref,
      affected: { goalId: aim.goal.id },
      sign: touch.sign,
      basis: 'stated',
      chain: touch.chain,
      calculus: 'silent',
      at: clause.head,
      evidence: [clause.span, aim.goal.evidence[0]!],
      confidence: 0.5,
    },
  ]
}

/** "wants to draw them into talks, and the rice has helped": help or harm that names nothing is to the goal just told. */
function bareHelp(desk: EffectDesk, clause: Clause): EffectDraft[] {
  const sign = clause.kind === 'verb' ? verbSigns(desk, clause)?.object : null
  const bare =
    clause.patients.length === 0 && clause.obliques.length === 0 && clause.children.every((i) => desk.clauses.all[i]!.relation === 'conj')
  const [subject] = clause.agents
  if (
    !sign ||
    !bare ||
    clause.form !== 'finite' ||
    clause.passive ||
    !subject ||
    !desk.reading.codebook.contrast.bare.includes(clause.lemma)
  )
    return []
  const aim = lastAim(desk, clause.predicate.start, clause.sentence)
  if (!aim?.sentences.has(clause.sentence) || isPersonal(desk, clause)) return []
  const cause = refAt(desk, subject.head, subject.span)
  return [
    {
      rule: 'evaluative/bare',
      cause: cause.ref,
      affected: { goalId: aim.goal.id },
      sign: clause.polarity === 'negative' ? times(sign, '-') : sign,
      basis: 'stated',
      affirmed: true,
      chain: [],
      calculus: 'silent',
      at: clause.head,
      evidence: [cover([subject.span, clause.predicate]), aim.goal.evidence[0]!],
      confidence: 0.5,
    },
  ]
}

/** The goal told last before a place, in its sentence or the one before. */
function lastAim(desk: EffectDesk, start: number, sentence: number): Aim | undefined {
  const near = desk.aims.filter((a) => a.goal.content.end <= start && [...a.sentences].some((s) => s === sentence || s === sentence - 1))
  return near.toSorted((a, b) => a.goal.content.end - b.goal.content.end).at(-1)
}

/** "pledged to convert the museum despite criticism", "announced this plan despite criticism": what stands against it hurts the goal. */
function despite(desk: EffectDesk, clause: Clause): EffectDraft[] {
  const against = clause.obliques.filter(
    (o) => o.preposition !== null && desk.reading.codebook.contrast.prepositions.includes(o.preposition),
  )
  return against.flatMap((oblique) => {
    const aims = desk.aims.filter(
      (a) =>
        a.goal.evidence.some((e) => e.start <= clause.predicate.start && clause.predicate.end <= e.end) ||
        clause.patients.some((p) => speaksOf(desk, p.head, a)),
    )
    const event = eventsIn(desk, desk.clauses.subtree(oblique.head))[0]
    const cause = event ? { entryId: event.id } : { span: oblique.span }
    return aims.slice(0, 1).map((aim) => ({
      rule: 'contrast/despite',
      cause,
      affected: { goalId: aim.goal.id },
      sign: '-' as const,
      basis: 'contrast' as const,
      chain: [],
      calculus: 'silent' as const,
      at: clause.head,
      evidence: [cover([clause.predicate, oblique.span]), aim.goal.evidence[0]!],
      confidence: 0.5,
    }))
  })
}
