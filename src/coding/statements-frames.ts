import type { SayingFrame } from '../codebook/saying.ts'
import type { Span } from '../model/index.ts'
import type { Clause } from './clause.ts'
import { longestRun, tokensBelow, trimRun } from './statements-content.ts'
import type { Desk } from './statements-draft.ts'
import { withoutReporting } from './statements-extent.ts'
import { universal } from './tree.ts'

/** What a frame found: the words that are said, and the token that heads them. */
export interface Said {
  readonly content: Span
  readonly head: number
}

/** The words of what is said in one frame of a clause of saying; null when the clause does not have that frame. */
export function readFrame(desk: Desk, clause: Clause, frame: SayingFrame): Said | null {
  switch (frame.kind) {
    case 'clause':
      return complementClause(desk, clause) ?? hostClause(desk, clause)
    case 'infinitive':
      return infinitive(desk, clause, frame)
    case 'order':
      return order(desk, clause, frame)
    case 'gerund':
      return gerund(desk, clause)
    case 'predicate':
      return predicate(desk, clause)
    case 'prep':
      return afterPreposition(desk, clause, frame.preposition!)
    case 'object':
      return frame.preposition === null ? object(desk, clause, frame) : objectWith(desk, clause, frame.preposition)
    case 'quotation':
      return null
  }
}

/** The cue's own words, which break a content that runs around them. */
function cueWords({ tree }: Desk, clause: Clause): Set<number> {
  const own = tree.children(clause.head).filter((c) => /^(aux|nsubj|mark|iobj)/.test(tree.tokens[c]!.deprel))
  return new Set([clause.head, ...own.flatMap((c) => tokensBelow(tree, c, (t) => t.deprel === 'acl:relcl' && t.i > clause.head))])
}

const said = (desk: Desk, clause: Clause, head: number, tokens = tokensBelow(desk.tree, head)): Said | null => {
  const content = longestRun(desk.reading.doc, tokens, cueWords(desk, clause))
  return content && { content, head }
}

const isInfinitive = ({ tree }: Desk, token: number): boolean =>
  tree.byRelation(token, 'mark').some((m) => tree.tokens[m]!.xpos === 'TO') && tree.byRelation(token, 'nsubj').length === 0

/** "said that X", "said X", "X, he said" with X as complement; all complements of a coordination ("that X and that Y") are one. */
function complementClause(desk: Desk, clause: Clause): Said | null {
  const { tree } = desk
  const candidates = complementHeads(desk, clause)
  const after = candidates.filter((c) => c > clause.head)
  const head = after[0] ?? candidates[0]
  if (head === undefined) return null
  if (after.length === 0) return said(desk, clause, head)
  const own = tokensBelow(tree, head).filter((i) => i > clause.head)
  const from = own.find((i) => tree.tokens[i]!.upos !== 'PUNCT') ?? head
  const joined = after.slice(1).filter((c) => tree.byRelation(c, 'cc').length > 0 || hasThat(desk, c) || !isAfterComma(desk, c))
  const words = [
    ...leadingWords(desk, clause, from),
    ...[head, ...joined].flatMap((c) => tokensBelow(tree, c)),
    ...degreeWords(desk, clause, own.at(-1)!),
  ]
  return said(
    desk,
    clause,
    head,
    withoutReporting(
      desk,
      clause,
      [...new Set(words)].sort((a, b) => a - b),
    ),
  )
}

const isAfterComma = ({ tree }: Desk, token: number): boolean => {
  const first = tokensBelow(tree, token)[0]!
  return tree.tokens[first]!.text === ',' || tree.tokens[first - 1]?.text === ','
}

/** "tough | enough to be president": a degree word that the parser hung on the cue. */
function degreeWords({ tree }: Desk, clause: Clause, last: number): number[] {
  const next = tree.byRelation(clause.head, 'advmod').find((c) => tokensBelow(tree, c)[0] === last + 1)
  return next === undefined ? [] : tokensBelow(tree, next)
}

/** Heads of the clauses that a verb of saying governs as what is said. */
function complementHeads(desk: Desk, clause: Clause): number[] {
  const { tree } = desk
  const own = tree.children(clause.head)
  const objects = own.filter((c) => /^i?obj$/.test(tree.tokens[c]!.deprel))
  const stray = objects.flatMap((o) => tree.byRelation(o, 'acl')).filter((c) => c > clause.head && hasThat(desk, c))
  const found = own.filter((c) => {
    const { deprel } = tree.tokens[c]!
    if (deprel === 'ccomp') return !isInfinitive(desk, c)
    if (universal(deprel) === 'xcomp' || deprel.startsWith('advcl') || deprel === 'obj') return c > clause.head && hasThat(desk, c)
    return deprel === 'parataxis' && c > clause.head && desk.reading.clauses.headedBy(c) !== undefined && followsAtOnce(desk, clause, c)
  })
  return found.length > 0 ? found : stray
}

const hasThat = ({ tree }: Desk, token: number): boolean => tree.byRelation(token, 'mark').some((m) => tree.tokens[m]!.lemma === 'that')

