import type { Statement } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { countWords, isHeadedBy, isWord, type MainClause, type Shown } from './statements-act-words.ts'
import type { Desk } from './statements-draft.ts'

type Act = Statement['speechAct']

/** What the speaker's side will or will not do: refuse, threaten, promise or announce; null when the content tells of no such thing. */
export function willOf(desk: Desk, shown: Shown): Act | null {
  const { words, mains } = shown
  if (shown.label) return countWords(shown, words.refuseWords) > 0 ? 'refuse' : null
  const [main] = mains
  if (countWords(shown, words.refuseWords) > 0 && !main?.other) return 'refuse'
  const acting = mains.find((m) => isActing(desk, shown, m))
  if (acting && isNegative(acting)) return isSteadfast(shown, acting) ? 'promise' : 'refuse'
  if (main && refuses(shown, main)) return 'refuse'
  const withheld = withheldBy(desk, shown)
  if (withheld) return withheld
  if (threatens(desk, shown, acting)) return 'threaten'
  if (!main || shown.announced) return null
  if (acting) return undertaken(shown, acting)
  if (main.own && !main.first && main.clause.certainty === 'possible' && main.clause.kind === 'verb') return 'announce'
  if (main.own && main.clause.polarity === 'positive' && countWords(shown, words.promiseWords) > 0) return 'promise'
  return isHeadedBy(words.commitments, main.clause) ? 'promise' : null
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

const isNegative = ({ clause, deed }: MainClause): boolean => clause.polarity === 'negative' || deed.polarity === 'negative'

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
  return isHeadedBy(words.yielding, main.clause) ? 'refuse' : null
}

function threatens(desk: Desk, shown: Shown, acting: MainClause | undefined): boolean {
  const { words, mains } = shown
  if (shown.press) return false
  const excused = countWords(shown, words.justifyWords) > 0
  if (acting && !excused && countWords(shown, words.hostile) > 0) return true
  if (acting && shown.conditions.some((c) => isGrim(shown, c)) && !isHeadedBy(words.benevolent, acting.deed)) return true
  if (countWords(shown, words.menaces) > 0) return true
  if (countWords(shown, words.threatWords) > 0 && shown.conditions.length > 0 && mains.some((m) => m.own || !m.other)) return true
  return mains.some(({ clause }) => isPunished(desk, shown, clause))
}

/** "if they do not leave", "unless it stops", "if they attack": a condition that says what one shall not do. */
const isGrim = ({ words }: Shown, c: Clause): boolean =>
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
function undertaken({ words, conditions }: Shown, acting: MainClause): Act {
  if (acting.self && conditions.length > 0) return 'promise'
  if (acting.first || isHeadedBy(words.benevolent, acting.deed)) return 'promise'
  const announced = isHeadedBy(words.announceVerbs, acting.deed) || isHeadedBy(words.scheduled, acting.deed)
  return acting.self && !announced ? 'promise' : 'announce'
}
