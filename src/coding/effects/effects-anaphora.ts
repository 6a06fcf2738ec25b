import { cover, type Sign } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { causeOf, refAt } from './effects-cause.ts'
import { speaksOf } from './effects-derived.ts'
import { type Aim, type EffectDesk, type EffectDraft, eventsIn } from './effects-desk.ts'
import { isPersonal } from './effects-personal.ts'
import { objectsAfter } from './effects-slots.ts'
import { times, touchesOf, verbSigns } from './signs.ts'

/** Effects on a goal that a pronoun or "despite" ties to words before: "the raids are preventing that", "kept the plan despite protests". */
export function anaphoric(desk: EffectDesk): EffectDraft[] {
  return desk.clauses.all.flatMap((clause) => [...onPronoun(desk, clause), ...despite(desk, clause), ...bareHelp(desk, clause)])
}

/**
 * "Efforts to arm the rebels are preventing that", "cleared away the last obstacle to it", "has put them out of reach": what is done to the
 * pronoun is done to the goal just told.
 */
function onPronoun(desk: EffectDesk, clause: Clause): EffectDraft[] {
  const { anaphors, objects } = desk.reading.codebook.contrast
  const isOpen = (head: number, words: readonly string[]) => {
    const { lemma, upos } = desk.tree.tokens[head]!
    const described = desk.tree.byRelation(head, 'acl', 'nmod', 'amod').length > 0
    const bare = (upos === 'PRON' || upos === 'DET') && words.includes(lemma.toLowerCase()) && !described
    return bare && desk.reading.actors.resolve(head, desk.speakersAt(head)).ids.length === 0
  }
  const isOwn = (head: number) => clause.patients.some((p) => p.head === head)
  const touch = touchesOf(desk, clause).find(
    (t) => (isOwn(t.head) && isOpen(t.head, anaphors)) || (t.as === 'noun' && t.chain.length > 1 && isOpen(t.head, objects)),
  )
  const told = clause.form === 'finite' && clause.relation !== 'relcl' && clause.tense !== 'future'
  const object = touch || !told ? undefined : objectsAfter(desk, clause).find((o) => isOpen(o.head, objects))
  const sign = touch?.sign ?? (object && resultSign(desk, clause, object.head))
  const pronoun = touch?.head ?? object?.head
  const aim = pronoun === undefined ? undefined : lastAim(desk, desk.tree.tokens[pronoun]!.start, clause.sentence)
  const cause = sign && aim ? causeOf(desk, clause) : null
  if (!sign || !aim || !cause) return []
  return [
    {
      rule: 'evaluative/that',
      cause: cause.ref,
      affected: { goalId: aim.goal.id },
      sign,
      basis: 'stated',
      chain: touch?.chain ?? [],
      calculus: 'silent',
      at: clause.head,
      evidence: [clause.span, aim.goal.evidence[0]!],
      confidence: 0.5,
    },
  ]
}

/** "makes it harder", "has put them out of reach", "brought it closer": how what the pronoun stands for is afterwards. */
function resultSign(desk: EffectDesk, clause: Clause, pronoun: number): Sign | undefined {
  const { standings, rendering, reversed } = desk.reading.codebook.contrast
  if (!rendering.includes(clause.lemma.split(' ')[0]!) || clause.polarity === 'negative') return undefined
  const after = [...desk.tree.children(clause.head), ...desk.tree.children(pronoun)].filter((i) => i > pronoun)
  for (const i of after) {
    const { lemma, text } = desk.tree.tokens[i]!
    // "made it easier to leave": what is easier is told
    if (desk.tree.byRelation(i, 'csubj', 'ccomp', 'xcomp', 'advcl', 'obl').some((k) => k > i)) return undefined
    const turned = desk.tree.byRelation(i, 'case').some((c) => reversed.includes(desk.tree.tokens[c]!.lemma))
    const sign =
      desk.words.phrases.states.signs.get(text.toLowerCase()) ??
      (standings.worse.includes(lemma) ? '-' : standings.better.includes(lemma) ? '+' : undefined)
    if (sign) return turned ? times(sign, '-') : sign
  }
  return undefined
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
  if (!aim || isPersonal(desk, clause)) return []
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
