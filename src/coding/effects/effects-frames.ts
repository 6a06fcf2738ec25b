import type { SignFrames, TransferFrame } from '../../codebook/sign-frames.ts'
import { cover, type Sign } from '../../model/index.ts'
import type { Argument, Clause } from '../clauses/clause.ts'
import { prepositionOf } from '../clauses/tree.ts'
import { causeOf } from './effects-cause.ts'
import { belowChange } from './effects-changing.ts'
import type { EffectDesk, EffectDraft } from './effects-desk.ts'
import { stateEffect } from './effects-draft.ts'
import { isPersonal } from './effects-personal.ts'
import { argumentAt, isSomebody, objectsAfter, twoObjects } from './effects-slots.ts'

/** Effects told by a verb with two objects or a verb of motion: "cost the party its majority", "pushed prices to a record". */
export function statedByFrames(desk: EffectDesk, clause: Clause): EffectDraft[] {
  if (clause.polarity === 'negative') return []
  const { transfers, stripping, moving } = desk.words.frames
  const found = transfers.filter((t) => t.verbs.includes(clause.lemma)).flatMap((t) => byTransfer(desk, clause, t))
  if (found.length > 0) return found
  const fixed = byFixed(desk, clause)
  if (fixed.length > 0) return fixed
  const meant = isMeant(desk, clause) ? byMeaning(desk, clause) : []
  if (meant.length > 0) return meant
  if (stripping.verbs.includes(clause.lemma)) return byStripping(desk, clause, stripping)
  return moving.verbs.includes(clause.lemma.split(' ')[0]!) ? byMoving(desk, clause, moving) : []
}

const lemmaOf = (desk: EffectDesk, token: number): string => desk.tree.tokens[token]!.lemma.toLowerCase()

/** Whom a thing is cost, bought or given, and what it is. */
function byTransfer(desk: EffectDesk, clause: Clause, frame: TransferFrame): EffectDraft[] {
  const [first, second] = twoObjects(desk, clause).filter(
    (o) => frame.sign === '-' || /obj$|^nsubj|appos|nmod|compound/.test(desk.tree.tokens[o.head]!.deprel),
  )
  if (!first || (clause.passive && clause.agents.length === 0)) return []
  const hung = [...desk.clauses.nominal(first.head).obliques, ...clause.obliques].filter((o) => o.head > first.head)
  const given = second ?? hung.find((o) => frame.with.includes(o.preposition!))
  const onto = hung.find((o) => frame.to.includes(o.preposition!) && isSomebody(desk, o.head))
  const pair = given
    ? isReceiver(desk, first.head, frame) && { whom: first, what: given }
    : onto
      ? { whom: onto, what: first }
      : frame.alone.length > 0 && isSomebody(desk, first.head) && { whom: first, what: first }
  if (!pair) return frame.alone.includes(lemmaOf(desk, first.head)) ? state(desk, clause, frame, first, first, '-') : []
  const gift = lemmaOf(desk, pair.what.head)
  const scant = desk.tree.byRelation(pair.what.head, 'amod', 'det').some((a) => desk.words.frames.meaning.barely.includes(lemmaOf(desk, a)))
  if (frame.sign === '+' && (scant || desk.words.frames.gifts.none.includes(gift))) return []
  return state(desk, clause, frame, pair.whom, pair.what, frame.sign === '+' && isBad(desk, gift) ? '-' : frame.sign)
}

/** A blow or a headache is no gain to get. */
const isBad = (desk: EffectDesk, gift: string): boolean =>
  desk.words.frames.gifts.bad.includes(gift) ||
  (desk.words.nouns.get(gift)?.some((n) => n.states && (n.prepositions.get('to') ?? n.prepositions.get('for')) === '-') ?? false)

/** Losing and being cost may befall things too; a gift is for somebody. */
const isReceiver = (desk: EffectDesk, head: number, frame: TransferFrame): boolean =>
  frame.sign === '-' || isSomebody(desk, head) || desk.tree.tokens[head]!.upos === 'PROPN'

function state(desk: EffectDesk, clause: Clause, frame: TransferFrame, whom: Argument, what: Argument, sign: Sign): EffectDraft[] {
  if (frame.impersonal && isPersonal(desk, clause)) return []
  const cause = causeOf(desk, clause)
  const told = { ...clause, predicate: cover([clause.predicate, what.span]) }
  return cause ? stateEffect(desk, told, cause, whom, sign, `frame/${frame.name}`, 0.6) : []
}

/** "robbed the rebels of their revenue": both whom and of what. */
function byStripping(desk: EffectDesk, clause: Clause, { of }: SignFrames['stripping']): EffectDraft[] {
  const [whom] = objectsAfter(desk, clause)
  const what =
    whom && [...clause.obliques, ...desk.clauses.nominal(whom.head).obliques].find((o) => o.preposition === of && o.head > whom.head)
  const cause = what && !isPersonal(desk, clause) ? causeOf(desk, clause) : null
  if (!whom || !what || !cause) return []
  const told = { ...clause, predicate: cover([clause.predicate, what.span]) }
  return [
    ...stateEffect(desk, told, cause, whom, '-', 'frame/stripping', 0.6),
    ...stateEffect(desk, told, cause, { head: what.head, span: what.span }, '-', 'frame/stripped', 0.5),
  ]
}

