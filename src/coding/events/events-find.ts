import type { Frame } from '../../codebook/plover.ts'
import type { Token } from '../../model/doc.ts'
import type { EventType, Span } from '../../model/index.ts'
import { cover } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { collect, prepositionOf } from '../clauses/tree.ts'
import { isAhead, isModifier } from './events-context.ts'
import { type EventDesk, lemmaAt, nounEntry, participants } from './events-desk.ts'
import { mendClause } from './events-mend.ts'
import { complements, fillers, inClass, isAct, nounFrame, verbFrame } from './events-slots.ts'

/** An act that a verb or noun tells, before it is known who takes part. */
export interface Act {
  readonly clause: Clause
  readonly kind: 'verb' | 'noun'
  readonly frame: Frame
  readonly predicate: Span
  /** The dictionary form that was found, for the entry's rule. */
  readonly key: string
}

/** The words that name a verb's act: the verb, and the noun it needs where that stands close ("made threats"), else the noun alone. */
function verbPredicate(desk: EventDesk, clause: Clause, frame: Frame): Span {
  const isName = (value: string) =>
    value.startsWith('=') || desk.plover.light.names.has(value) || (frame.type === 'AGREE' && value === 'agreement')
  const performs =
    desk.plover.light.perform.has(clause.lemma) || frame.type === 'RETREAT' || frame.when.some((t) => t.values.includes('willingness'))
  const needed = performs ? frame.when.find((t) => (t.slot === 'patient' || t.slot === 'into') && t.values.some(isName)) : undefined
  const object = needed && fillers(desk, clause, needed.slot)[0]
  if (object === undefined) return withParticle(desk, clause, frame)
  const noun = withModifiers(desk, object)
  return Math.abs(object - clause.head) <= 4 ? cover([clause.predicate, noun]) : object < clause.head ? noun : clause.predicate
}

/** "called off": a verb with the particle right behind it, where it is that verb's sense that was found. */
function withParticle(desk: EventDesk, clause: Clause, frame: Frame): Span {
  const next = desk.tree.tokens[clause.head + 1]
  const frames = next && desk.plover.verbs.get(`${clause.lemma} ${next.text.toLowerCase()}`)
  return frames?.includes(frame) && next!.start <= clause.predicate.end + 1 ? cover([clause.predicate, next!]) : clause.predicate
}

/** A noun with the nouns that stand right before it: "rocket attacks", "sanctions regime". */
function withModifiers(desk: EventDesk, token: number): Span {
  let from = token
  while (from > 0 && desk.tree.tokens[from - 1]!.upos === 'NOUN' && desk.tree.tokens[from - 1]!.head === token) from--
  return { start: desk.tree.tokens[from]!.start, end: desk.tree.tokens[token]!.end }
}

/** The act told by the token, as the head of a clause or as a noun; null when it tells none. */
export function actAt(desk: EventDesk, token: number): Act | null {
  const found = desk.reading.clauses.headedBy(token)
  const clause = found && mendClause(desk, found)
  if (clause && (clause.kind === 'verb' || desk.tree.tokens[token]!.upos !== 'NOUN' || desk.plover.light.states.has(clause.lemma))) {
    const frame = verbFrame(desk, clause)
    return frame ? { clause, kind: 'verb', frame, predicate: verbPredicate(desk, clause, frame), key: clause.lemma } : null
  }
  if (desk.tree.tokens[token]!.upos !== 'NOUN' || !isAct(desk, token) || isModifier(desk, token)) return null
  const nominal = lendAgents(desk, desk.reading.clauses.nominal(token))
  const named = nounFrame(desk, nominal)
  if (!named || (named.frame.light && !isPerformed(desk, token) && !isCarried(desk, token))) return null
  if (isToldByVerb(desk, token, named.frame.type)) return null
  const predicate = cover([desk.tree.tokens[named.from]!, withModifiers(desk, token)])
  return {
    clause: named.frame.type === 'CONSULT' ? withTalkers(desk, nominal) : nominal,
    kind: 'noun',
    frame: named.frame,
    predicate,
    key: named.key,
  }
}

