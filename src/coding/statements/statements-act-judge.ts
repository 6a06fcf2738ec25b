import type { Statement } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { countWords, isHeadedBy, isJust, isWord, type MainClause, type Shown } from './statements-act-words.ts'
import type { Desk } from './statements-draft.ts'

type Act = Statement['speechAct']

/** A denial, else what most words of a content speak for: blame, reasons, praise or assent; null when none does. */
export function weigh(desk: Desk, shown: Shown): Act | null {
  const { mains, words } = shown
  if (shown.label) return labels(shown)
  if (shown.announced) return null
  if (mains[0]?.own && isHeadedBy(words.worried, mains[0].clause)) return 'warn'
  if (mains[0]?.own && isHeadedBy(words.dismayed, mains[0].clause)) return 'accuse'
  if (mains[0]?.own && isHeadedBy(words.regrets, mains[0].clause)) return null
  if (denies(desk, shown) && (!shown.press || (mains[0] !== undefined && negates(desk, shown, mains[0])))) return 'deny'
  const own = mains.length > 0 && mains.every((m) => m.own)
  if (mains[0]?.own && mains[0].clause.polarity === 'positive' && isHeadedBy(words.agreeVerbs, mains[0].clause)) return 'agree'
  const scores: [Act, number][] = [
    ['accuse', own || shown.press ? 0 : blame(desk, shown)],
    ['justify', countWords(shown, words.justifyWords) + reasons(desk, shown)],
    ['praise', countWords(shown, words.praiseWords) + mains.filter((m) => isFine(desk, shown, m)).length],
    ['agree', mains[0]?.other ? 0 : assents(shown)],
  ]
  const best = scores.toSorted((a, b) => b[1] - a[1])[0]!
  if (best[1] > 0) return best[0]
  const [main] = mains
  return own && isDone(desk, shown, main!) ? 'announce' : null
}

/** Words of assent; under a negation only such as "no objection". */
const assents = (shown: Shown): number => {
  const { agreeWords } = shown.words
  const negative = shown.mains[0]?.clause.polarity === 'negative'
  const bare = agreeWords.phrases.filter((phrase) => shown.words.nobody.lemmas.has(phrase.split(' ')[0]!))
  const foreign = shown.mains.length > 0 && !shown.mains.some((m) => m.own)
  if (negative) return countWords(shown, { lemmas: new Set(), phrases: bare })
  return countWords(shown, foreign ? { lemmas: new Set(), phrases: agreeWords.phrases } : agreeWords)
}

/** "had recalled its envoy", "is sending troops": what the speaker's side has done or is doing. */
function isDone({ tree }: Desk, { words }: Shown, { clause }: MainClause): boolean {
  const deed = isHeadedBy(words.announceVerbs, clause) || isJust(words.harmVerbs, clause)
  if (clause.tense === 'past' && !clause.passive && clause.polarity === 'positive' && deed) return true
  const underWay = tree.tokens[clause.head]!.xpos === 'VBG' && clause.polarity === 'positive' && clause.modal === null
  return underWay && isHeadedBy(words.underWay, clause)
}

/** "the talks had been fruitful": a good quality of somebody or something else. */
const isFine = ({ tree }: Desk, { words }: Shown, { clause, own }: MainClause): boolean =>
  !own &&
  clause.kind === 'copula' &&
  clause.polarity === 'positive' &&
  clause.modal === null &&
  [clause.head, ...tree.byRelation(clause.head, 'amod')].some((i) => isWord(words.fineWords, tree.tokens[i]!))

/** "called the raids a mistake" blames, "called the charge absurd" denies, "called them lawful" justifies, "called them heroic" praises. */
function labels(shown: Shown): Act | null {
  const { words, announced, charge } = shown
  if (countWords(shown, words.denyWords) > 0) return 'deny'
  if (countWords(shown, words.blameWords) + countWords(shown, words.badWords) + countWords(shown, words.blameVerbs) > 0)
    return charge ? 'deny' : 'accuse'
  if (announced) return null
  if (countWords(shown, words.justifyWords) + countWords(shown, words.rightWords) > 0) return 'justify'
  return countWords(shown, words.praiseWords) + countWords(shown, words.goodWords) > 0 ? 'praise' : null
}

