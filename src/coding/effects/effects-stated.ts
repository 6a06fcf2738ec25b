import type { CausalWords, CausingFrame } from '../../codebook/causal.ts'
import { meansArtifact, meansPeople } from '../../codebook/wordnet.ts'
import { cover, type Sign, type Span } from '../../model/index.ts'
import type { Argument, Clause } from '../clauses/clause.ts'
import { type Cause, causeOf, conditionOf, occasionOf, refAt } from './effects-cause.ts'
import type { EffectDesk, EffectDraft } from './effects-desk.ts'
import { stateEffect } from './effects-draft.ts'
import { statedByFrames } from './effects-frames.ts'
import { isPersonal } from './effects-personal.ts'
import { statedByPhrases } from './effects-phrases.ts'
import { firstOf, isUnreal } from './effects-unreal.ts'
import { times, touchesOf, touchesOfNoun, verbSigns } from './signs.ts'
import { topicOf } from './topics.ts'

/** Effects that a causal word, or a verb that tells an effect by itself, states in a clause. */
export function statedByVerbs(desk: EffectDesk): EffectDraft[] {
  return desk.clauses.all.flatMap((clause) => {
    if (!isVerbal(desk, clause) || isUnreal(desk, clause) || isAttribute(desk, clause)) return []
    const phrases = statedByPhrases(desk, clause)
    if (phrases.length > 0) return phrases
    const frames = statedByFrames(desk, clause)
    if (frames.length > 0) return frames
    const { causal } = desk.reading.codebook
    const causing = causal.causing.get(clause.lemma)
    const caused = causal.caused.get(clause.lemma)
    const found = [
      ...(causing ? byCausing(desk, clause, causing) : []),
      ...(caused ? byCaused(desk, clause, caused) : []),
      ...byAttribution(desk, clause),
    ]
    return found.length > 0 ? found : bySigns(desk, clause)
  })
}

/** A verb, or what the parse takes for a noun although it has an object ("has cost the party its seats"). */
const isVerbal = (desk: EffectDesk, { kind, head }: Clause): boolean =>
  kind === 'verb' || (kind === 'copula' && desk.tree.byRelation(head, 'cop').length === 0 && desk.tree.byRelation(head, 'obj').length > 0)

/** "an assisted living facility": a participle that only describes. */
const isAttribute = (desk: EffectDesk, clause: Clause): boolean => desk.tree.tokens[clause.head]!.deprel === 'amod'

interface Stated {
  readonly affected: Argument | { head: number; span: Span }
  readonly sign: Sign
}

/** "led to a shortage", "forced villagers to flee", "prevented the talks from starting". */
function byCausing(desk: EffectDesk, clause: Clause, frames: readonly CausingFrame[]): EffectDraft[] {
  if (clause.agents.length === 0 && !(clause.relation === 'advcl' && clause.form === 'participle')) return []
  const cause = causeOf(desk, clause)
  if (!cause || isPersonal(desk, clause)) return []
  const kept = clause.polarity === 'negative'
  if (kept && !frames.some((f) => f.enables)) return []
  // "information leading to his capture" describes the information.
  if (clause.relation === 'acl' && clause.form === 'participle' && 'span' in cause.ref) return []
  for (const row of frames) {
    const { frame } = row
    const stated = affectedByFrame(desk, clause, row)
    if (stated.length > 0)
      return stated.flatMap((s) =>
        stateEffect(desk, clause, cause, s.affected, kept ? times(s.sign, '-') : s.sign, `causing/${frame}`, 0.7),
      )
  }
  return []
}

function affectedByFrame(desk: EffectDesk, clause: Clause, { frame, sign, enables }: CausingFrame): Stated[] {
  const child = desk.clauses.all[clause.children.find((i) => isComplementOf(desk, clause, desk.clauses.all[i]!, frame)) ?? -1]
  // The parse may take the object of "allow … to" for a receiver.
  const object = clause.patients[0] ?? (child ? clause.beneficiaries[0] : undefined)
  if (frame === 'object') return child && object ? [] : clause.patients.map((affected) => ({ affected, sign }))
  if (frame === 'object-to' || frame === 'object-from') {
    if (!child || !object) return []
    const own = verbSigns(desk, child)?.subject
    // "caused houses to collapse" is bad for the houses.
    if (own === '-' && child.patients.length === 0 && sign === '+') return [{ affected: object, sign: own }]
    // "would allow suspects to be sent abroad" is no gain of theirs.
    if (enables && child.passive) return []
    if (enables && desk.reading.actors.resolve(object.head).ids.length > 0) return [{ affected: object, sign }]
    return [{ affected: { head: child.head, span: cover([object.span, child.span]) }, sign }]
  }
  if (frame === 'object-state') {
    const state = desk.tree.byRelation(clause.head, 'xcomp').find((x) => /^(ADJ|VERB|ADP|NOUN)$/.test(desk.tree.tokens[x]!.upos))
    const { same, signs } = desk.words.phrases.states
    const word = state === undefined ? '' : desk.tree.tokens[state]!.text.toLowerCase()
    return word && object && !same.has(word) && signs.get(word) !== '+' ? [{ affected: object, sign: '-' }] : []
  }
  return clause.obliques.filter((o) => o.preposition === frame).map((affected) => ({ affected, sign }))
}

