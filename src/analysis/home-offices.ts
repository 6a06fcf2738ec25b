import type { Actor } from '../model/index.ts'
import type { CaseIndex } from './case-index.ts'
import { remember } from './remember.ts'

/** Words of an office that stand at the head of a name: "Prime Minister Ilan Marek". */
const LONGEST = 4

/** Is a name a common noun, in small letters but for an article: "The energy ministry", not "Norvanian cabinet" or a capital's name? */
const isCommon = (name: string): boolean => !/\p{Lu}/u.test(name.replace(/^\p{L}{1,3}\s/u, ''))

/** What was found of actors and documents of a case, since it is asked for each pair of sayings. */
interface Known {
  readonly offices: Map<string, string | null>
  readonly states: Map<string, string | null>
  readonly spoken: Map<string, boolean>
}
const known = new WeakMap<CaseIndex, Known>()

function knownOf(index: CaseIndex): Known {
  const found = known.get(index) ?? { offices: new Map(), states: new Map(), spoken: new Map() }
  known.set(index, found)
  return found
}

/** The office of state that an actor's names begin with ("prime minister"); the empty string for an institution; null for others. */
function officeOf({ kind, name, aliases, actsFor }: Actor, offices: ReadonlySet<string>): string | null {
  // "the interior ministry", not "the Honduran cabinet": a name of its own tells the state
  if (kind === 'government') return actsFor || [name, ...aliases].every(isCommon) ? '' : null
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
      if (actor?.kind === 'state' || (actor?.actsFor && officeOf(actor, index.lexicon.offices) !== null)) states.add(index.sideOf(id))
    }
  }
  return states.size === 1 ? [...states][0]! : null
}

/** Does somebody speak of a state by its name, or act upon it? One's own country is "the country". */
const speaksOf = (id: string, state: string, documentId: string, index: CaseIndex): boolean =>
  (index.byDocument.get(documentId) ?? []).some((e) => {
    const named =
      e.kind === 'statement' && e.speakers.includes(id)
        ? index.topic(e).actors
        : e.kind === 'event' && e.actors.includes(id)
          ? e.recipients
          : []
    return named.some((other) => index.sideOf(other) === state)
  })

const owned = ({ kind, actsFor }: Actor): boolean => actsFor !== undefined || kind === 'state'

/**
 * Do two actors of one text belong to one state though the text does not say which: "the energy ministry" and "Prime Minister Ilan
 * Marek"? Offices that no state is named with are of the state whose officials the text has, if that is one, and of one state with
 * each other; two holders of one office are of two states.
 */
export function shareHome(a: string, b: string, documentId: string, index: CaseIndex): boolean {
  const [x, y] = [index.actor(a), index.actor(b)]
  if (!x || !y) return false
  const { offices, states, spoken } = knownOf(index)
  const office = (actor: Actor) => remember(offices, actor.id, () => (actor.kind === 'state' ? '' : officeOf(actor, index.lexicon.offices)))
  const here = office(x)
  if (here === null) return false
  const there = office(y)
  if (there === null || (here !== '' && here === there)) return false
  if (!owned(x) && !owned(y)) return true
  if (owned(x) && owned(y)) return false
  const [state, other] = owned(x) ? [a, b] : [b, a]
  const side = index.sideOf(state)
  if (remember(states, documentId, () => stateOf(documentId, index)) !== side) return false
  return !remember(spoken, `${other} ${side} ${documentId}`, () => speaksOf(other, side, documentId, index))
}