/** "After three days of talks the factions signed", "after a meeting with the premier": those of whom the clause tells have talked. */
function withTalkers(desk: EventDesk, nominal: Clause): Clause {
  const around = desk.reading.clauses.around(nominal.head)
  if (!around || nominal.agents.some((a) => a.via !== 'modifier') || around.passive) return nominal
  const { small } = desk.plover
  const named = nominal.obliques.some((o) => small.versus.has(o.preposition ?? '') && participants(desk, o.head).length > 0)
  const beside = around.obliques.some((o) => o.head === nominal.head && small.beside.has(o.preposition ?? ''))
  const act = verbFrame(desk, around)?.type ?? 'ASSAULT'
  if (!isCarried(desk, nominal.head) && !(named && beside && act !== 'ASSAULT')) return nominal
  return { ...nominal, agents: around.agents.filter((a) => a.head !== nominal.head) }
}

/** Is a noun what a verb of the same type is done with ("a car bomb was rammed", "sanctions were imposed", "the bomb went off")? */
function isToldByVerb(desk: EventDesk, token: number, type: EventType): boolean {
  const around = desk.reading.clauses.around(token)
  const device = inClass(desk, token, 'ordnance')
  if (!around || around.head === token || ![...around.patients, ...(device ? around.agents : [])].some((p) => p.head === token))
    return false
  return verbFrame(desk, mendClause(desk, around))?.type === type
}

/** A noun has the subject of the verb that performs it, and the phrase that follows it at once, wherever the parser hung that. */
function lendAgents(desk: EventDesk, nominal: Clause): Clause {
  const { tree, reading } = desk
  const around = reading.clauses.around(nominal.head)
  // "Monday's attack" is not Monday's
  const { spells } = reading.codebook.clauses
  const doer = ({ xpos, lemma }: Token) => !xpos.startsWith('PRP') && !spells.has(lemma.toLowerCase())
  const own = nominal.agents.some((a) => a.via !== 'modifier' && doer(tree.tokens[a.head]!))
  const claimed = own ? [] : claimants(desk, nominal)
  if (claimed.length > 0) return { ...nominal, agents: claimed.map((a) => ({ ...a, via: 'control' as const })) }
  const agents =
    !own && around && (isPerformed(desk, nominal.head) || isAhead(desk, nominal.head))
      ? [...(around.passive ? around.patients : around.agents).filter((a) => a.head !== nominal.head), ...nominal.agents]
      : nominal.agents
  const next = tree.tokens[nominal.head + 1]
  const follows =
    next?.deprel === 'case' && next.head > next.i && ![...nominal.obliques, ...nominal.agents].some((o) => o.head === next.head)
  if (!follows) return { ...nominal, agents }
  const argument = {
    head: next.head,
    span: reading.clauses.phrase(next.head),
    preposition: next.text.toLowerCase(),
    via: 'syntax' as const,
  }
  // "after protests by miners", which the parser hung on the verb.
  if (argument.preposition === 'by')
    return { ...nominal, agents: [...agents, { ...argument, preposition: null, via: 'by-phrase' as const }] }
  return { ...nominal, agents, obliques: [...nominal.obliques, argument] }
}

/** "claimed responsibility for an attack on the mill", "claimed the attack on the mill": those who say that they did it. */
function claimants(desk: EventDesk, { head, obliques, patients }: Clause): Clause['agents'] {
  const { light } = desk.plover
  const clause = desk.reading.clauses.around(head)
  if (!clause || clause.passive || clause.polarity === 'negative' || !light.claiming.has(clause.lemma)) return []
  if (obliques.length + patients.length === 0) return []
  const taken = clause.patients.some((p) => light.answering.has(lemmaAt(desk, p.head)))
  const answers = taken && prepositionOf(desk.tree, head) === 'for'
  return answers || clause.patients.some((p) => p.head === head) ? clause.agents : []
}

