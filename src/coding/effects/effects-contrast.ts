import { type CodedEvent, contains, cover, type Span } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { actOf, type Cause } from './effects-cause.ts'
import { derive } from './effects-derived.ts'
import { type Aim, type EffectDesk, type EffectDraft, eventsIn, tokensIn } from './effects-desk.ts'
import { contrastDraft } from './effects-draft.ts'
import { statedByPhrases } from './effects-phrases.ts'
import { touchesOf, verbSigns } from './signs.ts'

/** A goal set against what follows or precedes it. */
interface Contrast {
  readonly aim: Aim
  /** The clause that goes against it. */
  readonly against: Clause
  readonly rule: string
}

/** Goals that the text sets against an act with "but", "although", "however" or "despite": the act hurts the goal. */
export function contrasted(desk: EffectDesk): EffectDraft[] {
  return desk.aims.flatMap((aim) => {
    const found = contrastsOf(desk, aim).flatMap((contrast) => draftsOf(desk, contrast))
    const acts = found.filter((d) => 'entryId' in d.cause)
    return acts.length > 0 ? acts : found.slice(0, 1)
  })
}

function contrastsOf(desk: EffectDesk, aim: Aim): Contrast[] {
  const cues = aim.goal.evidence.flatMap((evidence) => cueClauses(desk, evidence))
  const found = cues.flatMap((clause) => [
    ...within(desk, aim, clause),
    ...nextSentence(desk, aim, clause),
    ...inSpite(desk, aim, clause),
    ...despiteIt(desk, aim, clause),
  ])
  const seen = new Set<number>()
  return found.filter((c) => !seen.has(c.against.head) && seen.add(c.against.head))
}

/** The clauses that state the goal: the highest clause of the evidence, and those above it that only report it. */
function cueClauses(desk: EffectDesk, evidence: Span): Clause[] {
  const inside = desk.clauses.all.filter((c) => c.predicate.start >= evidence.start && c.predicate.end <= evidence.end)
  const top = inside.find((c) => c.parent === null || !inside.some((p) => p.i === c.parent))
  return top ? [top] : []
}

/** Contrast in one sentence: a clause coordinated with "but", or one opened by "although". */
function within(desk: EffectDesk, aim: Aim, cue: Clause): Contrast[] {
  const { contrast } = desk.reading.codebook
  const chain = upwards(desk, cue)
  const coordinated = chain.flatMap((c) =>
    c.children
      .map((i) => desk.clauses.all[i]!)
      .filter((k) => k.relation === 'conj' && k.marker !== null && contrast.coordinators.includes(k.marker)),
  )
  const subordinate = chain.flatMap((c) =>
    c.children
      .map((i) => desk.clauses.all[i]!)
      .filter((k) => k.relation === 'advcl' && k.marker !== null && contrast.subordinators.includes(k.marker)),
  )
  const under = chain.find((c) => c.relation === 'advcl' && c.marker !== null && contrast.subordinators.includes(c.marker))
  const main = under?.parent != null ? [desk.clauses.all[under.parent]!] : []
  const holds = (k: Clause) =>
    main.includes(k) || (!chain.includes(k) && (k.predicate.start > cue.predicate.start || subordinate.includes(k)))
  // "wanted to punish them; instead it united them"
  const beside = chain.flatMap((c) =>
    c.children
      .map((i) => desk.clauses.all[i]!)
      .filter(
        (k) =>
          /^(parataxis|conj)$/.test(k.relation) && k.marker === null && (opensWithContrast(desk, k, firstOf(desk, k)) || isTurned(desk, k)),
      ),
  )
  return [...coordinated, ...subordinate, ...main, ...beside]
    .filter(holds)
    .map((against) => ({ aim, against, rule: `contrast/${against.marker ?? 'main'}` }))
}

/** "vowed to convert the museum despite criticism": a noun that the goal is pursued against. */
function inSpite(desk: EffectDesk, aim: Aim, cue: Clause): Contrast[] {
  const { prepositions } = desk.reading.codebook.contrast
  const under = [cue, ...cue.children.map((i) => desk.clauses.all[i]!)]
  const against = under.flatMap((c) => c.obliques.filter((o) => prepositions.includes(o.preposition!)))
  return against.map((o) => ({ aim, against: desk.clauses.nominal(o.head), rule: `contrast/${o.preposition}` }))
}

