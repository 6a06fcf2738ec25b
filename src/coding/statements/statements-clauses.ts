import type { Clause } from '../clauses/clause.ts'
import { universal } from '../clauses/tree.ts'
import { longestRun, tokensBelow } from './statements-content.ts'
import type { Desk } from './statements-draft.ts'
import { inOrder, isInfinitive, type Said, said } from './statements-said.ts'

/** "said that X", "said X", "X, he said" with X as complement; all complements of a coordination ("that X and that Y") are one. */
export function complementClause(desk: Desk, clause: Clause): Said | null {
  const { tree } = desk
  const candidates = complementHeads(desk, clause)
  const after = candidates.filter((c) => c > clause.head)
  const head = after[0] ?? candidates[0]
  if (head === undefined) return null
  if (after.length === 0)
    return isDivided(desk, clause, head) && isBare(desk, head) && closesNothing(desk, clause) ? fronted(desk, clause, head) : null
  const own = tokensBelow(tree, head).filter((i) => i > clause.head)
  const from = own.find((i) => tree.tokens[i]!.upos !== 'PUNCT') ?? head
  const joined = [
    ...after.slice(1).filter((c) => tree.byRelation(c, 'cc').length > 0 || hasThat(desk, c) || !isAfterComma(desk, c)),
    ...tree.byRelation(clause.head, 'conj').filter((c) => c > head && hasThat(desk, c) && tree.byRelation(c, 'cc').length > 0),
  ]
  const words = [
    ...leadingWords(desk, clause, from),
    ...(tree.tokens[head]!.deprel === 'parataxis' ? lostSubject(desk, clause, head) : []),
    ...[head, ...joined].flatMap((c) => tokensBelow(tree, c)),
    ...degreeWords(desk, clause, own.at(-1)!),
  ]
  return said(desk, clause, head, withoutTime(desk, clause, inOrder(words)))
}

const isAfterComma = ({ tree }: Desk, token: number): boolean => {
  const first = tokensBelow(tree, token)[0]!
  return tree.tokens[first]!.text === ',' || tree.tokens[first - 1]?.text === ','
}

/** "said in May | the bloc might grow": a time right behind the cue tells when it was said. */
function withoutTime({ tree, saying }: Desk, clause: Clause, words: readonly number[]): number[] {
  const first = tree.tokens[words[0] ?? -1]
  if (!first || first.i !== clause.head + 1) return [...words]
  const noun = first.upos === 'ADP' ? tree.tokens[first.head] : first
  const isTime = noun && (saying.times.has(noun.lemma.toLowerCase()) || (first.upos === 'ADP' && /^\d{4}$/.test(noun.text)))
  if (!isTime || noun.deprel.startsWith('nsubj')) return [...words]
  const time = new Set(tokensBelow(tree, noun.i))
  const rest = words.filter((i) => !time.has(i))
  return rest.length > 1 ? rest : [...words]
}

/** "tough | enough to be president": a degree word that the parser hung on the cue. */
function degreeWords({ tree }: Desk, clause: Clause, last: number): number[] {
  const next = tree.byRelation(clause.head, 'advmod').find((c) => tokensBelow(tree, c)[0] === last + 1)
  return next === undefined ? [] : tokensBelow(tree, next)
}

/** "Talks have failed, says Keller": an object behind the cue is the speaker where it has no subject. */
function fronted(desk: Desk, clause: Clause, head: number): Said | null {
  const found = said(desk, clause, head)
  const inverted = desk.tree.byRelation(clause.head, 'obj', 'iobj').find((o) => o > clause.head)
  return found && clause.agents.length === 0 && inverted !== undefined ? { ...found, speaker: inverted } : found
}

/** A cue after what is said is finite and has no object of its own ("…, observing a test" says nothing). */
const closesNothing = ({ tree }: Desk, clause: Clause): boolean =>
  clause.form === 'finite' &&
  tree.byRelation(clause.head, 'xcomp').length === 0 &&
  tree.byRelation(clause.head, 'obj').every((o) => tree.tokens[o]!.upos === 'PRON' || tree.tokens[o]!.upos === 'PROPN')

