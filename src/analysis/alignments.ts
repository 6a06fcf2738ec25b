import { contentId, type EntryOf, type Finding } from '../model/index.ts'
import { type CaseIndex, mainWords } from './case-index.ts'
import { tellingTokens } from './contradictions/across-documents.ts'
import { commonWeight, oppositions } from './contradictions/opposition.ts'
import { quote, who } from './contradictions/pairs.ts'
import { type Hook, meet } from './meet.ts'

type Goal = EntryOf<'goal'>
type Alignment = Extract<Finding, { kind: 'alignment' }>

const WANTS: Readonly<Record<Goal['direction'], 'more' | 'less'>> = {
  achieve: 'more',
  maintain: 'more',
  increase: 'more',
  avoid: 'less',
  cease: 'less',
  reduce: 'less',
}

/** Signs that both goals take in the codebook's oppositions, the same way round ("leave" and "get out"). */
function samePull(a: Goal, b: Goal, index: CaseIndex): string | null {
  const [ta, tb] = [index.topic(a), index.topic(b)]
  for (const [name, { sign, word }] of ta.signs) {
    const other = tb.signs.get(name)
    if (other && sign * other.sign > 0) return word === other.word ? word : `${word}, ${other.word}`
  }
  return null
}

/** Do two goals of different sides want the same? They must share enough words, or few words and a pull the same way. */
function alignGoals(a: Goal, b: Goal, index: CaseIndex): string | null {
  const sides = index.sidesOf(a.holders)
  if (a.holders.length === 0 || b.holders.length === 0 || b.holders.some((h) => sides.has(index.sideOf(h)))) return null
  if (WANTS[a.direction] !== WANTS[b.direction]) return null
  const [ta, tb] = [index.topic(a), index.topic(b)]
  if (oppositions(ta, tb).length > 0) return null
  const weight = commonWeight(ta, tb, index)
  const pull = samePull(a, b, index)
  if (weight < (pull ? 1 : 2)) return null
  return `${who(a, index)} wants ${quote(mainWords(a))}, and so does ${who(b, index)}: ${quote(mainWords(b))}${pull ? ` (“${pull}”)` : ''}.`
}

/** Goals of different sides, adversaries included, that want the same (see `meet` for which are compared). */
export function findAlignments(index: CaseIndex, goals: readonly Goal[]): Alignment[] {
  const about = (goal: Goal) => tellingTokens(index.topic(goal), index, 4).map((key): Hook => ({ key, side: 0 }))
  const compare = (a: Goal, b: Goal): Alignment | null => {
    const why = alignGoals(a, b, index)
    return why ? { id: contentId('alignment', a.id, b.id), kind: 'alignment', a: a.id, b: b.id, why } : null
  }
  return [...meet(index.memory, 'alignments', goals, about, compare)]
}