function isComplementOf(desk: EffectDesk, clause: Clause, child: Clause, frame: string): boolean {
  if (desk.tree.tokens[child.head]!.head !== clause.head) return false
  if (frame === 'object-from') return child.marker === 'from'
  return child.relation === 'xcomp' || child.relation === 'ccomp' || (child.relation === 'advcl' && child.marker === 'to')
}

/** "the shortage stems from the blockade": coordinated causes are one. */
function byCaused(desk: EffectDesk, clause: Clause, frames: readonly CausingFrame[]): EffectDraft[] {
  const { barely, nothing } = desk.words.frames.meaning
  // "complaints arising from it" describes the complaints.
  if (clause.relation === 'acl' && clause.form === 'participle') return []
  // "has gained little from the oil"
  if (clause.patients.some((p) => [...barely, ...nothing].includes(desk.tree.tokens[p.head]!.lemma))) return []
  return frames.flatMap(({ frame, sign, people }) => {
    const { happenings } = desk.reading.codebook.causal.links.harmed
    const causes = clause.obliques.filter(
      (o) => o.preposition === frame && (frame !== 'in' || desk.eventAt(o.head) || happenings.includes(desk.tree.tokens[o.head]!.lemma)),
    )
    const first = causes[0]
    // "began to strike after …" tells what began, not that it came of it.
    const begins = !people && clause.children.some((i) => desk.clauses.all[i]!.relation === 'xcomp')
    if (!first || begins) return []
    const cause = refAt(desk, first.head, cover(causes.map((c) => c.span)))
    const agents = clause.agents.filter((a) => people || desk.reading.actors.resolve(a.head).ids.length === 0)
    // A person who suffers from an illness is ill.
    const ill = (head: number) =>
      sign === '-' &&
      !desk.eventAt(first.head) &&
      desk.reading.actors.resolve(head).ids.some((id) => desk.reading.actors.byId(id).kind === 'person')
    return agents.filter((a) => !ill(a.head)).flatMap((agent) => stateEffect(desk, clause, cause, agent, sign, 'caused', 0.7))
  })
}

/** "X attributes the slump to the boycott", "blamed the militia for the outage". */
function byAttribution(desk: EffectDesk, clause: Clause): EffectDraft[] {
  const rows = desk.reading.codebook.causal.attributing.filter((r) => r.words.includes(clause.lemma))
  return rows.flatMap((row) => byAttributionOf(desk, clause, row))
}

function byAttributionOf(desk: EffectDesk, clause: Clause, row: CausalWords['attributing'][number]): EffectDraft[] {
  // "blamed the drought for the famine": the parse may hang the phrase on the object.
  const hung = clause.patients.flatMap((p) => desk.clauses.nominal(p.head).obliques)
  const at = (where: string): readonly Argument[] =>
    where === 'object' ? clause.patients : [...clause.obliques, ...hung].filter((o) => o.preposition === where)
  const { violence, happenings } = desk.reading.codebook.causal.links.harmed
  const effectOf = ({ head }: { head: number }) => {
    const { upos, lemma } = desk.tree.tokens[head]!
    return desk.eventAt(head) === undefined && upos === 'NOUN' && !violence.includes(lemma) && !happenings.includes(lemma)
  }
  // Who is blamed for an act is accused; who is blamed for a state of affairs is named as its cause.
  const blamed = at(row.effect).some(effectOf)
  const causes = at(row.cause).filter((c) => !row.impersonal || blamed || desk.reading.actors.resolve(c.head).ids.length === 0)
  const topics = desk.clauses.all
    .filter((c) => c.parent === clause.i && c.marker === row.effect)
    .map((c) => ({ head: c.head, span: c.span }))
  // "owes its victory to", not "owes a million to"
  const effects = [...at(row.effect), ...topics].filter((e) => !row.owned || desk.tree.byRelation(e.head, 'nmod:poss').length > 0)
  return causes.flatMap((cause) =>
    effects.flatMap((e) => {
      const stated = stateEffect(desk, clause, refAt(desk, cause.head, cause.span), e, '+', 'attributing', 0.7)
      return stated.map((d) => ({ ...d, claimedBy: clause.agents.map((a) => a.head) }))
    }),
  )
}

