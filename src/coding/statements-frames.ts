import type { SayingFrame } from '../codebook/saying.ts'
import type { Span } from '../model/index.ts'
import type { Clause } from './clause.ts'
import { longestRun, tokensBelow, trimRun } from './statements-content.ts'
import type { Desk } from './statements-draft.ts'
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

/** "said that X", "said X", "X, he said" with X as complement. */
function complementClause(desk: Desk, clause: Clause): Said | null {
  const { tree } = desk
  const candidates = tree.children(clause.head).filter((c) => {
    const token = tree.tokens[c]!
    if (token.deprel === 'ccomp') return !isInfinitive(desk, c)
    if (universal(token.deprel) === 'xcomp' || token.deprel.startsWith('advcl') || token.deprel === 'obj')
      return tree.byRelation(c, 'mark').some((m) => tree.tokens[m]!.lemma === 'that' && tree.tokens[m]!.i > clause.head)
    return (
      token.deprel === 'parataxis' && c > clause.head && desk.reading.clauses.headedBy(c) !== undefined && followsAtOnce(desk, clause, c)
    )
  })
  const sisters = candidates.filter((c) => c > clause.head)
  const head = sisters[0] ?? candidates[0]
  return head === undefined ? null : said(desk, clause, head)
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
  const objects = tree.byRelation(clause.head, 'obj').filter((c) => c > clause.head)
  const subject = second === undefined ? undefined : tree.byRelation(second, 'nsubj').find((c) => c > clause.head)
  const from = objects[0] ?? subject
  if (second !== undefined && from !== undefined && from <= second) {
    const words = [...new Set([...tokensBelow(tree, from), ...tokensBelow(tree, second)])].sort((a, b) => a - b)
    return said(desk, clause, second, words)
  }
  const relative = clause.patients.some((p) => p.via === 'relative') || clause.relation === 'relcl'
  if (relative || clause.passive) return second === undefined ? null : said(desk, clause, second)
  if (objects.length === 2)
    return said(
      desk,
      clause,
      objects[1]!,
      objects.flatMap((o) => tokensBelow(tree, o)),
    )
  const ccomp = tree
    .byRelation(clause.head, 'ccomp')
    .find((c) => c > clause.head && tree.byRelation(c, 'mark', 'aux').length === 0 && tree.tokens[c]!.upos !== 'VERB')
  return ccomp === undefined ? null : said(desk, clause, ccomp)
}

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

/** The noun phrase of an object without a relative clause after a comma. */
export function objectWords({ tree }: Desk, head: number): number[] {
  const words = tokensBelow(tree, head, (t) => t.deprel === 'acl:relcl' && tree.tokens[t.i - 1]?.text === ',')
  const relative = tree.byRelation(head, 'acl:relcl').find((c) => afterComma(tree.tokens, tokensBelow(tree, c)[0]!))
  if (relative === undefined) return words
  const skipped = new Set(tokensBelow(tree, relative))
  return words.filter((i) => !skipped.has(i))
}

const afterComma = (tokens: readonly { text: string }[], i: number): boolean => tokens[i - 1]?.text === ',' || tokens[i]?.text === ','

function object(desk: Desk, clause: Clause, frame: SayingFrame): Said | null {
  const { tree, reading } = desk
  const found = clause.patients.find((p) => allowedObject(desk, p.head, frame))
  if (!found) return null
  if (found.via === 'relative') return { content: reading.clauses.phrase(found.head), head: found.head }
  if (found.via !== 'syntax') return null
  const content = trimRun(
    reading.doc,
    objectWords(desk, found.head).filter((i) => i !== clause.head),
  )
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
