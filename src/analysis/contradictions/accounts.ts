import { type EntryOf, type EventType, overlap } from '../../model/index.ts'
import { type CaseIndex, mainWords, wordsOf } from '../case-index.ts'
import { readTopic, shared, type Topic } from '../topic.ts'
import { lemmaOf } from '../words.ts'
import { adjacent, distance, takesUp } from './discourse.ts'
import { elsewhere } from './elsewhere.ts'
import { bothSay, type Clash, does, nested, quote, scopeOf, who } from './pairs.ts'

type Statement = EntryOf<'statement'>

/** How a saying explains something: what it names as the cause, and of what; `fact` is null where it is left to the context. */
export interface Account {
  readonly cause: Topic
  readonly causeWords: string
  readonly fact: Topic | null
  readonly factWords: string
  /** Is the cause who did it? */
  readonly doer: boolean
}

interface Halves {
  readonly cause: string
  readonly fact: string
}

/** Cuts words at the first of some phrases that stands in them: what stands before it, and what follows. */
function cut(words: string, phrases: RegExp): readonly [string, string] | null {
  const found = phrases.exec(words)
  return found ? [words.slice(0, found.index), words.slice(found.index + found[0].length)] : null
}

/** The end of a clause: what follows it is not the cause any more. */
const CLAUSE_END = /[.;!?]|,\s(?:and|but|which|who|while|so)\b/u
const clause = (words: string): string => words.split(CLAUSE_END)[0]!

/** "blamed the blackout on a storm", "blamed the storm for the blackout", "blames the drought". */
function blamed(statement: Statement, index: CaseIndex): Halves | null {
  const { lexicon } = index
  const cue = statement.cue ? wordsOf(statement, statement.cue) : ''
  const verbs = cue.toLowerCase().match(/\p{L}+/gu) ?? []
  if (!verbs.some((verb) => lexicon.blaming.has(lemmaOf(verb, lexicon)))) return null
  const words = clause(mainWords(statement))
  const on = cut(words, lexicon.blamedOn)
  if (on && on[0].trim() !== '') return { cause: on[1], fact: on[0] }
  const parts = cut(words, lexicon.blamedFor)
  if (parts) return { cause: parts[0], fact: parts[1] }
  const accused = (index.byDocument.get(statement.evidence[0]!.documentId) ?? []).find(
    (e) => e.kind === 'event' && e.eventType === 'ACCUSE' && statement.cue && overlap(e.predicate, statement.cue) > 0,
  )
  const whom = accused?.kind === 'event' ? accused.recipients.map(index.name).join(' and ') : ''
  return whom && !words.includes(whom) ? { cause: whom, fact: words } : { cause: words, fact: '' }
}

function halves(statement: Statement, index: CaseIndex): Halves | null {
  const byCue = blamed(statement, index)
  if (byCue) return byCue
  const words = mainWords(statement)
  const after = cut(words, index.lexicon.causeAfter)
  if (after) return { fact: after[0].split(/[.;]\s/).at(-1)!, cause: clause(after[1]) }
  const before = cut(words, index.lexicon.causeBefore)
  return before ? { cause: before[0].split(/[.;]\s/).at(-1)!, fact: clause(before[1]) } : null
}

/** Acts that are laid at somebody's door. */
const HARMS: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'REJECT'])

/** A saying that tells of one harmful act names its doer: "the bridge was destroyed by the rebels". */
function doer(statement: Statement, index: CaseIndex): Halves | null {
  const { content, evidence } = statement
  const told = (index.byDocument.get(evidence[0]!.documentId) ?? []).filter(
    (e) => e.kind === 'event' && content.start <= e.predicate.start && e.predicate.end <= content.end,
  )
  const [event] = told
  if (told.length !== 1 || event?.kind !== 'event' || event.polarity === 'negative' || !HARMS.has(event.eventType)) return null
  if (event.actors.length === 0 || event.phase === 'future') return null
  const names = event.actors.map(index.name)
  const fact = names.reduce((words, name) => words.replace(name, ' '), mainWords(statement))
  return { cause: names.join(' and '), fact }
}

