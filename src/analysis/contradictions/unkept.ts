import type { EntryOf, SpeechAct } from '../../model/index.ts'
import { type CaseIndex, mainWords, wordsOf } from '../case-index.ts'
import type { Topic } from '../topic.ts'
import { readWords } from '../words.ts'
import { adjacent, distance } from './discourse.ts'
import { commonWeight, oppositions } from './opposition.ts'
import { type Clash, named, quote, type Scope, scopeOf, who } from './pairs.ts'

type Statement = EntryOf<'statement'>
type CodedEvent = EntryOf<'event'>

/** Sayings that give a word. */
const BINDS: ReadonlySet<SpeechAct> = new Set(['promise', 'agree', 'announce'])
const FAR = 1e5

/** Does a deed name a word given, and not keep it: "nor has it honoured its assurance", "reneged on the pledge"? */
function dishonours(deed: Topic, negative: boolean, { lexicon }: CaseIndex): boolean {
  if (deed.pledges === 0) return false
  const keys = [...deed.keys]
  const kept = keys.find(([key]) => lexicon.keeping.has(key))
  return kept ? kept[1] || negative : keys.some(([key, negated]) => lexicon.breaking.has(key) && !negated && deed.verbs.has(key))
}

/** What is denied of the deed that the promise affirms: the same verb or another word for the same act. */
function undone(said: Topic, deed: Topic): string | null {
  for (const [key, negated] of deed.keys) if (negated && said.keys.get(key) === false && deed.verbs.has(key)) return key
  for (const [name, { negated, word }] of deed.acts) if (negated && said.acts.get(name)?.negated === false) return word
  return null
}

/** Acts by which a word to somebody is kept. */
const GIVES: ReadonlySet<CodedEvent['eventType']> = new Set(['CONCEDE', 'AID', 'RETREAT', 'COOPERATE', 'AGREE'])

/** A promise to share with somebody, and that its own side then gave him nothing. */
function withheld(statement: Statement, event: CodedEvent, index: CaseIndex): string | null {
  if (event.polarity !== 'negative' || !GIVES.has(event.eventType) || statement.speechAct !== 'promise') return null
  if (scopeOf(statement, event, index) === 'rival' || !adjacent(statement, event)) return null
  const whom = index.sidesOf([...event.recipients, ...index.topic(event).actors])
  const promised = [...index.topic(statement).actors, ...statement.addressees].some((id) => whom.has(index.sideOf(id)))
  return promised || commonWeight(index.topic(statement), index.topic(event), index) >= 1 ? 'not' : null
}

/** Characters between a promise and what became of it, where only the act says that the two belong together. */
const NEAR = 1200
/** Words of a promise that promises one thing. */
const LONG = 25

/** Whose deed it is beside a promise: its own side's, that of somebody promised for, or nobody's named right after it. */
function whose(statement: Statement, event: CodedEvent, index: CaseIndex): Scope | null {
  if (event.actors.length === 0) return adjacent(statement, event) ? 'side' : null
  const scope = scopeOf(statement, event, index)
  if (scope !== 'rival') return scope
  const doers = index.sidesOf(event.actors)
  const { actors } = index.topic(statement)
  if (actors.some((id) => doers.has(index.sideOf(id)))) return 'rival'
  return actors.length === 0 && distance(statement, event) < NEAR ? 'rival' : null
}

/** Does a side take back in a deed what it announced: "dropped the curfew", "reversed course" right after? */
function takesBack(statement: Statement, event: CodedEvent, index: CaseIndex): boolean {
  if (event.polarity === 'negative' || event.predicate.start < statement.content.end) return false
  const words = readWords(wordsOf(event, event.predicate), index.lexicon)
  const verbs = words.flatMap((w, i) => [w.lemma, `${w.lemma} ${words[i + 1]?.text ?? ''}`])
  if (!verbs.some((verb) => index.lexicon.reversing.has(verb))) return false
  return adjacent(statement, event) || commonWeight(index.topic(statement), index.topic(event), index) >= 1
}

/** A word given, and the text that it was not kept: "promised to withdraw", "has yet to vacate a single position". */
export function compareUnkept(statement: Statement, event: CodedEvent, index: CaseIndex): Clash | null {
  if (!BINDS.has(statement.speechAct) || event.phase === 'future' || event.certainty !== 'certain') return null
  const scope = whose(statement, event, index)
  if (!scope) return null
  const [said, deed] = [index.topic(statement), index.topic(event)]
  const own = scope !== 'rival'
  const apart = distance(statement, event)
  const broken =
    (own && dishonours(deed, event.polarity === 'negative', index) && apart < NEAR) || (own && takesBack(statement, event, index))
  const later = event.evidence[0]!.start > statement.evidence[0]!.end
  const missing = !broken && later && said.length <= LONG ? (undone(said, deed) ?? withheld(statement, event, index)) : null
  if (!broken && (!missing || (apart > NEAR && commonWeight(said, deed, index, [missing]) < 1))) return null
  const why = `${who(statement, index)} gave its word: ${quote(mainWords(statement))}; it was not kept: ${quote(event.evidence[0]!.exact)}.`
  return { basis: 'say-do', strength: 3.5 - Math.min(0.9, apart / FAR), scope, why }
}

/** A promise, and right after it a deed against it whose doer the text leaves unnamed ("no troops would go"; "300 were sent"). */
export function compareUnnamedDeed(statement: Statement, event: CodedEvent, index: CaseIndex): Clash | null {
  if (statement.speechAct !== 'promise' || event.actors.length > 0 || event.polarity === 'negative') return null
  if (event.phase === 'future' || event.certainty !== 'certain' || !adjacent(statement, event)) return null
  if (event.evidence[0]!.start < statement.evidence[0]!.end) return null
  const [said, deed] = [index.topic(statement), index.topic(event)]
  const opposed = oppositions(said, deed).find((o) => o.kind !== 'evaluation' && o.kind !== 'judgement' && o.kind !== 'stance')
  if (!opposed || commonWeight(said, deed, index, opposed.used) < 0.5) return null
  const why = `${named(statement.speakers, index)} promised ${quote(mainWords(statement))}, but ${quote(event.evidence[0]!.exact)}: “${opposed.words[0]}” against “${opposed.words[1]}”.`
  return { basis: 'say-do', strength: 2.5, scope: 'side', why }
}
