import { type CodedEvent, contains, type Sign, type SignStep } from '../model/index.ts'
import type { Clause } from './clause.ts'
import { type Aim, clauseOfEvent, type EffectDesk, type EffectDraft, headOfEvent } from './effects-desk.ts'
import { times, touchesOf } from './signs.ts'
import { meets, presenceOf, type Signed, topicOf } from './topics.ts'

/** What an act does to a goal by the signs of the words alone. */
export interface Derivation {
  readonly sign: Sign
  readonly chain: readonly SignStep[]
}

/** The topics that a clause moves. */
function movedBy(desk: EffectDesk, clause: Clause): Signed[] {
  const touched = touchesOf(desk, clause).map((t) => ({ topic: topicOf(desk, t.head), sign: t.sign, chain: t.chain }))
  return [...touched, ...(clause.kind === 'verb' ? presenceOf(desk, clause) : [])]
}

/** Composes what a clause moves with what a goal wants; null when they share no topic, or pull both ways. */
export function derive(desk: EffectDesk, clause: Clause, aim: Aim): Derivation | null {
  const found: Derivation[] = []
  for (const moved of movedBy(desk, clause))
    for (const wanted of aim.desires) {
      const why = meets(moved.topic, wanted.topic)
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
  return first && found.every((d) => d.sign === first.sign) ? first : null
}

/** Effects of acts on goals that nobody states but that follow from the signs of their words. */
export function derived(desk: EffectDesk): EffectDraft[] {
  return desk.events.flatMap((event) => {
    const clause = clauseOfEvent(desk, event)
    const head = headOfEvent(desk, event)
    return desk.aims.flatMap((aim) => {
      if (isPartOf(event, aim) || servesIt(desk, head, aim) || isBoast(desk, event, aim)) return []
      const result = derive(desk, clause, aim)
      return result ? [draft(event, clause, aim, result, head)] : []
    })
  })
}

/** The act stands in the words of the goal, as what is wanted. */
const isPartOf = (event: CodedEvent, aim: Aim): boolean =>
  aim.goal.evidence.some((e) => contains(e, event.predicate)) || contains(aim.goal.content, event.predicate)

/** The goal is the purpose of this very act; serving it is no effect yet. */
function servesIt(desk: EffectDesk, head: number, aim: Aim): boolean {
  if (!aim.goal.coder.rule.startsWith('purpose')) return false
  const sentence = desk.tree.tokens[head]!.sentence
  return aim.sentences.has(sentence)
}

/** What a goal's own holder says it achieved is a claim, not what happened. */
function isBoast(desk: EffectDesk, event: CodedEvent, aim: Aim): boolean {
  const { actors } = desk.reading
  const sides = new Set(aim.goal.holders.flatMap((id) => actors.sideOf(id)))
  return event.attribution.some((id) => actors.sideOf(id).some((side) => sides.has(side)))
}

function draft(event: CodedEvent, clause: Clause, aim: Aim, result: Derivation, at: number): EffectDraft {
  const words = clause.kind === 'noun' ? clause.span : { start: Math.min(clause.span.start, clause.predicate.start), end: clause.span.end }
  return {
    rule: 'derived/calculus',
    cause: { entryId: event.id },
    affected: { goalId: aim.goal.id },
    sign: result.sign,
    basis: 'derived',
    chain: result.chain,
    calculus: 'confirms',
    at,
    evidence: [words, aim.goal.evidence[0]!],
    confidence: 0.5,
  }
}
