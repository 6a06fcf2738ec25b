import type { SayingFrame } from '../../codebook/saying.ts'
import { isWord, meansArtifact, meansPeople } from '../../codebook/wordnet.ts'
import type { Clause } from '../clauses/clause.ts'
import { tokensBelow, trimRun } from './statements-content.ts'
import type { Desk } from './statements-draft.ts'
import { hasCase, inOrder, isInfinitive, opensWith, type Said, said, withAttached, withoutVerbs } from './statements-said.ts'

/** "called X Y": X and Y; "what he called Y": Y. */
export function predicate(desk: Desk, clause: Clause): Said | null {
  const { tree } = desk
  const seconds = tree
    .byRelation(clause.head, 'xcomp')
    .filter((c) => c > clause.head && (!isInfinitive(desk, c) || tree.byRelation(c, 'cop').length > 0))
  const second = seconds[0]
  const objects = tree.byRelation(clause.head, 'obj', 'iobj').filter((c) => c > clause.head)
  const subject = second === undefined ? undefined : tree.byRelation(second, 'nsubj').find((c) => c > clause.head)
  const from = objects[0] ?? subject
  const what = whatBefore(desk, clause)
  if (what !== null && second === undefined && objects[0] !== undefined) {
    const named = said(desk, clause, objects[0])
    return named && { ...named, speaker: what }
  }
  if (second !== undefined && from !== undefined && from <= second) {
    const words = inOrder(tokensBelow(tree, from), tokensBelow(tree, second))
    return said(desk, clause, second, words)
  }
  if (second !== undefined && objects[0] !== undefined && second < objects[0])
    return said(desk, clause, objects[0], inOrder(tokensBelow(tree, second), tokensBelow(tree, objects[0])))
  // "called the ruling illegal", both taken for what it is called
  if (seconds.length === 2 && objects.length === 0 && !clause.passive)
    return said(
      desk,
      clause,
      seconds[1]!,
      seconds.flatMap((c) => tokensBelow(tree, c)),
    )
  if (objects.length === 0 && whatBefore(desk, clause) !== null) return upToVerb(desk, clause, clause.head + 1)
  const adjacent = second !== undefined && tokensBelow(tree, second).find((i) => i > clause.head) === clause.head + 1
  const relative = clause.patients.some((p) => p.via === 'relative') || clause.relation === 'relcl'
  if (relative || clause.passive || (adjacent && objects.length === 0)) return second === undefined ? null : said(desk, clause, second)
  if (objects.length === 2)
    return said(
      desk,
      clause,
      objects[1]!,
      objects.flatMap((o) => tokensBelow(tree, o)),
    )
  const tail = objects[0] === undefined ? undefined : predicateAfter(desk, clause, objects[0])
  if (tail !== undefined) return said(desk, clause, tail, inOrder(tokensBelow(tree, objects[0]!), tokensBelow(tree, tail)))
  if (objects[0] !== undefined && hasTail(desk, objects[0])) return said(desk, clause, objects[0])
  const ccomp = tree
    .byRelation(clause.head, 'ccomp')
    .find((c) => c > clause.head && tree.byRelation(c, 'mark', 'aux').length === 0 && tree.tokens[c]!.upos !== 'VERB')
  return ccomp === undefined ? null : said(desk, clause, ccomp)
}

/** "called the charge baseless": an adjective right behind the object, which the tagger took for an adverb. */
const predicateAfter = ({ tree, saying }: Desk, clause: Clause, object: number): number | undefined =>
  tree.byRelation(clause.head, 'advmod').find((c) => {
    const { text } = tree.tokens[c]!
    const next = tokensBelow(tree, c)[0] === tokensBelow(tree, object).at(-1)! + 1
    return next && isWord(text, 'a') && saying.grammar.adjectiveEndings.some((ending) => text.endsWith(ending))
  })

/** "called the crisis the worst": a modifier without a preposition that stands after its noun is a predicate of it. */
const hasTail = ({ tree }: Desk, object: number): boolean =>
  tree.byRelation(object, 'amod', 'nmod', 'compound').some((c) => c > object && tree.byRelation(c, 'case').length === 0)

