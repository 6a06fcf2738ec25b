import { type Span, type Statement, type Token, tokensWithin } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { clausesOn } from '../token-range.ts'
import { countWords, type MainClause, type Shown } from './statements-act-words.ts'
import type { Desk, Draft } from './statements-draft.ts'

type Act = Statement['speechAct']

/**
 * What the saying does: the cue's own act where it is more than to assert or announce, else the first of these that the content shows:
 * refuse, threaten, demand, promise or announce, warn, deny, then what most words speak for (accuse, justify, praise, agree).
 */
export function speechActOf(desk: Desk, draft: Draft, speakers: readonly string[]): Act {
  if (draft.firm || (draft.act !== 'assert' && draft.act !== 'announce')) return draft.act
  const shown = readShown(desk, draft, speakers)
  return shownAct(desk, shown, draft) ?? draft.act
}

function readShown(desk: Desk, draft: Draft, speakers: readonly string[]): Shown {
  const { reading } = desk
  const { content } = draft
  const tokens = tokensWithin(reading.doc.tokens, content)
  const inside = clausesOn(reading.clauses, tokens).filter((c) => c.form === 'finite')
  const parentInside = (c: Clause) => c.parent !== null && within(reading.doc.tokens[reading.clauses.all[c.parent]!.head]!, content)
  const main = inside.find((c) => !parentInside(c)) ?? inside[0] ?? null
  const mains =
    main === null ? [] : [main, ...inside.filter((c) => c !== main && (!parentInside(c) || (c.relation === 'conj' && c.parent === main.i)))]
  return {
    text: ` ${reading.doc.source.text.slice(content.start, content.end).toLowerCase().replaceAll('’', "'").replace(/["“”]/g, '').replace(/\s+/g, ' ')} `,
    tokens,
    mains: mains.map((clause) => ({ clause, ...subjectOf(desk, clause, speakers) })),
    clauses: inside,
  }
}

const within = (token: Token, span: Span): boolean => token.start >= span.start && token.end <= span.end

/** Whose act a clause tells: the speaker's own ("I", "we", the speaker's side), or another actor's. */
function subjectOf(
  { reading, saying }: Desk,
  clause: Clause,
  speakers: readonly string[],
): { own: boolean; first: boolean; other: boolean } {
  const heads = (clause.passive ? clause.patients : clause.agents).map((a) => a.head)
  const first = heads.some((h) => saying.grammar.firstPerson.includes(reading.doc.tokens[h]!.text.toLowerCase()))
  const sides = new Set(speakers.flatMap((s) => reading.actors.sideOf(s)))
  const ids = heads.flatMap((h) => reading.actors.resolve(h, speakers).ids)
  const own = first || ids.some((id) => reading.actors.sideOf(id).some((s) => sides.has(s)))
  return { own, first, other: !own && ids.length > 0 }
}

function shownAct({ reading, saying: { content, grammar } }: Desk, shown: Shown, draft: Draft): Act | null {
  const has = (list: keyof typeof content) => countWords(shown, content[list]) > 0
  const main = shown.mains[0]
  if (!main) return weigh(shown, content, draft)
  const asked = shown.text.includes('?')
  const conditional = shown.tokens.some((t) => reading.codebook.clauses.conditionals.has(t.text.toLowerCase()))
  const acting = shown.mains.find(
    (m) => m.own && m.clause.modal !== null && grammar.futures.includes(m.clause.modal) && !content.wishes.lemmas.has(m.clause.lemma),
  )
  if (has('refuseWords') && !main.other) return 'refuse'
  if (acting?.clause.polarity === 'negative') return main.first && draft.quotation === 'direct' ? 'promise' : 'refuse'
  if (acting && countWords(shown, content.hostile) > 0 && countWords(shown, content.justifyWords) === 0) return 'threaten'
  if (has('threatWords') && shown.mains.some((m) => m.own || !m.other) && conditional) return 'threaten'
  if (draft.act === 'announce') return null
  const blamed = !main.own && blame(shown, content) > 0
  if (!asked && demands(main, draft, content)) return 'demand'
  if (!asked && !blamed && (has('demandWords') || shown.mains.some((m) => demands(m, draft, content)))) return 'demand'
  if (acting) return acting.first ? 'promise' : 'announce'
  if (main.own && !main.first && main.clause.certainty === 'possible' && main.clause.kind === 'verb') return 'announce'
  if (main.own && has('promiseWords')) return 'promise'
  if (content.commitments.lemmas.has(main.clause.lemma)) return 'promise'
  if (main.first && content.urges.lemmas.has(main.clause.lemma)) return 'demand'
  if (main.first && content.askWords.lemmas.has(main.clause.lemma)) return 'ask'
  if (!blamed && looksAhead(shown, content) && has('warnWords')) return 'warn'
  return denies(shown, content) ? 'deny' : weigh(shown, content, draft)
}

const blame = (shown: Shown, content: Desk['saying']['content']): number =>
  countWords(shown, content.blameWords) + countWords(shown, content.blameVerbs)

/** Does a main clause say what somebody else should do? */
function demands({ clause, own }: MainClause, draft: Draft, content: Desk['saying']['content']): boolean {
  if (own) return false
  if (content.demandModals.lemmas.has(clause.modal ?? '')) return true
  return draft.quotation !== 'indirect' && content.demandVerbs.lemmas.has(clause.lemma)
}

const looksAhead = (shown: Shown, content: Desk['saying']['content']): boolean =>
  shown.clauses.some((c) => c.tense === 'future' || content.aheadModals.lemmas.has(c.modal ?? ''))

/** A negated main clause about somebody else, but not "not only". */
function denies(shown: Shown, content: Desk['saying']['content']): boolean {
  if (countWords(shown, content.denyWords) > 0) return true
  const main = shown.mains[0]!
  if (main.own && !main.first && main.clause.polarity === 'negative' && main.clause.tense === 'past') return true
  if (main.own || main.clause.polarity !== 'negative' || countWords(shown, content.adding) > 0) return false
  return main.clause.kind === 'copula' && shown.mains.length === 1
}

/** Blame, reasons and praise weigh against one another; the most frequent wins, blame first. */
function weigh(shown: Shown, content: Desk['saying']['content'], draft: Draft): Act | null {
  if (draft.act === 'announce') return null
  const own = shown.mains.length > 0 && shown.mains.every((m) => m.own)
  const scores: [Act, number][] = [
    ['accuse', own ? 0 : blame(shown, content)],
    ['justify', countWords(shown, content.justifyWords)],
    ['praise', countWords(shown, content.praiseWords)],
    ['agree', shown.mains[0]?.clause.polarity === 'negative' ? 0 : countWords(shown, content.agreeWords)],
  ]
  const best = scores.toSorted((a, b) => b[1] - a[1])[0]!
  if (best[1] > 0) return best[0]
  const done =
    own && shown.mains[0]!.clause.tense === 'past' && content.announceVerbs.lemmas.has(shown.mains[0]!.clause.lemma.split(' ')[0]!)
  return done ? 'announce' : null
}
