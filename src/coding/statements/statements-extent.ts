import type { Clause } from '../clauses/clause.ts'
import { tokensBelow } from './statements-content.ts'
import type { Desk } from './statements-draft.ts'
import { reporterFrom } from './statements-reporter.ts'

/**
 * The words of a complement without what belongs to the one who reports it, where the parser hung that too deep: a coordinated saying without a
 * subject ("… and insists that"), a participle of saying ("…, calling them"), a clause of time ("… after the vote had failed").
 * Clauses cut off are noted in `desk.rehung`, since their subject is the reporting clause's.
 */
export function withoutReporting(desk: Desk, cue: Clause, words: readonly number[]): number[] {
  const inside = new Set(words)
  const starts = words.filter((token) => opensReporting(desk, cue, token, inside))
  for (const token of starts) desk.rehung.set(token, cue)
  const aside = dashAside(desk, words)
  const end = Math.min(
    aside,
    reporterFrom(desk, cue, words),
    ...starts.map((token) => tokensBelow(desk.tree, token).find((i) => i > cue.head)!),
  )
  const kept = words.filter((i) => i < end)
  return kept.length > 0 ? kept : [...words]
}

/** Where a last aside after a dash begins ("— a claim he has made before"): a noun phrase, which the reporter adds; infinite without one. */
function dashAside({ tree, reading: { doc } }: Desk, words: readonly number[]): number {
  const dash = words.findLast((i) => /^(—|–|--)$/.test(tree.tokens[i]!.text)) ?? Number.POSITIVE_INFINITY
  const tail = words.filter((i) => i > dash)
  const top = tail.find((i) => !tail.includes(tree.tokens[i]!.head))
  const earlier = words.filter((i) => /^(—|–|--)$/.test(tree.tokens[i]!.text)).length
  const quoted =
    tail[0] !== undefined && doc.quotations.some((q) => q.start <= tree.tokens[tail[0]!]!.start && q.end > tree.tokens[tail[0]!]!.start)
  return top !== undefined && earlier === 1 && !quoted && tree.tokens[top]!.deprel === 'appos' ? dash : Number.POSITIVE_INFINITY
}

function opensReporting(desk: Desk, cue: Clause, token: number, inside: ReadonlySet<number>): boolean {
  const { tree, saying } = desk
  const { deprel, head, lemma, xpos } = tree.tokens[token]!
  if (head < 0 || !inside.has(head) || token < cue.head) return false
  const first = tokensBelow(tree, token)[0]!
  const afterComma = tree.tokens[first]!.text === ',' || tree.tokens[first - 1]?.text === ','
  const says = saying.verbs.has(lemma) && tree.byRelation(token, 'nsubj', 'aux').length === 0 && hasComplement(desk, token)
  if (deprel === 'conj')
    return says && tree.byRelation(token, 'cc').length > 0 && (agreesWithCue(desk, cue, token, afterComma) || asksOn(desk, cue, token))
  if (xpos === 'VBG' && /^(advcl|acl)/.test(deprel)) return says && afterComma
  if (!deprel.startsWith('advcl')) return false
  const marker = tree.byRelation(token, 'mark')[0]
  return marker !== undefined && saying.reportingTime.has(tree.tokens[marker]!.text.toLowerCase()) && xpos === 'VBD' && cue.tense === 'past'
}

/** A coordinated verb goes with the cue rather than with what is said when its form is the cue's alone, or after a comma. */
function agreesWithCue({ tree }: Desk, cue: Clause, token: number, afterComma: boolean): boolean {
  const { xpos, head } = tree.tokens[token]!
  if (xpos !== tree.tokens[cue.head]!.xpos || (xpos !== 'VBD' && xpos !== 'VBZ')) return false
  return afterComma || tree.tokens[head]!.xpos !== xpos || tree.byRelation(head, 'expl').length > 0
}

/** "wrote that the well was poisoned and asked for help": a past form taken for a participle, before what only an active verb governs. */
function asksOn({ tree, saying }: Desk, cue: Clause, token: number): boolean {
  const { xpos, lemma } = tree.tokens[token]!
  const next = tree.tokens[token + 1]?.text.toLowerCase() ?? ''
  const governs = saying.verbs.get(lemma)?.some((f) => f.kind === 'prep' && f.preposition === next) || next === saying.grammar.that
  return xpos === 'VBN' && tree.tokens[cue.head]!.xpos === 'VBD' && (governs ?? false)
}

/** Does a verb of saying have something that is said? */
const hasComplement = ({ tree }: Desk, token: number): boolean =>
  tree.byRelation(token, 'ccomp', 'xcomp', 'obj', 'obl', 'parataxis').some((c) => c > token) || isQuoteAhead(tree.tokens, token)

/** "adding, “…”". */
const isQuoteAhead = (tokens: Desk['tree']['tokens'], token: number): boolean =>
  [1, 2].some((n) => /^(``|'')$/.test(tokens[token + n]?.xpos ?? ''))
