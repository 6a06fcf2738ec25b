import type { EventType } from '../../model/index.ts'
import type { Argument, Clause } from '../clauses/clause.ts'
import { type EventDesk, resolveAt } from './events-desk.ts'
import { isBehindAct } from './events-owners.ts'
import { inClass, isHuman } from './events-slots.ts'

/** Puts right what parsers often get wrong about a clause and what event frames need: its subject and its object. */
export const mendClause = (desk: EventDesk, clause: Clause): Clause =>
  withVictims(
    desk,
    withObject(desk, withSubject(desk, withVoice(desk, withNoun(desk, withName(desk, withPronoun(desk, withDoer(desk, clause))))))),
  )

/** "was suspended after protests by miners": a by-phrase right behind another act is that one's. */
function withDoer(desk: EventDesk, clause: Clause): Clause {
  if (!clause.passive || clause.agents.every((a) => a.via !== 'by-phrase')) return clause
  const agents = clause.agents.filter((a) => a.via !== 'by-phrase' || !isBehindAct(desk, a.head))
  return agents.length === clause.agents.length ? clause : { ...clause, agents }
}

/** "Syria says it is willing to leave": an "it" that the parser took for an empty subject. */
function withPronoun(desk: EventDesk, clause: Clause): Clause {
  if (clause.kind !== 'copula' || clause.agents.length > 0 || !desk.plover.verbs.has(clause.lemma)) return clause
  const [empty] = desk.tree.byRelation(clause.head, 'expl')
  if (empty === undefined) return clause
  return { ...clause, agents: [{ head: empty, span: desk.reading.clauses.phrase(empty), preposition: null, via: 'syntax' }] }
}

/** "On Tuesday Maria Lund accused …": a name that the parser took for part of the date before it. */
function withName(desk: EventDesk, clause: Clause): Clause {
  if (clause.kind !== 'verb' || clause.passive || clause.form !== 'finite' || clause.agents.length > 0) return clause
  const dates = clause.obliques.filter((o) => o.head < clause.head)
  const glued = dates.flatMap((o) => desk.tree.byRelation(o.head, 'flat', 'appos').filter((c) => c > o.head && c < clause.head))
  const head = glued.find((c) => resolveAt(desk, c).ids.length > 0)
  return head === undefined
    ? clause
    : { ...clause, agents: [{ head, span: desk.reading.clauses.phrase(head), preposition: null, via: 'syntax' }] }
}

/** A verb in the past tense that hangs on the noun before it has that noun as its subject ("the watchdog accused …"). */
function withNoun(desk: EventDesk, clause: Clause): Clause {
  const { head, deprel, xpos } = desk.tree.tokens[clause.head]!
  if (clause.agents.length > 0 || deprel !== 'acl' || xpos !== 'VBD' || head >= clause.head) return clause
  return { ...clause, agents: [{ head, span: desk.reading.clauses.phrase(head), preposition: null, via: 'syntax' }] }
}

/** "Two officers killed in ambush": without a finite verb or an object, those whom a verb that acts upon people tells of suffer it. */
function withVictims(desk: EventDesk, clause: Clause): Clause {
  const bare = !clause.passive && clause.patients.length === 0 && clause.agents.length > 0 && desk.plover.upon.has(clause.lemma)
  if (!bare || !/^VB[DN]$/.test(desk.tree.tokens[clause.head]!.xpos) || desk.tree.byRelation(clause.head, 'aux').length > 0) return clause
  return { ...clause, passive: true, agents: [], patients: clause.agents }
}

/** A subject marked as passive without the auxiliary of a passive acts: "groups have called for calm". */
function withVoice(desk: EventDesk, clause: Clause): Clause {
  if (!clause.passive || clause.relation === 'acl' || desk.tree.byRelation(clause.head, 'aux:pass').length > 0) return clause
  const { xpos } = desk.tree.tokens[clause.head]!
  const perfect = desk.tree.byRelation(clause.head, 'aux').some((a) => desk.tree.tokens[a]!.lemma === 'have')
  const behind = xpos === 'VBN' && clause.relation === 'root' ? nominalBehind(desk, clause.head) : undefined
  if (behind !== undefined) {
    const object = { head: behind, span: desk.reading.clauses.phrase(behind), preposition: null, via: 'syntax' as const }
    return { ...clause, passive: false, agents: clause.patients.filter((p) => p.head < clause.head), patients: [object] }
  }
  return xpos === 'VBD' || perfect ? { ...clause, passive: false, agents: clause.patients, patients: clause.agents } : clause
}

/** "Parliament impeached Judge Ruiz": a main verb without an auxiliary and with somebody behind it is no passive. */
const nominalBehind = (desk: EventDesk, head: number): number | undefined =>
  desk.tree.byRelation(head, 'obj', 'xcomp').find((c) => c > head && /^(NOUN|PROPN)$/.test(desk.tree.tokens[c]!.upos))