/** How much of a content blames somebody else. */
function blame(desk: Desk, shown: Shown): number {
  const { words, mains } = shown
  const harms = [...mains, ...shown.told].filter((m) => isHarm(desk, shown, m)).length
  const judged = shown.clauses.filter((c) => c.polarity === 'positive' && c.kind === 'copula' && isJudged(desk, shown, c)).length
  const shirks = mains.filter(
    ({ clause, other }) => other && clause.polarity === 'negative' && clause.tense !== 'future' && isHeadedBy(words.duties, clause),
  ).length
  const topical = shown.tokens.filter(
    (t) => /^(amod|compound)/.test(t.deprel) && isWord(words.topical, t) && isWord(words.blameWords, t),
  ).length
  const causes = mains.some((m) => m.own) ? 0 : shown.causes.length
  const idle = mains.filter((m) => isIdle(desk, shown, m)).length
  return (
    idle +
    mains.filter((m) => isMissed(desk, shown, m)).length +
    schemes(desk, shown) +
    countWords(shown, words.blameWords) -
    topical +
    countWords(shown, words.blameVerbs) +
    harms +
    judged +
    shirks +
    causes
  )
}

/** "the ministry did nothing", of somebody else. */
const isIdle = (desk: Desk, { words }: Shown, { clause, own }: MainClause): boolean =>
  !own && !clause.passive && isHeadedBy(words.idleVerbs, clause) && clause.patients.some(({ head }) => isNobody(desk, words, head))

/** "they should have stopped it": what somebody else left undone. */
export const isMissed = ({ tree, saying }: Desk, { words }: Shown, { clause, own }: MainClause): boolean =>
  !own &&
  words.demandModals.lemmas.has(clause.modal ?? '') &&
  tree.byRelation(clause.head, 'aux').some((a) => tree.tokens[a]!.lemma === saying.grammar.have && a < clause.head)

/** "a move to foil the opposition": a scheme and its foul aim, of somebody else. */
function schemes({ tree }: Desk, { words, tokens, mains }: Shown): number {
  if (mains.some((m) => m.own)) return 0
  return tokens.filter((t, n) => {
    if (!isWord(words.schemes, t)) return false
    const to = tokens.slice(n + 1, n + 1 + AIM).find((x) => x.xpos === 'TO')
    return to !== undefined && isWord(words.foulAims, tree.tokens[to.i + 1] ?? t) && tree.tokens[to.i + 1]?.xpos === 'VB'
  }).length
}

/** How many words may stand between a scheme and its aim. */
const AIM = 8

/** Does another actor do harm in a clause, told as done ("the army shelled our homes")? */
function isHarm({ tree, saying, reading }: Desk, { words, bystander }: Shown, { clause, own, first }: MainClause): boolean {
  if (
    bystander ||
    first ||
    (own && !clause.passive) ||
    clause.polarity === 'negative' ||
    clause.certainty === 'conditional' ||
    clause.modal !== null
  )
    return false
  if (clause.tense === 'future' || !isJust(words.harmVerbs, clause)) return false
  return clause.agents.some(({ head }) => {
    const { upos, lemma, xpos } = tree.tokens[head]!
    if (upos === 'PRON') return xpos === 'PRP' && lemma !== saying.grammar.it
    const arms = tree.byRelation(head, 'amod', 'compound', 'nmod:poss').some((m) => reading.actors.resolve(m).ids.length > 0)
    if (words.things.lemmas.has(lemma.toLowerCase())) return arms
    return /^(NOUN|PROPN)$/.test(upos) && !words.strangers.lemmas.has(lemma.toLowerCase()) && !words.things.lemmas.has(lemma.toLowerCase())
  })
}

/** Is the predicate of a copula a bad name or quality? */
const isJudged = ({ tree }: Desk, { words }: Shown, clause: Clause): boolean =>
  [clause.head, ...tree.byRelation(clause.head, 'amod', 'conj', 'compound')].some((i) => isWord(words.faultWords, tree.tokens[i]!))

/** Reasons for what one's own side does: "because", with the speaker's side for its subject. */
function reasons(desk: Desk, shown: Shown): number {
  const { mains, clauses, words } = shown
  if (!mains.some((m) => m.own)) return mains[0] && isBoon(desk, shown, mains[0]) ? 2 : 0
  const aims = mains.some((m) => m.own && m.clause.tense === 'past' && m.clause.polarity === 'positive' && hasAim(desk, m.clause)) ? 1 : 0
  const because = clauses.some((c) => c.marker !== null && words.because.lemmas.has(c.marker)) ? 1 : 0
  return aims + because + countWords(shown, words.purposeWords)
}

/** "raised rates to tame inflation". */
const hasAim = ({ tree }: Desk, { head }: Clause): boolean =>
  tree.byRelation(head, 'advcl').some((c) => c > head && tree.byRelation(c, 'mark').some((m) => tree.tokens[m]!.xpos === 'TO'))

