import type { EntryOf } from '../../model/index.ts'
import { type CaseIndex, mainWords } from '../case-index.ts'
import { readWords, type Word } from '../words.ts'
import { adjacent, distance } from './discourse.ts'
import { commonWeight } from './opposition.ts'
import { bothSay, type Clash, nested, type Scope } from './pairs.ts'

type Statement = EntryOf<'statement'>
type Identity = 'armed' | 'unarmed'

/** What a saying tells of those who were harmed. */
interface Told {
  readonly identity: Identity
  readonly word: string
  /** Does it speak of all whom somebody else spoke of ("the dead were farmers"), or of whom it likes ("killed two farmers")? */
  readonly same: boolean
  /** Does it only point to them ("they were farmers")? */
  readonly back: boolean
}

/** Kinds of act (codebook/findings/acts.yaml) that leave people dead or hurt. */
const HARMS: ReadonlySet<string> = new Set(['killing', 'shooting', 'violence', 'attack'])

/** Further apart than this many characters, two sayings are of two events, unless they share their words. */
const NEAR = 1000

const isHarm = (word: Word, { lexicon }: CaseIndex): boolean =>
  [word.lemma, word.key].some((form) => (lexicon.acts.get(form) ?? []).some((act) => HARMS.has(act.name)))

/** The first of some words that says who somebody was: a fighter, or not ("no fighter" counts as the other). */
function named(words: readonly Word[], { lexicon }: CaseIndex): Pick<Told, 'identity' | 'word'> | null {
  for (const [i, word] of words.entries()) {
    const pair = `${words[i - 1]?.text ?? ''} ${word.lemma}`
    const is = (kind: Identity) => [word.lemma, word.text, pair].some((form) => lexicon.identities[kind].has(form))
    const denied = word.negated || words.slice(0, i).some((w) => lexicon.negators.has(w.text))
    if (is('armed')) return { identity: denied ? 'unarmed' : 'armed', word: word.text }
    if (is('unarmed') && !denied) return { identity: 'unarmed', word: word.text }
  }
  return null
}

/** Do some words speak of the dead and hurt; do they only point back to them? */
function harmedIn(words: readonly Word[], { lexicon }: CaseIndex): 'named' | 'back' | null {
  const { harmed, referring } = lexicon.identities
  if (words.some((w) => [w.text, w.lemma].some((form) => harmed.has(form)))) return 'named'
  const end = words.slice(-2).map((w) => w.text)
  return referring.has(end.at(-1) ?? '') || referring.has(end.join(' ')) ? 'back' : null
}

/** Whom a saying tells to have been harmed: "they were farmers", "20 militants had been killed", "killed two gunmen". */
function read(statement: Statement, index: CaseIndex): Told | null {
  if (statement.speechAct === 'ask') return null
  const words = readWords(mainWords(statement), index.lexicon)
  const be = words.findIndex((w) => w.lemma === 'be' || w.text === 'as')
  const whom = be > 0 ? harmedIn(words.slice(0, be), index) : null
  const told = whom && named(words.slice(be + 1), index)
  if (told) return { ...told, same: true, back: whom === 'back' }
  const harm = words.findIndex((w) => w.verbal && isHarm(w, index))
  if (harm < 0 || words[harm]!.negated) return null
  const passive = words[harm - 1]?.lemma === 'be' || words[harm]!.lemma === 'die'
  const found = named(passive ? words.slice(0, harm) : words.slice(harm + 1), index)
  return found && { ...found, same: false, back: false }
}

const toldBy = (statement: Statement, index: CaseIndex): Told | null => index.reading(statement, 'identity', read)

/** Rivals tell of the same dead, fighters in the one's words and not in the other's: "killed 20 militants", "the dead were farmers". */
export function compareIdentities(a: Statement, b: Statement, scope: Scope, index: CaseIndex): Clash | null {
  if (scope !== 'rival' || nested(a, b)) return null
  const [x, y] = [toldBy(a, index), toldBy(b, index)]
  if (!x || !y || x.identity === y.identity || (x.back && y.back)) return null
  const [one, other] = [index.topic(a), index.topic(b)]
  if (!x.same && !y.same && !one.numbers.some((n) => other.numbers.includes(n))) return null
  const later = a.evidence[0]!.start < b.evidence[0]!.start ? y : x
  const near = adjacent(a, b) || (!x.back && !y.back && distance(a, b) < NEAR && commonWeight(one, other, index) >= 2)
  if (!near || (x.back && later !== x) || (y.back && later !== y)) return null
  const why = `${bothSay(a, b, index)}: the same people are “${x.word}” in the one account and “${y.word}” in the other.`
  return { basis: 'say-say', strength: 3, why }
}
