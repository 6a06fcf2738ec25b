import { contentId, type EntryOf, type Finding } from '../model/index.ts'
import { brokenCue } from './broken-promises.ts'
import { type CaseIndex, mainWords } from './case-index.ts'
import { tellingTokens } from './contradictions/across-documents.ts'
import { commonWeight, oppositions } from './contradictions/opposition.ts'
import { who } from './contradictions/pairs.ts'
import { isSaying } from './effects.ts'
import { type Hook, meet } from './meet.ts'
import { newMemory } from './memory.ts'
import type { Topic } from './topic.ts'

type Statement = EntryOf<'statement'>
export type PromiseState = 'kept' | 'broken' | 'reversed' | 'kept and broken' | 'no evidence yet'

/** A promise through the texts: when it was made and repeated, and what became of it. */
export interface TrackedPromise {
  readonly id: string
  readonly by: readonly string[]
  readonly words: string
  readonly made: { readonly statementId: string; readonly on: string | null }
  readonly repeated: readonly { readonly statementId: string; readonly on: string | null }[]
  /** Entries or statements that show that it was kept, broken, or taken back. */
  readonly kept: readonly string[]
  readonly broken: readonly string[]
  readonly reversed: readonly string[]
  readonly state: PromiseState
}

const onOf = (s: Statement, index: CaseIndex): string | null => s.time?.start ?? index.documentOf(s)?.publishedAt ?? null

/** What a topic would have in common with itself. */
const weightOf = (topic: Topic, index: CaseIndex): number => commonWeight(topic, topic, index)
/** What two tellings of one promise share at least, where one says more than the other. */
const LEAST = 1.5

/** Promises of one side in the same words are one promise, repeated; one telling may leave out what another says besides. */
function gather(promises: readonly Statement[], index: CaseIndex): Statement[][] {
  const home = new Map<Statement, Statement[]>(promises.map((p) => [p, [p]]))
  const hooks = (p: Statement) => {
    const about = tellingTokens(index.topic(p), index, 3)
    return [...index.sidesOf(p.speakers)].flatMap((side) => about.map((token): Hook => ({ key: `${side} ${token}`, side: 0 })))
  }
  const alike = (a: Statement, b: Statement): readonly [Statement, Statement] | null => {
    const [x, y] = [index.topic(a), index.topic(b)]
    const common = commonWeight(x, y, index)
    const same =
      common >= 0.6 * Math.max(x.keys.size, y.keys.size) ||
      (common >= LEAST && common >= 0.75 * Math.min(weightOf(x, index), weightOf(y, index)))
    return same && oppositions(x, y).length === 0 ? [a, b] : null
  }
  for (const [a, b] of meet(newMemory(), 'promises', promises, hooks, alike)) {
    const [into, from] = [home.get(a)!, home.get(b)!]
    if (into === from) continue
    into.push(...from)
    for (const s of from) home.set(s, into)
  }
  return [...new Set(home.values())]
}

const keptCue = (s: Statement, index: CaseIndex): boolean => {
  const content = mainWords(s)
  const around = s.evidence.map(({ exact }) => exact.replace(content, ' ')).join(' ')
  return index.lexicon.kept.some((cue) => around.toLowerCase().includes(cue))
}

function stateOf(kept: number, broken: number, reversed: number): PromiseState {
  if (kept > 0) return broken > 0 ? 'kept and broken' : 'kept'
  if (broken > 0) return 'broken'
  return reversed > 0 ? 'reversed' : 'no evidence yet'
}

/** Acts of the promiser's own side that do what was promised: the same act, positive, told later or in another place. */
function doneAs(promise: Statement, acts: readonly EntryOf<'event'>[], index: CaseIndex): string[] {
  const said = index.topic(promise)
  const since = onOf(promise, index) ?? ''
  return acts
    .filter((act) => {
      const done = index.topic(act)
      const on = act.time?.start ?? index.documentOf(act)?.publishedAt
      if ((on && on < since) || oppositions(said, done).length > 0) return false
      const common = commonWeight(said, done, index)
      // "send coal", and "delivered coal": another word for the same kind of act
      const likeness = [...said.acts].some(([name, { negated }]) => !negated && done.acts.get(name)?.negated === false)
      return common >= Math.max(2, 0.6 * said.keys.size) || (likeness && common >= LEAST)
    })
    .map((act) => act.id)
}

function pastActsBySide(index: CaseIndex): Map<string, EntryOf<'event'>[]> {
  const bySide = new Map<string, EntryOf<'event'>[]>()
  for (const event of index.of('event')) {
    if (event.phase !== 'past' || event.polarity === 'negative' || event.certainty !== 'certain' || isSaying(event, index)) continue
    for (const side of index.sidesOf(event.actors)) {
      const list = bySide.get(side)
      if (list) list.push(event)
      else bySide.set(side, [event])
    }
  }
  return bySide
}

/**
 * Every promise of the case with what became of it. Broken: the text says so, or a finding does; reversed: the same side says the
 * opposite; kept: the text says so, or the side is told to have done the very thing. `findings` are those of the same case.
 */
export function trackPromises(index: CaseIndex, findings: readonly Finding[]): TrackedPromise[] {
  const unkept = new Set(findings.flatMap((f) => (f.kind === 'broken-promise' ? [f.statementId] : [])))
  const clashes = findings.filter((f) => f.kind === 'contradiction' && f.scope !== 'rival')
  const acts = pastActsBySide(index)
  const inside = (act: EntryOf<'event'>, s: Statement) =>
    act.evidence[0]!.documentId === s.evidence[0]!.documentId &&
    act.predicate.start >= s.content.start &&
    act.predicate.end <= s.content.end
  return gather(
    index.of('statement').filter((s) => s.speechAct === 'promise' && s.speakers.length > 0),
    index,
  ).map((told) => {
    const group = [...told].sort((a, b) => ((onOf(a, index) ?? '') < (onOf(b, index) ?? '') ? -1 : 1))
    const ids = new Set(group.map((s) => s.id))
    const opposed = clashes.flatMap((f) => (f.kind !== 'contradiction' ? [] : ids.has(f.a) ? [f.b] : ids.has(f.b) ? [f.a] : []))
    const reversed = opposed.filter((id) => index.byId(id)?.kind === 'statement')
    const broken = [
      ...group.filter((s) => brokenCue(s, index)).map((s) => s.id),
      ...opposed.filter((id) => index.byId(id)?.kind === 'event'),
    ]
    if (broken.length === 0) broken.push(...group.filter((s) => unkept.has(s.id)).map((s) => s.id))
    const own = [...index.sidesOf(group[0]!.speakers)].flatMap((side) => acts.get(side) ?? [])
    const kept = [
      ...group.filter((s) => keptCue(s, index)).map((s) => s.id),
      ...group.flatMap((s) =>
        doneAs(
          s,
          own.filter((act) => !inside(act, s)),
          index,
        ),
      ),
    ]
    const [made, ...repeated] = group.map((s) => ({ statementId: s.id, on: onOf(s, index) }))
    const unique = (list: readonly string[]) => [...new Set(list)]
    return {
      id: contentId('promise', [...ids]),
      by: group[0]!.speakers,
      words: `${who(group[0]!, index)}: ${mainWords(group[0]!)}`,
      made: made!,
      repeated,
      kept: unique(kept),
      broken: unique(broken),
      reversed: unique(reversed),
      state: stateOf(kept.length, broken.length, reversed.length),
    }
  })
}
