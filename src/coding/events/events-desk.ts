import type { Plover } from '../../codebook/plover.ts'
import type { CodedEvent, Statement } from '../../model/index.ts'
import { prepositionOf, type Tree, universal } from '../clauses/tree.ts'
import type { ActorReading, Reading } from '../reading.ts'
import { statementsAround } from '../statements/attribution.ts'
import { summedUp } from './events-lists.ts'

/** What the event rules look at. */
export interface EventDesk {
  readonly reading: Reading
  readonly tree: Tree
  readonly plover: Plover
  readonly statements: readonly Statement[]
  /** Events coded so far, in text order: nouns may refer back to them. */
  readonly told: CodedEvent[]
}

/** The lower-case lemma of a token; a plural that is its own lemma ("troops") loses its ending. */
export function lemmaAt(desk: EventDesk, token: number): string {
  const { lemma, text, xpos } = desk.tree.tokens[token]!
  const lower = lemma.toLowerCase()
  const isPlural = xpos.endsWith('S') && xpos.startsWith('NN') && lower === text.toLowerCase() && /[^s]s$/.test(lower)
  return isPlural ? lower.replace(/ies$/, 'y').replace(/s$/, '') : lower
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]

/** Speakers of the innermost statement that holds a token: who I and we are there. */
export function speakersAt(desk: EventDesk, token: number): readonly string[] {
  const here = desk.tree.tokens[token]!
  const around = statementsAround(here, desk.statements).at(-1)
  if (around) return around.speakers
  // In a transcript nobody but the one whose turn it is says "we".
  return lastEnded(endings(desk).turns, here.start)?.speakers ?? []
}

interface Endings {
  readonly all: readonly Statement[]
  /** Those of a turn of speech or a quotation that no cue leads in. */
  readonly turns: readonly Statement[]
}
const ENDINGS = new WeakMap<readonly Statement[], Endings>()

function endings({ statements }: EventDesk): Endings {
  const known = ENDINGS.get(statements)
  if (known) return known
  const all = statements.toSorted((a, b) => a.content.end - b.content.end)
  const made = { all, turns: all.filter((s) => s.cue === null) }
  ENDINGS.set(statements, made)
  return made
}

/** The statement that ended last before an offset, of some in order of their ends. */
function lastEnded(inOrder: readonly Statement[], offset: number): Statement | undefined {
  let [low, high] = [0, inOrder.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (inOrder[middle]!.content.end <= offset) low = middle + 1
    else high = middle
  }
  return inOrder[low - 1]
}

/** The statement that ended last before a token. */
export const saidBefore = (desk: EventDesk, token: number): Statement | undefined =>
  lastEnded(endings(desk).all, desk.tree.tokens[token]!.start)

/** Who the noun phrase headed by a token stands for. */
export function resolveAt(desk: EventDesk, token: number): ActorReading {
  const speakers = speakersAt(desk, token)
  const listed = summedUp(desk, token, (head) => desk.reading.actors.resolve(head, speakers).ids)
  if (listed.length > 1) return { ids: listed, alternatives: [] }
  const name = nameBeside(desk, token)
  const named = name === null ? null : desk.reading.actors.resolve(name, speakers)
  return named && named.ids.length > 0 ? named : desk.reading.actors.resolve(token, speakers)
}

/** "the watchdog Amnesty International": the name in apposition to a common noun says better who is meant. */
function nameBeside(desk: EventDesk, token: number): number | null {
  const { tree } = desk
  if (tree.tokens[token]!.upos !== 'NOUN') return null
  return tree.byRelation(token, 'appos').find((c) => c - token <= 2 && tree.tokens[c]!.upos === 'PROPN') ?? null
}

/** Tokens that a noun carries in front or behind: modifiers, possessors, and what its preposition brings. */
export function carried(desk: EventDesk, token: number, prepositions: ReadonlySet<string>): number[] {
  const { tree } = desk
  return tree.children(token).filter((child) => {
    const relation = universal(tree.tokens[child]!.deprel)
    if (tree.tokens[child]!.deprel === 'nmod:poss' || relation === 'amod' || relation === 'compound') return true
    return relation === 'nmod' && prepositions.has(prepositionOf(tree, child) ?? '')
  })
}

const NONE: ReadonlySet<string> = new Set()

/** Who is in a thing or owns it: "a base housing soldiers", "plants belonging to a company". */
function held(desk: EventDesk, token: number): number[] {
  const { tree, plover } = desk
  const clauses = tree.byRelation(token, 'acl').filter((c) => plover.light.owns.has(lemmaAt(desk, c)))
  return clauses.flatMap((c) => tree.byRelation(c, 'obj', 'obl').filter((o) => !plover.small.standing.has(prepositionOf(tree, o) ?? '')))
}

/** The noun that a pronoun stands for; null when it is none, or nothing is known of it. */
export function antecedentOf(desk: EventDesk, token: number): number | null {
  if (desk.tree.tokens[token]!.xpos === 'WP$') return describedBy(desk, token)
  if (desk.tree.tokens[token]!.upos !== 'PRON') return null
  const chain = desk.reading.doc.chains.find((c) => c.links.some((link) => link.head === token))
  const before = chain?.links.findLast((link) => link.kind !== 'pronoun' && link.head < token)
  return before?.head ?? null
}