/** A negated main clause about one's own past, or a negated predicate of somebody else, but not "not only". */
function denies(desk: Desk, shown: Shown): boolean {
  const { tree } = desk
  const { words, mains } = shown
  if (countWords(shown, words.denyWords) > 0) return true
  const [main] = mains
  if (!main || countWords(shown, words.adding) > 0) return false
  const { clause, own, first } = main
  if (isIdle(desk, shown, main)) return false
  if (clause.kind === 'verb' && clause.modal === null && wasNone(desk, shown, main)) return true
  if (own && !clause.passive && clause.modal === null && hasNone(desk, shown, main)) return true
  if (clause.kind === 'copula' && clause.polarity === 'positive' && isWord(words.untrue, tree.tokens[clause.head]!))
    return clause.agents.some((a) => tree.tokens[a.head]!.upos === 'PRON' || isWord(words.claims, tree.tokens[a.head]!))
  if (clause.polarity !== 'negative') return negates(desk, shown, main)
  if (first && isHeadedBy(words.opinions, clause)) return true
  if (!own && clause.kind === 'verb') return negates(desk, shown, main)
  if (own)
    return (
      clause.kind === 'verb' &&
      (clause.tense === 'past' || isPerfect(desk, clause) || isHeadedBy(words.harmVerbs, clause)) &&
      clause.modal === null &&
      !isHeadedBy(words.minding, clause)
    )
  return clause.kind === 'copula' && mains.length === 1 && isNoThing(desk, main)
}

/** "there had been no massacre": there was none of what one might be blamed for. */
const wasNone = (desk: Desk, { words }: Shown, { clause }: MainClause): boolean =>
  clause.lemma === desk.saying.grammar.be &&
  [...clause.agents, ...clause.patients].some(
    ({ head }) => isNobody(desk, words, head) && isWord(words.foulThings, desk.tree.tokens[head]!),
  )

/** "it had no troops there": the speaker's side has none of a thing, other than choice, doubt or the like. */
const hasNone = (desk: Desk, { words }: Shown, { clause }: MainClause): boolean =>
  clause.lemma === desk.saying.grammar.have &&
  clause.patients.some(({ head }) => isNobody(desk, words, head) && !isWord(words.lacking, desk.tree.tokens[head]!))

/** "That is not a threat": denied of somebody or something else, rather than "is not likely" or "it is not in our interest". */
function isNoThing({ tree, saying }: Desk, { clause }: MainClause): boolean {
  if (!/^(NOUN|PROPN|PRON)$/.test(tree.tokens[clause.head]!.upos)) return false
  const bare = tree.byRelation(clause.head, 'nsubj', 'expl').some((i) => tree.tokens[i]!.lemma === saying.grammar.it)
  return !bare || tree.byRelation(clause.head, 'case').length === 0
}

/** "has crossed". */
const isPerfect = ({ tree }: Desk, { head }: Clause): boolean =>
  tree.tokens[head]!.xpos === 'VBN' &&
  tree.byRelation(head, 'aux').some((a) => a < head && /^(VBP|VBZ|VBD)$/.test(tree.tokens[a]!.xpos) && tree.tokens[a]!.deprel === 'aux')

/** "No deal was made", "they fired on nobody": told as past, by a word that leaves nothing of its subject or object; what befell nobody is only reported. */
function negates(desk: Desk, { words }: Shown, { clause, own }: MainClause): boolean {
  if (
    (clause.tense !== 'past' && !(own && clause.tense === 'present')) ||
    clause.modal !== null ||
    clause.kind !== 'verb' ||
    isHeadedBy(words.befalls, clause)
  )
    return false
  const empty = [...clause.agents, ...clause.patients, ...clause.obliques].some(({ head }) => isNobody(desk, words, head))
  return empty && (own || clause.passive || isHeadedBy(words.harmVerbs, clause) || isHeadedBy(words.blameVerbs, clause))
}

const isNobody = ({ tree }: Desk, words: Shown['words'], head: number): boolean =>
  [head, ...tree.byRelation(head, 'det', 'nummod', 'advmod')].some((i) => words.nobody.lemmas.has(tree.tokens[i]!.text.toLowerCase()))

/** "the law will protect the farmers": the good that a measure, not an actor, is to do. */
const isBoon = ({ saying }: Desk, { words }: Shown, { clause, deed, other }: MainClause): boolean =>
  !other &&
  clause.kind === 'verb' &&
  clause.polarity === 'positive' &&
  clause.modal !== null &&
  saying.grammar.futures.includes(clause.modal) &&
  isHeadedBy(words.boons, deed)
