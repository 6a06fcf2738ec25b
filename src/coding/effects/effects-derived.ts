import { type CodedEvent, contains, type EntryOrSpan, type Sign, type SignStep } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { attributionAt } from '../statements/attribution.ts'
import { wantedOf } from './answers/wanted.ts'
import { actOf } from './effects-cause.ts'
import { type Aim, clauseOfEvent, type EffectDesk, type EffectDraft, eventsIn, headOfEvent, readTouches, tokensIn } from './effects-desk.ts'
import { aimsNear, indexAims } from './effects-near.ts'
import { times } from './signs.ts'
import { meets } from './topics.ts'
import { movedBy } from './topics-signed.ts'

/** What an act does to a goal by the signs of the words alone. */
export interface Derivation {
  readonly sign: Sign
  readonly chain: readonly SignStep[]
}

/** "did not accede to the demand", "seconded the minister's call": what is done to a goal's own word is done to the goal. */
function deriveByWord(desk: EffectDesk, clause: Clause, aim: Aim): Derivation | null {
  const hit = readTouches(desk, clause).find((t) => speaksOf(desk, t.head, aim))
  return hit ? { sign: hit.sign, chain: hit.chain } : null
}

/** Does a noun stand for a goal: as its own cue, or later by its holder ("Keller's plan") or the same word ("called for", "the call")? */
export function speaksOf(desk: EffectDesk, head: number, aim: Aim): boolean {
  const token = desk.tree.tokens[head]!
  if (token.upos !== 'NOUN') return false
  if (takesUp(desk, head, aim)) return true
  if (!desk.reading.codebook.wanting.references.has(token.lemma)) return false
  const { evidence, content, holders } = aim.goal
  if (evidence.some((e) => contains(e, token))) return !contains(content, token)
  const { last, owners } = readReference(desk, head)
  if (owners.length > 0) return owners.some((id) => holders.includes(id)) && isLastOf(desk, aim, token.start)
  if (desk.tree.byRelation(head, 'det').length === 0) return false
  const near = token.sentence - Math.max(...aim.sentences)
  return (
    last === aim &&
    near >= 0 &&
    near <= 3 &&
    evidence.some((e) => tokensIn(desk.reading, e).some((i) => desk.tree.tokens[i]!.lemma === token.lemma))
  )
}

/** "Those aims", "that policy": what was wanted in the sentence that told of goals last, one before this at most. */
function takesUp(desk: EffectDesk, head: number, aim: Aim): boolean {
  const { wanting } = desk.reading.codebook
  const { lemma, sentence, start } = desk.tree.tokens[head]!
  if (!wanting.undertakings.has(lemma)) return false
  const pointed = desk.tree.byRelation(head, 'det').some((d) => wanting.taking.has(desk.tree.tokens[d]!.text.toLowerCase()))
  if (!pointed || desk.tree.byRelation(head, 'nmod', 'acl', 'amod', 'compound').length > 0) return false
  const told = Math.max(-1, ...desk.aims.filter((a) => a.goal.evidence[0]!.end < start).flatMap((a) => [...a.sentences]))
  return aim.sentences.has(told) && sentence - told <= 1 && aim.goal.evidence[0]!.end < start
}

/** The goal told last before a noun that may stand for one, and whose the noun is; read once. */
function readReference(desk: EffectDesk, head: number): Reference {
  const known = REFERENCES.get(desk.aims) ?? new Map<number, Reference>()
  REFERENCES.set(desk.aims, known)
  const { start } = desk.tree.tokens[head]!
  const found = known.get(head) ?? {
    last: desk.aims.findLast((a) => a.goal.evidence[0]!.start < start),
    owners: desk.clauses.nominal(head).agents.flatMap((a) => desk.reading.actors.resolve(a.head, desk.speakersAt(a.head)).ids),
  }
  known.set(head, found)
  return found
}

interface Reference {
  readonly last: Aim | undefined
  readonly owners: readonly string[]
}

const REFERENCES = new WeakMap<readonly Aim[], Map<number, Reference>>()

/** Is this the last goal of its holders that was told before a place in the text? */
function isLastOf(desk: EffectDesk, aim: Aim, at: number): boolean {
  return desk.aims.findLast((a) => a.goal.evidence[0]!.start < at && a.goal.holders.some((id) => aim.goal.holders.includes(id))) === aim
}

/** Composes what a clause moves with what a goal wants; null when they share no topic, or pull both ways. */
export function derive(desk: EffectDesk, clause: Clause, aim: Aim): Derivation | null {
  const found: Derivation[] = []
  for (const moved of movedBy(desk, clause))
    for (const wanted of aim.desires) {
      const why = meets(moved, wanted, aim.goal.holders)
      if (!why || moved.topic.head === wanted.topic.head) continue
      const words = desk.tree.tokens[moved.topic.head]!.text
      const goalStep: SignStep = {
        words,
        sign: wanted.sign,
        why: `the goal wants it ${wanted.sign === '+' ? 'raised or kept' : 'lowered or kept away'}: ${why}`,
      }
      found.push({ sign: times(moved.sign, wanted.sign), chain: [...moved.chain, goalStep] })
    }
  const first = found[0]
  if (!first) return deriveByWord(desk, clause, aim)
  return found.every((d) => d.sign === first.sign) ? first : null
}