/** "called for X", "spoke of X": what follows the preposition. */
export function afterPreposition(desk: Desk, clause: Clause, preposition: string): Said | null {
  const { tree } = desk
  const head = tree
    .byRelation(clause.head, 'obl', 'advcl', 'xcomp', 'ccomp', 'nmod')
    .find(
      (c) =>
        tokensBelow(tree, c)[0]! > clause.head &&
        hasCase(desk, c, preposition) &&
        (preposition !== desk.saying.grammar.of || isNext(desk, clause, c)),
    )
  if (head !== undefined && /^(PRP|DT)$/.test(tree.tokens[head]!.xpos)) return null
  const told = desk.saying.tellers.has(tree.tokens[clause.head]!.lemma)
  if (head === undefined || (!told && tree.byRelation(clause.head, 'obj').some((o) => o > clause.head && o < head))) return null
  const opener = tree.byRelation(head, 'case', 'mark').find((c) => tree.tokens[c]!.text.toLowerCase() === preposition) ?? head - 1
  const words = tokensBelow(tree, head).filter((i) => i > opener)
  return said(desk, clause, head, withTail(desk, clause, withAs(desk, clause, withAttached(desk, clause, words))))
}

/** Does a phrase follow a cue at once, but for adverbs? */
const isNext = ({ tree }: Desk, clause: Clause, phrase: number): boolean =>
  tree.tokens.slice(clause.head + 1, tokensBelow(tree, phrase)[0]!).every((t) => /^(ADV|PUNCT|ADP)$/.test(t.upos))

/** "referred to the vote | as a sham". */
function withAs({ tree, saying }: Desk, clause: Clause, words: readonly number[]): number[] {
  const next = (words.at(-1) ?? -1) + 1
  const as = tree
    .byRelation(clause.head, 'obl', 'advcl')
    .find((c) => tokensBelow(tree, c)[0] === next && tree.tokens[next]!.text === saying.grammar.as)
  return as === undefined ? [...words] : [...words, ...tokensBelow(tree, as)]
}

/** "called for the camp | to be closed", "spoke of Arvenia | assuming control": a clause of the noun that the parser hung on the verb. */
function withTail({ tree }: Desk, clause: Clause, words: readonly number[]): number[] {
  const next = (words.at(-1) ?? -1) + 1
  const tail = tree
    .byRelation(clause.head, 'xcomp', 'advcl', 'ccomp', 'acl')
    .find((c) => tokensBelow(tree, c)[0] === next && /^(TO|VBG)$/.test(tree.tokens[next]!.xpos))
  return tail === undefined ? [...words] : [...words, ...tokensBelow(tree, tail)]
}

/** A participle of saying after a comma goes on telling what the speaker says ("…, accusing the council of fraud"). */
const isReporting = ({ tree, saying }: Desk, token: number): boolean => {
  const { deprel, xpos, lemma } = tree.tokens[token]!
  return (
    /^(acl|advcl)$/.test(deprel) && xpos === 'VBG' && saying.verbs.has(lemma) && tree.tokens[tokensBelow(tree, token)[0]! - 1]?.text === ','
  )
}

/** Where or when a thing is said ("by television", "in a press release"), hung on the noun. */
const isVenue = ({ tree, saying }: Desk, token: number): boolean =>
  tree.tokens[token]!.deprel.startsWith('nmod') &&
  [saying.venues, saying.media].some((list) => list.has(tree.tokens[token]!.lemma.toLowerCase())) &&
  tree.byRelation(token, 'case').some((c) => saying.venueCases.has(tree.tokens[c]!.text.toLowerCase()))

/** The noun phrase of an object without what only adds to it, and without where and when it is said. */
function objectWords(desk: Desk, head: number): number[] {
  const { tree } = desk
  const all = withoutAsides(desk, tokensBelow(tree, head))
  const last = all.at(-1)!
  const venues = all.filter((c) => tree.tokens[c]!.head === head && isVenue(desk, c) && tokensBelow(tree, c).at(-1) === last)
  const skipped = new Set(venues.flatMap((c) => tokensBelow(tree, c)))
  return all.filter((i) => !skipped.has(i))
}