/** What is explained, without the verb that the cause follows: "the blackout was" is the blackout. */
function bare(fact: string, { lexicon }: CaseIndex): string {
  const words = fact.trim().split(/\s+/u)
  const end = words.findLastIndex((word) => !lexicon.auxiliaries.has(word.toLowerCase()))
  return words.slice(0, end + 1).join(' ')
}

const says = (topic: Topic): boolean => topic.keys.size + topic.actors.length > 0

function read(statement: Statement, index: CaseIndex): Account | null {
  if (statement.speechAct === 'ask') return null
  const explained = halves(statement, index)
  const found = explained ?? doer(statement, index)
  if (!found) return null
  const [cause, fact] = [readTopic(found.cause, index), readTopic(found.fact, index)]
  if (!says(cause) || cause.negated.length > 0) return null
  return { cause, causeWords: found.cause.trim(), fact: says(fact) ? fact : null, factWords: bare(found.fact, index), doer: !explained }
}

/** What a saying explains, and by what; null where it explains nothing. */
export const accountOf = (statement: Statement, index: CaseIndex): Account | null => index.reading(statement, 'account', read)

/** Further apart than this many characters, two accounts must share more than a word. */
const NEAR = 1000

/** Do two accounts explain the same thing? They share its words, or the later one leaves it to the sentence before. */
function sameFact(a: Statement, b: Statement, x: Account, y: Account, index: CaseIndex): boolean {
  if (x.fact && y.fact) {
    const one = shared(x.fact, y.fact, index)
    if (x.doer !== y.doer) return takesUp(a, b, index) === 'pronoun' && distance(a, b) < NEAR
    if (x.doer) return one.strong.length + one.actors.length >= 2
    return one.strong.length + 0.5 * one.actors.length >= (distance(a, b) < NEAR ? 1 : 2)
  }
  const [earlier, later] = a.evidence[0]!.start < b.evidence[0]!.start ? [x, y] : [y, x]
  return earlier.fact !== null && later.fact === null && adjacent(a, b)
}

const apart = (a: Topic, b: Topic, index: CaseIndex): boolean => {
  const both = shared(a, b, index)
  return both.strong.length + both.weak.length + both.actors.length === 0
}

/** Two people explain one thing by different causes: "the opposition blames the war, the government the drought". */
export function compareAccounts(a: Statement, b: Statement, index: CaseIndex): Clash | null {
  const x = accountOf(a, index)
  const y = x && accountOf(b, index)
  if (
    !x ||
    !y ||
    nested(a, b) ||
    scopeOf(a, b, index) === 'self' ||
    !sameFact(a, b, x, y, index) ||
    !apart(x.cause, y.cause, index) ||
    elsewhere(a, b, index, index.lexicon.placeSlots)
  )
    return null
  const fact = [x, y].find((account) => account.fact)!.factWords
  const why =
    x.doer || y.doer
      ? `${bothSay(a, b, index)}: ${quote(x.causeWords)} against ${quote(y.causeWords)} as who did it.`
      : `${quote(fact)} is put down to ${quote(x.causeWords)} by ${who(a, index)}, to ${quote(y.causeWords)} by ${who(b, index)}.`
  return { basis: 'rival-cause', strength: 3.5 - Math.min(0.9, distance(a, b) / 1e4), why }
}

/** Two people give their reasons for one thing, one after the other, and the reasons share nothing. */
export function compareReasons(a: Statement, b: Statement, index: CaseIndex): Clash | null {
  if (a.speechAct !== 'justify' || b.speechAct !== 'justify' || (!accountOf(a, index) && !accountOf(b, index))) return null
  if (nested(a, b) || scopeOf(a, b, index) === 'self') return null
  if (!adjacent(a, b) || takesUp(a, b, index) === 'bare' || !apart(index.topic(a), index.topic(b), index)) return null
  const why = `${does(a, index, 'give')} ${quote(mainWords(a))} as the reason, ${who(b, index)} ${quote(mainWords(b))}.`
  return { basis: 'rival-cause', strength: 2.5, why }
}
