import { contentId, type EntryOf, type Finding } from '../model/index.ts'
import type { CaseIndex } from './case-index.ts'
import { standing } from './effects.ts'
import { readWords } from './words.ts'

type Beneficiary = Extract<Finding, { kind: 'beneficiary' }>

/** "would allow the ministry to seize land": what somebody may do is no gain that the text names. */
const isPermitted = (effect: EntryOf<'effect'>, { lexicon }: CaseIndex): boolean =>
  readWords(effect.evidence[0]!.exact, lexicon).some((w) => w.verbal && lexicon.permitting.has(w.lemma))

/** Per actor, the effects it gains by and loses by; gains that the text names itself are `stated`. */
export function findBeneficiaries(index: CaseIndex): Beneficiary[] {
  const found = new Map<string, { gains: string[]; losses: string[]; stated: string[] }>()
  for (const effect of standing(index)) {
    if (!('actorId' in effect.affected)) continue
    const { actorId } = effect.affected
    const sums = found.get(actorId) ?? { gains: [], losses: [], stated: [] }
    ;(effect.sign === '+' ? sums.gains : sums.losses).push(effect.id)
    if (effect.sign === '+' && effect.basis === 'stated' && !isPermitted(effect, index)) sums.stated.push(effect.id)
    found.set(actorId, sums)
  }
  return [...found].map(([actorId, sums]) => ({ id: contentId('beneficiary', actorId, sums), kind: 'beneficiary', actorId, ...sums }))
}