/** "a woman whose eye was hurt": the noun that the relative clause around "whose" describes. */
function describedBy(desk: EventDesk, token: number): number | null {
  for (let at = token, steps = 0; at >= 0 && steps < 6; at = desk.tree.tokens[at]!.head, steps++)
    if (desk.tree.tokens[at]!.deprel === 'acl:relcl') return desk.tree.tokens[at]!.head
  return null
}

/** The actors a noun phrase names: itself, or else whoever its modifiers, possessors and "of" phrases name ("Trump's order"). */
export function participants(
  desk: EventDesk,
  token: number,
  prepositions: ReadonlySet<string> = desk.plover.small.within,
  depth = 0,
): string[] {
  const direct = resolveAt(desk, token).ids
  if (direct.length > 0 || depth > 3) return [...direct]
  const meant = antecedentOf(desk, token)
  // "Denmark and Iceland, whose trawlers had been seized": both of them.
  const described = desk.tree.tokens[token]!.xpos === 'WP$' && meant !== null ? desk.reading.clauses.conjuncts(meant) : []
  const owners = described.filter((c) => c < token)
  if (owners.length > 1) return unique(owners.flatMap((c) => participants(desk, c, prepositions, depth + 1)))
  if (meant !== null) return participants(desk, meant, prepositions, depth + 1)
  const heads = [...carried(desk, token, prepositions), ...held(desk, token)].flatMap((child) => [
    child,
    ...desk.reading.clauses.conjuncts(child).slice(1),
  ])
  const named = unique(heads.flatMap((head) => participants(desk, head, prepositions, depth + 1)))
  if (named.length === 1 && isEquipment(desk, token))
    for (const phrase of phrasesBefore(desk, token)) desk.reading.actors.alsoNamed(named[0]!, phrase)
  return named
}

/** Ships, planes and rockets go by the name of those whose they are. */
const isEquipment = (desk: EventDesk, token: number): boolean =>
  ['ordnance', 'forces'].some((name) => desk.plover.classes.get(name)!.has(lemmaAt(desk, token)))

/** A noun with its modifiers, as the text writes them, without and with its article: "Emirati jets", "a British submarine". */
function phrasesBefore(desk: EventDesk, token: number): string[] {
  const { tokens } = desk.tree
  const from = (...relations: string[]) => Math.min(token, ...desk.tree.byRelation(token, ...relations))
  const starts = new Set([from('amod', 'compound', 'nmod:poss'), from('amod', 'compound', 'nmod:poss', 'det', 'nummod')])
  return [...starts].map((first) => desk.reading.doc.source.text.slice(tokens[first]!.start, tokens[token]!.end).replace(/\s+/g, ' '))
}

/** The actors that stand behind a subject which is none itself: "the Turkish statement", "Iranian missiles", "a UN report". */
export const behind = (desk: EventDesk, token: number): string[] => participants(desk, token, NONE)

/**
 * The words a noun can be known by: its lemma, its lemma after each of its modifiers ("hunger strike"), and those of the noun it
 * only carries ("thousands of troops", "the sanctions regime").
 */
export function wordsOf(desk: EventDesk, token: number, depth = 0): Set<string> {
  const { tree, plover } = desk
  const head = lemmaAt(desk, token)
  const written = tree.tokens[token]!.text.toLowerCase()
  // "bases" may be of "base" or of "basis".
  const found = new Set([head, written, ...(tree.tokens[token]!.xpos === 'NNS' ? [written.replace(/s$/, '')] : [])])
  if (tree.tokens[token]!.upos === 'PROPN' && head.endsWith('s')) found.add(head.slice(0, -1))
  const before = tree.byRelation(token, 'amod', 'compound').filter((c) => c < token)
  for (const child of before) found.add(`${lemmaAt(desk, child)}${tree.tokens[child + 1]!.text === '-' ? '-' : ' '}${head}`)
  if (tree.tokens[token]!.upos === 'PROPN') for (const child of tree.byRelation(token, 'compound', 'appos')) found.add(lemmaAt(desk, child))
  const carries = plover.classes.get('carriers')!.has(head) || tree.tokens[token]!.upos === 'NUM'
  if (!carries || depth > 2) return found
  const below = [
    ...before.filter((c) => tree.tokens[c]!.upos !== 'ADJ'),
    ...tree.byRelation(token, 'nmod').filter((c) => prepositionOf(tree, c) === 'of'),
  ]
  for (const child of below) for (const word of wordsOf(desk, child, depth + 1)) found.add(word)
  return found
}

/** The longest entry of a lexicon of nouns that a token heads ("hunger strike" before "strike"), with its first token. */
export function nounEntry<T>(
  desk: EventDesk,
  token: number,
  lexicon: ReadonlyMap<string, T>,
): { readonly value: T; readonly from: number; readonly key: string } | null {
  const { tree } = desk
  const head = lemmaAt(desk, token)
  const before = tree.byRelation(token, 'amod', 'compound').filter((c) => c < token)
  for (const child of before) {
    const key = `${lemmaAt(desk, child)} ${head}`
    const value = lexicon.get(key)
    if (value !== undefined) return { value, from: token - child <= 3 ? child : token, key }
  }
  const value = lexicon.get(head)
  return value === undefined ? null : { value, from: token, key: head }
}
