import type { Actor } from '../model/index.ts'
import type { CaseIndex } from './case-index.ts'

/** Words of an office that stand at the head of a name: "Prime Minister Ilan Marek". */
const LONGEST = 4

/** Is a name a common noun: in small letters but for an article, or one word at the head of a sentence ("Police")? */
const isCommon = (name: string): boolean => {
  const bare = name.replace(/^\p{L}{1,3}\s/u, '')
  return !bare.includes(' ') || !/\p{Lu}/u.test(bare)
}

/** The office of state that an actor's names begin with ("prime minister"); the empty string for an institution; null for others. */
function officeOf({ kind, name, aliases, actsFor }: Actor, offices: ReadonlySet<string>): string | null {
  // "the interior ministry", not "the Honduran cabinet": a name of its own tells the state
  if (kind === 'government') return actsFor || [name, ...aliases].some(isCommon) ? '' : null
  if (kind !== 'person') return null
  for (const alias of [name, ...aliases]) {
    const words = alias.replace(/^the /iu, '').toLowerCase().split(/\s+/u)
    for (let n = Math.min(LONGEST, words.length); n > 0; n--) {
      const title = words.slice(0, n).join(' ')
      if (offices.has(title)) return title
    }
  }
  return null
}

/** The one state whose institutions and officials appear in a document; null where there is none, or several do. */
function stateOf(documentId: string, index: CaseIndex): string | null {
  const states = new Set<string>()
  for (const entry of index.byDocument.get(documentId) ?? []) {
    const ids =
      entry.kind === 'statement' ? entry.speakers : entry.kind === 'event' ? entry.actors : entry.kind === 'goal' ? entry.holders : []
    for (const id of ids) {
      const actor = index.actor(id)
      if (actor?.actsFor && officeOf(actor, index.lexicon.offices) !== null) states.add(index.sideOf(id))
    }
  }
  return states.size === 1 ? [...states][0]! : null
}

/**
 * Do two actors of one text belong to one state though the text does not say which: "the energy ministry" and "Prime Minister Ilan
 * Marek"? Offices that no state is named with are of the state whose officials the text has, if that is one, and of one state with
 * each other; two holders of one office are of two states.
 */
export function shareHome(a: string, b: string, documentId: string, index: CaseIndex): boolean {
  const [x, y] = [index.actor(a), index.actor(b)]
  if (!x || !y) return false
  const [here, there] = [officeOf(x, index.lexicon.offices), officeOf(y, index.lexicon.offices)]
  if (here === null || there === null || (here !== '' && here === there)) return false
  if (!x.actsFor && !y.actsFor) return true
  const [owned, other] = x.actsFor ? [a, y] : [b, x]
  return !other.actsFor && stateOf(documentId, index) === index.sideOf(owned)
}