/** An act that may move a goal: a coded event, or a finite clause without one. */
interface Act {
  readonly clause: Clause
  readonly head: number
  readonly event: CodedEvent | undefined
  readonly cause: EntryOrSpan
  readonly attribution: readonly string[]
}

/** Effects of acts on goals that nobody states but that follow from the signs of their words. */
export function derived(desk: EffectDesk): EffectDraft[] {
  const index = indexAims(desk)
  return [...eventActs(desk), ...clauseActs(desk)].flatMap((act) => {
    if (!desk.aims.some((aim) => mayMove(desk, act, aim))) return []
    return aimsNear(desk, index, act.clause).flatMap((aim) => {
      const result = mayMove(desk, act, aim) ? takenAway(desk, act, aim, derive(desk, act.clause, aim)) : null
      return result ? [draft(act, aim, result)] : []
    })
  })
}

/** May an act bear on a goal, as one that is neither part of it, nor done for it, nor claimed by its holder? */
const mayMove = (desk: EffectDesk, act: Act, aim: Aim): boolean =>
  !isPartOf(act, aim) && !servesIt(desk, act.head, aim) && !isBoast(desk, act, aim)

/** "The rebels want to hold the town … the army took the town": what another side takes is no gain, though taking is one to the taker. */
function takenAway(desk: EffectDesk, { clause }: Act, aim: Aim, result: Derivation | null): Derivation | null {
  const [step, ...rest] = result?.chain ?? []
  if (!result || !step || result.sign !== '+' || clause.polarity === 'negative') return result
  const { seizing, retaining } = desk.reading.codebook.contrast
  if (!seizing.includes(clause.lemma) || !retaining.includes(wantedOf(desk, aim)?.act ?? '')) return result
  const { actors } = desk.reading
  const sidesOf = (ids: readonly string[]) => ids.flatMap((id) => [...actors.sideOf(id)])
  const [takers, holders] = [sidesOf(clause.agents.flatMap((a) => actors.resolve(a.head).ids)), sidesOf(aim.goal.holders)]
  if (takers.length === 0 || holders.length === 0 || takers.some((side) => holders.includes(side))) return result
  return { sign: '-', chain: [{ ...step, sign: '-', why: 'another side takes its object' }, ...rest] }
}

/** Types of act that are but words: they move nothing themselves. */
const WORDS = new Set(['ACCUSE', 'REQUEST', 'CONSULT'])

const eventActs = (desk: EffectDesk): Act[] =>
  desk.events
    .filter((event) => !WORDS.has(event.eventType))
    .map((event) => ({
      clause: clauseOfEvent(desk, event),
      head: headOfEvent(desk, event),
      event,
      cause: { entryId: event.id },
      attribution: event.attribution,
    }))

/** Finite clauses that tell an act which no event stands for by itself; wishes and reports of them are no acts. */
function clauseActs(desk: EffectDesk): Act[] {
  const { wanting } = desk.reading.codebook
  return desk.clauses.all.flatMap((clause) => {
    if (clause.certainty === 'possible' || clause.certainty === 'conditional' || clause.tense === 'future') return []
    const mere = wanting.verbs.has(clause.lemma) && !desk.words.verbs.get(clause.lemma)?.object
    if (
      clause.kind !== 'verb' ||
      clause.form !== 'finite' ||
      clause.relation === 'relcl' ||
      desk.eventAt(clause.head) ||
      mere ||
      clause.agents.length + clause.patients.length === 0
    )
      return []
    const { ref } = actOf(desk, clause)
    const carried = 'entryId' in ref ? undefined : clause.patients.map((p) => desk.eventAt(p.head)).find((e) => e !== undefined)
    const attribution = attributionAt(desk.tree.tokens[clause.head]!, desk.statements)
    const inside = carried ?? ('entryId' in ref ? undefined : eventsIn(desk, desk.clauses.subtree(clause.head)).at(-1))
    return [{ clause, head: clause.head, event: inside, cause: inside ? { entryId: inside.id } : ref, attribution }]
  })
}

/** The act stands in the words of the goal, as what is wanted. */
const isPartOf = ({ clause }: Act, aim: Aim): boolean =>
  aim.goal.evidence.some((e) => contains(e, clause.predicate)) || contains(aim.goal.content, clause.predicate)

/** The goal is the purpose of this very act; serving it is no effect yet. */
function servesIt(desk: EffectDesk, head: number, aim: Aim): boolean {
  if (!aim.goal.coder.rule.startsWith('purpose')) return false
  const sentence = desk.tree.tokens[head]!.sentence
  return aim.sentences.has(sentence)
}

/** What a goal's own holder says it achieved is a claim, not what happened. */
function isBoast(desk: EffectDesk, { attribution }: Act, aim: Aim): boolean {
  const { actors } = desk.reading
  const sides = new Set(aim.goal.holders.flatMap((id) => actors.sideOf(id)))
  return attribution.some((id) => actors.sideOf(id).some((side) => sides.has(side)))
}

function draft({ clause, cause, head }: Act, aim: Aim, result: Derivation): EffectDraft {
  return {
    rule: 'derived/calculus',
    cause,
    affected: { goalId: aim.goal.id },
    sign: result.sign,
    basis: 'derived',
    chain: result.chain,
    calculus: 'confirms',
    at: head,
    evidence: [clause.span, aim.goal.evidence[0]!],
    confidence: 0.5,
  }
}