/** Words without relative clauses that only add (after a comma, or with "which" first), and without participles that tell of another saying. */
function withoutAsides(desk: Desk, words: readonly number[]): number[] {
  const { tree, saying } = desk
  const adds = (c: number) => {
    if (tree.tokens[c]!.deprel !== 'acl:relcl') return false
    const first = tree.tokens[tokensBelow(tree, c)[0]!]!
    return tree.tokens[first.i - 1]?.text === ',' || first.text === ',' || (first.xpos === 'WDT' && first.lemma !== saying.grammar.that)
  }
  const skipped = new Set(words.filter((c) => adds(c) || isReporting(desk, c)).flatMap((c) => tokensBelow(tree, c)))
  return words.filter((i) => !skipped.has(i))
}

/** "rejected the claims | on Thursday": the day of a denial, a refusal or a judgement tells when it was said. */
function withoutDay({ tree, saying }: Desk, frame: SayingFrame, head: number, words: readonly number[]): number[] {
  const last = words.at(-1)
  const day = tree
    .byRelation(head, 'nmod', 'obl')
    .find((n) => saying.times.has(tree.tokens[n]!.lemma.toLowerCase()) && tokensBelow(tree, n).at(-1) === last)
  if (
    day === undefined ||
    !saying.dayActs.has(frame.act) ||
    tree.tokens[tokensBelow(tree, day)[0]!]!.text.toLowerCase() !== saying.grammar.on
  )
    return [...words]
  const dropped = new Set(tokensBelow(tree, day))
  return words.filter((i) => !dropped.has(i))
}

/** What a verb of saying with an object says ("rejected the offer"); null when it has none that can be said. */
export function object(desk: Desk, clause: Clause, frame: SayingFrame): Said | null {
  const { tree, reading } = desk
  const found = clause.patients.find((p) => allowedObject(desk, p.head, frame)) ?? strayObject(desk, clause, frame)
  if (!found) return null
  if (found.via === 'relative') return { content: reading.clauses.phrase(found.head), head: found.head }
  if (found.via !== 'syntax') return null
  const words = withAttached(
    desk,
    clause,
    withNumber(
      desk,
      clause,
      withoutDay(desk, frame, found.head, objectWords(desk, found.head)).filter((i) => i !== clause.head),
    ),
    !desk.saying.dayActs.has(frame.act),
  )
  const content = trimRun(desk, withoutAsides(desk, withoutVerbs(desk, words)))
  const straddles = content && content.start < tree.tokens[clause.head]!.start && content.end > tree.tokens[clause.head]!.end
  return content && !straddles ? { content, head: found.head } : null
}

/** "Article | 5 of the treaty": a number right behind its noun that the parser hung on the verb. */
function withNumber({ tree }: Desk, clause: Clause, words: readonly number[]): number[] {
  const next = (words.at(-1) ?? -1) + 1
  const hung =
    tree.tokens[next]?.xpos === 'CD' && tree.tokens[next]!.head === clause.head && tree.byRelation(next, 'case').every((c) => c > next)
  return hung ? [...words, ...tokensBelow(tree, next)] : [...words]
}

/** An object that the parser took for a second subject, or for the object of the clause above ("closed the road, citing | floods"). */
function strayObject(desk: Desk, clause: Clause, frame: SayingFrame): { head: number; via: 'syntax' } | undefined {
  const subjects = desk.tree.byRelation(clause.head, 'nsubj')
  const stray = subjects.find((c) => c > clause.head && subjects.some((s) => s < clause.head) && allowedObject(desk, c, frame))
  if (stray !== undefined) return { head: stray, via: 'syntax' }
  const { head } = desk.tree.tokens[clause.head]!
  if (head < 0 || clause.form === 'finite') return undefined
  const bare = (c: number) => tokensBelow(desk.tree, c)[0] === clause.head + 1 && desk.tree.byRelation(c, 'case').length === 0
  const above = desk.tree.byRelation(head, 'obj', 'obl').find((c) => bare(c) && allowedObject(desk, c, frame))
  return above === undefined ? undefined : { head: above, via: 'syntax' }
}

