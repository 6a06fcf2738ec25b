import { contentId, type EntryOf, type EntryOrSpan, type Sign } from '../../model/index.ts'
import type { CaseIndex } from '../case-index.ts'
import { mainWords } from '../case-index.ts'
import { actFinder, causeFinder, standing } from '../effects.ts'
import { groupEvents } from '../event-groups.ts'
import { groupGoals } from '../goal-groups.ts'
import { findCircuits } from './circuits.ts'

/** A kind of act (who does what to whom) or a goal, with the entries behind it. */
export interface LoopNode {
  readonly id: string
  readonly kind: 'act' | 'goal'
  readonly label: string
  readonly entries: readonly string[]
}

/** More of `from` brings more (+) or less (−) of `to`, resting on these links and effects. */
export interface LoopArc {
  readonly from: string
  readonly to: string
  readonly sign: Sign
  readonly entries: readonly string[]
  readonly why: string
}

export interface Loop {
  readonly id: string
  readonly nodes: readonly string[]
  readonly arcs: readonly LoopArc[]
  /** Reinforcing when the signs multiply to +: each round feeds the next; balancing when to −. */
  readonly type: 'reinforcing' | 'balancing'
}

export interface Loops {
  readonly nodes: readonly LoopNode[]
  readonly arcs: readonly LoopArc[]
  readonly loops: readonly Loop[]
  /** True when the search stopped at its cap: there may be more loops. */
  readonly incomplete: boolean
}

/** Collects nodes and arcs; an arc told twice keeps all its entries. */
class LoopGraph {
  readonly nodes = new Map<string, { kind: 'act' | 'goal'; label: string; entries: Set<string> }>()
  readonly arcs = new Map<string, { from: string; to: string; sign: Sign; entries: Set<string>; why: string }>()

  node(id: string, kind: 'act' | 'goal', label: string, entry: string): string {
    const known = this.nodes.get(id)
    if (known) known.entries.add(entry)
    else this.nodes.set(id, { kind, label, entries: new Set([entry]) })
    return id
  }

  arc(from: string, to: string, sign: Sign, entry: string, why: string): void {
    if (from === to) return
    const key = `${from} ${sign} ${to}`
    const known = this.arcs.get(key)
    if (known) known.entries.add(entry)
    else this.arcs.set(key, { from, to, sign, entries: new Set([entry]), why })
  }
}

const names = (ids: readonly string[], index: CaseIndex): string => [...index.sidesOf(ids)].map(index.name).sort().join(', ') || 'somebody'

type CodedEvent = EntryOf<'event'>
/** The kind of act that an event is, as a label; null where nobody is told to do it. */
type KindOf = (event: CodedEvent) => string | null

/**
 * Kinds of act: who does what to whom. An act with no doer is of the kind of the act that it is a mention of; one done to somebody who
 * does nothing himself ("the attackers") is of the same kind as what its doer does to the one side that does.
 */
function kindsOf(index: CaseIndex): KindOf {
  const full = new Map<string, CodedEvent>()
  for (const { events } of groupEvents(index)) {
    const members = events.map((id) => index.byId(id) as CodedEvent)
    const told = members.find((e) => e.actors.length > 0)
    for (const member of members) full.set(member.id, member.actors.length > 0 ? member : (told ?? member))
  }
  const doers = new Set(index.of('event').flatMap((e) => [...index.sidesOf(e.actors)]))
  const does = (event: CodedEvent) => `${names(event.actors, index)} → \0: ${event.eventType.toLowerCase()}`
  const whom = new Map<string, Set<string>>()
  for (const event of index.of('event'))
    if ([...index.sidesOf(event.recipients)].some((side) => doers.has(side)))
      whom.set(does(event), (whom.get(does(event)) ?? new Set()).add(names(event.recipients, index)))
  return (mention) => {
    const event = full.get(mention.id) ?? mention
    if (event.actors.length === 0) return null
    const known = [...(whom.get(does(event)) ?? [])]
    const acting = [...index.sidesOf(event.recipients)].some((side) => doers.has(side))
    const to = !acting && known.length === 1 ? known[0]! : names(event.recipients, index)
    return does(event).replace('\0', to)
  }
}

