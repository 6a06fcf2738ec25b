import { contentId, type Entry, type EntryOf, type Finding, overlap } from '../model/index.ts'
import { type CaseIndex, mainWords, wordsOf } from './case-index.ts'
import type { Contradiction } from './contradictions/pairs.ts'
import { quote, who } from './contradictions/pairs.ts'
import { causeWords } from './contradictions/rival-cause.ts'
import { causeFinder, type Effect, isSaying, standing } from './effects.ts'

type Statement = EntryOf<'statement'>
type BrokenPromise = Extract<Finding, { kind: 'broken-promise' }>

const BINDS = new Set<Statement['speechAct']>(['promise', 'agree'])

/** The words of a statement's evidence that are not its content: what the text says of the promise. */
function around(statement: Statement): string {
  const content = wordsOf(statement, statement.content)
  return statement.evidence
    .map(({ exact }) => exact.replace(content, ' '))
    .join(' … ')
    .toLowerCase()
}

/** Does the text itself say that the promise was not kept ("but this has not happened")? The cue, or null. */
export function brokenCue(statement: Statement, index: CaseIndex): string | null {
  const words = around(statement)
  return index.lexicon.broken.find((cue) => words.includes(cue)) ?? null
}

/** Is an entry the promise itself, or the goal promised in its words? */
const isOf = (word: Entry, promise: Statement): boolean =>
  word.id === promise.id ||
  (word.kind === 'goal' && word.evidence[0]!.documentId === promise.evidence[0]!.documentId && overlap(word.content, promise.content) > 0)

/** The act that undoes a promise: one of its own side that contradicts it, or one of others that it promised or ruled out. */
function undoneBy(statement: Statement, contradictions: readonly Contradiction[], index: CaseIndex): string | null {
  for (const { a, b, basis, scope } of contradictions) {
    if ((scope === 'rival' && a !== statement.id) || (basis !== 'say-do' && basis !== 'goal-do')) continue
    const [word, deed] = [index.byId(a), index.byId(b)]
    if (deed?.kind === 'event' && word && isOf(word, statement)) return deed.evidence[0]!.exact
  }
  return null
}

/** The promise's goal is said to be hurt by its own side, or by what came about of itself ("but it is still open"). */
function hurtBy(statement: Statement, hurts: readonly Effect[], index: CaseIndex): string | null {
  const own = index.sidesOf(statement.speakers)
  for (const effect of hurts) {
    const goal = 'goalId' in effect.affected ? index.byId(effect.affected.goalId) : undefined
    if (!goal || !isOf(goal, statement)) continue
    const cause = causeFinder(index)(effect)
    // "has not paid, although it had promised": the promise itself is no act against it
    const act = cause && isSaying(cause, index) ? undefined : cause
    const ours = act ? act.actors.length === 0 || act.actors.some((id) => own.has(index.sideOf(id))) : true
    const besides = effect.evidence.some((e) => e.end > statement.content.end || e.start < statement.evidence[0]!.start)
    if (!ours || !besides || effect.certainty !== 'certain') continue
    if (act) return act.evidence[0]!.exact
    return cause ? effect.evidence[0]!.exact : causeWords(effect, index)
  }
  return null
}

/** Promises that were not kept: the text says so, or an act of the promiser's own side contradicts them. */
export function findBrokenPromises(index: CaseIndex, contradictions: readonly Contradiction[]): BrokenPromise[] {
  const found: BrokenPromise[] = []
  const hurts = Map.groupBy(
    standing(index).filter((e) => e.sign === '-' && 'goalId' in e.affected),
    (e) => e.evidence[0]!.documentId,
  )
  for (const statement of index.of('statement')) {
    if (!BINDS.has(statement.speechAct) || statement.polarity === 'negative') continue
    const cue = brokenCue(statement, index)
    const here = hurts.get(statement.evidence[0]!.documentId) ?? []
    const act = cue ? null : (undoneBy(statement, contradictions, index) ?? hurtBy(statement, here, index))
    if (!cue && !act) continue
    const why = `${who(statement, index)} promised ${quote(mainWords(statement))}; ${cue ? `the text says: “${cue}”` : `but: ${quote(act!)}`}.`
    found.push({ id: contentId('broken-promise', statement.id, why), kind: 'broken-promise', statementId: statement.id, why })
  }
  return found
}
