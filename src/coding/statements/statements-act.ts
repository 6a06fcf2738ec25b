import type { Statement } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { weigh } from './statements-act-judge.ts'
import { readShown } from './statements-act-shown.ts'
import { wantsOf } from './statements-act-wants.ts'
import { isGrim, willOf } from './statements-act-will.ts'
import { countWords, isHeadedBy, isJust, isWord, type MainClause, type Shown } from './statements-act-words.ts'
import type { Desk, Draft } from './statements-draft.ts'

type Act = Statement['speechAct']

/**
 * What the saying does: the cue's own act where it is more than to assert or announce, else the first of these that the content shows:
 * what the speaker's side will do (refuse, threaten, promise, announce), what others must do (demand, ask), a danger (warn), then what most
 * words speak for (deny, accuse, justify, praise, agree).
 */
export function speechActOf(desk: Desk, draft: Draft, speakers: readonly string[]): Act {
  const open = draft.act === 'assert' || draft.act === 'announce'
  if (draft.firm || !(open || draft.act === 'warn')) return draft.act
  const shown = readShown(desk, draft, speakers)
  // "warned it would bomb the port": what one's own side will do is no mere warning
  if (!open) return willOf(desk, shown) === 'threaten' ? 'threaten' : draft.act
  return shownAct(desk, shown) ?? draft.otherwise ?? draft.act
}

function shownAct(desk: Desk, shown: Shown): Act | null {
  const performed = shown.label ? null : performedBy(desk, shown)
  if (performed) return performed
  const threat = willOf(desk, shown)
  if (threat !== null && threat !== 'promise' && threat !== 'announce') return threat
  if (shown.announced && !shown.label) return null
  return wantsOf(desk, shown) ?? threat ?? warnOf(desk, shown) ?? weigh(desk, shown)
}

/** "We condemn the raid", "it rejected the charge": the speaker says with the main verb what the saying does. */
function performedBy({ saying }: Desk, { mains, asked }: Shown): Act | null {
  const [main] = mains
  if (
    !main ||
    asked ||
    !(main.own && (main.first || main.pronoun || main.clause.tense === 'present')) ||
    main.clause.kind !== 'verb' ||
    main.clause.passive
  )
    return null
  const { clause } = main
  if (clause.polarity === 'negative' || clause.modal !== null || (main.first && clause.tense !== 'present')) return null
  const frames = saying.verbs.get(clause.lemma)?.filter((f) => f.kind !== 'quotation' && f.preposition === null && f.objects === null) ?? []
  const acts = new Set(frames.map((f) => f.act))
  const [act] = acts
  if (act === undefined || acts.size > 1 || !frames.some((f) => f.firm)) return null
  return (main.first ? PERFORMED : TOLD).has(act) ? act : null
}

/** Acts that a verb performs by being said. */
const PERFORMED: ReadonlySet<Act> = new Set<Act>(['accuse', 'praise', 'demand', 'deny', 'warn', 'refuse', 'promise', 'threaten', 'agree'])

/** Those that are performed as well where somebody tells of them as his own, later. */
const TOLD: ReadonlySet<Act> = new Set<Act>(['accuse', 'praise', 'deny', 'refuse'])

/** A danger to come: a future or "could" that does harm, or that names what one must fear. */
function warnOf(desk: Desk, shown: Shown): Act | null {
  const { words, mains, clauses } = shown
  if (shown.label) return null
  if (countWords(shown, words.warnPhrases) > 0) return 'warn'
  if (mains.some((m) => !m.own && m.clause.polarity === 'positive' && isHeadedBy(words.risking, m.clause))) return 'warn'
  const isAhead = (c: Clause) =>
    c.tense === 'future' || words.aheadModals.lemmas.has(c.modal ?? '') || desk.saying.grammar.futures.includes(c.modal ?? '')
  const harms = mains.some((m) => !m.own && m.clause.polarity === 'positive' && isAhead(m.clause) && isHeadedBy(words.warnVerbs, m.deed))
  if (harms) return 'warn'
  if (mains.some((m) => isFrail(desk, shown, m))) return 'warn'
  if (shown.conditions.length > 0 && mains.some((m) => isBadOutcome(desk, shown, m.clause))) return 'warn'
  if (
    shown.conditions.some((c) => isGrim(shown, c)) &&
    mains.some((m) => !m.own && m.clause.kind === 'verb' && isAhead(m.clause) && !isHeadedBy(words.benevolent, m.deed))
  )
    return 'warn'
  if (!clauses.some((c) => c.tense === 'future' || words.aheadModals.lemmas.has(c.modal ?? ''))) return null
  if (countWords(shown, words.warnWords) === 0) return null
  return !mains[0]?.own && countWords(shown, words.blameWords) > 0 ? null : 'warn'
}

/** "The truce might not last", "more deaths are likely". */
function isFrail({ tree }: Desk, { words }: Shown, { clause, own }: MainClause): boolean {
  if (own) return false
  if (clause.polarity === 'negative') return words.aheadModals.lemmas.has(clause.modal ?? '') && isJust(words.enduring, clause)
  const subjects = clause.agents.map((a) => tree.tokens[a.head]!)
  return clause.kind === 'copula' && isWord(words.coming, tree.tokens[clause.head]!) && subjects.some((t) => isWord(words.perils, t))
}

/** "It would be an outrage if the talks failed": a bad name for what is only supposed. */
const isBadOutcome = ({ tree }: Desk, { words }: Shown, clause: Clause): boolean =>
  clause.kind === 'copula' &&
  clause.modal !== null &&
  [clause.head, ...tree.byRelation(clause.head, 'amod')].some(
    (i) =>
      isWord(words.blameWords, tree.tokens[i]!) || isWord(words.faultWords, tree.tokens[i]!) || isWord(words.warnWords, tree.tokens[i]!),
  )
