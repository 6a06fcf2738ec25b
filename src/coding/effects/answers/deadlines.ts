import type { Clause } from '../../clauses/clause.ts'
import { prepositionOf } from '../../clauses/tree.ts'
import { type Aim, type EffectDesk, tokensIn } from '../effects-desk.ts'

/** A month of the year, counted from 0, or a year. */
type When = { readonly month: number } | { readonly year: number }

function whenOf(desk: EffectDesk, token: number): When | null {
  const { text, upos } = desk.tree.tokens[token]!
  const month = desk.reading.codebook.time.months.indexOf(text.toLowerCase())
  if (month >= 0 && upos !== 'AUX') return { month }
  return /^(19|20)\d\d$/.test(text) ? { year: Number(text) } : null
}

const isEarlier = (a: When, b: When): boolean =>
  ('month' in a && 'month' in b && a.month < b.month) || ('year' in a && 'year' in b && a.year < b.year)

/** "Promised to close the camp by December. In March it was still open.": is a clause told of a time before the deadline of a goal? */
export function isBeforeDeadline(desk: EffectDesk, aim: Aim, clause: Clause): boolean {
  const { due } = desk.reading.codebook.contrast
  const ends = tokensIn(desk.reading, aim.goal.content)
    .filter((i) => due.includes(prepositionOf(desk.tree, i) ?? ''))
    .flatMap((i) => whenOf(desk, i) ?? [])
  if (ends.length === 0) return false
  const told = clause.obliques.flatMap(({ head }) => whenOf(desk, head) ?? [])
  return told.some((day) => ends.every((end) => isEarlier(day, end)))
}
