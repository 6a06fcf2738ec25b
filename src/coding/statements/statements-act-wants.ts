import type { Statement } from '../../model/index.ts'
import { isMissed } from './statements-act-judge.ts'
import { countWords, isHeadedBy, isWord, type MainClause, type Shown } from './statements-act-words.ts'
import type { Desk } from './statements-draft.ts'

type Act = Statement['speechAct']

/** What the speaker wants others to do: demand or ask; null when the content tells of no such thing. */
export function wantsOf(desk: Desk, shown: Shown): Act | null {
  const { words, mains } = shown
  if (shown.asked || shown.label) return null
  if (isSlogan(shown) || isImperative(desk, shown)) return 'demand'
  const [main] = mains
  if (!main) return countWords(shown, words.demandWords) > 0 ? 'demand' : null
  if (needs(desk, shown, main)) return 'ask'
  if (main.own && isHeadedBy(words.wants, main.clause) && needsDone(desk, main)) return 'demand'
  const blames = countWords(shown, words.blameWords) + countWords(shown, words.blameVerbs)
  if (!(mains.length > 1 && blames > 1) && demands(desk, shown, main)) return 'demand'
  const blamed = !main.own && blames > 0
  if (!blamed && (countWords(shown, words.demandWords) > 0 || mains.some((m) => demands(desk, shown, m)))) return 'demand'
  if (main.first && isHeadedBy(words.urges, main.clause)) return 'demand'
  return main.first && main.clause.tense !== 'past' && isHeadedBy(words.askWords, main.clause) ? 'ask' : null
}

/** What a crowd demands ("No more war", "Free the poet"): an opening word or two, and no clause for single words. */
function isSlogan({ words, text, tokens, mains, quoted }: Shown): boolean {
  if (words.slogans.phrases.some((phrase) => text.startsWith(` ${phrase} `))) return true
  return quoted && mains.length === 0 && tokens.length > 1 && words.slogans.lemmas.has(tokens[0]!.text.toLowerCase())
}

/** Does a main clause say what somebody else should do, or what the speaker wants done? */
function demands(desk: Desk, shown: Shown, main: MainClause): boolean {
  const { words } = shown
  const { clause, own, first } = main
  if (isHeadedBy(words.wants, clause) && clause.polarity === 'positive' && own)
    return wantsAnother(desk, main) || ((first || main.pronoun) && wantsThing(desk, main))
  if (!shown.quoted && isSubjunctive(desk, main)) return true
  if (own || isHeadedBy(words.states, clause)) return false
  if (words.demandModals.lemmas.has(clause.modal ?? '')) return !isMissed(desk, shown, main)
  const obliges = words.demandVerbs.lemmas.has(clause.lemma) && desk.tree.byRelation(clause.head, 'xcomp').length > 0
  const holds = clause.lemma === desk.saying.grammar.have && desk.tree.tokens[clause.head + 1]?.xpos !== 'TO'
  return obliges && !holds && (shown.quoted || main.other)
}

/** "they needed to be let in": what others must do to the speaker's side. */
const needsDone = ({ tree, reading }: Desk, { clause }: MainClause): boolean =>
  tree.byRelation(clause.head, 'xcomp').some((c) => c > clause.head && (reading.clauses.headedBy(c)?.passive ?? false))

/** "the state needed federal help": the speaker's side is in want of help, arms, money or time. */
const needs = ({ tree }: Desk, { words }: Shown, { clause, other }: MainClause): boolean =>
  !other &&
  !clause.passive &&
  clause.polarity === 'positive' &&
  isHeadedBy(words.askNeeds, clause) &&
  clause.patients.some((p) => isWord(words.askGoods, tree.tokens[p.head]!))

/** "insisted that the budget include the wall". */
const isSubjunctive = ({ tree }: Desk, { clause }: MainClause): boolean =>
  clause.marker !== null &&
  tree.byRelation(clause.head, 'mark').every((m) => tree.tokens[m]!.xpos !== 'TO') &&
  tree.byRelation(clause.head, 'cop', 'aux').every((a) => tree.tokens[a]!.xpos === 'VB') &&
  (tree.tokens[clause.head]!.xpos === 'VB' || tree.byRelation(clause.head, 'cop', 'aux:pass').some((c) => tree.tokens[c]!.xpos === 'VB')) &&
  tree.byRelation(clause.head, 'aux').every((a) => tree.tokens[a]!.deprel === 'aux:pass') &&
  tree.byRelation(clause.head, 'nsubj').length > 0

/** "we want the soldiers to leave": the wanted act has a doer of its own. */
const wantsAnother = ({ tree }: Desk, { clause }: MainClause): boolean => {
  const below = tree.byRelation(clause.head, 'xcomp', 'ccomp')
  return (
    below.length > 0 &&
    (tree.byRelation(clause.head, 'obj', 'iobj').length > 0 || below.some((c) => tree.byRelation(c, 'nsubj').length > 0))
  )
}

/** "we want a plebiscite". */
const wantsThing = ({ tree }: Desk, { clause }: MainClause): boolean =>
  tree.byRelation(clause.head, 'obj').some((o) => o > clause.head && tree.tokens[o]!.upos === 'NOUN') &&
  tree.byRelation(clause.head, 'xcomp').length === 0

/** A base form without subject that heads a sentence ("Leave the square!"), but not "Thank you" or "Let me". */
function isImperative({ tree, reading: { doc } }: Desk, { tokens, words, quoted, mains }: Shown): boolean {
  if (!quoted && mains.length > 0) return false
  return tokens.some((t, nth) => {
    if (t.xpos !== 'VB' || /^(aux|cop)/.test(t.deprel) || words.notImperative.lemmas.has(t.lemma)) return false
    if (tree.byRelation(t.i, 'nsubj', 'mark', 'expl', 'csubj').length > 0) return false
    if (tree.byRelation(t.i, 'aux').some((a) => !words.helper.lemmas.has(tree.tokens[a]!.lemma))) return false
    if (nth > 0 && tokens.some((x) => x.i === t.head) && t.deprel !== 'parataxis') return false
    const before = tokens
      .slice(tokens.slice(0, nth).findLastIndex((x) => x.text === ':') + 1, nth)
      .findLast((x) => x.sentence === t.sentence && !/^(PUNCT|ADV|INTJ|AUX|PART|CCONJ)$/.test(x.upos))
    return before === undefined || t.i === doc.sentences[t.sentence]!.firstToken
  })
}