/** "despite its pledge to close the camps, the junta opened two more": the clause that has the goal for its despite. */
function despiteIt(desk: EffectDesk, aim: Aim, cue: Clause): Contrast[] {
  const { prepositions } = desk.reading.codebook.contrast
  return desk.clauses.all
    .filter((c) => c.sentence === cue.sentence && c.form === 'finite' && c.head > cue.head)
    .filter((c) =>
      c.obliques.some((o) => prepositions.includes(o.preposition!) && contains(desk.clauses.subtree(o.head), aim.goal.content)),
    )
    .map((against) => ({ aim, against, rule: 'contrast/despite' }))
}

/** A clause and those it hangs on, up to its root. */
function upwards(desk: EffectDesk, clause: Clause): Clause[] {
  const chain = [clause]
  for (let at = clause; at.parent !== null; ) {
    at = desk.clauses.all[at.parent]!
    chain.push(at)
  }
  return chain
}

/** Contrast across sentences: the next one opens with "But" or holds "however" near its start. */
function nextSentence(desk: EffectDesk, aim: Aim, cue: Clause): Contrast[] {
  const next = desk.reading.doc.sentences[cue.sentence + 1]
  if (!next || !isLast(desk, cue)) return []
  const root = desk.clauses.all.find((c) => c.sentence === next.i && c.relation === 'root')
  if (!root || !opensWithContrast(desk, root, next.firstToken)) return []
  return [{ aim, against: root, rule: 'contrast/next' }]
}

/** Does nothing else contrast with the goal in its own sentence? */
const isLast = (desk: EffectDesk, cue: Clause): boolean =>
  !desk.clauses.all.some(
    (c) =>
      c.sentence === cue.sentence &&
      c.predicate.start > cue.predicate.end &&
      c.marker !== null &&
      desk.reading.codebook.contrast.coordinators.includes(c.marker),
  )

/** The first token of a clause. */
const firstOf = (desk: EffectDesk, clause: Clause): number => tokensIn(desk.reading, clause.span)[0] ?? clause.head

function opensWithContrast(desk: EffectDesk, root: Clause, first: number): boolean {
  const { contrast } = desk.reading.codebook
  const opener = desk.tree.tokens[first]!.text.toLowerCase()
  if (contrast.coordinators.includes(opener) || contrast.openers.includes(opener)) return true
  return desk.tree.byRelation(root.head, 'advmod').some((a) => contrast.openers.includes(desk.tree.tokens[a]!.text.toLowerCase()))
}

/** The act of the clause that goes against the goal, or of one coordinated with it. */
function draftsOf(desk: EffectDesk, { aim, against, rule }: Contrast): EffectDraft[] {
  const { clause, cause } = weightiest(desk, against, aim)
  if (
    !goesAgainst(desk, clause, cause, aim) &&
    !isStrong(desk, clause) &&
    !isTurned(desk, clause) &&
    !isPlainBut(desk, clause, aim, rule) &&
    !isOwnDeed(desk, clause, aim, rule) &&
    rule !== 'contrast/despite'
  )
    return []
  const goalWords = aim.goal.evidence.find((e) => e.start < clause.span.end) ?? aim.goal.evidence[0]!
  const near = Math.abs(clause.span.start - goalWords.end) < NEAR
  const evidence = near ? [cover([goalWords, clause.span])] : [goalWords, clause.span]
  return [contrastDraft(clause, aim, cause.ref, rule, evidence, 0.65)]
}

/** "it got a general instead": a word that says by itself that what was wanted did not come. */
const isStrong = (desk: EffectDesk, clause: Clause): boolean =>
  clause.form === 'finite' &&
  clause.tense !== 'future' &&
  clause.certainty === 'certain' &&
  desk.tree
    .byRelation(clause.head, 'advmod')
    .some((a) => desk.reading.codebook.contrast.strong.includes(desk.tree.tokens[a]!.lemma.toLowerCase()))

/** "it has only made them worse", "it merely brought three more". */
const isTurned = (desk: EffectDesk, clause: Clause): boolean =>
  clause.form === 'finite' &&
  clause.tense !== 'future' &&
  clause.certainty === 'certain' &&
  desk.tree
    .byRelation(clause.head, 'advmod')
    .some((a) => a < clause.head && desk.words.frames.meaning.turned.includes(desk.tree.tokens[a]!.lemma.toLowerCase()))

