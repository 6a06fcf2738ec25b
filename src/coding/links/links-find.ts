import type { LinkType } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { prepositionOf, type Tree, universal } from '../clauses/tree.ts'
import type { LinkDesk, LinkDraft } from './links-desk.ts'

/** "closed because dockers walked out", "if it attacks, we will": subordinate clauses by their marker. */
export function linksOfMarkers(desk: LinkDesk): LinkDraft[] {
  const { causes, responds, condition, purpose, harmed, punished } = desk.words
  return desk.reading.clauses.all.flatMap((clause): LinkDraft[] => {
    if (clause.relation !== 'advcl' || clause.marker === null) return []
    const head = throughSaying(desk, desk.tree.tokens[clause.head]!.head)
    const { marker } = clause
    const main = desk.tree.tokens[head]!
    if (causes.gerunds.some((g) => g === marker) && desk.tree.tokens[clause.head]!.xpos === 'VBG')
      return [link('causes', clause.head, head, `gerund/${marker}`, 0.6)]
    if (responds.gerunds.includes(marker) && desk.tree.tokens[clause.head]!.xpos === 'VBG')
      return [link('responds', head, clause.head, `gerund/${marker}`, 0.6)]
    if (purpose.markers.includes(marker)) return [link('purpose', head, clause.head, `marker/${marker}`, 0.7)]
    if (condition.markers.includes(marker)) return [link('condition', clause.head, head, `marker/${marker}`, 0.8)]
    const suffered = harmed.words.includes(main.lemma) || (punished.words.includes(main.lemma) && marker === harmed.markers[0])
    if (suffered && harmed.markers.includes(marker)) return [link('causes', clause.head, head, `harmed/${marker}`, 0.6)]
    if (causes.markers.includes(marker) && clause.form === 'finite') return [link('causes', clause.head, head, `marker/${marker}`, 0.7)]
    if (causes.ofActs.includes(marker) && clause.form === 'finite' && isAct(desk, clause.head) && isAct(desk, head))
      return [link('causes', clause.head, head, `marker/${marker}`, 0.6)]
    if (responds.markers.includes(marker))
      return happensByItself(desk, head)
        ? [link('causes', clause.head, head, `marker/${marker}`, 0.5)]
        : [link('responds', head, clause.head, `marker/${marker}`, 0.5)]
    return []
  })
}

/** "the ceasefire collapsed after …": what nobody does answers nothing; it comes about. */
function happensByItself(desk: LinkDesk, head: number): boolean {
  const clause = desk.reading.clauses.headedBy(head)
  if (clause?.kind !== 'verb' || clause.passive || clause.patients.length > 0 || !desk.words.undergoing.includes(clause.lemma)) return false
  const subject = clause.agents[0]
  return subject !== undefined && desk.reading.actors.resolve(subject.head).ids.length === 0
}

/** "…, because we must, he said": the reason is for what is said, not for saying it. */
function throughSaying(desk: LinkDesk, head: number): number {
  return (isCue(desk, head) ? desk.tree.byRelation(head, 'ccomp', 'parataxis').find((c) => c < head) : undefined) ?? head
}

/** Does a token say that somebody says something? A participle hung on it ("said, accusing him") is more of the saying, no answer. */
function isCue(desk: LinkDesk, head: number): boolean {
  const { start } = desk.tree.tokens[head]!
  return desk.statements.some((s) => s.cue !== null && s.cue.start <= start && start < s.cue.end)
}

const link = (type: LinkType, from: number, to: number, rule: string, confidence: number): LinkDraft => ({
  type,
  from,
  to,
  rule,
  confidence,
})

/** "due to", "in response to", "in the wake of": phrases of several words, wherever the tree hangs them. */
export function linksOfPhrases(desk: LinkDesk): LinkDraft[] {
  const phrases = [
    ...desk.words.causes.phrases.map((p) => ({ words: p.split(' '), type: 'causes' as const })),
    ...desk.words.responds.phrases.map((p) => ({ words: p.split(' '), type: 'responds' as const })),
  ]
  return phrases.flatMap(({ words, type }) =>
    placesOf(desk, words).flatMap((start) => {
      const last = start + words.length - 1
      const target = objectOf(desk, last)
      const governor = target === null ? null : governorOf(desk, target, start, last)
      if (target === null || governor === null) return []
      const rule = `phrase/${words.join(' ')}`
      return [type === 'causes' ? link('causes', target, governor, rule, 0.75) : link('responds', governor, target, rule, 0.75)]
    }),
  )
}

