import type { Argument } from './clause.ts'
import { argumentsAt } from './clause-arguments.ts'
import type { Tree } from './tree.ts'

/** Tokens before a verb among which company is looked for. */
const REACH = 25

/** Those who do something with a subject: "Germany, together with France, condemned", "the union as well as the church rejected". */
export function withCompany(tree: Tree, token: number, subjects: readonly Argument[], phrases: ReadonlySet<string>): Argument[] {
  const direct = subjects.filter((s) => s.via === 'syntax' && s.head < token)
  if (direct.length === 0) return [...subjects]
  const { sentence } = tree.tokens[token]!
  const found: Argument[] = []
  for (let i = Math.max(1, token - REACH); i < token - 1; i++) {
    if (tree.tokens[i]!.sentence !== sentence) continue
    const end = [3, 2].map((n) => i + n).find((e) => e < token && phrases.has(wordsOf(tree, i, e)))
    if (end === undefined) continue
    const sides = [nominalBefore(tree, i), nominalFrom(tree, end, token)]
    const known = sides.find((s) => direct.some((d) => d.head === s))
    const other = sides.find((s) => s !== known)
    if (known === undefined || other === undefined || other === null || subjects.some((s) => s.head === other)) continue
    found.push(...argumentsAt(tree, other, null, 'coordination'))
  }
  return [...subjects, ...found]
}

const wordsOf = (tree: Tree, first: number, end: number): string =>
  tree.tokens
    .slice(first, end)
    .map((t) => t.text.toLowerCase())
    .join(' ')

const isNominal = (tree: Tree, token: number): boolean => /^(NOUN|PROPN)$/.test(tree.tokens[token]?.upos ?? '')

/** The noun that a phrase before a token ends with or, past a name's further words, is headed by. */
function nominalBefore(tree: Tree, token: number): number | null {
  const at = tree.tokens[token - 1]?.upos === 'PUNCT' ? token - 2 : token - 1
  if (!isNominal(tree, at)) return null
  const { deprel, head } = tree.tokens[at]!
  return /^flat/.test(deprel) && head >= 0 ? head : at
}

/** The head of the noun phrase that begins at a token. */
function nominalFrom(tree: Tree, first: number, end: number): number | null {
  let at = first
  while (at < end && !isNominal(tree, at)) at++
  while (
    at < end &&
    /^(compound|amod|nmod:desc)/.test(tree.tokens[at]!.deprel) &&
    tree.tokens[at]!.head > at &&
    tree.tokens[at]!.head < end
  )
    at = tree.tokens[at]!.head
  return at < end && isNominal(tree, at) ? at : null
}