/** "said if X, Y", "said the tax they pay is high": what stands between the cue and its complement and belongs to the latter. */
function leadingWords(desk: Desk, clause: Clause, from: number): number[] {
  const { tree } = desk
  const between = tree.children(clause.head).filter((c) => c > clause.head && c < from)
  const conditions = between.filter((c) => tree.tokens[c]!.deprel.startsWith('advcl') && tree.byRelation(c, 'mark').length > 0)
  const first = tree.tokens[from]!
  const subjectless = /^(VERB|AUX)$/.test(first.upos)
  const objects = subjectless ? between.filter((c) => tree.tokens[c]!.deprel === 'obj' && clause.beneficiaries.length === 0) : []
  return [...conditions, ...objects].flatMap((c) => tokensBelow(tree, c))
}

/** A paratactic clause is said only when nothing but a colon or comma and its own words stand before it. */
function followsAtOnce({ tree }: Desk, clause: Clause, token: number): boolean {
  const first = tokensBelow(tree, token)[0]!
  const between = tree.tokens.slice(clause.head + 1, first).filter((t) => t.upos !== 'PUNCT')
  return between.length === 0
}

/** How many tokens a parenthesis of saying may have. */
const LONGEST_PARENTHESIS = 25

/** "X, he said": the clause of saying hangs on what it reports, set off by commas, and says nothing itself. */
function hostClause(desk: Desk, clause: Clause): Said | null {
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
  const content = longestRun(reading.doc, rest, parenthetical)
  return content && { content, head: host }
}

/** Does punctuation divide some tokens in a row from what stands before them? */
function isSetOff({ tree }: Desk, own: readonly number[]): boolean {
  const first = tree.tokens[own[0]!]!
  return first.upos === 'PUNCT' || tree.tokens[first.i - 1]?.upos === 'PUNCT'
}

function infinitive(desk: Desk, clause: Clause, frame: SayingFrame): Said | null {
  const { tree } = desk
  const head = tree.byRelation(clause.head, 'xcomp', 'ccomp', 'advcl').find((c) => c > clause.head && isInfinitive(desk, c))
  if (head === undefined || frame.notContent.has(tree.tokens[head]!.lemma)) return null
  const objects = tree.byRelation(clause.head, 'obj').filter((o) => o < head)
  return objects.length > 0 ? null : said(desk, clause, head)
}

/** "urged X to leave", "called on X to leave": from the object on, or only what X shall do where X is merely told. */
function order(desk: Desk, clause: Clause, frame: SayingFrame): Said | null {
  const { tree, reading } = desk
  const to = tree
    .byRelation(clause.head, 'xcomp', 'ccomp', 'advcl')
    .find((c) => c > clause.head && tree.byRelation(c, 'mark').some((m) => tree.tokens[m]!.xpos === 'TO'))
  if (to === undefined) return null
  if (clause.passive) return frame.preposition === null ? said(desk, clause, to) : null
  const target = tree
    .byRelation(clause.head, 'obj', 'iobj', 'obl')
    .find(
      (c) =>
        c < to &&
        c > clause.head &&
        (frame.preposition === null ? universal(tree.tokens[c]!.deprel) !== 'obl' : hasCase(desk, c, frame.preposition)),
    )
  const inner = tree.byRelation(to, 'nsubj').find((c) => c > clause.head)
  if (target === undefined && inner === undefined) return null
  const words = tokensBelow(tree, to)
  if (frame.addressee)
    return said(
      desk,
      clause,
      to,
      words.filter((i) => target === undefined || i > target),
    )
  const whom =
    target === undefined
      ? []
      : tokensBelow(tree, target).filter((i) => tree.tokens[i]!.head !== target || tree.tokens[i]!.deprel !== 'case')
  const content = longestRun(
    reading.doc,
    [...new Set([...whom, ...words])].sort((a, b) => a - b),
    new Set([clause.head]),
  )
  return content && { content, head: to }
}

function gerund(desk: Desk, clause: Clause): Said | null {
  const head = desk.tree.byRelation(clause.head, 'xcomp', 'ccomp').find((c) => c > clause.head && desk.tree.tokens[c]!.xpos === 'VBG')
  return head === undefined ? null : said(desk, clause, head)
}

/** "called X Y": X and Y; "what he called Y": Y. */
function predicate(desk: Desk, clause: Clause): Said | null {
  const { tree } = desk
  const second = tree.byRelation(clause.head, 'xcomp').find((c) => c > clause.head && !isInfinitive(desk, c))
  const objects = tree.byRelation(clause.head, 'obj', 'iobj').filter((c) => c > clause.head)
  const subject = second === undefined ? undefined : tree.byRelation(second, 'nsubj').find((c) => c > clause.head)
  const from = objects[0] ?? subject
  if (second !== undefined && from !== undefined && from <= second) {
    const words = [...new Set([...tokensBelow(tree, from), ...tokensBelow(tree, second)])].sort((a, b) => a - b)
    return said(desk, clause, second, words)
  }
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
  if (objects[0] !== undefined && hasTail(desk, objects[0])) return said(desk, clause, objects[0])
  const ccomp = tree
    .byRelation(clause.head, 'ccomp')
    .find((c) => c > clause.head && tree.byRelation(c, 'mark', 'aux').length === 0 && tree.tokens[c]!.upos !== 'VERB')
  return ccomp === undefined ? null : said(desk, clause, ccomp)
}

