import { nearness } from '../../codebook/wordnet.ts'
import { contains, cover, type EntryOrSpan, type Span } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { areOpposite, wantedClause } from './effects-answered.ts'
import { actOf, refAt } from './effects-cause.ts'
import { type Aim, actorsAt, type EffectDesk, type EffectDraft } from './effects-desk.ts'
import { contrastDraft } from './effects-draft.ts'
import { indexBySentence, toldBefore, wordsOfGoal } from './effects-responses.ts'

/** Goals that what came of them belies: "meant to protect tenants, has only driven up rents", "vowed to free all. A year later twelve are out". */
export function belied(desk: EffectDesk): EffectDraft[] {
  const told = indexBySentence(desk)
  return desk.clauses.all.flatMap((clause) => [...failsItsPurpose(desk, clause), ...breaksWord(desk, clause, told)])
}

/** "the law, intended to protect tenants, has instead driven up rents". */
function failsItsPurpose(desk: EffectDesk, clause: Clause): EffectDraft[] {
  const { verbs, turned } = desk.words.frames.meaning
  const [subject] = clause.agents.length > 0 ? clause.agents : clause.patients
  if (!subject || clause.kind !== 'verb' || clause.form !== 'finite' || clause.relation === 'relcl') return []
  const purposes = desk.tree
    .byRelation(subject.head, 'acl')
    .map((i) => desk.clauses.headedBy(i))
    .flatMap((c) => (c?.passive && verbs.includes(c.lemma) && c.head < clause.head ? [c] : []))
  const belies = clause.polarity === 'negative' || desk.tree.byRelation(clause.head, 'advmod').some((a) => turned.includes(lemma(desk, a)))
  if (!belies) return []
  const aims = purposes.flatMap((p) => desk.aims.filter((a) => contains(desk.clauses.subtree(p.head), a.goal.content)))
  return aims.slice(0, 1).map((aim) => {
    const act = actOf(desk, clause)
    const cause = 'entryId' in act.ref ? act.ref : refAt(desk, subject.head, subject.span).ref
    return draft(desk, clause, aim, cause, 'belied/purpose', [cover([subject.span, clause.predicate]), aim.goal.evidence[0]!])
  })
}

const lemma = (desk: EffectDesk, token: number): string => desk.tree.tokens[token]!.lemma.toLowerCase()

/** "vowed that no school would close; three weeks later she shut forty": what was promised is told not to be, or its opposite to be. */
function breaksWord(desk: EffectDesk, clause: Clause, told: ReadonlyMap<number, readonly Aim[]>): EffectDraft[] {
  if (clause.kind !== 'verb' || clause.form !== 'finite' || clause.certainty !== 'certain' || clause.tense === 'future') return []
  const aims = toldBefore(told, clause.sentence, 2).filter((a) => a.goal.evidence.every((e) => e.end <= clause.predicate.start))
  const aim = aims.find((a) => isAgainst(desk, clause, a))
  if (!aim) return []
  const event = desk.eventAt(clause.head)
  const cause: EntryOrSpan = event ? { entryId: event.id } : { span: clause.span }
  return [draft(desk, clause, aim, cause, 'belied/word', [clause.span, aim.goal.evidence[0]!])]
}

function isAgainst(desk: EffectDesk, clause: Clause, aim: Aim): boolean {
  const wanted = wantedClause(desk, aim)
  if (!wanted) return false
  const near = wanted.lemma === clause.lemma ? 'same' : nearness(wanted.lemma, clause.lemma, 'v')
  const alike = near === 'same' || near === 'synonym'
  if (!alike && !areOpposite(desk, wanted.lemma, clause.lemma)) return false
  // Done where it was not to be, left undone where it was to be, or its opposite done.
  const against = alike === (isDenied(desk, wanted) !== isDenied(desk, clause))
  return against && isOnSame(desk, clause, wanted, aim)
}

/** Is a clause denied, in itself or by its phrases ("no school", "none", "only twelve")? */
function isDenied(desk: EffectDesk, clause: Clause): boolean {
  const { nothing, barely } = desk.words.frames.meaning
  const heads = [...clause.agents, ...clause.patients].map((a) => a.head)
  const words = heads.flatMap((h) => [h, ...desk.tree.byRelation(h, 'det', 'advmod', 'amod')])
  const byPhrase = words.some((i) => nothing.includes(lemma(desk, i)) || barely.includes(lemma(desk, i)))
  return (
    clause.polarity === 'negative' || byPhrase || desk.tree.byRelation(clause.head, 'advmod').some((i) => barely.includes(lemma(desk, i)))
  )
}

/** The same thing, a pronoun or a bare number for it, or neither names one and the holder does it. */
function isOnSame(desk: EffectDesk, clause: Clause, wanted: Clause, aim: Aim): boolean {
  const words = wordsOfGoal(desk, aim)
  const things = [...clause.patients, ...(clause.passive ? clause.agents : [])].map((p) => desk.tree.tokens[p.head]!)
  if (things.some((t) => words.has(t.lemma) || /^(PRON|NUM|DET)$/.test(t.upos))) return true
  const own = clause.agents.some((a) => actorsAt(desk, a.head).some((id) => aim.goal.holders.includes(id)))
  // "remained optimistic" does not stay anywhere.
  const bare = things.length === 0 && wanted.patients.length === 0 && desk.tree.byRelation(clause.head, 'xcomp').length === 0
  return own && bare
}

function draft(desk: EffectDesk, clause: Clause, aim: Aim, cause: EntryOrSpan, rule: string, evidence: [Span, Span]): EffectDraft {
  const near = desk.reading.doc.source.text.slice(evidence[0].end, evidence[1].start).length < NEAR
  return contrastDraft(clause, aim, cause, rule, near ? [cover(evidence)] : evidence, 0.5)
}

/** Characters between a goal and what belies it that one piece of evidence may bridge. */
const NEAR = 60
