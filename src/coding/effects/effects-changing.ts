import { cover, type Sign } from '../../model/index.ts'
import type { Argument, Clause } from '../clauses/clause.ts'
import { prepositionOf } from '../clauses/tree.ts'
import { happens } from './effects-because.ts'
import { actOf, type Cause, refAt } from './effects-cause.ts'
import { affectedAt, type EffectDesk, type EffectDraft, tokensIn } from './effects-desk.ts'
import { stateEffect } from './effects-draft.ts'
import { argumentAt, isSomebody } from './effects-slots.ts'
import { times } from './signs.ts'

/** "exports have fallen since the ban": what grows or shrinks by itself, since, after or under something. */
export function statedByChanges(desk: EffectDesk): EffectDraft[] {
  const { up, down } = desk.words.frames.changing
  return desk.clauses.all.flatMap((clause) => {
    const [subject] = clause.agents.length > 0 ? clause.agents : clause.patients
    const counted = subject && countedSign(desk, subject.head)
    const sign: Sign | null = counted ?? (up.includes(clause.lemma) ? '+' : down.includes(clause.lemma) ? '-' : null)
    if (
      !sign ||
      clause.kind !== 'verb' ||
      clause.polarity === 'negative' ||
      clause.form === 'infinitive' ||
      clause.modal !== null ||
      !subject
    )
      return []
    if (clause.agents.length > 0 && clause.patients.some((p) => !isMeasure(desk, p.head))) return []
    const cause = isSomebody(desk, subject.head) && !counted ? null : sinceWhat(desk, clause)
    return cause ? stateEffect(desk, clause, cause, subject, sign, 'frame/changing', 0.5) : []
  })
}

/** "fewer tourists have come": what there is less or more of. */
function countedSign(desk: EffectDesk, head: number): Sign | undefined {
  const { fewer, more } = desk.words.frames.changes
  const amount = desk.tree
    .byRelation(head, 'amod')
    .find((a) => desk.tree.tokens[a]!.xpos === 'JJR' && desk.tree.tokens[a]!.deprel === 'amod')
  if (amount === undefined) return undefined
  const { lemma } = desk.tree.tokens[amount]!
  return fewer.includes(lemma) ? '-' : more.includes(lemma) ? '+' : undefined
}

/** "fell 4 per cent": a phrase of measure is no object. */
const isMeasure = (desk: EffectDesk, head: number): boolean => desk.tree.byRelation(head, 'nummod').length > 0

/** The clause or act since, after or under which a thing changed. */
function sinceWhat(desk: EffectDesk, clause: Clause): Cause | null {
  const { markers, prepositions } = desk.words.frames.changing
  const opened = clause.children
    .map((i) => desk.clauses.all[i]!)
    .find((c) => c.relation === 'advcl' && c.form === 'finite' && c.marker !== null && markers.includes(c.marker))
  if (opened) return { ref: actOf(desk, opened).ref, span: opened.span }
  const named = clause.obliques.find((o) => prepositions.includes(o.preposition!) && isHappening(desk, o.head))
  return named ? refAt(desk, named.head, named.span) : null
}

function isHappening(desk: EffectDesk, head: number): boolean {
  const { lemma, upos } = desk.tree.tokens[head]!
  return upos === 'NOUN' && happens(desk, head) && !desk.reading.codebook.causal.links.punished.times.includes(lemma)
}

/** Rules whose "fall in exports" is an effect on the exports. */
const CAUSAL = /^(attributing|because|caus|copular|frame|phrase|signs)/

/** "led to a fall in exports", "credits the radios with the drop in ambushes": what is below a noun of change is what is moved. */
export function throughChanges(desk: EffectDesk, drafts: readonly EffectDraft[]): EffectDraft[] {
  return drafts.flatMap((draft): EffectDraft[] => {
    if (!('span' in draft.affected) || !CAUSAL.test(draft.rule)) return [draft]
    const { span } = draft.affected
    const inside = tokensIn(desk.reading, span)
    const head = inside.find((i) => !inside.includes(desk.tree.tokens[i]!.head))
    const found = head === undefined ? undefined : belowChange(desk, head)
    if (!found) return [draft]
    const evidence = [cover([draft.evidence[0]!, found.thing.span]), ...draft.evidence.slice(1)]
    return affectedAt(desk, found.thing.head).map((affected) => ({ ...draft, affected, sign: times(draft.sign, found.sign), evidence }))
  })
}

/** What a noun of change says grows or shrinks, and which way. */
export function belowChange(desk: EffectDesk, head: number): { thing: Argument; sign: Sign } | undefined {
  const { up, down, prepositions, fewer, ending } = desk.words.frames.changes
  const { lemma, upos } = desk.tree.tokens[head]!
  if (upos !== 'NOUN') return undefined
  // "fewer tourists"
  if (desk.tree.byRelation(head, 'amod').some((a) => desk.tree.tokens[a]!.xpos === 'JJR' && fewer.includes(desk.tree.tokens[a]!.lemma)))
    return { thing: argumentAt(desk, head), sign: '-' }
  const sign: Sign | null = up.includes(lemma) ? '+' : down.includes(lemma) ? '-' : null
  // The parse may hang "in ambushes" on the verb before.
  const above = desk.tree.tokens[head]!.head
  const hung = [...desk.tree.byRelation(head, 'nmod'), ...(above < 0 ? [] : desk.tree.byRelation(above, 'obl'))].filter(
    (n) => n > head && n - head <= 6,
  )
  const by = ending.words.includes(lemma) ? [...prepositions, ending.preposition] : prepositions
  const thing = sign ? hung.find((n) => by.includes(prepositionOf(desk.tree, n) ?? '')) : undefined
  return sign && thing !== undefined ? { thing: argumentAt(desk, thing), sign } : undefined
}