function allowedObject({ tree, saying }: Desk, head: number, frame: SayingFrame): boolean {
  const token = tree.tokens[head]!
  if (token.upos === 'PRON') return frame.pronouns.has(token.text)
  if (frame.notContent.has(token.lemma)) return false
  if (tree.byRelation(head, 'det').some((d) => /^W/.test(tree.tokens[d]!.xpos))) return false
  if (
    saying.renew.has(tree.tokens[token.head]?.lemma ?? '') &&
    saying.nouns.has(token.lemma) &&
    tree.byRelation(head, 'nmod:poss').length > 0
  )
    return false
  if (frame.abstract && (token.upos !== 'NOUN' || meansPeople(token.lemma) || meansArtifact(token.lemma))) return false
  return frame.objects === null || frame.objects.has(token.lemma)
}

/** "accused X of Y": X of Y; "X was accused of Y": Y. */
export function objectWith(desk: Desk, clause: Clause, preposition: string, { objects, notContent }: SayingFrame): Said | null {
  const { tree } = desk
  const object = tree.byRelation(clause.head, 'obj').find((c) => c > clause.head)
  const hosts = object === undefined ? [clause.head] : [clause.head, object]
  const second = hosts
    .flatMap((h) => tree.byRelation(h, 'obl', 'advcl', 'nmod', 'xcomp', 'acl'))
    .find((c) => c > (object ?? clause.head) && (hasCase(desk, c, preposition) || opensWith(desk, c, preposition)))
  if (objects !== null && !(object !== undefined && objects.has(tree.tokens[object]!.lemma)) && !isNumber(tree, second)) return null
  if (second !== undefined && notContent.has(tree.tokens[second]!.lemma)) return null
  const next = tree.tokens[clause.head + 1]?.text
  if (preposition === desk.saying.grammar.as && next === preposition && object === undefined && isGap(clause))
    return upToVerb(desk, clause, clause.head + 2)
  if (second === undefined) return null
  const words = objectWords(desk, second)
  if (object !== undefined) {
    const all = inOrder(objectWords(desk, object), words)
    return said(desk, clause, second, all)
  }
  const what = whatBefore(desk, clause)
  const relative = preposition === desk.saying.grammar.as && (what !== null || clause.patients.some((p) => p.via === 'relative'))
  if (!clause.passive && !relative) return null
  const found = said(
    desk,
    clause,
    second,
    words.filter((i) => tree.tokens[i]!.head !== second || !/^(case|mark)$/.test(tree.tokens[i]!.deprel)),
  )
  return found && what !== null ? { ...found, speaker: what } : found
}

/** "put the dead at nineteen": is what follows the preposition a bare number? */
const isNumber = (tree: Desk['tree'], head: number | undefined): boolean => head !== undefined && tree.tokens[head]!.xpos === 'CD'

/** Is the one described outside the clause ("the raid, which she described as")? */
const isGap = (clause: Clause): boolean => clause.passive || clause.patients.some((p) => p.via === 'relative')

/** The words behind a cue up to the next finite verb or comma, where the parser hung them elsewhere. */
function upToVerb(desk: Desk, clause: Clause, from: number): Said | null {
  const { tree } = desk
  const rest = tree.tokens.slice(from, desk.reading.doc.sentences[clause.sentence]!.lastToken)
  const end = rest.findIndex((t) => t.deprel === 'root' || /^(VBD|VBZ|VBP|MD)$/.test(t.xpos) || /^[,;:.]$/.test(t.text))
  const words = rest.slice(0, end < 0 ? rest.length : end).map((t) => t.i)
  const found = words.length > 0 ? said(desk, clause, words.at(-1)!, words) : null
  return found && { ...found, speaker: whatBefore(desk, clause) }
}

/** "what officials described as": the head of the noun phrase between "what" and the cue; null when there is none. */
function whatBefore({ tree, saying }: Desk, clause: Clause): number | null {
  const near = tree.tokens.slice(Math.max(0, clause.head - 7), clause.head)
  const at = near.findLastIndex((t) => t.lemma === saying.grammar.what)
  const between = at < 0 ? [] : near.slice(at + 1)
  if (between.some((t) => t.upos === 'VERB' || t.upos === 'PUNCT')) return null
  return between.findLast((t) => /^(NOUN|PROPN|PRON)$/.test(t.upos))?.i ?? null
}
