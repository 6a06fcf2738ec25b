import type { Clause } from '../../clauses/clause.ts'
import { actorsAt, type EffectDesk } from '../effects-desk.ts'
import { isAnother } from '../effects-owners.ts'
import { areSameThing, isAnaphor, isNone } from './meaning.ts'
import type { Answer, Told, Wanted } from './wanted.ts'

/** "wants higher wages … raised them by a tenth", "aims to double its aid … parliament cut it": more or less of what a goal would change. */
export function answeredByAmount(desk: EffectDesk, wanted: Wanted, { clause, near }: Told): Answer | null {
  const { direction } = wanted.aim.goal
  if (!near || (direction !== 'increase' && direction !== 'reduce') || clause.polarity === 'negative') return null
  const goesUp = wayOf(desk, clause)
  if (goesUp === null) return null
  const things = clause.patients.length > 0 ? clause.patients : clause.agents
  const moved = things.some(({ head }) => isThing(desk, wanted, head) && !isNone(desk, head))
  if (!moved) return null
  const alike = goesUp === (direction === 'increase')
  return { sign: alike ? '+' : '-', rule: 'answered/amount', why: alike ? 'it goes the wanted way' : 'it goes the other way' }
}

/** Does a clause make something more (true) or less (false), or does its subject grow or shrink? */
function wayOf(desk: EffectDesk, { lemma, patients, passive }: Clause): boolean | null {
  const { amounts } = desk.reading.codebook.contrast
  const { up, down } = desk.words.frames.changing
  const itself = patients.length === 0 && !passive
  if (amounts.up.includes(lemma) || (itself && up.includes(lemma))) return true
  return amounts.down.includes(lemma) || (itself && down.includes(lemma)) ? false : null
}

/** What a goal would change: its own word, or a pronoun that means nobody but those who want it. */
function isThing(desk: EffectDesk, wanted: Wanted, head: number): boolean {
  const { lemma, upos } = desk.tree.tokens[head]!
  if (upos === 'NOUN' && isAnother(desk, wanted.aim, head)) return false
  if (upos === 'NOUN') return wanted.about.includes(lemma) || (wanted.isVerb && areSameThing(desk, wanted, lemma))
  return isAnaphor(desk, head) && actorsAt(desk, head).every((id) => wanted.aim.goal.holders.includes(id))
}
