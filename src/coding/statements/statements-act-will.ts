import { meansPeople } from '../../codebook/wordnet.ts'
import type { Statement } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { countWords, isHeadedBy, isJust, isWord, type MainClause, type Shown } from './statements-act-words.ts'
import type { Desk } from './statements-draft.ts'

type Act = Statement['speechAct']

/** What the speaker's side will or will not do: refuse, threaten, promise or announce; null when the content tells of no such thing. */
export function willOf(desk: Desk, shown: Shown): Act | null {
  const { words, mains } = shown
  if (shown.label) return countWords(shown, words.refuseWords) > 0 ? 'refuse' : null
  const [main] = mains
  const acting = mains.find((m) => isActing(desk, shown, m))
  if (acting && isNegative(acting) && isSteadfast(shown, acting)) return 'promise'
  const supposed = shown.conditions.length > 0 && !main?.own
  if (countWords(shown, words.refuseWords) > 0 && !main?.other && !supposed) return 'refuse'
  if (acting && isNegative(acting)) return isHeadedBy(words.notStanding, acting.deed) ? 'announce' : 'refuse'
  if (main && refuses(shown, main)) return 'refuse'
  const withheld = withheldBy(desk, shown)
  if (withheld) return withheld
  if (threatens(desk, shown, acting)) return 'threaten'
  if (!main || shown.announced) return null
  if (sparesAll(desk, shown, main) || givesYou(desk, shown, main)) return 'promise'
  if (acting) return undertaken(shown, acting)
  const possible = main.clause.certainty === 'possible' && main.clause.polarity === 'positive'
  if (main.own && !main.first && possible && main.clause.kind === 'verb') return 'announce'
  if (main.own && main.clause.polarity === 'positive' && countWords(shown, words.promiseWords) > 0) return 'promise'
  if (isHeadedBy(words.commitments, main.clause)) return 'promise'
  if (shown.mouthpiece && isReported(shown, main)) return 'announce'
  return isScheduled(desk, shown, main) ? 'announce' : null
}

/** "A spokesman said the bank had frozen the accounts": what the side that is spoken for has done. */
const isReported = ({ words }: Shown, { clause, other }: MainClause): boolean =>
  (clause.passive ? clause.agents.length === 0 : other) &&
  clause.tense === 'past' &&
  clause.polarity === 'positive' &&
  clause.modal === null &&
  isJust(words.underWay, clause)

/** "The vote would be held in May", "schools will reopen": what is to happen to a thing; a spokesman tells of persons too. */
function isScheduled({ saying, tree }: Desk, shown: Shown, { clause, deed, own, other }: MainClause): boolean {
  const { words, conditions, press } = shown
  const ahead = clause.modal !== null && saying.grammar.futures.includes(clause.modal)
  if (!ahead || own || press || conditions.length > 0 || isNegative({ clause, deed }) || clause.kind !== 'verb') return false
  const doing = isHeadedBy(words.announceVerbs, deed) || isHeadedBy(words.scheduled, deed)
  if (shown.mouthpiece && doing) return true
  if (clause.passive) return !other && doing && clause.agents.length === 0
  const things = clause.agents.map((a) => tree.tokens[a.head]!).every((t) => t.upos === 'NOUN' && !meansPeople(t.lemma))
  return !other && things && isHeadedBy(words.happens, deed)
}

/** "You will have your money". */
const givesYou = ({ saying, tree }: Desk, { words, asked }: Shown, { clause }: MainClause): boolean =>
  !asked &&
  clause.polarity === 'positive' &&
  clause.modal !== null &&
  saying.grammar.futures.includes(clause.modal) &&
  isJust(words.gifts, clause) &&
  clause.agents.some((a) => saying.partner.has(tree.tokens[a.head]!.text.toLowerCase()))

/** "No family would go hungry", "nobody will be punished": what nobody shall suffer. */
function sparesAll({ saying, tree }: Desk, { words }: Shown, { clause }: MainClause): boolean {
  if (clause.modal === null || !saying.grammar.futures.includes(clause.modal)) return false
  const subjects = clause.passive ? clause.patients : clause.agents
  const none = subjects.some(({ head }) =>
    [head, ...tree.byRelation(head, 'det')].some((i) => words.nobody.lemmas.has(tree.tokens[i]!.text.toLowerCase())),
  )
  const ill = [words.harmVerbs, words.punishing, words.hostile, words.blameVerbs, words.yielding]
  return none && ((clause.passive && ill.some((list) => isHeadedBy(list, clause))) || isHeadedBy(words.sufferings, clause))
}

/** A future of the speaker's side. */
function isActing({ saying, tree }: Desk, { words }: Shown, { own, clause, deed }: MainClause): boolean {
  if (!own || deed.kind !== 'verb' || isHeadedBy(words.wishes, deed)) return false
  return deed !== clause || isToBe(tree, clause) || (clause.modal !== null && saying.grammar.futures.includes(clause.modal))
}