/** "called the crisis the worst": a modifier without a preposition that stands after its noun is a predicate of it. */
const hasTail = ({ tree }: Desk, object: number): boolean =>
  tree.byRelation(object, 'amod', 'nmod', 'compound').some((c) => c > object && tree.byRelation(c, 'case').length === 0)

const hasCase = ({ tree }: Desk, token: number, preposition: string): boolean =>
  tree.byRelation(token, 'case', 'mark').some((c) => tree.tokens[c]!.text.toLowerCase() === preposition)

/** "called for X", "spoke of X": what follows the preposition. */
function afterPreposition(desk: Desk, clause: Clause, preposition: string): Said | null {
  const { tree } = desk
  const head = tree
    .byRelation(clause.head, 'obl', 'advcl', 'xcomp', 'ccomp', 'nmod')
    .find((c) => c > clause.head && hasCase(desk, c, preposition))
  if (head === undefined) return null
  const words = tokensBelow(tree, head).filter(
    (i) => tree.tokens[i]!.head !== head || !/^(case|mark)$/.test(tree.tokens[i]!.deprel) || i > head,
  )
  return said(desk, clause, head, words)
}

/** The noun phrase of an object without a clause that only adds to it (after a comma, or with "which"). */
export function objectWords({ tree }: Desk, head: number): number[] {
  const added = tree.byRelation(head, 'acl:relcl').filter((c) => {
    const own = tokensBelow(tree, c)
    return tree.tokens[own[0]! - 1]?.text === ',' || own.some((i) => tree.tokens[i]!.xpos === 'WDT' && tree.tokens[i]!.lemma !== 'that')
  })
  const skipped = new Set(added.flatMap((c) => tokensBelow(tree, c)))
  return tokensBelow(tree, head).filter((i) => !skipped.has(i))
}

/** What a noun of saying takes with it, where the parser hangs it on the verb: "their support | for allowing …". */
function withAttached(desk: Desk, clause: Clause, words: readonly number[]): number[] {
  const { tree, saying } = desk
  const next = (words.at(-1) ?? -1) + 1
  const more = tree
    .children(clause.head)
    .find(
      (c) =>
        /^(obl|advcl|xcomp|acl|nmod)/.test(tree.tokens[c]!.deprel) &&
        tokensBelow(tree, c)[0] === next &&
        saying.attached.has(tree.tokens[next]!.text.toLowerCase()),
    )
  return more === undefined ? [...words] : [...words, ...tokensBelow(tree, more)]
}

function object(desk: Desk, clause: Clause, frame: SayingFrame): Said | null {
  const { tree, reading } = desk
  const found = clause.patients.find((p) => allowedObject(desk, p.head, frame))
  if (!found) return null
  if (found.via === 'relative') return { content: reading.clauses.phrase(found.head), head: found.head }
  if (found.via !== 'syntax') return null
  const words = withAttached(
    desk,
    clause,
    objectWords(desk, found.head).filter((i) => i !== clause.head),
  )
  const content = trimRun(reading.doc, words)
  const straddles = content && content.start < tree.tokens[clause.head]!.start && content.end > tree.tokens[clause.head]!.end
  return content && !straddles ? { content, head: found.head } : null
}

function allowedObject({ tree }: Desk, head: number, frame: SayingFrame): boolean {
  const token = tree.tokens[head]!
  if (token.upos === 'PRON' || frame.notContent.has(token.lemma)) return false
  return frame.objects === null || frame.objects.has(token.lemma)
}

/** "accused X of Y": X of Y; "X was accused of Y": Y. */
function objectWith(desk: Desk, clause: Clause, preposition: string): Said | null {
  const { tree } = desk
  const object = tree.byRelation(clause.head, 'obj').find((c) => c > clause.head)
  const hosts = object === undefined ? [clause.head] : [clause.head, object]
  const second = hosts
    .flatMap((h) => tree.byRelation(h, 'obl', 'advcl', 'nmod', 'xcomp', 'acl'))
    .find((c) => c > (object ?? clause.head) && hasCase(desk, c, preposition))
  if (second === undefined) return null
  const words = tokensBelow(tree, second)
  if (object !== undefined) {
    const all = [...new Set([...objectWords(desk, object), ...words])].sort((a, b) => a - b)
    return said(desk, clause, second, all)
  }
  const relative = preposition === 'as' && clause.patients.some((p) => p.via === 'relative')
  if (!clause.passive && !relative) return null
  return said(
    desk,
    clause,
    second,
    words.filter((i) => tree.tokens[i]!.head !== second || !/^(case|mark)$/.test(tree.tokens[i]!.deprel)),
  )
}
