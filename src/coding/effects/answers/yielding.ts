import { actorsAt, type EffectDesk } from '../effects-desk.ts'
import { isAnaphor, isNamed } from './meaning.ts'
import { isByHolder } from './met.ts'
import { type Answer, isAgainst, type Told, type Wanted } from './wanted.ts'

/** "the company gave in", "the court ruled for them", "they abandoned it": others yield, a judge takes a side, or what was to be kept is lost. */
export const answeredByYielding = (desk: EffectDesk, wanted: Wanted, told: Told): Answer | null =>
  told.near ? (yielded(desk, wanted, told) ?? sided(desk, wanted, told) ?? lost(desk, wanted, told)) : null

/** Somebody other than the holder yields, and to nothing else that is named. */
function yielded(desk: EffectDesk, wanted: Wanted, { clause }: Told): Answer | null {
  const { yielding } = desk.reading.codebook.contrast
  if (!yielding.includes(clause.lemma) || clause.patients.length > 0 || clause.agents.length === 0) return null
  const below = desk.tree.byRelation(clause.head, 'xcomp', 'ccomp').length > 0
  if (below || clause.obliques.some((o) => o.preposition === 'to') || isByHolder(desk, wanted, clause)) return null
  const yes = clause.polarity === 'positive'
  return {
    sign: yes ? '+' : '-',
    rule: 'answered/yielded',
    why: yes ? 'who stood in the way yields' : 'who stands in the way does not yield',
  }
}

/** A court or a vote goes for the holder or against it. */
function sided(desk: EffectDesk, wanted: Wanted, { clause }: Told): Answer | null {
  if (!desk.reading.codebook.contrast.siding.includes(clause.lemma) || clause.polarity === 'negative') return null
  const { holders } = wanted.aim.goal
  const side = clause.obliques.find((o) => /^(?:with|for|against)$/.test(o.preposition ?? '') && isHolder(desk, o.head, holders))
  if (!side) return null
  const against = side.preposition === 'against'
  return { sign: against ? '-' : '+', rule: 'answered/sided', why: against ? 'the ruling goes against it' : 'the ruling goes its way' }
}

/** The holder, or a pronoun that may stand for it. */
function isHolder(desk: EffectDesk, head: number, holders: readonly string[]): boolean {
  const ids = actorsAt(desk, head)
  return ids.some((id) => holders.includes(id)) || (ids.length === 0 && desk.tree.tokens[head]!.upos === 'PRON')
}

/** What somebody wants to keep is given up, taken or ruined. */
function lost(desk: EffectDesk, wanted: Wanted, { clause }: Told): Answer | null {
  if (wanted.aim.goal.direction !== 'maintain' || isAgainst(wanted) || clause.polarity === 'negative') return null
  if (!desk.reading.codebook.contrast.losing.includes(clause.lemma)) return null
  const things = clause.patients.length > 0 ? clause.patients : clause.agents
  const it = things.some(({ head }) => isNamed(desk, wanted, head) || (isAnaphor(desk, head) && actorsAt(desk, head).length === 0))
  return it ? { sign: '-', rule: 'answered/lost', why: 'what was to be kept is lost' } : null
}