/** What stands before its cue is divided from it by a comma or mark ("The road is open, she said"), or is a relative's gap. */
function isDivided({ tree }: Desk, clause: Clause, head: number): boolean {
  const last = tokensBelow(tree, head).findLast((i) => i < clause.head) ?? head
  return tree.tokens.slice(last, clause.head).some((t) => t.upos === 'PUNCT')
}

/** Heads of the clauses that a verb of saying governs as what is said. */
function complementHeads(desk: Desk, clause: Clause): number[] {
  const { tree } = desk
  const own = tree.children(clause.head)
  const between = own.filter((c) => c > clause.head && /^(i?obj|obl|nmod)/.test(tree.tokens[c]!.deprel))
  const stray = [
    ...between.flatMap((o) => tree.byRelation(o, 'acl')).filter((c) => c > clause.head && opensWithThat(desk, c)),
    ...adjoined(desk, clause),
  ]
  const found = own.filter((c) => {
    const { deprel } = tree.tokens[c]!
    if (tree.tokens[tokensBelow(tree, c)[0]!]!.deprel === 'cc') return false
    if (deprel === 'ccomp') return !isInfinitive(desk, c) && isBare(desk, c) && !isSecond(desk, clause, c)
    if (universal(deprel) === 'xcomp' || deprel.startsWith('advcl') || deprel === 'obj') return c > clause.head && hasThat(desk, c)
    return deprel === 'parataxis' && c > clause.head && desk.reading.clauses.headedBy(c) !== undefined && followsAtOnce(desk, clause, c)
  })
  return found.length > 0 ? found : stray
}

/** "denied the claims, however, a report found that": a clause after an object and a comma is no complement of a verb that tells nobody. */
function isSecond(desk: Desk, clause: Clause, token: number): boolean {
  const { tree, saying } = desk
  const object = tree.byRelation(clause.head, 'obj').find((o) => o > clause.head && o < token)
  return object !== undefined && !saying.tellers.has(tree.tokens[clause.head]!.lemma) && isAfterComma(desk, token) && !hasThat(desk, token)
}

/** "said last night | that X", "argued at the summit | that X": what is said, hung on a noun before it; "that" fills no slot of its clause. */
function opensWithThat({ tree, saying }: Desk, token: number): boolean {
  const that = tree.tokens[tokensBelow(tree, token)[0]!]!
  if (that.text.toLowerCase() !== saying.grammar.that) return false
  const host = tree.tokens[token]!.head
  const others = tree.byRelation(token, 'nsubj', 'expl').some((s) => s !== that.i)
  return that.deprel === 'mark' || (others && tree.byRelation(host, 'case').length === 0)
}

/** "ruled | the law had lapsed", "made clear | that the law had lapsed": what is said, taken for a coordinated clause. */
const adjoined = ({ tree, saying }: Desk, clause: Clause): number[] =>
  tree.byRelation(clause.head, 'conj').filter((c) => {
    const first = tokensBelow(tree, c)[0]!
    const opens = first === clause.head + 1 || (first > clause.head && tree.tokens[first]!.text.toLowerCase() === saying.grammar.that)
    return opens && tree.byRelation(c, 'nsubj', 'expl').length > 0 && tree.byRelation(c, 'cc').every((m) => m > c || first < m)
  })

/** Does a clause open as what is said does: with "that", a subject or a verb, but with no other preposition ("by saying")? */
function isBare({ tree, saying }: Desk, token: number): boolean {
  const first = tree.tokens[tokensBelow(tree, token).find((i) => tree.tokens[i]!.upos !== 'PUNCT') ?? token]!
  return first.head !== token || !/^(mark|case)$/.test(first.deprel) || saying.grammar.complementisers.includes(first.text.toLowerCase())
}