/** Does the verb above a noun only perform the act the noun names ("held talks", "was signed")? */
export function isPerformed(desk: EventDesk, token: number): boolean {
  const around = desk.reading.clauses.around(token)
  if (!around) return false
  if (desk.plover.light.perform.has(around.lemma) && around.patients.some((p) => p.head === token)) return true
  return (
    desk.plover.light.enters.has(around.lemma) &&
    around.obliques.some((o) => o.head === token && desk.plover.small.enters.has(o.preposition ?? ''))
  )
}

/** "weeks of protests", "a couple of bombings": counted or timed, and so told as having come about. */
export function isCarried(desk: EventDesk, token: number): boolean {
  const above = desk.tree.tokens[token]!.head
  return above >= 0 && desk.plover.classes.get('carriers')!.has(lemmaAt(desk, above)) && prepositionOf(desk.tree, token) === 'of'
}

/** Acts inside these are only spoken of: asked for, refused, threatened, promised. */
const SPEAKS: ReadonlySet<EventType> = new Set<EventType>(['REQUEST', 'REJECT', 'THREATEN'])
const COMMENTS: ReadonlySet<EventType> = new Set<EventType>(['ACCUSE', 'SUPPORT'])

const hasType = (desk: EventDesk, token: number, type: EventType): boolean =>
  nounEntry(desk, token, desk.plover.nouns)?.value.some((f) => f.type === type) ?? false

const isOtherClause = ({ deprel, upos }: { readonly deprel: string; readonly upos: string }): boolean =>
  /^(advcl|parataxis)/.test(deprel) || (deprel === 'conj' && upos === 'VERB')

/** The tokens whose acts are part of an act just coded: what it asks, refuses, stops or performs, and the means it was done by. */
export function takenBy(desk: EventDesk, act: Act): number[] {
  const { clause, frame } = act
  const clausal = complements(desk, clause)
  const below = clausal
    .filter((c) => c.form !== 'finite' || !(COMMENTS.has(frame.type) || frame.mode === 'admit'))
    .flatMap((c) => collect(desk.tree, c.head, (t) => t.deprel === 'acl:relcl'))
  const slots = new Set([...frame.when.map((t) => t.slot), ...(frame.to ?? ['patient'])])
  const objects = [...slots].flatMap((slot) => (slot === 'agent' || slot === 'complement' ? [] : fillers(desk, clause, slot)))
  const patients = clause.patients.map((p) => p.head)
  const participles = clause.children
    .map((c) => desk.reading.clauses.all[c]!)
    .filter((c) => c.relation === 'advcl' && c.form === 'participle')
  const alike = (type: EventType | undefined) =>
    type === frame.type || (type !== undefined && COMMENTS.has(type) && COMMENTS.has(frame.type))
  const same = participles.filter((c) => alike(verbFrame(desk, mendClause(desk, c))?.type)).map((c) => c.head)
  const needed = frame.when.find(
    (t) => t.slot === 'patient' && t.values.some((v) => v.startsWith('=') || v === 'charge' || v === 'concern' || v === 'approval'),
  )
  const judged = frame.when.some((t) => t.slot === 'judged')
    ? collect(desk.tree, clause.head, isOtherClause).filter((t) => t > clause.head && !objects.includes(t))
    : []
  if (COMMENTS.has(frame.type)) return [...judged, ...below, ...same, ...(needed ? patients : [])]
  if (SPEAKS.has(frame.type))
    return [...below, ...[...objects, ...patients].flatMap((h) => collect(desk.tree, h, (t) => t.deprel === 'acl:relcl'))]
  const means = clause.obliques
    .filter((o) => !desk.plover.light.apart.has(o.preposition ?? '') && hasType(desk, o.head, frame.type))
    .map((o) => o.head)
  const byAct = clause.agents.map((a) => a.head).filter((h) => isAct(desk, h))
  return [...below, ...objects, ...patients, ...means, ...byAct, ...same]
}
