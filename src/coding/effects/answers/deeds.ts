import { nearness } from '../../../codebook/wordnet.ts'
import type { Sign } from '../../../model/index.ts'
import { areAlike, areConverse, areOpposite } from '../effects-answered.ts'
import { actorsAt, type EffectDesk } from '../effects-desk.ts'
import { type Deed, deedsOf, doneByRightOnes, isAnaphor, isNamed, isNone, isSameAct, isScant, objectsOf } from './meaning.ts'
import type { Answer, Told, Wanted } from './wanted.ts'

/** "demanded that he resign … he stepped down", "wants to stay … voted to leave": the wanted act is done, left undone, or undone. */
export function answeredByDeed(desk: EffectDesk, wanted: Wanted, told: Told): Answer | null {
  for (const deed of deedsOf(desk, told.clause)) {
    const same = isWantedAct(desk, wanted, deed.lemma)
    const opposite = !same && (wanted.isVerb || wanted.ends) && areOpposite(desk, deed.lemma, wanted.act)
    if ((!same && !opposite) || saysTooLittle(desk, wanted, deed) || !isOnIt(desk, wanted, deed, told, opposite)) continue
    if (opposite && areConverse(desk, deed.lemma, wanted.act) && !doneByRightOnes(desk, wanted, deed.clause)) continue
    const brought = bringsAbout(desk, wanted, deed)
    if (same && !brought && !isOutcome(desk, wanted, deed) && !doneByRightOnes(desk, wanted, deed.clause)) continue
    const none = objectsOf(desk, deed.clause).some((a) => isNone(desk, a.head) || isScant(desk, a.head))
    const denied = wanted.clause?.polarity === 'negative' || wanted.withheld || isOpposed(wanted)
    const turns = [!deed.done || none, opposite, denied].filter(Boolean).length
    const sign: Sign = turns % 2 === 0 ? '+' : '-'
    return {
      sign,
      rule: 'answered/done',
      why: sign === '+' ? 'it is the very act that is wanted' : 'what is wanted is left undone or undone',
    }
  }
  return null
}

/** A noun of action ("the release of the hostages") is done by its verb and the verb's synonyms; any other noun only by its own verb. */
function isWantedAct(desk: EffectDesk, { act, isVerb, things, actors }: Wanted, lemma: string): boolean {
  if (lemma === act || nearness(lemma, act) === 'derived') return true
  if (!isVerb && things.size + actors.size === 0) return false
  return isSameAct(lemma, act) || areAlike(desk, lemma, act)
}

/** "allowed", "remained optimistic": a verb that says too little by itself to name an act. */
const isGeneral = (desk: EffectDesk, { lemma, clause }: Deed): boolean =>
  clause.kind === 'copula' ||
  desk.reading.codebook.contrast.general.includes(lemma) ||
  desk.tree.byRelation(clause.head, 'xcomp').some((i) => desk.tree.tokens[i]!.upos === 'ADJ')

/** "wants to end the siege … Chad lifted the siege": what is to be gone or less may be brought so by anybody. */
const isOutcome = (desk: EffectDesk, wanted: Wanted, deed: Deed): boolean =>
  /^(cease|reduce)$/.test(wanted.aim.goal.direction) &&
  !wanted.withheld &&
  objectsOf(desk, deed.clause).some((a) => isNamed(desk, wanted, a.head))

/** A verb that names no act by itself, unless it is the very verb and the very thing ("take the town"). */
const saysTooLittle = (desk: EffectDesk, wanted: Wanted, deed: Deed): boolean => {
  const bare = desk.reading.codebook.contrast.general.includes(wanted.act) || isGeneral(desk, deed)
  return bare && !(wanted.isVerb && deed.lemma === wanted.act && deed.clause.patients.some((p) => isNamed(desk, wanted, p.head)))
}

/** "opposes the withdrawal": a noun that is to be kept away. */
const isOpposed = ({ isVerb, aim, ends }: Wanted): boolean =>
  !isVerb && (aim.goal.direction === 'avoid' || aim.goal.direction === 'cease') && !ends

/** "wants the siege to end … lifted the siege": somebody does it to the one who was to do it. */
const bringsAbout = (desk: EffectDesk, wanted: Wanted, deed: Deed): boolean =>
  wanted.clause?.patients.length === 0 &&
  !wanted.withheld &&
  objectsOf(desk, deed.clause).some(
    ({ head }) => desk.tree.tokens[head]!.upos === 'NOUN' && wanted.doerWords.has(desk.tree.tokens[head]!.lemma),
  )

/** Is the deed on what is wanted: on the same thing, on a word for it close by, or on nothing where the goal names nothing either? */
function isOnIt(desk: EffectDesk, wanted: Wanted, deed: Deed, told: Told, opposite: boolean): boolean {
  const objects = objectsOf(desk, deed.clause)
  const subjects = deed.clause.patients.length === 0 ? deed.clause.agents : []
  if ([...objects, ...subjects].some((a) => isNamed(desk, wanted, a.head)) || bringsAbout(desk, wanted, deed)) return true
  const { near } = told
  const { patients, passive, agents } = deed.clause
  if (near && [...patients, ...subjects].some((a) => isAnaphor(desk, a.head) && actorsAt(desk, a.head).length === 0)) return true
  // "want to stay in power … were overthrown": it is done to those who wanted otherwise
  if (opposite && passive && patients.some((a) => actorsAt(desk, a.head).some((id) => wanted.doers.includes(id)))) return true
  if (wanted.things.size + wanted.actors.size === 0) {
    const byThem = wanted.doers.length > 0 && agents.length > 0 && doneByRightOnes(desk, wanted, deed.clause)
    return byThem || (near && (passive || objects.length === 0))
  }
  return near && patients.length === 0 && wanted.doers.length + wanted.doerWords.size > 0 && (opposite || agents.length > 0)
}