/** "destroyed relations", "strengthened the militias": verbs that tell an effect by themselves, on the object they act upon. */
function bySigns(desk: EffectDesk, clause: Clause): EffectDraft[] {
  const signs = verbSigns(desk, clause)
  if (!signs || clause.polarity === 'negative' || !(signs.states || isBrought(desk, clause))) return []
  const conditioned = conditionOf(desk, clause) ?? occasionOf(desk, clause)
  if (signs.impersonal && clause.agents.length === 0 && !conditioned) return []
  // "is outraged by it" is how somebody feels.
  if (FELT.has(signs.group) && clause.passive) return []
  if (signs.requires && !clause.obliques.some((o) => o.preposition === signs.requires)) return []
  const cause = causeOf(desk, clause)
  if (!cause || (signs.impersonal && isPersonal(desk, clause)) || (VIOLENT.has(signs.group) && isViolence(desk, clause, cause))) return []
  // "threatened to leave" hurts nobody yet.
  if (signs.group === 'weakening' && clause.children.some((i) => desk.clauses.all[i]!.relation === 'xcomp')) return []
  const touched = touchesOf(desk, clause).filter(
    (t) => t.chain.length === 1 && (t.as === 'object' || (t.as === 'oblique' && (clause.patients.length === 0 || !signs.object))),
  )
  const own = [...clause.patients, ...clause.obliques]
  return touched.flatMap((touch) => {
    const arg = own.find((a) => a.head === touch.head)
    if (arg && clause.agents.length === 0 && clause.passive && !conditioned && desk.reading.actors.resolve(arg.head).ids.length > 0)
      return []
    if (arg && signs.except.includes(desk.tree.tokens[arg.head]!.lemma)) return []
    if (arg && signs.group === 'wounding' && meansArtifact(desk.tree.tokens[arg.head]!.lemma)) return []
    if (arg && signs.group === 'backing' && !isSomebodys(desk, arg.head)) return []
    if (arg && touch.sign === '-' && isVandalism(desk, clause, arg)) return []
    const passes =
      arg &&
      !desk.reading.codebook.wanting.references.has(desk.tree.tokens[arg.head]!.lemma) &&
      touchesOfNoun(desk, arg.head, '+', [], 0).length > 0 &&
      !desk.words.standing.has(desk.tree.tokens[arg.head]!.lemma)
    return arg && !passes ? stateEffect(desk, clause, cause, arg, touch.sign, `signs/${signs.group}`, 0.6) : []
  })
}

/** "only served to isolate the growers": below a verb of bringing about, a verb that otherwise only carries signs tells an effect. */
function isBrought(desk: EffectDesk, clause: Clause): boolean {
  const first = firstOf(desk, clause)
  const above = first.parent === null ? undefined : desk.clauses.all[first.parent]
  return first.form === 'infinitive' && first.relation === 'xcomp' && above !== undefined && desk.words.serving.has(above.lemma)
}

/** Groups of verbs that tell how somebody is moved. */
const FELT = new Set(['displeasing', 'pleasing'])

/** Groups of verbs that tell what an attack does. */
const VIOLENT = new Set(['wounding', 'striking'])

/** Whom an attack killed or wounded is part of the attack; what may yet harm somebody is told by the word that says so. */
function isViolence(desk: EffectDesk, clause: Clause, cause: Cause): boolean {
  if ('entryId' in cause.ref || clause.certainty === 'possible' || (clause.form === 'participle' && clause.relation !== 'conj')) return true
  const subject = clause.agents[0]
  return subject !== undefined && desk.reading.codebook.causal.links.harmed.violence.includes(desk.tree.tokens[subject.head]!.lemma)
}

/** Backing a motion is approval; backing somebody, or what is somebody's, helps them. */
const isSomebodys = (desk: EffectDesk, head: number): boolean => topicOf(desk, head).actors.size > 0

/** Bridges that people blow up are an act; trust or trade destroyed is an effect. */
function isVandalism(desk: EffectDesk, clause: Clause, thing: Argument): boolean {
  const byPeople = clause.agents.some(
    (a) => desk.reading.actors.resolve(a.head).ids.length > 0 || meansPeople(desk.tree.tokens[a.head]!.lemma),
  )
  return byPeople && meansArtifact(desk.tree.tokens[thing.head]!.lemma)
}
