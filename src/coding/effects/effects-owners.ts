import type { Clause } from '../clauses/clause.ts'
import { collect } from '../clauses/tree.ts'
import { type Aim, actorsAt, type EffectDesk, tokensIn } from './effects-desk.ts'

/** Names that say which one of its kind a noun is: whose, where, called how ("the Azraq camp", "its embargo of Qatar"). */
function namesAt(desk: EffectDesk, head: number): Set<string> {
  const { tokens } = desk.tree
  const below = collect(desk.tree, head, (t) => /^(acl|advcl|conj|appos)/.test(t.deprel)).filter((i) => i !== head)
  const { sideOf } = desk.reading.actors
  return new Set(
    below.flatMap((i) => {
      const ids = /^(PROPN|ADJ|PRON)$/.test(tokens[i]!.upos) ? actorsAt(desk, i) : []
      const called = i < head && /^\p{Lu}/u.test(tokens[i]!.text) && tokens[i]!.upos !== 'DET' ? [tokens[i]!.text.toLowerCase()] : []
      return [...ids.flatMap((id) => [id, ...sideOf(id)]), ...called]
    }),
  )
}

/** Are two nouns of one kind told to be two things, each by names that the other does not have? */
export function areTwo(desk: EffectDesk, one: number, other: number): boolean {
  const [a, b] = [namesAt(desk, one), namesAt(desk, other)]
  return a.size > 0 && b.size > 0 && ![...a].some((name) => b.has(name))
}

/** Is a noun of the kind that a goal names, and another one ("wants to close the Dadaab camp … closed the Azraq camp")? */
export function isAnother(desk: EffectDesk, { goal }: Aim, head: number): boolean {
  const { tokens } = desk.tree
  const twin = tokensIn(desk.reading, goal.content).find((i) => tokens[i]!.lemma === tokens[head]!.lemma && tokens[i]!.upos === 'NOUN')
  return twin !== undefined && areTwo(desk, twin, head)
}

/** Does a clause tell of another country than that of the goal: "Norway wants to cut inflation … inflation in Chad fell"? */
export function isElsewhere(desk: EffectDesk, { goal }: Aim, clause: Clause): boolean {
  const { byId, sideOf } = desk.reading.actors
  const states = (ids: readonly string[]) => ids.flatMap((id) => sideOf(id)).filter((id) => byId(id).kind === 'state')
  const own = new Set(states([...goal.holders, ...tokensIn(desk.reading, goal.content).flatMap((i) => actorsAt(desk, i))]))
  if (states(clause.agents.flatMap((a) => actorsAt(desk, a.head))).some((id) => own.has(id))) return false
  const places = [...clause.obliques, ...[...clause.agents, ...clause.patients].flatMap((a) => desk.clauses.nominal(a.head).obliques)]
  const told = states(places.filter((o) => o.preposition === 'in').flatMap((o) => actorsAt(desk, o.head)))
  return own.size > 0 && told.length > 0 && !told.some((id) => own.has(id))
}