/** "pushed prices to a record", "sent the peso tumbling": which way a thing is moved. */
function byMoving(desk: EffectDesk, clause: Clause, { up, down, to, particled }: SignFrames['moving']): EffectDraft[] {
  const [thing] = objectsAfter(desk, clause)
  if (thing && isSomebody(desk, thing.head)) return byNearing(desk, clause, thing)
  if (!thing || isSomebody(desk, thing.head) || isPersonal(desk, clause)) return []
  const [verb, particle] = clause.lemma.split(' ')
  // The parse may take "the peso tumbling" for one noun.
  const inner = desk.tree.byRelation(thing.head, 'compound').at(-1)
  const way = wayOf(desk.tree.tokens[thing.head]!.text.toLowerCase(), { up, down })
  if (inner !== undefined && way) {
    const cause = causeOf(desk, clause)
    return cause ? stateEffect(desk, clause, cause, argumentAt(desk, inner), way, 'frame/moving', 0.55) : []
  }
  const after = [
    ...desk.tree.children(clause.head).filter((i) => i > thing.head),
    ...desk.tree.children(thing.head).filter((i) => i > thing.head),
  ]
  const goals = after.filter((i) => {
    const cases = desk.tree.byRelation(i, 'case').map((c) => desk.tree.tokens[c]!.lemma)
    return cases.length === 0 ? !/^(NOUN|PROPN|PRON)$/.test(desk.tree.tokens[i]!.upos) : cases.some((c) => to.includes(c))
  })
  const words = goals
    .flatMap((i) => [desk.tree.tokens[i]!.text.toLowerCase(), lemmaOf(desk, i)])
    .concat(particle && particled.includes(verb!) ? particle : [])
  const sign = words.map((w) => wayOf(w, { up, down })).find((w) => w !== null)
  const cause = sign ? causeOf(desk, clause) : null
  return sign && cause ? stateEffect(desk, clause, cause, thing, sign, 'frame/moving', 0.55) : []
}

/** "put paid to the talks": the words in a row, on what the last of them governs. */
function byFixed(desk: EffectDesk, clause: Clause): EffectDraft[] {
  const { tokens } = desk.tree
  const first = Math.max(0, clause.head - 1)
  return desk.words.frames.fixed.flatMap(({ words, sign }) => {
    const start = [first, clause.head].find((at) => words.every((w, k) => tokens[at + k]?.lemma === w))
    const last = start === undefined ? undefined : tokens[start + words.length - 1]
    const cause = last && last.head > last.i ? causeOf(desk, clause) : null
    if (!last || !cause) return []
    const told = { ...clause, predicate: cover([clause.predicate, last]) }
    return stateEffect(desk, told, cause, argumentAt(desk, last.head), sign, 'frame/fixed', 0.6)
  })
}

const isMeant = (desk: EffectDesk, clause: Clause): boolean => desk.words.frames.changes.means.includes(clause.lemma)

/** "the closure means fewer tourists and more smuggling": what there is more or less of. */
function byMeaning(desk: EffectDesk, clause: Clause): EffectDraft[] {
  const { more } = desk.words.frames.changes
  const cause = clause.patients.length > 0 && !isPersonal(desk, clause) ? causeOf(desk, clause) : null
  if (!cause) return []
  return clause.patients.flatMap((arg) => {
    const isMore = desk.tree
      .byRelation(arg.head, 'amod')
      .some((a) => desk.tree.tokens[a]!.xpos === 'JJR' && more.includes(desk.tree.tokens[a]!.lemma))
    const found = belowChange(desk, arg.head) ?? (isMore ? { thing: arg, sign: '+' as const } : undefined)
    return found ? stateEffect(desk, clause, cause, found.thing, found.sign, 'meaning', 0.55) : []
  })
}

const wayOf = (word: string, { up, down }: { up: readonly string[]; down: readonly string[] }): Sign | null =>
  up.includes(word) ? '+' : down.includes(word) ? '-' : null

/** "pushed the junta closer to Chad": whom somebody is brought nearer to. */
function byNearing(desk: EffectDesk, clause: Clause, whom: Argument): EffectDraft[] {
  const { near, to } = desk.words.frames.nearing
  const words = [...desk.tree.children(clause.head), ...desk.tree.children(whom.head)].filter(
    (i) => i > whom.head && near.includes(lemmaOf(desk, i)),
  )
  const onto = [
    ...clause.obliques,
    ...words.flatMap((i) => desk.clauses.nominal(i).obliques),
    ...words.flatMap((i) => hungOn(desk, i)),
  ].find((o) => to.includes(o.preposition!) && isSomebody(desk, o.head))
  const cause = words.length > 0 && onto && !isPersonal(desk, clause) ? causeOf(desk, clause) : null
  const told = onto && { ...clause, predicate: cover([clause.predicate, onto.span]) }
  return cause && onto && told ? stateEffect(desk, told, cause, onto, '+', 'frame/nearing', 0.5) : []
}

const hungOn = (desk: EffectDesk, head: number): Argument[] =>
  desk.tree.byRelation(head, 'obl', 'nmod').map((i) => ({ ...argumentAt(desk, i), preposition: prepositionOf(desk.tree, i) }))
