import { meansPerson } from '../../codebook/wordnet.ts'
import type { EventDesk } from './events-desk.ts'

type Resolve = (token: number) => readonly string[]
const unique = (ids: readonly string[]): string[] => [...new Set(ids)]

/** Actors that a plural sums up: those named behind it, or the two that were named before it. Empty where it stands for itself. */
export function summedUp(desk: EventDesk, token: number, resolve: Resolve): string[] {
  const { xpos, upos } = desk.tree.tokens[token]!
  if (xpos === 'PRP') return []
  const pair = isPair(desk, token)
  if (xpos !== 'NNS' && !(pair && upos !== 'NOUN')) return []
  const listed = xpos === 'NNS' ? unique([...namesBehind(desk, token), ...namesAfter(desk, token)].flatMap((i) => [...resolve(i)])) : []
  if (listed.length > 1) return listed
  return pair ? pairBefore(desk, token, resolve) : []
}

const isName = (desk: EventDesk, token: number): boolean => desk.tree.tokens[token]!.upos === 'PROPN'

/** "two presidents, Bill Clinton and Andrew Johnson": names in apposition, the second of which may hang on the plural itself. */
function namesBehind(desk: EventDesk, token: number): number[] {
  const { tree, reading } = desk
  const first = tree.byRelation(token, 'appos').find((c) => c > token && isName(desk, c))
  if (first === undefined) return []
  const sisters = reading.clauses.conjuncts(token).filter((c) => c > first)
  return [...reading.clauses.conjuncts(first), ...sisters].filter((c) => isName(desk, c))
}

/** "only two presidents have been impeached: Johnson and Clinton": as many names behind a comma or colon as the plural counts. */
function namesAfter(desk: EventDesk, token: number): number[] {
  const { tree, reading } = desk
  if (!isCountedTwo(desk, token)) return []
  const { lastToken } = reading.doc.sentences[tree.tokens[token]!.sentence]!
  for (let i = token + 2; i < lastToken; i++) {
    if (!isName(desk, i) || !/^[,:–—-]$/.test(tree.tokens[i - 1]!.text)) continue
    let end = i
    while (end < lastToken && isName(desk, end)) end++
    if (tree.tokens[end]?.upos === 'CCONJ' && tree.tokens[end + 1]?.upos === 'PROPN') return [i, end + 1]
  }
  return []
}

const marks = (desk: EventDesk, token: number): string[] =>
  desk.tree.byRelation(token, 'det', 'nummod', 'det:predet').map((c) => desk.tree.tokens[c]!.text.toLowerCase())

const isCountedTwo = (desk: EventDesk, token: number): boolean =>
  desk.tree.byRelation(token, 'nummod').some((c) => desk.plover.small.pair.has(desk.tree.tokens[c]!.text.toLowerCase()))

/** "both", "both sides", "the two leaders". */
function isPair(desk: EventDesk, token: number): boolean {
  const { small } = desk.plover
  const { text, upos } = desk.tree.tokens[token]!
  if (upos !== 'NOUN') return /^(DET|PRON)$/.test(upos) && small.pair.has(text.toLowerCase())
  const before = marks(desk, token)
  const counted = before.filter((w) => small.pair.has(w))
  return counted.length > 0 && before.some((w) => small.definite.has(w))
}

/** Sentences that a pair looks back over. */
const REACH = 3

/** The two that were named last together: coordinated, or as the two sides of one act. */
function pairBefore(desk: EventDesk, token: number, resolve: Resolve): string[] {
  const { tree, reading } = desk
  const { sentences } = reading.doc
  const from = sentences[Math.max(0, tree.tokens[token]!.sentence - REACH)]!
  const act = desk.told.findLast((e) => e.predicate.start >= from.start && new Set([...e.actors, ...e.recipients]).size === 2)
  for (let i = token - 1; i >= from.firstToken; i--) {
    const sides = act && tree.tokens[i]!.start === act.predicate.start ? fit(desk, token, unique([...act.actors, ...act.recipients])) : []
    if (sides.length === 2) return sides
    // The words on both sides of an "and", whatever the parser hangs them on.
    const { upos, head } = tree.tokens[i]!
    const heads = upos === 'CCONJ' && head > i && /^(NOUN|PROPN)$/.test(tree.tokens[i - 1]?.upos ?? '') ? [i - 1, head] : []
    if (heads.length !== 2 || heads.some((h) => h >= token)) continue
    const ids = unique(heads.flatMap((h) => [...resolve(h)]))
    const fitting = ids.length === 2 ? fit(desk, token, ids) : []
    if (fitting.length === 2) return fitting
  }
  return []
}

/** The two as the plural speaks of them: persons for "leaders", their states for "countries"; none where they do not fit. */
function fit(desk: EventDesk, token: number, ids: readonly string[]): string[] {
  const { byId, sideOf } = desk.reading.actors
  const lemma = desk.tree.tokens[token]!.lemma.toLowerCase()
  const kinds = desk.reading.codebook.actorWords.pointing.get(lemma)
  if (kinds?.includes('state')) {
    const states = unique(ids.map((id) => sideOf(id).at(-1)!))
    return states.length === 2 && states.every((id) => byId(id).kind === 'state') ? states : []
  }
  const persons = desk.tree.tokens[token]!.upos === 'NOUN' && meansPerson(lemma) && !desk.plover.light.sides.has(lemma)
  return !persons || ids.every((id) => byId(id).kind === 'person') ? [...ids] : []
}