const hasThat = ({ tree, saying }: Desk, token: number): boolean =>
  tree.byRelation(token, 'mark').some((m) => tree.tokens[m]!.lemma === saying.grammar.that)

/** "said if X, Y", "said the tax they pay is high": what stands between the cue and its complement and belongs to the latter. */
function leadingWords(desk: Desk, clause: Clause, from: number): number[] {
  const { tree } = desk
  const between = tree.children(clause.head).filter((c) => c > clause.head && c < from)
  const conditions = between.filter((c) => tree.tokens[c]!.deprel.startsWith('advcl') && tree.byRelation(c, 'mark').length > 0)
  const first = tree.tokens[from]!
  const subjectless = /^(VERB|AUX)$/.test(first.upos)
  const objects = subjectless
    ? between.filter((c) => /^i?obj$/.test(tree.tokens[c]!.deprel) && !desk.saying.tellers.has(tree.tokens[clause.head]!.lemma))
    : []
  return [...conditions, ...objects].flatMap((c) => tokensBelow(tree, c))
}

/**
 * A paratactic clause is said only when nothing but punctuation stands before it, or an object that is its lost subject
 * ("reported the minister, a doctor, resigned").
 */
function followsAtOnce(desk: Desk, clause: Clause, token: number): boolean {
  const { tree, saying } = desk
  const first = tokensBelow(tree, token)[0]!
  const times = tree.byRelation(clause.head, 'obl').filter((o) => saying.times.has(tree.tokens[o]!.lemma.toLowerCase()))
  const allowed = new Set([...lostSubject(desk, clause, token), ...times.flatMap((o) => tokensBelow(tree, o))])
  return tree.tokens.slice(clause.head + 1, first).every((t) => t.upos === 'PUNCT' || allowed.has(t.i))
}

/** The subject of a clause that the parser hung on the cue as its object, or without a preposition; no tokens when it has its own. */
function lostSubject({ tree, saying }: Desk, clause: Clause, token: number): number[] {
  if (tree.byRelation(token, 'nsubj', 'expl').length > 0) return []
  const first = tokensBelow(tree, token)[0]!
  return tree
    .byRelation(clause.head, 'obj', 'obl')
    .filter(
      (o) =>
        o > clause.head && o < first && tree.byRelation(o, 'case').length === 0 && !saying.times.has(tree.tokens[o]!.lemma.toLowerCase()),
    )
    .flatMap((o) => tokensBelow(tree, o))
}

/** How many tokens a parenthesis of saying may have. */
const LONGEST_PARENTHESIS = 25

/** "X, he said": the clause of saying hangs on what it reports, set off by commas, and says nothing itself. */
export function hostClause(desk: Desk, clause: Clause): Said | null {
  const { tree, reading } = desk
  const host = tree.tokens[clause.head]!.head
  if (clause.relation !== 'parataxis' || host < 0 || clause.agents.length === 0 || !reading.clauses.headedBy(host)) return null
  const own = tokensBelow(tree, clause.head)
  if (
    own.length > LONGEST_PARENTHESIS ||
    tree.byRelation(clause.head, 'obj', 'ccomp', 'xcomp', 'cc').some((c) => tree.tokens[c]!.upos !== 'PRON')
  )
    return null
  if (clause.marker !== null || !isSetOff(desk, own)) return null
  const parenthetical = new Set(own)
  const rest = tokensBelow(tree, host).filter((i) => !parenthetical.has(i))
  const content = longestRun(desk, rest, parenthetical)
  return content && { content, head: host }
}

/** Does punctuation divide some tokens in a row from what stands before them? */
function isSetOff({ tree }: Desk, own: readonly number[]): boolean {
  const first = tree.tokens[own[0]!]!
  return first.upos === 'PUNCT' || tree.tokens[first.i - 1]?.upos === 'PUNCT'
}