/** "tried to leave, but the road had flooded": what is told to have happened right after "but" goes against what somebody wanted. */
function isPlainBut(desk: EffectDesk, clause: Clause, aim: Aim, rule: string): boolean {
  const { contrast } = desk.reading.codebook
  const happened = clause.form === 'finite' && clause.certainty === 'certain' && clause.agents.length > 0 && clause.tense === 'past'
  const said = desk.statements.some((s) => s.cue !== null && contains(s.cue, desk.tree.tokens[clause.head]!))
  const wanted = !aim.goal.coder.rule.startsWith('purpose') && aim.sentences.has(clause.sentence)
  const friendly = desk.eventAt(clause.head) !== undefined
  return happened && !said && wanted && !friendly && contrast.coordinators.some((c) => rule === `contrast/${c}`)
}

/** "wants to depend less on gas, yet it signed a new contract": the one who wants it does otherwise. */
function isOwnDeed(desk: EffectDesk, clause: Clause, aim: Aim, rule: string): boolean {
  const event = desk.eventAt(clause.head)
  const joined = desk.reading.codebook.contrast.coordinators.some((c) => rule === `contrast/${c}`)
  const told =
    event?.polarity === 'positive' &&
    event.certainty === 'certain' &&
    event.phase === 'past' &&
    clause.form === 'finite' &&
    !desk.reading.codebook.wanting.verbs.has(clause.lemma)
  return joined && told && event.actors.some((id) => aim.goal.holders.includes(id)) && !aim.goal.coder.rule.startsWith('purpose')
}

/** Does the clause tell an act against somebody, a refusal, a loss or another effect? Mere "but" is not enough. */
function goesAgainst(desk: EffectDesk, clause: Clause, { ref }: Cause, aim: Aim): boolean {
  const event = 'entryId' in ref ? desk.events.find((e) => e.id === ref.entryId) : undefined
  if (clause.polarity === 'negative' || derive(desk, clause, aim) !== null) return true
  if (event)
    return (
      event.polarity === 'negative' || desk.reading.codebook.contrast.against.includes(event.eventType) || favoursOther(desk, event, aim)
    )
  const tells = verbSigns(desk, clause)?.states === true || statedByPhrases(desk, clause).length > 0
  return tells || touchesOf(desk, clause).some((t) => t.sign === '-') || desk.reading.codebook.contrast.failing.includes(clause.lemma)
}

/** "wants to limit Iran's influence, but Iraq signed a pact with Iran": friendly with the very one whose standing is to be lowered. */
function favoursOther(desk: EffectDesk, event: CodedEvent, aim: Aim): boolean {
  if (!desk.reading.codebook.contrast.friendly.includes(event.eventType)) return false
  if ([...event.actors, ...event.recipients].some((id) => aim.goal.holders.includes(id))) return false
  return aim.desires.some((d) => d.sign === '-' && [...event.actors, ...event.recipients].some((id) => d.topic.actors.has(id)))
}

/** Characters between a goal and what goes against it that one piece of evidence may bridge. */
const NEAR = 300

/** Of the clause after "but" and those coordinated with it, the one whose signs move the goal's topic; else the first. */
function weightiest(desk: EffectDesk, against: Clause, aim: Aim): { clause: Clause; cause: Cause } {
  const after = desk.clauses.all.filter((c) => c.sentence === against.sentence && c.predicate.start > against.predicate.start)
  const sisters = after.filter((c) => c.relation === 'conj' && c.form === 'finite')
  const moving = [against, ...sisters].find((c) => derive(desk, c, aim) !== null)
  const clause = moving ?? against
  return { clause, cause: mainAct(desk, clause, aim) }
}

/** The act that a clause is about: its own, the one it reports, else the last act told inside it, else the clause itself. */
function mainAct(desk: EffectDesk, clause: Clause, aim: Aim): Cause {
  // "but Sudan said that it had cut the flow": what is said goes against it, not the saying.
  const said = desk.eventAt(clause.head) === undefined && desk.statements.some((s) => s.cue !== null && contains(s.cue, clause.predicate))
  const told = said ? clause.children.map((i) => desk.clauses.all[i]!).find((c) => c.relation === 'ccomp') : undefined
  if (told) return mainAct(desk, told, aim)
  const act = actOf(desk, clause)
  if ('entryId' in act.ref) return act
  // The promise that it was to be done is no act against it.
  const inside = eventsIn(desk, desk.clauses.subtree(clause.head))
  const last = inside.filter((e) => !aim.goal.evidence.some((g) => contains(g, e.predicate))).at(-1)
  return last ? { ref: { entryId: last.id }, span: clause.span } : act
}