/** Where a word stands, in lower case; read once for a text. */
function positionsOf(tree: Tree, word: string): readonly number[] {
  const known =
    POSITIONS.get(tree) ??
    Map.groupBy(
      tree.tokens.map((t) => t.i),
      (i) => tree.tokens[i]!.text.toLowerCase(),
    )
  POSITIONS.set(tree, known)
  return known.get(word) ?? []
}

const POSITIONS = new WeakMap<Tree, ReadonlyMap<string, readonly number[]>>()

/** Where a run of words begins, within one sentence. */
function placesOf(desk: LinkDesk, words: readonly string[]): number[] {
  const { tokens } = desk.tree
  return positionsOf(desk.tree, words[0]!)
    .map((i) => tokens[i]!)
    .filter((t) => words.every((w, k) => tokens[t.i + k]?.text.toLowerCase() === w && tokens[t.i + k]!.sentence === t.sentence))
    .map((t) => t.i)
}

/** The head of the phrase or -ing form that a preposition opens. */
function objectOf(desk: LinkDesk, preposition: number): number | null {
  const { tokens } = desk.tree
  const token = tokens[preposition]!
  if (token.deprel === 'fixed') return objectOf(desk, token.head)
  if (token.deprel === 'case' || token.deprel === 'mark') return token.head
  const adjective = desk.tree.tokens[preposition - 1]?.upos === 'DET'
  if (token.deprel === 'amod' && token.head > preposition) return adjective ? null : token.head
  const below = desk.tree.children(preposition).find((c) => c > preposition && /^(NOUN|PROPN|VERB|PRON)$/.test(tokens[c]!.upos))
  return below ?? null
}

/** What a phrase hangs on: the nearest governor that is not part of the phrase's own words. */
function governorOf(desk: LinkDesk, target: number, start: number, last: number): number | null {
  let at = desk.tree.tokens[target]!.head
  while (at >= start && at <= last) at = desk.tree.tokens[at]!.head
  return at >= 0 ? at : null
}

/** "protests against the law", "jailed for treason", "killed in the blast": words with their prepositions. */
export function linksOfWords(desk: LinkDesk): LinkDraft[] {
  const { protests, punished, harmed } = desk.words
  return desk.tree.tokens.flatMap((token): LinkDraft[] => {
    const { i, lemma } = token
    const answers = protests.words.includes(lemma)
      ? [...protested(desk, i, protests.prepositions), ...gerunds(desk, i, protests.prepositions)]
      : []
    const punishes = punished.words.includes(lemma)
      ? [...named(desk, i, punished.prepositions), ...gerunds(desk, i, punished.prepositions)]
      : []
    const harms = harmed.words.includes(lemma) ? named(desk, i, harmed.prepositions).filter((n) => isHappening(desk, n)) : []
    return [
      ...answers.map((to) => link('responds', i, to, `protest/${lemma}`, 0.65)),
      ...punishes.map((to) => link('responds', i, to, `punished/${lemma}`, 0.65)),
      ...harms.map((from) => link('causes', from, i, `harmed/${lemma}`, 0.6)),
    ]
  })
}

/** What a protest is against: "protests against the law", "staged a march against the law", "protesting the arrest". */
function protested(desk: LinkDesk, head: number, prepositions: readonly string[]): number[] {
  const { deprel, head: governor, upos, lemma } = desk.tree.tokens[head]!
  const own = named(desk, head, prepositions)
  const objects = upos === 'VERB' && desk.words.motivated.includes(lemma) ? desk.tree.byRelation(head, 'obj') : []
  if (deprel === 'nsubj' && own.length === 0 && governor >= 0)
    return named(desk, governor, desk.words.protests.loose).filter((n) => n > head)
  if (own.length > 0 || governor < 0 || !/^(obj|nsubj:pass)$/.test(deprel)) return [...own, ...objects]
  return named(desk, governor, prepositions.slice(0, 2)).filter((n) => n > head)
}

/** Heads of the phrases that hang on a word by one of some prepositions; places and times left out. */
function named(desk: LinkDesk, head: number, prepositions: readonly string[]): number[] {
  return desk.tree.byRelation(head, 'obl', 'nmod').filter((c) => {
    const preposition = prepositionOf(desk.tree, c)
    const { upos, lemma } = desk.tree.tokens[c]!
    return !desk.words.punished.times.includes(lemma) && preposition !== null && prepositions.includes(preposition) && upos !== 'NUM'
  })
}

/** Clauses that hang on a word by a preposition: "jailed for insulting the king". */
const gerunds = (desk: LinkDesk, head: number, prepositions: readonly string[]): number[] =>
  desk.tree
    .byRelation(head, 'advcl', 'acl')
    .filter((c) => desk.tree.byRelation(c, 'mark').some((m) => prepositions.includes(desk.tree.tokens[m]!.text.toLowerCase())))