function addLinks(graph: LoopGraph, index: CaseIndex, kindOf: KindOf, goalNode: (id: string) => string | null): void {
  const find = actFinder(index)
  const act = (end: EntryOrSpan, link: EntryOf<'link'>): string | null => {
    const event = find(end, link)
    return event ? actNode(graph, event, kindOf) : null
  }
  for (const link of index.of('link')) {
    if (link.polarity === 'negative') continue
    const from = act(link.from, link)
    if (!from) continue
    const to = act(link.to, link)
    if (link.type === 'causes' && to) graph.arc(from, to, link.sign ?? '+', link.id, 'brings about')
    if (link.type === 'responds' && to) graph.arc(to, from, '+', link.id, 'is answered by')
    const goal = link.type === 'purpose' && 'entryId' in link.to ? goalNode(link.to.entryId) : null
    if (goal) graph.arc(goal, from, '-', link.id, 'the less the goal is met, the more of this')
  }
}

const actNode = (graph: LoopGraph, event: CodedEvent, kindOf: KindOf): string | null => {
  const label = kindOf(event)
  return label && graph.node(`act ${label}`, 'act', label, event.id)
}

function addEffects(graph: LoopGraph, index: CaseIndex, kindOf: KindOf, goalNode: (id: string) => string | null): void {
  const causeOf = causeFinder(index)
  for (const effect of standing(index)) {
    const event = causeOf(effect)
    const goal = 'goalId' in effect.affected ? goalNode(effect.affected.goalId) : null
    const act = event && goal ? actNode(graph, event, kindOf) : null
    if (act && goal) graph.arc(act, goal, effect.sign, effect.id, effect.sign === '+' ? 'helps' : 'hurts')
  }
}

function closeLoops(graph: LoopGraph, cap: number): { loops: Loop[]; incomplete: boolean } {
  const ids = [...graph.nodes.keys()]
  const at = new Map(ids.map((id, i) => [id, i]))
  const out: number[][] = ids.map(() => [])
  for (const { from, to } of graph.arcs.values()) out[at.get(from)!]!.push(at.get(to)!)
  const { circuits, incomplete } = findCircuits(out, cap)
  const loops = circuits.flatMap((circuit) =>
    signed(
      circuit.map((i) => ids[i]!),
      graph,
    ),
  )
  return { loops, incomplete }
}

/** A circuit as loops: one for each choice of sign where the case holds both for one arc. */
function signed(nodes: readonly string[], graph: LoopGraph): Loop[] {
  let choices: LoopArc[][] = [[]]
  nodes.forEach((from, i) => {
    const to = nodes[(i + 1) % nodes.length]!
    const arcs = (['+', '-'] as const).flatMap((sign) => graph.arcs.get(`${from} ${sign} ${to}`) ?? [])
    choices = choices.flatMap((arcsSoFar) => arcs.map((arc) => [...arcsSoFar, { ...arc, entries: [...arc.entries] }]))
  })
  return choices.map((arcs) => {
    const negative = arcs.filter((arc) => arc.sign === '-').length
    const type = negative % 2 === 0 ? 'reinforcing' : 'balancing'
    return {
      id: contentId(
        'loop',
        nodes,
        arcs.map((a) => a.sign),
      ),
      nodes,
      arcs,
      type,
    }
  })
}

/**
 * Feedback loops among kinds of acts, signed through goals: an act that is answered, helps or hurts a goal, and a goal that, the
 * less it is met, the more acts it moves its holder to. Loops rest on links and effects, and say so; at most `cap` circuits.
 */
export function findLoops(index: CaseIndex, cap = 1000): Loops {
  const graph = new LoopGraph()
  const groupOf = new Map(groupGoals(index).flatMap((g) => g.goals.map((id) => [id, g.representative] as const)))
  const goalNode = (id: string): string | null => {
    const goal = index.byId(groupOf.get(id) ?? id)
    if (goal?.kind !== 'goal') return null
    return graph.node(`goal ${goal.id}`, 'goal', `${names(goal.holders, index)} wants: ${mainWords(goal)}`, id)
  }
  const kindOf = kindsOf(index)
  addLinks(graph, index, kindOf, goalNode)
  addEffects(graph, index, kindOf, goalNode)
  const nodes = [...graph.nodes].map(([id, node]) => ({ id, ...node, entries: [...node.entries] }))
  const arcs = [...graph.arcs.values()].map((arc) => ({ ...arc, entries: [...arc.entries] }))
  return { nodes, arcs, ...closeLoops(graph, cap) }
}
