import type { Sign } from '../../../model/index.ts'
import type { Clause } from '../../clauses/clause.ts'
import { speaksOf } from '../effects-derived.ts'
import { actorsAt, type EffectDesk } from '../effects-desk.ts'
import { isAnother } from '../effects-owners.ts'
import { times } from '../signs.ts'
import { areSameThing, doneByRightOnes, isAnaphor, isNone, isOnto, isSameWord, objectsOf } from './meaning.ts'
import { type Answer, isAgainst, type Told, type Wanted } from './wanted.ts'

/** "voted it down", "granted the request", "approved the sale" that somebody opposes: others refuse or grant what is wanted. */
export function answeredByOthers(desk: EffectDesk, wanted: Wanted, told: Told): Answer | null {
  const { clause } = told
  const refuses = isRefusal(desk, clause)
  const grants = clause.patients.length > 0 && desk.reading.codebook.contrast.granting.includes(clause.lemma)
  if ((!refuses && !grants) || isByHolder(desk, wanted, clause)) return null
  const stance = stanceTo(desk, wanted, told)
  if (!stance) return null
  const none = clause.polarity === 'negative' || objectsOf(desk, clause).some((a) => isNone(desk, a.head))
  const sign = times(refuses || none ? '-' : '+', stance)
  return { sign, rule: 'answered/plainly', why: sign === '+' ? 'it grants what is wanted' : 'it refuses what is wanted' }
}

function isRefusal(desk: EffectDesk, clause: Clause): boolean {
  const event = desk.eventAt(clause.head)
  if (event?.eventType === 'REJECT') return event.polarity === 'positive'
  return desk.reading.codebook.contrast.refusing.includes(clause.lemma) && clause.polarity === 'positive'
}

/** Is everybody who acts a holder of the goal? */
export const isByHolder = (desk: EffectDesk, { aim }: Wanted, { agents }: Clause): boolean =>
  agents.length > 0 && agents.every((a) => actorsAt(desk, a.head).some((id) => aim.goal.holders.includes(id)))

/**
 * Whether what a clause acts upon stands for what is wanted (+): by its own word, a word for wishes, a pronoun close by, or by being left
 * unsaid by the one asked; or is the very thing that is not wanted (−). Null when it is neither.
 */
function stanceTo(desk: EffectDesk, wanted: Wanted, { clause, near }: Told): Sign | null {
  if (clause.patients.length + clause.obliques.length === 0) {
    const asked = wanted.asked && wanted.doers.length > 0 && clause.agents.length > 0 && doneByRightOnes(desk, wanted, clause)
    return near && asked ? '+' : null
  }
  const away: Sign = isAgainst(wanted) ? '-' : '+'
  const stances = aimedAt(desk, clause).map(({ head }): Sign | null => {
    const { lemma, upos } = desk.tree.tokens[head]!
    if (isAnother(desk, wanted.aim, head)) return null
    if (upos === 'NOUN' && isSameWord(desk, lemma, wanted.act)) return wanted.isVerb || wanted.ends ? '+' : away
    if (upos === 'NOUN' && areSameThing(desk, wanted, lemma)) return away
    if (speaksOf(desk, head, wanted.aim)) return '+'
    if (!near) return null
    if (isAnaphor(desk, head) && actorsAt(desk, head).length === 0) return away
    return isProposal(desk, lemma) && isTheirs(desk, wanted, head) ? '+' : null
  })
  return stances.find((s) => s !== null) ?? null
}

/** What a verb acts upon, a particle's object that the parse takes for a phrase of its own included, or what it turns for or against. */
function aimedAt(desk: EffectDesk, clause: Clause): readonly { head: number }[] {
  const turned = clause.obliques.filter((o) => isOnto(desk, o))
  const bare = desk.tree.byRelation(clause.head, 'obj', 'obl').filter((i) => desk.tree.byRelation(i, 'case').length === 0)
  return [...clause.patients, ...turned, ...bare.map((head) => ({ head }))]
}

const isProposal = (desk: EffectDesk, lemma: string): boolean => {
  const { contrast, wanting } = desk.reading.codebook
  return contrast.proposals.includes(lemma) || wanting.references.has(lemma)
}

/** "the bill", "its claim": nobody's in particular, or the holder's own. */
const isTheirs = (desk: EffectDesk, { aim }: Wanted, head: number): boolean =>
  desk.clauses.nominal(head).agents.every((a) => actorsAt(desk, a.head).some((id) => aim.goal.holders.includes(id)))