/** A participle without a subject of its own has that of the clause above ("she said, asking him to wait"). */
function withSubject(desk: EventDesk, clause: Clause): Clause {
  if (clause.form !== 'participle' || clause.passive || clause.parent === null) return clause
  const parent = desk.reading.clauses.all[clause.parent]!
  if (isStray(desk, clause) && parent.agents.length > 0) return { ...clause, agents: parent.agents }
  if (clause.agents.length > 0 && !isMessage(desk, clause, parent) && !isAddressed(clause, parent)) return clause
  if (!/^(ccomp|advcl|parataxis|acl)$/.test(clause.relation)) return clause
  return { ...clause, agents: parent.passive ? parent.patients : parent.agents }
}

/** Acts that only somebody does, in words or by showing it. */
const VOICED: ReadonlySet<EventType> = new Set<EventType>(['REQUEST', 'ACCUSE', 'REJECT', 'PROTEST', 'SUPPORT', 'THREATEN'])
const SOMEBODY: ReadonlySet<string> = new Set(['person', 'population', 'government', 'organization', 'armed-group', 'alliance', 'media'])

/** "held rallies in two districts condemning the raid": a participle of saying that hangs on a place or a thing belongs to the subject. */
function isStray(desk: EventDesk, clause: Clause): boolean {
  const [noun] = clause.agents
  if (clause.relation !== 'acl' || noun?.via !== 'relative' || desk.tree.tokens[clause.head]!.xpos !== 'VBG') return false
  if (!desk.plover.verbs.get(clause.lemma)?.some((f) => VOICED.has(f.type)) || isHuman(desk, noun.head)) return false
  return !resolveAt(desk, noun.head).ids.some((id) => SOMEBODY.has(desk.reading.actors.byId(id).kind))
}

/** "issued a declaration demanding that …": whoever issues it demands. */
function isMessage(desk: EventDesk, clause: Clause, parent: Clause): boolean {
  const [agent] = clause.agents
  return (
    clause.relation === 'acl' &&
    agent !== undefined &&
    parent.patients.some((p) => p.head === agent.head) &&
    inClass(desk, agent.head, 'statement')
  )
}

/** "wrote to the minister demanding that …": the writer demands, not the one who is written to. */
const isAddressed = (clause: Clause, parent: Clause): boolean =>
  clause.relation === 'acl' &&
  clause.form === 'participle' &&
  parent.obliques.some((o) => o.preposition === 'to' && clause.agents.some((a) => a.head === o.head))

/** A count or a particle may have been taken for a prepositional phrase: "arrested more than 100 men", "handed over the weapons". */
function withObject(desk: EventDesk, clause: Clause): Clause {
  if (clause.kind !== 'verb' || clause.passive || clause.patients.some((p) => p.via !== 'relative')) return clause
  const object = clause.obliques.find((o) => isCounted(desk, o) || isAfterParticle(desk, clause, o)) ?? behindParticle(desk, clause)
  if (!object) return clause
  return { ...clause, patients: [{ ...object, preposition: null }], obliques: clause.obliques.filter((o) => o !== object) }
}

/** "called off their strike", "laid down their tools": what stands right behind verb and particle, without a preposition. */
function behindParticle(desk: EventDesk, clause: Clause): Argument | undefined {
  if (!clause.lemma.includes(' ')) return undefined
  const { tree } = desk
  const head = tree.byRelation(clause.head, 'obl').find((o) => o > clause.head && tree.byRelation(o, 'case').length === 0)
  const span = head === undefined ? undefined : desk.reading.clauses.phrase(head)
  return span && span.start === clause.predicate.end + 1 ? { head: head!, span, preposition: null, via: 'syntax' } : undefined
}

const isCounted = (desk: EventDesk, { head, preposition }: Argument): boolean =>
  desk.plover.light.counts.has(preposition ?? '') &&
  desk.tree.byRelation(head, 'nummod').length > 0 &&
  desk.tree.tokens[head]!.upos !== 'PROPN'

/** Does the preposition follow the verb at once and make a verb of the lexicon with it? */
function isAfterParticle(desk: EventDesk, clause: Clause, { preposition }: Argument): boolean {
  const next = desk.tree.tokens[clause.head + 1]
  if (preposition === null || next?.text.toLowerCase() !== preposition) return false
  // "went on strike": the bare verb has a sense with this preposition.
  const bare = desk.plover.verbs.get(clause.lemma)?.some((f) => f.when.some((t) => t.slot === preposition))
  return !bare && desk.plover.verbs.has(`${clause.lemma} ${preposition}`)
}
