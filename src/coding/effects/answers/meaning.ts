import { nearness } from '../../../codebook/wordnet.ts'
import type { Argument, Clause } from '../../clauses/clause.ts'
import { areAlike } from '../effects-answered.ts'
import { actorsAt, type EffectDesk } from '../effects-desk.ts'
import { isAnother } from '../effects-owners.ts'
import type { Wanted } from './wanted.ts'

/** An act that a clause tells: in its own verb, in the noun of a light one, or in the infinitive below it. */
export interface Deed {
  readonly lemma: string
  readonly clause: Clause
  readonly done: boolean
}

/** Do two words name one act: the same, a synonym, or a verb and its noun ("resign", "resignation")? */
export function isSameAct(one: string, other: string): boolean {
  const near = nearness(one, other)
  return near === 'same' || near === 'synonym' || near === 'derived'
}

/** Do two words name one thing or act, the codebook's own pairs ("vote" and "election") included? */
export const isSameWord = (desk: EffectDesk, one: string, other: string): boolean =>
  isSameAct(one, other) ||
  areAlike(desk, one, other) ||
  desk.reading.codebook.contrast.alike.some((w) => w.includes(one) && w.includes(other))

/** Is a noun one of the things that a goal names, or a word for it? */
export const areSameThing = (desk: EffectDesk, { things }: Wanted, lemma: string): boolean =>
  things.has(lemma) || desk.reading.codebook.contrast.alike.some((w) => w.includes(lemma) && w.some((t) => things.has(t)))

/** The acts that a clause tells, each done or left undone. */
export function deedsOf(desk: EffectDesk, clause: Clause): Deed[] {
  const { negating } = desk.reading.codebook.clauses
  const { frames } = desk.words
  const own = clause.polarity === 'positive'
  const announced = desk.reading.codebook.contrast.announcing.includes(clause.lemma) ? clause.patients : []
  const nouns = announced.map((p) => ({ lemma: desk.tree.tokens[p.head]!.lemma, clause: { ...clause, patients: [] }, done: own }))
  const below = clause.children
    .map((i) => desk.clauses.all[i]!)
    .filter((c) => c.form === 'infinitive' && /^(xcomp|advcl|ccomp)$/.test(c.relation))
  const pending = desk.reading.codebook.contrast.pending.includes(clause.lemma)
  const carried = below.flatMap((c) => {
    if (negating.has(clause.lemma) || pending || frames.meaning.nothing.includes(clause.lemma)) return [{ ...deed(c), done: !own }]
    return desk.reading.codebook.contrast.deciding.includes(clause.lemma) ? [{ ...deed(c), done: own }] : []
  })
  const ceased = desk.reading.codebook.contrast.ceasing.includes(clause.lemma)
    ? clause.children.map((i) => desk.clauses.all[i]!).filter((c) => c.form === 'participle' && c.relation === 'xcomp')
    : []
  const undone = ceased.map((c) => ({ ...deed(c), done: !own }))
  const goes = desk.reading.codebook.contrast.setting.includes(clause.lemma) && clause.obliques.some((o) => o.preposition === 'for')
  return [...(goes ? [] : [{ lemma: clause.lemma, clause, done: own }]), ...nouns, ...carried, ...undone]
}

const deed = (clause: Clause): Omit<Deed, 'done'> => ({ lemma: clause.lemma, clause })

/** Is a phrase what a verb turns to or against, and not where or when? */
export const isOnto = (desk: EffectDesk, { preposition }: Argument): boolean =>
  preposition === null || desk.reading.codebook.contrast.onto.includes(preposition)

/** Heads of all that a verb acts upon or towards. */
export const objectsOf = (desk: EffectDesk, clause: Clause): readonly Argument[] => [
  ...clause.patients,
  ...clause.beneficiaries,
  ...clause.obliques.filter((o) => isOnto(desk, o)),
]

/** "it", "them", "one", "none": what stands for a thing told just before. */
export function isAnaphor(desk: EffectDesk, head: number): boolean {
  const { upos, xpos, lemma } = desk.tree.tokens[head]!
  return (upos === 'PRON' && !xpos.startsWith('W')) || desk.reading.codebook.contrast.standIns.includes(lemma)
}

/** Is it a thing or actor that the goal names? */
export function isNamed(desk: EffectDesk, wanted: Wanted, head: number): boolean {
  const { lemma, upos } = desk.tree.tokens[head]!
  if (upos === 'NOUN' && isAnother(desk, wanted.aim, head)) return false
  if (upos === 'NOUN' && areSameThing(desk, wanted, lemma)) return true
  return actorsAt(desk, head).some((id) => wanted.actors.has(id))
}

/** "none", "no jets": a phrase that says there was nothing of it. */
export function isNone(desk: EffectDesk, head: number): boolean {
  const { nothing } = desk.words.frames.winning
  const none = [...nothing, ...desk.reading.codebook.contrast.none]
  return [head, ...desk.tree.byRelation(head, 'det', 'amod')].some((i) => none.includes(desk.tree.tokens[i]!.lemma.toLowerCase()))
}

/** "only a third of them", "few children": a phrase that says there was too little of it. */
export function isScant(desk: EffectDesk, head: number): boolean {
  const { scant } = desk.reading.codebook.contrast
  return [head, ...desk.tree.byRelation(head, 'det', 'amod', 'advmod')].some((i) => scant.includes(desk.tree.tokens[i]!.text.toLowerCase()))
}

/** Are the doers of a clause those who were to do it, or left unsaid? */
export function doneByRightOnes(desk: EffectDesk, wanted: Wanted, clause: Clause): boolean {
  if (wanted.doers.length + wanted.doerWords.size === 0 || clause.agents.length === 0) return true
  const { sideOf } = desk.reading.actors
  const sides = new Set(wanted.doers.flatMap((id) => sideOf(id)))
  return clause.agents.some((a) => {
    if (wanted.doerWords.has(desk.tree.tokens[a.head]!.lemma)) return true
    const ids = actorsAt(desk, a.head)
    return ids.some((id) => sideOf(id).some((s) => sides.has(s))) || (ids.length === 0 && desk.tree.tokens[a.head]!.upos === 'PRON')
  })
}
