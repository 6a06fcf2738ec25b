import type { Doc, Token } from '../src/model/doc.ts'

/** Counts of one comparison: what the gold has, what was found, what agrees. */
export interface Tally {
  gold: number
  found: number
  right: number
}
export const MEASURES = ['words', 'sentences', 'upos', 'xpos', 'lemma', 'uas', 'las'] as const
export type Measure = (typeof MEASURES)[number]
export type Tallies = Record<Measure, Tally> & { relations: Map<string, Tally> }

const tally = (): Tally => ({ gold: 0, found: 0, right: 0 })
/** Empty tallies, one for each layer that is scored. */
export const newTallies = (): Tallies => ({
  words: tally(),
  sentences: tally(),
  upos: tally(),
  xpos: tally(),
  lemma: tally(),
  uas: tally(),
  las: tally(),
  relations: new Map(),
})

/** F1 in percent, two decimals; 0 where there is nothing. */
export const f1 = ({ gold, found, right }: Tally): number => (gold + found === 0 ? 0 : Math.round((20000 * right) / (gold + found)) / 100)

/** A relation without its subtype, as the CoNLL 2018 evaluation compares them. */
export const universal = (deprel: string): string => deprel.split(':')[0]!

/**
 * Adds the comparison of two readings of one text, as the CoNLL 2018 shared task does: words are aligned by their characters, a head is
 * right when it is aligned with the gold head, relations are compared without subtypes.
 */
export function compare(gold: Doc, found: Doc, into: Tallies): void {
  const foundAt = new Map(found.tokens.map((token) => [key(token), token]))
  const sentences = new Set(found.sentences.map(key))
  count(into.sentences, gold.sentences.length, found.sentences.length, gold.sentences.filter((s) => sentences.has(key(s))).length)
  for (const measure of ['words', 'upos', 'xpos', 'lemma', 'uas', 'las'] as const)
    count(into[measure], gold.tokens.length, found.tokens.length, 0)
  for (const token of gold.tokens) relation(into, token).gold++
  for (const token of found.tokens) relation(into, token).found++
  for (const token of gold.tokens) {
    const other = foundAt.get(key(token))
    if (!other) continue
    into.words.right++
    if (token.upos === other.upos) into.upos.right++
    if (token.xpos === other.xpos) into.xpos.right++
    if (token.lemma === other.lemma || token.lemma === '_') into.lemma.right++
    if (headKey(gold, token) !== headKey(found, other)) continue
    into.uas.right++
    if (universal(token.deprel) !== universal(other.deprel)) continue
    into.las.right++
    relation(into, token).right++
  }
}

const key = (span: { start: number; end: number }): string => `${span.start}-${span.end}`
const headKey = (doc: Doc, token: Token): string => (token.head < 0 ? 'root' : key(doc.tokens[token.head]!))

function count(into: Tally, gold: number, found: number, right: number): void {
  into.gold += gold
  into.found += found
  into.right += right
}

function relation(into: Tallies, token: Token): Tally {
  const name = universal(token.deprel)
  const known = into.relations.get(name)
  if (known) return known
  const made = tally()
  into.relations.set(name, made)
  return made
}
