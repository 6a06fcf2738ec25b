import { strict } from 'chrono-node/en'
import type { TimeWords } from '../../codebook/time.ts'
import { type Doc, type Span, type TimeExpression, tokensWithin } from '../../model/index.ts'
import type { Clause, ClauseIndex } from '../clauses/clause.ts'
import { plantTree, type Tree, universal } from '../clauses/tree.ts'
import { type Dates, oneDay } from './time-calendar.ts'
import { type TimePattern, timePatterns } from './time-patterns.ts'
import type { TimeContext } from './time-resolve.ts'

/** Words of time in a text, with the pattern that read them. */
export interface TimeMention extends Span {
  readonly name: string
  readonly since: boolean
  readonly until: boolean
  resolve(context: TimeContext): Dates
}

/** All time expressions of a text in order, without overlaps; longer patterns first, then chrono-node for formats we do not know. */
export function findTimes(text: string, words: TimeWords): TimeMention[] {
  const found: TimeMention[] = []
  const isFree = (span: Span) => found.every((f) => f.end <= span.start || span.end <= f.start)
  for (const pattern of timePatterns(words)) {
    for (const match of text.matchAll(pattern.regex)) {
      const span = { start: match.index, end: match.index + match[0].length }
      if (isFree(span)) found.push(mention(text, words, span, pattern, match.groups ?? {}))
    }
  }
  for (const result of strict.parse(text, { instant: new Date(0), timezone: 0 })) {
    const span = { start: result.index, end: result.index + result.text.length }
    const { start } = result
    const known = (['year', 'month', 'day'] as const).every((part) => start.isCertain(part))
    if (!known || !/\d{4}/.test(result.text) || !isFree(span)) continue
    const day = start.date().toISOString().slice(0, 10)
    found.push({ ...span, name: 'chrono', ...edges(text, words, span), resolve: () => oneDay(day) })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Is the expression led in by "since" or "until"? */
function edges(text: string, words: TimeWords, span: Span): { since: boolean; until: boolean } {
  const before = text.slice(Math.max(0, span.start - 14), span.start).toLowerCase()
  const led = (list: readonly string[]) => list.some((w) => new RegExp(`\\b${w} (?:the )?$`).test(before))
  return { since: led(words.since), until: led(words.until) }
}

function mention(text: string, words: TimeWords, span: Span, pattern: TimePattern, groups: Record<string, string>): TimeMention {
  const lower = Object.fromEntries(Object.entries(groups).map(([k, v]) => [k, v?.toLowerCase()]))
  const { since, until } = edges(text, words, span)
  const resolve = (context: TimeContext): Dates => {
    const dates = pattern.resolve(lower, context)
    if (since) return { start: dates.start, end: null }
    return until ? { start: null, end: dates.end } : dates
  }
  return { ...span, name: pattern.name, since, until, resolve }
}

const ATTACHED = new Set(['obl', 'advmod', 'nmod', 'nummod', 'obj', 'dep', 'compound', 'amod', 'appos'])

/** The tokens that a word of the expression hangs on, through words of time and prepositional phrases only. */
function headsOf(tree: Tree, mentioned: TimeMention): number[] {
  const own = tokensWithin(tree.tokens, mentioned)
  return own.flatMap((token) => {
    const above = token.head >= 0 ? tree.tokens[token.head] : undefined
    if (!above) return []
    const heads = ATTACHED.has(universal(token.deprel)) ? [above.i] : []
    if (above.upos === 'VERB' || own.includes(above) || universal(token.deprel) !== 'nmod') return heads
    return /^(obj|obl|nsubj)$/.test(universal(above.deprel)) ? [...heads, above.head] : heads
  })
}

/** For each token the first expression that hangs on it. */
function indexByHead(tree: Tree, mentions: readonly TimeMention[]): Map<number, TimeMention> {
  const byHead = new Map<number, TimeMention>()
  for (const mentioned of mentions) for (const head of headsOf(tree, mentioned)) if (!byHead.has(head)) byHead.set(head, mentioned)
  return byHead
}

/**
 * Reads when each clause holds: the time expression that hangs on it, resolved against the publication date ("on Saturday" is the
 * last one in past-tense news). Relative expressions stay null where the text has no date; the clock is never asked.
 */
export function readTimes(doc: Doc, clauses: ClauseIndex, words: TimeWords): (clause: Clause) => TimeExpression | null {
  const mentions = findTimes(doc.source.text, words)
  const anchors = anchorDates(doc, mentions)
  const byHead = indexByHead(plantTree(doc), mentions)
  const own = (clause: Clause): TimeMention | undefined =>
    byHead.get(clause.head) ?? (clause.kind === 'noun' ? withinPhrase(doc, clauses, mentions, clause) : undefined)
  const context = (found: TimeMention, clause: Clause): TimeContext => ({
    published: doc.source.publishedAt,
    before: anchors.get(found) ?? null,
    ahead: clause.tense === 'future',
  })
  const datesOf = (found: TimeMention, clause: Clause): Dates => {
    const anchor = found.name === 'after' ? anchorBeside(doc, clauses, found, (c) => own(c)?.resolve(context(own(c)!, c)) ?? null) : null
    return anchor ? found.resolve({ ...context(found, clause), before: anchor }) : found.resolve(context(found, clause))
  }
  return (clause) => {
    let found = own(clause)
    for (let at: Clause | undefined = clause; !found && at && at.parent !== null && takesTimeOf(clauses, at); ) {
      at = clauses.all[at.parent]
      if (at) found = own(at)
    }
    return found ? { expression: expressionOf(doc, found), ...datesOf(found, clause) } : null
  }
}

/** A complement has the time of the verb above it; a noun has it when it is what that verb does. */
function takesTimeOf(clauses: ClauseIndex, clause: Clause): boolean {
  if (clause.relation === 'xcomp') return true
  const parent = clauses.all[clause.parent!]!
  return clause.kind === 'noun' && [...parent.patients, ...parent.agents].some((a) => a.head === clause.head)
}

/** The first expression in the phrase of a noun of action, after it ("the raid on Basra in May 2003"). */
function withinPhrase(doc: Doc, clauses: ClauseIndex, mentions: readonly TimeMention[], { head }: Clause): TimeMention | undefined {
  const { start } = doc.tokens[head]!
  const { end } = clauses.subtree(head)
  return mentions.find((m) => m.start > start && m.end <= end)
}

/** The day from which "a week after the flood" counts: that of an earlier clause told by a related word. */
function anchorBeside(doc: Doc, clauses: ClauseIndex, found: TimeMention, datesOf: (clause: Clause) => Dates | null): string | null {
  const next = doc.tokens.findIndex((t) => t.start >= found.end)
  const noun = doc.tokens.slice(next, next + 6).find((t) => t.upos === 'NOUN')
  if (next < 0 || !noun) return null
  const told = clauses.all.filter((c) => doc.tokens[c.head]!.start < found.start && c.lemma.slice(0, 4) === noun.lemma.slice(0, 4))
  for (const clause of told) {
    const dates = datesOf(clause)
    if (dates?.start && dates.start === dates.end) return dates.start
  }
  return null
}

/** The words with what leads them in ("since last May"). */
function expressionOf(doc: Doc, found: TimeMention): string {
  const led = found.since || found.until ? /\S+ (?:the )?$/.exec(doc.source.text.slice(0, found.start))?.[0] : undefined
  return (led ?? '') + doc.source.text.slice(found.start, found.end)
}

/** For each expression the last single day told before it: what "the following day" counts from. */
function anchorDates(doc: Doc, mentions: readonly TimeMention[]): Map<TimeMention, string> {
  const anchors = new Map<TimeMention, string>()
  let last: string | null = doc.source.publishedAt
  for (const m of mentions) {
    if (last) anchors.set(m, last)
    const { start, end } = m.resolve({ published: doc.source.publishedAt, before: last, ahead: false })
    if (start !== null && start === end) last = start
  }
  return anchors
}
