import { contentId, type EntryOf, type Finding } from '../model/index.ts'
import { type CaseIndex, mainWords } from './case-index.ts'
import { tellingTokens } from './contradictions/across-documents.ts'
import { commonWeight, oppositions } from './contradictions/opposition.ts'
import { does, quote } from './contradictions/pairs.ts'
import { type Hook, meet } from './meet.ts'
import type { Topic } from './topic.ts'
import { readWords } from './words.ts'

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

/** Words that take the same side in an opposition of the codebook in both goals ("leave" and "get out"). */
function samePull(a: Topic, b: Topic): { readonly words: string; readonly used: readonly string[] } | null {
  for (const [name, { sign, word, key }] of a.signs) {
    const other = b.signs.get(name)
    if (other && sign * other.sign > 0) return { words: word === other.word ? word : `${word}, ${other.word}`, used: [key, other.key] }
  }
  return null
}

/** The noun that words are about: the last telling word before a preposition ("the power plant of Brenn" → plant). */
function headOf(goal: Goal, index: CaseIndex): string | null {
  const words = readWords(mainWords(goal), index.lexicon)
  const first = words.findIndex((w) => !w.stop && !w.verbal)
  const end = words.findIndex((w, i) => i > first && (w.stop || w.verbal))
  return words.slice(0, end < 0 ? words.length : end).findLast((w) => !w.stop)?.key ?? null
}

/** Do two goals of different sides want the same? They must share telling words, or a pull the same way and what it is about. */
function alignGoals(a: Goal, b: Goal, index: CaseIndex): string | null {
  const sides = index.sidesOf(a.holders)
  if (a.holders.length === 0 || b.holders.length === 0 || b.holders.some((h) => sides.has(index.sideOf(h)))) return null
  if (WANTS[a.direction] !== WANTS[b.direction]) return null
  const [ta, tb] = [index.topic(a), index.topic(b)]
  if (oppositions(ta, tb).length > 0) return null
  const pull = samePull(ta, tb)
  const weight = commonWeight(ta, tb, index, pull?.used)
  const one = headOf(a, index)
  if (weight < 2 && !(pull && weight >= 1 && one !== null && one === headOf(b, index))) return null
  return `${does(a, index, 'want')} ${quote(mainWords(a))}, ${does(b, index, 'want')} ${quote(mainWords(b))}${pull ? ` too (“${pull.words}”)` : ' too'}.`
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
