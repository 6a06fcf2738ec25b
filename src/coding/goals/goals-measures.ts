import { plainFrame } from '../../codebook/wanting.ts'
import type { Clause } from '../clauses/clause.ts'
import { type Want, wants } from './goals-cues.ts'
import type { GoalDesk } from './goals-desk.ts'
import { telling, tellsDirection } from './goals-purpose.ts'
import { wantedClauses } from './goals-spans.ts'

const MENTIONS = 3
const FRAME = plainFrame('measure')

/** "passed a bill that would outlaw vote buying", "proposed a law banning masks": what a draft does is what its makers want. */
export function wantsOfMeasures(desk: GoalDesk): Want[] {
  const { tree, words, reading } = desk
  return tree.tokens.flatMap(({ i, upos, lemma }) => {
    if (upos !== 'NOUN' || !words.drafts.has(lemma)) return []
    const owners = reading.clauses.nominal(i).agents.map((a) => a.head)
    const makers = [...makersAt(desk, i), ...owners].filter(
      (m) => reading.actors.resolve(m).ids.length > 0 || tree.tokens[m]!.upos === 'PRON',
    )
    if (makers.length === 0) return []
    return toldOf(desk, i).flatMap((told) => {
      const clause = reading.clauses.headedBy(told)
      const { deprel, xpos } = tree.tokens[told]!
      const does = deprel === 'acl:relcl' ? tellsOf(clause, i) : xpos === 'VBG' && tree.byRelation(told, 'mark').length === 0
      if (!does || !clause || clause.passive || (clause.tense === 'past' && clause.modal === null && deprel === 'acl:relcl')) return []
      // "a bill that would have allowed": it did not come to that
      if (tree.byRelation(told, 'aux').some((a) => tree.tokens[a]!.lemma === 'have')) return []
      if (!tellsDirection(desk, told) && !telling(desk, told)) return []
      return wants(desk, told, wantedClauses(desk, told, FRAME), makers, 'measure', 0.6)
    })
  })
}

/** "The bill would raise the smoking age": what a draft whose makers are known is to do. */
export function wantsOfDrafts(desk: GoalDesk): Want[] {
  return desk.reading.clauses.all.flatMap((clause) => {
    if (clause.kind !== 'verb' || clause.passive || clause.modal !== 'would' || clause.relation === 'relcl') return []
    const drafts = clause.agents.filter((a) => desk.words.drafts.has(desk.tree.tokens[a.head]!.lemma))
    if (drafts.length === 0 || !(tellsDirection(desk, clause.head) || telling(desk, clause.head))) return []
    const makers = drafts.flatMap((d) => proposersOf(desk, d.head))
    return makers.length === 0 ? [] : wants(desk, clause.head, wantedClauses(desk, clause.head, FRAME), makers, 'measure', 0.55)
  })
}

/** Clauses that describe a thing, those that the tree hangs on the verb above it included ("passed a law banning masks"). */
function toldOf({ tree }: GoalDesk, thing: number): number[] {
  const above = tree.tokens[thing]!.head
  const strayed = above < 0 ? [] : tree.byRelation(above, 'advcl').filter((c) => c === thing + 1 && tree.tokens[c]!.xpos === 'VBG')
  return [...tree.byRelation(thing, 'acl'), ...strayed]
}

/** Is the thing what a relative clause speaks of, as far as the tree shows? */
const tellsOf = (clause: Clause | undefined, thing: number): boolean =>
  clause !== undefined &&
  (clause.agents.length === 0 ? clause.patients.every((p) => p.head !== thing) : clause.agents.some((a) => a.head === thing))

/** Who made a measure ("the bill, tabled by …, aims to …"), as told there or at one of its nearest mentions before. */
export function proposersOf(desk: GoalDesk, head: number): number[] {
  const { tokens } = desk.tree
  const { upos, lemma } = tokens[head]!
  if (upos !== 'NOUN' || !(desk.words.drafts.has(lemma) || desk.words.purposeMeasures.has(lemma))) return []
  let seen = 0
  for (let i = head; i >= 0 && seen < MENTIONS; i--) {
    if (tokens[i]!.upos !== 'NOUN' || tokens[i]!.lemma !== lemma) continue
    seen++
    const makers = [...makersAt(desk, i), ...(i < head ? desk.reading.clauses.nominal(i).agents.map((a) => a.head) : [])]
    const known = makers.filter((m) => desk.reading.actors.resolve(m).ids.length > 0)
    if (known.length > 0) return known
  }
  return []
}

/** Whoever makes or backs the thing: above it ("they sent a bill"), or in a clause about it ("a bill drafted by them"). */
function makersAt(desk: GoalDesk, thing: number): number[] {
  const { tree, reading, words } = desk
  const above = tree.tokens[thing]!.head
  const around = [...(above >= 0 ? [above] : []), ...tree.byRelation(thing, 'acl')]
  return around.flatMap((c) => {
    const clause = reading.clauses.headedBy(c)
    const makes = clause !== undefined && (words.makers.has(clause.lemma) || words.makers.has(tree.tokens[c]!.lemma))
    return makes && clause.polarity === 'positive' && clause.patients.some((p) => p.head === thing) ? clause.agents.map((a) => a.head) : []
  })
}