/** Does a token tell an act: a coded event, or a verb with somebody or something that does it? */
function isAct(desk: LinkDesk, head: number): boolean {
  const { start, end, upos } = desk.tree.tokens[head]!
  if (desk.statements.some((s) => s.cue !== null && s.cue.start <= start && start < s.cue.end)) return false
  if (desk.events.some((e) => e.predicate.start <= start && end <= e.predicate.end)) return true
  const clause = desk.reading.clauses.headedBy(head)
  const subject = clause?.passive ? clause.patients[0] : clause?.agents[0]
  return upos === 'VERB' && subject !== undefined && subject.head < head && !desk.reading.codebook.wanting.verbs.has(clause!.lemma)
}

/** Is a noun something that happens (made from a verb, or coded as an event) rather than a place or time? */
function isHappening(desk: LinkDesk, head: number): boolean {
  const { upos, lemma, start, end } = desk.tree.tokens[head]!
  if (upos !== 'NOUN') return false
  if (desk.events.some((e) => e.predicate.start <= start && end <= e.predicate.end)) return true
  return desk.words.protests.words.includes(lemma) || desk.words.harmed.happenings.includes(lemma)
}

/** "a rally demanding reform": the word after a protest that says what it is about, however the tree hangs it. */
export function linksOfDemands(desk: LinkDesk): LinkDraft[] {
  return desk.tree.tokens.flatMap((token) => {
    const before = desk.tree.tokens[token.i - 1]
    const stands = token.xpos === 'VBG' && before?.upos === 'NOUN' && before.sentence === token.sentence
    if (!stands || !desk.words.protests.words.includes(before.lemma) || !desk.words.motivated.includes(token.lemma)) return []
    return [link('responds', before.i, token.i, `demand/${token.lemma}`, 0.6)]
  })
}

/** "…, killing five", "that left 166 dead"; "demanding reform", "angered by the ruling": participles after or before an act. */
export function linksOfParticiples(desk: LinkDesk): LinkDraft[] {
  return desk.reading.clauses.all.flatMap((clause): LinkDraft[] => {
    const { head, xpos, deprel } = desk.tree.tokens[clause.head]!
    if (head < 0 || clause.kind !== 'verb') return []
    const relation = universal(deprel)
    const bare = clause.marker === null
    if (
      xpos === 'VBG' &&
      bare &&
      (relation === 'advcl' || (relation === 'acl' && isHappening(desk, head))) &&
      desk.words.resulting.includes(clause.lemma)
    )
      return [link('causes', head, clause.head, `resulting/${clause.lemma}`, 0.6)]
    if (deprel === 'acl:relcl' && desk.words.resulting.includes(clause.lemma) && !clause.passive && isHappening(desk, head))
      return [link('causes', head, clause.head, `relative/${clause.lemma}`, 0.6)]
    if (
      (xpos === 'VBG' || xpos === 'VBN') &&
      bare &&
      (relation === 'advcl' || relation === 'acl') &&
      deprel !== 'acl:relcl' &&
      desk.words.motivated.includes(clause.lemma) &&
      !(xpos === 'VBG' && isCue(desk, head))
    )
      return [link('responds', head, clause.head, `motivated/${clause.lemma}`, 0.6)]
    return []
  })
}

/** "sent troops to guard the dam", "set up roadblocks to protest": what acts are for. */
export function linksOfPurpose(desk: LinkDesk): LinkDraft[] {
  return desk.reading.clauses.all.flatMap((clause): LinkDraft[] => {
    const { head, deprel } = desk.tree.tokens[clause.head]!
    if (clause.form !== 'infinitive' || head < 0) return []
    const act = universal(deprel) === 'advcl' ? head : actWithMeans(desk, clause, head)
    if (act === null) return []
    const governor = desk.tree.tokens[act]!
    if (governor.upos !== 'VERB' || desk.words.purpose.notAfter.includes(governor.lemma)) return []
    return [link('purpose', act, clause.head, `purpose/${clause.marker ?? 'to'}`, 0.6)]
  })
}

/** The act whose object or means an infinitive describes, when its verb is one of aim or motive; null otherwise. */
function actWithMeans(desk: LinkDesk, clause: Clause, noun: number): number | null {
  const { wanting } = desk.reading.codebook
  const { deprel, head, upos, lemma } = desk.tree.tokens[noun]!
  const aimed = desk.words.motivated.includes(clause.lemma) || wanting.directions.has(clause.lemma)
  if (clause.relation !== 'acl' || upos !== 'NOUN' || !aimed || head < 0) return null
  if (wanting.nouns.has(lemma) || wanting.purposeNotNouns.has(lemma)) return null
  return /^(obj|obl|nsubj:pass)/.test(deprel) ? head : null
}