/** "is to leave office": a finite "be" with an infinitive. */
const isToBe = (tree: Desk['tree'], { head }: Clause): boolean =>
  tree.tokens[head]!.xpos === 'VB' &&
  tree.byRelation(head, 'mark').some((m) => tree.tokens[m]!.xpos === 'TO') &&
  tree.byRelation(head, 'aux', 'cop').some((a) => a < head && /^(VBZ|VBP|VBD)$/.test(tree.tokens[a]!.xpos))

const isNegative = ({ clause, deed }: Pick<MainClause, 'clause' | 'deed'>): boolean =>
  clause.polarity === 'negative' || deed.polarity === 'negative'

/** "We will not give up", "I will not raise taxes": to go without that is a promise. */
const isSteadfast = ({ words }: Shown, { deed }: MainClause): boolean =>
  isHeadedBy(words.steadfast, deed) || isHeadedBy(words.hostile, deed)

/** "We do not negotiate", "we cannot accept": what the speaker's side does not bring itself to do. */
function refuses({ words, tokens, text }: Shown, { own, first, clause, deed }: MainClause): boolean {
  if (!own || deed !== clause) return false
  const barred =
    clause.polarity === 'negative' && clause.tense !== 'past' && (clause.modal === null || words.abilities.lemmas.has(clause.modal))
  if (barred && isHeadedBy(words.refuseVerbs, clause)) return true
  const hostile = tokens.some((t) => isWord(words.hostile, t))
  return first && !hostile && words.unwilling.phrases.some((phrase) => text.includes(` ${phrase}`))
}

/** "The canal will never be sold" refuses, "violence will not be tolerated" warns. */
function withheldBy({ saying }: Desk, { mains, words }: Shown): Act | null {
  const main = mains.find(({ clause }) => clause.modal !== null && saying.grammar.futures.includes(clause.modal) && clause.passive)
  if (!main || main.clause.polarity === 'positive' || main.clause.agents.length > 0) return null
  if (isHeadedBy(words.tolerate, main.clause)) return 'warn'
  if (isJust(words.steadfast, main.clause) && !isJust(words.yielding, main.clause)) return 'promise'
  return isHeadedBy(words.yielding, main.clause) ? 'refuse' : null
}

function threatens(desk: Desk, shown: Shown, acting: MainClause | undefined): boolean {
  const { words, mains } = shown
  if (shown.press) return false
  const excused = countWords(shown, words.justifyWords) > 0
  if (acting && !excused && countWords(shown, words.hostile) > countWords(shown, words.defending)) return true
  if (acting && shown.conditions.some((c) => isGrim(shown, c)) && !isHeadedBy(words.benevolent, acting.deed)) return true
  if (countWords(shown, words.menaces) > 0 || (acting && countWords(shown, words.provoked) > 0)) return true
  const harms = [words.warnVerbs, words.punishing, words.cutting]
  if (acting && !excused && shown.conditions.length > 0 && harms.some((list) => isJust(list, acting.deed))) return true
  if (shown.conditions.some((c) => isGrim(shown, c)) && mains.some((m) => isCutOff(desk, shown, m))) return true
  if (countWords(shown, words.threatWords) > 0 && shown.conditions.length > 0 && mains.some((m) => m.own || !m.other)) return true
  return mains.some(({ clause }) => isPunished(desk, shown, clause))
}

/** "the country would cut supplies": harm to come from a doer who is nobody else that is known. */
const isCutOff = ({ saying }: Desk, { words }: Shown, { clause, deed, other }: MainClause): boolean =>
  !other &&
  clause.polarity === 'positive' &&
  clause.modal !== null &&
  saying.grammar.futures.includes(clause.modal) &&
  (isHeadedBy(words.cutting, deed) || isHeadedBy(words.hostile, deed))

/** "if they do not leave", "unless it stops", "if they attack": a condition that says what one shall not do. */
export const isGrim = ({ words }: Shown, c: Clause): boolean =>
  c.polarity === 'negative' ||
  words.grimMarkers.lemmas.has(c.marker ?? '') ||
  isHeadedBy(words.grimVerbs, c) ||
  isHeadedBy(words.blameVerbs, c)

/** "Any ship will be sunk": what will be done to others, by nobody who is named. */
const isPunished = ({ saying }: Desk, { words }: Shown, clause: Clause): boolean =>
  clause.passive &&
  clause.agents.length === 0 &&
  clause.polarity === 'positive' &&
  clause.modal !== null &&
  saying.grammar.futures.includes(clause.modal) &&
  isHeadedBy(words.punishing, clause)

/** What one's side will do is promised by oneself or for somebody's good, else announced. */
function undertaken(shown: Shown, acting: MainClause): Act {
  const { words, conditions } = shown
  if (acting.self && (conditions.length > 0 || countWords(shown, words.promiseWords) > 0)) return 'promise'
  if (acting.first || isHeadedBy(words.benevolent, acting.deed)) return 'promise'
  const announced = isHeadedBy(words.announceVerbs, acting.deed) || isHeadedBy(words.scheduled, acting.deed)
  return acting.self && !announced ? 'promise' : 'announce'
}