/** "which the army said were empty": a relative clause that the parser hung beside the saying it depends on. */
export function looseClause(desk: Desk, clause: Clause): Said | null {
  const { tree, reading } = desk
  const { head, deprel } = tree.tokens[clause.head]!
  if (head < 0 || clause.patients.some((p) => p.via === 'syntax') || tree.byRelation(clause.head, 'obl', 'xcomp').length > 0) return null
  const next = tree.tokens[clause.head + 1]
  if (!next || !/^(VERB|AUX)$/.test(next.upos)) return null
  const sister = tree.children(head).find((c) => c > clause.head && tree.tokens[c]!.deprel === deprel && reading.clauses.headedBy(c))
  if (deprel !== 'acl:relcl') return null
  const chosen = sister ?? next.i
  if (sister === undefined) {
    const rest = tree.tokens.slice(next.i, reading.doc.sentences[next.sentence]!.lastToken)
    const end = rest.findIndex((t) => /^[,;.]$/.test(t.text))
    const run = rest.slice(0, end < 0 ? rest.length : end).map((t) => t.i)
    return run.length > 1 ? said(desk, clause, next.i, run) : null
  }
  const words = tokensBelow(tree, chosen).filter((i) => i > clause.head)
  return said(desk, clause, chosen, words)
}

/** Most words that may follow a cue which closes its sentence. */
const LONGEST_CLOSE = 14

/** "X, argued the lawyer", "X, the lawyer argued": a cue that closes its sentence, where the parser did not join it to what is said. */
export function closingClause(desk: Desk, clause: Clause): Said | null {
  const { tree, reading } = desk
  const sentence = reading.doc.sentences[clause.sentence]!
  const own = tree.tokens.slice(sentence.firstToken, sentence.lastToken)
  const comma = own.findLast((t) => t.i < clause.head && t.text === ',')
  if (!comma || clause.passive || own.some((t) => t.i > clause.head && (/^(VBD|VBZ|VBP|MD)$/.test(t.xpos) || t.text === ':'))) return null
  if (own.filter((t) => t.i > clause.head).length > LONGEST_CLOSE) return null
  const between = own.filter((t) => t.i > comma.i && t.i < clause.head)
  const before = own.filter((t) => t.i < comma.i)
  const finite = before.find((t) => /^(VBD|VBZ|VBP|MD)$/.test(t.xpos))
  if (!finite || !before.some((t) => /^(nsubj|expl)/.test(t.deprel) && t.i < finite.i)) return null
  const inverted = between.length === 0
  const speaker = own.find(
    (t) =>
      (inverted ? t.i > clause.head : between.includes(t)) &&
      /^(NOUN|PROPN|PRON)$/.test(t.upos) &&
      !/^(compound|amod|nmod:poss|flat|det)/.test(t.deprel),
  )
  if (!speaker || (!inverted && between.some((t) => /^(cc|mark)$/.test(t.deprel) || /^W/.test(t.xpos)))) return null
  const content = longestRun(
    desk,
    before.map((t) => t.i),
    new Set(),
  )
  return content && { content, head: finite.i, speaker: speaker.i }
}

/** "what she said was that X": the cue in a clause of "what", followed by a form of "be". */
export function cleftClause(desk: Desk, clause: Clause): Said | null {
  const { tree, reading, saying } = desk
  const sentence = reading.doc.sentences[clause.sentence]!
  const be = tree.tokens[clause.head + 1]
  const opener = tree.tokens.slice(sentence.firstToken, clause.head).findLast((t) => t.xpos === 'WP' && t.lemma === saying.grammar.what)
  if (be?.lemma !== saying.grammar.be || !opener || clause.head - opener.i > 8) return null
  const words = tree.tokens.slice(be.i + 1, sentence.lastToken)
  if (!words.some((t) => /^(VBD|VBZ|VBP|MD)$/.test(t.xpos))) return null
  const content = longestRun(
    desk,
    words.map((t) => t.i),
    new Set(),
  )
  return content && { content, head: be.i }
}
