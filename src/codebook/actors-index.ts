import type { Token } from '../model/index.ts'
import { foldWords } from './names/name-words.ts'

/** How a name names: outright, as an adjective, as a people, as one of a people, by its capital, or by a family name alone. */
export type NameSort = 'name' | 'adjective' | 'people' | 'national' | 'capital' | 'family'

export interface NameHit {
  readonly firstToken: number
  readonly lastToken: number
  /** Ids with the sort of their name, the surest first. */
  readonly readings: readonly { readonly id: string; readonly sort: NameSort }[]
}

/** Names by their folded pieces. */
export interface NameIndex {
  /** The longest name that starts at a token; null when none does. */
  at(tokens: readonly Token[], first: number): NameHit | null
  /** The readings of a whole string. */
  of(name: string): readonly { readonly id: string; readonly sort: NameSort }[]
}

interface Branch {
  readonly next: Map<string, Branch>
  readonly ends: { id: string; sort: NameSort }[]
  /** Was every piece of the name written small in the codebook? Then it may be small in a text. */
  small: boolean
}
const branch = (): Branch => ({ next: new Map(), ends: [], small: false })
const ORDER: readonly NameSort[] = ['name', 'people', 'national', 'adjective', 'capital', 'family']

/** Indexes names given as [name, sort, id]. */
export function indexNames(rows: readonly (readonly [string, NameSort, string])[]): NameIndex {
  const root = branch()
  for (const [name, sort, id] of rows) {
    let at = root
    const pieces = foldWords(name)
    if (pieces[0] === 'the' && pieces.length > 2) pieces.shift()
    for (const piece of pieces) {
      if (!at.next.has(piece)) at.next.set(piece, branch())
      at = at.next.get(piece)!
    }
    if (!at.ends.some((end) => end.id === id)) at.ends.push({ id, sort })
    at.ends.sort((a, b) => ORDER.indexOf(a.sort) - ORDER.indexOf(b.sort))
  }
  return { at: (tokens, first) => longestAt(root, tokens, first), of: (name) => walk(root, foldWords(name))?.ends ?? [] }
}

function walk(from: Branch | undefined, pieces: readonly string[]): Branch | undefined {
  let at: Branch | undefined = from
  for (const piece of pieces) at = at?.next.get(piece)
  return at
}

function longestAt(root: Branch, tokens: readonly Token[], first: number): NameHit | null {
  if (!writtenAsName(tokens[first]!.text)) return null
  const withThe = longestFrom(root.next.get('the'), root, tokens, first)
  const plain = longestFrom(root, root, tokens, first)
  return withThe && withThe.lastToken >= (plain?.lastToken ?? 0) ? withThe : plain
}

/** The longest name along a branch; along that of "the" only right behind that word. */
function longestFrom(from: Branch | undefined, root: Branch, tokens: readonly Token[], first: number): NameHit | null {
  const before = tokens[first - 1]
  if (from !== root && !(before && /^the$/i.test(before.text) && before.sentence === tokens[first]!.sentence)) return null
  let best: NameHit | null = null
  let at: Branch | undefined = from
  for (let i = first; i < tokens.length && tokens[i]!.sentence === tokens[first]!.sentence; i++) {
    const pieces = foldWords(tokens[i]!.text)
    if (pieces.length === 0 && i > first && !/^[-–.]$/.test(tokens[i]!.text)) break
    at = walk(at, pieces)
    if (!at) break
    if (at.ends.length > 0 && pieces.length > 0 && fits(tokens, first, i)) best = { firstToken: first, lastToken: i + 1, readings: at.ends }
  }
  return best
}

/** Does a token start like a name: a capital letter, a digit, or a small particle before one (`al-`)? */
const writtenAsName = (text: string): boolean =>
  /^['’‘]?(\p{Lu}|\p{N})/u.test(text) || /^\p{Ll}{1,4}[-’']/u.test(text) || /^(al|el)$/.test(text)

/** Short single words must be in capitals (US, not us); the last word of a longer name must be written as a name. */
function fits(tokens: readonly Token[], first: number, last: number): boolean {
  const word = tokens[last]!.text
  if (first === last && word.replace(/\./g, '').length <= 2) return word === word.toUpperCase()
  return /\p{Lu}|\p{N}/u.test(word) || /^['’]s$/.test(word) || tokens[last]!.upos === 'PROPN' || first !== last
}
